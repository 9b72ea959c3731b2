import pytest

from assistant.answer import Answer, Citation, Scope
from assistant.compose import mark
from assistant.table_rows import table_rows
from assistant.verification import Verifier, verified
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
