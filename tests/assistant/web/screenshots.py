"""Makes the picture of the page for the README: `python tests/assistant/web/screenshots.py [FILE]`."""

import sys
import tempfile
from pathlib import Path

from browsing import PROJECT, ask, chromium, served

_PICTURE = PROJECT / ".github" / "ask.png"
_QUESTIONS = ("What did Fennoria report on escort towage?", "Which States reported on simulator training?")


def main(picture: Path) -> None:
    """Ask about the specimen documents and keep what the page then looks like."""
    with (
        tempfile.TemporaryDirectory() as folder,
        served(PROJECT / "corpus", Path(folder) / "library", Path(folder) / "log") as url,
        chromium() as browser,
    ):
        page = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light", reduced_motion="reduce")
        page.goto(url)
        page.locator(".welcome").wait_for()
        for question in _QUESTIONS:
            ask(page, question)
        page.locator(".exchange").last.locator("li .marker").nth(2).click()
        page.locator(".card.opened").wait_for()
        picture.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=picture)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else _PICTURE)
