"""Questions about acts and duties, taken apart."""

import pytest

from assistant.understanding.asked_acts import act_asked


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Which studies does the Forum welcome?", ("studies", "the Forum", "welcome", "")),
        ("What decisions did the Bureau adopt at its third session?", ("decisions", "the Bureau", "adopt", "")),
        ("What did the Bureau of OISM, HIRN and JCIP decide?", ("", "the Bureau of OISM, HIRN and JCIP", "decide", "")),
        ("Which topics did the Bureau only take note of?", ("topics", "the Bureau", "take note", "")),
        ("What does decision 3/1 ask of participating States?", ("", "decision 3/1", "ask", "participating States")),
        ("What does decision 3/1 ask participating States to do?", ("", "decision 3/1", "ask", "participating States")),
        ("What did the Council call upon the Bureau to do about ice?", ("", "the Council", "call", "the Bureau")),
        ("What are participating States encouraged to do?", ("", "", "encouraged", "participating States")),
        ("What was the Bureau called upon to do?", ("", "", "called", "the Bureau")),
    ],
)
def test_an_act_has_a_body_verbs_an_object_and_an_addressee(question: str, found: tuple[str, ...]) -> None:
    asked = act_asked(question)
    assert asked is not None and not asked.is_duty
    assert tuple(map(asked.part, ("object", "body", "verbs", "addressee"))) == found


@pytest.mark.parametrize(
    ("question", "addressee"),
    [
        ("What must each Party do under the protocol?", "each Party"),
        ("What do flag States have to do when a ship is lost?", "flag States"),
        ("What is required of the Secretariat in 2031?", "the Secretariat"),
        ("What does the decision require of members?", "members"),
        ("What are the main obligations of harbour masters towards pilots?", "harbour masters"),
        ("Which duties do pilots have?", "pilots"),
        ("What obligations does the protocol place on the Parties?", "the Parties"),
        ("What are pilots supposed to do?", "pilots"),
    ],
)
def test_a_duty_is_somebody_s(question: str, addressee: str) -> None:
    asked = act_asked(question)
    assert asked is not None and asked.is_duty and asked.part("addressee") == addressee


def test_where_a_duty_is_set_is_no_matter_of_it() -> None:
    question = "What should Malta do about tugs according to the external review?"
    asked = act_asked(question)
    assert asked is not None
    assert asked.is_where_said(question.index("review")) and not asked.is_where_said(question.index("tugs"))


def test_what_a_body_is_on_stands_in_its_name() -> None:
    question = "What did the working group on tugs recommend?"
    asked = act_asked(question)
    assert asked is not None and question[asked.body_matter_from :].startswith(" tugs")


@pytest.mark.parametrize("question", ["What should pilots be called?", "What must hold true for the plan to work?", "What is a duty?"])
def test_other_questions_ask_for_no_act(question: str) -> None:
    assert act_asked(question) is None


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("What did the Board decide on tugs in 2031?", " tugs in 2031?"),
        ("What was agreed about tugs?", " tugs?"),
        ("What did the Board decide at its third session?", ""),
        ("What must members do about tugs?", ""),
    ],
)
def test_on_what_matter_something_was_done(question: str, matter: str) -> None:
    asked = act_asked(question)
    assert asked is not None and question[asked.matter_from :] == matter


def test_what_was_decided_by_nobody_named_was_decided_by_anybody() -> None:
    asked, of_the_board = act_asked("What was decided on tugs?"), act_asked("What did the Board decide on tugs?")
    assert asked is not None and of_the_board is not None and asked.by_anybody and not of_the_board.by_anybody
