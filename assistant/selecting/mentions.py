"""What mentions something, told by its very words: "How many paragraphs mention CEPOL?"."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answerability.scope import heading_match
from assistant.language.lexicon import Term, terms_of
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.understanding import phrasing
from assistant.view import LibraryView
from index.paragraph import Paragraph

# A long name is written with and without its last words: how much of it makes it that name.
_OF_A_NAME = 0.75
# Words of "how often is the word … used" that say neither what is mentioned nor where.
_GOES_ON = re.compile(r"(?:in|that|by|on|at|under)\b", re.IGNORECASE)
_OR = re.compile(r",?\s+or\s+", re.IGNORECASE)
_FRAME = ("word", "term", "phrase", "often", "time")


@dataclass(frozen=True, slots=True)
class Mentioning:
    """What a question counts the mentions of: the words mentioned, where they stand in it, and the noun that it counts."""

    words: str
    start: int
    end: int
    noun: str


def mentioning(text: str) -> Mentioning | None:
    """What a question asks or counts the mentions of, None where it asks for none."""
    match = next((m for p in phrasing.COUNTS_MENTIONS if (m := p.match(text))), None)
    # "Which reports mentioned in paragraph 5 are late?" asks something else.
    if match is None or (match["which"] and _GOES_ON.match(match["what"])):
        return None
    start, end = match.span("what")
    return Mentioning(match["what"].strip("\"“”‘’' "), start, end, match["noun"] or match["which"] or "paragraphs")


def paragraphs_mentioning(view: LibraryView, question: Question, asked: Mentioning) -> list[Paragraph]:
    """Every paragraph that has the words in a row, or the name that an acronym stands for; none where it is unclear where to look."""
    states = frozenset(view.names.codes(asked.words))
    if not _words(asked) or (question.states and not set(question.states) <= states):
        return []
    return [*filter(_mentioned(view, asked), inside(view, question, _scope(question, asked)))]


def inside(view: LibraryView, question: Question, scope: Sequence[Term]) -> Iterator[Paragraph]:
    """The paragraphs of main text under the headings asked about, in the documents whose covers have the terms that say where to look."""
    documents = _documents_meant(view, question, scope)
    return (p for p in view.answering(question) if p.document in documents and p.in_main_text and heading_match(question, p))


def is_unmentioned(view: LibraryView, question: Question) -> bool:
    """Whether a question asks for the mentions of something that is not there: one word, or anything in documents named."""
    asked = mentioning(question.text)
    if asked is None or paragraphs_mentioning(view, question, asked):
        return False
    # What is counted may be told in other words; what is said to be mentioned has to be there.
    return bool(never_mentioned(view, question) or (_scope(question, asked) and not phrasing.COUNTS.match(question.text)))


def never_mentioned(view: LibraryView, question: Question) -> str:
    """The word, or the State, that a question asks the mentions of and no paragraph has; empty where one has it, or for several words."""
    asked = mentioning(question.text)
    if asked is None or (len(_words(asked)) != 1 and not view.names.codes(asked.words)):
        return ""
    return "" if any(map(_mentioned(view, asked), view.paragraphs)) else asked.words


def _scope(question: Question, asked: Mentioning) -> list[Term]:
    """The terms that say where it is to be mentioned."""
    return [t for t in question.terms if not asked.start <= t.start < asked.end and t.stem not in _FRAME]


def _words(asked: Mentioning) -> list[Term]:
    return [term for term in terms_of(asked.words) if term.stem not in _FRAME]


def _mentioned(view: LibraryView, asked: Mentioning) -> Callable[[Paragraph], bool]:
    """What tells whether a paragraph mentions it: the States that it names, or else its words; one of two joined by "or"."""
    first, *others = _OR.split(asked.words)
    if others and all(map(terms_of, (first, *others))):
        either = [_mentioned(view, replace(asked, words=words)) for words in (first, *others)]
        return lambda paragraph: any(mentions(paragraph) for mentions in either)
    if states := frozenset(view.names.codes(asked.words)):
        return lambda paragraph: states <= view.mentioned[paragraph.id]
    words = _words(asked)
    return lambda paragraph: has_in_a_row(view, paragraph, words)


def _documents_meant(view: LibraryView, question: Question, scope: Sequence[Term]) -> set[str]:
    """The documents whose covers have all of some terms."""
    asked = AskedTerms(view, question)
    places = [question.terms.index(term) for term in scope]
    return {name for name, cover in view.document_stems.items() if all(asked.met_by(cover)[place] for place in places)}


def has_in_a_row(view: LibraryView, paragraph: Paragraph, words: Sequence[Term]) -> bool:
    """Whether a paragraph has some words in a row, or the name that the one acronym stands for."""
    own = view.lexicon.own[paragraph.id]
    said = [term.stem for term in words]
    if own.issuperset(said) and (len(said) == 1 or _in_a_row(said, [term.stem for term in terms_of(paragraph.text)])):
        return True
    names = view.lexicon.expansions(words[0]) if len(words) == 1 and view.lexicon.is_acronym(words[0]) else []
    return any(_is_named(name, terms_of(paragraph.text)) for name in names if len(name & own) >= _OF_A_NAME * len(name))


def _in_a_row(words: Sequence[str], stems: Sequence[str]) -> bool:
    return any(list(words) == list(stems[start : start + len(words)]) for start in range(len(stems) - len(words) + 1))


def _is_named(name: frozenset[str], terms: Sequence[Term]) -> bool:
    """Whether most of a name's words stand in a row, written as a name is: "for European Union law enforcement training" is none."""
    stems = [term.stem if term.text[0].isupper() else "" for term in terms]
    starts = range(max(len(stems) - len(name), 0) + 1)
    return any(len(name.intersection(stems[start : start + len(name)])) >= _OF_A_NAME * len(name) for start in starts)
