"""`rapporteur eval run`: ask the questions of suites, and hold the answers against the baseline."""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eval.command import told
from eval.commands.asking import judge_with_progress, run_with_progress, tell_folder
from eval.commands.options import against_option, baselines_option, earlier_run, library_option, runs_option
from eval.errors import FINE, INCOMPARABLE, INCOMPLETE, REGRESSION, WRONG_USE, DocumentsAbsent, EvaluationError

if TYPE_CHECKING:
    from eval.runs import Run
    from eval.suite_file import Suite

# Which exit code wins where suites end with several: a regression is certain, whatever could not be told of the others.
_GRAVITY = (FINE, INCOMPLETE, INCOMPARABLE, WRONG_USE, REGRESSION)


@click.command("run")
@click.argument("suites", nargs=-1, metavar="[SUITE]...")
@library_option
@click.option("--tag", help="Only the cases with this tag, such as held-out.")
@click.option("--paraphrased", is_flag=True, help="Also ask each question in the other words that its case has.")
@click.option("--repeats", type=click.IntRange(min=1), default=1, show_default=True, help="How often to ask each question.")
@against_option
@click.option("--judge", is_flag=True, help="Also ask the configured language model whether answers are faithful; it never gates.")
@click.option("--failures", is_flag=True, help="Also print each case that is not fully right.")
@click.option("--json", "as_data", is_flag=True, help="Print JSON, one object a suite: the figures and every case.")
@runs_option
@baselines_option
def run_suites(
    suites: tuple[str, ...],
    library: Path | None,
    tag: str | None,
    paraphrased: bool,
    repeats: int,
    against: str,
    judge: bool,
    failures: bool,
    as_data: bool,
    runs: Path,
    baselines: Path | None,
) -> None:
    """Ask the questions of suites, by name or path; print the figures, and what became worse.

    Without SUITE: all in eval/suites, those whose documents are not at hand reported as not run. The answers and
    every score are written to a folder of their own below --runs. Answers are made as the settings say: in the
    documents' own words, or by a language model where one is set.
    """
    code = FINE
    for run in _runs(_suites(suites, paraphrased), library, tag, repeats, runs):
        if isinstance(run, DocumentsAbsent):
            click.echo(f"Not run: {run}", err=True)
            code = code or (INCOMPLETE if suites else FINE)
            continue
        _print(run, failures, as_data)
        if judge:
            judge_with_progress(run)
        code = max(code, _verdict(run, against, baselines, aside=as_data), key=_GRAVITY.index)
    raise click.exceptions.Exit(code)


def _suites(names: tuple[str, ...], paraphrased: bool) -> Iterator["Suite"]:
    from eval.suite_file import find_suite, load_suite, suite_names

    for name in names or suite_names():
        suite = load_suite(find_suite(name))
        yield suite.with_paraphrases() if paraphrased else suite


def _runs(suites: Iterable["Suite"], library: Path | None, tag: str | None, repeats: int, runs: Path) -> Iterator["Run | DocumentsAbsent"]:
    for suite in suites:
        try:
            yield run_with_progress(suite, library, runs, tag, repeats)
        except DocumentsAbsent as error:
            yield error


def _print(run: "Run", failures: bool, as_data: bool) -> None:
    from eval.tables import as_json, failures_as_text, forms_as_text, print_table

    tell_folder(run)
    if as_data:
        click.echo(json.dumps(as_json(run), ensure_ascii=False))
        return
    print_table(run, sys.stdout.isatty())
    if forms := forms_as_text(run):
        click.echo(forms)
    if failures:
        click.echo(failures_as_text(run))


def _verdict(run: "Run", against: str, baselines: Path | None, *, aside: bool) -> int:
    """Print how the run compares, to stderr where stdout is for data, and return the exit code that this means."""
    from eval.comparing import compare
    from eval.tables import comparison_as_text

    before = earlier_run(run, against, baselines)
    if before is None:
        for record in run.errors:
            click.echo(f"{record.id}: failed: {record.response.error}", err=True)
        return INCOMPLETE if run.errors else FINE
    try:
        comparison = compare(before, run)
    except EvaluationError as error:
        return told(error)
    click.echo(comparison_as_text(comparison), err=aside)
    return comparison.exit_code
