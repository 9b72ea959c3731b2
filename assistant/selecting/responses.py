"""What was responded to a recommendation, where a report prints the response beneath it: "Management response: Accepted. …"."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from assistant.language.lexicon import stem, stems_of
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selection import Selection
from assistant.understanding import phrasing
from assistant.view import LibraryView
from index.paragraph import Paragraph

_RESPONSE = re.compile(
    r"(?:(?:[A-Z][\w’'-]*|of|the|by)(?: [\w’'-]+){0,4}? )?(?:[Rr]esponse|[Rr]eply|[Cc]omments?)(?: of [^:.]{3,40})?\s?:\s"
)
# "Response to recommendation 3. Partially accepted. …", wherever it stands.
_TO_NUMBER = re.compile(r"(?:[A-Z][\w’'-]*(?: [\w’'-]+){0,4}? )?[Rr](?:esponse|eply) to recommendation (?P<number>\d{1,2})\s?[.:]\s")
_RESPONDS = r"(?:respon[ds]\w*|repl(?:y|ies|ied)|accept\w*|(?:dis)?agree\w* with|reject\w*|react\w*)"
_ASKS = re.compile(rf"\b{_RESPONDS}\b(?=.*\brecommend)|\brecommend\w*\b.*\b{_RESPONDS}", re.IGNORECASE)
_RECOMMENDATION = re.compile(r"Recommendation (\d{1,2})[.:]?\s")
_NUMBERED = re.compile(r"\brecommendations? (?:no\. ?|number )?(\d{1,2}|\(?[a-z]\)?)(?!\w)", re.IGNORECASE)
# How far a recommendation was accepted, as a question asks for it and as a response begins.
_NOT = re.compile(r"\b(?:not|n['’]t|reject\w*|disagree\w*|declin\w*|refus\w*)\b", re.IGNORECASE)
_PARTLY = re.compile(r"\b(?:part(?:ly|ially|s)?|not (?:\w+ )?(?:in full|fully|wholly|entirely|completely))\b", re.IGNORECASE)
_ASKS_WHICH = re.compile(r"^\W*(?:which|what|list|name)\b(?: [\w’'-]+){0,4}? recommendations?\b", re.IGNORECASE)
_ASKS_HOW_FAR = re.compile(r"\b(?:accept|agree|reject|disagree)\w*\b", re.IGNORECASE)
# What such a question says of any recommendation.
_LITTLE = frozenset(
    map(
        stem,
        "recommendation recommend respond response reply replied accept accepted agree reject react reaction management external internal "
        "auditor audit inspector board secretariat administration partially partly full fully entirely why reason say said give "
        "given".split(),
    )
)
_MOST = 20


class _Answered(NamedTuple):
    """A recommendation, the response printed beneath it, and how that begins behind its label: "Partially accepted"."""

    recommendation: Paragraph
    response: Paragraph
    verdict: str


def responded(view: LibraryView, question: Question) -> Selection | None:
    """The recommendations that a question asks for, by number, by matter or by how far they were accepted, each with its response."""
    if _ASKS.search(question.text) is None or question.states or phrasing.COUNTS.match(question.text):
        return None
    pairs = list(_pairs(view, question))
    if number := _NUMBERED.search(question.text):
        named = re.compile(rf"recommendation {re.escape(number[1])}(?!\w)", re.IGNORECASE)
        found = [pair for pair in pairs if named.match(pair.recommendation.text)]
    else:
        found = [pair for pair in pairs if _is_so_accepted(question.text, pair.verdict)] if _ASKS_WHICH.match(question.text) else pairs
        found = _on_matter(view, question, found)
    chosen = [paragraph for pair in found for paragraph in (pair.recommendation, pair.response)]
    return Selection.by_rule(chosen) if 0 < len(found) <= _MOST and (number is None or len(found) == 1) else None


def _pairs(view: LibraryView, question: Question) -> Iterator[_Answered]:
    paragraphs = view.answering(question)
    recommending: dict[tuple[str, str], Paragraph] = {}
    for paragraph in paragraphs:
        if number := _RECOMMENDATION.match(paragraph.text):
            recommending[paragraph.document, number[1]] = paragraph
        label = _TO_NUMBER.match(paragraph.text)
        if label is not None and (answered := recommending.get((paragraph.document, label["number"]))) is not None:
            yield _Answered(answered, paragraph, paragraph.text[label.end() :].split(".")[0])
    for one, other in pairwise(paragraphs):
        if one.document == other.document and one.in_main_text and "ecommend" in one.text and (label := _RESPONSE.match(other.text)):
            yield _Answered(one, other, other.text[label.end() :].split(".")[0])


def _is_so_accepted(question: str, verdict: str) -> bool:
    """Whether a response accepts as far as a question asks; any does where it asks for no such thing."""
    if _ASKS_HOW_FAR.search(question) is None:
        return True
    partly, refused = _PARTLY.search(verdict) is not None, _NOT.search(verdict) is not None
    if _PARTLY.search(question) is not None:
        return partly or (refused and _NOT.search(question) is not None)
    return refused if _NOT.search(question) else not (partly or refused)


def _on_matter(view: LibraryView, question: Question, pairs: list[_Answered]) -> list[_Answered]:
    """Those that have all that a question says besides: in themselves, their response, their headings or on their document."""
    asked = AskedTerms(view, question)
    wanted = [index for index, term in enumerate(question.terms) if term.stem not in _LITTLE]

    def has(pair: _Answered) -> bool:
        words = stems_of(f"{pair.recommendation.text} {pair.response.text}") | view.lexicon.context[pair.recommendation.id]
        return bool(asked.met_by(words | view.document_stems[pair.recommendation.document])[wanted].all())

    return [pair for pair in pairs if has(pair)]
