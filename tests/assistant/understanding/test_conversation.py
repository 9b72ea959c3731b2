import pytest

from assistant.understanding.conversation import Turn, resolve
from index.states import StateNames

NAMES = StateNames()


def asked(question: str, *before: str) -> str:
    return resolve(question, [Turn("user", text) for text in before], NAMES).text


@pytest.mark.parametrize(
    ("question", "before", "full"),
    [
        ("Does Warsaw use the same channel?", "How does Finland send reports on tugs?", "How does Poland send reports on tugs?"),
        ("And Romania?", "What did Finland report on precursors?", "What did Romania report on precursors?"),
        ("What about Türkiye?", "Does the Czech Republic use drones?", "Does Türkiye use drones?"),
        ("and moldova", "What did Finland report on precursors?", "What did Moldova report on precursors?"),
        ("Who pays for it?", "What is the Crane Pool?", "Who pays for it? (What is the Crane Pool?)"),
        ("Who in PILOTCOM?", "Who chairs the Crane Pool?", "Who in PILOTCOM? (Who chairs the Crane Pool?)"),
        ("And its budget?", "What is the Crane Pool?", "its budget? (What is the Crane Pool?)"),
        ("And in 2031?", "How many pilots were there in 2030?", "How many pilots were there in 2031?"),
        ("And the year before?", "How many pilots were there in 2030?", "How many pilots were there in 2029?"),
        ("What about the second batch?", "How large is the first batch of buoys?", "How large is the second batch of buoys?"),
        ("And at the tenth session?", "Who chaired the third group?", "at the tenth session? (Who chaired the third group?)"),
        ("And the one on tugs?", "Which group does Ismere lead?", "the group on tugs? (Which group does Ismere lead?)"),
        ("and for tugs?", "How is the register to be used for barges in ports?", "How is the register to be used for tugs in ports?"),
        ("And in the outer port?", "How many ships sank in the inner port?", "How many ships sank in the outer port?"),
        (
            "What about Tarn?",
            "What is due under the plan for the port in Norvik in 2030?",
            "What is due under the plan for the port in Tarn in 2030?",
        ),
        ("And PORTOP in 2031?", "How many pilots had TUGCOM in 2030?", "How many pilots had PORTOP in 2031?"),
        ("And PORTOP?", "How many pilots did TUGCOM employ in Norvik?", "How many pilots did PORTOP employ in Norvik?"),
        ("And for tugs, what is planned?", "What is planned for barges?", "What is planned for tugs?"),
        ("Same question for tugs.", "What is planned for barges?", "What is planned for tugs?"),
        ("Tell me about the year after, too.", "How many pilots were there in 2030?", "How many pilots were there in 2031?"),
        ("What was the figure for the previous year?", "How many pilots were there in 2030?", "How many pilots were there in 2029?"),
        ("The one for 2031?", "Which report on tugs is due in 2030?", "Which report on tugs is due in 2031?"),
        ("How many are left by June?", "How many posts are there?", "How many posts are left by June? (How many posts are there?)"),
        ("And Zembla?", "Did Norvik lend tugs to Tarn or Kellport?", "Zembla? (Did Norvik lend tugs to Tarn or Kellport?)"),
        ("So who came second?", "Who won the race in Norvik?", "who came second? (Who won the race in Norvik?)"),
        ("By when, and why not sooner?", "Who pays for pilots?", "By when, and why not sooner? (Who pays for pilots?)"),
        ("Why?", "When was the Board set up?", "Why? (When was the Board set up?)"),
        ("In which ports?", "Who pays for pilots in winter?", "In which ports? (Who pays for pilots in winter?)"),
        (
            "How many times has it met in Port Sella since May 2031?",
            "Who chairs the Board?",
            "How many times has it met in Port Sella since May 2031? (Who chairs the Board?)",
        ),
        ("Which of them use drones?", "Which States have tugs?", "Which States use drones? (Which States have tugs?)"),
        ("And how many of those?", "Which new ports have tugs?", "how many new ports? (Which new ports have tugs?)"),
        ("Which of these barges sank?", "Which ports have tugs?", "Which of these barges sank? (Which ports have tugs?)"),
        ("Which of them sank?", "Who has tugs?", "Which of them sank? (Who has tugs?)"),
        ("And the second one?", "Which ports were visited?", "the second one of the ports? (Which ports were visited?)"),
    ],
)
def test_what_a_follow_up_leaves_out_is_taken_from_the_question_before(question: str, before: str, full: str) -> None:
    assert asked(question, before) == full


@pytest.mark.parametrize(
    "question",
    [
        "What did Romania report on the training of customs officers in container ports?",
        "Was it reported in Port Sella that the tugs of Ismere had failed the winter exercise?",
        "Which countries use the Harbour Incident Reporting Network for near misses?",
        "Who heads PILOTCOM?",
        "Did Romania take so many similar measures on the training of pilots for winter storms?",
    ],
)
def test_a_question_that_stands_alone_comes_back_as_it_is(question: str) -> None:
    assert asked(question, "What did Finland report on precursors?") == question
    assert asked(question) == question


def test_without_a_question_before_nothing_is_carried() -> None:
    assert resolve("And Romania?", [], NAMES) == ("And Romania?", len("And Romania?"))
    assert resolve("And Romania?", [Turn("assistant", "Finland has none [1].")], NAMES).text == "And Romania?"
    assert asked("And Romania?", "   ") == "And Romania?"


def test_a_chain_of_follow_ups_goes_back_to_the_full_question() -> None:
    assert asked("And Latvia?", "What did Finland report on precursors?", "And Romania?") == "What did Latvia report on precursors?"


def test_what_was_carried_over_is_marked() -> None:
    resolved = resolve("Who pays for it?", [Turn("user", "What is the Crane Pool?")], NAMES)
    assert resolved.text[resolved.carried :] == "(What is the Crane Pool?)"
