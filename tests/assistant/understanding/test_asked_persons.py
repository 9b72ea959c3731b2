"""Whether a person is asked for: by office, by name, or by what they took part in."""

import pytest

from assistant.understanding.asked_persons import ASKS_FOR_HOLDER, ASKS_FOR_NAME, ASKS_WHO_TOOK_PART

OFFICE, NAME, PART = ASKS_FOR_HOLDER, ASKS_FOR_NAME, ASKS_WHO_TOOK_PART
_ASKED = {
    OFFICE: (
        "Which Kestrian minister spoke?",
        "Who chairs the Forum?",
        "WHO CHAIRED THE FORUM?",
        "who is the current head of the mission?",
        "Could you tell me who headed the Board?",
        "and who led the team?",
        "Who signed the letter?",
        "Who was co-chair in 2030?",
        "What Åland official objected?",
    ),
    NAME: (
        "What is the name of the captain?",
        "What are the names of the two captains?",
        "Which were the names of the experts?",
        "What are the names of the judges who sat in Tarn?",
        "names of the secretaries",
        "And the full name of the mayor?",
        "What was his full name?",
        "What is she called?",
        "Who are the three women who sailed?",
    ),
    PART: (
        "Who took part in the meeting?",
        "Who attended the meeting?",
        "Who sat on the panel?",
        "Who also participated?",
        "Who served on the panel?",
        "who addressed the Forum?",
        "Who made an opening statement?",
    ),
    None: (
        "",
        "who",
        "Which expert group met?",
        "What minister's speech was read?",
        "Which minister’s tug sank?",
        "Which officers were trained?",
        "Who is the Board?",
        "Who are the members?",
        "Which States attended?",
        "What are the names of the ports?",
        "The name of the tug of the captain?",
        "What is the title of the report?",
        "Which of the directors' tugs sank?",
    ),
}


@pytest.mark.parametrize(("asks", "question"), [(asks, question) for asks, asked in _ASKED.items() for question in asked])
def test_a_person_is_asked_for_in_one_way(asks: object, question: str) -> None:
    assert [each for each in (OFFICE, NAME, PART) if each.search(question)] == ([asks] if asks else [])
