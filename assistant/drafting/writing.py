"""Writing chosen passages down: sentences with their citations numbered in the order of reading, under the documents' headings."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from assistant.answer import Citation
from assistant.drafting.draft import Block, Statement, Statements, Style
from assistant.drafting.material import Material
from assistant.drafting.passages import Passage, readable
from assistant.drafting.register import Register, Wording
from assistant.language.sentences import Sentence, split_sentences
from assistant.runs import announces
from index.paragraph import Paragraph


class Layout(NamedTuple):
    """How passages are set: the level of their documents' headings, and their style.

    Where they are `merged`, what a document says is one paragraph; else each passage is one, under the heading of its place.
    """

    level: int
    style: Style = "prose"
    merged: bool = False


class Written(NamedTuple):
    """A passage as it was written: the paragraph that it is from, and its statements."""

    paragraph: Paragraph
    statements: Statements


class Pen:
    """Writes one draft: words its frame in a register, and numbers its citations; `citations` are those that it has already."""

    def __init__(self, material: Material, register: Register = "plain", citations: Iterable[Citation] = ()) -> None:
        self._material = material
        self._register: Register = register
        self.citations = list(citations)
        self._introduced = {citation.paragraph.id for citation in self.citations if citation.quote.rstrip().endswith(":")}

    def worded(self, wording: Wording) -> str:
        """A heading or remark of the program's own, in the draft's register."""
        return wording.of(self._register)

    def write(self, passage: Passage) -> Statements:
        """A passage as statements; an item comes after the sentence that announces it, which is written once."""
        opening = [self._state(above, sentence) for above, sentence in self._introduction(passage.paragraph)]
        return (*opening, *(self._state(passage.paragraph, sentence) for sentence in passage.sentences))

    def blocks(self, passages: Iterable[Passage], layout: Layout) -> Iterator[Block]:
        """Passages in reading order, under their headings."""
        return self.arranged((Written(passage.paragraph, self.write(passage)) for passage in passages), layout)

    def arranged(self, written: Iterable[Written], layout: Layout) -> Iterator[Block]:
        """Written passages in reading order: a heading for each document, under it a block for each place there."""
        level, style, merged = layout
        for document, group in groupby(written, key=lambda one: one.paragraph.document):
            if merged:
                yield Block(self._material.label(document), level, (tuple(said for one in group for said in one.statements),), style)
                continue
            yield Block(self._material.label(document), level)
            for place, inside in groupby(group, key=lambda one: place_of(one.paragraph)):
                yield Block(place, level + 1, tuple(one.statements for one in inside), style)

    def _state(self, paragraph: Paragraph, sentence: Sentence) -> Statement:
        text = readable(sentence.text)
        self.citations.append(Citation(len(self.citations) + 1, paragraph, sentence.text))
        return Statement(text, len(self.citations), self._material.view.verifier.verify(text, [paragraph]).status)

    def _introduction(self, paragraph: Paragraph) -> Iterator[tuple[Paragraph, Sentence]]:
        above = self._material.view.by_id.get(f"{paragraph.document}#{paragraph.parent}") if paragraph.parent else None
        if above is not None and announces(above) and above.id not in self._introduced:
            self._introduced.add(above.id)
            yield above, split_sentences(above.text)[-1]


def written_in(block: Block, citations: Sequence[Citation], layout: Layout) -> Iterator[Written]:
    """The passages that a block was made of, in its order."""
    for statements in block.paragraphs:
        for group in _by_paragraph(statements, citations) if layout.merged else [statements]:
            yield Written(citations[group[-1].marker - 1].paragraph, group)


def _by_paragraph(statements: Statements, citations: Sequence[Citation]) -> Iterator[Statements]:
    for _, group in groupby(statements, key=lambda said: citations[said.marker - 1].paragraph.id):
        yield tuple(group)


def place_of(paragraph: Paragraph) -> str:
    """Where a paragraph stands in its document: the two nearest headings."""
    return " · ".join(paragraph.headings[-2:])


def named_place(paragraph: Paragraph, material: Material) -> str:
    """The same with the document in front."""
    return " · ".join(piece for piece in (material.label(paragraph.document), place_of(paragraph)) if piece)
