"""Drafts as their readers change them."""

from dataclasses import replace
from itertools import combinations

import pytest

from assistant.drafting import Draft, draft_of
from assistant.drafting.refinding import can_be_refound, find_another
from assistant.drafting.repetition import gist_of, say_the_same
from assistant.drafting.revision import Revision
from assistant.engine import RapporteurQueryEngine
from assistant.scope_filter import EVERYTHING
from index.errors import DraftError
from tests.assistant.drafting.conftest import TOPIC


def _marker(draft: Draft, words: str) -> int:
    return next(said.marker for said in draft.statements if words in said.text)


def test_what_is_dropped_is_gone_with_its_citation_and_the_rest_is_numbered_anew(briefing: Draft) -> None:
    revision = Revision(briefing).drop(_marker(briefing, "Brenmark reported that simulator training"))
    result = revision.result
    assert [c.marker for c in result.citations] == [said.marker for said in result.statements] == list(range(1, len(briefing.citations)))
    assert "Brenmark reported that simulator" not in " ".join(said.text for said in result.statements)
    for said, citation in zip(result.statements, result.citations, strict=True):
        assert said.text.split()[0] == citation.quote.split()[0]
    assert revision.put_back(_marker(briefing, "Brenmark reported that simulator training")).result == briefing


def test_what_leans_on_a_sentence_goes_and_comes_with_it(briefing: Draft) -> None:
    opening, following = _marker(briefing, "Kestria reported"), _marker(briefing, "Fourteen of its 22")
    revision = Revision(briefing)
    assert revision.drop(opening).dropped == {opening, following}
    assert revision.drop(following).dropped == {following}
    assert revision.drop(opening).put_back(following).dropped == set()


def test_items_go_with_the_sentence_that_announces_them(drafts: dict[str, Draft]) -> None:
    draft = drafts["comparison"]
    announcing = next(c.marker for c in draft.citations if c.quote.endswith(":"))
    dropped = Revision(draft).drop(announcing).dropped
    assert announcing + 1 in dropped


def test_a_section_is_dropped_and_put_back_at_once(briefing: Draft) -> None:
    place = next(n for n, block in enumerate(briefing.blocks) if block.heading == "What States reported")
    dropped = Revision(briefing).drop_part(place)
    headings = [block.heading for block in dropped.result.blocks if block.level == 1]
    assert headings == ["Recommended or decided", "Open or pending"]
    assert not any(block.unquoted for block in dropped.result.blocks)
    assert dropped.markers_in(place) <= dropped.dropped
    assert dropped.put_back_part(place).result == briefing
    assert Revision(briefing).drop_part(99).result == briefing


def test_a_section_without_sentences_goes_and_its_heading_with_it(briefing: Draft) -> None:
    revision = Revision(briefing)
    for said in briefing.blocks[2].statements():
        revision = revision.drop(said.marker)
    assert "Recommended or decided" not in [block.heading for block in revision.result.blocks]
    assert [block.heading for block in revision.result.blocks if block.level == 1] == ["What States reported", "Open or pending"]


def test_what_a_state_said_and_the_reader_dropped_is_no_missing_statement(drafts: dict[str, Draft], matrix: Draft) -> None:
    said = next(said for said in matrix.statements if said.text.startswith("Brenmark"))
    table = Revision(matrix).drop(said.marker).result.blocks[-1].table
    assert table is not None
    row = next(row for row in table.rows if row.name == "Brenmark")
    assert (row.cells[0], row.empty[0]) == ((), "left out")
    assert "Positions" not in [block.heading for block in Revision(matrix).drop_part(len(matrix.blocks) - 1).result.blocks]
    recommendation = Revision(matrix).drop(1).result
    assert any(block.heading.startswith("R1:") for block in recommendation.blocks)


@pytest.mark.parametrize("form", ["briefing", "summary", "talking-points", "open-questions"])
def test_another_sentence_is_new_verified_and_in_reading_order(form: str, engine: RapporteurQueryEngine) -> None:
    draft = draft_of(engine, TOPIC, form, words=80)
    marker = draft.statements[-1].marker
    found = find_another(engine, Revision(draft), marker, EVERYTHING)
    before, after = ({said.text for said in one.statements} for one in (draft, found.result))
    (new, *_) = after - before
    assert draft.statements[-1].text not in after
    gists = [gist_of(said.text, engine.view.names) for said in draft.statements]
    assert not any(say_the_same(gist_of(new, engine.view.names), gist) for gist in gists)
    for said, citation in zip(found.result.statements, found.result.citations, strict=True):
        assert said.marker == citation.marker
        assert engine.view.verifier.verify(said.text, [citation.paragraph]).status == "verbatim"
    headings = [block.heading for block in found.result.blocks if block.level == 1]
    assert len(headings) == len(set(headings))


def test_the_next_sentence_of_a_quoted_paragraph_joins_it_and_what_is_near_the_topic_comes_last(engine: RapporteurQueryEngine) -> None:
    briefing = Revision(draft_of(engine, "quay ladders", "briefing"))
    revision, found = briefing.rename(0, "Ladders"), []
    with pytest.raises(DraftError, match="the sentence stays"):
        for _ in range(30):
            revision = find_another(engine, revision, max(revision.numbers), EVERYTHING)
            found.append(revision.draft.citations[-1].paragraph.id)
    quoted = {citation.paragraph.id for citation in briefing.draft.citations}
    assert quoted & set(found) and found[-1] not in quoted
    for group in (group for block in revision.draft.blocks for group in block.paragraphs):
        cited = [revision.draft.citations[said.marker - 1] for said in group]
        places = [(c.paragraph.ordinal, c.paragraph.text.find(c.quote)) for c in cited]
        assert places == sorted(places)
    gists = [gist_of(said.text, engine.view.names) for said in revision.draft.statements]
    assert not any(say_the_same(one, other) for one, other in combinations(gists, 2))
    assert revision.result.blocks[0].heading == "Ladders"


def test_a_state_that_is_quoted_after_all_is_no_longer_named_as_left_out(engine: RapporteurQueryEngine) -> None:
    draft = draft_of(engine, TOPIC, "briefing", words=100, register="formal")
    (note,) = [block for block in draft.blocks if block.unquoted]
    found = find_another(engine, Revision(draft), _reported(draft)[0], EVERYTHING)
    paragraph = found.draft.citations[len(draft.citations)].paragraph
    assert paragraph in note.unquoted
    assert paragraph.reporter not in next(block.remark for block in found.result.blocks if block.unquoted)


def _reported(draft: Draft) -> list[int]:
    """The markers of what States reported."""
    start = next(n for n, block in enumerate(draft.blocks) if block.heading == "Information provided by States")
    return [said.marker for block in draft.blocks[start : start + 3] for said in block.statements()]


def test_another_is_looked_for_until_there_is_none(engine: RapporteurQueryEngine) -> None:
    revision = Revision(draft_of(engine, TOPIC, "talking-points", words=100))
    with pytest.raises(DraftError, match="the sentence stays"):
        for _ in range(100):
            revision = find_another(engine, revision, max(revision.numbers), EVERYTHING)
    texts = [said.text for said in revision.draft.statements]
    assert len(texts) == len(set(texts))


def test_nothing_else_stands_in_a_cell_of_a_table(matrix: Draft, briefing: Draft) -> None:
    assert not can_be_refound(matrix, matrix.statements[-1].marker)
    assert can_be_refound(briefing, 1)


def test_another_is_not_looked_for_when_a_document_is_gone(briefing: Draft, engine: RapporteurQueryEngine) -> None:
    gone = replace(briefing.citations[0], paragraph=replace(briefing.citations[0].paragraph, document="gone.txt"))
    with pytest.raises(DraftError, match=r"gone\.txt, which the draft cites, is no longer in the library"):
        find_another(engine, Revision(replace(briefing, citations=(gone, *briefing.citations[1:]))), 2, EVERYTHING)
