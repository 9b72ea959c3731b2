"""Finding another sentence for one that the reader of a draft does not want: the next best that is not said already."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block, Draft
from assistant.drafting.forms import FORMS
from assistant.drafting.material import Engine, gather
from assistant.drafting.revision import Revision
from assistant.drafting.writing import Layout, Pen, Written, written_in
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
    chooser, pen = Chooser(material), Pen(material, draft.register, draft.citations)
    chooser.remember(draft)
    section = _Section(draft, _place_of(draft, marker), form.layout)
    others = form.others(material, said, section.heading)
    passage = chooser.next_best(others.paragraphs, _LONGEST, others.wanted)
    if passage is None:
        raise DraftError(f"Nothing more on “{draft.topic}” fits here that is not said already; the sentence stays.")
    added = Written(passage.paragraph, pen.write(passage))
    blocks = _beside(draft, marker, added) if draft.mode == "generative" else section.arranged(added, pen)
    grown = replace(draft, blocks=tuple(_quoting(passage.paragraph, blocks)), citations=tuple(pen.citations))
    return replace(revision, draft=grown).drop(marker).put_back(added.statements[-1].marker)


class _Section:
    """The part of a draft in which a block stands, as far as it is made of passages in reading order."""

    def __init__(self, draft: Draft, place: int, layout: Layout | None) -> None:
        assert layout is not None
        blocks, self._layout, self._citations = draft.blocks, layout, draft.citations
        heads = [n for n, block in enumerate(blocks) if block.heading and block.level < layout.level]
        start = max((n + 1 for n in heads if n <= place), default=0)
        end = min((n for n in heads if n > place), default=len(blocks))
        end = 1 + max((n for n in range(start, end) if blocks[n].paragraphs), default=start - 1)
        self.heading = blocks[start - 1].heading if start else ""
        self._before, self._inside, self._after = blocks[:start], blocks[start:end], blocks[end:]

    def arranged(self, added: Written, pen: Pen) -> list[Block]:
        """The draft's blocks, its passages with one more and in reading order."""
        written = (one for block in self._inside for one in written_in(block, self._citations, self._layout))
        inside = sorted((*written, added), key=lambda one: (one.paragraph.document, one.paragraph.ordinal))
        return [*self._before, *pen.arranged(inside, self._layout), *self._after]


def _beside(draft: Draft, marker: int, added: Written) -> list[Block]:
    """The blocks of a draft that a language model ordered, with a passage right after the paragraph that holds a sentence."""
    place = _place_of(draft, marker)
    blocks, block = list(draft.blocks), draft.blocks[place]
    after = 1 + next(n for n, statements in enumerate(block.paragraphs) if any(said.marker == marker for said in statements))
    blocks[place] = replace(block, paragraphs=(*block.paragraphs[:after], added.statements, *block.paragraphs[after:]))
    return blocks


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
