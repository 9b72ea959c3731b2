"""Writing chosen passages down: sentences with their citations numbered in the order of reading, under the documents' headings."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from assistant.answer import Citation
from assistant.drafting.draft import Block, Statement, Statements, Style
from assistant.drafting.material import Material
from assistant.drafting.passages import Passage, readable
from assistant.sentences import Sentence, split_sentences
from index.paragraph import Paragraph

_MOST_NAMED = 12


class Pen:
    """Numbers the citations of one draft as its sentences are written."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._introduced: set[str] = set()
        self.citations: list[Citation] = []

    def write(self, passage: Passage) -> Statements:
        """A passage as statements; an item comes after the sentence that announces it, which is written once."""
        opening = [self._state(above, sentence) for above, sentence in self._introduction(passage.paragraph)]
        return (*opening, *(self._state(passage.paragraph, sentence) for sentence in passage.sentences))

    def blocks(self, passages: Sequence[Passage], style: Style = "prose", level: int = 2) -> Iterator[Block]:
        """Passages in reading order: a heading for each document, under it a block for each place there."""
        for document, group in groupby(passages, key=lambda passage: passage.paragraph.document):
            yield Block(self._material.label(document), level)
            for place, inside in groupby(group, key=lambda passage: place_of(passage.paragraph)):
                yield Block(place, level + 1, tuple(self.write(passage) for passage in inside), style)

    def _state(self, paragraph: Paragraph, sentence: Sentence) -> Statement:
        text = readable(sentence.text)
        self.citations.append(Citation(len(self.citations) + 1, paragraph, sentence.text))
        return Statement(text, len(self.citations), self._material.view.verifier.verify(text, [paragraph]).status)

    def _introduction(self, paragraph: Paragraph) -> Iterator[tuple[Paragraph, Sentence]]:
        above = self._material.view.by_id.get(f"{paragraph.document}#{paragraph.parent}") if paragraph.parent else None
        if above is not None and above.text.rstrip().endswith(":") and above.id not in self._introduced:
            self._introduced.add(above.id)
            yield above, split_sentences(above.text)[-1]


def place_of(paragraph: Paragraph) -> str:
    """Where a paragraph stands in its document: the two nearest headings."""
    return " · ".join(paragraph.headings[-2:])


def named_place(paragraph: Paragraph, material: Material) -> str:
    """The same with the document in front."""
    return " · ".join(piece for piece in (material.label(paragraph.document), place_of(paragraph)) if piece)


def left_out(paragraphs: Iterable[Paragraph], words: str) -> str:
    """A remark that names the States, with their paragraphs, whose replies are not quoted; "" where there are none."""
    names = [f"{paragraph.reporter} ({paragraph.label.rpartition(', ')[2]})" for paragraph in paragraphs]
    if not names:
        return ""
    more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return f"{words}: {', '.join(names[:_MOST_NAMED])}{more}."
