"""`rapporteur calibrate`: fit the weights that rank, decline and list on questions whose answers are known."""

import json
import sys
from contextlib import ExitStack
from dataclasses import asdict, replace
from pathlib import Path

import click
from rich.console import Console

_WIDTH_OF_FILES = 120


def _pairs(_context: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> dict[str, Path]:
    if wrong := [value for value in values if "=" not in value]:
        raise click.BadParameter(f"{wrong[0]!r} is not SUITE=DIR")
    return {name: Path(folder) for name, _, folder in (value.partition("=") for value in values)}


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("suites", nargs=-1, metavar="[SUITE]...")
@click.option(
    "--library", "libraries", multiple=True, callback=_pairs, metavar="SUITE=DIR", help="Library of a suite, or of squad2; else made."
)
@click.option("--leave-out", default="held-out", show_default=True, help="Tag of cases that are not fitted on.")
@click.option(
    "--squad",
    type=click.IntRange(0),
    help="How many questions of SQuAD 2.0 to fit on as well, 0 for none; by default those that the embedding model is not adapted on.",
)
@click.option("--answer-at", type=click.FloatRange(0, 1), help="Probability to answer from; by default the one in force.")
@click.option("--member-at", type=click.FloatRange(0, 1), help="Probability to list from; by default the one in force.")
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), help="File to write; without it the weights are printed.")
def calibrate(
    suites: tuple[str, ...],
    libraries: dict[str, Path],
    leave_out: str,
    squad: int | None,
    answer_at: float | None,
    member_at: float | None,
    into: Path | None,
) -> None:
    """Fit the weights that rank, decline and list on the questions of SUITEs, by name or path.

    Without SUITE: specimens and seeds. What each operating point would do on questions that were not seen goes to stderr; the file
    is put in force by the setting RAPPORTEUR_CALIBRATION, another operating point by RAPPORTEUR_ANSWER_AT.
    """
    from assistant.retrieval.scoring import CALIBRATION, load_calibration
    from assistant.settings import load_settings
    from eval.calibration import calibrated, examples_of
    from eval.squad import SQUAD_FITTED_ON

    squad = SQUAD_FITTED_ON if squad is None else squad
    settings = load_settings()
    now = load_calibration(settings.calibration or CALIBRATION, settings.answer_at)
    with ExitStack() as stack:
        examined = examples_of(stack, suites or ("specimens", "seeds"), libraries, leave_out, squad, settings)
        if answer_at is not None:
            now = replace(now, answer_at=answer_at)
        if member_at is not None:
            now = replace(now, member_at=member_at)
        fitted = calibrated(examined, now, Console(width=None if sys.stderr.isatty() else _WIDTH_OF_FILES, stderr=True))
    text = json.dumps(asdict(fitted), indent=2) + "\n"
    if into is not None:
        into.write_text(text, encoding="utf-8")
    else:
        click.echo(text, nl=False)
