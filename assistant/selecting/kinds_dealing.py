"""The things of a kind that deal with a matter: "Which of the best practices involve the tug register?"."""

import re

import numpy as np

from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms, Flags
from assistant.selecting.kinds_named import are_of_kind
from assistant.selection import Selection
from assistant.understanding.asked_things import kind_asked
from assistant.view import LibraryView
from index.paragraph import Paragraph

_DEAL_WITH = (
    r"(?:deals?|dealt|dealing) with|(?:involve|concern|cover|address|mention|foresee|require|include)(?:s|d|ing)?|"
    r"relat(?:e|es|ed|ing) to|refer(?:s|red)? to|call(?:s|ed)? for|make(?:s)? use of|touch(?:es)? (?:up)?on|speaks? of|provides? for|"
    r"(?:are|is|were|was) (?:about|on|meant to|aimed at|concerned with)|aims? (?:at|to)|serves? to"
)
_ASKS = re.compile(
    rf"^(?:which|what) (?P<kind>[^?]*?) (?:(?:expressly|explicitly|specifically|directly|also) )?(?:{_DEAL_WITH}) (?P<matter>[^?]+)",
    re.IGNORECASE,
)
# How many things make a kind, how many an answer, and how much of the matter each has to have, by the weight of its words.
_FEWEST, _MOST, _SHARE = 6, 20, 0.35


def dealing_with(view: LibraryView, question: Question) -> Selection | None:
    """The things of the kind asked for that have the matter in their own words, of the documents named; None where there are none."""
    asks = _ASKS.match(question.text)
    kind = kind_asked(question) if asks is not None else ()
    if asks is None or not kind or question.states or question.headings:
        return None
    asked = AskedTerms(view, question)
    naming, matter = (np.array([asks.start(part) <= t.start < asks.end(part) for t in question.terms], bool) for part in ("kind", "matter"))
    called = are_of_kind(view, kind)
    things = [p for p in view.answering(question) if p.id in called]
    weights = {name: float(asked.weights[naming & asked.met_by(view.document_stems[name])].sum()) for name in {p.document for p in things}}
    most = max(weights.values(), default=0.0)
    named = [p for p in things if weights[p.document] == most]
    if len(named) < _FEWEST or not matter.any():
        return None
    found = [p for p in named if _has(asked, p, view, matter)]
    return Selection.by_rule(found) if 0 < len(found) <= _MOST else None


def _has(asked: AskedTerms, paragraph: Paragraph, view: LibraryView, matter: Flags) -> bool:
    """Whether a paragraph has the names of a matter, or where that has none its rarest word, and enough of it."""
    met, names = asked.met_by(view.lexicon.own[paragraph.id]), matter & asked.hard
    weights = asked.weights * matter
    is_named = bool(met[names].all()) if names.any() else bool(met[weights.argmax()])
    return is_named and float(weights[met].sum()) >= _SHARE * float(weights.sum())
