import pytest

from assistant.lexicon import all_terms
from assistant.term_weighing import covers_year, other_year


@pytest.mark.parametrize(
    ("asked", "text", "own", "other"),
    [
        ("2029", "It received 412 reports in 2028.", "2029", True),
        ("2029", "By 20 January, 54 camps had closed after the crisis of 2006.", "2029", False),
        ("2029", "By 20 January, 54 camps had closed.", "2029", False),
        ("2028", "By 20 January 2006, 54 camps had closed.", "2029", True),
        ("2029", "In 2029 it was more than in 2028.", "2029", False),
        ("2029", "It received 412 reports in 2028.", "", True),
        ("Kestria", "It received 412 reports in 2028.", "2029", False),
    ],
)
def test_a_paragraph_that_speaks_of_another_year(asked: str, text: str, own: str, other: bool) -> None:
    assert other_year(all_terms(asked)[0], text, own) is other


@pytest.mark.parametrize(("asked", "covered"), [("2029", True), ("2028", True), ("2027", False), ("Kestria", False)])
def test_a_document_covers_its_own_year_and_the_one_before(asked: str, covered: bool) -> None:
    assert covers_year(all_terms(asked)[0], "2029") is covered
    assert not covers_year(all_terms(asked)[0], "")
