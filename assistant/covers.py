"""What documents and their annexes are called: the words of their covers, by which questions name them."""

from collections.abc import Mapping, Sequence

from assistant.language.lexicon import stems_of
from index.divisions import is_annex
from index.paragraph import Paragraph
from index.snapshot import StoredDocument

# What comes later on a cover than masthead, symbol and title says little of what the document is.
_WORDS_OF_COVER = 120


def cover_words(documents: Mapping[str, StoredDocument], paragraphs: Sequence[Paragraph]) -> dict[str, frozenset[str]]:
    """By document name, the stems of its title, label, date and cover."""
    stems = {name: stems_of(f"{d.metadata.title} {d.metadata.body} {d.metadata.label} {d.metadata.date}") for name, d in documents.items()}
    for paragraph in paragraphs:
        if paragraph.kind == "cover":
            stems[paragraph.document] |= stems_of(_opening(paragraph))
    return stems


def annex_words(paragraphs: Sequence[Paragraph]) -> dict[tuple[str, str], frozenset[str]]:
    """By document name and heading of an annex, the stems of the text that opens it, where it opens with one: its own cover."""
    first = {(p.document, annex_of(p)): p for p in reversed(paragraphs)}
    return {key: stems_of(" ".join([*p.headings, _opening(p)])) for key, p in first.items() if key[1] and p.kind == "text"}


def annex_of(paragraph: Paragraph) -> str:
    """The heading of the annex that a paragraph stands in, "" for none."""
    return next((heading for heading in paragraph.headings if is_annex(heading)), "")


def _opening(paragraph: Paragraph) -> str:
    return " ".join(paragraph.text.split()[:_WORDS_OF_COVER])
