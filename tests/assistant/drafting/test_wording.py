"""How sentences show that they recommend or decide, or leave something open."""

import pytest

from assistant.drafting.wording import is_open, recommends


@pytest.mark.parametrize(
    "sentence",
    [
        "Governments should train pilots.",
        "It was agreed that tugs be sold.",
        "Governments were encouraged to train pilots.",
        "Decides to sell tugs;",
        "Further urges Åland to sell tugs;",
        "STRONGLY ENCOURAGES STATES TO TRAIN PILOTS;",
        "The Forum invites States to train pilots.",
        "Calls upon States to train pilots;",
        "The Forum may wish to sell tugs.",
    ],
)
def test_what_binds_recommends_or_decides(sentence: str) -> None:
    assert recommends(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "",
        "Norway reported that pilots were trained.",
        "The agreement on tugs was long.",
        "Pilots were decided opponents of tugs.",
        "The decision was welcome.",
        "Mustard was sold.",
    ],
)
def test_what_is_only_told_recommends_nothing(sentence: str) -> None:
    assert not recommends(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A bill was before Parliament.",
        "The rules had not yet been adopted.",
        "Norway planned to train pilots.",
        "Whether pilots are trained remains unclear.",
        "No agreement was reached.",
        "NORWAY ENTERED A RESERVATION.",
        "The lack of tugs was noted.",
        "Who is to pay for tugs?",
        "Who is to pay for tugs? ",
        "A ban on tugs was under discussion.",
    ],
)
def test_what_is_pending_lacking_or_disputed_is_open(sentence: str) -> None:
    assert is_open(sentence)


@pytest.mark.parametrize(
    "sentence", ["", "The rules were adopted in 2030.", "Tugs were planed by hand.", "Spending fell.", "It was plain."]
)
def test_what_is_settled_is_not_open(sentence: str) -> None:
    assert not is_open(sentence)
