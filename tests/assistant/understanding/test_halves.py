"""The two halves of a question that holds two things against each other."""

import pytest

from assistant.understanding.halves import chooses, halves, repeated
from index.states import StateNames

NAMES = StateNames([])


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "What is the difference between active towage and passive towage of ships?",
            ("active towage of ships?", "passive towage of ships?"),
        ),
        ("How does voting on agendas differ from voting on ships?", ("voting on agendas?", "voting on ships?")),
        (
            "What did TUGCOM, PORTOP and the Board each report on ladders?",
            ("What did TUGCOM report on ladders?", "What did PORTOP report on ladders?", "What did the Board report on ladders?"),
        ),
        ("Which gets more money, the fleet or the port?", ("how much money gets the fleet?", "how much money gets the port?")),
        ("Who has more berths, Norvik or Tarn?", ("how many berths has Norvik?", "how many berths has Tarn?")),
        # What points back to the matter of the first is asked with that.
        ("Compare the rules on tugs in Norvik with what Tarn says on them.", ("the rules on tugs in Norvik?", "what Tarn says on tugs?")),
        (
            "Compare what pilots were urged to use drones for with what the Board foresees for them.",
            ("what pilots were urged to use drones for?", "what the Board foresees for drones?"),
        ),
        ("How do inspection and registration of tugs differ?", ("inspection of tugs?", "registration of tugs?")),
        ("Compare the fees paid by tugs to those paid by ferries.", ("the fees paid by tugs?", "the fees paid by ferries?")),
        (
            "How do the Board's tasks in Norvik differ from those in Tarn after the flood?",
            ("the Board's tasks in Norvik?", "the Board's tasks in Tarn after the flood?"),
        ),
        (
            "Compare Norvik with Tarn as regards the training of pilots.",
            ("Norvik as regards the training of pilots?", "Tarn as regards the training of pilots?"),
        ),
        ("Compare the Board with the Network in winter.", ("the Board in winter?", "the Network in winter?")),
        ("Contrast the Board's view on tugs with the Network's.", ("the Board's view on tugs?", "the Network's view on tugs?")),
        (
            "How many tugs did Norway lend to TUGCOM in 2028, compared with its pilots in PORTOP in 2030?",
            ("How many tugs did Norway lend to TUGCOM in 2028?", "How many Norway's pilots in PORTOP in 2030?"),
        ),
        (
            "The fleet or the port: which of the two is closed in 2030 and which one is not?",
            ("The fleet is closed in 2030?", "the port is closed in 2030?"),
        ),
        ("Which meets more often, the Board or the Network?", ("Which meets more often the Board?", "Which meets more often the Network?")),
        (
            "Compare the share of women in the crews of Norvik with that of Tarn.",
            ("the share of women in the crews of Norvik?", "the share of women in the crews of Tarn?"),
        ),
        (
            "Compare Norway's gift of tugs to Norvik in 2028 with that to Tarn in 2030.",
            ("Norway's gift of tugs to Norvik in 2028?", "Norway's gift of tugs to Tarn in 2030?"),
        ),
        (
            "Norway sea pilots in Norvik 2028 vs cooks in Tarn 2030",
            ("Norway sea pilots in Norvik 2028?", "Norway cooks in Tarn 2030?"),
        ),
        ("Norway's tugs compared with the ferries of Tarn", ("Norway's tugs?", "the ferries of Tarn?")),
        ("How does the crew of PILOTCOM compare with its staff?", ("the crew of PILOTCOM?", "PILOTCOM's staff?")),
        ("berths let in 2028, Norvik vs Tarn", ("berths let in 2028, Norvik?", "berths let in 2028, Tarn?")),
        ("Share of berths inspected: 2028 versus 2030", ("Share of berths inspected: 2028?", "Share of berths inspected: 2030?")),
        ("tugs deployed vs authorized", ("tugs deployed?", "tugs authorized?")),
        ("What is the difference in draught between Norvik and Tarn?", ("draught of Norvik?", "draught of Tarn?")),
        ("Fees: TUGCOM in 2028, PILOTCOM in 2030", ("Fees of TUGCOM in 2028?", "Fees of PILOTCOM in 2030?")),
        ("Norvik v. Tarn - opening hours", ("opening hours of Norvik?", "opening hours of Tarn?")),
        ("Norvik vs Tarn opening hours", ("Norvik opening hours?", "Tarn opening hours?")),
        ("INTERTUG and the Harbour Board on ladders", ("INTERTUG on ladders?", "the Harbour Board on ladders?")),
        ("Compare pay in the fleet, the port and the yard.", ("pay in the fleet, the port?", "pay in the yard?")),
        ("Compare the fees of the fleet with the costs of the port.", ("the fees of the fleet?", "the costs of the port?")),
        ("groundings 2028 vs 2030 Norvik", ("groundings 2028?", "groundings 2030 Norvik?")),
        ("How did fees in 2026, 2028 and 2030 compare?", ("fees in 2026, 2028?", "fees in 2030?")),
        ("Tug fees in 2028/29 vs 2030/31", ("Tug fees in 2028/29?", "Tug fees in 2030/31?")),
        (
            "On ladders: compare the view of the Board with the view of the Network.",
            ("the view of the Board as regards ladders?", "the view of the Network as regards ladders?"),
        ),
        ("How have fees changed from 2028 to 2030?", ("fees in 2028?", "fees in 2030?")),
        (
            "What is the difference between lending and selling a tug?",
            ("lending a tug?", "selling a tug?"),
        ),
        ("Is the fleet of Norvik larger than that of Tarn?", ("the fleet of Norvik?", "the fleet of Tarn?")),
        ("Does Norvik have more berths than Tarn?", ("how many berths does Norvik have?", "how many berths does Tarn have?")),
        (
            "Were there more tugs in Norvik or ferries in Tarn, and how many in each?",
            ("How many tugs in Norvik?", "How many ferries in Tarn?"),
        ),
        (
            "The fleet and the port: which has more berths?",
            ("how many berths has The fleet?", "how many berths has the port?"),
        ),
        (
            "Lift one versus lift two: how many tons were raised in each?",
            ("how many tons were raised in Lift one?", "how many tons were raised in lift two?"),
        ),
        (
            "What do the Board and the Network each say on ladders?",
            ("What does the Board say on ladders?", "What does the Network say on ladders?"),
        ),
        (
            "The Board and the Network give different figures for berths let; what are they?",
            ("berths let, according to The Board?", "berths let, according to the Network?"),
        ),
        (
            "How do the mandates of the Commission on Tugs and the Commission on Ferries and Pilots differ?",
            ("the mandates of the Commission on Tugs?", "the mandates of the Commission on Ferries and Pilots?"),
        ),
        (
            "Which is bigger, the TUGCOM budget for 2030 or that of PORTOP?",
            ("the TUGCOM budget for 2030?", "the budget of PORTOP for 2030?"),
        ),
        (
            "Compare the number of posts of TUGCOM and of PORTOP for 2030.",
            ("the number of posts of TUGCOM for 2030?", "the number of posts of PORTOP for 2030?"),
        ),
        (
            "What are the quorum rules in the Charter compared with those of the Board?",
            ("What are the quorum rules in the Charter?", "What are the quorum rules of the Board?"),
        ),
        (
            "Was the number of tugs in Norvik higher in 2028 or in 2030?",
            ("the number of tugs in Norvik in 2028?", "the number of tugs in Norvik in 2030?"),
        ),
        (
            "What did the Board and what did the Network say on ladders?",
            ("What did the Board say on ladders?", "What did the Network say on ladders?"),
        ),
        ("Contrast the views of Norvik and Tarn on ladders.", ("the views of Norvik on ladders?", "the views of Tarn on ladders?")),
        ("Which port had more tugs, Norvik or Tarn?", ("how many tugs had Norvik?", "how many tugs had Tarn?")),
        ("Of Norvik and Tarn, which had more tugs?", ("how many tugs had Norvik?", "how many tugs had Tarn?")),
        (
            "What is the difference between Article 4 and Article 5 of the Charter?",
            ("Article 4 of the Charter?", "Article 5 of the Charter?"),
        ),
        ("How far do Article 2 and Article 3 differ?", ("Article 2?", "Article 3?")),
        ("To what extent do recommendation 1 and recommendation 2 overlap?", ("recommendation 1?", "recommendation 2?")),
        ("What do TUGCOM and PORTOP have in common on ladders?", ("TUGCOM on ladders?", "PORTOP on ladders?")),
        ("How do TUGCOM and PORTOP differ on ladders?", ("TUGCOM on ladders?", "PORTOP on ladders?")),
        ("Do TUGCOM and PORTOP agree on ladders?", ("TUGCOM on ladders?", "PORTOP on ladders?")),
        ("Compare how TUGCOM and PORTOP train pilots.", ("how TUGCOM train pilots?", "how PORTOP train pilots?")),
        (
            "What is asked of ports in recommendation 1 as opposed to recommendation 2?",
            ("What is asked of ports in recommendation 1?", "What is asked of ports in recommendation 2?"),
        ),
        ("By how much does the fee for tankers exceed that for tugs?", ("the fee for tankers?", "the fee for tugs?")),
        ("How many more berths does Norvik have than Tarn?", ("how many berths does Norvik have?", "how many berths does Tarn have?")),
        ("Are the fees for tankers the same as for tugs?", ("the fees for tankers?", "the fees for tugs?")),
        (
            "What does the Board think of ladders, and the Network?",
            ("What does the Board think of ladders?", "What does the Network think of ladders?"),
        ),
        ("Does Norvik lease tugs in contrast to Tarn?", ("Does Norvik lease tugs?", "Does Tarn lease tugs?")),
        ("Does TUGCOM, like PORTOP, lease tugs?", ("Does TUGCOM lease tugs?", "Does PORTOP lease tugs?")),
        ("Which port is larger, Norvik or Tarn?", ()),
        ("What measures against smuggling were taken?", ()),
        ("Which States held, attended or planned courses on tugs?", ()),
        ("How many ships and ports are there?", ()),
    ],
)
def test_what_is_held_against_something_without_a_name_is_one_half_of_the_question(question: str, parts: tuple[str, ...]) -> None:
    assert halves(question, NAMES) == parts


def test_what_is_asked_of_two_things_after_one_preposition_is_asked_of_each() -> None:
    assert repeated("What is said about tugs and about ferries?") == ("What is said about tugs?", "What is said about ferries?")
    assert repeated("What is said about tugs and ferries?") == ()
    assert repeated("Did fees fall both in 2028 and in 2030?") == ("Did fees fall in 2028?", "Did fees fall in 2030?")
    assert repeated("How many tugs are there in both Norvik and Tarn?") == (
        "How many tugs are there in Norvik?",
        "How many tugs are there in Tarn?",
    )
    assert repeated("How many pilots were in TUGCOM in Norvik in 2028 and in PORTOP in 2030?") == (
        "How many pilots were in TUGCOM in Norvik in 2028?",
        "How many pilots were in PORTOP in 2030?",
    )
    assert repeated("What is TUGCOM's fee for 2030, and PORTOP's?") == ("What is TUGCOM's fee for 2030?", "What is PORTOP's fee for 2030?")
    assert repeated("In which port was it lost in 2028, and in which villages?") == ()


def test_a_question_that_asks_which_has_more_chooses() -> None:
    assert chooses("Who has more berths, Norvik or Tarn?") and chooses("Norvik and Tarn: which has more berths?")
    assert not chooses("Which ports have tugs, ferries or pilots?")
