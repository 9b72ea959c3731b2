"""Reranking as a LlamaIndex node postprocessor: late interaction and the other evidence, or a cross-encoder in its place."""

from collections.abc import Mapping, Sequence

from llama_index.core.bridge.pydantic import PrivateAttr
from llama_index.core.postprocessor.types import BaseNodePostprocessor
from llama_index.core.schema import NodeWithScore, QueryBundle

from assistant.evidence import Evidence
from assistant.full_question import understood
from assistant.question import Question
from assistant.retrieval.cross_encoder import ParagraphCrossEncoder
from assistant.retrieval.matching import Matcher
from assistant.retrieval.retriever import node_of
from assistant.retrieval.scoring import Calibration, load_calibration, ranked
from assistant.view import LibraryView
from index.embedding import ParagraphEmbedding
from index.paragraph import Paragraph


class ParagraphReranker(BaseNodePostprocessor):
    """Ranks paragraphs that were retrieved from a library.

    Token vectors are read from the memory-mapped store that the sync keeps in step with Chroma.
    """

    _view: LibraryView = PrivateAttr()
    _embedding: ParagraphEmbedding = PrivateAttr()
    _calibration: Calibration = PrivateAttr()
    _cross_encoder: ParagraphCrossEncoder | None = PrivateAttr()

    def __init__(
        self,
        view: LibraryView,
        embedding: ParagraphEmbedding,
        calibration: Calibration | None = None,
        cross_encoder: ParagraphCrossEncoder | None = None,
    ) -> None:
        """Rerank paragraphs of `view`; a cross-encoder takes the place of late interaction, and wants a calibration of its own."""
        super().__init__()
        self._view = view
        self._embedding = embedding
        self._calibration = calibration or load_calibration()
        self._cross_encoder = cross_encoder

    @classmethod
    def class_name(cls) -> str:
        """The name that LlamaIndex knows it by."""
        return "ParagraphReranker"

    def rank(self, question: Question, matcher: Matcher, paragraphs: Sequence[Paragraph], fused: Mapping[str, float]) -> list[Evidence]:
        """The evidence of each paragraph, the best first; `fused` are retrieval scores by paragraph id."""
        found = ranked(matcher.evidence(paragraphs, fused), self._calibration.rank)
        if self._cross_encoder is not None:
            found = ranked(self._cross_encoder.rescored(question.text, found), self._calibration.rank)
        return found

    def _postprocess_nodes(self, nodes: list[NodeWithScore], query_bundle: QueryBundle | None = None) -> list[NodeWithScore]:
        if query_bundle is None:
            return nodes
        _, question = understood(self._view, query_bundle.query_str, ())
        matcher = Matcher(self._view, self._embedding, question, self._calibration)
        fused = {hit.node.node_id: hit.score or 0.0 for hit in nodes}
        paragraphs = [p for p in self._view.paragraphs if p.id in fused]
        return as_nodes(self.rank(question, matcher, paragraphs, fused))


def as_nodes(evidence: Sequence[Evidence]) -> list[NodeWithScore]:
    """Ranked paragraphs as LlamaIndex nodes with their scores."""
    return [NodeWithScore(node=node_of(e.paragraph), score=e.score) for e in evidence]
