"""What is said on a topic is the whole of the section that is on it."""

from assistant.engine import RapporteurQueryEngine


def _anchors(engine: RapporteurQueryEngine, question: str) -> list[str]:
    return [citation.paragraph.anchor for citation in engine.answer(question).citations]


def test_all_of_the_section_that_the_topic_heads_is_given(engine: RapporteurQueryEngine) -> None:
    cited = _anchors(engine, "What do the Harbour Dialogue findings say about trials of remote pilotage?")
    assert cited == ["Remote pilotage ¶ 1", "Remote pilotage ¶ 2", "Remote pilotage ¶ 3", "Follow-up ¶ 1, bullet 4"]


def test_what_elsewhere_probably_belongs_to_the_topic_is_given_too(engine: RapporteurQueryEngine) -> None:
    cited = _anchors(engine, "What do the Harbour Dialogue findings say about the hours of rest of crews?")
    assert "General conclusions ¶ 1" in cited and len([anchor for anchor in cited if anchor.startswith("Hours of rest")]) == 4


def test_a_question_for_one_thing_gets_that_alone(engine: RapporteurQueryEngine) -> None:
    assert _anchors(engine, "How many vessels were guided from the shore in the trial of remote pilotage?") == ["Remote pilotage ¶ 2"]
