"""Who did what is told by a text that has a doer for the deed, not by one that only says that it was done."""

import pytest

from assistant.answerability.agents import is_by_another, lacks_agent, tells_deed


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who shot down the tug in 2031?", "The tug was shot down near Port Sella."),
        ("Who shot down the tug in 2031?", "It helps to find those responsible for the shooting down of a tug."),
        ("Who shot down the tug in 2031?", "It begins by punishing those responsible for the shooting down of a tug."),
        ("Who killed the pilot?", "The port mourned the death of a pilot, who was killed on duty. Executive officers came by tug."),
        ("Who painted the quay?", "Rude words had reportedly been painted on the quay."),
        ("Who painted the quay?", "Rude words painted on the quay were washed off."),
        ("Who boarded the ferry?", "The ferry was stopped and boarded."),
        ("And who then boarded the ferry?", "The ferry was boarded."),
    ],
)
def test_a_deed_told_without_a_doer_does_not_say_who_did_it(question: str, text: str) -> None:
    assert lacks_agent(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who shot down the tug in 2031?", "The tug was shot down by a gang."),
        ("Who shot down the tug in 2031?", "A gang shot down the tug. Another one was shot down later."),
        ("Who shot down the tug in 2031?", "Kestria's shooting down of a tug was deplored."),
        ("Who killed the pilot?", "A pilot was killed. Two stevedores were arrested."),
        ("Who killed the pilot?", "A gang was responsible for the killing of a pilot."),
        ("Who killed the pilot?", "The port was closed."),
        ("Who had invited the pilots?", "The pilots came upon the invitation of Kestria."),
        ("Who funded the tug?", "The tug was funded from the budget of the port."),
        ("Who welcomed the pilots?", "The mayor gave a welcoming address."),
        ("Who was killed on the quay?", "A pilot was killed on the quay."),
        ("Who chaired the session?", "The session was chaired in turns."),
        ("When was the pilot killed?", "A pilot was killed in May."),
    ],
)
def test_a_doer_told_or_another_question_is_left_alone(question: str, text: str) -> None:
    assert not lacks_agent(question, text)


@pytest.mark.parametrize(
    ("question", "text", "by_another"),
    [
        ("When did the Guild's own pilots develop the register?", "The register was developed by Norvik.", True),
        ("When did the Guild's own pilots develop the register?", "The register was developed by the Guild.", False),
        ("When did the Guild's own pilots develop the register?", "The register was developed in 2031.", False),
        ("When did the Guild's own pilots develop the register?", "The register was sold by Norvik.", False),
        ("Who developed the register?", "The register was developed by Norvik.", False),
    ],
)
def test_what_another_did_is_told_of_another(question: str, text: str, by_another: bool) -> None:
    assert is_by_another(question, text) is by_another


def test_a_deed_is_told_by_its_word_or_one_like_it() -> None:
    question = "When did the Guild build the register?"
    assert tells_deed(question, "It was constructed in 2031.") and not tells_deed(question, "It was doubled in 2031.")
    assert tells_deed("How many tugs are there?", "There are two tugs.")
