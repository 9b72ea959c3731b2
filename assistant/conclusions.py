"""What a document concludes: all that stands under its "Observations", or "Conclusions and recommendations"."""

import re

from assistant import phrasing
from assistant.asked_terms import AskedTerms
from assistant.lexicon import stem, stems_of
from assistant.question import Question
from assistant.view import LibraryView
from index.paragraph import Paragraph

_ASKS = re.compile(
    r"^(?:what|which)\b[^?]*\b(?:conclusions?|observations)\b|^what (?:does|do|did|has|have)\b[^?]*\bconcluded?\W*$|"
    r"^(?:list|give(?: me)?|summari[sz]e|outline|sum up) (?:all )?(?:the |its )?(?:\w+ )?(?:conclusions|observations)\b",
    re.IGNORECASE,
)
# Its words may differ from the heading's, and say no more than that.
_WORDS = frozenset(
    stem(word)
    for word in "conclusion conclude concluding observation remark final general closing draw reach arrive come adopt agree".split()
)
# "The conclusions of the note": what a document calls itself on its cover.
_SORT = re.compile(r"(?<=the )(?:note|report|review|statement|study|paper|guidelines|resolution|decision|letter)\b", re.IGNORECASE)
_PART = r"(?:general |final |main |closing )?(?:conclusions?|concluding (?:remarks|observations)|observations|recommendations)"
_HEADING = re.compile(
    rf"(?:(?:[IVXLC]+|[A-Z]|\d+)[.)]?\s+)?(?!recommendations\W*$){_PART}(?:(?:,| and|, and) {_PART})*(?: on (?P<matter>.+))?\W*",
    re.IGNORECASE,
)


def concluded(view: LibraryView, question: Question) -> list[Paragraph]:
    """All that the one document which a question names concludes, where it asks for nothing else; none where several may be meant."""
    if not _ASKS.match(question.text) or question.about_states:
        return []
    asked = AskedTerms(view, question)
    said = [term.stem in _WORDS or term.stem in phrasing.FRAME for term in question.terms]
    found: dict[str, list[Paragraph]] = {}
    for p in view.answering(question):
        heading = next(filter(None, map(_HEADING.fullmatch, p.headings)), None) if p.in_main_text else None
        if heading is not None and (asked.met_by(view.document_stems[p.document] | stems_of(heading["matter"] or "")) | said).all():
            found.setdefault(p.document, []).append(p)
    sort = _SORT.search(question.text)
    if sort is not None and len(found) > 1:
        found = {name: inside for name, inside in found.items() if stem(sort.group()) in view.document_stems[name]}
    return next(iter(found.values())) if len(found) == 1 else []
