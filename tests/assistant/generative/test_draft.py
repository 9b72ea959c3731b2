"""An answer as a model writes it: what its paragraphs do not support never stands in it."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.generative.draft import Draft
from assistant.generative.excerpts import Excerpts
from tests.assistant.conftest import view_of

VIEW = view_of(
    [
        ("Tugs", "numbered", "", "Norway leased 1,200 tugs in 2030. The tugs were red."),
        ("Tugs", "numbered", "", "Sweden leased 40 ferries in Åmål."),
    ],
    "Note on tugs",
)
TUGS, FERRIES = VIEW.paragraphs
SHOWN = Excerpts({"B1B": TUGS, "C2C": FERRIES}, "")
_SENTENCES = (
    "Norway leased tugs [B1B]. ",
    "Sweden leased 41 ferries [C2C]. ",
    "SWEDEN leased ferries [C2C]. ",
    "The tugs were red [B1B]. ",
)


@pytest.fixture
def draft() -> Draft:
    return Draft("Who leased what?", VIEW, SHOWN, "")


def test_what_is_supported_is_kept_with_its_marker_and_the_rest_is_counted(draft: Draft) -> None:
    assert draft.add("Sweden leased ferries [C2C]. Norway leased 1,300 tugs [B1B]. ")
    assert not draft.add("Norway leased 1,400 tugs [B1B]. ")
    draft.add("Norway leased 1,200 tugs [B1B]. Sweden leased 40 ferries [C2C]")
    assert draft.finish()
    answer = draft.answer()
    assert answer.text == "Sweden leased ferries [1]. Norway leased 1,200 tugs [2]. Sweden leased 40 ferries [1]."
    assert (answer.dropped, answer.mode, len(answer.statuses)) == (2, "generative", 3)
    assert [(c.marker, c.paragraph.anchor, c.quote) for c in answer.citations] == [
        (1, "1", "Sweden leased 40 ferries in Åmål."),
        (2, "0", "Norway leased 1,200 tugs in 2030."),
    ]
    assert (answer.scope.documents, answer.scope.paragraphs) == (1, 2)


def test_what_was_said_before_is_said_once(draft: Draft) -> None:
    assert draft.keep("Norway leased tugs.", [TUGS]) and draft.keep("NORWAY leased tugs.", [TUGS])
    assert draft.answer().text == "Norway leased tugs [1]." and draft.dropped == 0


def test_a_list_has_a_line_for_each_paragraph(draft: Draft) -> None:
    draft.keep_quoted(TUGS.text, TUGS)
    draft.keep("Sweden leased ferries.", [FERRIES], listed=True)
    assert draft.answer().text.splitlines() == [
        "- Norway leased 1,200 tugs in 2030 [1]. The tugs were red [1].",
        "- Sweden leased ferries [2].",
    ]


def test_a_sentence_of_two_paragraphs_has_both_markers(draft: Draft) -> None:
    assert draft.keep("Norway leased 1,200 tugs and Sweden 40 ferries.", [TUGS, FERRIES])
    assert "[1] [2]." in draft.answer().text


@pytest.mark.parametrize("reply", ["", "NONE", "[B1B]", "The moon is blue [B1B].", "Norway leased 1,300 tugs."])
def test_nothing_stands_of_a_reply_that_nothing_supports(draft: Draft, reply: str) -> None:
    draft.add(reply)
    assert not draft.finish() and draft.answer().text == "" and draft.answer().citations == ()


@given(st.lists(st.sampled_from(_SENTENCES), max_size=6))
def test_every_sentence_of_an_answer_is_supported_and_cited(reply: Sequence[str]) -> None:
    draft = Draft("Who leased what?", VIEW, SHOWN, "")
    for piece in reply:
        draft.add(piece)
    assert draft.finish() is any("41" not in piece for piece in reply)
    answer = draft.answer()
    assert {int(n) for n in re.findall(r"\[(\d)\]", answer.text)} == {c.marker for c in answer.citations}
    assert draft.dropped == sum("41" in piece for piece in reply) and "41" not in answer.text
    assert all(c.quote in c.paragraph.text for c in answer.citations)
    assert len(answer.statuses) == answer.text.count("].")
