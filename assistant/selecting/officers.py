"""The officers whom a document lists below what they are: "Vice-Chairs:", and under that their names."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

import numpy as np

from assistant.answerability.office_holders import FULL_NAME, is_person
from assistant.language.lexicon import stems_of
from assistant.language.words import BE, OFFICER
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selection import Selection
from assistant.view import LibraryView
from index.paragraph import Paragraph

_LABEL = re.compile(rf"{OFFICER}:", re.IGNORECASE)
_ASKS = re.compile(
    rf"(?:and )?(?:who (?:else )?{BE}|(?:what {BE} )?(?:the )?names? of|name|list|whom? (?:do|does|did) [^?]+? (?:elect|choose|appoint))"
    rf"(?: (?:elected|re-elected|chosen|appointed|as|to be|the|its|their|all))* (?P<office>{OFFICER})",
    re.IGNORECASE,
)
_CHAIR = re.compile(r"chair\w*")
_LONGEST_NAME = 80


def officers_listed(view: LibraryView, question: Question) -> Selection | None:
    """Those listed below the office that a question asks about, in the newest document that has what it names besides.

    Empty where the body's officers are listed, and none below that office; None where they are not.
    """
    asks = _ASKS.match(question.text)
    if asks is None:
        return None
    office, asked = _plain(asks["office"]), AskedTerms(view, question)
    rest = np.array([term.start >= asks.end() for term in question.terms], dtype=bool)
    of_body = [
        (view.snapshot.documents[label.document].metadata.date, label, officers)
        for lead, label, officers in _lists(view.answering(question))
        if asked.met_by(view.document_stems[label.document] | stems_of(" ".join((*label.headings, lead))))[rest].all()
    ]
    found = [each for each in of_body if _plain(each[1].text.rstrip(":")) == office]
    if not found:
        return Selection() if of_body else None
    _, label, officers = max(found, key=lambda each: each[0])
    return Selection(tuple(officers), as_list=True, introduction=label, ruled=True)


def _lists(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, Paragraph, list[Paragraph]]]:
    """The offices with those listed below each, and the sentence that leads to all of them."""
    lead = ""
    for place, paragraph in enumerate(paragraphs):
        if _LABEL.fullmatch(paragraph.text.strip()) is None:
            lead = lead if _names_one(paragraph) else paragraph.text
            continue
        below = (p for p in paragraphs[place + 1 :] if p.document == paragraph.document)
        officers = list(takewhile(lambda p: p.headings == paragraph.headings and _names_one(p), below))  # noqa: B023 (used up at once)
        if officers:
            yield lead, paragraph, officers


def _names_one(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a person's name, with a title or a State beside it or without."""
    text = paragraph.text.strip()
    name = FULL_NAME.search(text)
    return len(text) <= _LONGEST_NAME and not text.endswith((".", ":")) and name is not None and is_person(name.group())


def _plain(office: str) -> str:
    """An office in one spelling: "Vice Chairpersons" are each a "vice-chair"."""
    office = _CHAIR.sub("chair", office.casefold()).replace("ies", "y").rstrip("s")
    return re.sub(r"^(vice|co|deputy)[- ]?", r"\1-", office)
