"""A small draft with everything that a draft may have."""

from assistant.answer import Citation
from assistant.drafting.draft import Block, Draft, Row, Statement, Table
from index.paragraph import Paragraph, Span

_TEXTS = ("Norway leased 1,200 tugs.", "They were red & new.", "Åland <leased> none;", "Sweden sold its tugs.")


def _paragraph(number: int, text: str) -> Paragraph:
    page = 3 if number == 1 else None
    return Paragraph(
        f"n#{number}", "n.md", str(number), f"N/1, para. {number}", (), "numbered", "", None, None, page, text, Span(0, 1), number
    )


PARAGRAPHS = (
    _paragraph(1, " ".join(_TEXTS[:2])),
    _paragraph(2, _TEXTS[2]),
    _paragraph(3, _TEXTS[3]),
)
SAID = tuple(Statement(text.replace(";", "."), number, "verbatim") for number, text in enumerate(_TEXTS, start=1))
_CITED = zip(_TEXTS, (PARAGRAPHS[0], *PARAGRAPHS), strict=True)
CITATIONS = tuple(Citation(number, paragraph, text) for number, (text, paragraph) in enumerate(_CITED, start=1))
TABLE = Table(
    "State", ("R1", "R2"), (Row("Åland", (SAID[2:3], ()), ("", "no statement")), Row("Sweden", ((), SAID[3:]), ("no statement", "")))
)
DRAFT = Draft(
    "positions",
    "tugs",
    "Positions: tugs",
    "searched 1 document",
    (Block("Context", 1), Block("Tugs", 2, (SAID[:2],), "points"), Block("Positions", 1, table=TABLE, note="Of two States.")),
    CITATIONS,
)


def of_heading(heading: str) -> Draft:
    """A draft of a heading and no more."""
    return Draft("summary", "tugs", "Tugs", "", (Block(heading),), ())
