from assistant.view import LibraryView
from index.library import Snapshot
from index.paragraph import Paragraph, Span


def test_a_state_that_a_document_names_throughout_is_what_it_is_about() -> None:
    texts = ["The mission began in Portugal.", "The courts of Portugal are slow.", "Norway lent a ship.", "Two judges resigned."]
    found = tuple(
        Paragraph(f"d#{n}", "d", str(n), f"d, {n}", (), "numbered", "", None, None, None, text, Span(n, n + 1), n)
        for n, text in enumerate(texts)
    )
    view = LibraryView(None, Snapshot(0, {"d": None}, found))  # type: ignore[arg-type, dict-item]
    assert view.document_states == {"d": frozenset({"PT"})}


def test_the_text_that_opens_an_annex_is_its_cover() -> None:
    rows = [((), "Letter."), (("Annex I", "Declaration of Norvik"), "Summit of Harbours"), (("Annex I", "General"), "We agree.")]
    found = tuple(
        Paragraph(f"d#{n}", "d", str(n), f"d, {n}", headings, "text", "", None, None, None, text, Span(n, n + 1), n)
        for n, (headings, text) in enumerate(rows)
    )
    view = LibraryView(None, Snapshot(0, {"d": None}, found))  # type: ignore[arg-type, dict-item]
    assert view.annex_stems(found[0]) == frozenset()
    assert view.annex_stems(found[2]) >= {"declar", "norvik", "summit", "harbour"}


def test_a_people_of_two_states_is_that_of_the_one_that_speaks_in_a_debate() -> None:
    speaker = Paragraph("d#1", "d", "1", "d, 1", (), "text", "", None, "Dominica", None, "She asked for time.", Span(0, 1), 1)
    view = LibraryView(None, Snapshot(0, {"d": None}, (speaker,)))  # type: ignore[arg-type, dict-item]
    assert view.names.codes("the Dominican delegation", peoples=True) == ("DM",)
