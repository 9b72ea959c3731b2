"""Comparisons: for each side that a question names (State, article, document, name) the paragraph that speaks for it."""

from collections.abc import Callable, Sequence

from assistant.answerability.scope import REPORTED, SET_IN
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.understanding import phrasing
from assistant.understanding.places import stands_in
from assistant.view import LibraryView
from index.paragraph import Paragraph

_CANDIDATES, _SIDES = 40, 3
# How much worse a State's reply to the same recommendation may rank than its best, and how much of the other's it must meet.
_SAME_MATTER, _AS_COMPLETE = 1.5, 0.6
# What a document has on a matter beside the one that has most on it.
_AGREEING = 0.8
# How near what a State says in another document comes in score to what it says in one, and how much of the question it meets.
_AS_NEAR, _AS_MUCH = 5.0, 0.7
# How much of what the best paragraph for a name meets an item must meet that stands beside another name's, and how near it its score is.
_AS_GOOD, _NEARLY = 0.9, 1.5

Likely = Callable[[Evidence], bool]


def named_sides(view: LibraryView, question: Question, evidence: Sequence[Evidence], likely: Likely) -> list[Paragraph]:
    """The best paragraph for each name and heading that no paragraph has together; none where one is left without.

    Where one is an item of a list in which another name has its item too, that is held against it.
    """
    pool = [e for e in evidence[:_CANDIDATES] if e.state >= SET_IN]
    left = frozenset(question.headings).union(*(e.missing for e in evidence[:_CANDIDATES]))
    chosen: list[Evidence] = []
    for e in pool:
        found = {name for name in left if (stands_in(name, e.paragraph) if name in question.headings else name not in e.missing)}
        if found and len(chosen) < _SIDES:
            chosen.append(e)
            left -= found
    probable = [e for e in _in_one_list(view, chosen, pool) if likely(e)]
    return [] if left or len(probable) < 2 else [e.paragraph for e in probable]


def _in_one_list(view: LibraryView, chosen: Sequence[Evidence], pool: Sequence[Evidence]) -> list[Evidence]:
    """What was chosen of each side, or the item nearly as good as it of a list that another side's stands in."""
    runs = [view.runs.holding(e.paragraph) for e in chosen]
    listed = {p for run in runs if run is not None for p in run.items}
    alike: list[Evidence] = []
    for one, run in zip(chosen, runs, strict=True):
        items = (e for e in pool if e.missing == one.missing and e.paragraph in listed)
        near = (e for e in items if e.own >= _AS_GOOD * one.own and e.score >= one.score - _NEARLY)
        alike.append(next(near, one) if run is None else one)
    return alike


def by_heading(question: Question, evidence: Sequence[Evidence]) -> list[Paragraph]:
    """The best paragraph under each of the headings that a question compares, all of one document."""
    if len(question.headings) < 2 or len({heading.split()[0] for heading in question.headings}) > 1:
        return []
    first = next((e.paragraph.document for e in evidence if e.heading), None)
    found = [
        next((e.paragraph for e in evidence if e.paragraph.document == first and stands_in(name, e.paragraph)), None)
        for name in question.headings
    ]
    return [p for p in found if p is not None] if None not in found else []


def by_document(question: Question, evidence: Sequence[Evidence]) -> list[Paragraph]:
    """Where a question asks whether documents agree, the best paragraph of each that has nearly as much on it as the best."""
    if not evidence or not phrasing.ASKS_WHETHER_DOCUMENTS_AGREE.search(question.text):
        return []
    best = {e.paragraph.document: e for e in reversed(evidence) if not e.missing and e.kind and e.paragraph.kind != "cover"}
    most = max((e.own for e in best.values()), default=0.0)
    found = [e.paragraph for e in best.values() if e.own >= _AGREEING * most]
    return found if len(found) > 1 else []


def same_matter(by_state: dict[str, list[Evidence]]) -> dict[str, Evidence]:
    """By State, its reply to that one recommendation which all of them answered and the question fits best; none where it fits badly."""
    parents = [{e.paragraph.parent for e in found if e.paragraph.parent} for found in by_state.values()]
    pairs = [
        {code: next(e for e in found if e.paragraph.parent == parent) for code, found in by_state.items()}
        for parent in frozenset.intersection(*map(frozenset, parents))
    ]
    if len(by_state) < 2 or not pairs:
        return {}
    best = max(pairs, key=lambda pair: sum(e.score for e in pair.values()))
    most = max(e.own for e in best.values())
    near = all(e.score >= by_state[code][0].score - _SAME_MATTER and e.own >= _AS_COMPLETE * most for code, e in best.items())
    return best if near else {}


def compared_with(view: LibraryView, question: Question, chosen: Sequence[Paragraph], evidence: Sequence[Evidence]) -> list[Paragraph]:
    """What replies are compared with: the recommendation that they answer, or what a document named beside the States has on the matter."""
    if phrasing.AGAINST_RECOMMENDATION.search(question.text):
        parents = {f"{p.document}#{p.parent}" for p in chosen if p.parent is not None}
        return [view.by_id[i] for i in sorted(parents) if i in view.by_id]
    documents = {p.document for p in chosen}
    if all(e.scoped == 1.0 for e in evidence):
        return []
    named = [e for e in evidence if e.scoped == 1.0 and e.named and not e.missing and e.paragraph.document not in documents]
    return [named[0].paragraph] if named else []


def said_elsewhere(question: Question, chosen: Sequence[Paragraph], evidence: Sequence[Evidence]) -> Paragraph | None:
    """What the one State that a question names says on the matter in another document than that which was chosen from."""
    documents = {p.document for p in chosen}
    scores = [e.score for e in evidence if e.paragraph in chosen]
    if len(question.states) != 1 or len(documents) != 1 or not scores:
        return None
    others = (e for e in evidence if e.paragraph.document not in documents and e.state == REPORTED and e.kind and e.heading)
    return next((e.paragraph for e in others if e.score >= max(scores) - _AS_NEAR and e.own >= _AS_MUCH and not e.missing), None)
