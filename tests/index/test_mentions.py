"""Where a text refers to something; what of that a library has is tested with the references."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.mentions import OTHER, OWN, find_mentions, numbers_in


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("12 (a) to (c)", ("12 (a)", "12 (b)", "12 (c)")),
        ("12 (i) to (iii)", ("12 (i)", "12 (ii)", "12 (iii)")),
        ("12 (c) to (e), (l)", ("12 (c)", "12 (d)", "12 (e)", "12 (l)")),
        ("12 (j) to (l)", ("12 (j)", "12 (k)", "12 (l)")),
        ("12 (a)-(c) and (e), 14-16", ("12 (a)", "12 (b)", "12 (c)", "12 (e)", "14", "15", "16")),
        ("3 (i)–(iv)", ("3 (i)", "3 (ii)", "3 (iii)", "3 (iv)")),
        ("3 (h) to (k)", ("3 (h)", "3 (i)", "3 (j)", "3 (k)")),
        ("3 (a) (i) to (iii)", ("3 (a) (i)", "3 (a) (ii)", "3 (a) (iii)")),
        ("2 (1) to (3)", ("2 (1)", "2 (2)", "2 (3)")),
        ("12 (c) to (a)", ("12 (c)", "12 (a)")),
        ("2 to (b)", ("2", "2 (b)")),
        ("9-8 and 4, 4", ("9", "8", "4")),
        ("", ()),
    ],
)
def test_a_range_has_all_that_stands_between(text: str, numbers: tuple[str, ...]) -> None:
    assert numbers_in(text) == numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See Annex II.", [("annex", ("II",), OWN)]),
        ("Appendix B to this Regulation applies.", [("annex", ("B",), OWN)]),
        ("See annex II to resolution 5 (2030).", [("annex", ("II",), "resolution 5 (2030)")]),
        ("An annexation of 4 ports", []),
        ("Article 5, paragraphs 2 and 3", [("article", ("5.2", "5.3"), OWN)]),
        ("decisions 3/1 and 4/2", [("resolution", (), "decision 3/1"), ("resolution", (), "decision 4/2")]),
        ("paragraph 3 in RFHS/2/3", [("paragraph", ("3",), "RFHS/2/3")]),
        ("paragraph 3 of its second report", [("paragraph", ("3",), OTHER)]),
        (
            "Tugs came under resolution 5 (2030). Paragraph 6 is on pilots.",
            [("resolution", (), "resolution 5 (2030)"), ("paragraph", ("6",), OWN)],
        ),
        ("recommendations (a) and (b)", [("recommendation", ("(a)", "(b)"), OWN)]),
        ("resolution 5 of 2030, paragraph A", []),
        ("", []),
    ],
)
def test_what_is_meant_and_of_which_document(text: str, found: list[tuple[str, tuple[str, ...], str]]) -> None:
    assert [(mention.kind, mention.numbers, mention.document) for mention in find_mentions(text)] == found


@pytest.mark.parametrize(
    ("text", "section", "side"),
    [
        ("paragraph 5 of annex II", "annex II", ""),
        ("paragraph 5 of Annex II", "annex II", ""),
        ("paragraph 5 of the present annex", ".", ""),
        ("paragraph 5 of this report", "", ""),
        ("paragraph 2 of Article 7", "Article 7", ""),
        ("RFHS/2/3, annex II, para. 4", "annex II", ""),
        ("paragraph 5 below", "", "below"),
        ("recommendation (b) under Issue 2", "issue 2", ""),
    ],
)
def test_where_it_stands(text: str, section: str, side: str) -> None:
    assert [(mention.section, mention.side) for mention in find_mentions(text)] == [(section, side)]


_PIECES = (
    "paragraph 5",
    "paras. 3-4",
    "of annex II",
    "Annex I",
    "resolution 7 (2030)",
    "RFHS/2/3, ",
    "the same report",
    ". ",
    "Article 5",
    "(a) to (c)",
    "of",
)


@given(st.one_of(st.text(), st.lists(st.sampled_from(_PIECES)).map(" ".join)))
def test_mentions_stand_in_order_and_apart(text: str) -> None:
    found = find_mentions(text)
    assert all(0 <= mention.start < mention.end <= len(text) for mention in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(mention.document != "~" for mention in found)


@given(st.text(alphabet="0123456789 ()abivx-–,to.", max_size=30))
def test_numbers_are_each_named_once(text: str) -> None:
    found = numbers_in(text)
    assert len(set(found)) == len(found) and all(found)
