"""LlamaIndex's Chroma store, made safe against another process that changes the same vectors."""

from typing import Any

from llama_index.core.vector_stores.types import VectorStoreQuery, VectorStoreQueryResult
from llama_index.vector_stores.chroma import ChromaVectorStore

from index.errors import LibraryError


class ParagraphNodes(ChromaVectorStore):
    """Nodes of paragraphs; each has the metadata "revision" and "paragraph_id"."""

    def query(self, query: VectorStoreQuery, **kwargs: Any) -> VectorStoreQueryResult:
        """The nearest nodes; raises `LibraryError` where Chroma cannot answer.

        Vectors that another process deletes while this one has their index in memory come back without
        their metadata; they are left out.
        """
        try:
            result = super().query(query, **kwargs)
        except Exception as error:
            raise LibraryError(
                f"The vector database failed ({error}); check that it runs, or delete the library folder and ingest the documents again."
            ) from error
        rows = zip(result.nodes or [], result.similarities or [], result.ids or [], strict=True)
        alive = [row for row in rows if "revision" in row[0].metadata]
        return VectorStoreQueryResult(
            nodes=[node for node, _, _ in alive],
            similarities=[similarity for _, similarity, _ in alive],
            ids=[node_id for _, _, node_id in alive],
        )
