"""A summary: the passages that say most on the topic, in reading order, under their documents."""

from itertools import groupby

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block
from assistant.drafting.material import Material
from assistant.drafting.writing import Pen

_PASSAGE = 50


def summary(material: Material, chooser: Chooser, pen: Pen, words: int) -> list[Block]:
    """A paragraph for each document."""
    chosen = chooser.best(material.paragraphs, words, _PASSAGE)
    documents = groupby(chosen, key=lambda passage: passage.paragraph.document)
    return [
        Block(material.label(document), 1, (tuple(statement for passage in group for statement in pen.write(passage)),))
        for document, group in documents
    ]
