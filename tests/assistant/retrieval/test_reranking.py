"""Reranking as LlamaIndex has it: its own query engine works with the retriever and the postprocessor."""

import pytest
from llama_index.core.llms import MockLLM
from llama_index.core.query_engine import RetrieverQueryEngine
from llama_index.core.schema import QueryBundle

from assistant.engine import RapporteurQueryEngine
from assistant.retrieval.reranking import ParagraphReranker
from assistant.retrieval.retriever import HybridRetriever
from assistant.view import LibraryView
from index.embedding import load_embedding
from tests.assistant.conftest import NOTE

_QUESTION = "Which ferry did Estholm report on in 2030?"


@pytest.fixture(scope="module")
def retriever(view: LibraryView) -> HybridRetriever:
    return HybridRetriever(view, load_embedding())


@pytest.fixture(scope="module")
def reranker(view: LibraryView) -> ParagraphReranker:
    return ParagraphReranker(view, load_embedding())


def test_the_right_paragraph_comes_first_in_whatever_order_they_come(retriever: HybridRetriever, reranker: ParagraphReranker) -> None:
    hits = retriever.retrieve(_QUESTION)
    found = reranker.postprocess_nodes(hits[::-1], query_str=_QUESTION)
    assert found[0].node.node_id == f"{NOTE}#43"
    assert {hit.node.node_id for hit in found} == {hit.node.node_id for hit in hits}
    scores = [hit.score or 0.0 for hit in found]
    assert scores == sorted(scores, reverse=True)


def test_without_a_question_the_order_stays(retriever: HybridRetriever, reranker: ParagraphReranker) -> None:
    hits = retriever.retrieve(_QUESTION)[:5]
    assert reranker.postprocess_nodes(hits) == hits
    assert reranker.postprocess_nodes([], query_str=_QUESTION) == []


def test_a_query_engine_of_llama_index_takes_both(retriever: HybridRetriever, reranker: ParagraphReranker) -> None:
    engine = RetrieverQueryEngine.from_args(retriever, llm=MockLLM(max_tokens=8), node_postprocessors=[reranker])
    assert engine.query(_QUESTION).source_nodes[0].node.node_id == f"{NOTE}#43"


def test_the_engine_retrieves_what_search_finds(engine: RapporteurQueryEngine) -> None:
    found = engine.retrieve(QueryBundle(_QUESTION))
    assert [(hit.node.node_id, hit.score) for hit in found] == [(e.paragraph.id, e.score) for e in engine.search(_QUESTION)]
