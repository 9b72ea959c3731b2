"""Whether a text tells only the contrary of what a question asks: how many returned by force where it counts voluntary returns."""

import re
from functools import lru_cache

from assistant.language.lexicon import stem, stems_of

# Words that shut each other out; whatever is told of one is not told of the other. Those of one group mean the like.
_GROUPS = (
    "forced forcible forcibly compulsory involuntary | voluntary voluntarily spontaneously",
    "open opened opening reopen reopened reopening | close closed closing closure",
    "adult adults | child children minors",
    "military | civilian civilians",
    "north northern | south southern",
    "east eastern | west western",
    "import imports imported | export exports exported",
    "buy bought purchase purchased | sell sold sale",
    "lend lent | borrow borrowed",
    "send sent | receive received",
    "urban | rural",
    "public | private",
    "presidential | legislative parliamentary",
    "sign signed signature | ratify ratified ratification | accede acceded accession | denounce denounced denunciation",
    "arrest arrested detain detained | release released freed | extradite extradited extradition | acquit acquitted | "
    "convict convicted conviction",
    "propose proposed proposal | adopt adopted adoption",
    "appoint appointed appointment | resign resigned resignation | dismiss dismissed dismissal",
    "arrive arrived arrival | depart departed departure",
    "killed dead died deaths | injured wounded injuries",
    "minimum | maximum",
    "upper | lower",
    "entry | exit",
    "income revenue | expenditure spending",
    "donor donors | recipient recipients",
    "employed | unemployed",
    "literate | illiterate",
    "supply | demand",
    "victims | perpetrators",
    "suspend suspended suspension | resume resumed resumption",
    "hire hired recruit recruited | dismissed fired",
)
_STEMS = tuple(tuple(frozenset(map(stem, words.split())) for words in group.split(" | ")) for group in _GROUPS)
# Whoever is forced to do something is not told apart from whoever wants to.
_HAS_TO = re.compile(r"\bforced (?:to|from|out|off|into)\b", re.IGNORECASE)
# "Vice-presidency", "non-majority": what the word means without it is another one's.
_OTHER_BY_PREFIX = re.compile(r"\b(?:non|vice|ex|co)-(?P<base>[a-z]+)", re.IGNORECASE)


def tells_contrary(question: str, text: str, around: str = "") -> bool:
    """Whether a text has the contrary of a word of a question, and neither it nor what is `around` it has one that means the like."""
    return _has_contrary(question, text, around) or _differs_by_prefix(question, text)


def _has_contrary(question: str, text: str, around: str) -> bool:
    asked = _asked(question)
    if not asked:
        return False
    told = stems_of(text)
    return any(not others.isdisjoint(told) and said.isdisjoint(told | stems_of(around)) for said, others in asked)


@lru_cache(maxsize=64)
def _asked(question: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """For each word of a question that has a contrary the stems that mean the like, and those of the contraries that it has not."""
    stems = stems_of(_HAS_TO.sub(" ", question))
    return tuple(
        (group, frozenset[str]().union(*(other for other in groups if other.isdisjoint(stems))))
        for groups in _STEMS
        for group in groups
        if not group.isdisjoint(stems)
    )


def _differs_by_prefix(question: str, text: str) -> bool:
    """Whether one of the two has a word only with a prefix that makes another thing of it, and the other only without."""
    (asked, other_asked), (told, other_told) = _apart(question), _apart(text)
    return not (other_asked - other_told - asked).isdisjoint(told) or not (other_told - other_asked - told).isdisjoint(asked)


@lru_cache(maxsize=5_000)
def _apart(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of a text, and those of the words that stand behind such a prefix in it."""
    prefixed = frozenset(stem(match["base"]) for match in _OTHER_BY_PREFIX.finditer(text))
    return stems_of(_OTHER_BY_PREFIX.sub(" ", text)), prefixed
