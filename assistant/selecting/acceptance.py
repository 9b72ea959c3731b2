"""Whether the evidence may answer a question at all, and probably enough."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from assistant.answerability.agents import is_by_another, tells_deed
from assistant.answerability.suitability import fits, is_beside_the_point, is_caption, is_second_best
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.retrieval.scoring import Calibration, answer_probability, best_of, member_features, probability
from assistant.runs import Run
from assistant.selecting.told_of_another import is_told_of_another
from assistant.understanding import phrasing
from assistant.view import LibraryView
from index.paragraph import Paragraph

# What a comparison holds against something else was asked about by name: a weaker match is still what there is on it.
OF_A_SIDE = 0.4
_MOST_FACTS = 2
# How many items a list may have that is given whole, none of them being clear of the others.
_SHORT_LIST = 8
# How near a second paragraph must come to the first, in score and in what it meets, to be cited beside it.
_CLOSE, _AS_COMPLETE = 0.4, 0.93
# Among how many of the best that fit one is looked for that says of what was done that another did it.
_LOOKED_AT = 3
# How much of a question it has to meet: what another did needs no date.
_MOST_OF_IT = 0.6
# How near the first that is beside the point another must come to be looked at in its place.
_NEARLY = 0.5
# Where several things are asked for, each of the paragraphs that has the noun asked for, is nearly as good and surely belongs.
_HAS_NOUN, _AS_GOOD, _SURELY, _MOST_OF_SEVERAL = 0.9, 1.5, 0.55, 6


class Acceptance:
    """Holds the evidence of one question against the operating point of the calibration."""

    def __init__(self, view: LibraryView, question: Question, evidence: Sequence[Evidence], calibration: Calibration) -> None:
        self._view = view
        self._question = question
        self._evidence = evidence
        self._calibration = calibration
        self._strict = phrasing.MUST_NAME_STATES.search(question.text) is not None

    @cached_property
    def accepted(self) -> list[Evidence]:
        """All of the evidence that may answer, best first; none where the best is not probable enough."""
        return self.among(self._evidence, self._question)

    def among(self, pool: Sequence[Evidence], question: Question, leniency: float = 1.0) -> list[Evidence]:
        """Those of a pool that may answer a question, with so much less certainty than any other has to have."""
        fitting = [e for e in pool if fits(e, question)]
        fit = [e for e in fitting if (not question.about_states or self._names_states(e)) and not is_caption(e.paragraph, question)]
        beside, fit = _led_by_the_likeliest(fit, question)
        if not fit or is_beside_the_point(fit[0], question) or not self._follows(fit[0].paragraph, question):
            return []
        if is_second_best(fit[0], pool, question):
            return []
        if fit[0].own >= _MOST_OF_IT and not fit[0].missing and is_by_another(question.own, fit[0].paragraph.text):
            return fit[:1]
        # Held against what fits better and yet names no States, or is a mere caption, too.
        if not self._is_probable([fit[0], *(e for e in fitting if e is not fit[0] and e not in beside)], leniency):
            return []
        return [] if is_told_of_another(self._view, question, fit[0].paragraph) else fit

    @cached_property
    def accepted_list(self) -> Run | None:
        """The short list whose items or opening come first, where no item is clear of the others and the whole probably answers."""
        first = next((e for e in self._evidence if fits(e, self._question)), None)
        run = self._view.runs.holding(first.paragraph) if first is not None else None
        if first is None or run is None or run.introduction is None or run.is_of_sections or len(run.items) > _SHORT_LIST:
            return None
        if is_second_best(first, self._evidence, self._question):
            return None
        alone = [e for e in self._evidence if e is first or e.paragraph not in run.paragraphs]
        return run if first in self.among(alone, self._question)[:1] else None

    def _follows(self, paragraph: Paragraph, question: Question) -> bool:
        """Whether a paragraph has a word of what a follow-up newly names: "and for tugs?" is not answered by what is said of ferries."""
        if question.carried == len(question.text) or phrasing.ASKS_ITSELF.match(question.own):
            return True
        words = self._view.lexicon.own[paragraph.id] | self._view.around(paragraph)
        new = [
            met
            for term, met in zip(question.terms, AskedTerms(self._view, question).met_by(words), strict=True)
            if term.start < question.carried
        ]
        return not new or any(new)

    def alone(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph that is the only row of a list probably answers, as it would if no list were asked for."""
        rows = [e for e in self._evidence if e.paragraph is paragraph]
        others = [e for e in self._evidence if e.paragraph is not paragraph and fits(e, self._question)]
        if phrasing.ASKS_FOR_SPEAKERS.search(self._question.text):
            others = [e for e in others if self._view.reporters.get(e.paragraph.id)]
        return not rows or self._is_probable([*rows, *others], 1.0)

    def best(self, accepted: Sequence[Evidence]) -> list[Evidence]:
        """The first of what was accepted and what comes near it; of a question that asks for several things, all that is as good."""
        few = best_few(accepted)
        if self._question.focus is None or not self._question.asks_for_items:
            return few
        return max(few, several(accepted, self._calibration), key=len)

    def of_a_side(self, evidence: Evidence) -> bool:
        """Whether a side of a comparison, which lacks what the others have, is probable enough for one that was named."""
        return self._is_probable([replace(evidence, missing=())], OF_A_SIDE)

    def _is_probable(self, pool: Sequence[Evidence], leniency: float) -> bool:
        """Whether the first of a pool probably answers."""
        return answer_probability(pool, self._evidence, self._question, self._calibration) >= leniency * self._calibration.answer_at

    def _names_states(self, evidence: Evidence) -> bool:
        """Whether a paragraph can answer which States: it is a State's own, or it names several."""
        is_reply = bool(self._view.reporters.get(evidence.paragraph.id))
        if self._question.says or not self._strict:
            return is_reply or not self._strict
        several = len(self._view.mentioned[evidence.paragraph.id]) > 1
        return is_reply or several or (self._question.kind == "number" and evidence.kind)


def _led_by_the_likeliest(fit: Sequence[Evidence], question: Question) -> tuple[list[Evidence], list[Evidence]]:
    """What fits without its first where that is beside the point and the next comes near it; and that first.

    One that says who else did what is asked of somebody goes before what does not tell of the deed.
    """
    if fit and not tells_deed(question.own, fit[0].paragraph.text):
        fit = sorted(fit, key=lambda e: e not in fit[:_LOOKED_AT] or not is_by_another(question.own, e.paragraph.text))
    if len(fit) < _MOST_FACTS or fit[1].score < fit[0].score - _NEARLY or not is_beside_the_point(fit[0], question):
        return [], list(fit)
    return ([], list(fit)) if is_beside_the_point(fit[1], question) else ([fit[0]], list(fit[1:]))


def several(accepted: Sequence[Evidence], calibration: Calibration) -> list[Evidence]:
    """Of what may answer a question that asks for several things, all that has the noun asked for and is as good as the first."""
    best = best_of(accepted)
    return [
        e
        for e in accepted
        if e.focus >= _HAS_NOUN
        and e.score >= accepted[0].score - _AS_GOOD
        and probability(member_features(e, best), calibration.member) >= _SURELY
    ][:_MOST_OF_SEVERAL]


def best_few(accepted: Sequence[Evidence]) -> list[Evidence]:
    """The first of what was accepted, and what comes near it."""
    best = accepted[:1]
    close = [e for e in accepted[1:] if e.score >= best[0].score - _CLOSE and e.own >= _AS_COMPLETE * best[0].own]
    return [*best, *close][:_MOST_FACTS]
