"""Names of States in whatever form."""

import pytest

from index.states import StateNames, iter_reporter_names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Turkey", "Türkiye"),
        ("Czech Republic", "Czechia"),
        ("Russia", "the Russian Federation"),
        ("Moldova", "the Republic of Moldova"),
        ("USA", "the United States of America"),
        ("the US", "the United States of America"),
        ("the U.S.", "the United States of America"),
        ("UK", "the United Kingdom"),
        ("the U.K.’s delegation", "the United Kingdom"),
        ("Great Britain", "the United Kingdom"),
        ("Northern Ireland", "the United Kingdom"),
        ("Holland", "the Netherlands"),
        ("the Holy See", "Vatican City"),
        ("DR Congo", "the Democratic Republic of the Congo"),
        ("ROK", "the Republic of Korea"),
        ("Côte d'Ivoire", "Côte d’Ivoire"),
        ("St. Kitts & Nevis", "Saint Kitts and Nevis"),
        ("Cape Verde", "Cabo Verde"),
        ("North Macedonia", "Republic of North Macedonia"),
        ("North Macedonia", "the former Yugoslav Republic of Macedonia"),
        ("Eswatini", "Swaziland"),
    ],
)
def test_two_forms_of_one_name(one: str, other: str) -> None:
    names = StateNames()
    assert names.codes(f"What did {one} say?") == names.codes(f"A reply by {other} came late.") != ()


@pytest.mark.parametrize(
    "text",
    [
        "The English version",
        "a turkey",
        "the chair of the meeting",
        "New York was cold",
        "In May it rained",
        "US$ 5 million",
        "5 million US dollars",
        "75,000 United States dollars",
        "39 million Swiss francs",
        "TELL US MORE",
        "tell us more",
        "a png file",
        "",
    ],
)
def test_what_names_no_state(text: str) -> None:
    assert StateNames().codes(text) == ()


def test_neighbours_are_told_apart() -> None:
    names = StateNames()
    assert len({names.codes(name) for name in ("Niger", "Nigeria", "Guinea", "Guinea-Bissau", "Equatorial Guinea")}) == 5
    assert names.codes("Austria and Australia") == ("AT", "AU")


def test_the_two_congos_and_the_two_irelands_are_told_apart() -> None:
    names = StateNames()
    assert names.codes("Congo and DR Congo") == ("CG", "CD")
    assert names.codes("Ireland and Northern Ireland") == ("IE", "GB")


@pytest.mark.parametrize(
    ("code", "name"),
    [("US", "the United States"), ("CD", "the Democratic Republic of the Congo"), ("BA", "Bosnia and Herzegovina"), ("FR", "France")],
)
def test_a_name_in_a_sentence_has_its_article(code: str, name: str) -> None:
    assert StateNames().name_in_sentence(code) == name


def test_each_state_once_in_order() -> None:
    assert StateNames().codes("Finland, then Romania, then Finland’s reply") == ("FI", "RO")


def test_who_wins_is_no_currency() -> None:
    assert StateNames().codes("Norway won the vote over the Republic of Korea") == ("NO", "KR")


def test_a_question_may_use_small_letters() -> None:
    assert StateNames().codes("what did romania say?") == ()
    assert StateNames().codes("what did romania say?", any_case=True) == ("RO",)
    assert StateNames().codes("what did the uk tell us of its png files?", any_case=True) == ("GB",)


def test_peoples_name_their_state() -> None:
    assert StateNames().codes("The French reply") == ()
    assert StateNames().codes("The French reply", peoples=True) == ("FR",)
    assert StateNames().codes("the Turks, the Slovaks, the Danes and a Finn", peoples=True) == ("TR", "SK", "DK", "FI")
    assert StateNames().codes("Turkeys and Jerseys were sold", peoples=True) == ()
    assert StateNames().codes("the Organization of American States", peoples=True) == ()
    assert StateNames().codes("the American delegation", peoples=True) == ("US",)


def test_invented_states_are_learned_with_their_short_form() -> None:
    names = StateNames(["Republic of Morvane", "Soltara"])
    assert names.codes("Morvane and Soltara") == names.codes("the Republic of Morvane and Soltara")
    assert names.name(names.codes("Soltara")[0]) == "Soltara"


def test_reporters_are_parted() -> None:
    assert list(iter_reporter_names("the Netherlands, Finland and Romania")) == ["Netherlands", "Finland", "Romania"]
    assert list(iter_reporter_names("Bosnia and Herzegovina and Spain")) == ["Bosnia and Herzegovina", "Spain"]
    assert list(iter_reporter_names("Trinidad and Tobago")) == ["Trinidad and Tobago"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Original: English", ()),
        ("Original: English/French", ()),
        ("Groups will be conducted in English, although delegates may speak French only.", ()),
        ("It is issued in English, French and Spanish.", ()),
        ("The document in Spanish is longer.", ()),
        ("Customs in German ports and French ports agree.", ("DE", "FR")),
        ("The German delegation spoke in German.", ("DE",)),
        ("The Russian and Chinese delegations agreed.", ("RU", "CN")),
    ],
)
def test_a_language_names_no_state(text: str, codes: tuple[str, ...]) -> None:
    assert StateNames().codes(text, peoples=True) == codes


def test_brussels_is_belgium_only_where_belgium_replies() -> None:
    assert StateNames().find("What did Brussels promise?", capitals=True) == []
    assert [m.code for m in StateNames(["Belgium"]).find("What did Brussels promise?", capitals=True)] == ["BE"]
