"""What stands for a term of a question in a text: its stem, its parts, the name of its acronym, its usual spelling."""

import re
from collections.abc import Sequence
from itertools import combinations, permutations

from assistant.language.derivations import KINDRED
from assistant.language.lexicon import Lexicon, Term, parts, stem, terms_of
from assistant.language.number_words import MONTH
from assistant.understanding.term_weighing import names_in_compound

_YEARS = re.compile(r"\b((?:19|20|21))(\d\d)[-–/](\d\d)\b")
_CENTURY_AND_YEAR = 5
# "Uncontrolled" substances are "non-controlled" ones.
_NEGATED = re.compile(r"(?:un|non-?)([a-z]{5,})", re.IGNORECASE)
# "Anti-corruption" measures are those "against corruption".
_AGAINST = re.compile(r"(?:anti|counter)-?([a-z]{4,}(?:-[a-z]+)*)", re.IGNORECASE)
# "Terrorism" is what terrorists do.
_OF_A_MIND = re.compile(r"(?P<whose>[a-z]{4,})(?:ism|(?P<ist>ists?))", re.IGNORECASE)
# Who joins a treaty accedes to it.
_JOIN, _ACCEDES = stem("join"), tuple(frozenset([stem(word)]) for word in ("accede", "accession"))
_TREATY = re.compile(r"\bjoin\w* (?:the )?(?:[\w-]+ ){0,4}?(?:convention|protocol|treaty|covenant|agreement|instruments?)\b", re.IGNORECASE)
# What is said of a body is said of where it sits: "Brussels paid".
_SEATS = {"Brussels": tuple(frozenset(map(stem, name.split())) for name in ("EU", "European Union", "European Commission"))}
# "Mid-October" is a time in October, "mid-2030" one in 2030.
_MIDDLE_OF = re.compile(rf"mid-?({MONTH}|(?:19|20|21)\d\d)", re.IGNORECASE)
_LONGEST_NAME = 12
# How many words more than one tell the name of an acronym in small letters: "protection from sexual exploitation and abuse".
_SURELY_A_NAME = 2
# "CND67" and "3MSP" for the sixty-seventh session and the third meeting.
_OF_A_SESSION = re.compile(r"(?P<before>\d{1,3})?(?P<letters>[A-Z]{2,})(?(before)|-?(?P<behind>\d+))")

# "East European" and "Eastern European".
_DIRECTIONS = {stem(one): stem(other) for side in ("north", "south", "east", "west") for one, other in permutations((side, f"{side}ern"))}


def equivalents(lexicon: Lexicon, text: str, terms: Sequence[Term]) -> list[list[frozenset[str]]]:
    """By term of a question, the sets of stems of which a text needs one to have it."""
    acronyms = _acronyms(lexicon, text, terms)
    return [[*_equivalents(lexicon, text, term), *found] for term, found in zip(terms, acronyms, strict=True)]


def _equivalents(lexicon: Lexicon, text: str, term: Term) -> list[frozenset[str]]:
    """The sets of stems that stand for a term: itself, its parts, its acronym's name, its usual spelling."""
    options = [frozenset([term.stem])]
    if years := _YEARS.search(text, max(term.start - _CENTURY_AND_YEAR, 0), term.end):
        # "2020-21", "2024/25": the second year is written short.
        century, first, second = years.groups()
        next_century = str(int(century) + (second < first))  # "1999-00"
        options = [frozenset([next_century + second] if term.text == second else [century + first, next_century + second])]
    if "-" in term.text:
        options.append(frozenset(parts(term.text)))
        options.append(frozenset(map(stem, names_in_compound(term, text))))
        options += _spelled_in_compound(lexicon, term)
    if lexicon.is_acronym(term):
        options += lexicon.expansions(term)
    if against := _AGAINST.fullmatch(term.text):
        options.append(frozenset(["against", *map(stem, against[1].split("-"))]))
    if term.stem == _JOIN and _TREATY.match(text, term.start):
        options += _ACCEDES
    options += _SEATS.get(term.text, ())
    options += (frozenset([each]) for each in sorted(KINDRED.get(term.stem, ())))
    if middle := _MIDDLE_OF.fullmatch(term.text):
        options.append(frozenset([stem(middle[1])]))
    if mind := _OF_A_MIND.fullmatch(term.text):
        options.append(frozenset([stem(f"{mind['whose']}{'ism' if mind['ist'] else 'ist'}")]))
    if negated := _NEGATED.fullmatch(term.text):
        options += [frozenset([each]) for prefix in ("un", "non") if lexicon.knows(each := stem(prefix + negated[1]))]
    if mixed := _OF_A_SESSION.fullmatch(term.text):
        letters = Term(mixed["letters"], stem(mixed["letters"]), term.start, term.end)
        number = mixed["before"] or mixed["behind"]
        names = [frozenset([letters.stem]), *lexicon.expansions(letters)]
        options += [name | {each} for name in names for each in (number, f"{number}th")]
    if direction := _DIRECTIONS.get(term.stem):
        options.append(frozenset([direction]))
    if not lexicon.knows(term.stem) and (usual := lexicon.alike(term.stem)):
        options.append(frozenset([usual]))
    return [option for option in options if option]


def _spelled_in_compound(lexicon: Lexicon, term: Term) -> list[frozenset[str]]:
    """A compound's parts with the name of an acronym among them: "OCHA-led" is led by the Office for …."""
    words = [Term(word, stem(word), term.start, term.end) for word in term.text.split("-") if word]
    return [
        name.union(other.stem for other in words if other is not word)
        for word in words
        if word.text.isupper() and lexicon.is_acronym(word)
        for name in lexicon.expansions(word)
    ]


def _acronyms(lexicon: Lexicon, text: str, terms: Sequence[Term]) -> list[list[frozenset[str]]]:
    """By term, the acronyms of the name in full that it is part of."""
    words = terms_of(text)
    found: list[list[frozenset[str]]] = [[] for _ in terms]
    for first, last in combinations(range(len(words)), 2):
        is_name = words[first].text[0].isupper() and words[last].text[0].isupper()
        if last - first < _LONGEST_NAME and (is_name or last - first >= _SURELY_A_NAME):
            for acronym in lexicon.acronyms_of(word.stem for word in words[first : last + 1]):
                for index, term in enumerate(terms):
                    if words[first].start <= term.start <= words[last].start:
                        found[index].append(frozenset([stem(acronym)]))
    return found
