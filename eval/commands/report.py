"""`rapporteur eval report`: show a run to people and to machines."""

from pathlib import Path

import click

from eval.commands.options import against_option, baselines_option, earlier_run


@click.command()
@click.argument("run", type=click.Path(path_type=Path), metavar="RUN")
@against_option
@click.option("--html", type=click.Path(path_type=Path, dir_okay=False), help="Write one page.  [default: report.html in RUN]")
@click.option("--markdown", type=click.Path(path_type=Path, dir_okay=False), help="Write Markdown, for a pull request.")
@click.option("--junit", type=click.Path(path_type=Path, dir_okay=False), help="Write JUnit XML.")
@click.option("--annotations", is_flag=True, help="Print GitHub's workflow commands, which annotate the lines of the suite.")
@baselines_option
def report(
    run: Path, against: str, html: Path | None, markdown: Path | None, junit: Path | None, annotations: bool, baselines: Path | None
) -> None:
    """Report on the run in the folder RUN: one page of HTML, or whatever forms are asked for."""
    from eval.comparing import compare
    from eval.reports.annotations import as_annotations
    from eval.reports.html import as_html
    from eval.reports.junit import as_junit
    from eval.reports.markdown import as_markdown
    from eval.reports.page import Report
    from eval.runs import load_run

    loaded = load_run(run)
    before = earlier_run(loaded, against, baselines)
    made = Report(loaded, compare(before, loaded) if before is not None else None)
    if not (html or markdown or junit or annotations):
        html = run / "report.html"
    for path, form in ((html, as_html), (markdown, as_markdown), (junit, as_junit)):
        if path is not None:
            path.write_text(form(made), encoding="utf-8")
            click.echo(f"Written to {path}", err=True)
    if annotations:
        for line in as_annotations(made):
            click.echo(line)
