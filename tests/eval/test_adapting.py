"""Adapting the embedding model: batches, what is learnt, and the command."""

import random
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from eval.adapting import _BATCH, _OF_ONE_DOCUMENT, _batches, adapted
from eval.commands.adapt import adapt
from eval.pairs import PAIRS, Pair, written_pairs
from index.adapter import save_adapter
from index.embedding import ParagraphEmbedding, load_embedding, load_unadapted


def pair(document: int, paragraph: int) -> Pair:
    identity = f"{document}#{paragraph}"
    return Pair(f"What does {identity} say?", frozenset({identity}), identity, "", identity)


@pytest.fixture(scope="module")
def few() -> list[Pair]:
    """The first pairs of one of the specimens, each of another paragraph."""
    pairs, _ = written_pairs([PAIRS / "specimens.jsonl"])
    return list({each.paragraph: each for each in pairs if each.document == pairs[0].document}.values())[:8]


def lead(embedding: ParagraphEmbedding, pairs: list[Pair]) -> float:
    """By how much more a question's vector is like that of its paragraph than like the others', on average."""
    questions, texts = (
        np.stack([each.sentence for each in embedding.encode(side)])
        for side in ([p.question for p in pairs], [f"{p.context}\n{p.text}" for p in pairs])
    )
    similar = questions @ texts.T
    return float(np.mean(np.diag(similar)) - np.mean(similar))


class TestBatches:
    @given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 20)), min_size=1, max_size=150))
    def test_each_pair_once_and_no_paragraph_twice_in_a_chunk(self, drawn: list[tuple[int, int]]) -> None:
        pairs = [pair(*each) for each in drawn]
        batches = _batches(pairs, random.Random(0))
        assert sorted(each.paragraph for batch in batches for each in batch) == sorted(each.paragraph for each in pairs)
        assert all(0 < len(batch) < _BATCH + _OF_ONE_DOCUMENT for batch in batches)

    def test_what_is_told_apart_is_mostly_of_one_document(self) -> None:
        pairs = [pair(document, paragraph) for document in range(6) for paragraph in range(12)]
        assert all(len({each.document for each in batch}) == 2 for batch in _batches(pairs, random.Random(0)))


class TestAdapted:
    def test_questions_come_closer_to_their_paragraphs_and_the_file_says_how(self, few: list[Pair], tmp_path: Path) -> None:
        losses: list[float] = []
        factors = adapted(load_unadapted().model, few, 6, 0, lambda done, total, loss: losses.append(loss))
        save_adapter(factors, tmp_path / "own.safetensors")
        assert losses[-1] < losses[0]
        assert lead(load_embedding(str(tmp_path / "own.safetensors")), few) > lead(load_unadapted(), few)

    def test_the_model_that_comes_along_tells_a_paragraph_from_the_others_better_than_the_bare_one(self, few: list[Pair]) -> None:
        assert lead(load_embedding(), few) > lead(load_unadapted(), few)


class TestCommand:
    def test_it_writes_an_adapter(self, tmp_path: Path) -> None:
        lines = (PAIRS / "specimens.jsonl").read_text("utf-8").splitlines()[:6]
        (tmp_path / "own.jsonl").write_text("\n".join(lines), encoding="utf-8")
        into = tmp_path / "own.safetensors"
        run = CliRunner().invoke(adapt, [str(tmp_path / "own.jsonl"), "--epochs", "1", "--into", str(into)])
        assert run.exit_code == 0, run.output
        assert into.stat().st_size > 1_000_000

    def test_without_a_document_at_hand_it_says_so(self, tmp_path: Path) -> None:
        (tmp_path / "own.jsonl").write_text('{"question": "When?", "paragraphs": ["gone.pdf#2"]}', encoding="utf-8")
        run = CliRunner().invoke(adapt, [str(tmp_path / "own.jsonl"), "--into", str(tmp_path / "own.safetensors")])
        assert "no pair to learn from" in str(run.exception)
