"""Counting tokens; every socket but loopback is blocked in these tests."""

import socket

import pytest
from pytest_socket import SocketBlockedError, SocketConnectBlockedError

from assistant.language_models.tokens import count_tokens


@pytest.mark.filterwarnings("ignore:A test tried to use socket:UserWarning")  # it does, to see that it may not
def test_counts_without_the_network() -> None:
    with pytest.raises((SocketBlockedError, SocketConnectBlockedError)):
        socket.create_connection(("192.0.2.1", 443), timeout=0.1)
    assert count_tokens("The Meeting took note of the report.") == 8


def test_any_text_can_be_counted() -> None:
    assert count_tokens("") == 0
    assert count_tokens("<|endoftext|>") > 1
    assert count_tokens("Türkiye – “naïve” 漢字 🚢") > 8
