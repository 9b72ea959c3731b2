"""Names in a sentence that its sources do not have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.verification.names import missing_names
from assistant.verification.source import read_source
from index.states import StateNames
from tests.assistant.verification.paragraphs import paragraph

_NAMES = StateNames(["Kestria", "Brenmark", "Fennoria"])
_REPLY = paragraph(
    "Fennoria reported that the International Harbour Bureau and the Côte Lighting Board had met in Lindesund with Kestria. "
    "Brenmark stated that it had adopted RFHS/3/2 and GEAR-90 by 5G.",
    reporter="Fennoria",
    headings=("Issue 2. Port-State control",),
)


def _missing(sentence: str) -> list[str]:
    return missing_names(sentence, _NAMES.find(sentence, peoples=True), [read_source(_REPLY, _NAMES)])


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("The Bureau met Kestria in Lindesund.", []),
        ("It met France in Lindesund.", ["France"]),
        ("It met the French pilots.", ["French"]),
        ("It met the Pilots Guild of Osk.", ["Pilots", "Guild", "Osk"]),
        ("It met the Côte Board.", []),
        ("It met the Élan Board.", ["Élan"]),
        ("It met the board of Šibenik, the Łeba pilots and those of Ōsaki.", ["Šibenik", "Łeba", "Ōsaki"]),
        ("It met the čaj sellers.", []),
        ("The Government and the Secretariat met.", []),
        ("It is about Port-State control.", []),
        ("It is about Port-Osk control.", ["Port-Osk"]),
        ("", []),
    ],
)
def test_names_that_no_source_has(sentence: str, missing: list[str]) -> None:
    assert _missing(sentence) == missing


@pytest.mark.parametrize(
    ("sentence", "missing"), [("The IHB met.", []), ("The CLB met.", []), ("The WHB met.", ["WHB"]), ("IHX met.", ["IHX"])]
)
def test_an_acronym_is_spelled_by_the_initials_of_a_name(sentence: str, missing: list[str]) -> None:
    assert _missing(sentence) == missing


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("Cranes were lit.", []),
        ("Harbour Wardens were paid.", ["Wardens"]),
        ("Halvorsen reported that quays were lit.", ["Halvorsen"]),
        ("Halvorsen Øst was lit.", ["Halvorsen", "Øst"]),
    ],
)
def test_the_first_word_is_a_name_only_where_a_name_or_what_it_says_follows(sentence: str, missing: list[str]) -> None:
    assert _missing(sentence) == missing


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("It adopted RFHS/3/2.", []),
        ("It adopted rfhs/3/2.", []),
        ("It adopted RFHS/3/21.", ["RFHS/3/21"]),
        ("It adopted RFHS/3.", []),
        ("It adopted RFHS/3/2 by 5G.", []),
        ("It adopted GEAR-9.", ["GEAR-9"]),
        ("It adopted FHS/3/2.", ["FHS/3/2"]),
        ("It adopted GEAR-90.", []),
    ],
)
def test_a_symbol_is_looked_for_whole(sentence: str, missing: list[str]) -> None:
    assert _missing(sentence) == missing


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("Fennoria reported that the Bureau had met.", []),
        ("Brenmark had also noted that it met.", []),
        ("Kestria reported that the Bureau had met.", ["Kestria as the one who says it"]),
        ("The Bureau met Kestria.", []),
    ],
)
def test_nobody_is_given_the_words_of_another(sentence: str, missing: list[str]) -> None:
    assert _missing(sentence) == missing


@given(st.lists(st.sampled_from("Šibenik Kestria’s Port-Osk RFHS/3/2 GEAR-90 5G WHO the Łeba, said: . Ports Порт 港".split()), max_size=12))
def test_a_text_has_every_name_of_its_own(words: list[str]) -> None:
    source = read_source(paragraph(text := " ".join(words)), _NAMES)
    assert missing_names(text, source.mentions, [source]) == []
