"""Runs: which paragraphs stand in a list together, and what announces them."""

from dataclasses import replace

from assistant.runs import Run, Runs
from index.paragraph import Paragraph, ParagraphKind, Span


def paragraphs(*rows: tuple[ParagraphKind, str, str]) -> list[Paragraph]:
    """One document's paragraphs from kind, heading path ("A/B") and text."""
    return [
        Paragraph(f"d#{n}", "d", str(n), f"d, {n}", tuple(path.split("/")), kind, "", None, None, None, text, Span(n, n + 1), n)
        for n, (kind, path, text) in enumerate(rows)
    ]


def texts(run: Run | None) -> list[str]:
    return [item.text for item in run.items] if run is not None else []


OFFICERS = paragraphs(
    ("numbered", "Officers", "The Meeting elected the following officers:"),
    ("text", "Officers", "Vice-Chairs:"),
    ("text", "Officers", "Aldania"),
    ("text", "Officers", "Brenmark"),
    ("text", "Officers", "Rapporteur:"),
    ("text", "Officers", "Estholm"),
    ("numbered", "Officers", "The Meeting adopted its agenda."),
)


def test_lines_after_a_colon_are_its_items() -> None:
    runs = Runs(OFFICERS, {})
    assert texts(runs.opened_by(OFFICERS[0])) == ["Vice-Chairs:", "Aldania", "Brenmark", "Rapporteur:", "Estholm"]
    assert texts(runs.opened_by(OFFICERS[1])) == ["Aldania", "Brenmark"]
    assert runs.opened_by(OFFICERS[6]) is None


def test_an_item_belongs_to_the_innermost_run() -> None:
    runs = Runs(OFFICERS, {})
    held = runs.holding(OFFICERS[2])
    assert held is not None and held.introduction is OFFICERS[1]
    assert held.paragraphs == tuple(OFFICERS[1:4])
    assert runs.holding(OFFICERS[6]) is None


def test_what_goes_on_with_a_sentence_ends_where_another_begins() -> None:
    found = paragraphs(
        ("text", "Article 5", "The Forum shall promote:"),
        ("text", "Article 5", "the safety of divers;"),
        ("text", "Article 5", "the repair of cranes."),
        ("text", "Article 5", "The Secretariat shall report on this."),
    )
    assert texts(Runs(found, {}).opened_by(found[0])) == ["the safety of divers;", "the repair of cranes."]


def test_a_colon_may_announce_the_sections_below() -> None:
    found = paragraphs(
        ("text", "Annex", "The mandate has two programmes:"),
        ("text", "Annex/I. Pilots", "Train pilots."),
        ("text", "Annex/I. Pilots", "Examine pilots."),
        ("text", "Annex/II. Cranes", "Inspect cranes."),
        ("text", "Timeline", "Two years."),
    )
    run = Runs(found, {}).opened_by(found[0])
    assert texts(run) == ["Train pilots.", "Inspect cranes."]
    assert run is not None and run.is_of_sections


def test_rows_and_bullets_under_one_heading_are_a_run_without_introduction() -> None:
    found = paragraphs(
        ("text", "Participants", "The following list is not final."),
        ("row", "Participants", "Aldania\t3"),
        ("row", "Participants", "Brenmark\t2"),
        ("row", "Guests", "Harbour League\t1"),
    )
    runs = Runs(found, {})
    run = runs.holding(found[1])
    assert run is not None and run.introduction is None and run.paragraphs == tuple(found[1:3])
    assert runs.holding(found[3]) is None


def test_what_hangs_on_a_paragraph_is_its_run_with_or_without_a_colon() -> None:
    found = paragraphs(("text", "A", "Two seminars were held."), ("bullet", "A", "On cranes."), ("bullet", "A", "On divers."))
    assert texts(Runs(found, {found[0].id: found[1:]}).opened_by(found[0])) == ["On cranes.", "On divers."]


def test_what_ends_in_the_following_announces_what_follows() -> None:
    found = paragraphs(
        ("text", "A", "Ports act on the following two principles."), ("text", "A", "All are equal."), ("text", "A", "All are open.")
    )
    assert texts(Runs(found, {}).opened_by(found[0])) == ["All are equal.", "All are open."]
    assert Runs([replace(found[0], text="It met on the following days."), *found[1:]], {}).opened_by(found[0]) is None


def test_the_head_of_a_table_and_its_totals_are_no_items() -> None:
    rows = paragraphs(
        ("row", "Police", "Country\tNumber"),
        ("row", "Police", "Aldania\t3"),
        ("row", "Police", "Estholm\t1"),
        ("row", "Police", "Total\t4"),
    )
    rows = [rows[0], *(replace(row, lead_in="Country | Number") for row in rows[1:])]
    assert texts(Runs(rows, {}).holding(rows[1])) == ["Aldania\t3", "Estholm\t1"]
