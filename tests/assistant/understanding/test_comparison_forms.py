"""The plain form of a comparison, however it is put."""

import pytest

from assistant.understanding.comparison_forms import is_compared, plainly_compared


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        (
            "Which number was larger, that of tugs in 2028 or that of ferries in 2030, and what were the two figures?",
            "Compare the number of tugs in 2028 with the number of ferries in 2030?",
        ),
        ("Whose fees are higher, Norvik's or Tarn's?", "Compare Norvik's fees with Tarn's fees?"),
        ("In which port are there more tugs, Norvik or Tarn?", "Compare how many tugs in Norvik with how many tugs in Tarn?"),
        (
            "Which had more in unpaid fees: Norvik in June 2028 or Tarn in May 2030?",
            "Compare the unpaid fees of Norvik in June 2028 with the unpaid fees of Tarn in May 2030?",
        ),
        (
            "How many tugs were there in June 2028, and how many two years later, in June 2030?",
            "Compare how many tugs were there in June 2028 with how many tugs were there in June 2030?",
        ),
        ("Which of the Board and the Network meets more often?", "Which meets more often, the Board or the Network?"),
        ("Did the Board or the Network spend more on travel?", "Which spend more on travel, the Board or the Network?"),
        ("Is the Board larger than the Network, or the other way round?", "Compare the Board with the Network?"),
        ("By how much did fees rise between 2028 and 2030?", "How did fees change from 2028 to 2030?"),
        ("In what do Norvik's and Tarn's rules differ?", "Compare Norvik's rules with Tarn's rules?"),
        ("Is it true that towage is free in Norvik but not in Tarn?", "Compare towage is free in Norvik with towage is free in Tarn?"),
        ("What distinguishes a tug from a ferry?", "Compare a tug with a ferry?"),
        ("Set the Board's fees against the Network's.", "Compare the Board's fees with the Network's?"),
        ("As regards fees, compare Norvik with Tarn.", "compare Norvik with Tarn as regards fees?"),
        (
            "On the register: compare its aim in the note with its aim in the report.",
            "compare the register's aim in the note with the register's aim in the report?",
        ),
        (
            "What are the differing numbers of tugs reported by the Board on the one hand and the Network on the other?",
            "Compare numbers of tugs according to the Board with numbers of tugs according to the Network?",
        ),
    ],
)
def test_a_comparison_is_written_plainly(question: str, plain: str) -> None:
    assert plainly_compared(question) == plain


@pytest.mark.parametrize(
    "question",
    [
        "Show the measures against theft in the ports?",
        "Which States have tugs but no pilots in winter?",
        "Is the fee higher than 20 crowns?",
        "What did the Board say on tugs and what did it decide?",
        "How did the Board change the fees for tugs?",
        "Ladders: what does the Board say and who checks them?",
        "Tugs and ferries on the river?",
        "Tugs, ferries: which are faster?",
        "Pilots and tugs: rules?",
        "The fleet: crew and budget?",
        "Recommendation 4: accepted or rejected?",
        "Bosnia and Herzegovina on ladders?",
        "Trinidad and Tobago: fees?",
    ],
)
def test_what_compares_nothing_stays_as_it_is(question: str) -> None:
    assert plainly_compared(question) == question
    assert not is_compared(question)
