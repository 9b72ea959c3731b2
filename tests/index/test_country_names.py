"""What the States of the world are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.country_names import display_names, fold, is_country, own_names, people_names, shown_name
from index.states import StateNames


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("CÔTE D’IVOIRE", "cote d'ivoire"),
        ("The Gambia", "gambia"),
        ("U.S.A.", "usa"),
        ("St. Kitts & Nevis", "saint kitts and nevis"),
        ("Guinea-Bissau", "guinea bissau"),
        ("  Åland \n Islands ", "aland islands"),
        ("Theland", "theland"),
        ("", ""),
    ],
)
def test_a_name_is_folded(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(alphabet="the Th e stSt .ÀéŁ'’-&Uu\n"))
def test_a_folded_name_is_in_small_letters_with_single_spaces(name: str) -> None:
    folded = fold(name)
    assert folded == folded.casefold() == " ".join(folded.split())


@pytest.mark.parametrize(
    ("name", "code"),
    [("turkey", "TR"), ("turkiye", "TR"), ("ivory coast", "CI"), ("cabo verde", "CV"), ("burma", "MM"), ("usa", "US"), ("chad", "TD")],
)
def test_a_state_is_known_by_its_name_now_and_before(name: str, code: str) -> None:
    assert own_names()[name] == code


@pytest.mark.parametrize("name", ["paris", "london", "english", "french", "european union", "united nations", "antarctica"])
def test_a_city_a_people_and_a_body_are_no_names_of_states(name: str) -> None:
    assert name not in own_names()


def test_every_state_is_found_by_the_name_that_answers_call_it() -> None:
    named = {code for code in own_names().values() if code in display_names()}
    assert len(named) > 190
    assert {code: own_names().get(fold(shown_name(code))) for code in named} == {code: code for code in named}


@pytest.mark.parametrize(
    ("code", "name"), [("CD", "Democratic Republic of the Congo"), ("TT", "Trinidad and Tobago"), ("XX", "XX"), ("kestria", "kestria")]
)
def test_what_answers_call_a_state(code: str, name: str) -> None:
    assert shown_name(code) == name


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the French and the Korean reply", ("FR", "KR")),
        ("the North Korean reply", ("KP",)),
        ("the South Sudanese reply", ("SS",)),
        ("the Northern Irish ports", ("GB",)),
        ("the Irish ports", ("IE",)),
        ("the Papua New Guinean reply", ("PG",)),
        ("the Guinean reply", ("GN",)),
        ("the Nigerian and the Nigerien reply", ("NG", "NE")),
        ("the Mauritian and the Mauritanian reply", ("MU", "MR")),
        ("the Barbudan and the Barbadian reply", ("AG", "BB")),
        ("the Cabo Verdean and the Solomon Islander reply", ("CV", "SB")),
        ("the Bissau-Guinean and the Equatorial Guinean reply", ("GW", "GQ")),
        ("the Lao and the Viet Namese reply", ("LA", "VN")),
        ("the Basotho and the Vincentian reply", ("LS", "VC")),
    ],
)
def test_a_people_is_that_of_its_own_state(text: str, codes: tuple[str, ...]) -> None:
    assert StateNames().codes(text, peoples=True) == codes


def test_the_dominican_republic_is_not_dominica() -> None:
    assert StateNames().codes("the Dominican Republic and Dominica", peoples=True) == ("DO", "DM")


@pytest.mark.parametrize(
    ("text", "speaking", "codes"),
    [
        ("the Dominican reply", [], ("DO",)),
        ("the Dominican reply", ["Dominica", "Norvik"], ("DM",)),
        ("the Dominican reply", ["Dominican Republic"], ("DO",)),
        ("the Dominican reply", ["Dominican Republic", "Dominica"], ("DO",)),
        ("the Congolese reply", ["Congo"], ("CG",)),
        ("the Congolese reply", ["Democratic Republic of the Congo"], ("CD",)),
    ],
)
def test_a_people_of_two_states_is_that_of_the_one_that_speaks(text: str, speaking: list[str], codes: tuple[str, ...]) -> None:
    assert StateNames(speaking).codes(text, peoples=True) == codes


def test_a_people_is_no_country() -> None:
    assert is_country("turkey") and is_country("finland") and not is_country("turk") and not is_country("finn")
    assert not own_names().keys() & people_names().keys()
