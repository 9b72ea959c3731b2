"""What a page does while it is tested: its requests, and whatever it complains of."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Page, Request


@dataclass
class Watched:
    """What a page did: every address it asked for, every complaint of its console, every dialogue."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("requestfailed", self._failed)
        page.on("console", lambda message: self._said(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (self.complaints.append(f"dialogue: {dialog.message}"), dialog.dismiss()))

    def _said(self, kind: str, text: str) -> None:
        # Gradio's client warns so when it ends the stream of an upload's progress.
        if kind in ("error", "warning") and text != "Method not implemented.":
            self.complaints.append(text)

    def _failed(self, request: Request) -> None:
        # Gradio itself breaks off the stream of events once an answer is complete.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{request.failure}: {request.url}")

    def hosts(self) -> set[str]:
        return {urlsplit(url).netloc for url in self.requests if urlsplit(url).scheme not in ("data", "blob")}


def assert_private(watched: Watched, url: str) -> None:
    """Nothing went elsewhere, and nothing was complained of."""
    assert watched.complaints == []
    assert watched.hosts() == {urlsplit(url).netloc}
