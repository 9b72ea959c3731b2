"""The page as a person meets it: `python app.py` in a process of its own, and Debian's Chromium."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

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
def served(corpus: Path, library: Path, log: Path, **more: str) -> Iterator[str]:
    """The page's address, while `python app.py` serves it on a free port; `more` are settings, its standard error goes to `log`."""
    settings = {"CORPUS": str(corpus), "LIBRARY": str(library), "HOST": "127.0.0.1", "PORT": "0", **more}
    environment = {f"RAPPORTEUR_{name}": value for name, value in settings.items()}
    with running([sys.executable, "app.py"], environment, log) as address:
        yield address


@contextmanager
def running(command: Sequence[str], environment: Mapping[str, str], log: Path) -> Iterator[str]:
    """The page's address, while a command serves it."""
    paths = {"PYTHONPATH": os.pathsep.join([str(PROJECT), *filter(None, [os.environ.get("PYTHONPATH")])])}
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
