"""Whether what a language model wrote tells what was asked; small ones are content to say the question again."""

import re

from assistant.answer import Answer
from assistant.answerability.answer_kind import holds_kind
from assistant.language.lexicon import terms_of
from assistant.question import Question
from assistant.understanding import phrasing
from assistant.understanding.asked_kind import kind_of
from assistant.understanding.decomposing import asked_in_turn
from index.states import StateNames

_MARKERS = re.compile(r"\s*\[\d+\]")


def informs(question: Question, written: Answer, extractive: Answer, names: StateNames) -> bool:
    """Whether an answer says what the question does not, and gives each sort of thing asked for that the extractive one gives."""
    if not phrasing.YES_NO.match(question.text) and not _says_more(written.text, question, names):
        return False
    kinds = {kind_of(part) for part in asked_in_turn(question, names) or (question.own,)}

    def holds(answer: Answer) -> set[str]:
        text = _MARKERS.sub("", answer.text)
        return {kind for kind in kinds if holds_kind(kind, text, question, frozenset(names.codes(text, peoples=True)))}

    return holds(extractive) <= holds(written)


def _says_more(text: str, question: Question, names: StateNames) -> bool:
    """Whether a text has a word that is not the question's, the names of the same States apart."""
    plain = _MARKERS.sub("", text)
    same = [mention for mention in names.find(plain, peoples=True) if mention.code in question.states]
    words = [t for t in terms_of(plain) if not any(m.start <= t.start < m.end for m in same)]
    asked = {term.stem for term in terms_of(question.text)}
    return any(word.stem not in asked and word.stem not in phrasing.FRAME for word in words)
