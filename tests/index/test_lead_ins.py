"""What an item hangs on, and what announces a numbered paragraph."""

from collections.abc import Sequence

import pytest

from index.draft import Draft
from index.headings import Heading
from index.lead_ins import LeadIns, announce, lead_in_of
from index.markers import split_marker
from index.paragraph import ParagraphKind
from index.sequences import NumberSequence


def _draft(text: str, kind: ParagraphKind = "item", path: tuple[Heading, ...] = ()) -> Draft:
    return Draft(text, kind, path, None, split_marker(text))


def _hung(chapeau: str, *items: str) -> list[tuple[str, str]]:
    """What each item of a paragraph hangs on, and the sentence that it depends on."""
    lead_ins = LeadIns()
    lead_ins.begin(_draft(chapeau, "numbered"))
    drafts = [_draft(item) for item in items]
    for draft in drafts:
        lead_ins.hang(draft)
    return [(draft.parent.text if draft.parent else "", draft.lead_in) for draft in drafts]


_URGES = "1. Tugs are old. The Forum urges:"


def test_items_of_one_form_hang_side_by_side_on_the_last_sentence_of_their_chapeau() -> None:
    assert _hung(_URGES, "(a) Kestria to pay;", "(b) Brenmark to pay.") == [(_URGES, "The Forum urges:")] * 2


def test_an_item_of_another_form_hangs_below_and_has_both_lead_ins() -> None:
    found = _hung(_URGES, "(a) Kestria:", "(i) to pay;", "(ii) to mend;", "(b) Brenmark.")
    below = ("(a) Kestria:", "The Forum urges: (a) Kestria:")
    assert found == [(_URGES, "The Forum urges:"), below, below, (_URGES, "The Forum urges:")]


def test_i_after_h_is_a_letter() -> None:
    letters = [f"({letter}) to pay;" for letter in "abcdefghij"]
    assert {parent for parent, _ in _hung(_URGES, *letters)} == {_URGES}


def test_an_item_beside_one_that_opens_the_chapeau_itself_has_no_lead_in() -> None:
    assert _hung("(a) The Forum urges Kestria to pay;", "(b) and Brenmark to mend.")[0][1] == ""


def test_letters_count_on_after_text_that_stands_between() -> None:
    lead_ins = LeadIns()
    chapeau, first, between, second = (
        _draft(_URGES, "numbered"),
        _draft("(a) Kestria;"),
        _draft("It paid.", "text"),
        _draft("(b) Brenmark."),
    )
    lead_ins.begin(chapeau)
    lead_ins.hang(first)
    lead_ins.begin(between)
    lead_ins.hang(second)
    assert second.parent is chapeau and second.lead_in == "The Forum urges:"


def test_after_a_section_has_ended_items_hang_on_nothing() -> None:
    lead_ins = LeadIns()
    lead_ins.begin(_draft(_URGES, "numbered"))
    lead_ins.close()
    lead_ins.hang(draft := _draft("(a) to pay;"))
    assert draft.parent is None and draft.lead_in == ""


@pytest.mark.parametrize(
    ("text", "lead_in"),
    [
        ("Tugs are old.\nThe Forum\nurges:", "The Forum urges:"),
        ("Tugs are old. “All” should:", "“All” should:"),
        ("It was at 4.5 knots and should:", "It was at 4.5 knots and should:"),
        ("Who pays? Kestria should:", "Kestria should:"),
        ("", ""),
    ],
)
def test_the_lead_in_is_the_last_sentence(text: str, lead_in: str) -> None:
    assert lead_in_of(_draft(text, "numbered")) == lead_in


def _announced(*drafts: Draft) -> Sequence[tuple[Draft | None, str]]:
    for number, draft in enumerate(drafts):
        if draft.sequence is not None:
            announce(draft, drafts[:number])
    return [(draft.parent, draft.lead_in) for draft in drafts]


def _numbered(text: str, sequence: NumberSequence, path: tuple[Heading, ...] = ()) -> Draft:
    draft = _draft(text, "numbered", path)
    draft.sequence = sequence
    return draft


def test_a_sentence_with_a_colon_announces_all_numbers_of_one_count() -> None:
    count = NumberSequence("decimal", 0)
    opening = _draft("Tugs are old. The Forum has agreed on this:", "text")
    drafts = [opening, _numbered("1. Kestria pays.", count), _draft("Note.", "footnote"), _numbered("2. Brenmark pays.", count)]
    assert [found for found in _announced(*drafts) if found[0]] == [(opening, "The Forum has agreed on this:")] * 2


def test_numbers_are_announced_beyond_the_items_of_one_of_them() -> None:
    count = NumberSequence("decimal", 0)
    opening = _draft("The Forum has agreed on this:", "text")
    one = _numbered("1. Kestria pays for:", count)
    item = _draft("(a) tugs;")
    item.parent = one
    found = _announced(opening, one, item, _numbered("2. Brenmark pays.", count))
    assert found[1] == found[3] == (opening, "The Forum has agreed on this:")


@pytest.mark.parametrize(
    "opening",
    [
        _draft("The Forum has agreed on this.", "text"),
        _draft("Subject:", "text"),
        _draft("The Forum has agreed on this:", "cover"),
        _draft("The Forum has agreed on this:", "text", (Heading("I. Tugs", "roman", "I", 1),)),
    ],
)
def test_what_does_not_announce(opening: Draft) -> None:
    assert _announced(opening, _numbered("1. Kestria pays.", NumberSequence("decimal", 0)))[1] == (None, "")


def test_another_count_is_not_announced() -> None:
    opening = _draft("The Forum has agreed on this:", "text")
    one, other = NumberSequence("decimal", 0), NumberSequence("decimal", 1)
    assert _announced(opening, _numbered("1. Kestria pays.", one), _numbered("1. Brenmark pays.", other))[2] == (None, "")
