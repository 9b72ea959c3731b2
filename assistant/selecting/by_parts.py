"""Questions that hold things or documents against each other, answered side by side: each side is a question of its own."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.answerability.suitability import has_all_named
from assistant.dated_documents import documents_dated
from assistant.described_documents import documents_compared
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.absent_names import absent_names
from assistant.retrieval.scoring import Calibration
from assistant.selecting.acceptance import OF_A_SIDE
from assistant.selecting.comparing import said_elsewhere
from assistant.selecting.recommended import is_recommendation
from assistant.selecting.selector import Selector
from assistant.selection import Selection
from assistant.understanding.clauses import clauses
from assistant.understanding.comparison_forms import is_compared
from assistant.understanding.decomposing import sides
from assistant.understanding.halves import chooses, halves, repeated
from assistant.understanding.named_documents import Named, find_compared, without_names
from assistant.understanding.term_weighing import is_hard
from assistant.view import LibraryView
from index.paragraph import Paragraph

_RECOMMENDATIONS = re.compile(r"\brecommendations?\b", re.IGNORECASE)
_OF_A_PART = 2
_MEETS_ALL = 0.9
# How much of what the best paragraph for a half meets another must meet to answer that half too.
_ANSWERS_TOO = 0.8
# How much of what answers both sides of a comparison the best on one alone must meet, and how near it its score must be.
_AS_WELL, _NEARLY = 0.9, 2.5
# How much surer than others the answer to one half must be where the other has none, or what was selected already answers that.
_SURELY = 3.0

# Reads a question and finds its evidence, in some documents alone where there are any.
Examine = Callable[[str, tuple[str, ...]], tuple[Question, list[Evidence]]]


class Way(NamedTuple):
    """A way to take a question for several: these, and how much less certainty than any one of them needs, as another has it.

    `of_one_document` says that all stand in one document, `most` how many paragraphs each gets.
    """

    parts: tuple[str, ...]
    leniency: float = 1.0
    of_one_document: bool = False
    most: int = _OF_A_PART


class ByParts:
    """Answers the questions that one comprises."""

    def __init__(self, view: LibraryView, examine: Examine, calibration: Calibration) -> None:
        self._view = view
        self._calibration = calibration
        self._examine_anew = examine
        self._examined: dict[tuple[str, tuple[str, ...]], tuple[Question, list[Evidence]]] = {}

    def answered(self, question: Question, selection: Selection, evidence: Sequence[Evidence]) -> Selection:
        """What answers each of them where the selection does not, else the selection."""
        if not question.mentions and (named := self._compared(question)):
            return self._of_documents(question, named)
        by_state = question.position or (len(question.states) > 1 and bool(selection.paragraphs) and not selection.silent)
        if question.intent != "lookup" and question.kind != "reason" and not by_state:
            for way in self._ways(question, selection, evidence):
                if found := self._of_each(way):
                    return Selection(found)
        if not selection.paragraphs:
            return self._of_one_name(question) or self._of_some(question)
        asks_two_things = is_compared(question.text) or len(clauses(question.text, self._view.names)) > 1
        if by_state and asks_two_things and (elsewhere := said_elsewhere(question, selection.paragraphs, evidence)):
            return replace(selection, paragraphs=(*selection.paragraphs, elsewhere))
        if by_state or question.intent == "list" or not is_compared(question.text) or not self._is_half(selection, evidence):
            return selection
        one = self._of_some(question, OF_A_SIDE)
        return one if one.paragraphs else selection

    def _compared(self, question: Question) -> list[Named]:
        """The documents that a question names, describes or dates to hear of each."""
        snapshot = self._view.snapshot
        named = find_compared(question.text, snapshot.documents, snapshot.superseded)
        return named or documents_compared(self._view, question) or documents_dated(self._view, question)

    def _of_documents(self, question: Question, named: Sequence[Named]) -> Selection:
        """What each of several documents has on a question, and which of them have nothing; the question is declined where all have not."""
        texts = self._asked_of_each(question, named)
        asked = {each: self._asked_of(question, each, texts[each]) for each in named if each.documents}
        chosen = {each: self._selected(*found).paragraphs for each, found in asked.items()}
        if not any(chosen.values()):
            return Selection()
        chosen = {each: chosen[each] or self._selected(*found, OF_A_SIDE).paragraphs for each, found in asked.items()}
        kept = {each: found if asked[each][0].intent == "list" else found[:_OF_A_PART] for each, found in chosen.items()}
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
        is_fact, parts = question.intent == "fact", halves(text, names)
        is_half = self._is_half(selection, evidence)
        if chooses(text):
            yield Way(parts, most=1)
            yield Way(parts, OF_A_SIDE, of_one_document=True, most=1)
        if is_half and not compares and (is_fact or nothing):
            yield Way(repeated(text), OF_A_SIDE if is_fact else 1.0)
        if compares or (is_half and len(selection.paragraphs) < len(parts)):
            yield Way(parts, OF_A_SIDE)
        if is_fact and (compares or selection.lacks_names(evidence)):
            yield Way(sides(question), OF_A_SIDE if compares else 1.0)
        asked = clauses(text, names)
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
        found = self._selected(*there[0]).paragraphs[:_OF_A_PART] if len(there) == 1 else ()
        return Selection(found, silent=tuple(name for names in absent for name in names)) if found else None

    def _of_some(self, question: Question, leniency: float = 1.0) -> Selection:
        """What surely answers some of the things that a question asks where nothing answers the others, which are silent."""
        names = self._view.names
        parts = halves(question.text, names) or clauses(question.text, names)
        answered = [part for part in parts if self._answers(part, _SURELY)]
        others = [part for part in parts if part not in answered]
        if not others or any(self._answers(part, leniency) for part in others):
            return Selection()
        found = dict.fromkeys(p for part in answered for p in self._best_of(self._answers(part), self._examine(part)[1])[:_OF_A_PART])
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
        if len(chosen) <= _OF_A_PART:
            return list(chosen)
        return [e.paragraph for e in evidence if e.paragraph in chosen] or list(chosen)


def _without(text: str, name: str, named: Named) -> str:
    """A text without the words that name a document."""
    start = text.index(name)
    return without_names(text, [named._replace(start=start, end=start + len(name))])
