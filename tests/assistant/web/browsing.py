"""The page as a person meets it: `python app.py` in a process of its own, or a server in this one, and Debian's Chromium."""

import asyncio
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import uvicorn
from playwright.sync_api import Browser, Page, expect, sync_playwright

from assistant.settings import load_settings
from assistant.web.address import Address, listen, users_for
from assistant.web.privacy import keep_to_this_machine

PROJECT = Path(__file__).resolve().parents[3]
CHROMIUM = shutil.which("chromium")
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_PATIENCE = 30_000.0  # Milliseconds; a machine that does other work too shows things late.


@contextmanager
def served(corpus: Path, library: Path, log: Path) -> Iterator[str]:
    """The page's address, while `python app.py` serves it on a free port; its standard error goes to `log`."""
    settings = {"CORPUS": str(corpus), "LIBRARY": str(library), "HOST": "127.0.0.1", "PORT": "0"}
    environment = {f"RAPPORTEUR_{name}": value for name, value in settings.items()}
    paths = {"PYTHONPATH": os.pathsep.join([str(PROJECT), *filter(None, [os.environ.get("PYTHONPATH")])])}
    command = [sys.executable, "app.py"]
    with log.open("w") as errors:
        process = subprocess.Popen(
            command, cwd=PROJECT, env={**os.environ, **paths, **environment}, stdout=subprocess.PIPE, stderr=errors, text=True
        )
        try:
            yield _address(process, log)
        finally:
            process.terminate()
            process.wait(30)
            if process.stdout:
                process.stdout.close()


@contextmanager
def served_here(corpus: Path, library: Path, **more: Any) -> Iterator[str]:
    """The page's address, while this process serves it, which spares the imports of another; `more` are settings."""
    settings = load_settings(corpus=corpus, library=library, **more)
    with listen("127.0.0.1", 0) as address:

        def server() -> uvicorn.Server:
            from assistant.web.server import server_of
            from assistant.web.startup import open_workplace

            users = users_for(address, settings.users_file)
            tabs = [found.load() for found in entry_points(group="rapporteur.tabs")]
            return server_of(open_workplace(settings, for_many=users is not None), tabs, users)

        with running(server, address) as url:
            yield url


@contextmanager
def running(make_server: Callable[[], uvicorn.Server], address: Address) -> Iterator[str]:
    """The page's address, while a server runs in a thread of its own, in which it is made."""
    keep_to_this_machine()

    # Gradio makes a loop for each of its locks where none runs, and closes none.
    async def made() -> uvicorn.Server:
        return make_server()

    with ThreadPoolExecutor(1) as thread:
        server = thread.submit(lambda: asyncio.run(made())).result()
        thread.submit(server.run, [address.socket])
        try:
            yield address.url
        finally:
            server.should_exit = True


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser without a window."""
    expect.set_options(timeout=_PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(_ARGUMENTS))
        yield browser
        browser.close()


def ask(page: Page, question: str) -> None:
    """Type a question, send it with the Enter key, and wait for the end of its answer."""
    before = page.locator(".exchange").count()
    box = page.get_by_label("Your question")
    box.fill(question)
    box.press("Enter")
    page.locator(".exchange").nth(before).and_(page.locator('[data-complete="true"]')).wait_for()


def _address(process: subprocess.Popen[str], log: Path) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if "http://" in line:
            return line.split(" is at ")[1].split(";")[0]
    raise AssertionError(f"python app.py ended before it served the page:\n{log.read_text()}")
