import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from eval.__main__ import cli
from eval.cases import Case
from eval.errors import SuiteError
from eval.proposing import propose
from eval.saving import append_cases, as_yaml, case_of
from eval.suite_file import load_suite
from index.library import Library

SUITE = """# Kept as it is.
suite: own
folder: papers
files: [note.txt]
cases:

  - id: own-1   # so is this
    question: Who?
    kind: fact
    answerable: true
    required:
      - [note.txt#1]
"""


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(SUITE, encoding="utf-8")
    return path


def answer(**changed: object) -> dict[str, object]:
    citation = {"marker": 1, "document": "note.txt", "anchor": "annex III.7, footnote 3", "quote": "seven: tugs"}
    return {"id": None, "question": "How many?", "answer": "Seven: tugs [1].", "abstained": False, "citations": [citation], **changed}


def test_proposals_name_paragraphs_that_exist_and_wait_to_be_accepted(specimens: Library) -> None:
    snapshot = specimens.snapshot()
    cases = propose(snapshot.paragraphs, 40)
    assert {case.kind for case in cases} >= {"lookup", "position", "unanswerable"}
    assert all(case.tags == ("proposed",) for case in cases) and len({case.id for case in cases}) == 40
    assert all(identity in snapshot.by_id for case in cases for _, identity in case.named())
    assert all(fact[0] in snapshot.by_id[case.required[0][0]].text for case in cases for fact in case.facts)
    assert propose(snapshot.paragraphs, 40) == cases and propose(snapshot.paragraphs[::-1], 40) == cases


def test_what_is_printed_is_a_suite(specimen_folder: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["generate", "--library", str(specimen_folder), "--count", "12"])
    assert result.exit_code == 0
    path = tmp_path / "proposals.yaml"
    path.write_text(result.stdout, encoding="utf-8")
    assert len(load_suite(path).tagged("proposed")) == 12
    assert CliRunner().invoke(cli, ["validate", str(path), "--library", str(specimen_folder)]).exit_code == 0
    assert CliRunner().invoke(cli, ["generate"]).exit_code == 2
    assert CliRunner().invoke(cli, ["generate", "--library", str(specimen_folder), "--document", "x"]).exit_code == 2


def test_a_right_answer_becomes_what_is_expected(suite: Path, tmp_path: Path) -> None:
    answers = tmp_path / "answers.jsonl"
    answers.write_text(json.dumps(answer()) + "\n" + json.dumps(answer(abstained=True, citations=[])) + "\n")
    arguments = ["generate", "--answers", str(answers), "--prefix", "chat", "--into", str(suite)]
    assert CliRunner().invoke(cli, arguments).exit_code == 0
    assert suite.read_text(encoding="utf-8").startswith(SUITE), "the rest of the file is left as it is"
    _, cited, declined = load_suite(suite).cases
    assert (cited.id, cited.required) == ("chat-001", (("note.txt#annex III.7, footnote 3",),))
    assert (declined.kind, declined.answerable) == ("unanswerable", False)
    again = CliRunner().invoke(cli, arguments)
    assert again.exit_code == 2 and "the id is taken" in again.stderr
    assert len(load_suite(suite).cases) == 3 and [path.name for path in tmp_path.glob(".*")] == []


def test_a_wrong_answer_becomes_a_case_that_fails(suite: Path) -> None:
    append_cases(suite, [case_of(answer(), "chat-1", right=False)])
    case = load_suite(suite).cases[-1]
    assert case.forbidden == ("seven: tugs",) and not case.answerable
    with pytest.raises(SuiteError, match="by hand"):
        case_of(answer(abstained=True, citations=[]), "chat-2", right=False)
    with pytest.raises(SuiteError, match="'question'"):
        case_of({"answer": "x"}, "chat-3", right=True)


def test_a_case_is_written_as_it_is_read(suite: Path) -> None:
    data = {
        "id": "full",
        "question": "What: “yes”, #5?",
        "kind": "followup",
        "answerable": True,
        "history": [{"role": "user", "content": "Who: he?"}, {"role": "assistant", "content": "- No [1]."}],
        "required": [["note.txt#1", "note.txt#II ¶ 3, bullet 1"], ["note.txt#2"]],
        "acceptable": ["note.txt#3"],
        "facts": [["7", "yes"], ["10.00"]],
        "forbidden": ["no", "1: 2"],
        "tags": ["a-b"],
        "notes": "It's 'so'.\nTwo lines.",
    }
    case = Case.model_validate(data)
    append_cases(suite, [case])
    read = load_suite(suite).cases[-1]
    assert read.model_dump() == case.model_dump() and read.definition == case.definition
    assert as_yaml(case).count("\n      - ") == 9
