"""Paragraph vectors in Chroma, through LlamaIndex: embedded in the library folder, or on a server."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tenacity import retry, retry_if_exception_message, stop_after_delay, wait_fixed

from index.errors import MAKE_ANEW, ConfigurationError, LibraryBusy, LibraryCorrupt, LibraryError

if TYPE_CHECKING:
    from chromadb.api.collection_configuration import CreateHNSWConfiguration

EMBEDDED = "embedded"
_BATCH = 2000
_PROBE = 10
# Chroma's graph is built by several threads, never twice the same, and its own settings now and then miss the nearest vector.
# Searched this widely it finds what an exhaustive search does, in some milliseconds.
_WIDELY = 1000
_GRAPH: "CreateHNSWConfiguration" = {"space": "cosine", "ef_construction": 200, "ef_search": _WIDELY, "max_neighbors": 32}
_LOCKED = "database is locked"
_PATIENCE_SECONDS = 5.0


class Entry(NamedTuple):
    """A vector to store: the window of a paragraph that it stands for, told by the paragraph's document revision and place there."""

    revision: str
    ordinal: int
    window: int
    paragraph_id: str
    text: str
    vector: list[float]

    @property
    def id(self) -> str:
        """Its id in the store."""
        return f"{paragraph_key(self.revision, self.ordinal)}:{self.window}"


def paragraph_key(revision: str, ordinal: int) -> str:
    """What the ids of a paragraph's vectors begin with."""
    return f"{revision}:{ordinal}"


def paragraph_key_of(vector_id: str) -> str:
    """The key of the paragraph that a vector stands for."""
    return vector_id.rpartition(":")[0]


class VectorStore:
    """A Chroma collection of paragraph vectors, as LlamaIndex's vector store."""

    def __init__(self, client: str, folder: Path, collection: str = "paragraphs") -> None:
        """Open the collection.

        `client` is "embedded" (then the data is below `folder`) or "http://host:port". Raises
        `ConfigurationError`, `LibraryError` (no server) or `LibraryCorrupt`.
        """
        from index.chroma_nodes import ParagraphNodes

        self._where = str(folder) if client == EMBEDDED else client
        self._collection = _open_collection(client, folder, collection)
        self.llama = ParagraphNodes.from_collection(self._collection)

    def add(self, entries: Sequence[Entry]) -> None:
        """Add vectors; ids must be new."""
        from llama_index.core.schema import BaseNode, TextNode

        for start in range(0, len(entries), _BATCH):
            nodes: list[BaseNode] = [
                TextNode(
                    id_=entry.id,
                    text=entry.text,
                    embedding=entry.vector,
                    metadata={"revision": entry.revision, "paragraph_id": entry.paragraph_id},
                )
                for entry in entries[start : start + _BATCH]
            ]
            with self._guarded():
                self.llama.add(nodes)

    def revisions(self) -> set[str]:
        """The revisions of documents that have vectors here."""
        found: set[str] = set()
        offset = 0
        while True:
            with self._guarded():
                batch = self._collection.get(include=["metadatas"], limit=_BATCH, offset=offset)
            found.update(str(metadata["revision"]) for metadata in batch["metadatas"] or [])
            if len(batch["ids"]) < _BATCH:
                return found
            offset += _BATCH

    def delete(self, revision: str) -> None:
        """Remove a document revision's vectors."""
        with self._guarded():
            self._collection.delete(where={"revision": revision})

    def count(self) -> int:
        """How many vectors are stored."""
        with self._guarded():
            return int(self._collection.count())

    def is_searchable(self) -> bool:
        """Whether a search finds what is stored; Chroma's index can be lost while its records are there."""
        expected = min(_PROBE, self.count())
        if not expected:
            return True
        try:
            some = self._collection.get(limit=1, include=["embeddings"])["embeddings"]
            return len(self._collection.query(query_embeddings=some, n_results=expected)["ids"][0]) == expected
        except Exception:  # Chroma raises errors of many kinds where its index is damaged
            return False

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Chroma raises errors of many kinds; all of them mean that the vectors cannot be used."""
        try:
            yield
        except Exception as error:
            raise LibraryError(
                f"The vector database at {self._where} failed ({error}); check that it runs and has room, "
                f"or, in the library's folder, {MAKE_ANEW}."
            ) from error


def _open_collection(client: str, folder: Path, name: str) -> Any:
    import chromadb
    from chromadb.api.shared_system_client import SharedSystemClient
    from chromadb.config import Settings

    settings = Settings(anonymized_telemetry=False)
    server = re.fullmatch(r"(https?)://([^:/]+)(?::(\d+))?/?", client)
    try:
        if server:
            scheme, host, port = server.groups()
            connection = chromadb.HttpClient(host=host, port=int(port or 8000), ssl=scheme == "https", settings=settings)
        elif client == EMBEDDED:
            folder.mkdir(parents=True, exist_ok=True)
            # Chroma keeps one system a path and process, with an index in memory that other processes' changes
            # do not reach; one that is opened anew reads what is there.
            SharedSystemClient.clear_system_cache()
            connection = chromadb.PersistentClient(path=str(folder), settings=settings)
        else:
            raise ConfigurationError(f"The Chroma client {client!r} is neither {EMBEDDED!r} nor an address such as http://127.0.0.1:8000.")
        return _collection(connection, name)
    except ConfigurationError:
        raise
    except Exception as error:
        if server:
            raise LibraryError(
                f"No Chroma server answers at {client} ({error}); start it with: chroma run --port {server.group(3) or 8000}"
            ) from error
        if _LOCKED in str(error):
            raise LibraryBusy(f"The vector database in {folder} is being written to ({error}); wait for that and try again.") from error
        raise LibraryCorrupt(f"The vector database of the library in {folder.parent} cannot be opened ({error}); {MAKE_ANEW}.") from error


# SQLite refuses at once, whatever its time limit, where what was read has been written to meanwhile: by a client that is just closing, say.
@retry(retry=retry_if_exception_message(match=f".*{_LOCKED}"), stop=stop_after_delay(_PATIENCE_SECONDS), wait=wait_fixed(0.1), reraise=True)
def _collection(connection: Any, name: str) -> Any:
    """The collection, made where there is none, and brought up to how widely it is to be searched."""
    collection = connection.get_or_create_collection(name, embedding_function=None, configuration={"hnsw": _GRAPH})
    if collection.configuration_json["hnsw"]["ef_search"] < _WIDELY:  # made before it was searched this widely
        collection.modify(configuration={"hnsw": {"ef_search": _WIDELY}})
    return collection
