"""What fits a question and yet is no answer to it."""

from dataclasses import replace

import pytest

from assistant.answerability.suitability import fits, is_beside_the_point, is_caption, is_second_best
from assistant.engine import RapporteurQueryEngine
from index.paragraph import ParagraphKind


@pytest.mark.parametrize(
    ("question", "changed"),
    [
        ("What did the Second Meeting say about whales?", {"unmet": 0.6, "lacking": False}),
        ("What budget was set aside for the inspection of cranes?", {"kind": False, "focus": 0.0}),
    ],
)
def test_a_cover_or_a_denial_of_something_else_is_beside_the_point(
    question: str, changed: dict[str, float], engine: RapporteurQueryEngine
) -> None:
    asked, evidence = engine.examine(question)
    wanted = "cover" if "unmet" in changed else "numbered"
    found = next(e for e in evidence if e.paragraph.kind == wanted and (wanted == "cover" or " not " in e.paragraph.text))
    found = replace(found, missing=(), heading=True, state=1.0, asserted=1.0, **changed)
    assert fits(found, asked) and is_beside_the_point(found, asked)
    assert not is_beside_the_point(replace(found, unmet=0.0, focus=1.0, kind=True), asked)


@pytest.mark.parametrize(
    ("question", "beside"),
    [
        ("How many tonnes of soya were stored in Norvik?", True),
        ("When was the crane in Norvik inspected?", True),
        ("Who inspected the crane in Norvik?", True),
        ("What was said about the crane in Norvik?", False),
    ],
)
def test_what_lacks_a_name_has_the_figure_the_date_or_the_person_of_another(
    question: str, beside: bool, engine: RapporteurQueryEngine
) -> None:
    asked, evidence = engine.examine(question)
    found = replace(evidence[0], missing=("Norvik",), lacking=False, kind=True, focus=1.0, unmet=0.0)
    assert is_beside_the_point(found, asked) is beside
    assert not is_beside_the_point(replace(found, missing=()), asked)


@pytest.mark.parametrize(
    ("question", "missing", "text", "beside"),
    [
        ("Why did the Harbour Union ask for a delay?", ("Union",), "The Council asked for a delay, as the quay was wet.", True),
        ("Why did the Council ask for a delay?", (), "The Council asked for a delay, as the quay was wet.", False),
        ("Why did the Council refuse a delay?", (), "The Council asked for a delay, as the quay was wet.", True),
        ("Why did the Council ask for a delay?", (), "The Council asked for a delay.", True),
    ],
)
def test_what_another_did_or_nobody_is_beside_the_point(
    question: str, missing: tuple[str, ...], text: str, beside: bool, engine: RapporteurQueryEngine
) -> None:
    asked, evidence = engine.examine(question)
    found = replace(evidence[0], missing=missing, kind=True, focus=1.0, unmet=0.0)
    assert is_beside_the_point(replace(found, paragraph=replace(found.paragraph, kind="numbered", headings=(), text=text)), asked) is beside


@pytest.mark.parametrize(
    ("question", "counted", "fitting"),
    [
        ("How many tonnes of soya were stored on the quay?", 0.3, False),
        ("How many tonnes of soya were stored on the quay?", 0.5, True),
        ("How many stevedores worked on the quay?", 0.3, True),
        ("How many stevedores worked on the quay?", 0.1, False),
        ("What share of the warehouses stood on the quay?", 0.1, False),
        ("What share of the warehouses stood on the quay?", 0.3, True),
    ],
)
def test_what_is_measured_has_to_be_met_better_than_what_is_counted(
    question: str, counted: float, fitting: bool, engine: RapporteurQueryEngine
) -> None:
    asked, evidence = engine.examine(question)
    found = replace(evidence[0], missing=(), lacking=False, heading=True, state=1.0, asserted=1.0, kind=True, own=0.5, denied=0.0)
    found = replace(found, paragraph=replace(found.paragraph, text="Some 300 tonnes of wheat were stored."))
    assert fits(replace(found, counted=counted), asked) is fitting


@pytest.mark.parametrize(
    ("question", "text", "fitting"),
    [
        ("What happened on 6 May 2031 on the quay?", "On 6 May, the quay was flooded.", True),
        ("What happened on 6 May 2031 on the quay?", "On 5 and 6 May, the quay was flooded.", True),
        ("What happened on May 6 on the quay?", "The quay was flooded on the 6th of May.", True),
        ("What happened on 6 May 2031 on the quay?", "On 6 March, the quay was flooded.", False),
        ("What happened on 6 May 2031 on the quay?", "On 16 May, the quay was flooded.", False),
        ("What happened in May on the quay?", "On 16 May, the quay was flooded.", True),
        ("What happened in July on the quay?", "On 16 May, the quay was flooded.", False),
        ("What happened on the quay?", "On 16 May, the quay was flooded.", True),
        ("What did the treaty of 6 May say on the quay?", "The quay belongs to the town.", True),
        ("When is the next session of the Forum?", "The second session of the Forum was held on 6 May.", False),
        ("When is the next session of the Forum?", "The session of the Forum will be held on 6 May.", True),
        ("When is the next session of the Forum?", "The Forum accepted the invitation to hold it on 6 May.", True),
        ("When is the next session of the Forum?", "The Forum, which met on 6 May, will be glad.", False),
        ("When was the second session of the Forum?", "The second session of the Forum was held on 6 May.", True),
    ],
)
def test_what_happened_on_a_day_or_is_to_come_is_told_so(question: str, text: str, fitting: bool, engine: RapporteurQueryEngine) -> None:
    asked, evidence = engine.examine(question)
    found = replace(evidence[0], missing=(), lacking=False, heading=True, state=1.0, asserted=1.0, kind=True, own=0.5, denied=0.0)
    assert fits(replace(found, paragraph=replace(found.paragraph, headings=(), text=text)), asked) is fitting


@pytest.mark.parametrize(
    ("question", "kind", "fitting"),
    [
        ("What does the report say about drift timber?", "footnote", False),
        ("What does the report say about drift timber?", "numbered", True),
        ("Where can the study on drift timber be read?", "footnote", True),
        ("Which report is on drift timber?", "footnote", True),
    ],
)
def test_a_footnote_that_points_to_the_web_answers_only_who_asks_for_that(
    question: str, kind: ParagraphKind, fitting: bool, engine: RapporteurQueryEngine
) -> None:
    asked, evidence = engine.examine(question)
    found = replace(evidence[0], missing=(), lacking=False, heading=True, state=1.0, asserted=1.0, kind=True, own=0.5, denied=0.0)
    text = "Drift Timber Institute, “Trends in drift timber”, available at www.example.org."
    assert fits(replace(found, paragraph=replace(found.paragraph, kind=kind, text=text)), asked) is fitting


@pytest.mark.parametrize(
    ("text", "fitting"),
    [
        ("The stevedores Haver, Lindqvere and Osk worked there.", True),
        ("No stevedores worked there.", True),
        ("Stevedores worked there.", False),
        (
            "The tugs, ferries and barges lay far from any quay that day, as it was a holiday; it is only later, when the port was "
            "opened and its gates were guarded again, that stevedores worked on.",
            False,
        ),
    ],
)
def test_what_is_counted_without_a_number_is_named_near_its_noun_or_denied(text: str, fitting: bool, engine: RapporteurQueryEngine) -> None:
    asked, evidence = engine.examine("How many stevedores worked on the quay?")
    found = replace(
        evidence[0], missing=(), lacking=False, heading=True, state=1.0, asserted=1.0, kind=False, own=1.0, denied=0.0, counted=1.0
    )
    assert fits(replace(found, paragraph=replace(found.paragraph, text=text)), asked) is fitting


@pytest.mark.parametrize(
    ("question", "score", "second"),
    [
        ("How many stevedores worked on the quay?", 8.0, True),
        ("How many stevedores worked on the quay?", 9.5, False),
        ("What did the stevedores build on the quay?", 8.0, False),
    ],
)
def test_what_is_well_behind_what_does_not_say_it_is_no_answer(
    question: str, score: float, second: bool, engine: RapporteurQueryEngine
) -> None:
    asked, evidence = engine.examine(question)
    best = replace(evidence[0], lacking=False, heading=True, state=1.0, asserted=1.0, score=10.0)
    assert is_second_best(replace(best, score=score), [best], asked) is second
    assert not is_second_best(replace(best, score=score), [replace(best, lacking=True)], asked)


@pytest.mark.parametrize(
    ("question", "beside"),
    [("How did Kestria respond to the letter?", True), ("By when is it due?", True), ("What is the letter on?", False)],
)
def test_a_cover_says_of_nothing_how_it_was_done(question: str, beside: bool, engine: RapporteurQueryEngine) -> None:
    asked, evidence = engine.examine(question)
    cover = replace(evidence[0], paragraph=replace(evidence[0].paragraph, kind="cover"), unmet=0.0, kind=True)
    assert is_beside_the_point(cover, asked) is beside


@pytest.mark.parametrize(
    ("question", "text", "caption"),
    [
        ("To which port do most tugs go?", "Figure 3.II Calls of tugs of the second fleet to the ports", True),
        ("How many tugs has Halvenstad?", "Table 16.24 Overall: tugs proposed for 2031 by port", True),
        ("How many tugs has Halvenstad?", "Table 2 Tugs by port: Halvenstad 14, Sella 9", False),
        ("To which port do most tugs go?", "Figure 3 shows that most tugs are bound for Halvenstad.", False),
        ("What is the title of table 2?", "Table 2 Tugs by port", False),
    ],
)
def test_a_caption_says_only_what_a_figure_is_called(question: str, text: str, caption: bool, engine: RapporteurQueryEngine) -> None:
    asked, evidence = engine.examine(question)
    assert is_caption(replace(evidence[0].paragraph, text=text), asked) is caption


@pytest.mark.parametrize(
    ("question", "text", "fitting"),
    [
        ("What did the Forum decide on the fund?", "Decision 3: Common fund for drift timber", False),
        ("What was decided on the fund?", "Decision 3: Common fund for drift timber", False),
        ("What did the Forum decide on the fund?", "Decision 3: The common fund shall be closed", True),
        ("What did the Forum decide on the fund?", "The Forum decided to close the fund.", True),
        ("Which decision is on the fund?", "Decision 3: Common fund for drift timber", True),
    ],
)
def test_a_title_does_not_say_what_was_decided(question: str, text: str, fitting: bool, engine: RapporteurQueryEngine) -> None:
    asked, evidence = engine.examine(question)
    found = replace(evidence[0], missing=(), lacking=False, heading=True, state=1.0, asserted=1.0, kind=True, own=0.5, denied=0.0)
    assert fits(replace(found, paragraph=replace(found.paragraph, text=text)), asked) is fitting


@pytest.mark.parametrize(
    ("question", "fitting"),
    [("Were the cranes in the port inspected?", False), ("Which cranes in the port were inspected?", True)],
)
def test_what_only_announces_says_neither_yes_nor_no(question: str, fitting: bool, engine: RapporteurQueryEngine) -> None:
    asked, evidence = engine.examine(question)
    paragraph = replace(evidence[0].paragraph, kind="numbered", text="The following cranes in the port were inspected:")
    found = replace(evidence[0], paragraph=paragraph, missing=(), lacking=False, heading=True, state=1.0, asserted=1.0, kind=True)
    assert fits(found, asked) is fitting
