"""The address that the page is served on."""

import errno
import ipaddress
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from assistant.users import Users
from index.errors import ConfigurationError

_OTHER_ADDRESS = "set RAPPORTEUR_HOST to another address"
_REASONS = {
    errno.EADDRINUSE: ("another program has it", "stop that program, or set RAPPORTEUR_PORT to another port"),
    errno.EACCES: ("this user may not open it", "set RAPPORTEUR_PORT to a port above 1023"),
    errno.EADDRNOTAVAIL: ("this machine does not have that address", _OTHER_ADDRESS),
}


@dataclass(frozen=True, slots=True)
class Address:
    """An address taken for the page; who connects before the server runs waits."""

    socket: socket.socket
    host: str
    port: int

    @property
    def url(self) -> str:
        """The address as a browser takes it."""
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(self.host, f"[{self.host}]" if ":" in self.host else self.host)  # noqa: S104
        return f"http://{host}:{self.port}"

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach it."""
        return ipaddress.ip_address(self.socket.getsockname()[0]).is_loopback


@contextmanager
def listen(host: str, port: int) -> Iterator[Address]:
    """Take an address for the page, before anything slow is done; raises `ConfigurationError`."""
    try:
        family, kind, protocol, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        message = f"The page cannot be served on {host}: {error.strerror}; set RAPPORTEUR_HOST to another address."
        raise ConfigurationError(message) from error
    with listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(where)
            # Only a listening socket keeps a second start from taking the same address while this one is indexing.
            listener.listen(128)
        except OSError as error:
            reason, way_out = _REASONS.get(error.errno or 0, (error.strerror, _OTHER_ADDRESS))
            raise ConfigurationError(f"The page cannot be served on {host}:{port}: {reason}; {way_out}.") from error
        yield Address(listener, host, listener.getsockname()[1])


def users_for(address: Address, file: Path) -> Users | None:
    """Who has to sign in at an address, None where nobody has to; raises `ConfigurationError` where it would be open to everyone."""
    users = Users(file)
    if users.all():
        return users
    if not address.is_local:
        raise ConfigurationError(
            f"On {address.host} everyone who reaches this machine could use the page, and {file} names no users; add one with "
            "`rapporteur users add NAME --role editor`, or serve on 127.0.0.1."
        )
    return None
