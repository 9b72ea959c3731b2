import pytest

from assistant.understanding.places import LAST, Lookup, Sort, acts_named, divisions_named, is_headed, lookup_named, stands_in
from index.paragraph import Paragraph, Span


@pytest.mark.parametrize(
    ("text", "sort", "numbers", "divisions"),
    [
        ("What does paragraph 298 of the note say?", "paragraph", ("298",), ()),
        ("para. 12(b)", "paragraph", ("12 (b)",), ()),
        ("What does paragraph 35.9 of the fascicle say about pilots?", "paragraph", ("35.9",), ()),
        ("35.9 (a)", "paragraph", ("35.9 (a)",), ()),
        ("paragraphs 4, 6 (a) and 9", "paragraph", ("4", "6 (a)", "9"), ()),
        ("paras. 12 to 14", "paragraph", ("12", "13", "14"), ()),
        ("paragraphs 3–5", "paragraph", ("3", "4", "5"), ()),
        ("RFHS/3/L.6, OP 9 (f)", "operative", ("9 (f)",), ()),
        ("operative paragraphs 2 and 3", "operative", ("2", "3"), ()),
        ("What is proposal 3?", "proposal", ("3",), ()),
        ("What does standard 2.1 require?", "standard", ("2.1",), ()),
        ("PP4", "preambular", ("4",), ()),
        ("the third preambular paragraph", "preambular", ("3",), ()),
        ("the second operative paragraph", "operative", ("2",), ()),
        ("the last paragraph of RFHS/3/2", "paragraph", (LAST,), ()),
        ("What does recital 5 of the decision say?", "recital", ("5",), ()),
        ("footnote 2", "footnote", ("2",), ()),
        ("What is in annex III, paragraph 2?", "paragraph", ("2",), ("annex iii",)),
        ("paragraph 2 of the annex", "paragraph", ("2",), ("annex",)),
        ("Annex IV.6", "paragraph", ("6",), ("annex iv",)),
        ("annex I.2 (a)", "paragraph", ("2 (a)",), ("annex i",)),
        ("Article 23 (2) of the Charter", "paragraph", ("2",), ("article 23",)),
        ("Art. 2(4)", "paragraph", ("4",), ("article 2",)),
        ("Article 1.2", "paragraph", ("2",), ("article 1",)),
        ("Article 14 (b)", "paragraph", ("(b)",), ("article 14",)),
        ("paragraph 2 of Article 35", "paragraph", ("2",), ("article 35",)),
        ("What does best practice III.8 in the annex say?", "paragraph", ("8",), ("annex", "part iii")),
        ("Read out II.5 (b) of the decision.", "paragraph", ("5 (b)",), ("part ii",)),
    ],
)
def test_the_numbered_paragraphs_that_a_question_names(text: str, sort: Sort, numbers: tuple[str, ...], divisions: tuple[str, ...]) -> None:
    assert lookup_named(text) == Lookup(sort, numbers, divisions)


@pytest.mark.parametrize(
    "text",
    [
        "What is resolution number 12?",
        "How many paragraphs are there?",
        "point 5 million",
        "section 3.2",
        "Article 50",
        "12.5 per cent",
        "the posts in table 31.II.9",
    ],
)
def test_what_names_no_numbered_paragraph(text: str) -> None:
    assert lookup_named(text) is None


@pytest.mark.parametrize(
    ("text", "divisions"),
    [
        ("What does art. 5 of the protocol say?", ("article 5",)),
        ("How does Article 2 differ from Article 3?", ("article 2", "article 3")),
        ("section III and annex II", ("section iii", "annex ii")),
        ("Is a notification under Article 50 TEU needed?", ()),
        ("the question I have", ()),
        ("the issue one can hardly solve", ()),
        ("What is pillar two about?", ("pillar 2",)),
        ("recommendation 4 of the report", ("recommendation 4",)),
        ("decision 4/3", ()),
        ("Conclusion No. 119 of the Committee", ("conclusion 119",)),
        ("What does finding 13 say?", ("finding 13",)),
    ],
)
def test_the_divisions_that_a_question_names(text: str, divisions: tuple[str, ...]) -> None:
    assert divisions_named(text) == divisions


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("What does decision 9/2 say?", {"decision 9/2": (10, 22)}),
        ("Resolution 12.SC/4 and decision no. XI/3.", {"resolution 12.sc/4": (0, 18), "decision xi/3": (23, 40)}),
        ("decision 4 of the Board", {}),
        ("a decision and/or resolution", {}),
    ],
)
def test_the_decisions_that_a_question_names_by_symbol(text: str, acts: dict[str, tuple[int, int]]) -> None:
    assert acts_named(text) == acts


def test_a_long_range_is_cut() -> None:
    found = lookup_named("paragraphs 1 to 500")
    assert found is not None and found.numbers == tuple(str(n) for n in range(1, 13))


@pytest.mark.parametrize(
    ("lookup", "words"),
    [
        (Lookup("paragraph", ("1000",)), "paragraph 1000"),
        (Lookup("paragraph", ("3",), ("annex ii",)), "paragraph 3 of annex II"),
        (Lookup("preambular", ("3",), ("annex",)), "preambular paragraph 3 of the annex"),
        (Lookup("paragraph", (LAST,)), "last paragraph"),
        (Lookup("operative", ("4",)), "operative paragraph 4"),
        (Lookup("practice", ("4.2",)), "recommended practice 4.2"),
        (Lookup("paragraph", ("1",), ("recommendation (b)",)), "paragraph 1 of recommendation (b)"),
    ],
)
def test_a_place_in_words(lookup: Lookup, words: str) -> None:
    assert str(lookup) == words


@pytest.mark.parametrize(
    ("division", "anchor", "headings", "text", "stands", "headed"),
    [
        ("annex ii", "annex II.3", (), "Tugs", True, True),
        ("annex 2", "annex II.3", (), "Tugs", True, True),
        ("annex ii", "annex 2", (), "The second paragraph of the only annex", False, False),
        ("annex 2", "annex III.2", (), "Tugs", False, False),
        ("chapter 3", "Article 9", ("Chapter III: Pilots",), "Pilots board.", True, True),
        ("chapter 3", "9", ("III. Pilots",), "Pilots board.", True, False),
        ("chapter iii", "9", ("III. Pilots",), "Pilots board.", True, False),
        ("chapter iii", "9", ("3. Pilots",), "Pilots board.", False, False),
        ("article 3", "9", ("III. Pilots",), "Pilots board.", False, False),
        ("recommendation 4", "12", (), "Recommendation 4. Tugs should be inspected.", True, False),
        ("recommendation 4", "12", (), "Recommendation 4 was accepted.", False, False),
        ("recommendation 4", "12", (), "Recommendation 41. Tugs should be inspected.", False, False),
        ("conclusion 119", "91 (a)", ("B. Conclusion No. 119 (LXXVI) on pilots",), "Tugs", True, True),
        ("conclusion 19", "91 (a)", ("B. Conclusion No. 119 (LXXVI) on pilots",), "Tugs", False, False),
        ("finding 13", "21", (), "Finding 13. Tugs were late.", True, False),
        ("article 4", "12", (), "Article 4, on tugs, was read out.", False, False),
        ("item 3", "12", ("A. Ladders on piers (agenda item 3)",), "Tugs", True, True),
        ("item 3", "12", ("A. Ladders on piers (agenda item 13)",), "Tugs", False, False),
        ("decision 9", "1", ("Decision 9/1. Ladders",), "Tugs", False, False),
    ],
)
def test_whether_a_paragraph_stands_in_a_division(
    division: str, anchor: str, headings: tuple[str, ...], text: str, stands: bool, headed: bool
) -> None:
    paragraph = Paragraph(f"d#{anchor}", "d", anchor, f"d, {anchor}", headings, "numbered", "", None, None, None, text, Span(0, 1), 0)
    assert stands_in(division, paragraph) is stands and is_headed(division, paragraph) is headed
