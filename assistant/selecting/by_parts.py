"""Questions that hold things against each other or ask several, answered side by side: each side is a question of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.answerability.suitability import has_all_named
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.absent_names import absent_names
from assistant.retrieval.scoring import Calibration
from assistant.selecting.acceptance import OF_A_SIDE
from assistant.selecting.by_documents import MOST_OF_A_PART, ByDocuments, Examine
from assistant.selecting.comparing import said_elsewhere
from assistant.selecting.selector import Selector
from assistant.selection import Selection
from assistant.understanding.clauses import clauses
from assistant.understanding.comparison_forms import is_compared
from assistant.understanding.decomposing import sides
from assistant.understanding.halves import chooses, halves, repeated
from assistant.understanding.term_weighing import is_hard
from assistant.view import LibraryView
from index.paragraph import Paragraph

_MEETS_ALL = 0.9
# How much of what the best paragraph for a half meets another must meet to answer that half too.
_ANSWERS_TOO = 0.8
# How much of what answers both sides of a comparison the best on one alone must meet, and how near it its score must be.
_AS_WELL, _NEARLY = 0.9, 2.5
# How much surer than others the answer to one half must be where the other has none, or what was selected already answers that.
_SURELY = 3.0


class Way(NamedTuple):
    """A way to take a question for several: these, and how much less certainty than any one of them needs, as another has it.

    `of_one_document` says that all stand in one document, `most` how many paragraphs each gets.
    """

    parts: tuple[str, ...]
    leniency: float = 1.0
    of_one_document: bool = False
    most: int = MOST_OF_A_PART


class ByParts:
    """Answers the questions that one comprises."""

    def __init__(self, view: LibraryView, examine: Examine, calibration: Calibration) -> None:
        self._view = view
        self._calibration = calibration
        self._examine_anew = examine
        self._examined: dict[tuple[str, tuple[str, ...]], tuple[Question, list[Evidence]]] = {}
        self._documents = ByDocuments(view, self._examine, self._selected)

    def answered(self, question: Question, selection: Selection, evidence: Sequence[Evidence]) -> Selection:
        """What answers each of them where the selection does not, else the selection."""
        if not question.mentions and (named := self._documents.compared(question)):
            return self._documents.answered(question, named)
        by_state = question.position or (len(question.states) > 1 and bool(selection.paragraphs) and not selection.silent)
        if question.intent != "lookup" and question.kind != "reason" and not by_state:
            for way in self._ways(question, selection, evidence):
                if found := self._of_each(way):
                    return Selection(found)
        if not selection.paragraphs:
            return self._of_one_name(question) or self._of_some(question)
        if by_state:
            elsewhere = said_elsewhere(question, selection.paragraphs, evidence) if self._asks_two_things(question) else None
            return selection if elsewhere is None else replace(selection, paragraphs=(*selection.paragraphs, elsewhere))
        if question.intent == "list" or not is_compared(question.text) or not self._is_half(selection, evidence):
            return selection
        one = self._of_some(question, OF_A_SIDE)
        return one if one.paragraphs else selection

    def _asks_two_things(self, question: Question) -> bool:
        return is_compared(question.text) or len(clauses(question.text, self._view.names)) > 1

    def _examine(self, text: str, documents: tuple[str, ...] = ()) -> tuple[Question, list[Evidence]]:
        """A question as read, and its evidence; each is found once."""
        if (text, documents) not in self._examined:
            self._examined[text, documents] = self._examine_anew(text, documents)
        return self._examined[text, documents]

    def _selected(self, question: Question, evidence: Sequence[Evidence], leniency: float = 1.0) -> Selection:
        """What answers a question, with so much less certainty than any other has to have."""
        lenient = replace(self._calibration, answer_at=self._calibration.answer_at * leniency)
        return Selector(self._view, question, evidence, lenient).select()

    def _ways(self, question: Question, selection: Selection, evidence: Sequence[Evidence]) -> Iterator[Way]:
        """The ways to take a question for several, the likeliest first; none where what answers the whole of it was selected."""
        text, names, nothing = question.text, self._view.names, not selection.paragraphs
        if question.intent == "list":
            return
        compares = is_compared(text)
        is_fact, parts = question.intent == "fact", _with_carried(question, halves(text, names))
        is_half = self._is_half(selection, evidence)
        if chooses(text):
            yield Way(parts, most=1)
            yield Way(parts, OF_A_SIDE, of_one_document=True, most=1)
        if is_half and not compares and (is_fact or nothing):
            yield Way(_with_carried(question, repeated(text)), OF_A_SIDE if is_fact else 1.0)
        if compares or (is_half and len(selection.paragraphs) < len(parts)):
            yield Way(parts, OF_A_SIDE)
        if is_fact and (compares or selection.lacks_names(evidence)):
            yield Way(_with_carried(question, sides(question)), OF_A_SIDE if compares else 1.0)
        asked = _with_carried(question, clauses(text, names))
        if nothing:
            yield Way(asked, OF_A_SIDE if self._each_names(asked) else 1.0)
        elif self._is_left_out(asked, selection):
            yield Way(asked)

    def _each_names(self, parts: Sequence[str]) -> bool:
        """Whether each of several questions has a name that not all others have."""
        read = [self._examine(part)[0] for part in parts]
        return all(
            any(is_hard(t, q.text) and not t.is_number and not all(t.text in other for other in parts) for t in q.terms) for q in read
        )

    def _is_left_out(self, parts: Sequence[str], selection: Selection) -> bool:
        """Whether one of several questions is answered by something else alone, and the others by what was selected."""
        answers = {part: self._answers(part)[:1] for part in parts}
        others = [part for part, found in answers.items() if found and found[0] not in selection.paragraphs]
        if len(others) != 1 or not all(answers.values()) or not self._answers(others[0], _SURELY):
            return False
        _, evidence = self._examine(others[0])
        met = {e.paragraph: e for e in evidence}
        least = _ANSWERS_TOO * met[answers[others[0]][0]].own
        return all(p not in met or not has_all_named(met[p]) or met[p].own < least for p in selection.paragraphs)

    def _is_half(self, selection: Selection, evidence: Sequence[Evidence]) -> bool:
        """Whether no paragraph that was selected meets nearly all of a question."""
        return all(e.own < _MEETS_ALL for e in evidence if e.paragraph in selection.paragraphs)

    def _of_one_name(self, question: Question) -> Selection | None:
        """Of two names that are compared, what answers for the one that the library has where it nowhere has the other, which is silent."""
        parts = sides(question) if is_compared(question.text) else ()
        asked = [self._examine(part) for part in parts]
        absent = [absent_names(self._view, *each) for each in asked]
        there = [each for each, names in zip(asked, absent, strict=True) if not names]
        found = self._selected(*there[0]).paragraphs[:MOST_OF_A_PART] if len(there) == 1 else ()
        return Selection(found, silent=tuple(name for names in absent for name in names)) if found else None

    def _of_some(self, question: Question, leniency: float = 1.0) -> Selection:
        """What surely answers some of the things that a question asks where nothing answers the others, which are silent."""
        names = self._view.names
        parts = _with_carried(question, halves(question.text, names) or clauses(question.text, names))
        answered = [part for part in parts if self._answers(part, _SURELY)]
        others = [part for part in parts if part not in answered]
        if not others or any(self._answers(part, leniency) for part in others):
            return Selection()
        found = dict.fromkeys(p for part in answered for p in self._best_of(self._answers(part), self._examine(part)[1])[:MOST_OF_A_PART])
        return Selection(tuple(found), silent=tuple(part.rstrip("?") for part in others) if found else ())

    def _answers(self, text: str, leniency: float = 1.0) -> tuple[Paragraph, ...]:
        """What answers one of those that a question comprises."""
        return self._selected(*self._examine(text), leniency).paragraphs

    def _of_each(self, way: Way) -> tuple[Paragraph, ...]:
        """What answers each of several questions, at least one of them as surely as any; empty where one has no answer, or another's."""
        found: dict[Paragraph, None] = {}
        sure = False
        for part in way.parts:
            question, evidence = self._examine(part)
            if not question.terms:  # a State alone, of which nothing is asked
                return ()
            if way.of_one_document:
                documents = {p.document for p in found}
                evidence = [e for e in evidence if not found or e.paragraph.document in documents]
            chosen = self._best_of(self._selected(question, evidence).paragraphs, evidence)
            sure = sure or bool(chosen)
            if not chosen and way.leniency < 1:
                own = [t.text for t in question.terms if not all(t.text in other for other in way.parts)]
                having = [e for e in evidence if not any(name in own for name in e.missing)]
                chosen = self._best_of(self._selected(question, having, way.leniency).paragraphs, evidence)[:1]
            if not chosen:
                return ()
            if chosen[0] in found:
                return self._apart(way)
            found |= dict.fromkeys(chosen[: way.most])
        return tuple(found) if sure else ()

    def _apart(self, way: Way) -> tuple[Paragraph, ...]:
        """What answers each of several questions and names not another's, nearly as well as what names both; empty where one has none."""
        asked = [self._examine(part) for part in way.parts]
        names = [{t.stem for t in q.terms if is_hard(t, q.text)} for q, _ in asked]
        found: list[Paragraph] = []
        for (question, evidence), own in zip(asked, names, strict=True):
            others = set().union(*names) - own
            alone = [e for e in evidence if others.isdisjoint(self._view.lexicon.own[e.paragraph.id])]
            chosen = self._best_of(self._selected(question, alone, way.leniency).paragraphs, alone) if own and others else []
            best = next((e for e in alone if e.paragraph in chosen), None)
            if best is None or best.own < _AS_WELL * evidence[0].own or best.score < evidence[0].score - _NEARLY:
                return ()
            found.append(best.paragraph)
        return tuple(dict.fromkeys(found))

    def _best_of(self, chosen: Sequence[Paragraph], evidence: Sequence[Evidence]) -> list[Paragraph]:
        """What was selected, of a list what ranks highest first."""
        if len(chosen) <= MOST_OF_A_PART:
            return list(chosen)
        return [e.paragraph for e in evidence if e.paragraph in chosen] or list(chosen)


def _with_carried(question: Question, parts: Sequence[str]) -> tuple[str, ...]:
    """The things that a follow-up asks, each with what comes from the question before: "how many does it have?" is asked of that."""
    carried = question.text[question.carried :].strip()
    return tuple(part if carried in part else f"{part} {carried}" for part in parts)
