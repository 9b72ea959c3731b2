"""A negation put in or left out, and a number or a name put in the place of another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.verification.edits import altered, turned
from assistant.verification.source import Source, read_source
from index.states import StateNames
from tests.assistant.verification.paragraphs import paragraph

_NAMES = StateNames(["Kestria", "Brenmark", "Fennoria"])
_CODE = "Kestria had seized 12 tonnes of kelp in the northern port and had not adopted new legislation on tugs."
_REFUSAL = "Brenmark refused to adopt the harbour code."


def _source(text: str, reporter: str | None = None) -> Source:
    return read_source(paragraph(text, reporter=reporter), _NAMES)


def _altered(sentence: str, *sources: Source) -> list[str]:
    return altered(sentence, _NAMES.find(sentence, peoples=True), sources)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Kestria had adopted new legislation on tugs.", ["adopt without its negation"]),
        ("Kestria had not seized 12 tonnes of kelp.", ["not seiz"]),
        ("Kestria had adopted no new legislation on tugs.", []),
        ("KESTRIA HAD NOT ADOPTED NEW LEGISLATION.", []),
        ("Kestria refused to adopt new legislation on tugs.", []),
        ("Kestria had sold its tugs.", []),
        ("", []),
    ],
)
def test_what_is_negated_on_one_side_only_is_found(sentence: str, found: list[str]) -> None:
    assert turned(sentence, [_source(_CODE)]) == found


@pytest.mark.parametrize(
    ("sentence", "text", "found"),
    [
        ("Brenmark adopted the harbour code.", _REFUSAL, ["adopt without its negation"]),
        ("Brenmark refused to adopt the harbour code.", _REFUSAL, []),
        ("Brenmark did not adopt the harbour code.", _REFUSAL, []),
        ("Brenmark did not refuse to adopt the harbour code.", _REFUSAL, ["not refus"]),
        ("The permit was not refused.", "The permit was refused.", ["not refus"]),
        ("The permit was not refused.", "The permit was not refused.", []),
        ("The permit was not refused.", "The permit was granted and no visa was refused.", []),
        ("Brenmark will train pilots.", "Brenmark has been unable to train pilots.", ["train without its negation"]),
        ("Brenmark trains pilots.", "Brenmark has never failed to train pilots.", []),
        ("Kestria adopted the code.", "Brenmark failed to adopt the code that Kestria had adopted.", []),
    ],
)
def test_what_was_refused_was_not_done(sentence: str, text: str, found: list[str]) -> None:
    assert turned(sentence, [_source(text)]) == found


def test_a_word_is_held_against_the_sentence_that_is_most_like_it() -> None:
    source = _source("Brenmark had not trained its pilots. Kestria had trained its masters in Osk.")
    assert turned("Kestria had trained masters in Osk.", [source]) == []
    assert turned("Brenmark had trained its pilots.", [source]) == ["train without its negation"]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("12", "13", ["13 for 12"]),
        ("12", "twelve", []),
        ("Kestria", "Brenmark", ["brenmark for kestria"]),
        ("not ", "", ["a negation"]),
        ("had seized", "had never seized", ["a negation"]),
        ("northern", "larger", []),
        ("tonnes of kelp in the northern port", "tonnes", []),
    ],
)
def test_in_a_copy_each_change_of_meaning_is_named(old: str, new: str, found: list[str]) -> None:
    assert _altered(_CODE.replace(old, new), _source(_CODE)) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Brenmark did not adopt the harbour code.", []),
        ("Brenmark did not refuse to adopt the harbour code.", ["a negation"]),
        ("Brenmark refused to adopt the harbour code.", []),
    ],
)
def test_a_negation_stands_for_a_refusal_in_a_copy(sentence: str, found: list[str]) -> None:
    assert _altered(sentence, _source(_REFUSAL)) == found


def test_a_refusal_that_is_left_out_is_no_reason_for_a_negation_elsewhere() -> None:
    source = _source("Kestria had seized 12 tonnes of kelp in the northern port and refused to sell the kelp.")
    assert _altered("Kestria had not seized 12 tonnes of kelp in the northern port.", source) == ["a negation"]


def test_what_is_no_copy_is_not_looked_at_word_by_word() -> None:
    assert _altered("Fennoria lit 14 quays and sold no tugs.", _source(_CODE)) == []


def test_where_another_source_says_just_that_nothing_is_changed() -> None:
    other = _CODE.replace("12", "13")
    assert _altered(other, _source(_CODE), _source(other)) == []


def test_who_reports_may_be_named_in_its_own_reply() -> None:
    text = "The Government had seized 12 tonnes of kelp in the northern port."
    sentence = "Kestria had seized 12 tonnes of kelp in the northern port."
    assert _altered(sentence, _source(text, reporter="Kestria")) == []


@given(st.lists(st.sampled_from("Kestria Brenmark had not refused to adopt seized 12 13 tonnes of kelp ,".split()), max_size=14))
def test_a_copy_is_never_found_changed(words: list[str]) -> None:
    text = " ".join(words)
    assert _altered(text, _source(text)) == []
