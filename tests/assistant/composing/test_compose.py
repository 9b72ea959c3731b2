import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Citation
from assistant.composing.compose import bulleted, mark, prose
from assistant.language.sentences import split_sentences
from index.paragraph import Paragraph
from tests.assistant.conftest import NOTE, PROGRAMME, Asking, engine_over

OISM = "OISM_written_contribution.md"
QUESTION = "How many simulator hours must a tug master complete?"


def plain(text: str) -> str:
    """A sentence without its marker and the stop at its end."""
    return " ".join(re.sub(r"\s*\[\d+\]", "", text).split()).removeprefix("- ").rstrip(".;,: ")


def held(citations: tuple[Citation, ...], marker: int) -> Paragraph:
    return next(citation.paragraph for citation in citations if citation.marker == marker)


def check(text: str, citations: tuple[Citation, ...]) -> None:
    for line in text.splitlines():
        for sentence in split_sentences(line):
            (marker,) = set(re.findall(r"\[(\d+)\]", sentence.text))
            assert plain(sentence.text) in " ".join(held(citations, int(marker)).text.split())
    for citation in citations:
        assert citation.quote and citation.quote in citation.paragraph.text


@pytest.mark.parametrize(
    ("sentence", "marked"),
    [
        ("It stood still.", "It stood still [2]."),
        ("Did it stand still?", "Did it stand still [2]?"),
        ("(a) Cranes;", "(a) Cranes [2]."),
        ("(b) Cranes; and", "(b) Cranes [2]."),
        ("He said “stop.”", "He said “stop.” [2]"),
        ("No stop", "No stop [2]."),
        ("Ms. Haver (Kestria)", "Ms. Haver (Kestria) [2]."),
        ("Three\nmeasures:", "Three measures [2]:"),
    ],
)
def test_the_marker_stands_before_the_full_stop(sentence: str, marked: str) -> None:
    assert mark(sentence, 2) == marked


@given(st.text(alphabet=st.sampled_from('aB .!?;:,()”"\n'), min_size=1).filter(str.strip), st.integers(1, 99))
def test_a_sentence_keeps_its_words_and_gets_one_marker(sentence: str, marker: int) -> None:
    marked = mark(sentence, marker)
    assert marked.count(f"[{marker}]") == 1
    assert re.findall(r"\w+", re.sub(r"\[\d+\]", "", marked)) == re.findall(
        r"\w+", re.sub(r"[;,]\s*(?:and|or)?$", "", " ".join(sentence.split()))
    )


def test_every_paragraph_alone_gives_marked_sentences_of_its_own(asking: Asking) -> None:
    matcher = asking.matcher(QUESTION)
    for paragraph in asking.view.paragraphs[::5]:
        text, citations = prose([paragraph], matcher)
        assert [citation.marker for citation in citations] == [1]
        assert text.count("[1]") >= 1 and citations[0].quote in paragraph.text


def test_prose_and_lists_of_several_paragraphs(asking: Asking) -> None:
    matcher = asking.matcher(QUESTION)
    paragraphs = [asking.view.by_id[f"{NOTE}#{number}"] for number in (6, 7, 8)]
    for make in (prose, bulleted):
        text, citations = make(paragraphs, matcher)
        assert [citation.paragraph for citation in citations] == paragraphs
        check(text, citations)
    assert len(bulleted(paragraphs, matcher)[0].splitlines()) == 3


def test_the_sentence_that_announces_a_list_comes_first(asking: Asking) -> None:
    items = [asking.view.by_id[f"{NOTE}#{number}"] for number in (6, 7)]
    text, citations = bulleted(items, asking.matcher(QUESTION), introduction=asking.view.by_id[f"{PROGRAMME}#2"])
    lines = text.splitlines()
    assert "[1]" in lines[0] and not lines[0].startswith("- ") and all(line.startswith("- ") for line in lines[1:])
    assert [citation.marker for citation in citations] == [1, 2, 3]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("When did OISM launch the Line Care Programme?", "In order to place"),
        ("On what pillars does the Programme rest?", "The Programme runs"),
    ],
)
def test_what_announces_a_list_is_quoted_from_the_sentence_that_answers_on(question: str, first: str, asking: Asking) -> None:
    introduction = next(p for p in asking.view.paragraphs if p.id == f"{OISM}#IV ¶ 1")
    text, citations = bulleted([], asking.matcher(question), introduction)
    assert citations[0].quote.startswith(first) and citations[0].quote.endswith("rests on three pillars:")
    check(text, citations)


@pytest.mark.parametrize(
    ("question", "whole"), [("Which tasks does the tug school have?", True), ("When was the tug school founded?", False)]
)
def test_a_paragraph_that_alone_names_several_things_is_given_whole(question: str, whole: bool, tmp_path: Path) -> None:
    rest = " ".join(f"It also teaches the pilots of harbour {n} how to moor a ferry in fog and in ice." for n in range(1, 7))
    text = f"1. The tug school was founded in 1998 by the ports. The tug school has several tasks. It trains tug masters. {rest}\n"
    answer = engine_over({"note.txt": f"Note on the tug school\n\n{text}"}, tmp_path).answer(question)
    assert ("harbour 6" in answer.text) is whole and not answer.abstained
