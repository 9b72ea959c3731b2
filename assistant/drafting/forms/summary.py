"""A summary: the passages that say most on the topic, in reading order, under their documents."""

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block
from assistant.drafting.material import Material
from assistant.drafting.writing import Layout, Pen

LAYOUT = Layout(1, merged=True)
_PASSAGE = 50


def summary(material: Material, chooser: Chooser, pen: Pen, words: int) -> list[Block]:
    """A paragraph for each document."""
    return list(pen.blocks(chooser.best(material.paragraphs, words, _PASSAGE), LAYOUT))
