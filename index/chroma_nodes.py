"""LlamaIndex's Chroma store, made quick, and safe against another process that changes the same vectors."""

import math
from typing import Any

from llama_index.core.vector_stores.types import VectorStoreQuery, VectorStoreQueryResult
from llama_index.vector_stores.chroma import ChromaVectorStore

from index.errors import MAKE_ANEW, LibraryError


class ParagraphNodes(ChromaVectorStore):
    """Nodes of paragraphs, each with the metadata "revision" and "paragraph_id"; a query gives their ids alone."""

    def query(self, query: VectorStoreQuery, **kwargs: Any) -> VectorStoreQueryResult:
        """The ids of the nearest nodes, and how similar they are; raises `LibraryError` where Chroma cannot answer.

        What they stand for is the library's to tell: to read it from Chroma takes ten times as long as to find them.
        """
        try:
            return super().query(query, **kwargs)
        except Exception as error:
            raise LibraryError(
                f"The vector database failed ({error}); check that it runs, or, in the library's folder, {MAKE_ANEW}."
            ) from error

    def _query(self, query_embeddings: list[float], n_results: int, where: dict[str, Any] | None, **kwargs: Any) -> VectorStoreQueryResult:
        found = self._collection.query(query_embeddings, n_results=n_results, where=where or None, include=["distances"], **kwargs)
        similarities = [math.exp(-distance) for distance in (found["distances"] or [[]])[0]]
        return VectorStoreQueryResult(ids=found["ids"][0], similarities=similarities)
