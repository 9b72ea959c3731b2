"""The tokens of a question held against those of paragraphs, each a vector of its own."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from assistant.language.lexicon import all_terms
from assistant.retrieval.late_interaction import Closeness, closeness, likeness, maxsim, term_shares
from index.embedding import Encoded
from index.token_vectors import TokenBlock

_CONTEXT = -1
_WORDS = {word: np.eye(8, dtype=np.float32)[place] for place, word in enumerate("tugs pilots kelp quays cranes lamps dues ice".split())}


def _vectors(words: Sequence[str]) -> NDArray[np.float32]:
    return np.array([_WORDS[word] for word in words], dtype=np.float32).reshape(-1, 8)


def _question(words: str) -> Encoded:
    vectors = _vectors(words.split())
    whole = vectors.sum(axis=0) / max(float(np.linalg.norm(vectors.sum(axis=0))), 1e-9)
    return Encoded(whole.astype(np.float32), vectors, np.zeros((len(vectors), 2), dtype=np.int32))


def _close(question: str, *paragraphs: tuple[str, Sequence[str]]) -> Closeness:
    """How close paragraphs come, each given by the words of its context and its sentences; every token is 10 characters further on."""
    words: list[str] = []
    offsets: list[tuple[int, int]] = []
    owner: list[int] = []
    starts: list[list[int]] = []
    for number, (context, sentences) in enumerate(paragraphs):
        own = [word for sentence in sentences for word in sentence.split()]
        words += [*context.split(), *own]
        offsets += [(_CONTEXT, _CONTEXT)] * len(context.split()) + [(10 * place, 10 * place + 9) for place in range(len(own))]
        owner += [number] * (len(context.split()) + len(own))
        counts = [len(sentence.split()) for sentence in sentences]
        starts.append([10 * sum(counts[:place]) for place in range(len(counts))] or [0])
    block = TokenBlock(_vectors(words), np.array(offsets, dtype=np.int32).reshape(-1, 2), np.array(owner, dtype=np.int64))
    return closeness(_question(question), block, starts)


def test_each_token_is_held_against_the_one_most_like_it() -> None:
    found = _close("tugs pilots", ("", ["kelp tugs"]), ("", ["pilots tugs"]), ("", ["kelp"]))
    assert found.own.tolist() == [[1, 0], [1, 1], [0, 0]]
    assert found.maxsim.tolist() == [0.5, 1, 0]


def test_headings_count_for_the_whole_and_not_for_its_own_text() -> None:
    found = _close("tugs pilots", ("tugs", ["pilots kelp"]))
    assert found.own.tolist() == [[0, 1]] and found.whole.tolist() == [[1, 1]]
    assert found.sentence_maxsim.tolist() == [0.5] and found.length.tolist() == [3]


def test_what_stands_in_one_sentence_is_told_from_what_two_have() -> None:
    apart, together = ("", ["tugs kelp", "pilots kelp"]), ("", ["kelp kelp", "tugs pilots"])
    found = _close("tugs pilots", apart, together)
    assert found.maxsim.tolist() == [1, 1] and found.sentence_maxsim.tolist() == [0.5, 1]
    assert found.owner.tolist() == [0, 0, 1, 1] and found.sentences.tolist() == [[1, 0], [0, 1], [0, 0], [1, 1]]


def test_two_sentences_in_a_row_may_be_more_like_a_question_than_either() -> None:
    row, parted, lone = ("", ["tugs", "pilots"]), ("", ["tugs", "kelp", "pilots"]), ("", ["tugs"])
    found = _close("tugs pilots", row, parted, lone)
    assert found.sentence == pytest.approx([1, np.sqrt(0.5), np.sqrt(0.5)], abs=1e-5)


def test_the_last_sentence_of_one_paragraph_and_the_first_of_the_next_are_no_row() -> None:
    assert _close("tugs pilots", ("", ["tugs"]), ("", ["pilots"])).sentence == pytest.approx([np.sqrt(0.5)] * 2, abs=1e-5)


def test_a_paragraph_without_tokens_is_close_to_nothing() -> None:
    found = _close("tugs", ("", []), ("", ["tugs"]), ("", []))
    assert found.maxsim.tolist() == [0, 1, 0] and found.sentence == pytest.approx([0, 1, 0]) and found.length.tolist() == [0, 1, 0]


@pytest.mark.parametrize("paragraphs", [(), (("", []),), (("", ["tugs"]),)])
def test_a_question_without_tokens_is_close_to_nothing(paragraphs: tuple[tuple[str, list[str]], ...]) -> None:
    assert _close("", *paragraphs).maxsim.tolist() == [0] * len(paragraphs)


@given(st.lists(st.lists(st.lists(st.sampled_from(list(_WORDS)), min_size=1, max_size=3).map(" ".join), max_size=3), max_size=4))
def test_a_paragraph_is_as_close_among_others_as_alone(paragraphs: list[list[str]]) -> None:
    among = _close("tugs pilots kelp", *[("ice", sentences) for sentences in paragraphs])
    for place, sentences in enumerate(paragraphs):
        alone = _close("tugs pilots kelp", ("ice", sentences))
        assert (among.maxsim[place], among.sentence_maxsim[place]) == (alone.maxsim[0], alone.sentence_maxsim[0])
        assert among.sentence[place] == pytest.approx(alone.sentence[0])


def test_a_token_stands_for_its_part_of_a_term() -> None:
    terms = all_terms("harbour tugs")
    shares = term_shares(terms, np.array([(0, 4), (4, 7), (8, 12)], dtype=np.int32))
    assert shares.tolist() == [[0.5, 0.5, 0], [0, 0, 1]]


def test_a_term_that_the_model_did_not_read_has_no_tokens() -> None:
    assert term_shares(all_terms("harbour tugs"), np.array([(0, 7)], dtype=np.int32)).tolist() == [[1], [0]]


def test_words_are_alike_from_nothing_to_one_and_the_same() -> None:
    best = np.array([[0.1, 0.4, 0.625, 0.85, 1.0]], dtype=np.float32)
    assert likeness(best, np.eye(5))[0] == pytest.approx([0, 0, 0.5, 1, 1], abs=1e-6)


def test_a_heavier_term_counts_more_and_without_weights_all_count_alike() -> None:
    best, shares = np.array([[1.0, 0.0]], dtype=np.float32), np.eye(2)
    assert maxsim(best, shares, np.array([3.0, 1.0])).tolist() == [0.75]
    assert maxsim(best, shares, np.array([0.0, 0.0])).tolist() == [0.5]
    assert maxsim(np.zeros((1, 0), dtype=np.float32), np.zeros((0, 0)), np.zeros(0)).tolist() == [0]
