"""The file of users, and the commands that write it."""

import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.cli import cli
from assistant.users import User, Users
from assistant.web.ask.archive import Archive
from assistant.web.ask.exchange import Exchange
from index.errors import ConfigurationError

pytestmark = pytest.mark.usefixtures("quick_hashing")
_PASSWORD = "tugs and pilots"


@pytest.fixture
def users(tmp_path: Path) -> Users:
    users = Users(tmp_path / "library" / "users.yaml")
    users.add("anna", "editor", _PASSWORD)
    return users


def _run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["users", *arguments], input=stdin)


def test_a_user_is_known_by_their_password_which_stands_nowhere(users: Users) -> None:
    assert users.with_password("anna", _PASSWORD) == User("anna", "editor")
    for name, password in (("anna", "tugs and pilot"), ("anna", ""), ("bert", _PASSWORD), ("", ""), ("Anna", _PASSWORD)):
        assert users.with_password(name, password) is None
    text = users.path.read_text()
    assert _PASSWORD not in text
    assert "$argon2id$" in text
    assert stat.S_IMODE(users.path.stat().st_mode) == 0o600


def test_a_token_is_known_until_the_next_one_and_stands_nowhere(users: Users) -> None:
    first = users.new_token("anna")
    second = users.new_token("anna")
    assert users.with_token(second) == User("anna", "editor")
    assert users.with_token(first) is users.with_token("") is users.with_token("ä") is None
    assert second not in users.path.read_text()


def test_a_user_belongs_to_a_delegation_or_to_none(users: Users) -> None:
    users.add("ilse", "editor", _PASSWORD, "  Côte  d'Ivoire ")
    assert users.get("ilse") == users.with_password("ilse", _PASSWORD) == User("ilse", "editor", "Côte d'Ivoire")
    users.change("ilse", role="delegate")
    assert users.get("ilse") == User("ilse", "delegate", "Côte d'Ivoire")
    for name in ("../a", "a/b", ".a", "-", "a\\b", "x" * 65):
        with pytest.raises(ConfigurationError, match="cannot be used"):
            users.change("ilse", delegation=name)
    users.change("ilse", delegation="")
    assert users.get("ilse") == User("ilse", "delegate")


def test_what_another_process_changes_counts_at_once(users: Users) -> None:
    proof = users.proof("anna")
    other = Users(users.path)
    other.change("anna", role="delegate")
    assert (users.get("anna"), users.proof("anna")) == (User("anna", "delegate"), proof)
    other.change("anna", password="something else")
    assert users.proof("anna") not in (proof, "")
    other.remove("anna")
    assert users.get("anna") is None
    assert users.all() == ()


@pytest.mark.parametrize("name", ["", "a b", "../a", "-a", "a\n", "ä", "x" * 65, "a:b"])
def test_a_name_that_cannot_be_one_is_refused(users: Users, name: str) -> None:
    with pytest.raises(ConfigurationError, match="cannot be used"):
        users.add(name, "delegate", _PASSWORD)


def test_a_file_that_cannot_be_read_lets_nobody_in_and_its_words_stay_in_it(users: Users) -> None:
    for text in ("anna: {role: admin, password: secret}", "- anna", "anna: [", "anna: {role: editor, password: secret, token: secret}"):
        users.path.write_text(text)
        with pytest.raises(ConfigurationError, match=r"users\.yaml cannot be read") as told:
            users.get("anna")
        assert "secret" not in str(told.value)
    users.path.write_text("anna: {role: editor, password: secret}")
    with pytest.raises(ConfigurationError, match="no Argon2 hash"):
        users.with_password("anna", "secret")


def test_users_are_added_changed_listed_and_removed(tmp_path: Path) -> None:
    library = ("--library", str(tmp_path))
    assert _run("add", "anna", "--role", "editor", *library, stdin=f"{_PASSWORD}\n").exit_code == 0
    assert _run("add", "bert", *library, stdin=f"{_PASSWORD}\n").exit_code == 0
    assert _run("role", "bert", "editor", *library).exit_code == 0
    assert _run("password", "bert", *library, stdin="another password").exit_code == 0
    assert _run("delegation", "bert", "Kestria", *library).exit_code == 0
    assert _run("list", *library).stdout == "anna\teditor\nbert\teditor\tKestria\n"
    assert _run("delegation", "bert", *library).exit_code == 0
    users = Users(tmp_path / "users.yaml")
    assert users.with_password("bert", "another password") == User("bert", "editor")
    assert users.with_token(_run("token", "bert", *library).stdout.strip()) == User("bert", "editor")
    conversations = Archive(tmp_path).of("anna")
    conversations.keep("a", [Exchange("Who?", problem="No.", complete=True)])
    assert _run("remove", "anna", *library).exit_code == 0
    assert conversations.find() == ()
    assert _run("list", *library).stdout == "bert\teditor\n"


@pytest.mark.parametrize(
    ("arguments", "stdin", "told"),
    [
        (("add", "anna"), f"{_PASSWORD}\n", "a user anna already"),
        (("add", "bert"), "short\n", "The password has 5 characters"),
        (("add", "bert"), "", "The password has 0 characters"),
        (("password", "bert"), f"{_PASSWORD}\n", "no user 'bert'"),
        (("remove", "bert"), None, "the users are: anna"),
    ],
)
def test_what_cannot_be_done_is_one_line(users: Users, arguments: tuple[str, ...], stdin: str | None, told: str) -> None:
    result = _run(*arguments, "--library", str(users.path.parent), stdin=stdin)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert told in result.stderr


def test_the_file_may_be_elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("RAPPORTEUR_USERS", str(tmp_path / "who.yaml"))
    _run("add", "anna", stdin=_PASSWORD)
    assert Users(tmp_path / "who.yaml").get("anna") == User("anna", "delegate")
