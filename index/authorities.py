"""The State for which authorities speak: "the authorities of Ghana", "the Ministry of Justice of Montenegro", "Swiss authorities"."""

import re
from collections.abc import Sequence

from index.states import Mention, iter_reporter_names, world_states

# Before a State's name: "The competent authorities of".
AUTHORITIES_OF = r"(?:[Tt]he\s+|(?=[Aa]uthorities|[A-Z]))(?:[A-Za-z-]+\s+){0,2}?[Aa]uthorities\s+of\s+"
# After the adjective of its people.
AUTHORITIES = r"(?:[a-z-]+\s+){0,2}(?:authorit(?:y|ies)|[Gg]overnment)"
DELEGATES = r"(?:[a-z-]+\s+){0,2}(?:delegation|delegate|representative)"
_OFFICE = r"(?:Ministr(?:y|ies)|Government|Authorit(?:y|ies)|(?:National |Federal )?(?:Police|Customs)|Coast Guard)"
_OFFICE_OF = re.compile(rf"(?:the\s+)?(?:[A-Z][\w-]+\s+)?{_OFFICE}\b", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:,|and|the|\s)*")


def are_states(who: str) -> bool:
    """Whether each of the names in a row is a State's whole name."""
    return all(world_states().code(name) for name in iter_reporter_names(who))


def states_of_peoples(who: str) -> str:
    """The States whose peoples alone are named: "Italy and Greece" for "Italian and Greek"; empty where anything else is."""
    found = world_states().find(who, peoples=True)
    return _joined(found) if found and _BETWEEN.fullmatch(_without(who, found)) else ""


def state_behind(who: str) -> str:
    """The State of a ministry or the like, "Montenegro" for "Ministry of Justice of Montenegro"; else the name as it is."""
    if (office := _OFFICE_OF.match(who)) is None:
        return who
    people = world_states().find(who.split(maxsplit=1)[0], peoples=True)
    if people and re.match(r"\s+of\b|$", who[office.end() :]):  # no "American Police Federation"
        return _joined(people)
    ends = (who[parting.end() :] for parting in re.finditer(r"\bof\s+(?:the\s+)?", who))
    return next((end for end in ends if world_states().code(end)), who)


def _without(text: str, mentions: Sequence[Mention]) -> str:
    ends = [0, *(mention.end for mention in mentions)]
    starts = [*(mention.start for mention in mentions), len(text)]
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))


def _joined(mentions: Sequence[Mention]) -> str:
    names = list(dict.fromkeys(world_states().name(mention.code) for mention in mentions))
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
