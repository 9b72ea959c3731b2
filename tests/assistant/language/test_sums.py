"""What costs how much is told by a sum of money, not by a share or by another measure."""

import pytest

from assistant.language.sums import has_money

_COSTS = "How much did the second regatta cost?"


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        (_COSTS, "The regatta cost 40,000 crowns.", True),
        (_COSTS, "Costs of the regatta: 40,000", True),
        (_COSTS, "Of the total costs of the regatta, 22 per cent are borne by the port.", False),
        (_COSTS, "Its costs grew by 7%.", False),
        ("What was the price of kelp?", "The price fell; it grew on an estimated 24,000 hectares, 7% more than before.", False),
        ("What does a berth cost?", "A berth costs 1,600 baht.", True),
        ("What does a berth cost?", "A berth is let to 1,600 boats.", False),
        ("By how much did the budget fall?", "The budget was cut by 7 per cent.", True),
        ("What is the fine for towing by night?", "It may be as much as 10 per cent of the freight.", True),
        ("How much did the port spend on tugs?", "It spent 40 per cent on tugs.", True),
    ],
)
def test_a_share_or_a_measure_is_a_sum_only_where_it_answers(question: str, text: str, told: bool) -> None:
    assert has_money(text, question) is told
