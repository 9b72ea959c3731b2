import pytest

from assistant.drafting.passages import leans, opening_of, passage_of, readable
from index.paragraph import Paragraph, Span
from tests.assistant.conftest import NOTE, Asking


def _paragraph(asking: Asking, number: int) -> Paragraph:
    return asking.view.by_id[f"{NOTE}#{number}"]


def test_a_reply_begins_where_the_state_is_named(asking: Asking) -> None:
    passage = passage_of(_paragraph(asking, 15), asking.matcher("harbour tug masters who hold the certificate"), 60)
    assert passage is not None
    assert passage.sentences[0].text.startswith("Kestria reported")
    assert passage.sentences[-1].text.startswith("Fourteen of its 22")


def test_what_is_wanted_is_reached_past_other_sentences(asking: Asking) -> None:
    passage = passage_of(_paragraph(asking, 16), asking.matcher("examinations"), 60, wanted=lambda words: "parliament" in words)
    assert passage is not None
    assert "parliament" in passage.sentences[-1].text


def test_an_opening_is_never_empty_and_stops_where_the_length_is_reached(asking: Asking) -> None:
    short, long = (opening_of(_paragraph(asking, 13), words) for words in (1, 100))
    assert short is not None
    assert long is not None
    assert (len(short.sentences), len(long.sentences)) == (1, 2)


def test_a_paragraph_that_leans_on_the_one_before_does_not_stand_alone(asking: Asking) -> None:
    text = "This arrest is part of a larger operation. These were the mooring lines of the port."
    paragraph = Paragraph("n#1", "n", "1", "n, para. 1", (), "numbered", "", None, None, None, text, Span(0, len(text)), 1)
    assert passage_of(paragraph, asking.matcher("mooring lines"), 60) is None


@pytest.mark.parametrize(
    ("written", "read"),
    [("Lines;", "Lines."), ("Lines,  and", "Lines."), ("Lines", "Lines."), ("He said “No.”", "He said “No.”"), ("A\x00b\nc:", "A b c:")],
)
def test_a_sentence_is_printed_closed_and_on_one_line(written: str, read: str) -> None:
    assert readable(written) == read


@pytest.mark.parametrize(
    ("sentence", "does"),
    [
        ("In the remaining 17 a lamp was fitted.", True),
        ("Four of them had been lost.", True),
        ("Four of those aboard were lost.", False),
    ],
)
def test_what_was_counted_before_is_needed_to_understand_what_remains(sentence: str, does: bool) -> None:
    assert leans(sentence) is does
