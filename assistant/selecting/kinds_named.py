"""What a document calls its items: all that "The following best practices were identified:" announces is a best practice.

An item seldom says itself of what kind it is, so a question which of them do something would find those alone that do.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from assistant.evidence import Evidence
from assistant.language.lexicon import Term, stems_of
from assistant.question import Question
from assistant.retrieval.scoring import Calibration
from assistant.runs import Run
from assistant.selecting.selector import Selector
from assistant.selecting.whole_lists import run_listed
from assistant.selection import Selection
from assistant.understanding.asked_things import kind_asked
from assistant.view import LibraryView
from index.paragraph import Paragraph

# How many of them there have to be, and among how many of the best paragraphs one, twice as many where "which of them" is asked.
_FEWEST, _LOOKED_AT = 3, 3
_OF_THEM = re.compile(r"(?:which|what) of (?:the|its|their|these|those|[\w-]+['’]s?)\b", re.IGNORECASE)
# "… the Basin Information System": half of the name is another thing.
_NAME_IN_FULL = re.compile(r"\b[A-Z][a-z]\w+(?: [A-Z][a-z]\w+){2,}")


def selected_of_kind(
    view: LibraryView,
    question: Question,
    evidence: Sequence[Evidence],
    calibration: Calibration,
    find: Callable[[Question], list[Evidence]],
) -> Selection | None:
    """Which of the things that a document calls what is asked for do what the question says; None where none does.

    Where what announces them has the whole question, all of them are asked for, and not which.
    """
    if run_listed(view, question, evidence, surely=True) or (narrowed := among_its_kind(view, question, evidence)) is None:
        return None
    asked, called = narrowed
    found = [e for e in find(asked) if e.paragraph.id in called]
    named = [e for e in found if e.named] if _NAME_IN_FULL.search(question.text, 1) else []
    chosen = Selector(view, asked, named or found, calibration).select()
    return chosen if chosen.paragraphs else None


def among_its_kind(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> tuple[Question, frozenset[str]] | None:
    """What a question asks of things of a kind, without the noun for them, and the ids of what a document calls that; None for others.

    One of them has to be among the best paragraphs that lack no name: other documents may speak of such things and give no list.
    """
    kind = kind_asked(question)
    rest = tuple(term for term in question.terms if term.stem not in {each.stem for each in kind})
    if not kind or not rest or question.states or question.headings:
        return None
    called = are_of_kind(view, kind)
    looked_at = _LOOKED_AT * (2 if _OF_THEM.match(question.text) else 1)
    best = [e for e in evidence if not e.missing][:looked_at]
    if len(called) < _FEWEST or not any(e.paragraph.id in called for e in best):
        return None
    return replace(question, terms=rest, focus=None), called


def are_of_kind(view: LibraryView, kind: tuple[Term, ...]) -> frozenset[str]:
    """The ids of the paragraphs that a document announces, or heads, as things of a kind."""
    stems = {term.stem for term in kind}
    if not stems:
        return frozenset()
    announced = {p.id for run in view.runs.announced if stems <= _last_words(view, run) for p in _all_of(view, run)}
    # The stems of all contexts are known already, those of a heading alone are not.
    near = (p for p in view.paragraphs if p.headings and p.in_main_text and stems <= view.lexicon.context[p.id])
    headed = {p.id for p in near if any(stems_of(each) == stems for each in p.headings)}
    return frozenset(announced | headed)


def _last_words(view: LibraryView, run: Run) -> frozenset[str]:
    """The stems of the sentence that announces a list."""
    return stems_of(view.sentences(run.introduction)[-1].text) if run.introduction is not None else frozenset()


def _all_of(view: LibraryView, run: Run) -> Iterator[Paragraph]:
    """The items of a list with what hangs on them; of one of sections, all that stands in these."""
    if run.is_of_sections and run.introduction is not None:
        headings = run.introduction.headings
        following = (p for p in view.after(run.introduction) if p.in_main_text)
        yield from takewhile(lambda p: p.headings[: len(headings)] == headings and len(p.headings) > len(headings), following)
    else:
        for item in run.items:
            yield item
            yield from view.children.get(item.id, [])
