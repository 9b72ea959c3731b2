"""How headings nest."""

from index.block import Block
from index.heading_path import push
from index.headings import Heading, heading_of

_TEXT = Block("The Meeting considered the matter at some length and in the presence of many observers.")


def _path(*texts: str) -> list[str]:
    path: tuple[Heading, ...] = ()
    for text in texts:
        heading = heading_of(Block(text), _TEXT)
        assert heading is not None
        path = push(path, heading)
    return [heading.text for heading in path]


def test_headings_of_a_family_replace_each_other() -> None:
    assert _path("I. One thing", "Issue 1. A", "Recommendation (a)", "Recommendation (b)") == [
        "I. One thing",
        "Issue 1. A",
        "Recommendation (b)",
    ]
    assert _path("I. One thing", "Issue 1. A", "Recommendation (a)", "Issue 2. B") == ["I. One thing", "Issue 2. B"]
    assert _path("I. One thing", "Issue 1. A", "II. Another") == ["II. Another"]


def test_an_annex_starts_anew() -> None:
    assert _path("I. One thing", "Issue 1. A", "Annex II") == ["Annex II"]
    assert _path("Annex II", "I. One thing") == ["Annex II", "I. One thing"]


def test_letters_that_are_also_numerals_follow_their_list() -> None:
    assert _path("A. Alpha", "B. Beta", "C. Gamma") == ["C. Gamma"]
    assert _path("IV. Four", "V. Five") == ["V. Five"]


def test_a_smaller_letter_that_counts_something_else_goes_below() -> None:
    path: tuple[Heading, ...] = ()
    for text, level in (("A. Programme plan", 1), ("Deliverables", 2), ("D. Communication", 4), ("E. Enabling", 4), ("B. Resources", 1)):
        heading = heading_of(Block(text, "heading", level=level), _TEXT)
        assert heading is not None
        path = push(path, heading)
        if text == "E. Enabling":
            assert [h.text for h in path] == ["A. Programme plan", "Deliverables", "E. Enabling"]
    assert [h.text for h in path] == ["B. Resources"]
