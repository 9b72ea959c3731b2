"""Who speaks of a matter in a reply, and what was reported on it, is asked in many forms."""

import pytest

from assistant.understanding.reply_rules import RULES
from assistant.understanding.rewriting import rewritten


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Whose replies touch on tugs?", "Who mentioned tugs in their replies?"),
        ("WHOSE ANSWERS BRING TUGS UP?", "Who mentioned TUGS in their replies?"),
        ("Which States talked about tugs?", "Which States reported on tugs?"),
        ("Name the countries that wrote of tugs in Åmål", "Which countries reported on tugs in Åmål?"),
        ("Which countries dealt with tugs in their replies?", "Which countries reported on tugs?"),
        ("How often does Norway say that tugs are dear?", "In which paragraphs does Norway say that tugs are dear?"),
        ("Under which of its recommendations did Norway state that it has tugs?", "In which paragraphs did Norway state that it has tugs?"),
        ("What details did Norway and Sweden provide concerning tugs?", "What did Norway and Sweden report on tugs?"),
        ("What information has been supplied by Côte d’Ivoire regarding tugs?", "What did Côte d’Ivoire report on tugs?"),
        ("What information has been supplied by Norway?", "What did Norway report?"),
        ("What details on tugs are contained in the replies by Norway?", "What did Norway report on tugs?"),
        ("Give me a short summary of the replies by the Baltic States on tugs", "What did the Baltic States report on tugs?"),
        ("How many States' answers went into the Secretariat's note?", "How many States replied in the Secretariat's note?"),
        ("How many replies does the overview cover?", "How many States replied in the overview?"),
        ("On how many Governments' replies is the note based?", "How many States replied in the note?"),
        ("How many responses are reflected in this report?", "How many States replied in this report?"),
        ("How many replies were received so far?", "How many States replied?"),
        ("What did the States say about tugs?", "What did the States report on tugs?"),
    ],
)
def test_what_is_asked_of_replies_is_written_plainly(question: str, plain: str) -> None:
    assert rewritten(question, RULES) == plain


@pytest.mark.parametrize(
    "question",
    [
        "",
        "Whose tugs sank?",
        "How many replies were received from Norway?",
        "How many answers did Norway give?",
        "Which countries dealt with tugs?",  # a deed
        "Which States raised funds?",
        "Which States commented on no tug?",
        "Which States gave information on tugs to Norway?",
        "What information did Norway give to Sweden?",
        "What information has been given to Norway?",
        "What did Norway say about tugs?",  # plain already
        "How often did tugs sink?",
    ],
)
def test_deeds_and_plain_questions_stay(question: str) -> None:
    assert rewritten(question, RULES) == ""
