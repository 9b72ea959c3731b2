"""A matter that a question names first goes behind what is asked."""

import pytest

from assistant.understanding.fronted_matter import matter_last
from index.states import StateNames

NAMES = StateNames()


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("As regards tugs, what did Kestria report?", "What did Kestria report on tugs?"),
        ("In the port of Brenna, does Kestria keep tugs?", "Does Kestria keep tugs in the port of Brenna?"),
        ("On the tug fund: what sum does it hold?", "What sum does the tug fund hold?"),
        ("When the storm hit the port, how many tugs sank?", "How many tugs sank when the storm hit the port?"),
        ("Of the 12 tugs in the port, how many sank?", "How many of the 12 tugs in the port sank?"),
        ("Among the pilots of the port, any idea which ones took the course?", "Which of the pilots of the port took the course?"),
        ("Tug masters trained in 2030: how many?", "How many tug masters trained in 2030?"),
        ("Claims of tug owners – how many granted by June?", "How many claims of tug owners were granted by June?"),
        ("A pilot exchange was proposed by the Forum; until when?", "Until when a pilot exchange was proposed by the Forum?"),
        ("Parity among the pilots, by what year?", "By what year parity among the pilots?"),
        ("Tugs for rent: which ports?", "Which ports of tugs for rent?"),
        ("Pilot exchanges - who reported on them?", "Who reported on pilot exchanges?"),
        ("We are drafting a note on tug masters; why did they cause concern?", "Why did tug masters cause concern?"),
        ("Tugs of the fleet: contributing countries?", "Which countries contribute tugs of the fleet?"),
        ("Tugs of the fleet in May 2030: breakdown by country?", "Which countries contribute tugs of the fleet in May 2030?"),
        ("Third session of the Forum: list all that was decided there.", "List all that was decided at third session of the Forum?"),
        (
            "I am meeting the Kestrian delegation tomorrow; please sum up all that their country reported.",
            "Sum up all that the Kestrian delegation reported?",
        ),
        ("On elections, what did Kestria say it would do?", "What did Kestria say it would do on elections?"),
        ("Regarding tugs, what is their flag and who owns them?", "What is tugs's flag and who owns them?"),
        ("Between January and June, how many tugs sank?", "How many tugs sank between January and June?"),
        ("French tugs: how many?", "How many French tugs?"),
        ("Norvik on the lease of tugs: by whom should they be paid?", "By whom should the lease of tugs be paid according to Norvik?"),
    ],
)
def test_the_matter_goes_behind_what_is_asked(question: str, written: str) -> None:
    assert matter_last(question, NAMES) == written


@pytest.mark.parametrize(
    "question",
    [
        "Which States, if any, keep tugs?",
        "In which port, and on which day, did the Forum meet?",
        "In paragraph 12 of the note, what is said of tugs?",
        "In 2028 the tugs were sold; why is that?",
        "On tugs: how do Kestria and Brenmark differ?",
        "In Kestria, how many tugs are there, and how many in Brenmark?",
        "Our tug may be late; how high is the fine?",
        "Does the note mention tugs? How often?",
        "Tugs, pilots and buoys",
        "I have read the decision on tugs; who signed it?",
        "My delegation wants to speak on tugs: when is it on the agenda?",
        "I don't need to know what Kestria said; what did Norvik say?",
        "As regards its members, how many has the Board?",
        "Tugs of the fleet: the country of origin",
        "Towage fees, Kestria v. Brenmark: how high are they?",
        "The fleet or the port: which of the two is larger?",
    ],
)
def test_what_is_no_matter_stays_where_it_is(question: str) -> None:
    assert matter_last(question, NAMES) == question
