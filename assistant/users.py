"""Who may use a page that serves many: a YAML file of names, each with a role, and a password and a token that are hashed."""

import hashlib
import os
import re
import secrets
import tempfile
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

import yaml
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from index.errors import ConfigurationError

Role = Literal["delegate", "editor"]
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._@-]{0,63}")
# It is the name of a folder too.
_DELEGATION = r"^([^\W_](?:[\w .,'’()&-]{0,62}[\w)])?)?$"
_SHORTEST, _LONGEST = 10, 1000


@dataclass(frozen=True, slots=True)
class User:
    """Someone who uses the page: a *delegate* reads, an *editor* may also change the library and run evaluations.

    `delegation` is the one whose own documents they see beside everybody's, "" where they belong to none.
    """

    name: str
    role: Role
    delegation: str = ""

    @property
    def may_change(self) -> bool:
        """Whether the library is theirs to change."""
        return self.role == "editor"


# Who uses a page on which nobody has to sign in.
OWNER = User("", "editor")


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    role: Role
    password: str
    token: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")
    delegation: str = Field(default="", pattern=_DELEGATION)

    def user(self, name: str) -> User:
        return User(name, self.role, self.delegation)


_RECORDS = TypeAdapter(dict[str, _Record])


class Users:
    """The users in a file; what another process changes in it counts from the next look."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._hasher = PasswordHasher()
        self._read: tuple[object, Mapping[str, _Record]] = (None, {})

    @cached_property
    def _nobody(self) -> str:
        return self._hasher.hash(secrets.token_hex())

    def all(self) -> tuple[User, ...]:
        """Everybody, by name; raises `ConfigurationError` where the file cannot be used."""
        return tuple(record.user(name) for name, record in sorted(self._records().items()))

    def get(self, name: str) -> User | None:
        """The user of a name."""
        record = self._records().get(name)
        return None if record is None else record.user(name)

    def with_password(self, name: str, password: str) -> User | None:
        """The user of a name, if the password is theirs; a name that is unknown takes as long to refuse.

        A check takes 64 MiB of memory, so that no more than a few should be made at once.
        """
        record = self._records().get(name)
        try:
            self._hasher.verify(record.password if record else self._nobody, password)
        except VerifyMismatchError:
            return None
        except InvalidHashError as error:
            raise ConfigurationError(
                f"The password of {name} in {self.path} is no Argon2 hash; set it with: rapporteur users password {name}"
            ) from error
        return None if record is None else record.user(name)

    def with_token(self, token: str) -> User | None:
        """The user whose token it is."""
        given = _digest(token)
        return next((one.user(name) for name, one in self._records().items() if secrets.compare_digest(one.token, given)), None)

    def proof(self, name: str) -> str:
        """What a session of a user hangs on: it is another once the password is; "" for an unknown name."""
        record = self._records().get(name)
        return record.password if record else ""

    def add(self, name: str, role: Role, password: str, delegation: str = "") -> None:
        """Add a user; raises `ConfigurationError` where the name is taken or cannot be one, or the password is too short."""
        if not _NAME.fullmatch(name):
            raise ConfigurationError(f"The name {name!r} cannot be used; take up to 64 letters, digits and . _ @ - of ASCII.")
        records = dict(self._records())
        if name in records:
            raise ConfigurationError(
                f"There is a user {name} already; change them with: rapporteur users role, or: rapporteur users password"
            )
        self._write({**records, name: _Record(role=role, password=self._hashed(password), delegation=_delegation(delegation))})

    def change(self, name: str, *, role: Role | None = None, password: str | None = None, delegation: str | None = None) -> None:
        """Give a user another role, password or delegation; a new password ends their sessions."""
        record = self._known(name)
        new = {
            "role": role or record.role,
            "password": record.password if password is None else self._hashed(password),
            "delegation": record.delegation if delegation is None else _delegation(delegation),
        }
        self._write({**self._records(), name: record.model_copy(update=new)})

    def new_token(self, name: str) -> str:
        """A token for the programs of a user, in the place of the one before; only its checksum is kept."""
        record, token = self._known(name), secrets.token_urlsafe(32)
        self._write({**self._records(), name: record.model_copy(update={"token": _digest(token)})})
        return token

    def remove(self, name: str) -> None:
        """Take a user out."""
        self._known(name)
        self._write({other: record for other, record in self._records().items() if other != name})

    def _hashed(self, password: str) -> str:
        if not _SHORTEST <= len(password) <= _LONGEST:
            raise ConfigurationError(f"The password has {len(password)} characters; take {_SHORTEST} to {_LONGEST:,}.")
        return self._hasher.hash(password)

    def _known(self, name: str) -> _Record:
        record = self._records().get(name)
        if record is None:
            raise ConfigurationError(f"There is no user {name!r} in {self.path}; the users are: {', '.join(self._records()) or 'none'}.")
        return record

    def _records(self) -> Mapping[str, _Record]:
        try:
            state = self.path.stat()
            version = state.st_mtime_ns, state.st_size, state.st_ino
            if self._read[0] != version:
                self._read = version, _RECORDS.validate_python(yaml.safe_load(self.path.read_text("utf-8")) or {})
        except FileNotFoundError:
            return {}
        except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError) as error:
            # The error itself may quote what stands in the file.
            raise ConfigurationError(
                f"The users in {self.path} cannot be read ({type(error).__name__}); mend the file or put back a copy."
            ) from error
        return self._read[1]

    def _write(self, records: Mapping[str, _Record]) -> None:
        text = yaml.safe_dump({name: record.model_dump() for name, record in sorted(records.items())}, sort_keys=False)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=self.path.parent, prefix=f".{self.path.name}.")  # readable by its owner alone
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(draft).replace(self.path)


def _delegation(name: str) -> str:
    """A delegation's name, tidied; raises `ConfigurationError` for one that cannot be used."""
    tidy = unicodedata.normalize("NFC", " ".join(name.split()))
    if not re.fullmatch(_DELEGATION, tidy):
        raise ConfigurationError(
            f"The delegation {name!r} cannot be used; take up to 64 letters, digits, spaces and . , ' ( ) & - of any script."
        )
    return tidy


def _digest(token: str) -> str:
    """A checksum; a token is random and long, so that one needs no slow hash."""
    return hashlib.sha256(token.encode()).hexdigest()
