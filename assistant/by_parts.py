"""Questions that hold things or documents against each other, answered side by side: each side is a question of its own."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant import phrasing
from assistant.acceptance import OF_A_SIDE
from assistant.declining import absent_names
from assistant.decomposing import chooses, clauses, halves, repeated, sides
from assistant.evidence import Evidence
from assistant.named_documents import Named, find_compared, without_names
from assistant.question import Question
from assistant.scoring import Calibration
from assistant.selection import Selection
from assistant.selector import Selector
from assistant.view import LibraryView
from index.paragraph import Paragraph

_OF_A_PART = 2
_MEETS_ALL = 0.9

# Reads a question and finds its evidence, in some documents alone where there are any.
Examine = Callable[[str, tuple[str, ...]], tuple[Question, list[Evidence]]]


class ByParts:
    """Answers the questions that one comprises."""

    def __init__(self, view: LibraryView, examine: Examine, calibration: Calibration) -> None:
        self._view = view
        self._examine = examine
        self._calibration = calibration

    def answered(self, question: Question, selection: Selection, evidence: Sequence[Evidence]) -> Selection:
        """What answers each of them where the selection does not, else the selection."""
        snapshot = self._view.snapshot
        if not question.mentions and (named := find_compared(question.text, snapshot.documents, snapshot.superseded)):
            return self._of_documents(question.text, named)
        if both := self._of_two(question, selection, evidence):
            return Selection(both)
        return selection if selection.paragraphs else self._of_one(question)

    def _of_documents(self, question: str, named: Sequence[Named]) -> Selection:
        """What each of several documents has on a question, and which of them have nothing; the question is declined where all have not."""
        text = without_names(question, named)
        asked = {each: self._examine(text, each.documents) for each in named if each.documents}
        chosen = {each: self._selected(*found).paragraphs for each, found in asked.items()}
        if not any(chosen.values()):
            return Selection()
        chosen = {each: chosen[each] or self._selected(*found, OF_A_SIDE).paragraphs for each, found in asked.items()}
        kept = {each: found if asked[each][0].intent == "list" else found[:_OF_A_PART] for each, found in chosen.items()}
        paragraphs = tuple(dict.fromkeys(p for found in kept.values() for p in found))
        silent = tuple(self._as_silent(question, each) for each in named if not kept.get(each))
        return Selection(paragraphs, as_list=len(paragraphs) > 1, silent=silent)

    def _as_silent(self, question: str, named: Named) -> str:
        """What to call documents that have nothing on the question; of those that were not searched, why."""
        if named.documents:
            return named.name
        whole = self._view.whole
        there = find_compared(question, whole.snapshot.documents, whole.snapshot.superseded) if whole else []
        left_out = any(each.name == named.name and each.documents for each in there)
        return f"{named.name} ({'outside the chosen scope' if left_out else 'not in the library'})"

    def _selected(self, question: Question, evidence: Sequence[Evidence], leniency: float = 1.0) -> Selection:
        """What answers a question, with so much less certainty than any other has to have."""
        lenient = replace(self._calibration, answer_at=self._calibration.answer_at * leniency)
        return Selector(self._view, question, evidence, lenient).select()

    def _of_two(self, question: Question, selection: Selection, evidence: Sequence[Evidence]) -> tuple[Paragraph, ...]:
        """What answers each of the two; empty where the selection has both, or one of them has no answer of its own."""
        compares = phrasing.HOLDS_AGAINST.search(question.text) is not None
        if question.intent == "position" and not question.position:
            return () if selection.paragraphs else self._of_each(clauses(question.text, self._view.names), 1.0)
        if question.intent != "fact" or question.kind == "reason":
            return ()
        if chooses(question.text) and (found := self._of_each(halves(question.text), OF_A_SIDE, of_one_document=True, most=1)):
            return found
        if not compares and self._is_half(selection, evidence) and (found := self._of_each(repeated(question.text), OF_A_SIDE)):
            return found
        if not compares and not selection.lacks_names(evidence):
            return ()
        if found := self._of_each(sides(question), OF_A_SIDE if compares else 1.0):
            return found
        if compares and (found := self._of_each(halves(question.text), 1.0, of_one_document=True)):
            return found
        return () if selection.paragraphs else self._of_each(clauses(question.text, self._view.names), 1.0)

    def _is_half(self, selection: Selection, evidence: Sequence[Evidence]) -> bool:
        """Whether no paragraph that was selected meets nearly all of a question."""
        return all(e.own < _MEETS_ALL for e in evidence if e.paragraph in selection.paragraphs)

    def _of_one(self, question: Question) -> Selection:
        """Of two names that are compared, what answers for the one that the library has where it nowhere has the other, which is silent."""
        parts = sides(question) if phrasing.HOLDS_AGAINST.search(question.text) else ()
        asked = [self._examine(part, ()) for part in parts]
        absent = [absent_names(self._view, *each) for each in asked]
        there = [each for each, names in zip(asked, absent, strict=True) if not names]
        if len(there) != 1:
            return Selection()
        found = self._selected(*there[0]).paragraphs[:_OF_A_PART]
        return Selection(found, silent=tuple(name for names in absent for name in names) if found else ())

    def _of_each(
        self, parts: Sequence[str], leniency: float, *, of_one_document: bool = False, most: int = _OF_A_PART
    ) -> tuple[Paragraph, ...]:
        """What answers each of some questions, at least one of them as surely as any; empty where one has no answer, or another's."""
        found: dict[Paragraph, None] = {}
        sure = False
        for part in parts:
            question, evidence = self._examine(part, ())
            if of_one_document:
                documents = {p.document for p in found}
                evidence = [e for e in evidence if not found or e.paragraph.document in documents]
            chosen = self._selected(question, evidence).paragraphs
            sure = sure or bool(chosen)
            if not chosen and leniency < 1:
                own = [t.text for t in question.terms if not all(t.text in other for other in parts)]
                having = [e for e in evidence if not any(name in own for name in e.missing)]
                chosen = self._selected(question, having, leniency).paragraphs
            if not chosen or chosen[0] in found:
                return ()
            found |= dict.fromkeys(chosen[:most])
        return tuple(found) if sure else ()
