"""`rapporteur eval generate`: propose cases from paragraphs, or save answers as cases."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

if TYPE_CHECKING:
    from eval.cases import Case


@click.command()
@click.option(
    "--library",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Library to propose cases on.",
)
@click.option("--with-model", is_flag=True, help="Have the configured language model write the questions.")
@click.option("--count", type=click.IntRange(min=1), default=20, show_default=True, help="How many cases to propose.")
@click.option("--document", "documents", multiple=True, help="Only on this document; may be repeated.")
@click.option(
    "--answers", type=click.File("rb"), metavar="FILE.jsonl", help="Save these answers of `rapporteur ask --json` as cases instead."
)
@click.option("--wrong", is_flag=True, help="The answers were wrong; their cases forbid what they said.")
@click.option("--prefix", default="new", show_default=True, help="What the ids of the cases begin with.")
@click.option(
    "--into", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="SUITE.yaml", help="Add the cases to this file."
)
def generate(
    library: Path | None,
    with_model: bool,
    count: int,
    documents: tuple[str, ...],
    answers: BinaryIO | None,
    wrong: bool,
    prefix: str,
    into: Path | None,
) -> None:
    """Propose cases from the paragraphs of a library, by templates or by a language model, for a person to accept.

    They are printed as a suite, or added to a file with --into. Proposals are tagged `proposed` and left out of runs until that tag
    is taken away. With --answers, answers become cases: their citations are what is expected or, with --wrong, their words what is
    forbidden.
    """
    from eval.saving import append_cases, suite_text

    if (library is None) == (answers is None):
        raise click.UsageError("Give either --library DIR or --answers FILE.jsonl.")
    if answers is not None:
        cases = _saved(answers.read(), prefix, right=not wrong)
    else:
        assert library is not None
        cases = _proposed(library, documents, count, prefix, with_model=with_model)
    if into is not None:
        append_cases(into, cases)
        click.echo(f"{len(cases)} cases added to {into}", err=True)
    else:
        files = dict.fromkeys(identity.partition("#")[0] for case in cases for _, identity in case.named())
        click.echo(suite_text("proposals", "corpus", list(files) or ["?"], cases), nl=False)


def _proposed(library: Path, documents: tuple[str, ...], count: int, prefix: str, *, with_model: bool) -> "list[Case]":
    from assistant.llm import load_language_model
    from assistant.settings import load_settings
    from eval.proposing import ask_for_questions, propose
    from index.library import Library

    snapshot = Library.existing(library).snapshot()
    if unknown := [name for name in documents if name not in snapshot.documents]:
        raise click.UsageError(f"There is no document {unknown[0]!r}; the library holds: {', '.join(snapshot.documents)}.")
    chosen = documents or tuple(snapshot.documents)
    paragraphs = [paragraph for paragraph in snapshot.paragraphs if paragraph.document in chosen]
    model = load_language_model(load_settings(mode="generative")) if with_model else None
    return ask_for_questions(paragraphs, model, count, prefix) if model is not None else propose(paragraphs, count, prefix)


def _saved(lines: bytes, prefix: str, *, right: bool) -> "list[Case]":
    from eval.errors import SuiteError
    from eval.saving import case_of

    try:
        records = [json.loads(line) for line in lines.decode("utf-8").splitlines() if line.strip()]
    except ValueError as error:
        raise SuiteError(f"The answers are no JSON lines in UTF-8 ({error}); give the output of `rapporteur ask --json`.") from error
    return [case_of(record, f"{prefix}-{number:03}", right=right) for number, record in enumerate(records, start=1)]
