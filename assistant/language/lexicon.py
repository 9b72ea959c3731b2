"""The words of a library: stems, how rare each is, and which acronyms stand for which names."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

import numpy as np
import Stemmer
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from assistant.language.acronyms import Acronyms, singular
from assistant.language.number_words import CARDINALS, MONTHS, ORDINALS, TENS
from index.paragraph import Paragraph
from index.passages import context_of

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_LETTERS = re.compile(r"[^\W\d_]{5,}")
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_LONGEST_ACRONYM = 10
_MIXED = re.compile(r"([A-Z]+[a-z][A-Z]+)s?")  # CoE, MoUs
# A shorter word, typed in lower case, is the initials of too many things by chance.
_SHORTEST_IN_LOWER_CASE = 6
_SAME_WORD = 88
_stemmer = Stemmer.Stemmer("english")
_NUMBER_WORDS = (
    {word: str(n) for n, word in enumerate(CARDINALS) if n > 2}
    | {word: f"{n}th" for n, word in enumerate(ORDINALS)}
    | {word: str(10 * n) for n, word in enumerate(TENS, 2)}
    | {f"{word[:-1]}ieth": f"{10 * n}th" for n, word in enumerate(TENS, 2)}
    # Hyphens are taken away before: "twenty-fourth" is "twentyfourth".
    | {ten + word: str(10 * n + m) for n, ten in enumerate(TENS, 2) for m, word in enumerate(CARDINALS[1:10], 1)}
    | {ten + word: f"{10 * n + m}th" for n, ten in enumerate(TENS, 2) for m, word in enumerate(ORDINALS[1:10], 1)}
)
_SHORT_MONTHS = {month[:3]: month for month in MONTHS if month[:3] not in ("mar", "may")} | {"sept": "september"}
STOP_WORDS = frozenset(
    "a about above after again against all also although am among an and any are as at be because been before being below "
    "between both but by can could did do does doing down during each either else ever every few for from further get had has "
    "have having he her here hers him his how however i if in into is it its itself just let like may me might more most much "
    "must my neither no nor not of off on once only onto or other others our out over own per please rather same shall she "
    "should so some such than that the their them then there these they this those through thus to too under until up upon us "
    "very via was we were what when where whether which while who whom whose why will with within without would yet you your "
    "i'd i'm i've i'll we'd we've we'll we're that's what's who's there's it's let's don't doesn't didn't isn't aren't wasn't "
    "weren't".split()
)

# In capitals these are names, but for the first word of a text and where all of it is in capitals.
_NAMES_TOO = frozenset({"WHO", "IT"})


class Term(NamedTuple):
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
        """Whether it is written as an acronym: SIS, EMPACT, NGOs."""
        return 2 <= len(self.letters) <= _LONGEST_ACRONYM and self.letters.isupper() and self.letters.isalpha()

    @property
    def letters(self) -> str:
        """Its text without the ending of several: "NGO" for "NGOs"."""
        return singular(self.text)


def terms_of(text: str) -> list[Term]:
    """The terms of a text, stop words left out, unless in capitals they name an organisation or a subject: "WHO", "IT"."""
    kept = frozenset() if text.isupper() else _NAMES_TOO
    return [term for term in all_terms(text) if not _is_stop_word(term.text) or (term.text in kept and term.start)]


def _is_stop_word(word: str) -> bool:
    return word.casefold().replace("’", "'") in STOP_WORDS


def all_terms(text: str) -> list[Term]:
    """All words of a text as terms."""
    words = ((_unpossessed(m.group()), m.start()) for m in _WORD.finditer(text))
    return [Term(word, stem(word), start, start + len(word)) for word, start in words]


def _unpossessed(word: str) -> str:
    return word if word.isalnum() else _POSSESSIVE.sub("", word)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of a word, in lower case, possessives and hyphens taken away; number words as digits.

    An acronym that is a common word but for its capitals ("WHO") keeps them.
    """
    word = singular(word)
    if len(word) > 1 and word.isupper() and word.casefold() in STOP_WORDS:
        return word
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
        self._holding: dict[str, list[int]] = defaultdict(list)
        self._place = {paragraph.id: place for place, paragraph in enumerate(self._paragraphs)}
        for place, paragraph in enumerate(self._paragraphs):
            own = stems_of(paragraph.text)
            around = context_of(paragraph)
            if around not in contexts:
                contexts[around] = stems_of(around)
            self.own[paragraph.id] = own
            self.context[paragraph.id] = contexts[around]
            for each in own:
                self._holding[each].append(place)
        self._alike: dict[str, str | None] = {}

    def prepare(self) -> None:
        """Work out now what the first question would wait for: the acronyms, and the words by document."""
        _ = self._acronyms_by_name, self._in_document, self.words

    def idf(self, stemmed: str) -> float:
        """How rare a stem is: ln(1 + N / (1 + n)), as high for a word that no paragraph has."""
        return math.log(1 + len(self._paragraphs) / (1 + len(self._holding.get(stemmed, ()))))

    def alike(self, stemmed: str) -> str | None:
        """The known stem that one of unknown spelling must mean ("Valletta" for "Valetta"), None where none does."""
        if stemmed not in self._alike:
            best = process.extractOne(stemmed, self._holding.keys(), scorer=fuzz.ratio, score_cutoff=_SAME_WORD)
            self._alike[stemmed] = str(best[0]) if best and len(stemmed) >= 6 and stemmed.isalpha() else None
        return self._alike[stemmed]

    def places(self, paragraphs: Iterable[Paragraph]) -> list[int]:
        """Where paragraphs stand among all."""
        return [self._place[paragraph.id] for paragraph in paragraphs]

    def having(self, terms: Sequence[Sequence[frozenset[str]]]) -> NDArray[np.bool_]:
        """Which paragraphs have which terms, each told by the sets of stems that stand for it [paragraphs, terms]."""
        found = np.zeros((len(self._paragraphs), len(terms)), dtype=bool)
        for column, options in enumerate(terms):
            for option in options:
                first, *others = (self._holding.get(each, []) for each in option)
                found[list(set(first).intersection(*others)) if others else first, column] = True
        return found

    def share_in(self, document: str, stemmed: str) -> float:
        """The share of a document's paragraphs that have a stem."""
        total, having = self._in_document[document]
        return having[stemmed] / total

    def knows(self, stemmed: str) -> bool:
        """Whether any paragraph has the stem."""
        return stemmed in self._holding

    @cached_property
    def words(self) -> Counter[str]:
        """How often the documents have each word of five letters or more as it is written, in lower case."""
        return Counter(word.casefold() for paragraph in self._paragraphs for word in _LETTERS.findall(paragraph.text))

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
    def _acronyms(self) -> Acronyms:
        return Acronyms(text for p in self._paragraphs for text in (p.text, *p.headings[-1:]))

    @cached_property
    def _introduced(self) -> dict[str, list[frozenset[str]]]:
        """The stems of each name that acronyms stand for, as the documents introduce them, by the acronym's stem."""
        found = self._acronyms.introduced
        return {
            stem(acronym): list(dict.fromkeys(frozenset(t.stem for t in terms_of(n)) for n in names)) for acronym, names in found.items()
        }

    def is_acronym(self, term: Term) -> bool:
        """Whether a question's term is an acronym: in capitals, introduced as one, or in lower case a word that no paragraph has."""
        if term.is_acronym or term.stem in self._introduced:
            return True
        if _MIXED.fullmatch(term.text):
            return not self.knows(term.stem)
        return term.text.islower() and _SHORTEST_IN_LOWER_CASE <= len(term.text) <= _LONGEST_ACRONYM and not self.knows(term.stem)

    def expansions(self, acronym: Term) -> list[frozenset[str]]:
        """The stems of the name that an acronym can stand for: as introduced, else as its letters spell it."""
        if introduced := self._introduced.get(acronym.stem):
            return introduced
        mixed = _MIXED.fullmatch(acronym.text)
        name = self._acronyms.spelled(mixed[1] if mixed else acronym.letters.upper())
        return [frozenset(term.stem for term in terms_of(name))] if name else []

    def acronyms_of(self, stems: Iterable[str]) -> tuple[str, ...]:
        """The acronyms, in capitals, that the documents introduce for the name with these stems."""
        return self._acronyms_by_name.get(frozenset(stems), ())

    @cached_property
    def _acronyms_by_name(self) -> dict[frozenset[str], tuple[str, ...]]:
        found: dict[frozenset[str], tuple[str, ...]] = {}
        for acronym, names in self._introduced.items():
            for name in names:
                found[name] = (*found.get(name, ()), acronym.upper())
        return found

    def expanded(self, text: str) -> str:
        """A question with what its acronyms stand for beside them, so that a search finds both."""
        acronyms = [term for term in all_terms(text) if term.is_acronym and not self.knows(term.stem)]
        names = [name for term in acronyms if (name := self._acronyms.spelled(term.letters))]
        return " ".join([text, *names])


# The same headings and sentences are met again for every question.
@lru_cache(maxsize=5_000)
def stems_of(text: str) -> frozenset[str]:
    """All stems of a text; hyphenated words count whole and in parts."""
    found = set()
    for term in all_terms(text):
        found.add(term.stem)
        if "-" in term.text:
            found.update(parts(term.text))
    return frozenset(found)
