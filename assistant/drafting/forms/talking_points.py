"""Talking points: short sentences that can be said aloud, grouped by what they are about."""

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block
from assistant.drafting.material import Material
from assistant.drafting.writing import Layout, Pen

LAYOUT = Layout(1, "points")
_POINT = 35


def talking_points(material: Material, chooser: Chooser, pen: Pen, words: int) -> list[Block]:
    """A point a paragraph, under the heading where it stands."""
    return list(pen.blocks(chooser.best(material.paragraphs, words, _POINT), LAYOUT))
