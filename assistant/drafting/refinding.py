"""Finding another sentence for one that the reader of a draft does not want: the next best that is not said already."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block, Draft, Statements
from assistant.drafting.forms import FORMS
from assistant.drafting.material import Engine, gather
from assistant.drafting.revision import Revision
from assistant.drafting.writing import Layout, Pen, Written
from assistant.scope_filter import ScopeFilter
from index.errors import DraftError
from index.paragraph import Paragraph

_LONGEST = 60


def can_be_refound(draft: Draft, marker: int) -> bool:
    """Whether another sentence can be looked for: what stands in a table is there for its row and its column."""
    place = _place_of(draft, marker)
    return FORMS[draft.form].layout is not None and draft.blocks[place].table is None


def find_another(engine: Engine, revision: Revision, marker: int, within: ScopeFilter) -> Revision:
    """The draft with a sentence dropped and, in the same section, the next best one that is not said already.

    What was dropped before is not found again. Raises `DraftError` where there is nothing more, or a document of the draft is gone.
    """
    _check_documents(engine, revision.draft)
    draft, form = revision.draft, FORMS[revision.draft.form]
    said = draft.citations[marker - 1].paragraph
    material = gather(engine, draft.topic, within)
    chooser, pen = Chooser(material), Pen(material, draft.citations)
    chooser.remember(draft.citations)
    section = _Section(draft, _place_of(draft, marker), form.layout)
    others = form.others(material, said, section.heading)
    passage = chooser.next_best(others.paragraphs, _LONGEST, others.wanted)
    if passage is None:
        raise DraftError(f"Nothing more on “{draft.topic}” fits here that is not said already; the sentence stays.")
    added = Written(passage.paragraph, pen.write(passage))
    blocks = [*section.before, *pen.arranged(section.with_added(added), section.layout), *section.after]
    grown = replace(draft, blocks=tuple(_quoting(passage.paragraph, blocks)), citations=tuple(pen.citations))
    return replace(revision, draft=grown).drop(marker).put_back(added.statements[-1].marker)


class _Section:
    """The part of a draft in which a block stands, as far as it is made of passages in reading order."""

    def __init__(self, draft: Draft, place: int, layout: Layout | None) -> None:
        assert layout is not None
        blocks, self.layout, self._citations = draft.blocks, layout, draft.citations
        heads = [n for n, block in enumerate(blocks) if block.heading and block.level < layout.level]
        start = max((n + 1 for n in heads if n <= place), default=0)
        end = min((n for n in heads if n > place), default=len(blocks))
        end = 1 + max(n for n in range(start, end) if blocks[n].paragraphs)
        self.heading = blocks[start - 1].heading if start else ""
        self.before, self._inside, self.after = blocks[:start], blocks[start:end], blocks[end:]

    def with_added(self, added: Written) -> list[Written]:
        """Its passages with one more, in reading order."""
        return sorted((*self._written(), added), key=lambda one: (one.paragraph.document, one.paragraph.ordinal))

    def _written(self) -> Iterator[Written]:
        for block in self._inside:
            for statements in block.paragraphs:
                for group in self._by_paragraph(statements) if self.layout.merged else [statements]:
                    yield Written(self._paragraph(group), group)

    def _by_paragraph(self, statements: Statements) -> list[Statements]:
        groups: list[Statements] = []
        for said in statements:
            if groups and self._paragraph(groups[-1]) == self._paragraph((said,)):
                groups[-1] = (*groups[-1], said)
            else:
                groups.append((said,))
        return groups

    def _paragraph(self, statements: Statements) -> Paragraph:
        return self._citations[statements[-1].marker - 1].paragraph


def _check_documents(engine: Engine, draft: Draft) -> None:
    known = engine.view.snapshot.documents
    gone = next((c.paragraph.document for c in draft.citations if c.paragraph.document not in known), None)
    if gone is not None:
        raise DraftError(f"{gone}, which the draft cites, is no longer in the library; draft it again.")


def _place_of(draft: Draft, marker: int) -> int:
    found = (n for n, block in enumerate(draft.blocks) if any(said.marker == marker for said in block.statements()))
    place = next(found, None)
    if place is None:
        raise DraftError(f"The draft has no sentence {marker}.")
    return place


def _quoting(paragraph: Paragraph, blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, of which none says any more that a paragraph is not quoted."""
    for block in blocks:
        unquoted = tuple(other for other in block.unquoted if other != paragraph)
        if unquoted or not block.unquoted:
            yield replace(block, unquoted=unquoted)
