import socket

import pytest

from assistant.web.address import Address, listen
from index.errors import ConfigurationError


def test_a_free_port_is_taken_where_none_is_named() -> None:
    with listen("127.0.0.1", 0) as address:
        assert address.port > 0 and address.url == f"http://127.0.0.1:{address.port}"


def test_a_taken_port_is_one_clear_sentence() -> None:
    with listen("127.0.0.1", 0) as first:
        taken = pytest.raises(ConfigurationError, match=f"127.0.0.1:{first.port}: another program has it")
        with taken, listen("127.0.0.1", first.port):
            pass


def test_an_address_that_is_none_of_this_machine_is_one_clear_sentence() -> None:
    with pytest.raises(ConfigurationError, match="RAPPORTEUR_HOST"), listen("192.0.2.1", 0):
        pass


@pytest.mark.parametrize(("host", "shown"), [("0.0.0.0", "127.0.0.1"), ("::", "[::1]"), ("::1", "[::1]")])
def test_the_address_shown_is_one_that_a_browser_can_open(host: str, shown: str) -> None:
    with socket.socket() as unused:
        assert Address(unused, host, 80).url == f"http://{shown}:80"
