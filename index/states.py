"""Names of States, matched whatever form either side uses: Turkey and Türkiye, Czech Republic and Czechia.

`country_names.py` knows what the States of the world are called; a library's documents may know others.
"""

import re
from collections.abc import Callable, Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from index.country_names import ABBREVIATIONS, NAMESAKES, WORD, fold, is_country, own_names, people_names, shown_name
from index.regions import capitals as _capitals
from index.regions import plain

_LONGEST = 8
# Before the name of one who acts: "did Paris …", "according to Minsk".
_ACTING = re.compile(r"\b(?:did|does|do|has|have|had|will|would|should|can|could|may|must|according to|versus|vs?\.?)\s+$", re.IGNORECASE)
# "The Vienna Convention" is nothing of Austria's.
_OF_A_NAME = re.compile(
    r"\s(?:(?:[A-Z][\w-]+\s){0,2}(?:Declaration|Convention|Agreement|Accords?|Charter|Summit|Conference|Protocol|Process|Programme|Plan|"
    r"Principles|Rules|Consensus|Treaty|Statement|Communiqué|Meeting|Commitments?|Framework|Outcome|Club|Group)\b)"
)
_BEFORE = 40  # characters before a capital in which what makes it act is looked for

# Capitals that mostly stand for the body that sits there, but where their State is one of those that reply.
_SEATS = ("Brussels",)
# What stands around an adjective that names a language; "in French waters" has a noun after it, "in French, and" none.
_NEARBY = 40
_LANGUAGE = r"(?:English|French|Spanish|Russian|Arabic|Chinese|German|Portuguese|Italian|Dutch)"
_OF_LANGUAGES = re.compile(
    rf"\b(?:original|languages?)\s*(?::|\bin\b|\bis\b|\bare\b)?\s*(?:{_LANGUAGE}(?:,|/|\s+and|\s+or)\s*(?:and\s+)?)*$", re.IGNORECASE
)
# "the Organization of American States" names no one State.
_OF_SEVERAL = re.compile(r"\s+(?:States|Countries|Nations)\b")
_LANGUAGE_OF = re.compile(r"(?:\s+(?:languages?|versions?|texts?|translations?|interpretation|only)\b|-(?:speak|language))", re.IGNORECASE)
_IN_LANGUAGES = re.compile(rf"\b(?:in|into|from|both)\s+(?:the\s+)?(?:{_LANGUAGE}(?:,|/|\s+and|\s+or)\s*(?:and\s+)?)*$")
# What has an article in a sentence.
_WITH_ARTICLE = re.compile(
    r"(?:United|State of|Republic of|Democratic Republic|Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines)\b"
    r"|.*\b(?:Republic|Islands)$"
)
# Abbreviations that are words in small letters.
_WORDS_TOO = frozenset({"us", "png"})
_MONEY = re.compile(r"\s?(?:\$|dollars?\b)")
# "75,000 United States dollars", "39 million Swiss francs" name no State.
_CURRENCY = re.compile(
    r"\s(?:dollars?|francs?|kron(?:er?|or|a)|pounds?|shillings?|rupees?|yen|yuan|pesos?|reais|dinars?|dirhams?|riyals?|roubles?|rubles?|rand|naira|"
    r"baht|lei|zlotys?|forints?|liras?)\b"
)
_NO_NOUN = re.compile(r"\s*(?:$|[^\w\s'’]|(?:and|or|only|by|as|for|but|at|on|is|are|was|were)\b|\n)")


class Mention(NamedTuple):
    """A State named in a text: its code (ISO 3166, or the folded name for others) and where."""

    code: str
    start: int
    end: int


class StateNames:
    """Finds States in texts: those of the world, and others that a library's documents know.

    `others` are names as documents write them, for States that no data lists; a long form ("Republic of
    Morvane") and its short form are one.
    """

    def __init__(self, others: Collection[str] = (), is_place: Callable[[str], bool] = lambda _: False) -> None:
        """`is_place` says of a capital that the documents speak of the town; it then stands for its State only where it owns something."""
        self._is_place = is_place
        self._codes = dict(own_names())
        self._beginnings = {"the", *map(_first_word, self._codes)}
        self._display: dict[str, str] = {}
        for name in sorted(set(others), key=lambda n: (len(n), n)):
            self._learn(name)
        self._replying = frozenset(map(self.code, others))

    def find(self, text: str, *, any_case: bool = False, peoples: bool = False, capitals: bool = False) -> list[Mention]:
        """The States that a text names, in order; names count only with a capital unless `any_case`.

        With `peoples`, an adjective ("the French reply") names its State too, with `capitals` a capital
        ("Minsk's position"); both always need their capital letter.
        """
        words = list(WORD.finditer(text))
        found = []
        position = 0
        while position < len(words):
            length = self._match(words, position, text, any_case)
            start, end = words[position].start(), words[position + max(length, 1) - 1].end()
            named = text[start:end]
            code = self._codes[fold(_bare(named))] if length else None
            is_of_a_name = code is None and _OF_A_NAME.match(text, end) is not None and plain(named) in _capitals()
            if code is None and peoples and named[0].isupper() and not (_is_language(text, start, end) or _OF_SEVERAL.match(text, end)):
                code = None if is_of_a_name else self._people(fold(named.rstrip("'’")))
            if code is None and capitals and _bare(named)[:1].isupper() and not is_of_a_name:
                code = self._of_capital(named, acts=_ACTING.search(text, max(start - _BEFORE, 0), start) is not None)
            if code is not None and not _CURRENCY.match(text, end):
                found.append(Mention(code, start, end))
            position += max(length, 1)
        return found

    def code(self, name: str) -> str | None:
        """The code of the State that has this name, whole; None where none has."""
        return self._codes.get(fold(_bare(name)))

    def codes(self, text: str, *, any_case: bool = False, peoples: bool = False) -> tuple[str, ...]:
        """The codes of the States that a text names, each once, in order."""
        return tuple(dict.fromkeys(mention.code for mention in self.find(text, any_case=any_case, peoples=peoples)))

    def _people(self, folded: str) -> str | None:
        """The State of a people, by an adjective or by what one of them is called, of which there may be several: "the Turks"."""
        one = folded.removesuffix("s")
        # The data has peoples among the States' own names; a country's name with an s is no people.
        several = one != folded and not is_country(one)
        known = next((name for name in (folded, one) if name in people_names()), None)
        if known is None:
            return self._codes.get(one) if several else None
        replying = [code for code in NAMESAKES.get(known, ()) if code in self._replying]
        return replying[0] if replying else people_names()[known]

    def _of_capital(self, word: str, acts: bool) -> str | None:
        """The State that a capital stands for where it owns or does something, or where the documents have no such town."""
        town = _bare(word)
        if town == word and not acts and self._is_place(town):
            return None
        code = _capitals().get(plain(town))
        return None if town in _SEATS and code not in self._replying else code

    def name(self, code: str) -> str:
        """How a State is called in an answer."""
        return self._display.get(code) or shown_name(code)

    def name_in_sentence(self, code: str) -> str:
        """The same as a sentence has it: "the United States"."""
        name = self.name(code)
        return f"the {name}" if _WITH_ARTICLE.match(name) else name

    def _match(self, words: list[re.Match[str]], position: int, text: str, any_case: bool) -> int:
        first = words[position].group()
        if (not any_case and not first[0].isupper()) or _first_word(fold(_bare(first))) not in self._beginnings:
            return 0
        for length in range(min(_LONGEST, len(words) - position), 0, -1):
            end = words[position + length - 1].end()
            name = text[words[position].start() : end]
            folded = fold(_bare(name))
            if folded not in self._codes:
                continue
            if _is_abbreviation(name, text, end, any_case) if folded in ABBREVIATIONS else any_case or _capitalised(name):
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


def _is_abbreviation(name: str, text: str, end: int, any_case: bool) -> bool:
    """Whether a name is written as one: in capitals, unless all is ("TELL US"), and no currency ("US$ 5")."""
    bare = _bare(name)
    if not bare.isupper():
        return any_case and bare not in _WORDS_TOO
    return not (bare == "US" and bare != text and text.isupper()) and not _MONEY.match(text, end)


def _first_word(folded: str) -> str:
    return folded.partition(" ")[0]


def _bare(name: str) -> str:
    return re.sub(r"[’']s$", "", name)


def _capitalised(name: str) -> bool:
    words = [re.sub(r"^[dl][’']", "", word.group()) for word in WORD.finditer(name)]
    return all(word[:1].isupper() or word in ("of", "and", "the", "d", "da", "do") for word in words)


def iter_reporter_names(reporter: str) -> Iterator[str]:
    """The single names in a reporter such as "Czechia and Romania"; "Trinidad and Tobago" is one."""
    whole = [(m.start, m.end) for m in world_states().find(reporter)]
    start = 0
    for parting in re.finditer(r",\s+(?:and\s+)?|\s+and\s+|$", reporter):
        if any(first < parting.start() < last for first, last in whole):
            continue
        if piece := reporter[start : parting.start()].strip():
            yield re.sub(r"^[Tt]he\s+", "", piece)
        start = parting.end()


@lru_cache(maxsize=1)
def world_states() -> StateNames:
    """The names of the world's States."""
    return StateNames()
