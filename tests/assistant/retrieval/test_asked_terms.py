from pathlib import Path

import pytest

from assistant.language.lexicon import stems_of
from assistant.retrieval.asked_terms import AskedTerms
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from index.library import Snapshot, StoredDocument
from index.metadata import Metadata
from index.paragraph import Paragraph, Span

PART = ("Section 4: Joint bodies", "II. Harbour Training Office", "B. Posts", "Overview", "Changes")
TEXTS = {
    "The Port Safety Agency (PSA) met the Tug Masters Guild (TMG) and the Western Harbour Office (WHO).": (),
    "The PSA, who pays, repaired the quays of Mombasa in Kenya.": (),
    "Six posts are proposed.": PART,
    "The cranes of Antwerp in Belgium were repaired.": (),
    "Non-insured cranes remained idle.": (),
    "The fund brought 24 pilots to the second Meeting of Pilots.": (),
    "The second meeting of the TMG was short.": (),
    "It recalls the cranes of PSA/2030/4 (2030).": (),
}


@pytest.fixture(scope="module")
def view() -> LibraryView:
    document = StoredDocument("d", Path("d"), "", "", Metadata(symbol="HT/1", title="Report on quays"), (), {})
    paragraphs = tuple(
        Paragraph(f"d#{n}", "d", str(n), f"d, {n}", headings, "numbered", "", None, None, None, text, Span(n, n + 1), n)
        for n, (text, headings) in enumerate(TEXTS.items(), start=1)
    )
    return LibraryView(None, Snapshot(0, {"d": document}, paragraphs))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "paragraph", "lacking"),
    [
        ("What did the Port Safety Agency repair?", 2, []),
        ("What did the Tug Masters Guild repair?", 2, ["Tug", "Masters", "Guild"]),
        ("What did the Western Harbour Office repair?", 2, ["Western", "Harbour", "Office"]),
        ("What did the Western Harbour Office do?", 1, []),
        ("Which African quays were repaired?", 2, []),
        ("Which African cranes were repaired?", 4, ["African"]),
        ("What did the African Union repair?", 2, ["African", "Union"]),
        ("How many posts does the Harbour Training Office want?", 3, []),
        ("How many posts does the Pilots Training Office want?", 3, ["Pilots"]),
        ("How many pilots did the fund bring to the third Meeting of Pilots?", 6, ["third"]),
        ("How many pilots did the fund bring to the second Meeting of Pilots?", 6, []),
        ("Who spoke at 2TMG?", 7, []),
        ("Who spoke at TMG2?", 7, []),
        ("Who spoke at 3TMG?", 7, ["3TMG"]),
        ("Which cranes does PSA/2030/4 name?", 8, []),
        ("Which cranes does PSA/2030/5 name?", 8, ["PSA", "2030", "5"]),
        ("Which cranes does PSA/2030/41 name?", 8, ["PSA", "2030", "41"]),
    ],
)
def test_names_that_a_paragraph_lacks(view: LibraryView, question: str, paragraph: int, lacking: list[str]) -> None:
    asked = AskedTerms(view, understand(question, view.names))
    one = [view.by_id[f"d#{paragraph}"]]
    own = asked.met_in_own(one)
    absent = asked.absent(one, own, own | asked.met_in_context(one) | asked.met_in_document(one))[0]
    assert [term.text for term, lacks in zip(asked.terms, absent, strict=True) if lacks] == lacking


@pytest.mark.parametrize(("question", "lacking"), [("Who joined the Treaty on Quays?", False), ("Who joined the pilots?", True)])
def test_who_joins_a_treaty_accedes_to_it(view: LibraryView, question: str, lacking: bool) -> None:
    asked = AskedTerms(view, understand(question, view.names))
    assert asked.met_by(stems_of("Kenya announced its accession.")).any() != lacking


def test_what_is_not_so_is_written_with_either_prefix(view: LibraryView) -> None:
    asked = AskedTerms(view, understand("What became of uninsured cranes?", view.names))
    assert asked.met_by(stems_of("Non-insured cranes remained idle.")).tolist()[-2:] == [True, True]


@pytest.mark.parametrize(
    ("asked", "text"),
    [("anti-smuggling", "measures against smuggling"), ("PSA-led", "measures led by the Port Safety Agency")],
)
def test_a_compound_is_met_by_what_it_says_in_several_words(view: LibraryView, asked: str, text: str) -> None:
    terms = AskedTerms(view, understand(f"Which {asked} measures are there?", view.names))
    assert terms.met_by(stems_of(text)).all()


@pytest.mark.parametrize(
    ("question", "met"),
    [("What supports the training of masters in ice navigation?", True), ("What supports training in ice?", False)],
)
def test_a_name_in_small_letters_is_met_by_its_acronym(question: str, met: bool) -> None:
    texts = ("The programme for training of masters in ice navigation (TMIN) began.", "The Board supports TMIN.")
    paragraphs = tuple(
        Paragraph(f"d#{n}", "d", str(n), f"d, {n}", (), "numbered", "", None, None, None, text, Span(n, n + 1), n)
        for n, text in enumerate(texts, start=1)
    )
    document = StoredDocument("d", Path("d"), "", "", Metadata(symbol="HT/2", title="Report on ice"), (), {})
    view = LibraryView(None, Snapshot(0, {"d": document}, paragraphs))  # type: ignore[arg-type]
    asked = AskedTerms(view, understand(question, view.names))
    assert bool(asked.met_by(stems_of("The Board supports TMIN."))[1:].all()) is met
