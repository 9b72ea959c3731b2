"""One thing asked in one of many forms is written plainly by the rule for that form."""

import pytest

from assistant.understanding.plain_rules import RULES
from assistant.understanding.rewriting import rewritten


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("What is the current number of tugs in Åmål?", "How many tugs in Åmål?"),
        ("What is the overall total number of tugs?", "How many tugs in total?"),
        ("What is the number of people who left?", "How many people left?"),
        ("How many recommendations does the Board make, and what are they?", "What does the Board recommend?"),
        ("What is the reason why tugs sank?", "Why tugs sank?"),
        ("In which ways do tugs differ?", "How do tugs differ?"),
        ("Up to when is the port open?", "Until when is the port open?"),
        ("BY WHOM WAS THE TUG LED IN 2030?", "Who LED THE TUG IN 2030?"),
        ("By which ministry was the port closed?", "Which ministry closed the port?"),
        ("Give me the name of the official who signed.", "Who signed?"),
        ("When and where do we meet next?", "When and where will the next session be held?"),
        ("In which city will they meet again in 2031?", "In which city will the next session be held?"),
        ("What was the Board calling on ports to do?", "What did the Board call on ports to do?"),
        ("What are Norvik and Tarn proposing for tugs?", "What do Norvik and Tarn propose for tugs?"),
        ("Explain what a drift timber is", "What does a drift timber mean?"),
        ("What approvals and requests have been made by the Board?", "What did the Board approve or request?"),
        ("Which decisions were taken at the third meeting of the Board?", "What did the third meeting of the Board decide?"),
        ("What did Åland report altogether in 2030?", "Summarise everything Åland reported in 2030?"),
        ("A short overview of pilots in Tarn", "Summarise pilots in Tarn?"),
        ("When will the mandate of the Board end?", "When will the mandate of the Board expire?"),
        ("Which of the three is furthest with tugs: Norvik, Tarn, or Åmål?", "What did Norvik, Tarn and Åmål report on tugs?"),
        ("Show us all the countries that lease tugs", "Which countries lease tugs?"),
        ("List the States leasing tugs in 2030", "Which States are leasing tugs in 2030?"),
        ("Enumerate the government agencies whose tugs sank", "Which government agencies’ tugs sank?"),
        ("Name all the ports of Tarn", "What are the ports of Tarn?"),
        ("Tell me what was sold", "what was sold?"),
        ("Send me everything on tugs", "everything on tugs?"),
        ("Number of States at the third session of the Board", "How many States attended the third session of the Board?"),
        ("Number of participants", "How many participants attended?"),
        ("What is the number of parties?", "How many parties?"),
        ("Give me the gist of what was agreed on tugs", "What was agreed on tugs?"),
        ("Find me the fee for a tug", "What is the fee for a tug?"),
    ],
)
def test_a_form_is_written_plainly(question: str, plain: str) -> None:
    assert rewritten(question, RULES) == plain


@pytest.mark.parametrize(
    "question",
    [
        "",
        "What is the number of the resolution?",  # which one it is
        "How many tugs sank?",
        "By what date was the tug sold?",
        "Who succeeded as a pilot?",
        "Who was named in the report?",
        "Which decisions were taken by the Board on tugs?",  # what is said of them would be lost
        "When will the Board end?",
        "Which port is further with tugs?",  # of none in particular
        "What tugs are there?",
        "Name the ports and say which are closed",
        "Give me the list: tugs, ports, fees",
    ],
)
def test_what_has_another_form_is_not_written(question: str) -> None:
    assert rewritten(question, RULES) == ""
