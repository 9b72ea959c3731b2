"""Who acts in a question: what another did, asked for or said is no answer, however like it is."""

import re
from collections.abc import Sequence

from assistant.language.words import AUXILIARY
from index.regions import capitals

_ASKS = (
    r"\b(?i:why|when|where|how|what|whom|which|(?:on|by|in|to|for|from|at) (?:what|which|whom))\b(?: [\w’'-]+){0,6}? "
    rf"{AUXILIARY}(?:n['’]t)? "
)
_NAME = r"[A-ZÀ-Þ][\w’'.-]*"
_NAMES = rf"{_NAME}(?: (?:(?:of(?: the)?|and|for|on) )?{_NAME})*"
# "Why did the former Port Council of Norvik refuse"; "why are the minor courts in Norvik closed".
_ACTOR = re.compile(rf"{_ASKS}(?:(?:the|its|an?|both|all|some|local|former|new|old) ){{0,2}}(?P<names>{_NAMES})")
_OF_A_PLACE = re.compile(
    rf"{_ASKS}the (?:(?!(?:the|of|in|on|about|by|to|for|with)\b)[a-z-]+ ){{1,5}}(?:in|at|near|from|of) (?:the )?(?P<names>{_NAMES})"
)


def is_of_another_actor(question: str, missing: Sequence[str]) -> bool:
    """Whether one of the names that a paragraph lacks is part of the name of who acts, or of the place of that, in a question.

    A capital that acts stands for its Government, which a text may name by its State.
    """
    if not missing:
        return False
    actor, place = _ACTOR.search(question), _OF_A_PLACE.search(question)
    names = {name for name in missing if name[:1].isupper()}
    return _has_any(place, names) or _has_any(actor, {name for name in names if name.casefold() not in capitals()})


def _has_any(match: re.Match[str] | None, names: set[str]) -> bool:
    return match is not None and any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", match["names"]) for name in names)
