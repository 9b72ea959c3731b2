"""A language model's reply, read as it grows."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.generative.excerpts import Excerpts
from assistant.generative.reply import Reply, quote
from assistant.verification import Verifier
from index.states import StateNames
from tests.assistant.verification.paragraphs import paragraph

NAMES = StateNames()
VERIFIER = Verifier(NAMES)
TUGS = paragraph("Norway leased 1,200 tugs in 2030. The tugs were red.", anchor="1")
FERRIES = paragraph("Sweden leased 40 ferries in Åmål.", anchor="2")
PILOTS = paragraph("The pilots were trained on simulators.", anchor="3")
SHOWN = Excerpts({"B1B": TUGS, "C2C": FERRIES, "D3D": PILOTS}, "")


def read(*pieces: str) -> list[tuple[str, str]]:
    """The sentences of a reply, each with the anchors of what it cites."""
    reply = Reply(SHOWN, VERIFIER, NAMES)
    said = [sentence for piece in pieces for sentence in reply.add(piece)]
    return [(sentence.text, "".join(p.anchor for p in sentence.cited)) for sentence in (*said, *reply.finish())]


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        ("Norway leased tugs [B1B]. Sweden leased ferries [C2C].", [("Norway leased tugs.", "1"), ("Sweden leased ferries.", "2")]),
        ("Norway leased tugs. The tugs were red [B1B].", [("Norway leased tugs.", "1"), ("The tugs were red.", "1")]),
        ("- Norway leased tugs [B1B]\n2) Sweden leased ferries [C2C]", [("Norway leased tugs", "1"), ("Sweden leased ferries", "2")]),
        ("Norway leased tugs [B1B, C2C].", [("Norway leased tugs.", "1")]),  # of two, the one that says so
        ("Norway leased tugs, Sweden 40 ferries [B1B][C2C].", [("Norway leased tugs, Sweden 40 ferries.", "12")]),
        ("[B1B]. …\n", []),
        ("", []),
    ],
)
def test_sentences_are_read_with_what_they_cite(reply: str, said: list[tuple[str, str]]) -> None:
    assert read(reply) == said


@pytest.mark.parametrize(
    ("reply", "cited"),
    [
        ("Norway leased 1,200 tugs [C2C].", "1"),
        ("Sweden leased ferries.", "2"),
        ("40 ferries were leased [Z9Z].", "2"),
        ("The pilots were trained on simulators.", "3"),  # a copy
        ("Simulators were there for pilots to be trained.", ""),  # could be said of many paragraphs
        ("Norway leased 1,300 tugs [B1B].", "1"),  # which nothing supports
    ],
)
def test_a_sentence_with_a_wrong_id_or_none_is_given_the_paragraph_that_supports_it(reply: str, cited: str) -> None:
    assert [anchors for _, anchors in read(reply)] == [cited]


def test_a_sentence_is_given_as_soon_as_its_ids_are_whole() -> None:
    reply = Reply(SHOWN, VERIFIER, NAMES)
    assert [list(reply.add(piece)) for piece in ("Norway leased ", "tugs [B1", "B]", ".")] == [[], [], [], []]
    assert [sentence.text for sentence in reply.add(" Sweden")] == ["Norway leased tugs."]
    assert [sentence.text for sentence in reply.finish()] == ["Sweden"]
    assert list(reply.finish()) == []


@given(st.lists(st.sampled_from(("Norway leased tugs", " [B1B].", "\n", " Sweden ", "1,200", "(C2C)", "[", "]", ". ")), max_size=9))
def test_a_reply_is_read_the_same_in_whatever_pieces_it_comes(pieces: Sequence[str]) -> None:
    whole = "".join(pieces)
    assert read(*whole) == read(whole) == read(*pieces)


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("Red tugs.", "The tugs were red."),
        ("Norway had tugs in 2030.", "Norway leased 1,200 tugs in 2030."),
        ("Zebras.", "Norway leased 1,200 tugs in 2030."),  # of those alike the first
        ("", "Norway leased 1,200 tugs in 2030."),
    ],
)
def test_the_quote_is_the_own_sentence_most_like_what_is_said(sentence: str, own: str) -> None:
    assert quote(sentence, TUGS) == own
