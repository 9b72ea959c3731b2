"""What could stand in a draft instead of a sentence that its reader does not want."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from assistant.drafting.material import Material
from index.paragraph import Paragraph


class Others(NamedTuple):
    """Paragraphs to choose from, and the kind of sentence that is wanted of them, any where there is none."""

    paragraphs: Sequence[Paragraph]
    wanted: Callable[[str], bool] | None = None


def on_topic(material: Material, said: Paragraph, section: str) -> Others:
    """Whatever else is on the topic."""
    return Others(material.paragraphs)
