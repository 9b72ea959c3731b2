"""What says that something is not so."""

import pytest

from assistant.verification.wording import denies


@pytest.mark.parametrize(
    ("text", "denying"),
    [
        ("The tug left without a pilot.", True),
        ("No tug left.", True),
        ("A rate of 22 per cent applies, without prejudice to the dues of later years.", False),
        ("Without prejudice to article 4, no tug may leave.", True),
        ("The tug left.", False),
    ],
)
def test_without_prejudice_denies_nothing(text: str, denying: bool) -> None:
    assert denies(text) is denying
