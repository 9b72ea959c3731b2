"""Who holds an office: whether a text gives a person's name beside one, or says by whom it is held."""

import re
from functools import lru_cache
from itertools import dropwhile

from assistant.answerability.premises import like_or_contrary
from assistant.language.lexicon import all_terms, stem, stems_of
from assistant.language.number_words import MONTHS
from assistant.language.words import OFFICE
from assistant.question import Question

ASKS_WHO_HOLDS = re.compile(
    r"^(?:and )?(?:who(?: now| currently)? (?:is|was|are|were|has been|became|serves as|served as)|what (?:is|was) the name of)"
    r"(?: (?:the|its|their|now|currently|current|new|present))* "
    r"(?!(?!appoint|elect)\w+ed (?:as|for|by)\b)(?P<office>[\w’' -]+?)(?: (?:of|for|in|to|at|on|with)\b[^?]*)?\W*$",
    re.IGNORECASE,
)
FULL_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]*\.?)+")
_STYLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\.? [A-ZÀ-Þ]")
_OFFICE = re.compile(
    rf"\b(?:(?:co-|vice-|deputy )?chair(?:s|ed|man|woman|person)?|{OFFICE}|secretary(?:-general)?|director(?:-general)?|judge|general|"
    r"head(?:s|ed)?|le(?:ad|ads|d)|adviser|ombudsperson|captain|mr|mrs|ms|dr|prof\w*|signed|appoint\w*|elect(?:ed|ion)|named|nominat\w*)\b",
    re.IGNORECASE,
)
# Words in capitals that no person's name has.
_INSTITUTIONS = frozenset(
    stem(word)
    for word in (
        "council committee commission conference assembly security nations united union ministry minister mission office police force "
        "department government state republic kingdom parliament court tribunal party group bureau agency authority centre board "
        "bank fund programme project section division unit service organization network federation association institute university "
        "academy national international general special representative secretary deputy director chair chairperson president prime "
        "chief head commissioner prosecutor rapporteur under assistant high level executive european african american asian north south "
        "east west northern southern eastern western new port city annex article protocol convention charter treaty resolution decision "
        "report plan strategy act law code member states day week year human rights affairs foreign interior justice defence finance "
        "health women children peace the task joint working coordination "
        "fact finding team panel inquiry forum military observer corps armed forces"
    ).split()
) | frozenset(map(stem, MONTHS))
_TITLES = frozenset(
    stem(word)
    for word in "president prime minister general major colonel lieutenant brigadier admiral captain judge ambassador prosecutor professor "
    "special representative chief deputy director commissioner foreign".split()
)
# "Chaired by the Director", "as Chair of": whoever holds an office need not be named.
_HELD_BY = re.compile(
    r"\b(?:chaired|headed|led|directed|presided over|commanded|signed|coordinated) by (?:the )?(?:[a-z-]+ ){0,2}[A-ZÀ-Þ]|"
    r"\b(?:as|is|was|are|were) (?:the )?(?:co-|vice-)?(?:[Cc]hair\w*|[Hh]ead|[Pp]resident|[Cc]ommander|[Cc]oordinator|[Ll]ead) (?:of|for)\b"
)
# Offices that no other word means: whoever leads or heads something may be called by many.
_OF_ITS_OWN = frozenset(
    map(stem, "command commands commanded commander prosecutor judge mayor governor ambassador rapporteur ombudsperson treasurer".split())
)
# Whoever stands beside the holder of an office, before or after; a Prime Minister is no minister, but stands beside none.
_BESIDE = r"(?:deputy|vice|vice-|assistant|associate|principal|acting|former|outgoing|previous|provisional|interim|co-)"
OF_ANOTHER = re.compile(rf"(?:{_BESIDE}|prime)\s*$", re.IGNORECASE)
OF_ONE_BESIDE = re.compile(rf"{_BESIDE}$", re.IGNORECASE)
# How far from a person's name, in characters, an office may stand, and the one asked about where nothing parts the two.
_NEAR_OFFICE, _FAR_FROM_OFFICE = 60, 120
# "President of Kestria", but not "Head of Mission".
_OF = re.compile(
    r" (?:of|for) (?:the )?(?P<what>(?!(?:Mission|Delegation|Office|State|Government)\b)[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*)"
)
_IN_PARENTHESES = re.compile(r"\([^()]*\)")
# What stands between two persons, or ends a sentence.
_APART = re.compile(r"\b(?i:and|with|between|met|to)\b|[;?!]|(?<![A-Z])(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!Prof)(?<!Gen)\.\s")


def tells_holder(text: str, question: Question, states: frozenset[str]) -> bool:
    """Whether a text, which names the `states`, tells who holds the office that a question asks about."""
    held = question.text.casefold().startswith("who") and _HELD_BY.search(text) is not None
    return held or _names_person(text, question) or (bool(states - set(question.states)) and _names_office(text, question))


def names_person(text: str, question: Question) -> bool:
    """Whether a text gives a person's full name, or one behind "Mr", that the question does not give."""
    asked = {term.stem for term in all_terms(question.text)}
    names = (m.group() for m in FULL_NAME.finditer(text) if is_person(m.group()))
    return any(not asked.issuperset(map(stem, name.split())) for name in names) or _STYLED.search(text) is not None


def leaves_holder_unnamed(question: str, text: str) -> bool:
    """Whether a text has the office that a question asks the holder of, but each time another's, or with nobody's name to it."""
    asks = ASKS_WHO_HOLDS.match(question)
    if asks is None:
        return False
    offices = list(re.finditer(rf"\b{re.escape(asks['office'])}\b", text, re.IGNORECASE))
    asked = stems_of(question)
    return bool(offices) and not any(_is_held_by_one_named(text, office, asked) for office in offices)


def _is_held_by_one_named(text: str, office: re.Match[str], asked: frozenset[str]) -> bool:
    """Whether a person's name belongs to an office in a text, which is no deputy's, and of nothing else than asked."""
    of = _OF.match(text, office.end())
    if OF_ANOTHER.search(text, 0, office.start()) or (of is not None and asked.isdisjoint(stems_of(of["what"]))):
        return False
    for name in FULL_NAME.finditer(text, max(office.start() - _FAR_FROM_OFFICE, 0), office.end() + _FAR_FROM_OFFICE):
        between = _IN_PARENTHESES.sub("", text[name.end() : office.start()] or text[office.end() : name.start()])
        if _names_one(name.group(), office.group(), asked) and not _APART.search(between):
            return True
    return False


def _names_one(name: str, office: str, asked: frozenset[str]) -> bool:
    """Whether words in capitals are the name of a person that was not asked about, without a title or with that of the office."""
    if is_office(name.split()[0]) and not name.casefold().startswith(office.casefold()):
        return False
    return is_person(name) and not asked.issuperset(map(stem, name.split()))


def names_another(text: str, question: str) -> bool:
    """Whether a text gives the full name of somebody whom a question does not name, if only by the surname."""
    asked = stems_of(question)
    return any(stem(m.group().split()[-1]) not in asked for m in FULL_NAME.finditer(text) if is_person(m.group()))


def is_office(words: str) -> bool:
    """Whether some words name an office."""
    return _OFFICE.search(words) is not None


def is_person(name: str) -> bool:
    """Whether words in capitals may be a person's name, with a title before it or without: none is one that institutions have."""
    words = [stem(word) for word in name.split()]
    named = list(dropwhile(_TITLES.__contains__, words))
    return bool(named) and not name.isupper() and _INSTITUTIONS.isdisjoint(named)


@lru_cache(maxsize=50_000)
def _persons_in_office(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The full names in a text beside which an office stands, with the words there: "the Chair, Ilse Haver", "(Signed) Ilse Haver"."""
    names = (m for m in FULL_NAME.finditer(text) if is_person(m.group()))
    near = ((m.group(), text[max(m.start() - _NEAR_OFFICE, 0) : m.end() + _NEAR_OFFICE]) for m in names)
    return tuple((name, stems_of(words)) for name, words in near if _OFFICE.search(words))


def _names_person(text: str, question: Question) -> bool:
    """Whether a text gives a person's name beside an office, which the question does not give.

    A force is commanded, and a case prosecuted, by nobody else than who is said to do just that.
    """
    terms = all_terms(question.text)
    asked = {term.stem for term in terms}
    wanted = frozenset[str]().union(*(like_or_contrary(term) for term in terms if term.stem in _OF_ITS_OWN))
    named = (words for name, words in _persons_in_office(text) if not asked.issuperset(map(stem, name.split())))
    return any(not wanted or not wanted.isdisjoint(words) for words in named)


def _names_office(text: str, question: Question) -> bool:
    """Whether a text speaks of the office asked about, by a word that the question has or one like it."""
    has = {stem(m.group()) for m in _OFFICE.finditer(text)}  # "the leading donor" is no leader
    return any(_OFFICE.fullmatch(term.text) and not like_or_contrary(term).isdisjoint(has) for term in all_terms(question.text))
