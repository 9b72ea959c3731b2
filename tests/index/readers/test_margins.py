"""Numbers in the margins of a page: those of lines are no text, those of paragraphs count wherever they stand."""

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.lib.utils import simpleSplit

from index.document import load_document
from tests.index.making import document
from tests.index.readers.pdf_samples import FONT, FOOT, LEFT, RIGHT, SIZE, Sheet, prose


def written(
    path: Path, number: Callable[[int, bool], tuple[float, str]], paragraphs: int = 12, typed: str = "{}. "
) -> list[tuple[str, str]]:
    """The anchors and texts of a PDF on whose every line `number` (of the line, and whether it is a paragraph's first) puts a number."""
    sheet = Sheet(path, foot="V.31-01234")
    count = 0
    for paragraph in range(1, paragraphs + 1):
        for place, line in enumerate(simpleSplit(typed.format(paragraph) + prose(50, paragraph), FONT, SIZE, RIGHT - LEFT)):
            if sheet.y - 12 < FOOT:
                sheet.turn()
            count += 1
            x, text = number(count, place == 0)
            sheet.canvas.setFont(FONT, SIZE)
            sheet.canvas.drawString(x, sheet.y, text)
            sheet.line(line)
        sheet.y -= 6
    sheet.save()
    return [(p.anchor, p.text) for p in load_document(path, path.name).paragraphs if p.kind != "cover"]


@pytest.mark.parametrize("step", [1, 5])
def test_line_numbers_are_no_text(step: int, tmp_path: Path) -> None:
    found = written(tmp_path / "draft.pdf", lambda count, _: (LEFT - 35, "" if count % step else str(count)))
    assert found == [(str(n), prose(50, n)) for n in range(1, 13)]


def test_paragraph_numbers_at_the_right_count(tmp_path: Path) -> None:
    seen: list[int] = []

    def number(_: int, first: bool) -> tuple[float, str]:
        seen.extend([len(seen) + 1] if first else [])
        return RIGHT + 25, f"{len(seen)}." if first else ""

    found = written(tmp_path / "opinion.pdf", number, typed="")
    assert found == [(str(n), prose(50, n)) for n in range(1, 13)]


@pytest.mark.parametrize("step", [1, 5])
def test_line_numbers_of_plain_text(step: int, tmp_path: Path) -> None:
    lines: list[str] = []
    for paragraph in range(1, 9):
        lines += [*textwrap.wrap(f"{paragraph}. {prose(40, paragraph)}", 60), ""]
    count = 0
    for place, line in enumerate(lines):
        count += bool(line)
        lines[place] = f"{count if line and count % step == 0 else '':>4}  {line}"
    found = document(tmp_path, "\n".join(lines)).paragraphs
    assert [(p.anchor, p.text) for p in found] == [(str(n), prose(40, n)) for n in range(1, 9)]
