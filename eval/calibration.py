"""Fits `assistant/calibration.json` anew: `python -m eval.calibration --suite seeds --suite specimens --write`.

Three models (see `assistant/scoring.py`) are fitted on the engine's own evidence for the suites' questions and,
where SQuAD 2.0 is at hand, on one half of its questions; the other half stays for measuring.
"""

import json
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path

import click
import numpy as np
from rich.console import Console
from rich.table import Table as RichTable

from assistant.engine import RapporteurQueryEngine
from assistant.scoring import CALIBRATION, Calibration, load_calibration
from eval.command import run
from eval.errors import DocumentsAbsent
from eval.examples import Examined, Table, answer_examples, examine, examine_squad, member_examples, rank_examples
from eval.fitting import LogisticFit, RankFit, fit_logistic, fit_rank
from eval.libraries import library_for
from eval.squad import squad_library, squad_questions
from eval.suite_file import find_suite, load_suite

_ANSWER_STRENGTH, _MEMBER_STRENGTH = 1.0, 0.5
_POINTS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6)
_SQUAD_QUESTIONS = 400


def calibrate(examined: Sequence[Examined], answer_at: float, member_at: float, console: Console) -> Calibration:
    """Fit the three models and print how well each does on questions that it has not seen.

    The ranking that orders the answer model's examples has seen all of them; its weights are few.
    """
    ranking = fit_rank(*rank_examples(examined))
    answers = answer_examples(examined, ranking.weights)
    members = member_examples(examined)
    answer, member = fit_logistic(answers, _ANSWER_STRENGTH), fit_logistic(members, _MEMBER_STRENGTH)
    _show(console, ranking, (answers, answer, answer_at), (members, member, member_at))
    return Calibration(ranking.weights, answer.weights, member.weights, answer_at, member_at)


def _show(console: Console, ranking: RankFit, answer: tuple[Table, LogisticFit, float], member: tuple[Table, LogisticFit, float]) -> None:
    console.print(
        f"rank: right paragraph first for {ranking.first:.3f} of {ranking.questions} questions, {ranking.first_unseen:.3f} of them unseen"
    )
    for name, (table, fit, now) in (("answer", answer), ("member", member)):
        console.print(f"{name}: {len(table.right)} examples, {int(table.measured.sum())} measured, AUC on unseen questions {fit.auc:.3f}")
        console.print(operating_points(table, fit, now))


def operating_points(table: Table, fit: LogisticFit, now: float) -> RichTable:
    """Precision and recall over the measured examples, by threshold; the one in force is marked."""
    shown = RichTable("at or above", "accepted", "precision", "recall", "right decisions")
    right, unseen = table.right[table.measured], fit.unseen[table.measured]
    for point in sorted({*_POINTS, now}):
        accepted = unseen >= point
        hits = int((accepted & right).sum())
        shown.add_row(
            f"{point:.2f}{' *' if point == now else ''}",
            str(int(accepted.sum())),
            _share(hits, int(accepted.sum())),
            _share(hits, int(right.sum())),
            f"{float(np.mean(accepted == right)):.3f}",
        )
    return shown


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "–"


def _examined(stack: ExitStack, suites: Sequence[str], libraries: dict[str, Path], leave_out: str, squad: int) -> list[Examined]:
    found: list[Examined] = []
    for name in suites:
        suite = load_suite(find_suite(name))
        library = stack.enter_context(library_for(suite, libraries.get(name)))
        found += examine(RapporteurQueryEngine(library), [case for case in suite.cases if leave_out not in case.tags])
    if squad:
        try:
            questions = squad_questions("choosing", squad)
        except DocumentsAbsent as error:
            click.echo(f"Left out: {error}", err=True)
        else:
            library = stack.enter_context(squad_library(libraries.get("squad2")))
            found += examine_squad(RapporteurQueryEngine(library), questions)
    return found


def _pairs(_context: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> dict[str, Path]:
    if wrong := [value for value in values if "=" not in value]:
        raise click.BadParameter(f"{wrong[0]!r} is not SUITE=DIR")
    return {name: Path(folder) for name, _, folder in (value.partition("=") for value in values)}


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--suite", "suites", multiple=True, default=("seeds", "specimens"), show_default=True, help="Suite to fit on; may be repeated."
)
@click.option(
    "--library", "libraries", multiple=True, callback=_pairs, metavar="SUITE=DIR", help="Library of a suite, or of squad2; else made."
)
@click.option("--leave-out", default="held-out", show_default=True, help="Tag of cases that are not fitted on.")
@click.option("--squad", default=_SQUAD_QUESTIONS, show_default=True, help="How many questions of SQuAD 2.0 to fit on; 0 for none.")
@click.option("--answer-at", type=click.FloatRange(0, 1), help="Probability to answer from; by default the one in force.")
@click.option("--member-at", type=click.FloatRange(0, 1), help="Probability to list from; by default the one in force.")
@click.option("--write", is_flag=True, help="Write assistant/calibration.json; without it the weights are only printed.")
def command(
    suites: tuple[str, ...],
    libraries: dict[str, Path],
    leave_out: str,
    squad: int,
    answer_at: float | None,
    member_at: float | None,
    write: bool,
) -> None:
    """Fit the weights that rank, decline and list, and print how well they do on questions that they have not seen."""
    now = load_calibration()
    with ExitStack() as stack:
        examined = _examined(stack, suites, libraries, leave_out, squad)
        at = (now.answer_at if answer_at is None else answer_at, now.member_at if member_at is None else member_at)
        fitted = calibrate(examined, *at, Console(width=None if sys.stderr.isatty() else 120, stderr=True))
    text = json.dumps(asdict(fitted), indent=2) + "\n"
    if write:
        CALIBRATION.write_text(text, encoding="utf-8")
    else:
        click.echo(text, nl=False)


def main() -> int:
    """Run the command line; errors that are expected become one line."""
    return run(command, "python -m eval.calibration")


if __name__ == "__main__":
    sys.exit(main())
