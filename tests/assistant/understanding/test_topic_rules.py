import pytest

from assistant.understanding.plain_form import plain_form
from index.states import StateNames

NAMES = StateNames(["Kestria", "Aldania"])


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Where is the Tug Register mentioned?", "Which paragraphs mention the Tug Register?"),
        ("In which context is the Tug Register referred to in the note?", "Which paragraphs mention the Tug Register in the note?"),
        ("Is ice mentioned?", "Which paragraphs mention ice?"),
        ("Are the divers mentioned anywhere and in what context?", "Which paragraphs mention the divers?"),
        ("Did anyone speak of fenders?", "Which paragraphs mention fenders?"),
        ("In which paragraphs do fenders come up?", "Which paragraphs mention fenders?"),
        ("Which paragraphs deal with fenders?", "Which paragraphs mention fenders?"),
        ("Which paragraphs of the port report deal with fenders?", "Which paragraphs mention fenders of the port report?"),
        ("Show me all passages about the Tug Register", "Which paragraphs mention the Tug Register?"),
        ("Any reference to fenders?", "Which paragraphs mention fenders?"),
        ("Is there any mention of fenders in the report?", "Which paragraphs mention fenders in the report?"),
        ("List all mentions of the Tug Register", "Which paragraphs mention the Tug Register?"),
        ("What do the replies say about fenders?", "What did countries report on fenders?"),
        ("What do the national reports say about the training of pilots?", "What did countries report on the training of pilots?"),
        ("Is there anything on fenders?", "What is said about fenders?"),
        ("Do the documents say anything about fenders?", "What is said about fenders?"),
        ("What can you tell me about the Tug Register?", "What is said about the Tug Register?"),
        ("What anti-theft best practices does the decision set out?", "Which of the best practices of the decision deal with theft?"),
        ("Which towage good practices are listed in the note?", "Which of the good practices of the note deal with towage?"),
        ("What examples of safe mooring are given?", "What is said about safe mooring?"),
        ("What examples are given of safe mooring?", "What is said about safe mooring?"),
    ],
)
def test_what_is_asked_of_a_topic_is_asked_plainly(question: str, plain: str) -> None:
    assert plain_form(question, NAMES) == plain


@pytest.mark.parametrize(
    "question",
    [
        "Where is the Tug Register kept?",
        "Was a new harbour master named?",
        "Are the divers mentioned as partners?",
        "Which committees deal with fenders?",
        "What does Kestria say about fenders?",
        "Which delegations mentioned fenders?",
        "Is there a register of fenders?",
        "Where did the accidents occur?",
        "Which parts contain asbestos?",
        "Which parts are about to expire?",
        "Which sections cover the budget and who wrote them?",
        "Which examples of safe mooring did Kestria give?",
        "What do the replies say about Kestria?",
    ],
)
def test_what_asks_for_something_else_stays(question: str) -> None:
    assert plain_form(question, NAMES) == question
