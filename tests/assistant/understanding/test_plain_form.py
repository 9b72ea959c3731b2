"""One thing asked in many ways becomes one plain question; what no rule is for stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.engine import RapporteurQueryEngine
from assistant.understanding.plain_form import plain_form
from index.states import StateNames

NAMES = StateNames()


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("What was the total number of tug masters in Kestria?", "How many tug masters in Kestria in total?"),
        ("Give me the number of pilots who left.", "How many pilots left?"),
        ("How many tugs did each of the delegations say it had?", "Which delegations reported how many tugs?"),
        ("What number of tugs does each country use?", "Which countries reported how many tugs they use?"),
        ("Which States keep tugs for purposes such as training?", "Which States keep tugs for purposes?"),
        ("Which States keep tugs, and how many does each keep?", "Which States keep tugs"),
        ("Which delegations spoke of fees, and what did each of them propose?", "Which delegations spoke of fees?"),
        ("Which States refuse to pay, and for what reasons?", "Which States refuse to pay?"),
        ("What did the States in arrears tell the Finance Committee about fees?", "What did the States in arrears report on fees?"),
        (
            "What changes to their fees did respondents to the questionnaire say they were planning?",
            "What did States report on planning changes to their fees?",
        ),
        ("What was the number of tugs sunk by the storm?", "How many tugs sunk by the storm?"),
        ("What was the number of tugs repaired in May?", "How many tugs were repaired in May?"),
        ("What was the number of those who voted no?", "How many people voted no?"),
        ("Give the number and the names of the States that replied.", "How many States replied, and which are they?"),
        ("When does the mandate of TOWKES run out?", "When does the mandate of TOWKES expire?"),
        ("Tell me the reasons why the tug sank", "Why the tug sank?"),
        ("For what reason did the tug sink?", "Why did the tug sink?"),
        ("In what way are pilots trained?", "How are pilots trained?"),
        ("Up to which date is the note open?", "Until which date is the note open?"),
        ("By whom was the team headed that inspected the tugs?", "Who headed the team that inspected the tugs?"),
        ("By which State was it reported that tugs were sold?", "Which State reported tugs were sold?"),
        ("Give me the name of the person serving as chair of the Forum.", "Who is chair of the Forum?"),
        ("Who was named chair of the Forum?", "Who was appointed chair of the Forum?"),
        ("Who succeeded the harbour master as chair?", "Who took over from the harbour master as chair?"),
        ("The tug was fined; I'd like to know the sum it paid.", "The tug was fined; I'd like to know the sum it paid."),
        ("I would like to know the sum that the tug owner paid.", "What is the sum that the tug owner paid?"),
        ("Who acted as Rapporteur of the Forum?", "Who was Rapporteur of the Forum?"),
        ("In what year did the tug sink?", "When did the tug sink?"),
        ("Since when has Kestria been a member of the Guild?", "When has Kestria been a member of the Guild?"),
        ("Which States told the 2031 survey that they use tugs?", "Which States reported that they use tugs?"),
        ("Which States told the Secretariat about tugs?", "Which States reported on tugs?"),
        ("How many States told OISM that their list was new?", "How many States reported that their list was new?"),
        ("Which States run courses or are ready to do so?", "Which States run courses?"),
        ("Which States have signed tug agreements with Kestria?", "Which States have tug agreements with Kestria?"),
        ("Which States have signed the tug agreements?", "Which States have signed the tug agreements?"),
        ("How many people made up the inspection team?", "How many members did the inspection team have?"),
        ("Where had they met before that?", "Where were the previous meetings held?"),
        ("Where had the tug masters met before they came to Sella?", "Where were the previous meetings of the tug masters held?"),
        ("Where does the port of Sella come up across all these documents?", "Which paragraphs mention Sella?"),
        ("How large is the port of Sella?", "How large is the port of Sella?"),
        ("What exactly is HIRN, in one sentence?", "What exactly is HIRN?"),
        ("We are preparing for a meeting in Sella: which States use tugs?", "which States use tugs?"),
        ("Where had the meetings on tugs before the Sella one been held?", "Where were the previous meetings on tugs held?"),
        ("Who has gone further with tugs: Kestria, Aldania or Tarn?", "What did Kestria, Aldania and Tarn report on tugs?"),
        ("I need the list of States that use drones.", "Which States use drones?"),
        ("Could you name the countries which use drones?", "Which countries use drones?"),
        ("Name the countries whose answers cover drones.", "Which countries’ answers cover drones?"),
        ("List the States with more than one tug.", "Which States have more than one tug?"),
        ("Tell me the benchmarks laid down for ports.", "Which benchmarks were laid down for ports?"),
        ("I'd like a complete list of the best practices on tugs", "What are the best practices on tugs?"),
        ("Tug masters - whose replies bring them up?", "Who mentioned tug masters in their replies?"),
        ("Where did Norway say that its tugs were dear?", "In which paragraphs did Norway say that its tugs were dear?"),
        ("On how many points has Norway answered that it has no tugs?", "In which paragraphs has Norway answer that it has no tugs?"),
        ("Which States gave information on tugs?", "Which States reported on tugs?"),
        ("What information did States give on tugs?", "What did States report on tugs?"),
        ("What information did Kestria give when asked?", "What did Kestria report when asked?"),
        ("What information on tugs is given in the replies of States?", "What did States report on tugs?"),
        ("What information has been provided by Kestria on tugs?", "What did Kestria report on tugs?"),
        ("Sum up for me the replies of States about tugs.", "What did States report on tugs?"),
        ("what have the states said about tugs", "What did the states report on tugs?"),
        ("Please explain what 'drift timber' is.", 'What does "drift timber" mean?'),
        ("How does the note define a tug?", "How is a tug defined in the note?"),
        ("What did Kestria report altogether on tugs? A summary, please.", "Summarise everything Kestria reported on tugs?"),
        ("What are the main points of the discussion on tugs?", "Summarise the discussion on tugs?"),
        ("What are the main points of the Panel's discussion about tugs?", "Summarise the Panel's discussion about tugs?"),
        ("Could you give me the key messages on tugs?", "Summarise tugs?"),
        (
            "Sum up what Kestria said about tugs and what it said of ports.",
            "Summarise what Kestria said about tugs and what it said of ports?",
        ),
        ("Brief me on the dredging of harbours.", "Summarise the dredging of harbours?"),
        ("Sum up what the note says about tugs.", "Summarise tugs in the note?"),
        ("What's in the section on tugs?", "Summarise the section on tugs?"),
        ("What does the chapter on tugs of the note say?", "Summarise the chapter on tugs of the note?"),
        ("Which attacks on tugs were there? Please name every one.", "Which attacks on tugs were there? All of them."),
        ("Which States keep tugs? I need all the States concerned.", "Which States keep tugs? All of them."),
        ("List the Board's main tasks on tugs.", "What are the Board's main tasks on tugs?"),
        ("Identify the conditions under which tugs may sail.", "What are the conditions under which tugs may sail?"),
        ("List the States of the Basin.", "List the States of the Basin."),
        ("List the paragraphs that mention tugs.", "Which paragraphs mention tugs?"),
        ("Do we know the countries with tugs of their own?", "Which countries have tugs of their own?"),
        ("What decisions were taken by the Board at its third session?", "What did the Board decide at its third session?"),
        ("Which requests does resolution 12 address to the Commodore personally?", "What does resolution 12 request of the Commodore?"),
        ("Which things is the Commodore himself asked to do by resolution 12?", "What does resolution 12 ask of the Commodore?"),
        ("Everything that was decided or approved at the Forum.", "What did the Forum decide or approve?"),
        ("Which tugs were built by the Board?", "Which tugs were built by the Board?"),
        ("Which States sent tugs in the middle of May 2030, and how many from each?", "Which States sent tugs in mid-May 2030"),
        ("Who are the contributors of tugs to the fleet?", "Which countries contribute tugs to the fleet?"),
        ("When will the protocol on tugs come into force?", "When will the protocol on tugs enter into force?"),
        ("How many proposals did the Board put forward for tugs, and what are they?", "What did the Board recommend for tugs?"),
        ("When did the protocol on tugs take effect?", "When did the protocol on tugs enter into force?"),
        ("When did the rules go into effect?", "When did the rules enter into effect?"),
        ("Who came into the port by force?", "Who came into the port by force?"),
        ("Who sent tugs? All countries please.", "Which countries sent tugs?"),
        ("Who counted tugs in 2030? all figures pls", "Which countries counted tugs in 2030?"),
        ("Who said that tugs were dear? I need all the States concerned.", "Which countries said that tugs were dear?"),
        ("In which of the listed best practices does PILOTCOM appear?", "Which best practices mention PILOTCOM?"),
        ("PILOTCOM: every reply of 2030 that brings it in", "Which replies of 2030 mention PILOTCOM?"),
        ("Give me every passage in these papers that deals with tugs.", "Which paragraphs mention tugs?"),
        ("I need the date of the first tug race.", "What is the date of the first tug race?"),
    ],
)
def test_a_question_is_written_plainly(question: str, plain: str) -> None:
    assert plain_form(question, NAMES) == plain


@pytest.mark.parametrize(
    "question",
    [
        "Which States use drones?",
        "How many tugs were sold?",
        "What is the number of the resolution on tugs?",
        "Name at least two countries in the second batch",
        "Who named the tug after the Chair?",
        "What reasons does Kestria give?",
        "We need more tugs",
        "What information does the note on tugs contain?",
        "What does the section on tugs recommend?",
        "What are the main points of disagreement on tugs?",
        "What are the key elements of the strategy on tugs?",
        "What does the section chief say about tugs?",
        "By whom is the mission headed?",
        "By what amount was the fee for tugs reduced?",
        "Which States raised the fee for tugs?",
        "Which States addressed no measure on tugs?",
        "What information did Kestria give to Norvik?",
        "Which States gave information on tugs to the Bureau?",
        "Who succeeded in passing the examination?",
        "Who was named in the report as responsible?",
        "What was requested by the Forum of the Bureau by 31 May?",
        "What was decided by the Forum but not by the Bureau?",
        "What did Kestria report in total for tugs?",
        "How many tugs sank, and how many in each port?",
        "What are the reasons that Kestria gave for the accident?",
        "Explain what the benchmarks are",
        "List the ports and say which are closed",
        "We want to have the vote postponed: who decides?",
        "Tell me about drift timber",
        "States that use drones",
    ],
)
def test_what_is_plain_stays_as_it_is(question: str) -> None:
    assert plain_form(question, NAMES) == question


@given(st.text(max_size=80))
def test_a_question_is_never_emptied(text: str) -> None:
    assert bool(plain_form(text, NAMES).strip()) == bool(text.strip())


def test_the_forms_of_a_question_have_one_answer(engine: RapporteurQueryEngine) -> None:
    plain = engine.answer("Which States had no competence in the matter?")
    for form in (
        "I need the full list of the States that had no competence in the matter.",
        "Could you name the States which had no competence in the matter?",
    ):
        answer = engine.answer(form)
        assert [c.paragraph for c in answer.citations] == [c.paragraph for c in plain.citations] and plain.citations
        assert not answer.understood
