"""A text in another language after the first is one of its own; an annex in another language stays an annex."""

from index.anchors import name_anchors
from index.block import Block
from index.structure import parse_structure

ENGLISH = [f"{n}. The Parties shall inform each other of the measures that are taken under section {n}." for n in range(1, 6)]
FRENCH = [f"{n}. Les Parties s’informent des mesures qui sont prises en vertu de la section {n} de la convention." for n in range(1, 6)]


def anchors(*texts: str) -> list[str]:
    drafts = parse_structure([Block(text, "heading" if len(text.split()) < 3 else "text", level=1) for text in texts]).drafts
    name_anchors(drafts)
    return [draft.anchor for draft in drafts]


def test_a_translation_after_an_appendix_stands_beside_it() -> None:
    appended = [text.replace("section", "rule") for text in ENGLISH]
    found = anchors(*ENGLISH, "Appendix 1", *appended, "DÉCLARATION", *FRENCH)
    assert found == ["1", "2", "3", "4", "5", *(f"appendix 1.{n}" for n in range(1, 6)), *(f"DÉCLARATION.{n}" for n in range(1, 6))]


def test_numbers_begin_anew_without_a_heading() -> None:
    assert anchors(*ENGLISH, *FRENCH)[5:] == ["1 [2]", "2 [2]", "3 [2]", "4 [2]", "5 [2]"]


def test_an_annex_in_another_language_is_an_annex() -> None:
    assert anchors(*ENGLISH, "Annex I", *FRENCH)[5:] == [f"annex I.{n}" for n in range(1, 6)]
