"""A briefing note: context, what binds, what States reported, what is open."""

import pytest

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block
from assistant.drafting.forms.briefing import briefing, others
from assistant.drafting.register import Register
from assistant.drafting.writing import Pen
from tests.assistant.drafting.gathered import library_of, material_of

_REPLY = {"parent": "2", "lead_in": "Governments should train the masters of tugs."}
VIEW = library_of(
    {
        "note": [
            {"text": "The Forum has discussed tugs at each of its sessions since 2028."},
            {"text": "Governments should train the masters of tugs."},
            {"text": "Norway reported that 1,200 masters had been trained in Åmål.", "reporter": "Norway", **_REPLY},
            {"text": "Sweden reported that a law on tugs was before parliament.", "reporter": "Sweden", **_REPLY},
            {"text": "Finland reported that no fees were charged to tug crews.", "reporter": "Finland", **_REPLY},
            {"text": "Recalling that ports should keep tugs of their own,", "kind": "recital"},
        ]
    }
)
MATERIAL = material_of(VIEW)


def sections(words: int = 700, register: Register = "plain") -> dict[str, list[str]]:
    """The sentences of each section."""
    found: dict[str, list[str]] = {}
    for block in briefing(MATERIAL, Chooser(MATERIAL), Pen(MATERIAL, register), words):
        if block.level == 1:
            found[block.heading] = []
        found[list(found)[-1]].extend(said.text for said in block.statements())
    return found


def test_each_sentence_stands_in_its_section() -> None:
    assert sections() == {
        "Context": [VIEW.paragraphs[0].text, "Recalling that ports should keep tugs of their own."],
        "Recommended or decided": [VIEW.paragraphs[1].text],
        "What States reported": [VIEW.paragraphs[2].text, VIEW.paragraphs[4].text],
        "Open or pending": [VIEW.paragraphs[3].text],
    }


def test_what_binds_stands_in_reading_order_whichever_was_chosen_first() -> None:
    asked = "Governments should train the masters of tugs."
    reply = {"text": "Norway reported that it did.", "reporter": "Norway", "parent": "2", "lead_in": asked}
    material = material_of(library_of({"note": [{"text": "Ports should keep lists of all their pilots."}, {"text": asked}, reply]}))
    blocks = briefing(material, Chooser(material), Pen(material), 700)
    assert [said.text for said in blocks[2].statements()] == ["Ports should keep lists of all their pilots.", asked]


def test_what_binds_is_never_crowded_out() -> None:
    assert VIEW.paragraphs[1].text in sections(8).get("Recommended or decided", [])


def test_replies_that_are_not_quoted_are_named() -> None:
    blocks = briefing(MATERIAL, Chooser(MATERIAL), Pen(MATERIAL), 45)
    quoted = " ".join(said.text for block in blocks for said in block.statements())
    (note,) = [block for block in blocks if block.unquoted]
    assert {p.reporter for p in note.unquoted} == {name for name in ("Norway", "Sweden", "Finland") if name not in quoted} != set()
    assert note.remark.startswith("Also on the topic, left out")


def test_headings_are_worded_in_the_register() -> None:
    assert list(sections(register="formal")) == [
        "Background",
        "Recommendations and decisions",
        "Information provided by States",
        "Matters outstanding",
    ]


def test_a_section_without_sentences_is_left_out() -> None:
    material = material_of(library_of({"note": [{"text": "The Forum has discussed tugs at each of its sessions."}]}))
    blocks: list[Block] = briefing(material, Chooser(material), Pen(material), 100)
    assert [block.heading for block in blocks if block.level == 1] == ["Context"]


@pytest.mark.parametrize(
    ("section", "anchors", "sentence", "wanted"),
    [
        ("Context", ["1", "2", "6"], "", None),
        ("Recommendations and decisions", ["1", "2", "6"], "Tugs should be sold.", True),
        ("Recommended or decided", ["1", "2", "6"], "Tugs were sold.", False),
        ("What States reported", ["3", "4", "5"], "", None),
        ("Matters outstanding", ["3", "4", "5"], "Tugs were sold.", False),
        ("Open or pending", ["3", "4", "5"], "No decision was taken.", True),
    ],
)
def test_what_could_stand_instead_is_of_the_same_sort(section: str, anchors: list[str], sentence: str, wanted: bool | None) -> None:
    found = others(MATERIAL, VIEW.paragraphs[0], section)
    assert [p.anchor for p in found.paragraphs] == anchors
    assert (found.wanted(sentence) if found.wanted else None) is wanted
