"""Which lines are headings."""

import pytest

from index.block import Block
from index.headings import Heading, heading_of

_TEXT = Block("The Meeting considered the matter at some length and in the presence of many observers.")


def _heading(text: str, **block: object) -> Heading | None:
    return heading_of(Block(text, **block), _TEXT)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "family", "key"),
    [
        ("Annex IV", "part", "annex IV"),
        ("II. Implementation of the recommendations", "roman", "II"),
        ("A. Overview", "upper", "A"),
        ("Issue 3. Control of precursors", "word issue", "issue 3"),
        ("Recommendation (a)", "word recommendation", "recommendation (a)"),
        ("Organization of the session", "style plain", "Organization of the session"),
        ("GENERAL REMARKS", "style caps", "GENERAL REMARKS"),
    ],
)
def test_plain_lines_that_are_headings(text: str, family: str, key: str) -> None:
    heading = _heading(text)
    assert heading is not None
    assert (heading.text, heading.family, heading.key) == (text, family, key)


def test_markup_makes_headings() -> None:
    assert _heading("What comes next", kind="heading", level=2) == Heading("What comes next", "md2", "", 2)
    assert _heading("Key points of the debate", emphasis="bold") == Heading("Key points of the debate", "style bold", "", 0)


@pytest.mark.parametrize(
    "text",
    [
        "The Meeting took note.",
        "1. The Meeting took note",
        "- Item without an end",
        "The following States replied:",
        "March 2024",
        "4 May 2031",
        "…",
    ],
)
def test_lines_that_are_none(text: str) -> None:
    assert _heading(text) is None


@pytest.mark.parametrize(
    ("line", "point"),
    [
        ("11. The Committee recommends that the State party:", "(a) Ensure that pilots are trained;"),
        ("16. The following recommendations enjoy its support:", "16.1 Train pilots (Kestria);"),
        ("II. RECOMMENDS that Adherents should:", "a) train pilots;"),
    ],
)
def test_a_numbered_paragraph_in_bold_that_has_points_is_none(line: str, point: str) -> None:
    assert heading_of(Block(line, emphasis="bold"), Block(point)) is None


def test_a_line_before_no_text_is_none() -> None:
    assert heading_of(Block("Organization of the session"), None) is None
    assert heading_of(Block("Organization of the session", "row"), _TEXT) is None
    assert heading_of(Block("The Assembly,", "heading", level=1, emphasis="bold"), _TEXT) is None


def test_a_division_may_have_its_title_on_its_line() -> None:
    titled = _heading("Subprogramme 2 Research and trend analysis", kind="heading", level=2)
    assert titled is not None and titled.key == "subprogramme 2"
    titled = _heading("Draft decision III Report on the ports of the coast", kind="heading", level=2)
    assert titled is not None and titled.key == "draft decision III"
    assert _heading("Kosovo 2 years later", kind="heading", level=2) == Heading("Kosovo 2 years later", "md2", "", 2)


def test_what_stands_over_a_list_or_ends_in_its_source_is_no_heading() -> None:
    acts = Block("1. Welcomes the report on the ports;")
    assert heading_of(Block("The Conference of the Parties", emphasis="italic"), acts) is None
    assert heading_of(Block("The Conference of the Parties", emphasis="italic"), _TEXT) is not None
    assert _heading("A.1 The sea rose faster in all regions. (high confidence) {2.1, 2.2}", emphasis="bold") is None


def test_names_in_a_list_of_persons_are_no_headings() -> None:
    name, next_name = Block("Ms. Ilse Haver (Kestria)"), Block("Mr. Ole Brand (Norland and the islands of the north)")
    assert heading_of(name, next_name) is None
    assert heading_of(Block("Vice-Chair: Ms. Ilse Haver (Kestria)"), _TEXT) is None
    assert heading_of(name, _TEXT) is not None  # the statement of a speaker
    assert heading_of(Block("Vice-Chairs:", emphasis="bold"), Block("Ardo Vell (Kestria)")) is None


def test_an_article_may_have_its_title_on_the_next_line() -> None:
    article = _heading("Article 2\nDefinitions")
    assert article is not None and article.key == "Article 2"
