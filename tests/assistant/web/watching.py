"""What a page does while it is tested: its requests, and whatever it complains of."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Dialog, Error, Page, Request


@dataclass
class Watched:
    """What a page did: every address it asked for, every complaint of its console, every dialogue."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        page.on("request", self._asked)
        page.on("requestfailed", self._failed)
        page.on("console", self._said)
        page.on("pageerror", self._broke)
        page.on("dialog", self._opened)

    def leave(self, page: Page) -> None:
        """Watch a page no longer, that others will watch."""
        page.remove_listener("request", self._asked)
        page.remove_listener("requestfailed", self._failed)
        page.remove_listener("console", self._said)
        page.remove_listener("pageerror", self._broke)
        page.remove_listener("dialog", self._opened)

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)

    def _said(self, message: ConsoleMessage) -> None:
        # Gradio's client warns so when it ends the stream of an upload's progress.
        if message.type in ("error", "warning") and message.text != "Method not implemented.":
            self.complaints.append(message.text)

    def _failed(self, request: Request) -> None:
        # Gradio itself breaks off the stream of events once an answer is complete.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{request.failure}: {request.url}")

    def _broke(self, error: Error) -> None:
        self.complaints.append(str(error))

    def _opened(self, dialog: Dialog) -> None:
        self.complaints.append(f"dialogue: {dialog.message}")
        dialog.dismiss()

    def hosts(self) -> set[str]:
        return {urlsplit(url).netloc for url in self.requests if urlsplit(url).scheme not in ("data", "blob")}


def assert_private(watched: Watched, url: str) -> None:
    """Nothing went elsewhere, and nothing was complained of."""
    assert watched.complaints == []
    assert watched.hosts() == {urlsplit(url).netloc}
