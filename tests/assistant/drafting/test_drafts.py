"""Drafts of every form: cited, verified, nothing twice, in reported speech."""

from itertools import combinations

import pytest

from assistant.answer import Citation
from assistant.drafting import FORMS, Draft, draft_of
from assistant.drafting.repetition import gist_of, say_the_same
from assistant.drafting.scope import scope_named
from assistant.engine import RapporteurQueryEngine
from assistant.scope_filter import ScopeFilter
from index.errors import DraftError, QuestionError
from tests.assistant.conftest import NOTE
from tests.assistant.drafting.conftest import TOPIC

ALL_FORMS = pytest.mark.parametrize("form", FORMS)


@ALL_FORMS
def test_every_sentence_has_a_citation_of_its_own_that_holds_it(form: str, drafts: dict[str, Draft], engine: RapporteurQueryEngine) -> None:
    draft = drafts[form]
    assert len(draft.statements) > 1
    assert (
        [statement.marker for statement in draft.statements]
        == [c.marker for c in draft.citations]
        == list(range(1, len(draft.citations) + 1))
    )
    for statement, citation in zip(draft.statements, draft.citations, strict=True):
        assert citation.quote in citation.paragraph.text
        assert engine.view.by_id[citation.paragraph.id] == citation.paragraph
        assert engine.view.verifier.verify(statement.text, [citation.paragraph]).status == statement.status == "verbatim"


@ALL_FORMS
def test_no_two_sentences_say_the_same(form: str, drafts: dict[str, Draft], engine: RapporteurQueryEngine) -> None:
    gists = [gist_of(statement.text, engine.view.names) for statement in drafts[form].statements]
    assert not [pair for pair in combinations(gists, 2) if say_the_same(*pair)]


@ALL_FORMS
def test_reported_speech_keeps_its_reporter(form: str, drafts: dict[str, Draft]) -> None:
    seen = set[str]()
    for citation in drafts[form].citations:
        paragraph = citation.paragraph
        if paragraph.reporter and paragraph.id not in seen:
            assert paragraph.text.startswith(citation.quote)
        seen.add(paragraph.id)


@pytest.mark.parametrize("form", ["summary", "briefing", "talking-points", "open-questions"])
def test_the_length_is_kept(form: str, engine: RapporteurQueryEngine) -> None:
    assert draft_of(engine, TOPIC, form, words=100).words <= 130


def test_the_same_draft_comes_again(briefing: Draft, engine: RapporteurQueryEngine) -> None:
    assert draft_of(engine, TOPIC, "briefing") == briefing


def test_a_briefing_has_sections_and_names_the_recommendation(briefing: Draft) -> None:
    headings = [block.heading for block in briefing.blocks if block.level == 1]
    assert headings == ["Recommended or decided", "What States reported", "Open or pending"]
    assert "RFHS/3/2, para. 6" in [citation.paragraph.label for citation in briefing.citations]


@ALL_FORMS
def test_the_register_words_the_frame_and_never_what_documents_say(
    form: str, drafts: dict[str, Draft], engine: RapporteurQueryEngine
) -> None:
    plain, formal = drafts[form], draft_of(engine, drafts[form].topic, form, register="formal")
    assert formal.statements == plain.statements
    assert (plain.title, formal.title) == (f"{FORMS[form].title}: {plain.topic}", f"{FORMS[form].title} on {plain.topic}")
    assert formal.remark.startswith("The present note reproduces the documents in their own wording")
    if form == "briefing":
        headings = [block.heading for block in formal.blocks if block.level == 1]
        assert headings == ["Recommendations and decisions", "Information provided by States", "Matters outstanding"]


def test_an_impersonal_recommendation_stands_on_its_own(engine: RapporteurQueryEngine) -> None:
    labels = [citation.paragraph.label for citation in draft_of(engine, "mooring lines", "briefing").citations]
    assert "RFHS/3/2, para. 23" in labels


def test_a_matrix_has_every_state_that_replies_and_says_who_made_no_statement(drafts: dict[str, Draft]) -> None:
    table = drafts["positions"].blocks[-1].table
    assert table is not None
    rows = {row.name: row.cells[0] for row in table.rows}
    empty = {row.name: row.empty[0] for row in table.rows}
    assert {"Aldania", "Republic of Morvane", "Quillona"} <= rows.keys()
    assert rows["Quillona"] == ()
    assert empty["Quillona"] == "no statement"
    cited: dict[int, Citation] = {citation.marker: citation for citation in drafts["positions"].citations}
    for name, cell in rows.items():
        assert {cited[statement.marker].paragraph.reporter for statement in cell} <= {name}


def test_a_matrix_has_a_column_for_each_recommendation_on_the_topic(matrix: Draft) -> None:
    table = matrix.blocks[-1].table
    assert table is not None
    assert table.columns[:2] == ("R1", "R2")


def test_a_joint_reply_is_written_once_and_referred_to(engine: RapporteurQueryEngine) -> None:
    draft = draft_of(engine, "waste reception", "positions")
    table = draft.blocks[-1].table
    assert table is not None
    assert "jointly: see Brenmark" in {row.name: row.empty for row in table.rows}["Fennoria"]
    assert len({statement.text for statement in draft.statements}) == len(draft.statements)


@pytest.mark.parametrize("form", ["briefing", "positions"])
def test_a_state_is_a_topic(form: str, engine: RapporteurQueryEngine) -> None:
    draft = draft_of(engine, "Kestria", form)
    replies = [c.paragraph for c in draft.citations if c.paragraph.lead_in and c.paragraph.reporter]
    assert replies
    assert all("Kestria" in paragraph.text for paragraph in replies)
    assert len(draft.statements) > 3


def test_a_reply_that_leaves_something_open_is_quoted_up_to_where_it_does(drafts: dict[str, Draft]) -> None:
    assert any("before parliament" in statement.text for statement in drafts["open-questions"].statements)


def test_a_comparison_puts_what_is_alike_side_by_side(engine: RapporteurQueryEngine) -> None:
    within = scope_named(engine.view, documents=["RFHS/3/2", "RFHS/DEC/3/1"])
    table = draft_of(engine, "mooring lines", "comparison", within).blocks[0].table
    assert table is not None
    assert table.columns == ("RFHS/3/2", "RFHS/DEC/3/1")
    assert any(all("retire" in "".join(s.text for s in cell).casefold() for cell in row.cells) for row in table.rows)


def test_a_comparison_puts_two_sessions_or_years_side_by_side(engine: RapporteurQueryEngine) -> None:
    sessions = scope_named(engine.view, documents=["RFHS/2/L.1", "RFHS/3/2", "RFHS/3/1"])
    for within, columns in ((sessions, ("Second session", "Third session")), (ScopeFilter(years=("2029", "2031")), ("2029", "2031"))):
        draft = draft_of(engine, "towage", "comparison", within)
        table = draft.blocks[0].table
        assert table is not None and table.columns == columns
        sides = [{draft.citations[said.marker - 1].paragraph.document for row in table.rows for said in row.cells[n]} for n in (0, 1)]
        assert sides[0] == {"RFHS_2_L.1_draft_report.md"} and "RFHS_2_L.1_draft_report.md" not in sides[1]
    with pytest.raises(DraftError, match="and only 2031 has something"):
        draft_of(engine, "quay ladders", "comparison", ScopeFilter(years=("2031", "2030")))


def test_a_scope_of_states_keeps_to_what_they_say(engine: RapporteurQueryEngine) -> None:
    within = scope_named(engine.view, states=["kestria", "Brenmark"])
    table = draft_of(engine, TOPIC, "positions", within).blocks[-1].table
    assert table is not None
    assert [row.name for row in table.rows] == ["Brenmark", "Kestria"]


def test_a_scope_of_documents_keeps_to_them(engine: RapporteurQueryEngine) -> None:
    within = scope_named(engine.view, documents=["RFHS/3/2"])
    assert within == ScopeFilter(documents=(NOTE,))
    assert {citation.paragraph.document for citation in draft_of(engine, TOPIC, "briefing", within).citations} == {NOTE}


@pytest.mark.parametrize(("documents", "states"), [(["RFHS/9/9"], []), ([], ["Atlantis-on-Sea"]), (["RFHS"], [])])
def test_a_name_that_the_library_does_not_know_is_refused(documents: list[str], states: list[str], engine: RapporteurQueryEngine) -> None:
    with pytest.raises(QuestionError, match="“"):
        scope_named(engine.view, documents, states)


@ALL_FORMS
def test_a_topic_that_no_document_holds_is_declined_in_a_sentence(form: str, engine: RapporteurQueryEngine) -> None:
    with pytest.raises(DraftError, match="hold nothing on “zebra farming on the moon”"):
        draft_of(engine, "zebra farming on the moon", form)
