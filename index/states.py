"""Names of States, matched whatever form either side uses: Turkey and Türkiye, Czech Republic and Czechia.

The forms come from the `countrynames` data, the display names from CLDR through Babel. The data also
holds cities, peoples and languages; those are left out, since "the English version" names no State.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from index.regions import capitals as _capitals
from index.regions import demonyms

_STATE_FORM = re.compile(
    r"\b(?:republic|kingdom|federation|confederation|principality|duchy|states|emirates|union|commonwealth|sultanate|state of|islands)\b"
)
_PEOPLE = re.compile(r"(?:ian|ish|ese|ean|ans?|ic|ch|i)$")
_ABBREVIATIONS = frozenset({"usa", "uk", "uae", "drc", "dprk"})
_NOT_STATES = frozenset({"UN", "ZZ", "EU", "EZ", "QO", "AQ"})
_LONGEST = 8
# Names under which documents of their time know States that have others now.
_FORMER = {
    "turkey": "TR",
    "macedonia": "MK",
    "yugoslav republic of macedonia": "MK",
    "former yugoslav republic of macedonia": "MK",
    "swaziland": "SZ",
    "burma": "MM",
    "zaire": "CD",
    "ivory coast": "CI",
    "libyan arab jamahiriya": "LY",
    "kampuchea": "KH",
    "ceylon": "LK",
    "upper volta": "BF",
    "dahomey": "BJ",
    "byelorussia": "BY",
    "moldavia": "MD",
    "western samoa": "WS",
}
# What the data calls by the adjective alone.
_PEOPLES = {"azeri": "AZ", "briton": "GB", "dane": "DK", "finn": "FI"}
# Before the name of one who acts: "did Paris …", "according to Minsk".
_ACTING = re.compile(r"\b(?:did|does|do|has|have|had|will|would|should|can|could|may|must|according to|versus|vs\.?)\s+$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")

# What stands around an adjective that names a language; "in French waters" has a noun after it, "in French, and" none.
_NEARBY = 40
_LANGUAGE = r"(?:English|French|Spanish|Russian|Arabic|Chinese|German|Portuguese|Italian|Dutch)"
_OF_LANGUAGES = re.compile(
    rf"\b(?:original|languages?)\s*(?::|\bin\b|\bis\b|\bare\b)?\s*(?:{_LANGUAGE}(?:,|/|\s+and|\s+or)\s*(?:and\s+)?)*$", re.IGNORECASE
)
_LANGUAGE_OF = re.compile(r"(?:\s+(?:languages?|versions?|texts?|translations?|interpretation|only)\b|-(?:speak|language))", re.IGNORECASE)
_IN_LANGUAGES = re.compile(rf"\b(?:in|into|from|both)\s+(?:the\s+)?(?:{_LANGUAGE}(?:,|/|\s+and|\s+or)\s*(?:and\s+)?)*$")
_NO_NOUN = re.compile(r"\s*(?:$|[^\w\s]|(?:and|or|only|by|as|for|but|at|on|is|are|was|were)\b|\n)")


class Mention(NamedTuple):
    """A State named in a text: its code (ISO 3166, or the folded name for others) and where."""

    code: str
    start: int
    end: int


@lru_cache(maxsize=50_000)
def fold(name: str) -> str:
    """A name without case, accents, and the article in front; "St. Lucia & Co" is "saint lucia and co"."""
    plain = unicodedata.normalize("NFKD", name.casefold().replace("&", " and "))
    plain = re.sub(r"\bst\b\.?", "saint", "".join(c for c in plain if not unicodedata.combining(c)))
    return re.sub(r"^the ", "", " ".join(_WORD.findall(plain.replace("’", "'").replace("-", " "))))


class StateNames:
    """Finds States in texts: those of the world, and others that a library's documents know.

    `others` are names as documents write them, for States that no data lists; a long form ("Republic of
    Morvane") and its short form are one.
    """

    def __init__(self, others: Iterable[str] = (), is_place: Callable[[str], bool] = lambda _: False) -> None:
        """`is_place` says of a capital that the documents speak of the town; it then stands for its State only where it owns something."""
        self._is_place = is_place
        self._codes = dict(_world())
        self._beginnings = {"the", *map(_first_word, self._codes)}
        self._display: dict[str, str] = {}
        for name in sorted(set(others), key=lambda n: (len(n), n)):
            self._learn(name)

    def find(self, text: str, *, any_case: bool = False, peoples: bool = False, capitals: bool = False) -> list[Mention]:
        """The States that a text names, in order; names count only with a capital unless `any_case`.

        With `peoples`, an adjective ("the French reply") names its State too, with `capitals` a capital
        ("Minsk's position"); both always need their capital letter.
        """
        words = list(_WORD.finditer(text))
        found = []
        position = 0
        while position < len(words):
            length = self._match(words, position, text, any_case)
            start, end = words[position].start(), words[position + max(length, 1) - 1].end()
            named = text[start:end]
            code = self._codes[fold(_bare(named))] if length else None
            if code is None and peoples and named[0].isupper() and not _is_language(text, start, end):
                code = self._people(fold(named))
            if code is None and capitals:
                code = self._of_capital(named, acts=_ACTING.search(text, 0, start) is not None)
            if code is not None:
                found.append(Mention(code, start, end))
            position += max(length, 1)
        return found

    def codes(self, text: str, *, any_case: bool = False, peoples: bool = False) -> tuple[str, ...]:
        """The codes of the States that a text names, each once, in order."""
        return tuple(dict.fromkeys(mention.code for mention in self.find(text, any_case=any_case, peoples=peoples)))

    def _people(self, folded: str) -> str | None:
        """The State of a people, by an adjective or by what one of them is called, of which there may be several: "the Turks"."""
        one = folded.removesuffix("s")
        # The data has peoples among the States' own names; a country's name with an s is no people.
        several = one != folded and one not in _FORMER and one not in _countries()
        return _peoples().get(folded) or _peoples().get(one) or (self._codes.get(one) if several else None)

    def _of_capital(self, word: str, acts: bool) -> str | None:
        """The State that a capital stands for where it owns or does something, or where the documents have no such town."""
        town = _bare(word)
        if not town[:1].isupper() or (town == word and not acts and self._is_place(town)):
            return None
        return _capitals().get(town.casefold())

    def name(self, code: str) -> str:
        """How a State is called in an answer."""
        return self._display.get(code) or _display_names().get(code, code)

    def _match(self, words: list[re.Match[str]], position: int, text: str, any_case: bool) -> int:
        first = words[position].group()
        if (not any_case and not first[0].isupper()) or _first_word(fold(_bare(first))) not in self._beginnings:
            return 0
        for length in range(min(_LONGEST, len(words) - position), 0, -1):
            name = text[words[position].start() : words[position + length - 1].end()]
            folded = fold(_bare(name))
            if folded in self._codes and (any_case or _capitalised(name)) and not (folded in _ABBREVIATIONS and not name.isupper()):
                return length
        return 0

    def _learn(self, name: str) -> None:
        folded = fold(name)
        if folded in ("", "the") or folded in self._codes or not _capitalised(re.sub(r"^[Tt]he ", "", name)):
            return
        short = re.sub(r"^(?:\w+ )?(?:republic|kingdom|state|principality|federation|union|commonwealth|islands) of (?:the )?", "", folded)
        code = self._codes.get(short, short)
        self._codes[folded] = code
        self._codes.setdefault(short, code)
        self._beginnings |= {_first_word(folded), _first_word(short)}
        self._display.setdefault(code, re.sub(r"^[Tt]he ", "", name))


def _is_language(text: str, start: int, end: int) -> bool:
    """Whether an adjective names the language and not the State: "Original: English", "in English, French and Spanish"."""
    before, after = text[max(start - _NEARBY, 0) : start], text[end : end + _NEARBY]
    if _OF_LANGUAGES.search(before) or _LANGUAGE_OF.match(after):
        return True
    return _IN_LANGUAGES.search(before) is not None and _NO_NOUN.match(after) is not None


def _first_word(folded: str) -> str:
    return folded.partition(" ")[0]


def _bare(name: str) -> str:
    return re.sub(r"[’']s$", "", name)


def _capitalised(name: str) -> bool:
    words = [re.sub(r"^[dl][’']", "", word.group()) for word in _WORD.finditer(name)]
    return all(word[:1].isupper() or word in ("of", "and", "the", "d", "da", "do") for word in words)


@lru_cache(maxsize=1)
def _world() -> dict[str, str]:
    from countrynames.data import DATA

    codes: dict[str, str] = {}
    display = _display_names()
    for code, names in DATA.items():
        if len(code) != 2 or code in _NOT_STATES or code not in display:
            continue
        official = fold(display[code])
        for name in names:
            folded = fold(str(name))
            if folded in codes and folded != official:
                continue
            if folded == official or folded in _ABBREVIATIONS or _is_form_of(folded, official) or folded in _foreign_names(code):
                codes[folded] = code
        codes[official] = code
    return _FORMER | codes


@lru_cache(maxsize=1)
def _peoples() -> dict[str, str]:
    """Adjectives of States in the data: "french", "tajik"; those that two States claim are left out."""
    from countrynames.data import DATA

    found: dict[str, set[str]] = {}
    for code, names in DATA.items():
        official = fold(_display_names().get(code, ""))
        for name in names:
            folded = fold(str(name))
            close = folded[:3] == official[:3] or _PEOPLE.search(folded)
            if len(code) == 2 and official and " " not in folded and folded.isascii() and close and str(name)[:1].isupper():
                found.setdefault(folded, set()).add(code)
    others = {name: {code} for name, code in (demonyms() | _PEOPLES).items() if name not in found and code in _display_names()}
    return {name: codes.pop() for name, codes in (found | others).items() if len(codes) == 1 and name not in _world() and len(name) > 3}


def _is_form_of(folded: str, official: str) -> bool:
    """Whether a name in the data is the State's own, rather than a city's or a people's."""
    if len(folded) < 4 or not folded.isascii():
        return False
    if _STATE_FORM.search(folded) and " " in folded:
        return True
    return folded[:4] == official[:4] and not (" " not in folded and _PEOPLE.search(folded) and folded != official)


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    """The States' names as they are shown, folded."""
    return frozenset(map(fold, _display_names().values()))


@lru_cache(maxsize=1)
def _display_names() -> dict[str, str]:
    from babel import Locale

    territories = Locale("en").territories
    return {code: str(name) for code, name in territories.items() if len(code) == 2 and code.isalpha()}


@lru_cache(maxsize=512)
def _foreign_names(code: str) -> frozenset[str]:
    """A State's name in languages from which English takes new ones ("Cabo Verde"), folded."""
    from babel import Locale

    names = (str(Locale(language).territories.get(code, "")) for language in ("fr", "es", "pt"))
    return frozenset(fold(name) for name in names if name and " " in name)


def iter_reporter_names(reporter: str) -> Iterator[str]:
    """The single names in a reporter such as "Czechia and Romania"; "Trinidad and Tobago" is one."""
    whole = [(m.start, m.end) for m in _states_of_the_world().find(reporter)]
    start = 0
    for parting in re.finditer(r",\s+(?:and\s+)?|\s+and\s+|$", reporter):
        if any(first < parting.start() < last for first, last in whole):
            continue
        if piece := reporter[start : parting.start()].strip():
            yield re.sub(r"^[Tt]he\s+", "", piece)
        start = parting.end()


@lru_cache(maxsize=1)
def _states_of_the_world() -> StateNames:
    return StateNames()
