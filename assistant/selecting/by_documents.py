"""Questions that hold documents against each other: each document is asked for itself."""

import re
from collections.abc import Callable, Sequence

from assistant.dated_documents import documents_dated
from assistant.described_documents import documents_compared
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.selecting.acceptance import OF_A_SIDE
from assistant.selecting.recommended import is_recommendation
from assistant.selection import Selection
from assistant.understanding.clauses import clauses
from assistant.understanding.halves import halves
from assistant.understanding.named_documents import Named, find_compared, without_names
from assistant.understanding.term_weighing import is_hard
from assistant.view import LibraryView

_RECOMMENDATIONS = re.compile(r"\brecommendations?\b", re.IGNORECASE)
MOST_OF_A_PART = 2

# Reads a question and finds its evidence, in some documents alone where there are any.
Examine = Callable[[str, tuple[str, ...]], tuple[Question, list[Evidence]]]
# Selects what answers a question, with so much less certainty than any other has to have.
Select = Callable[[Question, Sequence[Evidence], float], Selection]


class ByDocuments:
    """Asks each of several documents what a question asks of it."""

    def __init__(self, view: LibraryView, examine: Examine, select: Select) -> None:
        self._view = view
        self._examine = examine
        self._select = select

    def compared(self, question: Question) -> list[Named]:
        """The documents that a question names, describes or dates to hear of each."""
        snapshot = self._view.snapshot
        named = find_compared(question.text, snapshot.documents, snapshot.superseded)
        return named or documents_compared(self._view, question) or documents_dated(self._view, question)

    def answered(self, question: Question, named: Sequence[Named]) -> Selection:
        """What each of several documents has on a question, and which of them have nothing; the question is declined where all have not."""
        texts = self._asked_of_each(question, named)
        asked = {each: self._asked_of(question, each, texts[each]) for each in named if each.documents}
        chosen = {each: self._select(*found, 1.0).paragraphs for each, found in asked.items()}
        if not any(chosen.values()):
            return Selection()
        chosen = {each: chosen[each] or self._select(*found, OF_A_SIDE).paragraphs for each, found in asked.items()}
        kept = {each: found if asked[each][0].intent == "list" else found[:MOST_OF_A_PART] for each, found in chosen.items()}
        paragraphs = tuple(dict.fromkeys(p for found in kept.values() for p in found))
        silent = tuple(self._as_silent(question.text, each) for each in named if not kept.get(each))
        return Selection(paragraphs, as_list=len(paragraphs) > 1, silent=silent)

    def _asked_of(self, question: Question, named: Named, text: str) -> tuple[Question, list[Evidence]]:
        """A question asked of one document, and its evidence; of "the Sella recommendations" these alone, and no reply to them."""
        asked, evidence = self._examine(text, named.documents)
        if not _RECOMMENDATIONS.search(question.text, named.start, named.end):
            return asked, evidence
        return asked, [e for e in evidence if is_recommendation(self._view, e.paragraph)] or evidence

    def _asked_of_each(self, question: Question, named: Sequence[Named]) -> dict[Named, str]:
        """What is asked of each document: that half of the question which names it alone, or all without what only another has."""
        text = question.text
        for parts in (clauses(text, self._view.names), halves(text, self._view.names)):
            naming = {each: [part for part in parts if text[each.start : each.end] in part] for each in named}
            if all(len(found) == 1 for found in naming.values()) and len({found[0] for found in naming.values()}) == len(named):
                asked = {each: _without(found[0], text[each.start : each.end], each) for each, found in naming.items()}
                if all(self._examine(part, each.documents)[0].terms for each, part in asked.items()):
                    return asked
        whole = without_names(text, named)
        return {each: self._without_names_of_others(whole, question, each, named) for each in named}

    def _without_names_of_others(self, text: str, question: Question, one: Named, named: Sequence[Named]) -> str:
        """A question without those of its names that stand nowhere in one document, but in another that it names."""
        others = {name for each in named for name in each.documents} - set(one.documents)
        for term in question.terms:
            if not is_hard(term, question.text) or any(each.start <= term.start < each.end for each in named):
                continue
            having = {p.document for p in self._view.paragraphs if term.text in p.text}
            if having & others and not having & set(one.documents):
                name = re.escape(term.text)
                text = re.sub(rf"\b{name}\s*(?:,|\band\b|\bor\b)\s*|\s*(?:,|\band\b|\bor\b)\s*(?:the\s)?{name}\b", " ", text, count=1)
        return " ".join(text.split())

    def _as_silent(self, question: str, named: Named) -> str:
        """What to call documents that have nothing on the question; of those that were not searched, why."""
        if named.documents:
            return named.name
        whole = self._view.whole
        there = find_compared(question, whole.snapshot.documents, whole.snapshot.superseded) if whole else []
        left_out = any(each.name == named.name and each.documents for each in there)
        return f"{named.name} ({'outside the chosen scope' if left_out else 'not in the library'})"


def _without(text: str, name: str, named: Named) -> str:
    """A text without the words that name a document."""
    start = text.index(name)
    return without_names(text, [named._replace(start=start, end=start + len(name))])
