"""Whether what a paragraph has of the kind asked for is another's: its figures and dates, or the places that it names."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.answerability.answer_kind import has_count, holds_kind
from assistant.answerability.called_off import is_only_planned
from assistant.answerability.counted_nouns import counted_term
from assistant.answerability.scope import MANY, acting
from assistant.answerability.whereabouts import asks_for_name_of_place, names_within
from assistant.language.lexicon import stem, stems_of
from assistant.language.number_words import MONTH
from assistant.language.sentences import Sentence
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.understanding.asked_kind import HOW_MANY
from assistant.verification.wording import denies
from assistant.view import LibraryView
from index.paragraph import Paragraph

# How many States a document is about of which each has to be named for what it did.
_SEVERAL = 2
_DID = re.compile(r"\b(?:did|does|do|has|have|had) (?:the (?:Government|authorities) of )?(?:the )?$")
_ACRONYM = re.compile(r"\(([A-Z]{2,})\)")
_MONTH = re.compile(MONTH, re.IGNORECASE)
# A word in capitals within a sentence names somebody; months, and what every State and body has, name nobody.
_COMMON = (
    rf"(?:{_MONTH.pattern}|member|states?|government|mission|president|council|assembly|security|secretary|ministers?|ministry|court|"
    r"mrs?|ms)\b"
)
_NAME = re.compile(rf"(?<![.!?:]\s)(?<!^)\b(?!{_COMMON})(?-i:[A-ZÀ-Þ])[\w’'-]*[a-z]\b", re.IGNORECASE)


def is_told_of_another(view: LibraryView, question: Question, paragraph: Paragraph) -> bool:
    """Whether a paragraph has a name of the question, or what it counts, only in later sentences, without a figure or date.

    "By March the port expects a tug at Sella. Tugs at Norvik are to follow." does not say when one comes to Norvik. What was named
    once may be meant by any later sentence, and so is what a heading or the sentence above names.
    """
    if question.kind == "place" and asks_for_name_of_place(question.own):
        return paragraph.kind not in ("cover", "row") and not _names_a_place(view, question, paragraph)
    sentences = view.sentences(paragraph)
    if question.kind not in ("number", "date") or question.about_states:
        return False
    if _leaves_actor_out(view, question, paragraph):
        return True
    if len(sentences) < 2 or is_only_planned(question, paragraph.text):
        return False
    if _stands_among_many(view, question, paragraph) or _counts_others(view, question, paragraph):
        return True
    asked = AskedTerms(view, question)
    met = np.stack([asked.met_by(stems_of(sentence.text)) for sentence in sentences])
    return _counts_before(question, asked, met, sentences) or _names_later(question, asked, met, sentences, paragraph)


def _names_a_place(view: LibraryView, question: Question, paragraph: Paragraph) -> bool:
    """Whether a place is named that is no State, in a word that the question has not."""
    said = stems_of(question.text)
    places = [name for name in names_within(paragraph.text) if not view.names.codes(name)]
    return any(stem(word) not in said for name in places for word in name.split())


def _leaves_actor_out(view: LibraryView, question: Question, paragraph: Paragraph) -> bool:
    """Whether the one State whose deed is asked for is not named, in a document that is about several."""
    if len(question.states) != 1 or len(view.document_states[paragraph.document]) < _SEVERAL or paragraph.kind == "row":
        return False
    acts = any(_DID.search(question.text, 0, m.start) for m in view.names.find(question.text) if m.code in question.states)
    named = view.mentioned[paragraph.id] | view.named_around(paragraph) | view.reporters.get(paragraph.id, frozenset())
    return acts and not named & frozenset(question.states)


def _stands_among_many(view: LibraryView, question: Question, paragraph: Paragraph) -> bool:
    """Whether the one State asked for a figure stands only among many, in sentences without one: the figures are those of all of them."""
    asked = acting(view.names, question.text) or frozenset(question.states)
    if len(asked) != 1 or question.kind != "number":
        return False
    named = {s.text: set(view.names.codes(s.text, peoples=True)) for s in view.sentences(paragraph)}
    naming = [text for text, codes in named.items() if codes & asked]
    return bool(naming) and all(len(named[text]) > MANY and not re.search(r"\d", text) for text in naming)


def _counts_others(view: LibraryView, question: Question, paragraph: Paragraph) -> bool:
    """Whether the one State asked speaks late in a paragraph, and says nothing there of what is counted."""
    counted, asked = counted_term(question), frozenset(question.states)
    if counted is None or len(asked) != 1 or not asked <= view.later_speakers(paragraph):
        return False
    own = [s.text for s in view.sentences(paragraph) if asked <= view.mentioned_in(paragraph, s)]
    return not any(counted.stem in stems_of(text) for text in own)


def _counts_before(question: Question, asked: AskedTerms, met: NDArray[np.bool_], sentences: Sequence[Sentence]) -> bool:
    """Whether the noun that is counted stands only in sentences without a number, and not in the first one.

    So does the acronym that such a sentence gives to a name with the noun: "the Pilot Task Force (PTF) … PTF has 50".
    """
    counted = counted_term(question) if HOW_MANY.search(question.text) else None
    if counted not in asked.terms:
        return False
    rows = np.flatnonzero(met[:, asked.terms.index(counted)]).tolist()
    given = [acronym for row in rows for acronym in _ACRONYM.findall(sentences[row].text)]
    on_it = [s.text for row, s in enumerate(sentences) if row in rows or any(re.search(rf"\b{each}\b", s.text) for each in given)]
    return bool(rows) and rows[0] > 0 and not any(has_count(text) or denies(text) for text in on_it)


def _names_later(
    question: Question, asked: AskedTerms, met: NDArray[np.bool_], sentences: Sequence[Sentence], paragraph: Paragraph
) -> bool:
    """Whether a name stands only in later sentences without what is asked for, and the one with it that says most has another name."""
    around = asked.met_in_context([paragraph])[0] | asked.met_in_document([paragraph])[0]
    holding = np.array([holds_kind(question.kind, sentence.text, question, frozenset()) for sentence in sentences])
    for column in np.flatnonzero(asked.hard & ~around & met.any(axis=0) & ~met[0]).tolist():
        term = asked.terms[column]
        if term.is_number or _MONTH.fullmatch(term.text) or (holding & met[:, column]).any():
            continue
        others = np.arange(len(asked.terms)) != column
        said = (met[:, others] @ asked.weights[others]) * holding
        best = int(said.argmax())
        if said[best] > said[met[:, column].argmax() :].max() and _names_another(sentences[best].text, question):
            return True
    return False


def _names_another(sentence: str, question: Question) -> bool:
    """Whether a sentence has a name that the question does not have."""
    asked = stems_of(question.text)
    return any(stem(match.group()) not in asked for match in _NAME.finditer(sentence))
