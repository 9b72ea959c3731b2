"""`rapporteur adapt`: fit the embedding model to questions whose paragraphs are known."""

from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("pairs", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="[PAIRS]...")
@click.option("--epochs", type=click.IntRange(1), default=2, show_default=True, help="How often each pair is learnt.")
@click.option("--seed", type=int, default=0, show_default=True)
@click.option("--into", type=click.Path(path_type=Path, dir_okay=False), required=True, help="File to write, ending in .safetensors.")
def adapt(pairs: tuple[Path, ...], epochs: int, seed: int, into: Path) -> None:
    """Adapt all-MiniLM-L6-v2 to the questions in files of PAIRS: lines of {"question": …, "paragraphs": [ids]}.

    Without PAIRS: those that come along, and a part of SQuAD 2.0 where it is at hand. The file is put in force by the setting
    RAPPORTEUR_EMBEDDING_MODEL; libraries are then made anew, and `rapporteur calibrate` fits the weights to it.
    """
    from eval.adapting import adapted
    from eval.errors import DocumentsAbsent, EvaluationError
    from eval.pairs import PAIRS, squad_pairs, written_pairs
    from index.adapter import save_adapter
    from index.embedding import load_unadapted

    console = Console(stderr=True)
    found, absent = written_pairs(list(pairs) or sorted(PAIRS.glob("*.jsonl")))
    if not pairs:
        try:
            found += squad_pairs()
        except DocumentsAbsent as error:
            console.print(str(error))
    if absent:
        console.print(f"Not at hand, and left out with their questions: {', '.join(absent)}")
    if not found:
        raise EvaluationError("There is no pair to learn from; name files whose documents are at hand.")
    with Progress(console=console) as progress:
        task = progress.add_task(f"{len(found)} pairs", total=None)
        factors = adapted(
            load_unadapted().model,
            found,
            epochs,
            seed,
            lambda done, total, loss: progress.update(
                task, completed=done, total=total, description=f"{len(found)} pairs, loss {loss:.2f}"
            ),
        )
    save_adapter(factors, into)
