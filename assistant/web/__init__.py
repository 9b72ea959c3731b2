"""The web page. Cheap to import: Gradio and the models are loaded when the page is served."""

from collections.abc import Sequence

from assistant.settings import Settings
from assistant.web.workplace import Tab


def serve(settings: Settings, tabs: Sequence[Tab] = ()) -> None:
    """Bring the library in step with the corpus and serve the page, with further `tabs`, until it is interrupted.

    Raises `ConfigurationError` where the address is taken, before any work is done, and `LibraryError`
    or `ModelError` where the library cannot be used.
    """
    from assistant.web.address import listen
    from assistant.web.privacy import keep_to_this_machine

    keep_to_this_machine()
    with listen(settings.host, settings.port) as address:
        # Seconds of imports, after what can fail at once.
        from assistant.web.server import run
        from assistant.web.startup import open_workplace

        run(open_workplace(settings), address, tabs)
