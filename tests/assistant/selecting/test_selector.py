"""What is chosen, seen through the engine: which paragraphs for which sort of question."""

import dataclasses
import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.engine import RapporteurQueryEngine
from assistant.evidence import Evidence
from assistant.retrieval.scoring import CALIBRATION, load_calibration, probability
from assistant.selecting.acceptance import several
from assistant.selecting.selector import Selector
from assistant.understanding.conversation import Turn
from index.paragraph import Paragraph, Span
from tests.assistant.conftest import NOTE, Asking, engine_over


def test_the_calibration_has_a_weight_for_every_feature(engine: RapporteurQueryEngine) -> None:
    calibration = load_calibration()
    models, points = {"rank", "answer", "member", "item", "sentence"}, {"answer_at", "member_at", "sure_at"}
    assert set(json.loads(CALIBRATION.read_text())) == {*models, *points, "curve"}
    assert 0 < calibration.answer_at < calibration.sure_at < 1 and 0 < calibration.member_at < 1
    assert engine.search("registration")[0].score > engine.search("registration")[-1].score


@pytest.mark.parametrize(("total", "expected"), [(0.0, 0.5), (1000.0, 1.0), (-1000.0, 0.0)])
def test_probability_is_the_logistic_function(total: float, expected: float) -> None:
    assert probability({"x": total}, {"x": 1.0}) == pytest.approx(expected)
    assert probability({"x": 0.0}, {"x": 1.0, "intercept": total}) == pytest.approx(expected)


def test_nothing_is_selected_from_no_evidence(asking: Asking) -> None:
    for text in ("Who signs the credentials?", "Which States use drones?", "What did Aldania report?", "What does paragraph 3 say?"):
        assert Selector(asking.view, asking.question(text), [], load_calibration()).select().paragraphs == ()


def reporters(engine: RapporteurQueryEngine, question: str) -> list[str | None]:
    return [citation.paragraph.reporter for citation in engine.answer(question).citations]


def test_a_fact_takes_few_paragraphs(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("Who is to receive the credentials of representatives?")
    assert 1 <= len(answer.citations) <= 2 and "Executive Secretary" in answer.text


def test_a_position_takes_the_states_own_reply(engine: RapporteurQueryEngine) -> None:
    assert reporters(engine, "What did Aldania report on simulator training for tug masters?")[0] == "Aldania"


def test_of_two_states_each_has_its_paragraph(engine: RapporteurQueryEngine) -> None:
    assert set(reporters(engine, "How do Aldania and Brenmark train tug masters on simulators?")) == {"Aldania", "Brenmark"}


def test_a_list_of_replies_comes_in_reading_order(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("What did States report on simulator training for tug masters?")
    paragraphs = [citation.paragraph for citation in answer.citations]
    assert len(paragraphs) >= 5 and all(p.document == NOTE and p.reporter for p in paragraphs)
    assert [p.ordinal for p in paragraphs] == sorted(p.ordinal for p in paragraphs)
    assert answer.text.count("\n- ") + answer.text.startswith("- ") == len(paragraphs)


def test_in_what_a_state_has_no_competence_is_told_by_its_replies_that_say_so(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("On which recommendations did Umbrenia say that it had no competence?")
    assert [citation.paragraph.anchor for citation in answer.citations] == ["22", "146"]


def test_who_spoke_is_told_by_their_own_replies(engine: RapporteurQueryEngine) -> None:
    cited = [c.paragraph for c in engine.answer("Which delegations spoke about the Harbour Incident Reporting Network?").citations]
    assert cited and all(paragraph.reporter for paragraph in cited)


@pytest.mark.parametrize(
    "question",
    [
        "What is the exchange rate of the Swiss franc?",
        "What did Atlantis report on simulator training?",
        "How many penguins live in Halvenstad?",
    ],
)
def test_what_no_paragraph_answers_is_declined(question: str, engine: RapporteurQueryEngine) -> None:
    assert engine.answer(question).abstained


def anchors(engine: RapporteurQueryEngine, question: str) -> list[str]:
    return [citation.paragraph.anchor for citation in engine.answer(question).citations]


def test_a_list_that_a_document_gives_is_cited_whole_with_what_announces_it(engine: RapporteurQueryEngine) -> None:
    cited = anchors(engine, "What are the three pillars of the OISM programme?")
    assert cited == ["IV ¶ 1", "IV, pillar 1 ¶ 1", "IV, pillar 2 ¶ 1", "IV, pillar 3 ¶ 1"]


def test_what_ends_in_a_colon_is_cited_with_what_follows_wherever_it_ranks(asking: Asking, engine: RapporteurQueryEngine) -> None:
    text = "What equipment should a pilot boat carry at night?"
    best, *others = engine.examine(text)[1]
    first = next(e.paragraph for e in others if e.paragraph.document != best.paragraph.document)
    evidence = [replace(best, paragraph=first), best, *others]
    chosen = Selector(asking.view, asking.question(text), evidence, load_calibration()).select()
    assert chosen.paragraphs[:2] == (first, best.paragraph) and len(chosen.paragraphs) == 6


def test_a_list_of_one_is_a_plain_answer_and_has_to_be_as_probable(engine: RapporteurQueryEngine) -> None:
    assert "recital 4" not in anchors(engine, "What should Member States do, according to OISM's contribution?")


def test_a_follow_up_is_not_answered_by_a_paragraph_without_what_it_newly_names(engine: RapporteurQueryEngine) -> None:
    history = [Turn("user", "How many near-miss reports did the Harbour Incident Reporting Network receive in 2028?")]
    assert engine.answer("And for penguins?", history).abstained
    assert not engine.answer("And who runs it?", history).abstained


def test_a_word_in_common_makes_no_list_the_answer(engine: RapporteurQueryEngine) -> None:
    assert "V ¶ 2" not in anchors(engine, "Which participants are on the list of the session?")


def test_a_state_of_which_nothing_is_found_is_named_beneath_a_comparison(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("How do Aldania and Portugal train tug masters on simulators?")
    assert not answer.abstained and answer.silent == ("Portugal",)
    assert {c.paragraph.reporter for c in answer.citations} == {"Aldania"}
    assert answer.account == ("No statement found: Portugal.",)


def test_of_two_names_compared_the_one_that_stands_nowhere_is_named_beneath_the_other(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("How do the near-miss reports of the Harbour Incident Reporting Network differ from those of UNIDO?")
    assert not answer.abstained and answer.account[-1] == "No statement found: UNIDO."
    assert engine.answer("How do the penguins of OSCE differ from those of UNIDO?").abstained


def test_where_several_things_are_asked_for_all_that_is_as_good_is_cited() -> None:
    calibration = load_calibration()
    found = [of_several(f"{n}", score=30 - 0.6 * n, focus=focus) for n, focus in enumerate((1.0, 1.0, 0.1, 1.0))]
    assert [e.paragraph.anchor for e in several(found, calibration)] == ["0", "1"]  # one lacks the noun, the last comes far behind


def of_several(anchor: str, score: float, focus: float) -> Evidence:
    paragraph = Paragraph(f"d#{anchor}", "d", anchor, anchor, (), "numbered", "", None, None, None, "It.", Span(0, 3), 0)
    values: dict[str, object] = {field.name: 1.0 for field in dataclasses.fields(Evidence)}
    return Evidence(**{**values, "paragraph": paragraph, "missing": (), "score": score, "focus": focus, "unmet": 0.0})  # type: ignore[arg-type]


def test_each_document_named_is_heard_and_one_that_is_not_there_is_named(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("What do RFHS/2/L.1, RFHS/3/2 and RFHS/1/7 say about simulator training?")
    assert {c.paragraph.document for c in answer.citations} == {"RFHS_2_L.1_draft_report.md", "RFHS_3_2_note_on_recommendations.txt"}
    assert answer.account == ("No statement found: RFHS/1/7 (not in the library).",)
    assert engine.answer("How many penguins do RFHS/2/L.1 and RFHS/3/2 count?").abstained


def test_replies_are_compared_with_the_recommendation_that_they_answer(engine: RapporteurQueryEngine) -> None:
    cited = anchors(engine, "How do the simulator hours in Aldania and in the Galtian Federation differ from the recommendation?")
    assert set(cited) == {"6", "7", "13"}


def test_documents_that_may_disagree_are_cited_side_by_side(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("Do the documents agree on how many near-miss reports the Harbour Incident Reporting Network received in 2028?")
    assert len({citation.paragraph.document for citation in answer.citations}) == len(answer.citations) == 2


def test_a_reply_that_a_state_is_not_concerned_stands_last_in_what_was_reported(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("What did States report on the exchange of radar images and voyage data between vessel traffic service centres?")
    *others, last = [citation.paragraph for citation in answer.citations]
    assert "no competence" in last.text and last.reporter in answer.unconcerned
    assert [p.ordinal for p in others] == sorted(p.ordinal for p in others) and last.ordinal < others[-1].ordinal


def test_a_reply_that_a_state_is_not_concerned_is_none_of_those_that_did(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("Which States have made inspectors available to the Joint Crane Inspection Pool?")
    assert not any("no competence" in citation.paragraph.text for citation in answer.citations)
    assert any("no competence" in citation.paragraph.text for citation in answer.near)


def test_a_list_says_how_much_it_considered_and_points_to_what_it_leaves_out(engine: RapporteurQueryEngine) -> None:
    answer = engine.answer("What did States report on the safety of divers in harbours?")
    scope = answer.scope
    searched = f"{scope.matched} of {scope.paragraphs} paragraphs in {scope.documents} documents"
    assert answer.account[-1] == f"{searched}; {len(answer.near)} more come near and are left out."
    assert scope.matched == len(answer.citations)
    markers = [citation.marker for citation in (*answer.citations, *answer.near)]
    assert markers == list(range(1, len(markers) + 1))
    assert not {c.paragraph for c in answer.citations} & {c.paragraph for c in answer.near}


def test_a_summary_of_a_discussion_is_the_section_under_its_heading(engine: RapporteurQueryEngine) -> None:
    cited = [citation.paragraph for citation in engine.answer("Summarize the discussion on underwater work.").citations]
    assert [p.anchor for p in cited] == ["22", "23", "24", "25", "26"] and len({p.headings for p in cited}) == 1


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("When and where is the Third Session of the Regional Forum on Harbour Safety?", "Halvenstad, 9–12 September 2031"),
        ("Place and dates of the Third Session of the Regional Forum on Harbour Safety?", "Halvenstad, 9–12 September 2031"),
        ("When and where is the Fifth Session of the Regional Forum on Harbour Safety?", None),
        ("When is the dinner of the Third Session of the Regional Forum on Harbour Safety?", None),
    ],
)
def test_a_cover_answers_when_and_where_the_meeting_is_that_it_names(
    question: str, quoted: str | None, engine: RapporteurQueryEngine
) -> None:
    assert [citation.quote for citation in engine.answer(question).citations] == ([quoted] if quoted else [])


def test_where_no_item_of_a_list_is_clear_of_the_others_it_is_given_whole(tmp_path: Path) -> None:
    text = """Declaration of harbours

1. We agree to introduce a common electronic declaration of cargo, to be used:

(a) By Norvik and Tarn, from 1 July 2031;

(b) By Belcastre, from 1 January 2032;

(c) By all others, from 1 January 2033.

2. We welcome the new lights, which have been in use since 5 May 2030, and thank the pilots.

3. We note that tugs are scarce and that masters leave early.
"""
    answer = engine_over({"declaration.txt": text}, tmp_path).answer(
        "From which dates will the various members use the electronic declaration?"
    )
    assert [citation.paragraph.anchor for citation in answer.citations] == ["1", "1 (a)", "1 (b)", "1 (c)"]
