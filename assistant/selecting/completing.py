"""A list given whole where its items, or what announces it, were chosen in part: several things are asked for, and one is no answer."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence import Evidence
from assistant.question import Question
from assistant.runs import Run
from assistant.selection import Selection
from assistant.view import LibraryView
from index.paragraph import Paragraph, in_order

# How long a list may be.
_MOST = 20
_HALF = 0.5


def completed(view: LibraryView, question: Question, evidence: Sequence[Evidence], chosen: Selection) -> Selection:
    """What was chosen, or the whole of the list that it is a part of, where a question asks for several things.

    What announces a list stands for all of it. Some of its items do where what announces it says as much of the question as they do,
    or where they are half of it: a question for one of them would be met by that item better than by what announces it.
    """
    paragraphs = chosen.paragraphs
    if not paragraphs or not question.asks_for_items or question.about_states or question.mentions:
        return chosen
    if chosen.introduction is not None or chosen.ruled or chosen.quoted or chosen.counted or chosen.tabled:
        return chosen
    run = _run_of(view, paragraphs)
    if run is None:
        return replace(chosen, paragraphs=_with_items(view, evidence, paragraphs))
    if len(run.items) > _MOST or any(item.kind == "row" for item in run.items):
        return chosen
    if not _stands_for_all(run, evidence, paragraphs) or _alone_says(view, question, run, paragraphs):
        return chosen
    return replace(chosen, paragraphs=run.items, as_list=True, introduction=run.introduction)


def _with_items(view: LibraryView, evidence: Sequence[Evidence], paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Paragraphs with all items of those lists among them of which some items were chosen, and what announces them said as much."""
    own = {e.paragraph.id: e.own for e in evidence}
    more: list[Paragraph] = []
    for paragraph in paragraphs:
        items = view.runs.items_below(paragraph)
        begun = [own.get(item.id, 0.0) for item in items if item in paragraphs]
        if begun and len(items) <= _MOST and items[0].kind != "row" and own.get(paragraph.id, 0.0) >= max(begun):
            more += [item for item in items if item not in paragraphs]
    return in_order([*paragraphs, *more]) if more else tuple(paragraphs)


def _run_of(view: LibraryView, paragraphs: Sequence[Paragraph]) -> Run | None:
    """The list that all of some paragraphs are of; None where there is none, or where it is one of sections."""
    for first in paragraphs[:2]:
        for run in (view.runs.opened_by(first), view.runs.holding(first)):
            if run is not None and run.introduction is not None and not run.is_of_sections and set(paragraphs) <= set(run.paragraphs):
                return run
    return None


def _stands_for_all(run: Run, evidence: Sequence[Evidence], paragraphs: Sequence[Paragraph]) -> bool:
    """Whether what was chosen of a list stands for the whole of it."""
    items = [p for p in paragraphs if p in run.items]
    if len(items) < len(paragraphs) or len(items) >= _HALF * len(run.items):
        return True
    own = {e.paragraph.id: e.own for e in evidence}
    announced = own.get(run.introduction.id, 0.0) if run.introduction is not None else 0.0
    return announced >= max(own.get(item.id, 0.0) for item in items)


def _alone_says(view: LibraryView, question: Question, run: Run, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether what was chosen is one item that has a word of the question which what announces the list has not."""
    if len(paragraphs) != 1 or paragraphs[0] not in run.items or run.introduction is None:
        return False
    own, announced = view.lexicon.own[paragraphs[0].id], view.lexicon.own[run.introduction.id] | view.lexicon.context[run.introduction.id]
    return any(term.stem in own - announced for term in question.terms)
