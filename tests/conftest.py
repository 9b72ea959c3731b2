"""What tests share: the real documents beside the repository, and a library of the specimen documents."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
from filelock import FileLock
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

from index.library import Library
from index.sync import SyncReport, sync

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("RAPPORTEUR_SHARED", ROOT.parent / "shared"))

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# How long an example takes says nothing on a machine that does other work too.
hypothesis.settings.register_profile("default", deadline=None)
hypothesis.settings.load_profile("default")


# One of the two processes that run the tests gets all of each, so that its servers, or its run of the specimens' suite, are made once.
_TOGETHER = ("tests/assistant/web/", "tests/eval/")


class ByFile(LoadFileScheduling):
    """A file goes to one of the processes, and so do all that share what takes long to make."""

    def _split_scope(self, nodeid: str) -> str:
        return next((folder for folder in _TOGETHER if nodeid.startswith(folder)), super()._split_scope(nodeid))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFile:
    return ByFile(config, log)


@pytest.fixture(autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs in an empty folder and without the user's settings, so that it touches no file of theirs."""
    for name in [name for name in os.environ if name.startswith("RAPPORTEUR_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path_factory.mktemp("cwd"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents."""
    if not SHARED.is_dir():
        pytest.skip("the real documents (../shared, or RAPPORTEUR_SHARED) are not at hand")
    return SHARED


@pytest.fixture(scope="session")
def seeds(shared: Path) -> Path:
    """The folder of the five real meeting documents."""
    folder = shared / "seeds"
    if not folder.is_dir():
        pytest.skip("the five real documents (../shared/seeds) are not at hand")
    return folder


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    """Debian's Chromium, one for all tests: Playwright's synchronous way allows no second one beside it."""
    pytest.importorskip("playwright.sync_api", reason="playwright drives the browser")
    from tests.assistant.web.browsing import CHROMIUM, chromium

    if CHROMIUM is None:
        pytest.skip("Chromium is not installed (apt-get install chromium)")
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of the specimen documents."""
    return ROOT / "corpus"


@pytest.fixture(scope="session")
def specimen_folder(tmp_path_factory: pytest.TempPathFactory, corpus: Path) -> Path:
    """The folder of a library of the specimen documents, made with the real model by the first process that asks; not to be changed."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with FileLock(shared / "specimens.lock"):
        report: SyncReport = sync(Library(shared / "specimens"), [corpus])
    assert not report.failed
    return shared / "specimens"


@pytest.fixture
def specimens(specimen_folder: Path) -> Library:
    """The library of the specimen documents; not to be changed."""
    return Library.existing(specimen_folder)
