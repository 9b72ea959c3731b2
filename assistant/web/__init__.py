"""The web page. Cheap to import: Gradio and the models are loaded when the page is served."""

from importlib.metadata import entry_points

from assistant.settings import Settings

_TABS = "rapporteur.tabs"


def serve(settings: Settings) -> None:
    """Bring the library in step with the corpus and serve the page until it is interrupted.

    Tabs of packages that are built on this one, such as `eval`, come from the entry points that they declare.

    Raises `ConfigurationError` where the address is taken, or open to other machines without users, before any work is
    done, and `LibraryError` or `ModelError` where the library cannot be used.
    """
    from assistant.web.address import listen, users_for
    from assistant.web.privacy import keep_to_this_machine

    keep_to_this_machine()
    with listen(settings.host, settings.port) as address:
        users = users_for(address, settings.users_file)
        # Seconds of imports, after what can fail at once.
        from assistant.web.server import run
        from assistant.web.startup import open_workplace

        tabs = [found.load() for found in entry_points(group=_TABS)]
        run(open_workplace(settings, for_many=users is not None), address, tabs, users)
