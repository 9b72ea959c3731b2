"""`rapporteur eval validate`: check suites against their form and their documents."""

from pathlib import Path

import click

from eval.commands.options import library_option
from eval.errors import FINE, INCOMPLETE, WRONG_USE, DocumentsAbsent, SuiteError


@click.command()
@click.argument("suites", nargs=-1, metavar="[SUITE]...")
@library_option
@click.option("--schema", is_flag=True, help="Print the JSON Schema of suite files instead.")
def validate(suites: tuple[str, ...], library: Path | None, schema: bool) -> None:
    """Check suites, by name or path: their form, and that every paragraph they name is in the library.

    Without SUITE: all in eval/suites. What is wrong is printed with its line, one problem a line; the exit code is then 2, and 4
    where the documents of a suite are not at hand.
    """
    from eval.suite_file import suite_names

    if schema:
        from eval.schema import schema_text

        click.echo(schema_text(), nl=False)
        return
    raise click.exceptions.Exit(max(_validated(name, library) for name in suites or suite_names()))


def _validated(name: str, library: Path | None) -> int:
    from eval.libraries import paragraph_ids
    from eval.suite_file import PROPOSED, find_suite, load_suite

    try:
        suite = load_suite(find_suite(name))
        problems = list(suite.unknown_paragraphs(paragraph_ids(suite, library)))
    except SuiteError as error:
        problems = [str(error)]
    except DocumentsAbsent as error:
        click.echo(f"{name}: not checked against its documents. {error}", err=True)
        return INCOMPLETE
    for problem in problems:
        click.echo(problem)
    if problems:
        return WRONG_USE
    proposed = sum(PROPOSED in case.tags for case in suite.cases)
    click.echo(f"{name}: {len(suite.cases)} cases, nothing wrong" + (f"; {proposed} only proposed" if proposed else ""))
    return FINE
