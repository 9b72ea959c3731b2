"""Acts that a text tells by their own word, or is silent on."""

import pytest

from assistant.answerability.outright import is_silent_on_act


@pytest.mark.parametrize(
    ("question", "text", "silent"),
    [
        ("Why did Kestria refuse the tug?", "Kestria asked for the tug, as its own was old.", True),
        ("Why did Kestria refuse the tug?", "Kestria did not accept the tug, as its own was new.", False),
        ("Why did Kestria refuse the tug?", "Kestria declined the tug, as its own was new.", False),
        ("Which ports rejected the harbour code?", "Norvik and Osk have adopted the harbour code.", True),
        ("How is refuse from ships collected?", "It is brought ashore in barges.", False),
        ("When did Kestria sign the Harbour Treaty?", "The Parliament of Kestria ratified the Harbour Treaty on 6 May.", True),
        ("When did Kestria sign the Harbour Treaty?", "The Harbour Treaty was concluded at Osk on 6 May.", False),
        ("When was the Harbour Treaty signed?", "Kestria is a signatory to the Harbour Treaty since 6 May.", False),
        ("Is there any sign of new cranes?", "Cranes are being bought.", False),
        ("Whose accession to the treaty was welcomed?", "The Meeting welcomed the signature by Kestria.", True),
        ("When was the smuggler extradited to Kestria?", "The smuggler was arrested in Norvik on 6 May.", True),
        ("When was the smuggler extradited to Kestria?", "The smuggler was handed over on 6 May.", False),
        ("Who is to pay for the crane?", "The place of the crane is a matter for the Port Council.", True),
        ("Who is to pay for the crane?", "The Port Council bears the cost of the crane.", False),
        ("Whom does the Port Council hold responsible for the fire?", "The Port Council noted a fire on the quay.", True),
        ("Whom does the Port Council hold responsible for the fire?", "The Port Council accused smugglers of the fire.", False),
        ("Why did Kestria refuse the tug?", "The prevention of fires on the tug is proceeding.", True),
        ("Which party won the harbour elections?", "All parties led a lively campaign before the harbour elections.", True),
        ("Which party won the harbour elections?", "The Tug Party was elected with 40 seats.", False),
        ("Who won the harbour elections?", "The harbour elections were postponed.", False),
        (
            "How many members voted for the pilot?",
            "On 18 May the pilot whom the Tug Party had proposed received no majority of votes.",
            True,
        ),
        ("How many members voted for the pilot?", "The pilot was chosen by 18 votes to two.", False),
        ("How many members voted for the pilot?", "The pilot was chosen unanimously.", False),
        ("What salary does the pilot draw?", "The pilot introduced the budget, which is 3 million.", True),
        ("What salary does the pilot draw?", "The pilot is paid 3,000 a month.", False),
        ("What did Kestria say about tugs?", "Kestria had bought tugs.", False),
    ],
)
def test_a_text_is_silent_on_an_act_that_it_has_no_word_for(question: str, text: str, silent: bool) -> None:
    assert is_silent_on_act(question, text) is silent
