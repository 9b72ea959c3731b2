"""What the tests of the evaluation share: outcomes made by hand."""

from collections.abc import Callable

import pytest

from eval.cases import Case
from eval.outcome import Outcome

Making = Callable[..., Outcome]


@pytest.fixture(scope="session")
def outcome() -> Making:
    """Makes the outcome of a case: `required` and `facts` are groups; without `required` there is no answer."""

    def make(
        answer: str = "",
        cited: tuple[str, ...] = (),
        *,
        required: tuple[tuple[str, ...], ...] = (),
        acceptable: tuple[str, ...] = (),
        facts: tuple[tuple[str, ...], ...] = (),
        ms: float = 1.0,
    ) -> Outcome:
        case = Case("c", "q?", "fact" if required else "unanswerable", bool(required), (), required, acceptable, facts)
        return Outcome(case, answer, not cited, cited, ms)

    return make
