from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from index.library import Library
from index.sync import sync


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        ("What did Portugal report on simulator training?", "name Portugal;"),
        ("What did Portugal and Norway report on simulator training?", "name Portugal or Norway;"),
        ("What does UNCTAD say about registration?", "name UNCTAD;"),
        ("What did the United Kingdom report on simulator training?", "nowhere name the United Kingdom;"),
        ("What does RFHS/3/2 say about volcanoes in Norway?", "RFHS/3/2 does not answer this and nowhere names Norway;"),
        ("What does A/99/123 say about tug masters?", "name A/99/123;"),
        ("Who cooks in the canteen of the secretariat?", "not answer this;"),
        ("What does paragraph 4000 of the note say?", "have no paragraph 4000;"),
        ("What does paragraph 44 of the Atlantis note say?", "have no paragraph 44 in a document so described;"),
        ("Is cannabis mentioned in the note?", "nowhere mention “cannabis”;"),
        ("Summarize issue 9.", "have no issue 9;"),
        ("Which States replied on issue 9?", "have no issue 9;"),
        ("What does annex XII say about tugs?", "have no annex XII;"),
        ("What does Article 99 say?", "have no article 99;"),
        ("What is recommendation 12?", "have no recommendation 12;"),
        ("What does recommendation (k) of issue 2 ask for?", "have no recommendation (k);"),
        ("What does annex I of the Atlantis note say?", "nowhere name Atlantis;"),
    ],
)
def test_a_declined_question_says_what_is_missing(question: str, absent: str, engine: RapporteurQueryEngine) -> None:
    answer = engine.answer(question)
    assert answer.abstained and absent in answer.text and answer.text.endswith("shown as pointers.")


def test_a_state_that_is_named_and_does_not_reply_is_said_to_be_silent(tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text(
        "RFHS/9/5\n\nNote by the Secretariat\n\n1. It was recommended that tug masters be trained on simulators.\n\n"
        "2. Finland reported that 12 tug masters had been trained on simulators.\n\n"
        "3. The working group on simulators for tug masters, chaired by Mr. Grant (Norway), had met in Oslo.\n"
    )
    library = Library(tmp_path / "library")
    sync(library, [tmp_path / "note.md"])
    engine = RapporteurQueryEngine(library)
    assert engine.answer("What did Finland report on simulators for tug masters?").citations[0].paragraph.anchor == "2"
    answer = engine.answer("What did Norway report on simulators for tug masters?")
    assert answer.abstained and "The document in the library does not answer this and records no reply from Norway;" in answer.text
