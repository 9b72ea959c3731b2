"""The sides of a comparison."""

import dataclasses
from pathlib import Path

from assistant.evidence import Evidence
from assistant.selecting.comparing import by_heading, same_matter
from index.paragraph import Paragraph, Span
from tests.assistant.conftest import Asking, engine_over


def evidence(anchor: str, heading: str, parent: str | None = None, score: float = 1.0, own: float = 0.5, document: str = "d") -> Evidence:
    paragraph = Paragraph(
        f"{document}#{anchor}", document, anchor, anchor, (heading,), "numbered", "", parent, None, None, "It.", Span(0, 3), 0
    )
    values: dict[str, object] = {field.name: 0.0 for field in dataclasses.fields(Evidence)}
    return Evidence(**{**values, "paragraph": paragraph, "missing": (), "heading": True, "score": score, "own": own})  # type: ignore[arg-type]


def test_each_article_compared_has_its_paragraph_in_one_document(asking: Asking) -> None:
    question = asking.question("What sets apart Article 2 from Article 3?")
    question = dataclasses.replace(question, headings=("article 2", "article 3"))
    found = [evidence("2", "Article 2"), evidence("a", "Article 3", document="other"), evidence("3", "Article 3 – Bribery")]
    assert [p.id for p in by_heading(question, found)] == ["d#2", "d#3"]
    assert by_heading(question, found[:2]) == []


def test_states_are_compared_on_the_recommendation_that_both_answered() -> None:
    by_state = {
        "A": [evidence("20", "R", "19", 10.0), evidence("7", "R", "6", 9.5)],
        "B": [evidence("8", "R", "6", 9.0)],
    }
    assert {code: e.paragraph.anchor for code, e in same_matter(by_state).items()} == {"A": "7", "B": "8"}
    by_state["A"][1] = evidence("7", "R", "6", 5.0)
    assert same_matter(by_state) == {}
    assert same_matter({"A": by_state["A"], "B": []}) == {}


_RESULTS = """HO/38/1

Results of joint operations
Note by the Secretariat

Results

- Operation NIGHT BUOY (May 2036; Finland and Norway): 12 tugs seized, 63 persons arrested.

- Operation LOW TIDE (June 2037; Peru): 4 barges seized, 9 persons arrested.

The coordinator of NIGHT BUOY regretted that few of the cases had been brought to court. A further operation was planned.
"""


def test_what_stands_in_one_list_is_held_against_each_other(tmp_path: Path) -> None:
    engine = engine_over({"results.txt": _RESULTS}, tmp_path)
    answer = engine.answer("What did NIGHT BUOY yield as against LOW TIDE?")
    assert {c.paragraph.text.split(" (")[0] for c in answer.citations} == {"Operation NIGHT BUOY", "Operation LOW TIDE"}
