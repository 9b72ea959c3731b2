"""What States said, by themselves or by the account of others."""

from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_DECLARATION = """HF/31/DECL

Declaration of Norvik

1. We take note of the proposal of Uzbekistan to create a council of harbour masters, with a secretariat in Tashkent, and of the view of
Azerbaijan that the working group on harbours should be strengthened instead.

2. We welcome the new lights.
"""
_MINUTES = """HF/31/REP

Report of the sixth session

1. The representatives of India and Thailand stated that they could not accept a ceiling on harbour dues. The representative of China was
prepared to consider a ceiling by weight, but not by value.

2. The representative of Azerbaijan reported that pilots had been trained in winter.

3. The representative of Kenya, supported by the representatives of Ghana and Mali, proposed a fund for lights.
"""


def test_a_state_is_heard_where_it_speaks_and_where_others_tell_its_view_better(tmp_path: Path) -> None:
    engine = engine_over({"declaration.txt": _DECLARATION, "minutes.txt": _MINUTES}, tmp_path)

    def cited(question: str) -> list[str]:
        return [citation.paragraph.id for citation in engine.answer(question).citations]

    assert cited("What was China’s position on a ceiling on harbour dues?") == ["minutes.txt#1"]
    assert cited("What did Azerbaijan prefer to the council of harbour masters that Uzbekistan proposed?") == ["declaration.txt#1"]
    assert cited("What did Azerbaijan report on pilots?") == ["minutes.txt#2"]
    assert cited("What did Mali say about a fund for lights?") == ["minutes.txt#3"]
    assert cited("How many harbour dues did China report?") == []


_REPLIES = """HF/32/2

Replies of States on harbours
Note by the Secretariat

I. Replies

A. Question 1: pilots

1. States were asked how they trained pilots.

2. Spain reported that pilots were trained on simulators.

3. Norway reported that pilots sailed for two years. Spain had no school of its own but sent pilots abroad.

4. Denmark reported that it had closed its school.

B. Question 2: dues

5. States were asked what harbour dues they collected.

6. Norway reported that dues had been doubled.

7. Spain reported that dues were paid by weight.

Table 1. Inspections of tugs

| State | Inspections, 2030 | Inspections, 2031 |
| --- | --- | --- |
| Denmark | 12 | 14 |
| Norway | 40 | 31 |
| Spain | 25 | 27 |
"""


@pytest.fixture(scope="module")
def replies(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    """A note on replies, with a table of States."""
    return engine_over({"replies.md": _REPLIES}, tmp_path_factory.mktemp("replies"))


@pytest.mark.parametrize("question", ["What did Spain report?", "What did Spain tell the Secretariat in its replies, under all headings?"])
def test_all_that_is_reported_of_a_state_stands_beside_what_it_reports_first(question: str, replies: RapporteurQueryEngine) -> None:
    assert [citation.paragraph.anchor for citation in replies.answer(question).citations] == ["2", "3", "7"]


@pytest.mark.parametrize(
    "question",
    [
        "How did the inspections of tugs by Norway and by Spain develop between 2030 and 2031?",
        "Who had more inspections of tugs in 2031, Norway or Spain?",
    ],
)
def test_states_are_compared_by_their_rows_of_one_table(question: str, replies: RapporteurQueryEngine) -> None:
    answer = replies.answer(question)
    assert [citation.paragraph.text.split()[0] for citation in answer.citations] == ["Norway", "Spain"]


_FERRIES = """HF/33/2

Replies of States on ferries
Note by the Secretariat

I. Replies

A. Question 1: pilots

1. Denmark reported that 40 pilots had been licensed.

2. Norway reported that 95 pilots had been licensed, of whom 12 in winter.

3. Spain reported that it had licensed 31 pilots.

4. Peru reported that the President of its Board of Pilots was a woman.
"""


def test_who_has_more_of_several_states_is_told_by_what_each_of_them_says(tmp_path: Path) -> None:
    engine = engine_over({"ferries.txt": _FERRIES}, tmp_path)
    answer = engine.answer("Who licensed more pilots: Denmark, Norway or Spain?")
    assert [citation.paragraph.anchor for citation in answer.citations] == ["1", "2", "3"]
