"""Which names acronyms stand for: as the documents introduce them, as their initials spell them, or as their letters begin its words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

_INTRODUCED = re.compile(
    r"\b((?:[A-Z][\w’'-]+|of|the|and|for|on|in|to|against|with|de|des|du)(?:\s+(?:[A-Z][\w’'-]+|[a-z][\w’'-]+)){1,12})\s+"
    r"\((?:the\s+)?([A-Z][A-Za-z-]*[A-Z+][\w+-]*)\)"
)
# Words that an acronym mostly leaves out.
_SMALL = frozenset("a an and against as at by de des du for from in la of on or the to with".split())
# What everybody writes short, and documents mostly in full.
_EVERYDAY = {
    "TV": "television",
    "HQ": "headquarters",
    "NGO": "non-governmental organization",
    "IGO": "intergovernmental organization",
    "CSO": "civil society organization",
    "SME": "small and medium-sized enterprise",
    "IDP": "internally displaced person",
    "AI": "artificial intelligence",
    "ICT": "information and communications technology",
    "WMD": "weapons of mass destruction",
    "SRSG": "Special Representative of the Secretary-General",
    "MP": "member of parliament",
}
_JOINS = r"(?:of|the|and|for|on|in|to|against|de|des|du|la)"
_NAME = re.compile(rf"\b[A-Z][\w’'-]+(?:(?:\s+{_JOINS}){{0,3}}\s+[A-Z][\w’'-]+)+")
_SHORTEST_BEGUN = 3
_MOST_LEFT_OUT = 2
# A name of so many capitalised words right before so long an acronym in brackets has it, whatever language's initials it takes.
_LONG_NAME, _SHORTEST_FOREIGN = 3, 5


class Acronyms:
    """The acronyms of a library's texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = tuple(texts)
        self._found: dict[str, str] = {}

    @cached_property
    def introduced(self) -> dict[str, tuple[str, ...]]:
        """By acronym, in lower case, the names beside which it stands in brackets."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for text in self._texts:
            for match in _INTRODUCED.finditer(text):
                acronym = singular(match.group(2))
                if name := _expansion(match.group(1), acronym):
                    found[acronym.casefold()][name] = None
        return {acronym: tuple(names) for acronym, names in found.items()}

    def spelled(self, letters: str) -> str:
        """The name that an acronym in capital letters, or such as "CoE", stands for where none introduces it, "" where none is found."""
        if letters not in self._found:
            self._found[letters] = self._by_initials(letters) or self._begun(letters) or _EVERYDAY.get(letters, "")
        return self._found[letters]

    def _by_initials(self, letters: str) -> str:
        """The words with these initials that the documents use most: "SIS" for a Schengen Information System."""
        # A longer acronym often leaves out a word of its name.
        gap = r"(?:[\w’']*-|[\w’'-]*\s+(?:(?:of|and|for|the|on|in)\s+){0,2}" + (r"(?:[\w’'-]+\s+)?" if len(letters) > 4 else "") + ")"
        pattern = re.compile(r"\b" + gap.join(re.escape(c) for c in letters) + r"[\w’'-]+", re.IGNORECASE)
        found = Counter(
            " ".join(match.group().casefold().split())
            for text in self._texts
            for match in pattern.finditer(text)
            if _content_words(match.group()) >= sum(c.isupper() for c in letters)  # "CoE" spells a small word, too
        )
        best = max(found.items(), key=lambda item: (item[1], item[0]), default=("", 0))
        return best[0] if best[1] > 1 or len(letters) > 3 else ""

    def _begun(self, letters: str) -> str:
        """The name whose words begin with the acronym's letters in turn: "ECOSOC" for the Economic and Social Council."""
        if len(letters) < _SHORTEST_BEGUN:
            return ""
        found: Counter[tuple[int, str]] = Counter()
        lower = letters.casefold()
        in_turn = re.compile(rf"\b{'.*'.join(lower)}")  # what no name without it can be, and quickly told
        for name, times in self._names.items():
            if in_turn.search(name) and (begun := _begun_by(lower, name.split())) is not None:
                found[begun[0], " ".join(begun[1])] += times
        # The fewer words it leaves out the better, then the more often it occurs.
        best = min(found.items(), key=lambda item: (item[0][0], -item[1], item[0][1]), default=((0, ""), 0))
        return best[0][1]

    @cached_property
    def _names(self) -> Counter[str]:
        """How often each run of capitalised words occurs, in lower case."""
        return Counter(" ".join(match.group().casefold().split()) for text in self._texts for match in _NAME.finditer(text))


def singular(word: str) -> str:
    """An acronym without the ending of several, any other word as it is."""
    return word[:-1] if len(word) > 2 and word[-1] == "s" and word[:-1].isupper() else word


def _expansion(name: str, acronym: str) -> str:
    """The end of `name` whose initials spell the acronym, else the name that it ends with ("MINUSTAH" is spelled in French), or ""."""
    words = name.split()
    letters = [c.casefold() for c in acronym if c.isalpha()]
    for start in range(len(words) - 1, -1, -1):
        initials = [piece[0].casefold() for w in words[start:] for piece in re.split(r"-", w) if piece and w.casefold() not in _SMALL]
        every = [w[0].casefold() for w in words[start:]]
        if initials == letters or every == letters:
            return " ".join(words[start:])
    *_, last = ["", *(match.group() for match in _NAME.finditer(name) if match.end() == len(name))]
    long = sum(word[0].isupper() for word in last.split()) >= _LONG_NAME and len(acronym) >= _SHORTEST_FOREIGN and acronym.isupper()
    return last if long else ""


def _content_words(name: str) -> int:
    return sum(len(word) > 1 and word.casefold() not in _SMALL for word in re.split(r"[\s-]+", name))


def _begun_by(letters: str, words: Sequence[str]) -> tuple[int, Sequence[str]] | None:
    """The words in a row that the letters begin, the first and the last among them, and how many content words are left out."""
    best: tuple[int, Sequence[str]] | None = None
    for start in (place for place, word in enumerate(words) if word[0] == letters[0]):
        for end in range(len(words), start + 1, -1):
            taken = _taken(letters, words[start:end])
            if taken is not None:
                left_out = sum(word not in _SMALL for word in words[start:end]) - taken
                if left_out <= (_MOST_LEFT_OUT if len(letters) > _SHORTEST_BEGUN else 0) and (best is None or left_out < best[0]):
                    best = left_out, words[start:end]
    return best


def _taken(letters: str, words: Sequence[str]) -> int | None:
    """How many content words the letters begin, the first and the last word among them; None where they do not spell these."""
    states: dict[int, int] = {0: 0}
    for position, word in enumerate(words):
        after: dict[int, int] = {} if position in (0, len(words) - 1) else dict(states)
        for used, count in states.items():
            for length in range(1, min(len(word), len(letters) - used) + 1):
                if letters[used : used + length] != word[:length]:
                    break
                reached = count + (word not in _SMALL)
                after[used + length] = max(after.get(used + length, 0), reached)
        states = after
    return states.get(len(letters))
