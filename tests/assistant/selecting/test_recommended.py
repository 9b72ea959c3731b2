"""What was recommended on a matter is the recommendation, and no reply to it."""

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_NOTE = """PIL/5/2

Fifth Meeting of Harbour Pilots
Note by the Secretariat
Implementation of the recommendations adopted by the Fourth Meeting of Harbour Pilots

1. The Fourth Meeting of Harbour Pilots, held in Varnholm in 2029, adopted a set of recommendations.

Issue 1. Safe use of tugs

Recommendation (a)

2. Governments were encouraged to inspect the winches of all vessels every year.

3. Spain reported that its tugs had been inspected twice.

4. Norway reported that winches were inspected by the coast guard.

Recommendation (b)

5. It was recommended that Governments train pilots in night towage on simulators.

6. Spain reported that pilots were trained on simulators.

7. Norway reported that no training had been held.

Issue 2. Exchange of weather reports

Recommendation (a)

8. Governments were encouraged to send weather reports to neighbouring harbours each hour.

9. Spain reported that it sent weather reports by radio.

10. Norway reported on its cooperation with the Storm Centre in weather reports.
"""
_REVIEW = """REV/2030/1

Diving Inspectorate
Report of the Inspectors
Review of divers in the basins

1. The Diving Inspectorate found that divers were paid late. Divers in Sweden were paid on time.

Recommendation 1

The heads of harbours should pay divers within thirty days.

Recommendation 2

The heads of harbours should count their divers each spring.
"""


@pytest.fixture(scope="module")
def pilots(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """A note on recommendations with the replies to them, and a review that recommends."""
    return engine_over({"note.txt": _NOTE, "review.txt": _REVIEW}, tmp_path_factory.mktemp("pilots"))


@pytest.mark.parametrize(
    ("question", "paragraphs"),
    [
        ("What was recommended on simulators?", ["note.txt#5"]),
        ("What does the recommendation on weather reports say?", ["note.txt#8"]),
        ("Which recommendations concern tugs?", ["note.txt#2", "note.txt#5"]),  # both stand under the issue of that name
        ("What are the recommendations on winches from the Varnholm meeting?", ["note.txt#2"]),
        ("What did the Fourth Meeting recommend about night towage?", ["note.txt#5"]),
        ("List the recommendations on weather reports", ["note.txt#8"]),
        ("What were Governments encouraged to do about winches?", ["note.txt#2"]),
        ("Is there a recommendation on training?", ["note.txt#5"]),
        ("Summarise the recommendation on weather reports and the replies to it", ["note.txt#8", "note.txt#9", "note.txt#10"]),
        ("What does the Diving Inspectorate recommend on pay?", ["review.txt#recommendation 1 ¶ 1"]),
        ("List the recommendations of REV/2030/1", ["review.txt#recommendation 1 ¶ 1", "review.txt#recommendation 2 ¶ 1"]),
    ],
)
def test_the_recommendations_on_a_matter(question: str, paragraphs: list[str], pilots: RapporteurQueryEngine) -> None:
    assert [citation.paragraph.id for citation in pilots.answer(question).citations] == paragraphs


@pytest.mark.parametrize(
    "question",
    [
        "What was recommended on lighthouses?",
        "What does the Storm Centre recommend on weather reports?",  # another body than the meeting
        "What does the Harbour Council recommend on simulators?",
        "What did the working group on lighthouses recommend?",
    ],
)
def test_none_on_another_matter_or_of_another_body(question: str, pilots: RapporteurQueryEngine) -> None:
    assert not {"note.txt#5", "note.txt#8"} & {citation.paragraph.id for citation in pilots.answer(question).citations}


@pytest.mark.parametrize(
    "question",
    [
        "Which States held no training?",
        "Which States said that no training had been held?",
        "Which States have not conducted any training?",
    ],
)
def test_who_did_not_hold_or_conduct_it(question: str, pilots: RapporteurQueryEngine) -> None:
    assert [citation.paragraph.id for citation in pilots.answer(question).citations] == ["note.txt#7"]


@pytest.mark.parametrize("question", ["What did States report on weather reports?", "Which States trained pilots on simulators?"])
def test_a_question_about_replies_is_answered_with_these(question: str, pilots: RapporteurQueryEngine) -> None:
    assert {"note.txt#9", "note.txt#6"} & {citation.paragraph.id for citation in pilots.answer(question).citations}
