"""`rapporteur serve`: the web page."""

from pathlib import Path

import click

from assistant.commands.library import library_option


@click.command()
@click.option("--host", help="Address to serve on.  [default: $RAPPORTEUR_HOST, else 127.0.0.1]")
@click.option("--port", type=click.IntRange(0, 65535), help="Port to serve on; 0 takes a free one.  [default: $RAPPORTEUR_PORT, else 7860]")
@library_option
def serve(host: str | None, port: int | None, folder: Path | None) -> None:
    """Serve the page for questions in a browser, until Ctrl-C."""
    from assistant.settings import load_settings
    from assistant.web import serve as serve_page

    serve_page(load_settings(library=folder, host=host, port=port))
