"""Preambular paragraphs are counted as such, operative ones keep their numbers."""

from pathlib import Path

import pytest

from tests.index.making import document

_PREAMBLE = """{speaker}

Recalling its resolution 70/1 of 25 September 2015,

Recalling also the report of the Secretary-General,<sup>1</sup>

Noting with concern that the figures of the report are old,

"""
_OPERATIVE = "1. Requests the Secretariat to report;\n\n2. Decides to remain seized of the matter.\n\n<sup>1</sup> A/79/1.\n"


def _anchors(folder: Path, text: str) -> list[str]:
    return [paragraph.anchor for paragraph in document(folder, text).paragraphs]


@pytest.mark.parametrize("speaker", ["The General Assembly,", "L’Assemblée générale,", "THE COUNCIL OF THE UNION,"])
def test_a_resolution(tmp_path: Path, speaker: str) -> None:
    found = _anchors(tmp_path, "# 79/1. Measures\n\n" + _PREAMBLE.format(speaker=speaker) + _OPERATIVE)
    assert [anchor for anchor in found if "preambular" in anchor and "note" not in anchor] == [f"preambular ¶ {n}" for n in (1, 2, 3)]
    assert found[-3:] == ["1", "2", "preambular ¶ 2, footnote 1"]


def test_two_resolutions_name_their_own(tmp_path: Path) -> None:
    one = _PREAMBLE.format(speaker="The Commission,") + _OPERATIVE
    found = _anchors(tmp_path, f"# Report\n\n## Resolution 68/1. Alpha\n\n{one}\n## Resolution 68/2. Beta\n\n{one}")
    assert {"resolution 68/1, preambular ¶ 3", "resolution 68/2, preambular ¶ 3", "resolution 68/2.2"} <= set(found)


def test_each_decision_has_its_preamble_where_one_count_goes_through_all(tmp_path: Path) -> None:
    text = "# Decisions\n"
    for number in (1, 2, 3):
        text += f"\n## Decision 4.PB/{number}\n\nThe Port Board,\n\nHaving seen pier {number},\n\n{number}. *Decides* to light it.\n"
    found = _anchors(tmp_path, text)
    assert [anchor for anchor in found if "preambular" in anchor] == [f"decision 4.PB/{n}, preambular ¶ 1" for n in (1, 2, 3)]


def test_operative_paragraphs_may_begin_below_a_heading(tmp_path: Path) -> None:
    text = "Lights\n\nThe Assembly,\n\nRecalling its resolution 3/1,\n\nNoting the dark piers,\n\nPiers\n\n1. Decides to light them;\n"
    assert [a for a in _anchors(tmp_path, text) if a != "cover"] == ["¶ 1", "preambular ¶ 1", "preambular ¶ 2", "1"]


def test_lists_and_single_clauses_are_none(tmp_path: Path) -> None:
    text = "Note\n\nI. Aims\n\nThe aims are:\n\nto act on drugs,\n\nto act on crime,\n\nto report.\n\n1. The Meeting ended.\n"
    assert not any("preambular" in anchor for anchor in _anchors(tmp_path, text))


def test_lettered_recitals(tmp_path: Path) -> None:
    text = (
        "Resolution on the safety of fairways\n\nThe Assembly of Ports,\n"
        "– having regard to its rules of procedure,\n"
        "A. whereas pilots are trained in half of the ports only;\nB. whereas a proposal was announced for 2031;\n"
        "1. Calls for that proposal;\n"
        "2. Instructs its President to forward this resolution."
    )
    found = [(p.anchor, p.kind) for p in document(tmp_path, text).paragraphs]
    assert found[-4:] == [("recital A", "recital"), ("recital B", "recital"), ("1", "numbered"), ("2", "numbered")]


def test_numbers_in_brackets_are_recitals_only_after_whereas(tmp_path: Path) -> None:
    points = "\n\n".join(f"({n}) The ports of region {n} are open to all ships." for n in (1, 2, 3))
    assert {p.kind for p in document(tmp_path, f"Report\n\nWhereas:\n\n{points}").paragraphs} == {"cover", "recital"}
    assert {p.kind for p in document(tmp_path, f"Report\n\n{points}").paragraphs} == {"cover", "numbered"}
