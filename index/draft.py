"""A paragraph in the making, between a document's blocks and its paragraphs."""

from dataclasses import dataclass, field

from index.headings import Heading
from index.markers import Marker
from index.paragraph import ParagraphKind
from index.sequences import NumberSequence


@dataclass(slots=True)
class Draft:
    """A paragraph in the making.

    `path` is its heading path, `first` and `last` are the positions of its blocks, `calls` the footnote
    marks in it, `mark` a footnote's own, `preambular` says that it belongs to a preamble.
    """

    text: str
    kind: ParagraphKind
    path: tuple[Heading, ...]
    page: int | None
    marker: Marker
    first: int = 0
    last: int = 0
    sequence: NumberSequence | None = None
    parent: "Draft | None" = None
    lead_in: str = ""
    calls: tuple[str, ...] = ()
    mark: str = ""
    reporter: str | None = None
    anchor: str = ""
    preambular: bool = False
    extra: list[str] = field(default_factory=list)


def with_extra(draft: Draft) -> str:
    """A draft's whole text, with the lines that were added to it."""
    return "\n".join((draft.text, *draft.extra))
