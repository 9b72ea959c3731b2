"""What documents and their annexes are called: the words of their covers, by which questions name them."""

import re
from collections.abc import Mapping, Sequence

from assistant.language.lexicon import stems_of
from index.divisions import is_annex
from index.paragraph import Paragraph
from index.snapshot import StoredDocument

# What comes later on a cover than masthead, symbol and title says little of what the document is.
_WORDS_OF_COVER = 120
# "** OISM/FOHM/47/1", at the foot of a cover: the agenda of the meeting, "FOHM", for which the document was written.
_OF_MEETING = re.compile(r"(?<![\w/])(?:[A-Z][\w.]*/)*(?P<meeting>[A-Z]{3,})(?=/\d{1,4}/)")
# How many words of an annex's first text may be its title.
_WORDS_OF_TITLE = 25
_SECTION = re.compile(r"(?:\d{1,2}|[IVX]+|[A-Z])[.):]\s")


def cover_words(documents: Mapping[str, StoredDocument], paragraphs: Sequence[Paragraph]) -> dict[str, frozenset[str]]:
    """By document name, the stems of its title, label, date and cover, with what the meeting is called to whose agenda it points there."""
    stems = {name: stems_of(f"{d.metadata.title} {d.metadata.body} {d.metadata.label} {d.metadata.date}") for name, d in documents.items()}
    for paragraph in paragraphs:
        if paragraph.kind == "cover":
            stems[paragraph.document] |= stems_of(" ".join(paragraph.text.split()[:_WORDS_OF_COVER]))
        elif paragraph.kind == "footnote" and paragraph.anchor.startswith("cover"):
            stems[paragraph.document] |= stems_of(" ".join(m["meeting"] for m in _OF_MEETING.finditer(paragraph.text)))
    return stems


def annex_words(paragraphs: Sequence[Paragraph]) -> dict[tuple[str, str], frozenset[str]]:
    """By document name and heading of an annex, the stems of its title: of the headings and the first words of what opens it.

    What opens a numbered section ("1. Summary") is no title any more.
    """
    first = {(p.document, annex_of(p)): p for p in reversed(paragraphs)}
    opening = {key: p for key, p in first.items() if key[1] and p.kind == "text" and not _SECTION.match(p.headings[-1])}
    return {key: stems_of(" ".join([*p.headings, *p.text.split()[:_WORDS_OF_TITLE]])) for key, p in opening.items()}


def annex_of(paragraph: Paragraph) -> str:
    """The heading of the annex that a paragraph stands in, "" for none."""
    return next((heading for heading in paragraph.headings if is_annex(heading)), "")
