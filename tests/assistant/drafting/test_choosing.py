"""Choosing passages: the best that fit, each supported, none that says what another says already."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Citation
from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block, Draft, Statement
from assistant.drafting.repetition import gist_of, say_the_same
from tests.assistant.drafting.gathered import library_of, material_of

RED = "Norway reported that its 1,200 tugs were painted red in 2030."
VIEW = library_of(
    {
        "note": [
            {"text": f"{RED} This was done in the port of Åmål."},
            {"text": "Norway reported that its 1,200 tugs had been painted red in 2030."},
            {"text": "Sweden reported that its 1,200 tugs were painted red in 2030."},
            {"text": "The masters of ferries should be trained each year."},
            {"text": "They are subject to the same rules as others."},
        ]
    }
)
FIRST, AGAIN, SWEDEN, TRAINED, LEANING = VIEW.paragraphs


def chooser(**scores: float) -> Chooser:
    return Chooser(material_of(VIEW, scores={f"note#{name[1:]}": score for name, score in scores.items()}))


def test_the_best_come_first_and_are_given_in_reading_order() -> None:
    best = chooser(p1=1, p3=2, p4=3).best([FIRST, SWEDEN, TRAINED], 21, 60)
    assert [passage.paragraph for passage in best] == [SWEDEN, TRAINED]
    assert sum(passage.words for passage in best) <= 21


def test_one_is_given_however_long_it_is_and_none_without_room() -> None:
    assert [passage.paragraph for passage in chooser(p1=1).best([FIRST, TRAINED], 1, 60)] == [FIRST]
    assert chooser(p1=1).best([FIRST], 0, 60) == [] and chooser().best([], 60, 60) == []


def test_nothing_is_said_twice_but_of_another_state() -> None:
    held = chooser(p1=3, p2=2, p3=1)
    assert [passage.paragraph for passage in held.best([FIRST, AGAIN, SWEDEN], 100, 60)] == [FIRST, SWEDEN]
    assert held.best([FIRST, AGAIN, SWEDEN], 100, 60) == []  # what was chosen is remembered
    assert held.dropped == 0


def test_what_leans_on_another_paragraph_is_not_chosen() -> None:
    assert chooser(p5=1).best([LEANING], 100, 60) == []


def test_only_sentences_that_are_wanted_are_chosen() -> None:
    found = chooser(p1=2, p4=1).best([FIRST, TRAINED], 100, 60, lambda sentence: "should" in sentence)
    assert [passage.paragraph for passage in found] == [TRAINED]


def test_what_stands_in_a_draft_is_not_found_again() -> None:
    said = Statement(RED, 1, "verbatim")
    draft = Draft("summary", "tugs", "Tugs", "", (Block("", 1, ((said,),)),), (Citation(1, FIRST, RED),))
    held = chooser(p1=3, p2=2, p3=1)
    held.remember(draft)
    found = held.next_best([FIRST, AGAIN, SWEDEN], 60, None)
    assert found is not None and found.paragraph == SWEDEN
    assert held.next_best([FIRST, AGAIN, SWEDEN], 60, None) is None


@pytest.mark.parametrize(("quoted", "text"), [({"note#1": {RED}}, "This was done in the port of Åmål."), ({}, RED)])
def test_the_next_sentence_is_one_that_is_understood_where_it_will_stand(quoted: dict[str, set[str]], text: str) -> None:
    found = chooser(p1=1).next_sentence([FIRST, LEANING], None, quoted)
    assert found is not None and [sentence.text for sentence in found.sentences] == [text]
    assert chooser(p1=1).next_sentence([FIRST], lambda sentence: "zebra" in sentence, quoted) is None


def test_a_passage_ends_before_what_is_said_already() -> None:
    held = chooser(p1=1, p4=1)
    passage = held.passage(FIRST, 60)
    assert passage is not None and len(passage.sentences) == 2
    other = chooser(p1=1)
    other.take(passage._replace(paragraph=SWEDEN, sentences=passage.sentences[1:]))
    assert other.dropped == 1  # Sweden's paragraph does not say that
    kept = held.take(passage)
    assert kept == passage and held.take(passage) is None


@given(st.permutations(VIEW.paragraphs), st.integers(0, 60))
def test_what_is_chosen_fits_in_reading_order_and_says_no_thing_twice(paragraphs: list, words: int) -> None:  # type: ignore[type-arg]
    best = chooser(p1=1, p2=1, p3=1, p4=1, p5=1).best(paragraphs, words, 30)
    assert [p.paragraph.ordinal for p in best] == sorted(p.paragraph.ordinal for p in best)
    assert sum(p.words for p in best) <= words or len(best) == 1
    gists = [gist_of(sentence.text, VIEW.names) for passage in best for sentence in passage.sentences]
    assert not [pair for pair in combinations(gists, 2) if say_the_same(*pair)]
