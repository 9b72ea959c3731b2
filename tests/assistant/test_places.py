import pytest

from assistant.places import LAST, Lookup, Sort, divisions_named, lookup_named


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
        ("RFHS/3/L.6, OP 9 (f)", "paragraph", ("9 (f)",), ()),
        ("PP4", "preambular", ("4",), ()),
        ("the third preambular paragraph", "preambular", ("3",), ()),
        ("the second operative paragraph", "paragraph", ("2",), ()),
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
    ],
)
def test_the_numbered_paragraphs_that_a_question_names(text: str, sort: Sort, numbers: tuple[str, ...], divisions: tuple[str, ...]) -> None:
    assert lookup_named(text) == Lookup(sort, numbers, divisions)


@pytest.mark.parametrize(
    "text",
    ["What is resolution number 12?", "How many paragraphs are there?", "point 5 million", "section 3.2", "Article 50", "12.5 per cent"],
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
        ("decision 4/3", ()),
    ],
)
def test_the_divisions_that_a_question_names(text: str, divisions: tuple[str, ...]) -> None:
    assert divisions_named(text) == divisions


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
    ],
)
def test_a_place_in_words(lookup: Lookup, words: str) -> None:
    assert str(lookup) == words
