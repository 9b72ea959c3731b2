"""What a report's author says as "I" is what a question asks that the holder of the office did."""

from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_REPORTS = {
    "kestria.txt": """MSK/2031/4

Report of the Commodore on the Towage Mission in Kestria, 4 March 2031

1. The Council asked the Commodore to report on the tugs of Kestria every year.

2. Three tugs sank in the winter. The Kestrian authorities condemned the pilots.

IV. Observations

3. I welcome the repair of the quays. I am, however, deeply concerned about the pilots, who have gone without pay.

4. I call upon the Government of Kestria to pay its pilots. In the meantime, the fund of the mission will help.

5. Accordingly, I recommend that the mission stay in Kestria until 31 May 2033. Tugs were lent until 2 June 2032.
""",
    "ostmark.txt": """MSO/2031/2

Report of the Commodore on the Towage Mission in Ostmark, 9 April 2031

1. The lighthouse of Ostmark was painted in 2030.

2. I would also like to recommend a second lighthouse. I urge both harbour masters to talk.
""",
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """Two reports of one author, who speaks in the first person."""
    return engine_over(_REPORTS, tmp_path_factory.mktemp("reports"))


@pytest.mark.parametrize(
    ("question", "paragraphs", "sentence"),
    [
        ("What does the Commodore recommend for Kestria?", ["kestria.txt#5"], "I recommend that the mission stay"),
        ("What does the Commodore recommend?", ["kestria.txt#5", "ostmark.txt#2"], "I would also like to recommend"),
        ("What does the Commodore welcome in Kestria?", ["kestria.txt#3"], "I welcome the repair"),
        ("What is the Commodore worried about in Kestria?", ["kestria.txt#3"], "concerned about the pilots"),
        ("What does the Commodore ask the Government of Kestria to do?", ["kestria.txt#4"], "to pay its pilots"),
        (
            "What does the Commodore ask the harbours of Kestria to do in his observations?",
            ["kestria.txt#4"],
            "to pay its",
        ),
        ("What are the recommendations of the Commodore on Ostmark?", ["ostmark.txt#2"], "a second lighthouse"),
        ("Until when does the Commodore recommend that the mission stay in Kestria?", ["kestria.txt#5"], "31 May 2033"),
    ],
)
def test_what_the_author_says_as_i_is_what_they_did(
    question: str, paragraphs: list[str], sentence: str, reports: RapporteurQueryEngine
) -> None:
    answer = reports.answer(question)
    assert [citation.paragraph.id for citation in answer.citations] == paragraphs
    assert sentence in answer.text


def test_of_a_long_paragraph_only_what_tells_it_is_quoted(reports: RapporteurQueryEngine) -> None:
    text = reports.answer("What does the Commodore recommend?").text
    assert "harbour masters" not in text or "recommend a second" in text


@pytest.mark.parametrize(
    "question",
    [
        "What is requested of the Commodore in Kestria?",
        "What was the Commodore asked to recommend?",
        "What does the Commodore not recommend?",
        "What does the Commodore recommend against?",
        "What does the Commodore ask of the Council?",
        "What does the report say about the request for the Commodore's tugs?",
    ],
)
def test_what_is_asked_of_the_author_is_not_what_the_author_asks(question: str, reports: RapporteurQueryEngine) -> None:
    answer = reports.answer(question)
    assert not any(told in answer.text for told in ("I recommend", "I call upon", "I urge", "like to recommend"))


@pytest.mark.parametrize("question", ["What does the Commodore condemn in Kestria?", "Whom does the Commodore thank?"])
def test_what_others_did_is_no_answer(question: str, reports: RapporteurQueryEngine) -> None:
    assert reports.answer(question).abstained


def test_another_office_is_not_the_author(reports: RapporteurQueryEngine) -> None:
    assert "I recommend" not in reports.answer("What does the Harbour Master recommend for Kestria?").text


_COMMUNIQUE = """Norvik Communiqué on Towage

Adopted at the Ministerial Conference, 5 May 2031

We, the Ministers responsible for towage of the Basin, meeting at Norvik, have agreed as follows:

Money

We call upon the harbour banks:

- to lend for new tugs;

- to wait for their interest until 2035.

We thank Kestria for its tugs.
"""


def test_what_ministers_say_as_we_is_what_they_ask_for(tmp_path: Path) -> None:
    declared = engine_over({"communique.md": _COMMUNIQUE}, tmp_path)
    answer = declared.answer("What are ministers asking of the harbour banks?")
    assert "to lend for new tugs" in answer.text
    assert "until 2035" in answer.text
    assert "Kestria" not in answer.text
