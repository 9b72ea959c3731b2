"""Finding another sentence for one that the reader of a draft does not want: the next best that is not said already."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.answer import Citation
from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block, Draft, Statement
from assistant.drafting.forms import FORMS
from assistant.drafting.material import Engine, Material, gather
from assistant.drafting.passages import Passage
from assistant.drafting.revision import Revision
from assistant.drafting.writing import Pen, Written, written_in
from assistant.scope_filter import ScopeFilter
from index.errors import DraftError
from index.paragraph import Paragraph, reading_order

_LONGEST = 60


def can_be_refound(draft: Draft, marker: int) -> bool:
    """Whether another sentence can be looked for: what stands in a table is there for its row and its column."""
    place = _place_of(draft, marker)
    return FORMS[draft.form].layout is not None and draft.blocks[place].table is None


def find_another(engine: Engine, revision: Revision, marker: int, within: ScopeFilter) -> Revision:
    """The draft with a sentence dropped and, in the same section, the next best one that is not said already.

    That is a passage of another paragraph, or the next sentence of one that is quoted; where what is on the topic has neither, one of
    what is near it. What was dropped before is not found again. Raises `DraftError` where there is nothing more, or a document of the
    draft is gone.
    """
    _check_documents(engine, revision.draft)
    draft, without = revision.draft, revision.drop(marker)
    section = _Section(draft, _place_of(draft, marker))
    for near in (False, True):
        material = gather(engine, draft.topic, within, near=near)
        passage = _next(material, draft, marker, section, section.quoted(without.dropped))
        if passage is not None:
            pen = Pen(material, draft.register, draft.citations)
            added = Written(passage.paragraph, pen.write(passage))
            blocks = _beside(draft, marker, added) if draft.mode == "generative" else section.arranged(added, pen)
            grown = replace(draft, blocks=tuple(_quoting(passage.paragraph, blocks)), citations=tuple(pen.citations))
            return replace(without, draft=grown).put_back(added.statements[-1].marker)
    raise DraftError(f"Nothing more on “{draft.topic}” fits here that is not said already; the sentence stays.")


def _next(material: Material, draft: Draft, marker: int, section: "_Section", quoted: Mapping[str, Collection[str]]) -> Passage | None:
    chooser = Chooser(material)
    chooser.remember(draft)
    others = FORMS[draft.form].others(material, draft.citations[marker - 1].paragraph, section.heading)
    found = chooser.next_best(others.paragraphs, _LONGEST, others.wanted)
    return found or chooser.next_sentence(others.paragraphs, others.wanted, quoted)


class _Section:
    """The part of a draft in which a block stands, as far as it is made of passages in reading order."""

    def __init__(self, draft: Draft, place: int) -> None:
        layout = FORMS[draft.form].layout
        assert layout is not None
        blocks, self._layout, self._draft = draft.blocks, layout, draft
        heads = [n for n, block in enumerate(blocks) if block.heading and block.level < layout.level]
        start = max((n + 1 for n in heads if n <= place), default=0)
        end = min((n for n in heads if n > place), default=len(blocks))
        end = 1 + max((n for n in range(start, end) if blocks[n].paragraphs), default=start - 1)
        self.heading = blocks[start - 1].heading if start else ""
        self._before, self._inside, self._after = blocks[:start], blocks[start:end], blocks[end:]

    def quoted(self, dropped: Collection[int]) -> Mapping[str, set[str]]:
        """The documents' own sentences that stand in it, by the ids of their paragraphs."""
        found: dict[str, set[str]] = defaultdict(set)
        kept = (said.marker for block in self._inside for said in block.statements() if said.marker not in dropped)
        for citation in (self._draft.citations[marker - 1] for marker in kept if self._draft.mode == "extractive"):
            found[citation.paragraph.id].add(citation.quote)
        return found

    def arranged(self, added: Written, pen: Pen) -> list[Block]:
        """The draft's blocks, its passages with one more and in reading order."""
        written = [one for block in self._inside for one in written_in(block, self._draft.citations, self._layout)]
        inside = sorted(_with(written, added, pen.citations), key=lambda one: reading_order(one.paragraph))
        renamed = {(block.heading, block.level): block.renamed for block in self._inside}
        blocks = [replace(block, renamed=renamed.get((block.heading, block.level), "")) for block in pen.arranged(inside, self._layout)]
        return [*self._before, *blocks, *self._after]


def _with(written: Sequence[Written], added: Written, citations: Sequence[Citation]) -> list[Written]:
    """Written passages with one more, which joins what is quoted of the same paragraph already, in the order of its sentences."""
    same = next((one for one in written if one.paragraph == added.paragraph), None)
    if same is None:
        return [*written, added]

    def place(said: Statement) -> int:
        citation = citations[said.marker - 1]
        return added.paragraph.text.find(citation.quote) if citation.paragraph == added.paragraph else -1

    joined = Written(added.paragraph, tuple(sorted((*same.statements, *added.statements), key=place)))
    return [joined if one is same else one for one in written]


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
