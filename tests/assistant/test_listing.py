"""Lists of what stands under a heading."""

from assistant.engine import RapporteurQueryEngine
from assistant.listing import things_listed
from assistant.scoring import load_calibration


def test_a_heading_with_most_of_the_question_lists_all_beneath_it(engine: RapporteurQueryEngine) -> None:
    question, evidence = engine.examine("List the best practices on cargo and lifting equipment with cranes.")
    beneath = [e for e in evidence if e.paragraph.headings[-1:] == ("III. Cargo and lifting equipment",)]
    listed = things_listed(engine.view, question, beneath, load_calibration(), answerable=False)
    assert [p.anchor for p in listed] == [f"annex III.{n}" for n in range(1, 10)]
    other, _ = engine.examine("List the best practices on cargo and lifting equipment with penguins.")
    assert not things_listed(engine.view, other, beneath, load_calibration(), answerable=False)
