"""Paragraphs whose name stands in their first line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.block import Block
from index.named_paragraphs import part_names


def _parted(*texts: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in part_names([Block(text) for text in texts])]


_RULE_5 = "Rule 5. The agenda shall be sent to all States."


@pytest.mark.parametrize(
    ("one", "other", "names"),
    [
        ("Rule 4. The agenda shall be short and clear.", _RULE_5, ["Rule 4.", "Rule 5."]),
        ("RULE 4: The agenda shall be short and clear.", _RULE_5, ["RULE 4", "Rule 5."]),
        ("Article 4\nThe agenda shall be short and clear.", "Article 5\nÉtats shall send it to all.", ["Article 4", "Article 5"]),
        (
            "Recommendation 4: The ports should buy tugs.",
            "Recommendation 5: The ports should sell tugs.",
            ["Recommendation 4", "Recommendation 5"],
        ),
        (
            "Recommendation 1. The Board should buy tugs first. (Priority: high)",
            "Recommendation 2. The ports should sell tugs.",
            ["Recommendation 1", "Recommendation 2"],
        ),
        ("第一条 港口应当安全。", "第二条 港口应当干净。", ["第一条", "第二条"]),
    ],
)
def test_names_become_headings(one: str, other: str, names: list[str]) -> None:
    found = _parted(one, other)
    assert [text for kind, text in found if kind == "heading"] == names
    assert [kind for kind, _ in found] == ["heading", "text"] * 2
    assert all(not text.startswith(tuple(names)) for kind, text in found if kind == "text")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rule 4. The agenda shall be short and clear.", "It shall be sent to all States."),
        ("Article 4 of the code applies to all tugs.", "Article 5 and article 6 apply to all tugs."),
        ("Rule 4. Tugs", "Rule 5. Pilots"),
        ("Recommendation 4 The ports should buy tugs.", "Recommendation 5 The ports should sell tugs."),
        ("Rule 4. The agenda shall be short and clear.", "Principle 5. The agenda shall be sent to all."),
        ("", ""),
    ],
)
def test_one_name_alone_a_mention_and_a_title_stay_as_they_are(one: str, other: str) -> None:
    assert _parted(one, other) == [("text", one), ("text", other)]


def test_a_name_that_comes_again_right_after_stays_one_heading() -> None:
    found = _parted("Article 5 (1) The agenda shall be short.", "Article 5 (2) The agenda shall be sent.")
    assert found == [("heading", "Article 5"), ("text", "(1) The agenda shall be short."), ("text", "(2) The agenda shall be sent.")]


def test_after_another_heading_the_name_is_a_heading_again() -> None:
    blocks = [Block("Rule 4. The agenda shall be short."), Block("II. Tugs", "heading"), Block("Rule 4. The tugs shall be new.")]
    assert [block.text for block in part_names(blocks) if block.kind == "heading"] == ["Rule 4.", "II. Tugs", "Rule 4."]


def test_a_heading_and_a_row_have_no_name_of_their_own() -> None:
    blocks = [Block("Rule 4. The agenda shall be short.", "heading"), Block(_RULE_5, "row")]
    assert part_names(blocks) == blocks


def test_a_heading_made_of_a_name_is_on_the_page_of_its_paragraph() -> None:
    blocks = [Block("Rule 4. The agenda shall be short.", page=3, after_furniture=True, whole=True), Block(_RULE_5, page=4)]
    first, text, *_ = part_names(blocks)
    assert (first.page, first.after_furniture, text.page, text.after_furniture, text.whole) == (3, True, 3, False, True)


@given(
    st.lists(
        st.sampled_from([_RULE_5, "Rule 6. The tugs shall be new.", "Tugs", "第一条 港口。", "Article 5 (1) It shall be short."]),
        max_size=6,
    )
)
def test_no_word_is_lost(texts: list[str]) -> None:
    parted = part_names([Block(text) for text in texts])
    words = " ".join(block.text for block in parted if block.kind == "text").split()
    assert all(word in " ".join(texts).split() for word in words)
    assert sum(block.kind == "text" for block in parted) == len(texts)
