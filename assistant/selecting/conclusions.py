"""What a document concludes or proposes: all under its "Observations", its "Conclusions and recommendations", its "Proposals"."""

import re
from typing import NamedTuple

from assistant.language.lexicon import stem, stems_of
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selecting.sections import HEADING_NUMBER
from assistant.understanding import phrasing
from assistant.view import LibraryView
from index.paragraph import Paragraph


class _Closing(NamedTuple):
    """A sort of section that closes documents: what asks for it, words of such a question that need not stand there, its headings.

    `counted` says that its points are what is asked for, where it has any, and not what leads to them.
    """

    asks: re.Pattern[str]
    words: frozenset[str]
    heading: re.Pattern[str]
    counted: bool


_LISTED = r"^(?:list|give(?: me)?|summari[sz]e|outline|sum up) (?:all )?(?:the |its )?(?:\w+ )?"
_PART = r"(?:general |final |main |closing )?(?:conclusions?|concluding (?:remarks|observations)|observations|recommendations)"
_CLOSINGS = (
    _Closing(
        re.compile(
            r"^(?:what|which)\b[^?]*\b(?:conclusions?|observations)\b|"
            r"^what (?:does|do|did|has|have)\b[^?]*\bconcluded?(?:\W*$| (?:on|about|regarding|concerning)\b)|"
            rf"{_LISTED}(?:conclusions|observations)\b",
            re.IGNORECASE,
        ),
        frozenset(
            map(stem, "conclusion conclude concluding observation remark final general closing draw reach arrive come adopt agree".split())
        ),
        re.compile(
            rf"{HEADING_NUMBER}(?!recommendations\W*$){_PART}(?:(?:,| and|, and) {_PART})*(?: on (?P<matter>.+))?\W*", re.IGNORECASE
        ),
        counted=False,
    ),
    _Closing(
        re.compile(
            r"^(?:what|which)\b[^?]*\b(?:proposals|suggestions)\b|^what (?:does|do|did|has|have)\b[^?]*\b(?:propose|suggest)(?:ed)?\b|"
            rf"{_LISTED}(?:proposals|suggestions)\b",
            re.IGNORECASE,
        ),
        frozenset(map(stem, "proposal propose suggestion suggest make put forward submit contribution paper".split())),
        re.compile(rf"{HEADING_NUMBER}(?:proposals|suggestions)(?: (?P<matter>(?:for|to|on|by) .+))?\W*", re.IGNORECASE),
        counted=True,
    ),
)
# "The conclusions of the note": what a document calls itself on its cover.
_SORT = re.compile(r"(?<=the )(?:note|report|review|statement|study|paper|guidelines|resolution|decision|letter)\b", re.IGNORECASE)


def concluded(view: LibraryView, question: Question) -> list[Paragraph]:
    """All that the one document which a question names concludes, or proposes, where it asks for nothing else.

    None where several may be meant.
    """
    closing = next((each for each in _CLOSINGS if each.asks.match(question.text)), None)
    # What a State proposes is no document's.
    if closing is None or question.about_states or (closing.counted and question.states):
        return []
    asked = AskedTerms(view, question)
    states = frozenset(question.states)
    said = [term.stem in closing.words or term.stem in phrasing.FRAME for term in question.terms]
    found: dict[str, list[Paragraph]] = {}
    for p in view.answering(question):
        is_of_them = p.in_main_text and states <= view.document_states[p.document]
        heading = next(filter(None, map(closing.heading.fullmatch, p.headings)), None) if is_of_them else None
        if heading is not None and (asked.met_by(view.document_stems[p.document] | stems_of(heading["matter"] or "")) | said).all():
            found.setdefault(p.document, []).append(p)
    sort = _SORT.search(question.text)
    if sort is not None and len(found) > 1:
        found = {name: inside for name, inside in found.items() if stem(sort.group()) in view.document_stems[name]}
    if len(found) != 1:
        return []
    (inside,) = found.values()
    return [p for p in inside if closing.counted and p.kind in ("numbered", "item")] or inside
