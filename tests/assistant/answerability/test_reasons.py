"""Whether a text gives a reason."""

import pytest

from assistant.answerability.reasons import gives_no_reason


@pytest.mark.parametrize(
    ("question", "text", "none"),
    [
        ("Why does Kestria find the harbour code difficult?", "Kestria reported that the harbour code was difficult.", True),
        ("What reason did Kestria give for that?", "Kestria reported that the harbour code was difficult.", True),
        ("What brought about the sinking of the tug?", "The tug sank off Norvik in May.", True),
        ("Why are so few cranes inspected?", "Cranes inspected\t12\t14\t15", True),
        ("Why does Kestria find the harbour code difficult?", "The harbour code was difficult for want of being translated.", False),
        ("Why did the tug sink?", "The tug sank off Norvik in May. It had struck a rock.", False),
        ("Why? (What did Kestria report on tugs?)", "The tug sank off Norvik in May. It was raised in June.", True),
        ("Why? (What did Kestria report on tugs?)", "The tug sank off Norvik, since it had struck a rock.", False),
        ("Why did the tug go to Norvik?", "The tug went to Norvik to fetch a barge.", False),
        ("What did Kestria say about the harbour code?", "Kestria reported that the harbour code was difficult.", False),
        ("When did the tug sink?", "The tug sank off Norvik in May.", False),
    ],
)
def test_a_bare_fact_gives_no_reason(question: str, text: str, none: bool) -> None:
    assert gives_no_reason(question, text) is none
