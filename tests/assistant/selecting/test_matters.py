"""Replies to the one matter that a question is on: all of them, or those that belong in a list although another word stands there."""

from collections.abc import Iterator

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.selecting.matters import all_on_matter, matter_of
from tests.assistant.conftest import engine_over

_NOTE = """HARB/7/2

Note by the Secretariat on the implementation of the recommendations, 2031

Recommendation (a)

1. It was recommended that Governments address the corruption of port personnel, in particular in container terminals.

2. Albania reported that officers in sensitive posts were reassigned every eighteen months.

3. Belgium reported that a telephone line on which dock workers could give information had been opened.

4. Chile reported that the staff of concessionaires were subjected to vetting by the police.

5. Denmark reported that it had no specific measures in that regard.

6. Estonia reported that inspectors were drawn by lot each day so that they could not know which gate they would be at.

Recommendation (b)

7. It was recommended that Governments ensure that data of ships could be preserved on the order of a prosecutor.

8. Albania reported that data could be preserved for up to 90 days, on the order of a prosecutor.

9. Belgium reported that notices could be issued for up to 90 days and foreign notices for up to 180 days.

10. Chile reported a maximum period of 60 days, ordered by a court.

11. Denmark reported that providers had to keep what the prosecutor named for 90 days at most.

12. Estonia reported that tugs were not covered by the law.
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RapporteurQueryEngine]:
    yield engine_over({"note.txt": _NOTE}, tmp_path_factory.mktemp("matters"))


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("What precautions did States report to keep port staff from being bought?", ["2", "3", "4", "5", "6"]),
        ("How do Governments keep dock workers honest?", ["2", "3", "4", "5", "6"]),
        ("Summarise what countries reported on the corruption of port personnel.", ["2", "3", "4", "5", "6"]),
        ("What did the Benelux and Baltic States report on the corruption of port staff?", ["3", "6"]),
        ("What did the Ruritanian States report on the corruption of port staff?", []),  # nobody knows which these are
        ("What have States not done against the corruption of port personnel?", []),
        ("What were States urged to do against the corruption of port personnel?", []),
        ("How are Governments failing to address the corruption of port personnel?", []),
        ("Which States vet port personnel?", []),  # asks which of them
        ("What precautions did Chile report against corruption in ports?", []),
        ("What should States do against corruption in ports?", []),
        ("How many States reported on corruption in ports?", []),
        ("What did States report on penguins?", []),
        ("What did States report?", []),
    ],
)
def test_what_states_do_on_a_matter_is_all_that_they_replied(engine: RapporteurQueryEngine, question: str, anchors: list[str]) -> None:
    asked, evidence = engine.examine(question)
    assert [p.anchor for p in all_on_matter(engine.view, asked, evidence, engine.calibration)] == anchors


def test_a_question_is_on_the_matter_that_the_best_stands_in(engine: RapporteurQueryEngine) -> None:
    asked, evidence = engine.examine("Which States preserve data for 90 days?")
    assert {p.anchor for p in matter_of(engine.view, asked, evidence, engine.calibration)} == {"8", "9", "10", "11", "12"}


def test_a_list_has_the_replies_to_its_matter_that_say_it_in_other_words(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("In which States can data be preserved for 90 days?")
    assert [c.paragraph.anchor for c in answer.citations] == ["8", "9", "11"]
