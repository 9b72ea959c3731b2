"""Questions that hold two things against each other, answered side by side: each side is a question of its own."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant import phrasing
from assistant.decomposing import clauses, halves, sides
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.scoring import Calibration
from assistant.selection import Selection, Selector, lacks_names
from assistant.view import LibraryView
from index.paragraph import Paragraph

_OF_A_PART = 2
# Once one side is answered, a weaker match is still what there is on the other, which was asked about by name.
_OTHER_SIDE = 0.4

Examine = Callable[[str], tuple[Question, list[Evidence]]]


class ByParts:
    """Answers the two questions that one comprises; `examine` reads one and finds its evidence."""

    def __init__(self, view: LibraryView, examine: Examine, calibration: Calibration) -> None:
        self._view = view
        self._examine = examine
        self._calibration = calibration

    def answered(self, question: Question, selection: Selection, evidence: Sequence[Evidence]) -> tuple[Paragraph, ...]:
        """What answers each of the two; empty where the selection has both, or one of them has no answer of its own."""
        compares = phrasing.HOLDS_AGAINST.search(question.text) is not None
        if question.intent != "fact" or question.kind == "reason":
            return ()
        if not compares and not lacks_names(selection, evidence):
            return ()
        if found := self._of_each(sides(question), _OTHER_SIDE if compares else 1.0):
            return found
        if compares and (found := self._of_each(halves(question.text), 1.0, of_one_document=True)):
            return found
        return () if selection.paragraphs else self._of_each(clauses(question.text, self._view.names), 1.0)

    def _of_each(self, parts: Sequence[str], leniency: float, *, of_one_document: bool = False) -> tuple[Paragraph, ...]:
        """What answers each of some questions, at least one of them as surely as any; empty where one has no answer, or another's."""
        found: dict[Paragraph, None] = {}
        sure = False
        lenient = replace(self._calibration, answer_at=self._calibration.answer_at * leniency)
        for part in parts:
            question, evidence = self._examine(part)
            if of_one_document:
                documents = {p.document for p in found}
                evidence = [e for e in evidence if not found or e.paragraph.document in documents]
            chosen = Selector(self._view, question, evidence, self._calibration).select().paragraphs
            sure = sure or bool(chosen)
            if not chosen and leniency < 1:
                own = [t.text for t in question.terms if not all(t.text in other for other in parts)]
                having = [e for e in evidence if not any(name in own for name in e.missing)]
                chosen = Selector(self._view, question, having, lenient).select().paragraphs
            if not chosen or chosen[0] in found:
                return ()
            found |= dict.fromkeys(chosen[:_OF_A_PART])
        return tuple(found) if sure else ()
