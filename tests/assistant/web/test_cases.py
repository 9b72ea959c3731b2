from pathlib import Path

from records import answered, declined, paragraph

from assistant.answer import Citation
from assistant.web.ask.cases import save_case
from assistant.web.ask.exchange import Exchange
from eval.suite_file import load_suite
from index.states import StateNames

CITED = Citation(1, paragraph("Aldania did.", document="a note: with, signs.txt", id="a note: with, signs.txt#7"), "Aldania did.")
NAMES = StateNames()


def test_cases_are_added_at_the_end_and_read_by_the_evaluation(tmp_path: Path) -> None:
    path = tmp_path / "cases.yaml"
    exchanges = [
        Exchange("What did: Aldania # do?\nYes?", answered("It did [1].", [CITED]), complete=True, verdict="right"),
        Exchange("And it?", answered("It did [1].", [CITED], understood="What did it do?"), complete=True),
        Exchange("Capital of Peru?", declined([Citation(1, paragraph("x"), "")]), complete=True),
    ]
    assert [save_case(path, exchanges, n, NAMES, Path("corpus")) for n in range(3)] == ["saved-001", "saved-002", "saved-003"]
    suite = load_suite(path)
    first, second, third = suite.cases
    assert first.question == "What did: Aldania # do? Yes?" and first.required == (("a note: with, signs.txt#7",),)
    assert second.kind == "followup" and [turn.content for turn in second.history] == ["What did: Aldania # do? Yes?"]
    assert third.kind == "unanswerable" and not third.answerable
    assert suite.files == ("a note: with, signs.txt", "note.txt")


def test_a_case_says_who_saved_it(tmp_path: Path) -> None:
    exchange = Exchange("Who did?", answered("It did [1].", [CITED]), complete=True, verdict="right")
    save_case(tmp_path / "cases.yaml", [exchange], 0, NAMES, Path("corpus"), "anna")
    assert load_suite(tmp_path / "cases.yaml").cases[0].notes == "right; saved by anna"


def test_a_case_that_is_added_leaves_the_lines_before_it_alone(tmp_path: Path) -> None:
    path = tmp_path / "cases.yaml"
    exchange = Exchange("Who did?", answered("It did [1].", [CITED]), complete=True)
    save_case(path, [exchange], 0, NAMES, Path("corpus"))
    before = path.read_text()
    save_case(path, [exchange], 0, NAMES, Path("corpus"))
    assert path.read_text().startswith(before)


def test_an_answer_that_should_have_been_declined_makes_an_unanswerable_case(tmp_path: Path) -> None:
    exchange = Exchange("Who did?", answered("It did [1].", [CITED]), complete=True, verdict="should have declined")
    save_case(tmp_path / "cases.yaml", [exchange], 0, NAMES, Path("corpus"))
    [case] = load_suite(tmp_path / "cases.yaml").cases
    assert not case.answerable and not case.required
