import copy

import pytest

from assistant.drafting import Draft
from assistant.drafting.revision import Revision
from assistant.scope_filter import EVERYTHING
from assistant.web.draft.downloads import file_name
from assistant.web.draft.drafts import Drafted, Drafts, Sheet

_REVISION = Revision(Draft("summary", "tugs", "Summary: tugs", "1 document searched", (), ()))


def test_a_draft_is_its_own_users() -> None:
    drafts = Drafts()
    identity = drafts.add(Drafted(_REVISION, EVERYTHING, "amina"))
    assert drafts.get(identity, "amina") is not None
    assert drafts.get(identity, "boris") is None
    assert drafts.get("another", "amina") is None


def test_the_oldest_drafts_are_let_go_but_not_those_that_are_worked_on() -> None:
    drafts = Drafts()
    first, second = (drafts.add(Drafted(_REVISION, EVERYTHING, "")) for _ in range(2))
    for _ in range(299):
        drafts.revise(first, _REVISION)
        drafts.add(Drafted(_REVISION, EVERYTHING, ""))
    assert drafts.get(first, "") is not None
    assert drafts.get(second, "") is None


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
