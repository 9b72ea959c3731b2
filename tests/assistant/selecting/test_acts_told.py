"""Whether a sentence tells of the act that a question asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.lexicon import stems_of, terms_of
from assistant.selecting.acts_told import Act, without_reflexives
from assistant.understanding.asked_acts import act_asked
from assistant.view import LibraryView
from tests.assistant.conftest import view_of

_COVER = stems_of("Harbour Forum Decision 7/1")
_SENTENCES = (
    "The Forum Norway Secretariat decided requests urged to be was by and not, tugs. Also Welcomes Åland adopted a decision on 1,200"
)


@pytest.fixture(scope="module")
def view() -> LibraryView:
    return view_of([("Tugs", "numbered", "", "The Harbour Incident Network (HIN) has tugs.")], "Decision 7/1")


def told(view: LibraryView, question: str, sentence: str) -> bool:
    asked = act_asked(question)
    assert asked is not None
    return Act.asked(view, asked, _COVER).tells()(sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What did the Forum decide?", "The Forum decided to meet."),
        ("What did the Forum decide?", "Decides to meet;"),
        ("What did the Forum decide?", "At its third meeting in Åmål, the Forum decided to meet."),
        ("What did the Forum decide?", "The Forum met and decided to sell tugs."),
        ("What did the Forum decide?", "The Forum adopted a decision on tugs."),
        ("What did the Forum welcome?", "Warmly welcomes tugs;"),
        ("What did the Forum welcome?", "Recalls and welcomes tugs;"),
        ("What did the Forum take note of?", "It took note of tugs."),
        ("Which matters did the Forum approve?", "The Forum approved tugs."),
        ("Which tugs did the Forum approve?", "The Forum approved 1,200 tugs."),
        ("What did the Bureau decide?", "The Bureau decided to meet."),
        ("What was decided on tugs?", "The Working Group agreed to sell tugs."),
    ],
)
def test_what_a_body_did_is_told_of_it_or_opens_a_paragraph(view: LibraryView, question: str, sentence: str) -> None:
    assert told(view, question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What did the Forum decide?", "The Bureau decided to meet."),
        ("What did the Forum decide?", "The Forum discussed how the Bureau decided."),
        ("What did the Forum decide?", "The Forum adopted a report."),
        ("What did the Forum decide?", "The Forum may decide to meet."),
        ("What did the Forum decide?", "The members of the Bureau decided to meet."),
        ("What did the Forum of Åland decide?", "The Bureau of Tarn decided to meet."),
        ("What did the Forum welcome?", "Harbours welcome tugs."),
        ("What did the Forum take note of?", "The Forum noted that tugs were dear."),
        ("Which tugs did the Forum approve?", "The Forum approved ferries."),
        ("What did the Bureau decide?", "Decides to meet;"),  # which the Forum does, whose decision it is
        ("What was decided on tugs?", "The others agreed to sell tugs."),
    ],
)
def test_what_another_body_did_or_anybody_does_else_is_not_told(view: LibraryView, question: str, sentence: str) -> None:
    assert not told(view, question, sentence)


@pytest.mark.parametrize(
    ("question", "sentence", "is_asked"),
    [
        ("What does the Forum ask the Secretariat to do?", "Invites the Secretariat to meet;", True),
        ("What does the Forum ask the Secretariat to do?", "The Secretariat shall meet.", True),
        ("What does the Forum ask the Secretariat to do?", "Requests the Bureau to meet;", False),
        ("What does the Forum request the Secretariat to do?", "The Secretariat shall meet.", False),
        ("What does the Forum request the Secretariat to do?", "Urges the Secretariat to meet;", False),
        ("What does the Forum recommend to States?", "Urges Governments to meet;", True),
        ("What does the Forum call on States to do?", "Urges all countries to meet;", True),
        ("What must the Network do?", "The Network shall meet.", True),
        ("What must the Harbour Incident Network do?", "Requests HIN to meet;", True),
        ("What is Norway asked to do?", "Norway was asked to sell tugs.", True),
        ("What is Norway asked to do?", "Urges Sweden, Åland and Norway to sell tugs.", True),
        ("What is Norway asked to do?", "Sweden was asked to sell tugs.", False),
        ("What is Norway asked to do?", "The sale of tugs by Norway was requested in 2030.", False),
    ],
)
def test_what_is_asked_of_somebody_is_asked_of_them(view: LibraryView, question: str, sentence: str, is_asked: bool) -> None:
    assert told(view, question, sentence) is is_asked


def test_another_council_than_that_of_the_cover_is_named_in_full(view: LibraryView) -> None:
    question = "What did the Pilots Council decide?"
    assert told(view, question, "The Pilots Council decided to meet.")
    assert not told(view, question, "The Council decided to meet.")


def test_words_that_only_point_back_are_no_addressees() -> None:
    assert [term.text for term in without_reflexives(terms_of("Secretary himself, Boards themselves and shelves"))] == [
        "Secretary",
        "Boards",
        "shelves",
    ]


@given(st.lists(st.sampled_from(_SENTENCES.split(" ")), min_size=1, max_size=12).map(" ".join) | st.text(max_size=40).filter(str.strip))
def test_any_sentence_can_be_held_against_an_act(sentence: str) -> None:
    act = Act(stems_of("decide request"), stems_of("the Forum"), frozenset(), (stems_of("Secretariat"),), ("HIN",), is_duty=True)
    if act.is_told(sentence):
        assert stems_of("Secretariat") <= stems_of(sentence) or "HIN" in sentence.split()
