"""Regressions planted into recorded answers are caught and named; an unchanged system passes."""

import random
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from eval.__main__ import cli
from eval.comparing import Comparison, compare
from eval.environment import prompt_checksums
from eval.errors import FINE, INCOMPARABLE, INCOMPLETE, REGRESSION, Incomparable
from eval.outcome import MARKER
from eval.response import Cited, Response
from eval.runs import CASES, Run, load_run
from tests.eval.conftest import Changing, Recording

NOTE = "RFHS_3_2_note_on_recommendations.txt"


def shuffled(response: Response) -> Response:
    """The ranking in another order, and the answer taken from what now comes first."""
    if response.ranking is None:
        return response
    ranking = list(response.ranking)
    random.Random(len(response.answer)).shuffle(ranking)
    return replace(response, ranking=tuple(ranking))


def every_second_citation_dropped(response: Response) -> Response:
    kept = response.citations[::2]
    markers = {cited.marker for cited in kept}
    answer = MARKER.sub(lambda found: found.group() if int(found.group(1)) in markers else "", response.answer)
    return replace(response, citations=kept, answer=answer)


def two_numbers_swapped(response: Response) -> Response:
    """What paragraph 137 says is cited as paragraph 10, and the other way round."""
    swap = {f"{NOTE}#137": f"{NOTE}#10", f"{NOTE}#10": f"{NOTE}#137"}
    return replace(
        response, citations=tuple(cited._replace(paragraph=swap.get(cited.paragraph, cited.paragraph)) for cited in response.citations)
    )


def everything_answered(response: Response) -> Response:
    if not response.abstained:
        return response
    return replace(response, abstained=False, answer="It did [1].", citations=(Cited(1, (response.closest or (f"{NOTE}#1",))[0], ""),))


def everything_declined(response: Response) -> Response:
    return replace(response, abstained=True, answer="The documents do not answer this.", citations=())


def prompted_without_citations(response: Response) -> Response:
    """What a model says whose prompt no longer asks for citations."""
    return replace(response, answer=MARKER.sub("", response.answer), citations=() if not response.abstained else response.citations)


PLANTED: dict[str, tuple[Changing, str]] = {
    "the ranking shuffled": (shuffled, "paragraph nDCG@10 is worse"),
    "every second citation dropped": (every_second_citation_dropped, "citation recall is worse"),
    "two paragraphs' numbers swapped": (two_numbers_swapped, f"no longer cited: {NOTE}#137"),
    "everything answered": (everything_answered, "answered although there is no answer"),
    "everything declined": (everything_declined, "declined although there is an answer"),
    "a prompt changed": (prompted_without_citations, "differs: prompts, answer.jinja: 0000 → 1111"),
}


@pytest.fixture(scope="module")
def before(recording: Recording, tmp_path_factory: pytest.TempPathFactory) -> Run:
    return recording.again(tmp_path_factory.mktemp("before"), prompts={"answer.jinja": "0000"})


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_regression_is_caught_and_named(recording: Recording, before: Run, tmp_path: Path, name: str) -> None:
    change, said = PLANTED[name]
    after = recording.again(tmp_path / "after", change, prompts={"answer.jinja": "1111" if "prompt" in name else "0000"})
    assert before.folder and after.folder
    result = CliRunner().invoke(cli, ["compare", str(before.folder), str(after.folder)])
    assert result.exit_code == REGRESSION
    assert said in result.stdout and result.stdout.rstrip().splitlines()[-1].startswith("Regression: ")


def test_the_cases_that_a_swap_spoilt_are_named_one_by_one(recording: Recording, tmp_path: Path) -> None:
    swapped = recording.again(tmp_path, two_numbers_swapped)
    spoilt = {change.id for change in compare(recording.run, swapped).hard_failures}
    citing = {r.id for r in recording.run.records if {f"{NOTE}#137", f"{NOTE}#10"} & set(r.cited)}
    required = {c.id for c in recording.suite.cases if {f"{NOTE}#137", f"{NOTE}#10"} & c.needed}
    assert spoilt and spoilt == citing and citing & required


def test_a_citation_of_nothing_an_empty_one_and_a_false_quote_are_hard_failures(recording: Recording, tmp_path: Path) -> None:
    spoils: Mapping[str, Changing] = {
        "cites a paragraph that does not exist": lambda r: _first_citation(r, paragraph=f"{NOTE}#999"),
        "quotes words that the cited paragraph does not have": lambda r: _first_citation(r, quote="These words stand nowhere."),
        "has a sentence without a citation": lambda r: r if r.abstained else replace(r, answer=f"{r.answer} And so on."),
        "failed: RuntimeError: it broke": lambda r: Response("", True, error="RuntimeError: it broke"),
    }
    for number, (said, change) in enumerate(spoils.items()):
        comparison = compare(recording.run, recording.again(tmp_path / str(number), change))
        assert comparison.exit_code == REGRESSION
        assert all(said in case.hard_failures for case in comparison.hard_failures if not case.after.response.abstained)
        assert any(said in case.hard_failures for case in comparison.hard_failures)


def _first_citation(response: Response, **changed: str) -> Response:
    if not response.citations:
        return response
    return replace(response, citations=(response.citations[0]._replace(**changed), *response.citations[1:]))


def test_an_unchanged_system_passes_each_time(recording: Recording, tmp_path: Path) -> None:
    for number in range(3):
        again = recording.again(tmp_path / str(number))
        assert again.folder and recording.run.folder
        result = CliRunner().invoke(cli, ["compare", str(recording.run.folder), str(again.folder)])
        assert result.exit_code == FINE, result.output
        assert "all 60 cases are as before" in result.stdout


def test_better_is_no_regression(recording: Recording, tmp_path: Path) -> None:
    worse = recording.again(tmp_path, everything_answered)
    comparison = compare(worse, recording.run)
    assert comparison.exit_code == FINE and "fully right now that were not" in comparison.verdict


def test_runs_of_some_cases_are_held_against_those_cases(recording: Recording, tmp_path: Path) -> None:
    part = recording.again(tmp_path, tag="paraphrase")
    comparison = compare(recording.run, part)
    assert comparison.exit_code == FINE and len(comparison.changes) == len(part.records) < 60


def incomparable(before: Run, after: Run) -> str:
    with pytest.raises(Incomparable) as refused:
        compare(before, after)
    assert refused.value.exit_code == INCOMPARABLE
    return str(refused.value)


def test_what_did_not_ask_or_measure_the_same_is_refused_with_the_reason(recording: Recording, tmp_path: Path) -> None:
    run, config = recording.run, recording.run.config
    assert "two suites" in incomparable(run, replace(run, config=replace(config, suite="other")))
    fewer = replace(run, config=replace(config, cases=config.cases[1:]), records=run.records[1:])
    assert "sp-001 are no longer asked" in incomparable(run, fewer)
    assert "sp-001 were not asked before" in incomparable(fewer, run)
    other = replace(run, records=(replace(run.records[0], definition="x"), *run.records[1:]))
    assert "sp-001 expect something else now" in incomparable(run, other)
    metrics = {**run.environment["metrics"], "fully right": 2}
    assert "fully right: 1 → 2" in incomparable(run, replace(run, environment={**run.environment, "metrics": metrics}))


def test_the_command_refuses_with_exit_code_3(recording: Recording, tmp_path: Path) -> None:
    other = recording.again(tmp_path, metrics={"fully right": 2})
    assert other.folder and recording.run.folder
    result = CliRunner().invoke(cli, ["compare", str(recording.run.folder), str(other.folder)])
    assert result.exit_code == INCOMPARABLE and "measured by different metrics" in result.stderr
    assert CliRunner().invoke(cli, ["compare", str(tmp_path), str(tmp_path / "absent")]).exit_code == 2


def test_a_run_that_was_broken_off_is_incomplete(recording: Recording, tmp_path: Path) -> None:
    whole = recording.again(tmp_path)
    assert whole.folder
    lines = (tmp_path / CASES).read_text(encoding="utf-8")
    (tmp_path / CASES).write_text(lines[: len(lines) // 2], encoding="utf-8")
    broken = load_run(tmp_path)
    comparison: Comparison = compare(recording.run, broken)
    assert comparison.exit_code == INCOMPLETE and broken.config.cases[-1] in comparison.missing
    assert "Incomplete" in comparison.verdict


def test_each_prompt_has_a_checksum(tmp_path: Path) -> None:
    (tmp_path / "answer.jinja").write_text("Cite.")
    (tmp_path / "README.md").write_text("Prompts.")
    before = prompt_checksums(tmp_path)
    (tmp_path / "answer.jinja").write_text("Do not cite.")
    assert set(before) == {"answer.jinja"} and before != prompt_checksums(tmp_path)
