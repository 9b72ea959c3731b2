"""What the evaluation does with a language model: counts its tokens, asks its opinion, has it write questions."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.language_models.language_model import LanguageModel
from eval.__main__ import cli
from eval.baselines import bless
from eval.comparing import compare
from eval.judging import judge
from eval.metering import MeteredModel
from eval.proposing import ask_for_questions
from eval.reports.html import as_html
from eval.reports.page import Report
from eval.runs import load_run, write_json
from eval.suite_file import find_suite, load_suite
from index.library import Library
from tests.assistant.generative.scripted import ScriptedLLM, serving
from tests.eval.conftest import Recording

Saying = Callable[[str], str]


def scripted(say: Saying) -> tuple[LanguageModel, ScriptedLLM]:
    llm = ScriptedLLM(say=say)
    return LanguageModel(llm), llm


def test_tokens_are_those_of_rules_prompt_and_reply() -> None:
    meter = MeteredModel(scripted(lambda prompt: "one two three")[0])
    assert meter.reply("four five") == "one two three"
    first = meter.taken()
    meter.reply("four five")
    meter.reply("four five")
    assert meter.taken() == 2 * first > 10 and meter.taken() == 0


def test_the_judge_is_asked_of_given_answers_only_and_is_no_part_of_the_verdict(recording: Recording, tmp_path: Path) -> None:
    model, llm = scripted(lambda prompt: "NO" if "Brackwater" in prompt else "YES")
    run = recording.again(tmp_path)
    judged = judge(run, model)
    assert set(judged) == {record.id for record in run.records if record.cited}
    assert judged["sp-001"] is False and judged["sp-002"] is True
    prompts = [messages[-1] for messages in llm.asked]
    assert all("A statement about them:" in prompt and "[1]" not in prompt for prompt in prompts)
    write_json(tmp_path / "judged.json", judged)
    seen = load_run(tmp_path)
    assert seen.judged == judged and compare(recording.run, seen).exit_code == 0
    page = as_html(Report(seen))
    assert "Judged by a language model" in page and page.count("finds it not faithful") == sum(not found for found in judged.values())
    assert not (bless(seen, tmp_path / "baselines") / "judged.json").exists()


def test_questions_by_a_model_are_proposals_and_what_is_no_question_is_passed_over(specimens: Library) -> None:
    paragraphs = specimens.snapshot().paragraphs
    replies = iter(["What was reported?", "I cannot.", *["How\nmany?"] * 9])
    cases = ask_for_questions(paragraphs, scripted(lambda prompt: next(replies))[0], 3, "m")
    assert [case.question for case in cases] == ["What was reported?", "How many?", "How many?"]
    assert [case.id for case in cases] == ["m-001", "m-002", "m-003"] and all(case.tags == ("proposed",) for case in cases)
    assert all(case.needed <= set(specimens.snapshot().by_id) for case in cases)


def test_the_command_has_the_configured_model_write_questions(
    specimen_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ["generate", "--library", str(specimen_folder), "--with-model", "--count", "2"]
    without = CliRunner().invoke(cli, arguments)
    assert without.exit_code == 2 and "RAPPORTEUR_LLM_URL" in without.stderr
    with serving(lambda prompt: "What did it report?") as server:
        monkeypatch.setenv("RAPPORTEUR_LLM_URL", server.url)
        monkeypatch.setenv("RAPPORTEUR_LLM_MODEL", "fake")
        result = CliRunner().invoke(cli, arguments)
    assert result.exit_code == 0
    (tmp_path / "p.yaml").write_text(result.stdout, encoding="utf-8")
    assert [case.question for case in load_suite(tmp_path / "p.yaml").cases] == ["What did it report?"] * 2


def test_a_generative_run_counts_tokens_and_names_its_model(specimen_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = find_suite("specimens").read_text(encoding="utf-8")
    small = tmp_path / "small.yaml"
    small.write_text(text.split("\n\n  - id:")[0] + "\n\n  - id:" + text.split("\n\n  - id:")[1] + "\n", encoding="utf-8")
    with serving(lambda prompt: "NO") as server:
        monkeypatch.setenv("RAPPORTEUR_LLM_URL", server.url)
        monkeypatch.setenv("RAPPORTEUR_LLM_MODEL", "fake")
        options = ["--library", str(specimen_folder), "--runs", str(tmp_path / "runs"), "--against", "nothing", "--judge", "--json"]
        result = CliRunner().invoke(cli, ["run", str(small), *options])
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["figures"]["in all"]["tokens"]["value"] > 100
    (folder,) = (tmp_path / "runs").iterdir()
    assert load_run(folder).environment["language_model"] == "fake"
    assert "this is no part of the verdict" in result.stderr
