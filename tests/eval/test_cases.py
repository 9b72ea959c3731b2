import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from assistant.understanding.conversation import Turn
from eval.__main__ import cli
from eval.cases import first_asked_as, json_schema
from eval.errors import DocumentsAbsent, SuiteError
from eval.libraries import documents_of, library_for
from eval.schema import SCHEMA, schema_text
from eval.suite_file import SUITES, find_suite, load_suite, suite_names
from index.library import Library

HEAD = "suite: small\nfolder: corpus\nfiles: [a.md]\ncases:\n"
GOOD = '  - {id: c1, question: "Who?", kind: fact, answerable: true, required: [["a.md#1"]], facts: [["5"]], tags: [dev]}\n'


def suite_file(folder: Path, cases: str, head: str = HEAD) -> Path:
    path = folder / "small.yaml"
    path.write_text(head + cases)
    return path


def refusal(folder: Path, cases: str, head: str = HEAD) -> str:
    with pytest.raises(SuiteError) as refused:
        load_suite(suite_file(folder, cases, head))
    assert "\n" not in str(refused.value) and str(refused.value).startswith("small.yaml")
    return str(refused.value)


def test_a_case_is_read_with_the_line_where_it_begins(tmp_path: Path) -> None:
    (case,) = load_suite(suite_file(tmp_path, "\n" + GOOD)).cases
    assert (case.id, case.question, case.kind, case.answerable) == ("c1", "Who?", "fact", True)
    assert (case.required, case.facts, case.tags, case.acceptable) == ((("a.md#1",),), (("5",),), ("dev",), ())
    assert case.line == 6
    assert case.relevant == {"a.md#1"}


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("kind: fact", "kind: fcat", "the kind is 'fcat'"),
        ("kind: fact", "kind: unanswerable", "contradicts"),
        ("answerable: true", "answerable: maybe", "answerable is 'maybe', not true or false"),
        ("answerable: true, ", "", "answerable is missing"),
        ('required: [["a.md#1"]]', "required: []", "names the paragraphs"),
        ('required: [["a.md#1"]]', "required: [[]]", "an empty group"),
        ('required: [["a.md#1"]]', 'required: ["a.md#1"]', "where a list of texts belongs"),
        ('facts: [["5"]]', "facts: [[5]]", "put figures and yes or no in quotes"),
        ('facts: [["5"]]', "forbidden: [yes]", "put figures and yes or no in quotes"),
        ('question: "Who?"', 'question: ""', "question is ''"),
        ("tags: [dev]", "tag: dev", "the key 'tag' is not known"),
        ("tags: [dev]", "history: [{role: judge, content: x}]", "no turn"),
        ("tags: [dev]", "history: [{role: user, content: x}], turns: [y]", "not both"),
    ],
)
def test_what_is_wrong_with_a_case_is_said_with_file_line_and_case(tmp_path: Path, old: str, new: str, says: str) -> None:
    message = refusal(tmp_path, GOOD + GOOD.replace("c1", "c2").replace(old, new))
    assert message.startswith("small.yaml, line 6, case c2: ") and says in message


def test_the_line_is_the_one_where_the_wrong_thing_stands(tmp_path: Path) -> None:
    block = "  - id: c1\n    question: Who?\n    kind: fact\n    answerable: true\n    required:\n      - [a.md#1]\n      - [a.md#2, 3]\n"
    assert refusal(tmp_path, block).startswith("small.yaml, line 11, case c1: required has 3")
    suite = load_suite(suite_file(tmp_path, block.replace(", 3", ", a.md#3")))
    assert list(suite.unknown_paragraphs({"a.md#1", "a.md#2"})) == [
        "small.yaml, line 11, case c1: there is no paragraph 'a.md#3' in the library; correct its id."
    ]


@pytest.mark.parametrize("cases", ["", "  - [\n", "  notacase\n", "  - just words\n"])
def test_a_file_that_is_no_suite_is_refused(tmp_path: Path, cases: str) -> None:
    refusal(tmp_path, cases)


def test_an_id_may_be_used_once(tmp_path: Path) -> None:
    assert "line 5" in refusal(tmp_path, GOOD + GOOD)


def test_paragraphs_are_checked_against_the_library(tmp_path: Path) -> None:
    suite = load_suite(suite_file(tmp_path, GOOD))
    suite.check_paragraphs({"a.md#1", "a.md#2"})
    with pytest.raises(SuiteError, match=r"small.yaml, line 5, case c1: there is no paragraph 'a.md#1'"):
        suite.check_paragraphs({"a.md#2"})


def test_a_tag_that_no_case_has_is_refused_with_those_there_are(tmp_path: Path) -> None:
    suite = load_suite(suite_file(tmp_path, GOOD))
    assert suite.tagged("dev") == suite.tagged(None) == suite.cases
    with pytest.raises(SuiteError, match="its tags are: dev"):
        suite.tagged("held-out")


def test_proposed_cases_are_no_part_of_a_run_unless_asked_for(tmp_path: Path) -> None:
    suite = load_suite(suite_file(tmp_path, GOOD + GOOD.replace("c1", "c2").replace("[dev]", "[proposed]")))
    assert [case.id for case in suite.tagged(None)] == ["c1"]
    assert [case.id for case in suite.tagged("proposed")] == ["c2"]


def test_what_a_case_expects_has_a_checksum_that_notes_do_not_change(tmp_path: Path) -> None:
    (case,) = load_suite(suite_file(tmp_path, GOOD)).cases
    assert case.definition == case.model_copy(update={"notes": "x", "tags": ()}).definition
    for change in ({"question": "Where?"}, {"facts": (("6",),)}, {"forbidden": ("x",)}, {"history": (Turn("user", "x"),)}):
        assert case.definition != case.model_copy(update=change).definition


def test_paraphrases_are_cases_of_their_own_where_they_are_asked_for(tmp_path: Path) -> None:
    put = GOOD.replace("kind:", 'paraphrases: ["By whom?", "Tell me who."], kind:')
    suite = load_suite(suite_file(tmp_path, put))
    (case,) = suite.cases
    assert case.definition == load_suite(suite_file(tmp_path, GOOD)).cases[0].definition
    others = suite.with_paraphrases().tagged("dev")
    assert [(other.id, other.required) for other in others] == [("c1", case.required), ("c1~1", case.required), ("c1~2", case.required)]
    assert [other.question for other in others[1:]] == ["By whom?", "Tell me who."]
    assert [first_asked_as(other.id) for other in others] == ["c1", "c1", "c1"]
    assert "tells a case's paraphrases from it" in refusal(tmp_path, GOOD.replace("c1", "c~1"))


def test_a_suite_is_found_by_name_or_path(tmp_path: Path) -> None:
    assert find_suite("seeds") == SUITES / "seeds.yaml"
    assert find_suite(str(suite_file(tmp_path, GOOD))) == tmp_path / "small.yaml"
    with pytest.raises(SuiteError, match=r"missions, near-missions, near-operations, .*, seeds-2, specimens"):
        find_suite("absent")


def test_documents_that_are_not_at_hand_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORTEUR_SHARED", str(tmp_path))
    suite = load_suite(suite_file(tmp_path, GOOD, HEAD.replace("corpus", "shared/small")))
    with pytest.raises(DocumentsAbsent, match="RAPPORTEUR_SHARED"):
        documents_of(suite)
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "a.md").write_text("1. One.\n")
    assert documents_of(suite) == [tmp_path / "small" / "a.md"]


def test_documents_may_lie_beside_the_suite(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "a.md").write_text("1. One.\n")
    path = suite_file(tmp_path, GOOD, HEAD.replace("corpus", "papers"))
    result = CliRunner().invoke(cli, ["validate", str(path)])
    assert result.exit_code == 0 and "1 cases, nothing wrong" in result.stdout
    path.write_text(path.read_text().replace("a.md#1", "a.md#7"))
    result = CliRunner().invoke(cli, ["validate", str(path)])
    assert result.exit_code == 2 and "small.yaml, line 5, case c1: there is no paragraph 'a.md#7'" in result.stdout


def test_a_library_without_the_documents_is_not_measured(tmp_path: Path) -> None:
    suite = load_suite(suite_file(tmp_path, GOOD))
    Library(tmp_path / "library")
    with pytest.raises(DocumentsAbsent, match=r"a\.md"), library_for(suite, tmp_path / "library"):
        pass


def test_the_schema_is_the_committed_one_and_accepts_what_is_accepted() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text(), "run: rapporteur eval validate --schema > eval/suites/schema.json"
    jsonschema.Draft202012Validator.check_schema(json_schema())
    validator = jsonschema.Draft202012Validator(json.loads(schema_text()))
    for name in suite_names():
        assert not list(validator.iter_errors(yaml.safe_load(find_suite(name).read_text(encoding="utf-8"))))
    assert list(validator.iter_errors(yaml.safe_load(HEAD + GOOD.replace("tags", "tag"))))


@pytest.mark.parametrize("name", ["seeds", "specimens"])
def test_the_suites_of_the_project_are_well_formed(name: str) -> None:
    suite = load_suite(find_suite(name))
    assert suite.name == name
    kinds = {case.kind for case in suite.cases}
    assert {"fact", "list", "lookup", "followup", "unanswerable"} <= kinds
    assert sum(not case.answerable for case in suite.cases) >= 13
    if name == "seeds":
        assert all(len({"dev", "held-out"} & set(case.tags)) == 1 for case in suite.cases)
        assert len(suite.tagged("held-out")) == 100
