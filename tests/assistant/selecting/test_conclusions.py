"""What a document concludes is what stands under that heading, whatever word the heading has for it."""

import pytest

from assistant.selecting.conclusions import concluded
from tests.assistant.conftest import NOTE, Asking, engine_over

_DIALOGUE = "Harbour_dialogue_key_findings.md"
_REPORT = """TUG/32/2

Report of the Towage Panel on its second year

1. The Panel visited nine ports. It noted the conclusions of the pilots.

IV. Observations and recommendations

2. Towage has become safer.

3. I recommend that the Panel go on for a year.
"""


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("What does RFHS/3/2 conclude?", NOTE),
        ("What are the conclusions of RFHS/3/2?", NOTE),
        ("Summarise the main conclusions of RFHS/3/2", NOTE),
        ("What are the conclusions of the harbour dialogue?", _DIALOGUE),
    ],
)
def test_the_section_of_the_document_that_is_named(question: str, document: str, asking: Asking) -> None:
    found = concluded(asking.view, asking.question(question))
    assert found and {p.document for p in found} == {document}
    assert all("onclusions" in " ".join(p.headings) for p in found)


@pytest.mark.parametrize(
    "question",
    [
        "What are the conclusions?",
        "What are the conclusions of RFHS/3/2 on simulators?",
        "Which States mention the conclusions?",
        "What does RFHS/3/2 say?",
        "Who concluded the agreement?",
    ],
)
def test_none_where_several_may_be_meant_or_something_else_is_asked(question: str, asking: Asking) -> None:
    assert not concluded(asking.view, asking.question(question))


def test_observations_are_conclusions(tmp_path_factory: pytest.TempPathFactory) -> None:
    answer = engine_over({"report.txt": _REPORT}, tmp_path_factory.mktemp("panel")).answer("What did the Towage Panel's report conclude?")
    assert [c.paragraph.anchor for c in answer.citations] == ["2", "3"]


def test_a_heading_may_say_on_what_it_concludes(tmp_path_factory: pytest.TempPathFactory) -> None:
    report = _REPORT.replace("Observations and recommendations", "General conclusions on safety in towage")
    engine = engine_over({"report.txt": report}, tmp_path_factory.mktemp("matter"))
    for question in ("Which general conclusions on safety in towage did the Panel reach?", "What conclusions did the Towage Panel draw?"):
        assert [c.paragraph.anchor for c in engine.answer(question).citations] == ["2", "3"]


def test_of_several_documents_the_one_that_calls_itself_so(asking: Asking) -> None:
    found = concluded(asking.view, asking.question("What are the conclusions of the note?"))
    assert found and {p.document for p in found} == {NOTE}


def test_proposals_are_the_points_under_that_heading(asking: Asking) -> None:
    for question in (
        "What does OISM propose?",
        "What are the proposals of OISM to the third session?",
        "Which proposals does the OISM make?",
    ):
        found = concluded(asking.view, asking.question(question))
        assert len(found) > 1 and {p.document for p in found} == {"OISM_written_contribution.md"}
        assert all(p.kind == "numbered" and "PROPOSALS" in p.headings[-1] for p in found)
    assert not concluded(asking.view, asking.question("What did Brenmark propose?"))
    assert not concluded(asking.view, asking.question("What does OISM propose on helicopters?"))


def test_of_several_reports_the_one_on_the_state_asked_about(tmp_path_factory: pytest.TempPathFactory) -> None:
    reports = {
        f"{state}.txt": _REPORT.replace("TUG/32/2", symbol).replace("its second year", f"towage in {state}, 4 March 2030")
        for state, symbol in (("Norway", "TUG/32/2"), ("Malta", "TUG/32/3"))
    }
    engine = engine_over(reports, tmp_path_factory.mktemp("states"))
    for question in ("What conclusions does the Panel draw on Malta?", "What does the Panel conclude about Malta?"):
        assert [c.paragraph.id for c in engine.answer(question).citations] == ["Malta.txt#2", "Malta.txt#3"]
