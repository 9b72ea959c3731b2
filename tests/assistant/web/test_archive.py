import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from records import answered, paragraph

from assistant.answer import Citation
from assistant.scope_filter import ScopeFilter
from assistant.web.ask.archive import Archive
from assistant.web.ask.exchange import Exchange
from index.errors import LibraryError

ANSWER = answered("Aldania did [1].", [Citation(1, paragraph("Aldania did."), "Aldania did.")])
EXCHANGE = Exchange("Who did?", ANSWER, ANSWER.text, complete=True, within=ScopeFilter(years=("2031",)), verdict="incomplete")


def test_a_conversation_comes_back_as_it_was(tmp_path: Path) -> None:
    Archive(tmp_path).keep("a", [EXCHANGE])
    assert Archive(tmp_path).open("a") == (EXCHANGE,)
    assert Archive(tmp_path).open("b") == ()
    assert stat.S_IMODE((tmp_path / "conversations.sqlite").stat().st_mode) == 0o600


def test_conversations_are_found_by_words_of_questions_and_answers_newest_first(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.keep("a", [EXCHANGE])
    archive.keep("b", [Exchange("What of Brenmark?", problem="No.", complete=True)])
    assert [one.id for one in archive.find()] == ["b", "a"]
    assert [one.id for one in archive.find("ALDANIA who")] == ["a"]
    assert [one.title for one in archive.find("brenmark")] == ["What of Brenmark?"]
    assert archive.find("100%' OR 1") == ()


def test_a_deleted_conversation_is_gone_and_an_empty_one_is_not_kept(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.keep("a", [EXCHANGE])
    archive.delete("a")
    archive.keep("b", [])
    assert archive.find() == ()


def test_each_user_has_their_own_and_nobody_elses_can_be_seen_changed_or_deleted(tmp_path: Path) -> None:
    anna, bert = Archive(tmp_path).of("anna"), Archive(tmp_path).of("bert")
    anna.keep("a", [EXCHANGE])
    assert bert.open("a") == bert.find() == bert.find("aldania") == Archive(tmp_path).open("a") == ()
    bert.keep("a", [Exchange("Mine?", problem="No.", complete=True)])
    bert.delete("a")
    bert.delete_all()
    assert anna.open("a") == (EXCHANGE,)
    anna.delete_all()
    assert anna.find() == ()


def test_conversations_of_the_time_before_users_are_still_there(tmp_path: Path) -> None:
    Archive(tmp_path).keep("a", [EXCHANGE])
    with closing(sqlite3.connect(tmp_path / "conversations.sqlite")) as connection:
        connection.execute("ALTER TABLE conversations DROP COLUMN owner")
    assert Archive(tmp_path).open("a") == (EXCHANGE,)
    assert Archive(tmp_path).of("anna").find() == ()


def test_a_damaged_file_is_one_clear_sentence(tmp_path: Path) -> None:
    (tmp_path / "conversations.sqlite").write_text("no database" * 100)
    with pytest.raises(LibraryError, match="move the file away"):
        Archive(tmp_path)
