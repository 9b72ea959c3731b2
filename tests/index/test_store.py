"""Vectors in Chroma, embedded and on a real server."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from llama_index.core.vector_stores.types import VectorStoreQuery
from tenacity import stop_after_delay

import index.embedding
import index.store
from index.errors import ConfigurationError, LibraryBusy, LibraryError
from index.library import Library
from index.store import EMBEDDED, Entry, VectorStore, paragraph_key, paragraph_key_of
from index.sync import sync
from tests.index.making import note
from tests.index.word_embedding import WordEmbedding


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a `chroma run` server on a free loopback port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(Path(sys.executable).parent / "chroma"), "run", "--host", "127.0.0.1", "--port", str(port)]
    folder = tmp_path_factory.mktemp("server")
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([*command, "--path", str(folder / "data")], stdout=log, stderr=log, cwd=folder)
    try:
        _wait_for(f"http://127.0.0.1:{port}/api/v2/heartbeat", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(address, timeout=1).close()
        except OSError:
            assert process.poll() is None, "chroma run ended at once"
            time.sleep(0.1)
        else:
            return
    pytest.fail("the Chroma server did not answer within half a minute")


@pytest.fixture(params=["embedded", "server"])
def client(request: pytest.FixtureRequest) -> str:
    return EMBEDDED if request.param == "embedded" else str(request.getfixturevalue("server"))


def _entries(revision: str, count: int, seed: int) -> list[Entry]:
    vectors = np.random.default_rng(seed).normal(size=(count, 8))
    return [Entry(revision, i, 0, f"doc#{i}", f"text {i}", vector.tolist()) for i, vector in enumerate(vectors)]


def _nearest(store: VectorStore, entry: Entry) -> str:
    result = store.llama.query(VectorStoreQuery(query_embedding=entry.vector, similarity_top_k=3))
    return str((result.ids or [""])[0])


def test_vectors_are_added_found_and_deleted(client: str, tmp_path: Path) -> None:
    store = VectorStore(client, tmp_path / "chroma", "added-and-deleted")
    some, many = _entries("r1", 5, seed=1), _entries("r2", 2500, seed=2)
    store.add([*some, *many])
    assert (store.count(), store.revisions()) == (2505, {"r1", "r2"})
    assert [_nearest(store, entry) for entry in some] == [entry.id for entry in some]
    assert _nearest(store, many[77]) == many[77].id
    store.delete("r1")
    assert (store.count(), store.revisions()) == (2500, {"r2"})
    assert _nearest(store, some[0]).startswith("r2:")


def test_vectors_are_there_when_opened_again(client: str, tmp_path: Path) -> None:
    VectorStore(client, tmp_path / "chroma", "opened-again").add(_entries("r1", 5, seed=1))
    assert VectorStore(client, tmp_path / "chroma", "opened-again").revisions() == {"r1"}


def test_an_index_that_is_lost_is_noticed(tmp_path: Path) -> None:
    store = VectorStore(EMBEDDED, tmp_path / "chroma")
    assert store.is_searchable()
    for part in range(5):
        store.add(_entries(f"r{part}", 500, seed=part))
    assert store.is_searchable()
    for segment in [folder for folder in (tmp_path / "chroma").iterdir() if folder.is_dir()]:
        shutil.rmtree(segment)
    again = VectorStore(EMBEDDED, tmp_path / "chroma")
    assert (again.count(), again.is_searchable()) == (2500, False)


def test_two_stores_on_one_server_do_not_mix(client: str, tmp_path: Path) -> None:
    one, other = VectorStore(client, tmp_path / "chroma", "number-one"), VectorStore(client, tmp_path / "chroma", "number-two")
    one.add(_entries("r1", 5, seed=1))
    assert other.count() == 0


def test_libraries_that_share_a_server_leave_each_other_alone(server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    embedding = WordEmbedding()
    monkeypatch.setattr(index.embedding, "load_embedding", lambda model: embedding)
    (tmp_path / "note.txt").write_text(note("One thing was said.", "Two things were said."))
    libraries = [Library(tmp_path / name, server) for name in ("one", "two")]
    for library in libraries:
        assert sync(library, [tmp_path / "note.txt"]).added == ["note.txt"]
    for library in libraries:
        assert sync(library, [tmp_path / "note.txt"]).unchanged == ["note.txt"]
        assert not (library.folder / "chroma").exists()
    (tmp_path / "note.txt").unlink()
    assert sync(libraries[0], [tmp_path / "note.txt"]).removed == ["note.txt"]
    assert (libraries[0].vectors.count(), libraries[1].vectors.count() > 0) == (0, True)


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"No Chroma server answers at http://127\.0\.0\.1:1 .*chroma run --port 1"):
        VectorStore("http://127.0.0.1:1", tmp_path)


def test_a_client_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="neither 'embedded' nor an address"):
        VectorStore("elsewhere", tmp_path)


def test_a_search_finds_what_an_exhaustive_one_does(tmp_path: Path) -> None:
    random = np.random.default_rng(7)
    vectors = random.normal(size=(40, 64))[random.integers(0, 40, 3000)] + 0.6 * random.normal(size=(3000, 64))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    store = VectorStore(EMBEDDED, tmp_path)
    store.add([Entry("r", i, 0, str(i), "", vector.tolist()) for i, vector in enumerate(vectors)])
    for asked in vectors[:100] + 0.1 * random.normal(size=(100, 64)):
        nearest = [paragraph_key("r", i) for i in np.argsort(-vectors @ asked)[:40]]
        found = store.llama.query(VectorStoreQuery(query_embedding=asked.tolist(), similarity_top_k=40))
        assert [paragraph_key_of(vector_id) for vector_id in found.ids or []] == nearest


def test_a_collection_made_earlier_is_searched_as_widely(tmp_path: Path) -> None:
    import chromadb

    chromadb.PersistentClient(str(tmp_path)).create_collection("paragraphs", configuration={"hnsw": {"space": "cosine"}})
    VectorStore(EMBEDDED, tmp_path)
    assert chromadb.PersistentClient(str(tmp_path)).get_collection("paragraphs").configuration_json["hnsw"]["ef_search"] == 1000


class Locked:
    """A client of a database that somebody else writes to, the first so many times."""

    def __init__(self, client: Any, times: float) -> None:
        self._client, self._times = client, times

    def get_or_create_collection(self, *args: Any, **options: Any) -> Any:
        if self._times > 0:
            self._times -= 1
            raise RuntimeError("error returned from database: (code: 5) database is locked")
        return self._client.get_or_create_collection(*args, **options)


@pytest.mark.parametrize("times", [1, float("inf")])
def test_a_database_that_is_written_to_is_waited_for_and_not_called_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, times: float
) -> None:
    import chromadb

    client = chromadb.PersistentClient(str(tmp_path))
    monkeypatch.setattr(chromadb, "PersistentClient", lambda **_: Locked(client, times))
    monkeypatch.setattr(index.store._collection.retry, "stop", stop_after_delay(0.3))
    if times == 1:
        assert VectorStore(EMBEDDED, tmp_path).count() == 0
    else:
        with pytest.raises(LibraryBusy, match=r"is being written to .*wait for that"):
            VectorStore(EMBEDDED, tmp_path)
