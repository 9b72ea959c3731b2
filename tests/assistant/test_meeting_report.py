"""A report of a meeting: how States voted, what they said of a draft that is not in the library, who holds which office."""

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.full_question import understood
from assistant.selecting.voting import voted
from index.library import Library
from index.sync import sync

_REPORT = """TUG/31/9

Report of the Towage Conference on its fourth session

I. Draft resolutions

1. At its sixth meeting, the Conference adopted draft resolution TUG/31/L.4, on the pilotage of tankers, by a recorded vote of 3 to 2, \
with 1 abstention. The voting was as follows:

In favour: Chile, Kenya, Norway.

Against: France, Peru.

Abstaining: Spain.

2. Norway said that it was too early to change the draft resolution on tugs. Chile, supported by Peru, said that now was the time to \
do so. France added the words “where needed” to paragraph 9 (b). Kenya, Spain, Italy and Japan asked for a report.

3. The Conference took note of the accounts of the Towage Fund.

II. Officers

4. The following officers were elected by acclamation:

President: Ms. Ilse Haver (Norway)

Vice-President: Mr. Paul Otieno (Kenya)

5. The Conference expressed its thanks to the port that had received it.
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """The engine over the report alone."""
    folder = tmp_path_factory.mktemp("report")
    path = folder / "report.txt"
    path.write_text(_REPORT, encoding="utf-8")
    library = Library(folder / "library")
    sync(library, [path])
    return RapporteurQueryEngine(library)


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        ("Which States voted against the resolution on pilotage?", "Against: France, Peru."),
        ("Who voted in favour of the resolution on the pilotage of tankers?", "In favour: Chile, Kenya, Norway."),
        ("Which countries abstained on pilotage?", "Abstaining: Spain."),
        ("Who is the Vice-President of the Conference?", "Vice-President: Mr. Paul Otieno (Kenya)"),
    ],
)
def test_one_line_of_many_answers(question: str, cited: str, report: RapporteurQueryEngine) -> None:
    last = report.answer(question).citations[-1].paragraph
    assert last.text.startswith(cited)


@pytest.mark.parametrize(
    "question", ["Why did France vote against the resolution on pilotage?", "How many voted against the resolution on pilotage?"]
)
def test_the_line_with_who_voted_does_not_say_why_nor_how_many(question: str, report: RapporteurQueryEngine) -> None:
    assert voted(report.view, report.examine(question)[0]) is None


def test_a_state_speaks_also_where_many_are_named(report: RapporteurQueryEngine) -> None:
    answer = report.answer("Compare what Norway and Japan said about when to change the resolution on tugs.")
    assert [c.paragraph.anchor for c in answer.citations] == ["2"]
    assert report.answer("Which States ratified the resolution on pilotage?").abstained


@pytest.mark.parametrize(
    ("question", "looks_up"),
    [
        ("What does paragraph 9 (b) say?", True),
        ("What did France add to paragraph 9 (b)?", False),
        ("What did France add to paragraph 8 (c)?", True),
        ("What did France add to paragraph 9?", True),
        ("According to paragraph 9 (b), what did France add?", True),
    ],
)
def test_a_place_of_a_draft_that_the_report_speaks_of_is_no_place_to_look_up(
    question: str, looks_up: bool, report: RapporteurQueryEngine
) -> None:
    assert (understood(report.view, question, ())[1].lookup is not None) is looks_up
