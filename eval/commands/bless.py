"""`rapporteur eval bless`: make a run the baseline of its suite."""

from pathlib import Path

import click

from eval.commands.asking import run_with_progress, tell_folder
from eval.commands.options import baselines_folder, baselines_option, library_option, runs_option


@click.command()
@click.argument("what", metavar="SUITE|RUN")
@library_option
@runs_option
@baselines_option
def bless(what: str, library: Path | None, runs: Path, baselines: Path | None) -> None:
    """Make a run the baseline that later runs are held against; a SUITE is run first.

    A run whose metrics are all null or zero, that is incomplete, or of some of the cases only, is refused. Look at the
    difference (git diff eval/baselines) before you commit it.
    """
    from eval.baselines import bless as write_baseline
    from eval.runs import CONFIG, load_run
    from eval.suite_file import find_suite, load_suite

    if (Path(what) / CONFIG).is_file():
        run = load_run(Path(what))
    else:
        run = run_with_progress(load_suite(find_suite(what)), library, runs, None, 1)
        tell_folder(run)
    click.echo(f"The baseline of {run.config.suite} is now in {write_baseline(run, baselines_folder(baselines))}")
