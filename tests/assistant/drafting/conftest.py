"""What the tests of drafting share: a draft of every form on a topic that the specimen documents hold."""

import pytest

from assistant.drafting import FORMS, Draft, draft_of
from assistant.engine import RapporteurQueryEngine

TOPIC = "training of tug masters"


@pytest.fixture(scope="session")
def drafts(engine: RapporteurQueryEngine) -> dict[str, Draft]:
    """A draft of each form, by its name; two documents are compared on another topic."""
    return {form: draft_of(engine, "mooring lines" if form == "comparison" else TOPIC, form) for form in FORMS}


@pytest.fixture(scope="session")
def briefing(drafts: dict[str, Draft]) -> Draft:
    """A briefing note."""
    return drafts["briefing"]


@pytest.fixture(scope="session")
def matrix(engine: RapporteurQueryEngine) -> Draft:
    """The positions on two recommendations at once."""
    return draft_of(engine, "inspection", "positions")
