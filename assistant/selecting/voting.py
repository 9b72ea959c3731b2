"""Recorded votes: who voted on a side, how a State voted, and how a vote came out."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np

from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.runs import Run
from assistant.understanding import phrasing
from assistant.view import LibraryView
from index.paragraph import Paragraph

# What asks for a side, and what opens the line that names those on it, alone or before their names.
_SIDES = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(rf"(?:{line})(?:\s*\(?\d+\)?)?\s*(?::|$)", re.IGNORECASE))
    for asked, line in (
        (r"\bvot(?:e|ed|es|ing) (?:for|in favou?r|yes)\b", r"in favou?r|for|yes|yea"),
        (r"\bvot(?:e|ed|es|ing) (?:against|no)\b(?! longer)", r"against|no|nay"),
        (r"\babst(?:ain\w*|ention\w*)\b", r"abst(?:ain\w*|entions?)"),
    )
)
_HOW_A_STATE_VOTED = re.compile(
    r"\W*(?:and )?how (?:did|have|had) .+ vote[ds]?\b|\W*(?:and )?(?:did|have|has) .+ (?:vote[ds]?|abstain(?:ed)?)\b", re.IGNORECASE
)
_HOW_IT_CAME_OUT = re.compile(
    r"\bhow many (?:\w+ ){0,2}?(?:voted|abstained|votes?)\b|\bby what number of votes\b|"
    r"\b(?:result|outcome) of the vote\b|\bhow did the vote\b.*\b(?:come out|end|go|turn out)\b|\bhow close was the vote\b",
    re.IGNORECASE,
)
# "… was adopted by 27 votes to 5, with 15 abstentions."
_RESULT = re.compile(r"\bby (?:a (?:recorded |roll-call )?vote of )?\d+ (?:votes? )?to (?:\d+|none)\b", re.IGNORECASE)
_WORDS_OF_A_VOTE = re.compile(
    r"(?:vot\w+|abst\w+|favou?r|against|recorded|result|outcome|whole|same|way|come|came|out|many|number|alike|differ\w*)",
    re.IGNORECASE,
)
# How much of what a question says that the vote is on must be said over it or after it.
_MEETS = 0.5


class Vote(NamedTuple):
    """A recorded vote: the paragraph that introduces it, the lines of each side in their order, what says how it came out, if any does."""

    introduction: Paragraph
    sides: tuple[tuple[Paragraph, ...], ...]
    result: Paragraph | None

    def on(self, question: str) -> list[Paragraph]:
        """The lines of the sides that a question asks for."""
        asked = [line for side, line in _SIDES if side.search(question)]
        return [p for side in self.sides if any(line.match(side[0].text) for line in asked) for p in side]


def voted(view: LibraryView, question: Question) -> Run | None:
    """What a question asks of a recorded vote, with what introduces it; None where it asks no such thing, or of no one vote.

    That is the sides of which it asks who is on them, or those of the States of which it asks how they voted. Why somebody voted so is
    not said there.
    """
    asks_how = bool(question.states) and _HOW_A_STATE_VOTED.match(question.text) is not None
    asks_who = (question.about_states or question.kind == "person") and any(side.search(question.text) for side, _ in _SIDES)
    if not (asks_how or asks_who) or question.kind == "number" or phrasing.COUNTS.match(question.text):
        return None
    vote = _vote_on(view, question)
    if vote is None:
        return None
    states = frozenset(question.states)
    of_states = [p for side in vote.sides if any(states & view.mentioned[p.id] for p in side) for p in side]
    lines = of_states if asks_how else vote.on(question.text)
    return Run(vote.introduction, tuple(lines)) if any(view.mentioned[p.id] for p in lines) else None


def came_out(view: LibraryView, question: Question) -> Paragraph | None:
    """What says how the vote came out that a question asks the figures of; None where it asks for none, or of no one vote."""
    if _HOW_IT_CAME_OUT.search(question.text) is None:
        return None
    vote = _vote_on(view, question)
    return vote.result if vote is not None else None


def _vote_on(view: LibraryView, question: Question) -> Vote | None:
    """The vote that has most of what a question says it is on; None where several have as much, or none enough."""
    votes = list(_votes(view.answering(question)))
    asked = AskedTerms(view, question)
    wanted = [i for i, term in enumerate(question.terms) if not _WORDS_OF_A_VOTE.fullmatch(term.text)]
    if not votes or not wanted:
        return votes[0] if len(votes) == 1 else None
    met = np.stack([asked.met_by(_said_of(view, vote))[wanted] for vote in votes])
    named = np.stack([asked.met_by(view.document_stems[vote.introduction.document])[wanted] for vote in votes])
    weights = asked.weights[wanted]
    shares, with_cover = met @ weights, (met | named) @ weights
    best = int(np.argmax(shares))
    enough = with_cover[best] >= _MEETS * weights.sum()
    return votes[best] if enough and np.count_nonzero(shares >= shares[best]) == 1 else None


def _said_of(view: LibraryView, vote: Vote) -> frozenset[str]:
    """The stems of what introduces a vote and says how it came out."""
    told = [p for p in (vote.introduction, vote.result) if p is not None]
    return frozenset[str]().union(*(view.lexicon.own[p.id] for p in told))


def _votes(paragraphs: Sequence[Paragraph]) -> Iterator[Vote]:
    """The recorded votes among some paragraphs."""
    for _, found in groupby((p for p in paragraphs if p.in_main_text), key=lambda p: p.document):
        inside = list(found)
        place = 1
        while place < len(inside):
            sides, end = _sides_from(inside, place)
            if sides:
                after = inside[end] if end < len(inside) else None
                introduction = inside[place - 1]
                told = [p for p in (after, introduction) if p is not None and _RESULT.search(p.text)]
                yield Vote(introduction, sides, told[0] if told else None)
            place = max(end, place + 1)


def _sides_from(paragraphs: Sequence[Paragraph], start: int) -> tuple[tuple[tuple[Paragraph, ...], ...], int]:
    """The sides of a vote whose lines begin at a place, and where they end; none where there begins no vote."""
    sides: list[tuple[Paragraph, ...]] = []
    place = start
    while place < len(paragraphs) and (label := _label(paragraphs[place].text)):
        alone = label.end() >= len(paragraphs[place].text.rstrip())
        sides.append(tuple(paragraphs[place : place + 1 + alone]))
        place += 1 + alone
    return (tuple(sides), place) if len(sides) > 1 else ((), start)


def _label(text: str) -> re.Match[str] | None:
    return next((found for _, line in _SIDES if (found := line.match(text))), None)
