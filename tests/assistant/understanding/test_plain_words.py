"""Words of a question are put as documents have them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.plain_words import in_plain_words

_WORDS = "In what year The States signed have told the Secretariat that of come into force took effect port Tarn or are ready to do so ?"


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("In which year did the tug sink?", "When did the tug sink?"),
        ("SINCE WHEN IS IT OPEN?", "When IS IT OPEN?"),
        ("Who sailed in the middle of May?", "Who sailed in mid-May?"),
        ("When does the rule come into force?", "When does the rule enter into force?"),
        ("Which rules came into effect?", "Which rules entered into effect?"),
        ("What goes into force?", "What enters into force?"),
        ("Has it taken effect in May?", "Has it entered into force in May?"),
        ("What takes effect?", "What enters into force?"),
        ("Which States informed the Secretariat that tugs sank?", "Which States reported that tugs sank?"),
        ("Which countries let TUGCOM know about tugs?", "Which countries reported on tugs?"),
        ("Where is the town of Åmål mentioned?", "Where is Åmål mentioned?"),
        ("Which States have concluded harbour treaties with Norway?", "Which States have harbour treaties with Norway?"),
        ("Which States lease tugs, or would be willing to do so?", "Which States lease tugs?"),
        ("Which members left the part of the form on tugs blank?", "Which States did not reply to the part of the form on tugs?"),
        ("Which members gave no answer to question 4?", "Which States did not reply to question 4?"),
        ("Which doors were left open?", "Which doors were left open?"),
        ("From which members was no reply received?", "From which States was no reply received?"),
        ("Which members of the panel resigned?", "Which members of the panel resigned?"),
        ("Which members were elected?", "Which members were elected?"),
        ("How many members does the Board have?", "How many members does the Board have?"),
        ("By which members was it elected?", "By which members was it elected?"),
        ("Which States left the question of pay open?", "Which States left the question of pay open?"),
        ("Is it seen as a tug by those who use it?", "Is it seen as a tug by those who use it?"),
        ("What was adopted at the end of the war?", "What was adopted at the end of the war?"),
        ("What number of tugs did the various members report?", "What number of tugs did States report?"),
        ("How many tugs are sold on the Internet?", "How many tugs are sold on the internet?"),
        ("What does the Internet Society say of the Internet Hotel?", "What does the Internet Society say of the Internet Hotel?"),
        ("What was agreed at the end of the meeting?", "What was agreed?"),
        ("What was decided at the close of the Tarn Forum?", "What was decided at the Tarn Forum?"),
        ("What was decided at the close of its session?", "What was decided at its session?"),
        ("What is a tug, as the experts use the term?", "What is a tug, according to the experts?"),
        ("What is a tug as defined by the Forum?", "What is a tug, according to the Forum?"),
        ("What did Malta say, under all the headings?", "What did Malta say?"),
        ("Which States reported on all matters?", "Which States reported on all matters?"),
        ("What was the final cut-off date for replies?", "What was the deadline for replies?"),
    ],
)
def test_words_are_those_of_documents(question: str, plain: str) -> None:
    assert in_plain_words(question) == plain


@pytest.mark.parametrize(
    "question",
    [
        "",
        "Who sailed to the middle of the port?",
        "Who came into the port by force?",
        "Was it in what year that the tug sank?",
        "Which States told pilots that tugs sank?",  # no secretariat
        "How large is the port of Tarn?",  # its mentions are not asked for
        "Where is the port of tugs mentioned?",  # which has no name
        "Who signed harbour treaties with Norway?",  # no States are listed
        "Which States signed the treaty?",  # one in particular
        "Is Norway ready to do so?",
    ],
)
def test_other_words_stay(question: str) -> None:
    assert in_plain_words(question) == question


@given(st.lists(st.sampled_from(_WORDS.split()), max_size=12).map(" ".join) | st.text(max_size=60))
def test_plain_words_stay_plain(text: str) -> None:
    plain = in_plain_words(text)
    assert in_plain_words(plain) == plain
