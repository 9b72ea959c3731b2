import pytest

from assistant.language.acronyms import Acronyms


@pytest.mark.parametrize(
    ("text", "letters", "name"),
    [
        ("The Maritime and Social Council met.", "MASOC", "maritime and social council"),
        ("United Ports Interim Mission in Kestria: report", "UPMIK", "united ports interim mission in kestria"),
        ("It asked the Harbour Incident Network twice; the Harbour Incident Network replied.", "HIN", "harbour incident network"),
        ("The Open-ended Harbour Group", "OEHG", "open-ended harbour group"),
        ("The Harbour of Ellmark was closed. The Harbour of Ellmark", "HoE", "harbour of ellmark"),
        ("The Harbour off Ellmark was closed.", "HPE", ""),
        ("The present note was issued.", "TPNW", ""),
        ("The Port was closed.", "PWC", ""),
    ],
)
def test_an_acronym_that_nothing_introduces_is_spelled_by_the_name_whose_words_it_begins(text: str, letters: str, name: str) -> None:
    assert Acronyms([text]).spelled(letters) == name


def test_of_two_names_the_one_that_leaves_out_least_is_meant() -> None:
    texts = ["The Economic Commission and Social Development Council", "The Economic and Social Council"]
    assert Acronyms(texts).spelled("ECOSOC") == "economic and social council"


def test_an_acronym_is_introduced_in_brackets() -> None:
    assert Acronyms(["the Harbour Incident Network (HIN)", "a crane (of 40 t)"]).introduced == {"hin": ("Harbour Incident Network",)}


def test_an_acronym_may_be_introduced_for_several() -> None:
    assert Acronyms(["There are 40 Tug Support Centres (TSCs)."]).introduced == {"tsc": ("Tug Support Centres",)}


def test_an_acronym_in_brackets_right_after_a_long_name_stands_for_it_whatever_language_its_letters_are_taken_from() -> None:
    text = "the United Ports Stabilization Mission in Kestria (MINPUSTAK), with the Meeting of Masters (UPSAM)"
    assert Acronyms([text]).introduced == {"minpustak": ("United Ports Stabilization Mission in Kestria",)}
