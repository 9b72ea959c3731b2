from dataclasses import replace

import pytest

from assistant.language.lexicon import all_terms
from assistant.retrieval.peers import is_of_a_peer
from assistant.view import LibraryView
from tests.assistant.conftest import NOTE


@pytest.mark.parametrize(
    ("headings", "asked", "expected"),
    [
        (("RFHS segment",), "Whom did OISM train?", True),
        (("RFHS segment",), "What did the OISM Executive Board decide?", False),
        (("RFHS segment",), "What did the Board of OISM decide?", False),
        (("RFHS segment",), "Whom did RFHS train?", False),
        (("RFHS segment", "Dialogue with OISM"), "Whom did OISM train?", False),
        (("RFHS SEGMENT",), "Whom did OISM train?", False),
        (("General segment",), "Whom did OISM train?", False),
        (("RFHS segment",), "Whom did Forum train?", False),
    ],
)
def test_what_stands_under_the_heading_of_one_body_is_not_said_of_another(
    headings: tuple[str, ...], asked: str, expected: bool, view: LibraryView
) -> None:
    paragraph = replace(view.by_id[f"{NOTE}#7"], headings=headings)
    name = next(term for term in all_terms(asked) if term.text in ("OISM", "RFHS", "Forum"))
    assert is_of_a_peer(view, asked, name, paragraph) is expected


@pytest.mark.parametrize(
    ("text", "asked", "expected"),
    [
        ("The RFHS Deputy Director told of the training of pilots.", "Whom did OISM train?", True),
        ("The RFHS Deputy Director told of the training of pilots.", "Whom did RFHS train?", False),
        ("The NTHB Deputy Director told of the training of pilots.", "Whom did OISM train?", False),  # a body that the cover has not
        ("Pilots were trained by the RFHS Deputy Director.", "Whom did OISM train?", False),
    ],
)
def test_what_begins_with_the_office_of_one_body_is_not_said_of_another(text: str, asked: str, expected: bool, view: LibraryView) -> None:
    paragraph = replace(view.by_id[f"{NOTE}#7"], headings=("General segment",), text=text)
    name = next(term for term in all_terms(asked) if term.text in ("OISM", "RFHS"))
    assert is_of_a_peer(view, asked, name, paragraph) is expected
