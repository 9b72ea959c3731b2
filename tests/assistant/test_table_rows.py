from pathlib import Path

import docx
import pytest

from assistant.answer import Answer, Citation, Scope
from assistant.composing.compose import mark
from assistant.table_rows import table_rows
from assistant.verification import Verifier, verified
from index.document import load_document
from index.paragraph import Paragraph, Span
from index.states import StateNames


def table(*rows: str, heads: int = 1) -> list[Paragraph]:
    """The rows of a table; the first of them are its heads."""
    return [
        Paragraph(f"d#{n}", "d", str(n), "", ("Rents",), "row", "" if n < heads else "heads", None, None, None, text, Span(n, n + 1), n)
        for n, text in enumerate(rows)
    ]


@pytest.mark.parametrize(
    ("rows", "heads", "columns"),
    [
        (("\t2024\t2025", "Rent\t7\t8"), 1, ["2024", "2025"]),
        (("\t2024\t\t2025\t", "Rent\t\t7\t\t8"), 1, ["2024", "2025"]),
        (("\t2024\t\t2025\t\t", "\tActual\tPlan\tSpent\tAsked\tVariance", "Rent\t1\t2\t3\t4\t5"), 2, None),
        # No name for a figure beside the heads, nor for one that may stand under none.
        (("\t2024\t2025\tChange\t", "Rent\t7\t8\t\t9"), 1, []),
        (("\t2024\t2025\t\t2026", "\tActual\tActual\tVariance\tPlan", "Rent\t1\t2\t3\t4"), 2, []),
    ],
)
def test_columns_are_named_only_where_the_heads_stand_over_them(rows: tuple[str, ...], heads: int, columns: list[str] | None) -> None:
    named = [cell.column for row in table_rows(table(*rows, heads=heads)) for cell in row.cells if cell.value]
    assert named == (["2024 Actual", "2024 Plan", "2025 Spent", "2025 Asked", "Variance"] if columns is None else columns)


def test_a_row_is_told_without_its_bullet_and_dots_and_stands_verified() -> None:
    (row,) = table_rows(table("\t2024\t2025", "- Rent\t7\t..."))
    told = row.told(row.cells)
    assert told == "Rent – 2024: 7"
    answer = Answer("?", mark(told, 1), False, (Citation(1, row.paragraph, ""),), (), Scope(1, 1, 1), tabled=(told,))
    assert verified(answer, Verifier(StateNames(()))).text == "Rent – 2024: 7 [1]."


def test_heads_that_a_word_file_merges_stand_over_all_their_columns(tmp_path: Path) -> None:
    file = docx.Document()
    file.add_paragraph("The ships in and out of the ports were counted by the harbour masters, who told the Forum of them.")
    heads = (("Port", "2024", "", "", "2025", "Change"), ("", "In", "Out", "Lost", "In", ""))
    rows = (*heads, ("Sund", "3", "4", "", "6", "7"), ("Norby", "5", "6", "1", "", "9"))
    made = file.add_table(len(rows), len(rows[0]))
    for row, texts in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    for one, other in (((0, 0), (1, 0)), ((0, 1), (0, 3)), ((0, 5), (1, 5))):
        made.cell(*one).merge(made.cell(*other))
    file.save(str(tmp_path / "ships.docx"))
    row, _ = table_rows(load_document(tmp_path / "ships.docx", "ships.docx").paragraphs)
    named = [(cell.column, cell.value) for cell in row.cells]
    assert named == [("2024 In", "3"), ("2024 Out", "4"), ("2024 Lost", ""), ("2025 In", "6"), ("Change", "7")]
