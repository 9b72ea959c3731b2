"""What answers a question for a fact: one or two paragraphs, the sides of a comparison, or a list of which any item might."""

import re
from collections.abc import Sequence
from functools import cached_property

from assistant.answerability.suitability import fits, has_all_named, is_beside_the_point, is_within
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.runs import announces
from assistant.selecting.acceptance import Acceptance
from assistant.selecting.comparing import by_document, by_heading, named_sides
from assistant.selecting.definitions import defining, explaining, noted, term_asked
from assistant.selection import Selection
from assistant.understanding import phrasing
from assistant.view import LibraryView
from index.paragraph import Paragraph

# Among how many of the first paragraphs one with all names of a comparison is looked for.
_LOOKED_AT = 12
_ALL_OF_IT = 0.9
# "From which dates will the various members …?" has as many answers as a list has items.
_ASKS_FOR_EACH = re.compile(
    r"\b(?:which|what) (?:dates|days|months|years|times|deadlines|amounts|sums|numbers|rates|shares)\b|"
    r"\b(?:various|different|each|respective)\b",
    re.IGNORECASE,
)


class Facts:
    """Chooses from ranked evidence as if no list were asked for."""

    def __init__(self, view: LibraryView, question: Question, evidence: Sequence[Evidence], acceptance: Acceptance) -> None:
        self._view = view
        self._question = question
        self._evidence = evidence
        self._acceptance = acceptance

    @cached_property
    def selection(self) -> Selection:
        """The one or two paragraphs that answer best; all sides of a comparison, all items of what the best one announces."""
        if (sides := self._sides()) is not None:
            return sides
        if (meaning := self._meaning()) is not None:
            return Selection((meaning.paragraph,))
        accepted = self._acceptance.accepted or self._covers()
        if not accepted:
            run = self._acceptance.accepted_list
            return Selection(run.items, as_list=True, introduction=run.introduction) if run is not None else Selection()
        if items := self.items(accepted[0]):
            return Selection(items, as_list=True, introduction=accepted[0].paragraph)
        if siblings := self._siblings(accepted):
            return siblings
        best = self._acceptance.best(accepted)
        whole = dict.fromkeys(p for e in best for p in (e.paragraph, *self.items(e)))  # what ends in a colon says nothing alone
        return Selection(tuple(whole), as_list=len(whole) > len(best))

    def _sides(self) -> Selection | None:
        """The sides of a comparison that no paragraph has together; None where the question compares nothing."""
        question, evidence = self._question, self._evidence
        if agreeing := by_document(question, evidence):
            return Selection(tuple(agreeing))
        if not phrasing.COMPARES.search(question.text):
            return None
        if under := by_heading(question, evidence):
            return Selection(tuple(under))
        if not any(map(has_all_named, evidence[:_LOOKED_AT])):
            return Selection(tuple(named_sides(self._view, question, evidence, self._acceptance.of_a_side)))
        return None

    def _meaning(self) -> Evidence | None:
        """What defines or explains the term that a question asks the meaning of."""
        term = term_asked(self._question.text)
        if not term:
            return None
        found = [e for e in self._evidence if is_within(e) and not e.lacking]
        return defining(term, found) or noted(term, found) or explaining(term, found)

    def _covers(self) -> list[Evidence]:
        """The cover that has all of a question for no more than a date or a place: when and where a meeting is, of which it is a paper."""
        if self._question.kind not in ("date", "place") or self._question.states or not self._question.terms:
            return []
        covers = [e for e in self._evidence if e.paragraph.kind == "cover" and e.kind and e.own >= _ALL_OF_IT]
        return [e for e in covers if fits(e, self._question) and not is_beside_the_point(e, self._question)][:1]

    def _siblings(self, accepted: list[Evidence]) -> Selection | None:
        """The whole list where its items take the first places, or an item and the sentence above it."""
        first, second = (accepted + accepted)[:2]
        for_all = self._question.kind == "any" or _ASKS_FOR_EACH.search(self._question.text) is not None
        if first is not second and first.paragraph.parent is not None and for_all:
            above = self._view.by_id.get(f"{first.paragraph.document}#{first.paragraph.parent}")
            items = self._view.children.get(above.id, []) if above is not None else []
            if above is not None and first.paragraph in items and second.paragraph in items:
                return Selection(tuple(items), as_list=True, introduction=above)
        for chapeau in (first, second):
            items = self._view.children.get(chapeau.paragraph.id, [])
            if chapeau is not first and first.paragraph in items and announces(chapeau.paragraph):
                return Selection(tuple(items), as_list=True, introduction=chapeau.paragraph)
        return None

    def items(self, evidence: Evidence) -> tuple[Paragraph, ...]:
        """The items that a sentence with a colon announces, where the question asks for them."""
        if not announces(evidence.paragraph) or self._question.kind in ("date", "reason"):
            return ()
        return self._view.runs.items_below(evidence.paragraph)
