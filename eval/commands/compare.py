"""`rapporteur eval compare`: hold one run against another."""

import json
from pathlib import Path

import click

from eval.commands.options import baselines_folder, baselines_option


@click.command()
@click.argument("before", metavar="BEFORE")
@click.argument("after", type=click.Path(path_type=Path), metavar="AFTER")
@click.option("--json", "as_data", is_flag=True, help="Print JSON: the verdict, every metric, and every case that changed.")
@click.option("--all", "everything", is_flag=True, help="Show every metric and every changed case, not only what is worse.")
@baselines_option
def compare(before: str, after: Path, as_data: bool, everything: bool, baselines: Path | None) -> None:
    """Show what changed from the run BEFORE to the run AFTER, and whether it is worse.

    A run is its folder; BEFORE may also be 'baseline', which is that of AFTER's suite. It is a regression where a case
    went wrong that was not wrong before, or where a gating metric is worse by more than chance.
    """
    from eval.baselines import baseline_of
    from eval.comparing import compare as compared
    from eval.errors import RunError
    from eval.runs import load_run
    from eval.tables import comparison_as_json, comparison_as_text

    new = load_run(after)
    old = baseline_of(new.config.suite, baselines_folder(baselines)) if before == "baseline" else load_run(Path(before))
    if old is None:
        raise RunError(f"The suite {new.config.suite} has no baseline; make a run one with `rapporteur eval bless`.")
    comparison = compared(old, new)
    if as_data:
        click.echo(json.dumps(comparison_as_json(comparison), ensure_ascii=False))
    else:
        click.echo(comparison_as_text(comparison, everything=everything))
    raise click.exceptions.Exit(comparison.exit_code)
