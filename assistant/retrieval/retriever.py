"""The hybrid retriever: vectors in Chroma and BM25 over words, joined by weighted reciprocal rank fusion."""

from collections import defaultdict

from llama_index.core.retrievers import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode
from llama_index.core.vector_stores.types import FilterOperator, MetadataFilter, MetadataFilters, VectorStoreQuery

from assistant.retrieval.bm25 import BM25
from assistant.view import LibraryView
from index.embedding import ParagraphEmbedding
from index.paragraph import Paragraph
from index.store import paragraph_key, paragraph_key_of

# Reciprocal rank fusion, Cormack, Clarke and Büttcher 2009; their constant.
_RRF_K = 60
_WINDOWS_A_PARAGRAPH = 3


class HybridRetriever(BaseRetriever):
    """Ranks a library's paragraphs for a question; each result is a paragraph, whatever window found it."""

    def __init__(self, view: LibraryView, embedding: ParagraphEmbedding, top_k: int = 80, dense_weight: float = 0.5) -> None:
        super().__init__()
        self._view = view
        self._embedding = embedding
        self._top_k = top_k
        self._weights = {"dense": dense_weight, "lexical": 1.0 - dense_weight}
        self._bm25 = BM25(view.paragraphs) if view.paragraphs else None
        self._by_key = {paragraph_key(view.snapshot.documents[p.document].revision, p.ordinal): p.id for p in view.paragraphs}

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        lexical = self._bm25.ranked(query_bundle.query_str, self._top_k) if self._bm25 else []
        rankings = {"dense": self._dense(query_bundle), "lexical": lexical}
        scores: dict[str, float] = defaultdict(float)
        for name, ranking in rankings.items():
            for rank, paragraph_id in enumerate(ranking, start=1):
                scores[paragraph_id] += self._weights[name] / (_RRF_K + rank)
        by_id = self._view.by_id
        order = sorted(scores, key=lambda i: (-scores[i], by_id[i].document, by_id[i].ordinal))
        return [NodeWithScore(node=node_of(by_id[i]), score=scores[i]) for i in order[: self._top_k]]

    def _dense(self, query: QueryBundle) -> list[str]:
        vector = query.embedding or self._embedding.get_query_embedding(query.query_str)
        alive = self._view.snapshot.revisions
        if not alive:
            return []
        # What is outside of the part that is searched must not take up the places of what is inside.
        inside = MetadataFilter(key="revision", operator=FilterOperator.IN, value=sorted(alive))
        filters = MetadataFilters(filters=[inside]) if self._view.is_part or self._view.library.hides_some else None
        result = self._view.library.vectors.llama.query(
            VectorStoreQuery(query_embedding=vector, similarity_top_k=self._top_k * _WINDOWS_A_PARAGRAPH, filters=filters)
        )
        found = (self._by_key.get(paragraph_key_of(vector_id)) for vector_id in result.ids or [])
        return list(dict.fromkeys(paragraph_id for paragraph_id in found if paragraph_id is not None))[: self._top_k]


def node_of(paragraph: Paragraph) -> TextNode:
    """A paragraph as a LlamaIndex node; its id is the paragraph's."""
    return TextNode(
        id_=paragraph.id,
        text=paragraph.text,
        metadata={"document": paragraph.document, "anchor": paragraph.anchor, "label": paragraph.label},
    )
