import copy
from dataclasses import replace
from pathlib import Path

import pytest
from records import paragraph

from assistant.answer import Citation
from assistant.drafting import Block, Draft, Row, Statement, Table
from assistant.drafting.revision import TITLE, Revision
from assistant.scope_filter import ScopeFilter
from assistant.web.draft.downloads import file_name
from assistant.web.draft.drafts import Drafted, Drafts, Sheet

_SAID = Statement("A tug was lost.", 1, "verbatim")
_BLOCKS = (
    Block("R1: tugs", 1, ((_SAID,),), unquoted=(paragraph("No."),)),
    Block("", table=Table("", ("R1",), (Row("A", ((),), ("no",)),))),
)
_DRAFT = Draft("positions", "tugs", "Positions: tugs", "1 document searched", _BLOCKS, (Citation(1, paragraph(_SAID.text), _SAID.text),))
_DRAFTED = Drafted(Revision(_DRAFT), ScopeFilter(states=("FI",)))


def test_a_draft_is_its_own_users_and_outlives_the_server(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path).of("amina")
    identity = drafts.add(_DRAFTED)
    worked_on = replace(_DRAFTED.revision.drop(1), renamed="Tugs").rename(0, "Lost tugs")
    drafts.revise(identity, _DRAFTED._replace(revision=worked_on))
    again, boris = Drafts(tmp_path).of("amina"), Drafts(tmp_path).of("boris")
    assert again.get(identity) == Drafted(worked_on, _DRAFTED.within)
    assert [one.title for one in again.listed()] == ["Tugs"]
    boris.revise(identity, _DRAFTED)
    boris.delete(identity)
    assert boris.get(identity) is None and boris.listed() == ()
    assert again.get(identity) == Drafted(worked_on, _DRAFTED.within)
    again.delete(identity)
    assert again.get(identity) is None


def test_the_oldest_drafts_are_let_go_but_not_those_that_are_worked_on(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    kept = drafts.of("boris").add(_DRAFTED)
    first, second = (drafts.add(_DRAFTED) for _ in range(2))
    for _ in range(49):
        drafts.revise(first, _DRAFTED)
        drafts.add(_DRAFTED)
    assert drafts.get(first) is not None
    assert drafts.get(second) is None
    assert drafts.of("boris").get(kept) is not None


def test_what_a_column_refers_to_stays_in_a_heading_and_no_words_bring_the_old_one_back() -> None:
    renamed = Revision(_DRAFT).rename(0, " Lost\x00 tugs").rename(TITLE, "Tugs").rename(1, "No heading").rename(9, "No part")
    assert [block.heading for block in renamed.result.blocks] == ["R1: Lost tugs", ""]
    assert renamed.result.title == "Tugs" and not any(block.renamed for block in renamed.result.blocks)
    assert renamed.rename(0, " ").rename(TITLE, "").result == Revision(_DRAFT).result


def test_each_page_has_a_sheet_of_its_own() -> None:
    sheet = Sheet()
    sheet.begin()
    assert copy.deepcopy(sheet).turn == 0


@pytest.mark.parametrize(
    ("title", "name"),
    [("Briefing note: training of tug masters", "briefing-note-training-of-tug-masters"), ('Summary: ../../x\r\n"é', "summary-x")],
)
def test_a_title_is_made_a_file_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(title) == name
