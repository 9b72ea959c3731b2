"""Who says a paragraph."""

from pathlib import Path

import pytest

from index.reporters import others_speaking, reporter_of
from tests.index.making import document


@pytest.mark.parametrize(
    ("text", "reporter"),
    [
        ("Finland reported that it had forty tugs.", "Finland"),
        ("The Netherlands also stated that its tugs were electric.", "Netherlands"),
        ("Bosnia and Herzegovina indicated that it had none.", "Bosnia and Herzegovina"),
        ("The Russian Federation further informed the Meeting.", "Russian Federation"),
        ("The Government of Côte d’Ivoire reported that it had four tugs.", "Côte d’Ivoire"),
        ("The representative of Finland said that tugs were dear.", "Finland"),
        ("The representatives of Finland, Peru and Chad supported the amendment.", "Finland, Peru and Chad"),
        ("Following the adoption, the representative of Peru stated that he could join it.", "Peru"),
        ("The representative of Finland, speaking also on behalf of Norway, had proposed another date.", "Finland"),
        ("Mr. Osk (Norway), introducing draft amendment HC/61/L.44, said that tugs were old.", "Norway"),
        ("The delegation of the Islamic Republic of Iran asked for time.", "Islamic Republic of Iran"),
        ("The observer for the World Tug Council noted that tugs were old.", "World Tug Council"),
        ("Ms. Vega (Peru), speaking in exercise of the right of reply, said that it was not so.", "Peru"),
        ("Mr. Osk (Observer for the World Tug Council) said that tugs were old.", "World Tug Council"),
        ("The representative of Peru, noting the hour, did not speak on tugs.", "Peru"),
        ("The representative of Peru was not in a position to join it.", "Peru"),
        ("The Secretariat prepared a note.", "the Secretariat"),
        ("At its third meeting, held on 5 March, the Committee adopted it.", "the Committee"),
        ("The authorities of Chad reported that it had no tugs.", "Chad"),
        ("Competent authorities of the Gambia reported that it had one.", "Gambia"),
        ("Swedish authorities reported that tugs were old.", "Sweden"),
        ("The Greek port authorities stated that tugs were new.", "Greece"),
        ("The Swedish and Danish authorities stated that they had none.", "Sweden and Denmark"),
        ("The Ministry of Ports of the Republic of Korea reported that it had nine.", "Republic of Korea"),
        ("The Danish Ministry of Ports indicated that it had nine.", "Denmark"),
        ("Despite that rule, Peru reported that tugs were let.", "Peru"),
        ("In 2031, the authorities of Peru stated that tugs were let.", "Peru"),
        ("Chad and Peru each reported that it had two.", "Chad and Peru"),
        ("The Lao delegation supported it.", "Laos"),
        ("In the opinion of the representative of Peru, tugs should be new.", "Peru"),
        ("The representative of Peru, speaking also on behalf of Chad,¹ expressed the view that tugs were old.", "Peru"),
        ("The observer for the World Tug Council (WTC) said that tugs were old.", "World Tug Council"),
        ("The observer for the League for Clean Tugs in Africa asked for help.", "League for Clean Tugs in Africa"),
        ("The panellist from Peru described the tugs of Callao.", "Peru"),
        ("Experts from Peru, Chad and Mali considered that tugs were old.", "Peru, Chad and Mali"),
        ("At the third meeting, speakers from Peru and Chad said that tugs were old.", "Peru and Chad"),
        ("The expert from the Tug Office presented a paper.", None),
        ("The experts from Peru left early.", None),
        ("The European authorities reported that tugs were old.", None),
        ("Local authorities in Chad reported that tugs were old.", None),
        ("French experts took samples of paint.", None),
        ("The observer for the American Police Federation said that tugs were old.", "American Police Federation"),
        ("In 2031, the Tug Office reported that tugs were let.", None),
        ("At the meeting of Norway, Sweden and Finland, Denmark announced a date.", None),
        ("The Secretariat should prepare a note.", None),
        ("Every port has a tug.", None),
        ("Governments should report on tugs.", None),
        ("Ten States reported that they had tugs.", None),
        ("The representative of the Secretary-General visited Norvik.", None),
        ("Ms. Elsa Rein (Finland) continued to lead the Mission.", None),
        ("The Secretariat shall comprise a keeper and such staff as the Port may require.", None),
        ("The Commission’s work contributed to safer ports.", None),
    ],
)
def test_who_says_it(text: str, reporter: str | None) -> None:
    assert reporter_of(text) == reporter


def _reporters(folder: Path, *paragraphs: str) -> list[str | None]:
    text = "\n\n".join(f"{number}. {paragraph}" for number, paragraph in enumerate(paragraphs, 1))
    return [p.reporter for p in document(folder, f"Note\n\nI. Tugs\n\n{text}\n").paragraphs if p.kind == "numbered"]


@pytest.mark.parametrize(
    ("sentences", "others"),
    [
        (["The representatives of Chad and Mali stated that they could not.", "The representative of Peru was prepared to try."], ["Peru"]),
        (["The delegation of Chad, supported by the delegations of Mali and Peru, proposed a date."], ["Mali and Peru"]),
        (["Ms. Vega (Peru) said that it was not so.", "Mr. Rein (Finland) agreed."], ["Finland"]),
        (["Finland reported that it had forty tugs.", "Peru has supported it."], []),
        (["The Committee adopted it.", "The representative of Peru dissociated himself from it."], ["Peru"]),
        (
            ["Finland reported that it had forty tugs; Peru stated that it had two.", "Chad and Mali added that they had one."],
            ["Peru", "Chad and Mali"],
        ),
        (["The representative of Mali supported it, while the representative of Peru wished for more tugs."], ["Peru"]),
        (
            ["Finland reported that it had forty tugs.", "The Port Office stated that they were old; Norway and the weather were blamed."],
            [],
        ),
        (["The Meeting was long.", "Peru was thanked."], []),
        (
            ["The representative of Mali opposed it.", "That view was also shared by the representatives of Peru and Chad."],
            ["Peru and Chad"],
        ),
        (["The representative of Mali opposed it.", "The tugs were welcomed by the people of Peru."], []),
        (
            ["The representative of Mali asked for a fund, to which Peru and Chad gave their support.", "Norway preferred tugs."],
            ["Norway", "Peru and Chad"],
        ),
        (["Mali reported that it had a fund.", "Norway preferred tugs."], []),
    ],
)
def test_others_speak_in_the_same_paragraph_of_a_debate(sentences: list[str], others: list[str]) -> None:
    assert others_speaking(sentences) == others


def test_states_that_follow_one_another_each_tell_of_themselves(tmp_path: Path) -> None:
    told = ("Norway requires two tugs.", "Peru, where tugs are rare, requires one.", "Chad and Nepal have none.")
    assert _reporters(tmp_path, *told) == ["Norway", "Peru", "Chad and Nepal"]
    assert _reporters(tmp_path, "In Norway a tug is old.", "In Peru there is one.", "For Chad, tugs are dear.") == [
        "Norway",
        "Peru",
        "Chad",
    ]
    assert _reporters(tmp_path, "Norway. Two tugs are old.", "Peru. One is.", "Chad. None.") == ["Norway", "Peru", "Chad"]
    told = ("The authorities of Mali had two tugs.", "Peru, not being a port, had none.", "Chad has one.")
    assert _reporters(tmp_path, *told) == ["Mali", "Peru", "Chad"]
    assert _reporters(tmp_path, "Norway: Two tugs.", "In the Gambia, there is one.", "Chad: None.") == ["Norway", "Gambia", "Chad"]


def test_a_report_that_names_a_state_or_two_is_not_theirs(tmp_path: Path) -> None:
    assert _reporters(tmp_path, "Norway has two tugs.", "Norway’s ports are deep.", "Peru has one.") == [None, None, None]


def test_what_stands_under_a_state_s_name_is_its_own(tmp_path: Path) -> None:
    sections = "\n\n".join(f"{name}\n\nWe have two tugs.\n\nOur Government leases them." for name in ("NORWAY", "SRI LANKA", "CHAD"))
    found = document(tmp_path, f"Compilation of replies\n\nI. Replies of States\n\n{sections}\n").paragraphs
    assert [p.reporter for p in found if p.kind == "text"] == ["Norway", "Norway", "Sri Lanka", "Sri Lanka", "Chad", "Chad"]
