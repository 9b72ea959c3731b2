import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.sentences import split_sentences

TEXTS = st.text(alphabet=st.sampled_from("aB1 .!?;:,()\"”“’'\n\té[]-"), max_size=200)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("It was late. The crane stood still!  Why?", ["It was late.", "The crane stood still!", "Why?"]),
        ("See No. 5 of Dr. Valcourt.", ["See No. 5 of Dr. Valcourt."]),
        ("It grew by 3.5 per cent. Then it fell.", ["It grew by 3.5 per cent.", "Then it fell."]),
        ("He said “stop.” They stopped.", ["He said “stop.”", "They stopped."]),
        ("First line\nsecond line", ["First line", "second line"]),
        ("Recommendation 2. It accepts this. It pays.", ["Recommendation 2. It accepts this.", "It pays."]),
        ("no capital. after the stop", ["no capital. after the stop"]),
        ("", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [sentence.text for sentence in split_sentences(text)] == sentences


@given(st.one_of(TEXTS, st.text(max_size=200)))
def test_together_they_hold_all_words_in_order(text: str) -> None:
    sentences = split_sentences(text)
    assert " ".join(sentence.text for sentence in sentences).split() == text.split()


@given(TEXTS)
def test_each_is_what_stands_at_its_place(text: str) -> None:
    end = 0
    for sentence in split_sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text != ""
        assert sentence.text == sentence.text.strip()
        assert sentence.start >= end
        end = sentence.end
