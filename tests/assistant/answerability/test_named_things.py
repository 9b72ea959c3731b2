import pytest

from assistant.answerability.named_things import names_thing


@pytest.mark.parametrize(
    ("question", "naming", "other"),
    [
        ("Which bank holds the reserves?", "They are with the EBRD.", "They amount to 4 million crowns."),
        ("By which company was the crane built?", "It was built by Estwerft AB.", "It was built in 2030 on Quay 4."),
        ("What agreement did the envoy sign in Port Sella?", "He signed a memorandum there.", "He met the Mayor there."),
        ("Which harbour court heard the case?", "The tribunal heard it.", "The case goes on."),
        ("Which donor paid for the tower?", "Kestria financed it.", "The tower was set up in 2030."),
    ],
)
def test_a_text_names_a_thing_of_the_sort_asked_for(question: str, naming: str, other: str) -> None:
    assert names_thing(question, naming)
    assert not names_thing(question, other)


@pytest.mark.parametrize(
    "question",
    ["What did the bank say?", "Which law enforcement services use it?", "Which system is used?", "What is the agreement about?"],
)
def test_what_asks_for_no_such_sort_is_left_alone(question: str) -> None:
    assert names_thing(question, "It was used in 2030.")
