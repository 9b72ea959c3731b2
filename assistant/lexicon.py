"""The words of a library: stems, how rare each is, and which acronyms stand for which names."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

import Stemmer
from rapidfuzz import fuzz, process

from index.paragraph import Paragraph
from index.passages import context_of

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_ACRONYM = re.compile(
    r"\b((?:[A-Z][\w’'-]+|of|the|and|for|on|in|to|against|with|de|des|du)(?:\s+(?:[A-Z][\w’'-]+|[a-z][\w’'-]+)){1,12})\s+\((?:the\s+)?([A-Z][A-Za-z-]*[A-Z+][\w+-]*)\)"
)
_LONGEST_ACRONYM = 10
# A shorter word, typed in lower case, is the initials of too many things by chance.
_SHORTEST_IN_LOWER_CASE = 6
_SAME_WORD = 88
_stemmer = Stemmer.Stemmer("english")
_CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth"
).split()
_NUMBER_WORDS = {word: str(n) for n, word in enumerate(_CARDINALS) if n > 2} | {word: f"{n}th" for n, word in enumerate(_ORDINALS)}
_MONTHS = "january february march april may june july august september october november december".split()
_SHORT_MONTHS = {month[:3]: month for month in _MONTHS if month[:3] not in ("mar", "may")} | {"sept": "september"}
STOP_WORDS = frozenset(
    "a about above after again against all also although am among an and any are as at be because been before being below "
    "between both but by can could did do does doing down during each either else ever every few for from further get had has "
    "have having he her here hers him his how however i if in into is it its itself just let like may me might more most much "
    "must my neither no nor not of off on once only onto or other others our out over own per please rather same shall she "
    "should so some such than that the their them then there these they this those through thus to too under until up upon us "
    "very via was we were what when where whether which while who whom whose why will with within without would yet you your".split()
)


@dataclass(frozen=True, slots=True)
class Term:
    """A word that carries meaning: as written, its stem, and its place in the text."""

    text: str
    stem: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it is a figure, an ordinal, a year or a symbol."""
        return any(c.isdigit() for c in self.text) or (self.stem.endswith("th") and self.stem[:1].isdigit() and self.stem != "1th")

    @property
    def is_acronym(self) -> bool:
        """Whether it is written as an acronym: SIS, EMPACT."""
        return 2 <= len(self.text) <= _LONGEST_ACRONYM and self.text.isupper() and self.text.isalpha()


def terms_of(text: str) -> list[Term]:
    """The terms of a text, stop words left out."""
    return [term for term in all_terms(text) if term.text.casefold() not in STOP_WORDS]


def all_terms(text: str) -> list[Term]:
    """All words of a text as terms."""
    return [Term(m.group(), stem(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of a word, in lower case, possessives and hyphens taken away; number words as digits."""
    plain = re.sub(r"['’]s$", "", word.casefold()).replace("’", "'").replace("-", "")
    if plain in _NUMBER_WORDS:
        return _NUMBER_WORDS[plain]
    plain = _SHORT_MONTHS.get(plain, plain)
    ordinal = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", plain)
    return f"{ordinal.group(1)}th" if ordinal else str(_stemmer.stemWord(plain))


def parts(word: str) -> list[str]:
    """The stems of a hyphenated word's parts, which other texts write apart ("cross-border")."""
    return [stem(piece) for piece in re.split(r"[-/]", word) if len(piece) > 1]


class Lexicon:
    """What the words of a library's paragraphs are worth."""

    def __init__(self, paragraphs: Iterable[Paragraph]) -> None:
        self._paragraphs = tuple(paragraphs)
        self.own: dict[str, frozenset[str]] = {}
        self.context: dict[str, frozenset[str]] = {}
        contexts: dict[str, frozenset[str]] = {}
        frequency: Counter[str] = Counter()
        for paragraph in self._paragraphs:
            own = stems_of(paragraph.text)
            around = context_of(paragraph)
            if around not in contexts:
                contexts[around] = stems_of(around)
            self.own[paragraph.id] = own
            self.context[paragraph.id] = contexts[around]
            frequency.update(own)
        self._frequency = frequency
        self._spellings: dict[str, str] = {}
        self._alike: dict[str, str | None] = {}

    def idf(self, stemmed: str) -> float:
        """How rare a stem is: ln(1 + N / (1 + n)), as high for a word that no paragraph has."""
        return math.log(1 + len(self._paragraphs) / (1 + self._frequency[stemmed]))

    def alike(self, stemmed: str) -> str | None:
        """The known stem that one of unknown spelling must mean ("Valletta" for "Valetta"), None where none does."""
        if stemmed not in self._alike:
            best = process.extractOne(stemmed, self._frequency.keys(), scorer=fuzz.ratio, score_cutoff=_SAME_WORD)
            self._alike[stemmed] = str(best[0]) if best and len(stemmed) >= 6 and stemmed.isalpha() else None
        return self._alike[stemmed]

    def share_in(self, document: str, stemmed: str) -> float:
        """The share of a document's paragraphs that have a stem."""
        total, having = self._in_document[document]
        return having[stemmed] / total

    def knows(self, stemmed: str) -> bool:
        """Whether any paragraph has the stem."""
        return stemmed in self._frequency

    @cached_property
    def _in_document(self) -> dict[str, tuple[int, Counter[str]]]:
        found: dict[str, tuple[int, Counter[str]]] = {}
        for paragraph in self._paragraphs:
            total, having = found.get(paragraph.document, (0, Counter()))
            if paragraph.kind != "cover":
                having.update(self.own[paragraph.id])
            found[paragraph.document] = (total + 1, having)
        return found

    @cached_property
    def acronyms(self) -> dict[str, frozenset[str]]:
        """The stems of the names that acronyms stand for, as the documents introduce them."""
        found: dict[str, set[str]] = defaultdict(set)
        for paragraph in self._paragraphs:
            for match in _ACRONYM.finditer(paragraph.text):
                name = _expansion(match.group(1), match.group(2))
                if name:
                    found[stem(match.group(2))] |= {t.stem for t in terms_of(name)}
        return {acronym: frozenset(stems) for acronym, stems in found.items() if stems}

    def is_acronym(self, term: Term) -> bool:
        """Whether a question's term is an acronym: in capitals, introduced as one, or in lower case a word that no paragraph has."""
        if term.is_acronym or term.stem in self.acronyms:
            return True
        return term.text.islower() and _SHORTEST_IN_LOWER_CASE <= len(term.text) <= _LONGEST_ACRONYM and not self.knows(term.stem)

    def expansions(self, acronym: Term) -> list[frozenset[str]]:
        """The stems of the names that an acronym can stand for: as introduced, else as its letters spell."""
        introduced = self.acronyms.get(acronym.stem)
        if introduced:
            return [introduced]
        name = self._spelled(acronym.text.upper())
        return [frozenset(term.stem for term in terms_of(name))] if name else []

    def _spelled(self, letters: str) -> str:
        """The words with these initials that the documents use most: "SIS" for a Schengen Information System."""
        if letters not in self._spellings:
            # A longer acronym often leaves out a word of its name.
            gap = r"[\w’'-]*\s+(?:(?:of|and|for|the|on|in)\s+){0,2}" + (r"(?:[\w’'-]+\s+)?" if len(letters) > 4 else "")
            pattern = re.compile(r"\b" + gap.join(re.escape(c) for c in letters) + r"[\w’'-]+", re.IGNORECASE)
            found = Counter(
                " ".join(match.group().casefold().split())
                for paragraph in self._paragraphs
                for match in pattern.finditer(paragraph.text)
                if not STOP_WORDS & {word.casefold() for word in match.group().split()} or len(letters) > 2
            )
            best = max(found.items(), key=lambda item: (item[1], item[0]), default=("", 0))
            self._spellings[letters] = best[0] if best[1] > 1 or len(letters) > 3 else ""
        return self._spellings[letters]

    def expanded(self, text: str) -> str:
        """A question with what its acronyms stand for beside them, so that a search finds both."""
        acronyms = [term for term in all_terms(text) if term.is_acronym and not self.knows(term.stem)]
        names = [name for term in acronyms if (name := self._spelled(term.text))]
        return " ".join([text, *names])


def stems_of(text: str) -> frozenset[str]:
    """All stems of a text; hyphenated words count whole and in parts."""
    found = set()
    for term in all_terms(text):
        found.add(term.stem)
        if "-" in term.text:
            found.update(parts(term.text))
    return frozenset(found)


def _expansion(name: str, acronym: str) -> str:
    """The end of `name` whose initials spell the acronym, "" where none does."""
    words = name.split()
    letters = [c.casefold() for c in acronym if c.isalpha()]
    for start in range(len(words) - 1, -1, -1):
        initials = [piece[0].casefold() for w in words[start:] for piece in re.split(r"-", w) if piece and w.casefold() not in STOP_WORDS]
        every = [w[0].casefold() for w in words[start:]]
        if initials == letters or every == letters:
            return " ".join(words[start:])
    return ""
