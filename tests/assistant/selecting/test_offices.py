"""Who holds an office is told by the sentence in which the office and a name stand side by side."""

from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.selecting.offices import holder_named
from tests.assistant.conftest import engine_over

_REPORTS = {
    "first.txt": """TOWKES/2030/1

Report of the Commodore on the Towage Mission in Kestria (TOWKES), 4 March 2030

1. My Special Representative, Ilse Haver, met the Norwegian Prime Minister, Odd Lunde, in the spring. TOWKES lent four tugs.

3. The President of Kestria designated Mr. Ola Brim the new Prime Minister of Kestria on 2 March.

2. The mission has 27 divers headed by a Chief Diving Officer, Colonel Bram Oske (Sweden). The Deputy Chief Diving Officer was on leave.
""",
    "second.txt": """TOWKES/2031/1

Report of the Commodore on the Towage Mission in Kestria (TOWKES), 9 April 2031

5. In talks with the Chief Pilot, President Oda Lie was firm.

1. The Prime Minister of Finland, Aino Virta, visited TOWKES. The Chief Diving Officer left. The Director of the school, Lis Brandt, spoke.

3. The resignation of the Harbour Master, Per Holm, was expected. The Minister of Fisheries, Ada Kvist, met him.

4. Since the lapse of the term of the provisional Mayor of Lumo, Eda Sol, no vote was held. The Mayor of Lumo spoke.

2. Jon Tarn, my new Special Representative for Kestria and Head of TOWKES, arrived on 1 March.
""",
}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """Two reports on one mission, of two years."""
    return engine_over(_REPORTS, tmp_path_factory.mktemp("offices"))


@pytest.mark.parametrize(
    ("question", "paragraph", "name"),
    [
        ("Who is the Special Representative in Kestria?", "second.txt#2", "Jon Tarn"),  # the newest report's
        ("Who was the Special Representative in Kestria in 2030?", "first.txt#1", "Ilse Haver"),
        ("Who heads TOWKES?", "second.txt#2", "Jon Tarn"),
        ("Who is the Chief Diving Officer of TOWKES?", "first.txt#2", "Bram Oske"),
        ("What is the name of the Chief Diving Officer?", "first.txt#2", "Bram Oske"),
        ("Who is the Prime Minister of Finland?", "second.txt#1", "Aino Virta"),
        ("Who is the Prime Minister of Norway?", "first.txt#1", "Odd Lunde"),
    ],
)
def test_the_holder_is_named_beside_the_office(question: str, paragraph: str, name: str, reports: RapporteurQueryEngine) -> None:
    answer = reports.answer(question)
    assert [citation.paragraph.id for citation in answer.citations] == [paragraph]
    assert name in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Who is the Deputy Chief Diving Officer of TOWKES?",
        "Who is the Deputy Special Representative in Kestria?",
        "Who is the Prime Minister of Sweden?",
        "Who is the Minister of Finland?",
        "Who is the Minister of Towage?",
        "Who is the Chief Pilot?",
        "Who leads the delegation?",
        "Who is the Harbour Master?",
    ],
)
def test_another_s_holder_is_none(question: str, reports: RapporteurQueryEngine) -> None:
    asked, _ = reports.examine(question)
    found = holder_named(reports.view, asked)
    assert found is None or not found.paragraphs


def test_whom_the_question_names_himself_is_not_who_was_asked_for(reports: RapporteurQueryEngine) -> None:
    assert "Jon Tarn" in reports.answer("Who heads TOWKES?").text
    assert reports.answer("Who headed TOWKES before Mr. Tarn?").abstained


def test_who_was_rejected_as_a_minister_holds_no_office(reports: RapporteurQueryEngine) -> None:
    for question in ("Who was rejected as Prime Minister by the assembly?", "Who was proposed as Harbour Master?"):
        assert holder_named(reports.view, reports.examine(question)[0]) is None


def test_a_prime_minister_s_name_may_stand_apart_from_the_office_but_no_deputy_s(reports: RapporteurQueryEngine) -> None:
    answer = reports.answer("Who became Prime Minister of Kestria?")
    assert [citation.paragraph.id for citation in answer.citations] == ["first.txt#3"]
    assert reports.answer("Who is the Deputy Prime Minister of Kestria?").abstained


def test_who_holds_an_office_for_a_time_is_told_of_when_that_ends(reports: RapporteurQueryEngine) -> None:
    assert "Eda Sol" in reports.answer("Who is the provisional Mayor of Lumo?").text
    assert reports.answer("Who is the Deputy Chief Diving Officer of TOWKES?").abstained
    assert reports.answer("Who is the acting Mayor of Lumo?").abstained


def test_who_represents_one_mission_heads_no_other_that_is_spoken_of(tmp_path: Path) -> None:
    ways = "with PILMIS and its pilots", "from PILMIS by boat", "for PILMIS in the port"
    told = "".join(f"{n}. The Mission worked {way}.\n\n" for n, way in enumerate(ways * 4, start=2))
    report = f"TOWKES/2031/2\n\nReport on the Towage Mission in Kestria\n\n1. My Special Representative, Jon Tarn, met pilots.\n\n{told}"
    engine = engine_over({"third.txt": report}, tmp_path)
    assert "Jon Tarn" in engine.answer("Who heads TOWKES?").text
    assert "Jon Tarn" not in engine.answer("Who heads PILMIS?").text
