import pytest
from llama_index.core.schema import QueryBundle

from assistant.retrieval.retriever import HybridRetriever, node_of
from assistant.view import LibraryView
from index.embedding import load_embedding
from tests.assistant.conftest import NOTE, PROGRAMME


@pytest.fixture(scope="module")
def retriever(view: LibraryView) -> HybridRetriever:
    return HybridRetriever(view, load_embedding())


@pytest.mark.parametrize(
    ("text", "paragraph"),
    [
        ("registration in the Great Hall of the Old Customs House", f"{PROGRAMME}#1"),
        ("reception on board the museum icebreaker Gerda", f"{PROGRAMME}#9"),
        ("Skerlook application near misses", f"{NOTE}#46"),
    ],
)
def test_the_right_paragraph_is_among_the_first(text: str, paragraph: str, retriever: HybridRetriever) -> None:
    assert paragraph in [hit.node.node_id for hit in retriever.retrieve(text)[:5]]


def test_each_result_is_a_paragraph_once_and_the_scores_fall(retriever: HybridRetriever, view: LibraryView) -> None:
    hits = retriever.retrieve("What did States report on simulator training?")
    ids = [hit.node.node_id for hit in hits]
    assert len(ids) == len(set(ids)) == 80
    assert all(view.by_id[hit.node.node_id].text == hit.node.get_content() for hit in hits)
    scores = [hit.score or 0.0 for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0 and scores[0] <= 1 / 61


def test_weights_of_the_two_halves(view: LibraryView) -> None:
    embedding = load_embedding()
    query = QueryBundle("Skerlook")
    lexical = HybridRetriever(view, embedding, top_k=5, dense_weight=0.0).retrieve(query)
    assert "Skerlook" in lexical[0].node.get_content()
    assert lexical[0].score == pytest.approx(1 / 61)
    assert len(HybridRetriever(view, embedding, top_k=5, dense_weight=1.0).retrieve(query)) == 5


def test_a_node_carries_what_a_citation_needs(view: LibraryView) -> None:
    node = node_of(view.by_id[f"{PROGRAMME}#2"])
    assert node.node_id == f"{PROGRAMME}#2"
    assert node.metadata == {"document": PROGRAMME, "anchor": "2", "label": "RFHS/3/1, para. 2"}
