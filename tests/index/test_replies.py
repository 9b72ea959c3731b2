"""Which recommendation a reply answers."""

from pathlib import Path

import pytest

from index.paragraph import Paragraph
from tests.index.making import document

_REPLIES = """Note by the Secretariat

I. Implementation

Issue 1. Tugs

Recommendation (a)

1. Governments should ensure that every port has a tug.

2. Finland reported that it had forty tugs.

3. The Netherlands stated that its tugs were electric.
{heading}
4. Governments should encourage the training of tug masters.

5. Finland reported that training was free.

6. Trinidad and Tobago noted that it had none.
"""


def _numbered(folder: Path, heading: str) -> tuple[dict[str, Paragraph], tuple[str, ...]]:
    found = document(folder, _REPLIES.format(heading=heading))
    return {p.anchor: p for p in found.paragraphs if p.kind == "numbered"}, found.findings


def test_a_reply_depends_on_its_recommendation(tmp_path: Path) -> None:
    found, findings = _numbered(tmp_path, "\nRecommendation (b)\n")
    assert found["2"].lead_in == found["3"].lead_in == "Governments should ensure that every port has a tug."
    assert found["5"].lead_in == "Governments should encourage the training of tug masters."
    assert (found["6"].parent, found["6"].reporter) == ("4", "Trinidad and Tobago")
    assert findings == ()


def test_a_lost_heading_is_counted_on_and_reported(tmp_path: Path) -> None:
    found, findings = _numbered(tmp_path, "")
    assert found["5"].headings[-1] == "Recommendation (b)"
    assert found["5"].lead_in == "Governments should encourage the training of tug masters."
    assert len(findings) == 1
    assert "before paragraph 4 is missing" in findings[0]


def test_a_body_that_speaks_after_a_recommendation_does_not_reply(tmp_path: Path) -> None:
    said = "1. States should ensure that every port has a tug.\n\n2. The Permanent Forum reiterated that ports need tugs."
    text = f"Report\n\nI. Tugs\n\n{said}\n"
    assert [(p.anchor, p.lead_in) for p in document(tmp_path, text).paragraphs if p.kind == "numbered"] == [("1", ""), ("2", "")]


def test_officers_and_delegations_do_not_reply(tmp_path: Path) -> None:
    said = "1. Delegations asked that every port should have a tug.\n\n2. The Director of Tugs stated that tugs were dear.\n\n"
    said += "3. The Head of the Piers Group reported that piers were too."
    found = document(tmp_path, f"Report\n\nI. Tugs\n\n{said}\n").paragraphs
    assert [p.lead_in for p in found if p.kind == "numbered"] == ["", "", ""]


def test_replies_stand_under_a_recommendation_without_a_number(tmp_path: Path) -> None:
    call = "Governments should ensure that every port has a tug."
    text = f"Note\n\nI. Tugs\n\nRecommendation (a)\n\n{call}\n\n1. The Government of Finland reported that it had forty tugs.\n\n"
    text += "2. The Government of Côte d’Ivoire indicated that it had four.\n"
    found = {p.anchor: p for p in document(tmp_path, text).paragraphs if p.kind == "numbered"}
    assert [(p.reporter, p.lead_in) for p in found.values()] == [("Finland", call), ("Côte d’Ivoire", call)]


def test_statements_in_a_debate_depend_on_what_opens_it(tmp_path: Path) -> None:
    opening = "1. The Chair of the Group presented the draft."
    said = "2. The representative of Finland supported it.\n\n3. Ms. Vega (Peru) said that it was long.\n\n"
    said += "4. The observer for TUGCO was silent."
    found = [p for p in document(tmp_path, f"Report\n\nI. Tugs\n\n{opening}\n\n{said}\n").paragraphs if p.kind == "numbered"]
    presented = opening.removeprefix("1. ")
    assert [(p.reporter, p.lead_in) for p in found] == [("the Chair", ""), ("Finland", presented), ("Peru", presented), (None, "")]


def test_the_end_of_a_page_opens_no_debate(tmp_path: Path) -> None:
    opening = "1. The Chair of the Group presented the draft."
    said = "2. The representative of Finland supported it.\n\n¹ See the draft.\n\nHC/61/7 – page 4\n\n"
    said += "3. Ms. Vega (Peru) said that it was long."
    found = [p for p in document(tmp_path, f"Report\n\nI. Tugs\n\n{opening}\n\n{said}\n").paragraphs if p.kind == "numbered"]
    assert [p.lead_in for p in found] == ["", *["The Chair of the Group presented the draft."] * 2]


def test_what_somebody_says_opens_nothing(tmp_path: Path) -> None:
    said = "1. Several States asked for tugs.\n\n2. The representative of Finland agreed.\n\n3. Peru stressed that it had none."
    found = [p for p in document(tmp_path, f"Report\n\nI. Tugs\n\n{said}\n").paragraphs if p.kind == "numbered"]
    assert [(p.reporter, p.lead_in) for p in found] == [(None, ""), ("Finland", ""), ("Peru", "")]


def test_what_a_state_says_opens_no_debate(tmp_path: Path) -> None:
    said = "1. The Chair presented the draft.\n\n2. Peru stressed that it had none.\n\n3. The representative of Finland agreed."
    found = [p for p in document(tmp_path, f"Report\n\nI. Tugs\n\n{said}\n").paragraphs if p.kind == "numbered"]
    assert found[2].lead_in == "The Chair presented the draft."


def test_a_state_that_requests_replies_to_what_was_recommended(tmp_path: Path) -> None:
    said = "1. The Board had recommended that pilots be trained.\n\n2. Peru reported that it trained them.\n\n"
    said += "3. Chile requested assistance for its school.\n\n4. Ghana reported that it had none."
    found = [p for p in document(tmp_path, f"Note\n\nI. Pilots\n\n{said}\n").paragraphs if p.kind == "numbered"]
    assert [(p.reporter, p.parent) for p in found] == [("the Board", None), ("Peru", "1"), ("Chile", "1"), ("Ghana", "1")]


@pytest.mark.parametrize(
    "said",
    [
        "One speaker said that requests for tugs were refused.",
        "The panellist from Peru noted that one request had been made.",
        "Some delegations asked why States should pay.",
    ],
)
def test_what_somebody_says_of_requests_is_no_recommendation(said: str, tmp_path: Path) -> None:
    text = f"Report\n\nI. Tugs\n\n1. {said}\n\n2. Finland reported that it had forty.\n\n3. Ghana reported that it had none.\n"
    found = [p for p in document(tmp_path, text).paragraphs if p.kind == "numbered"]
    assert [p.parent for p in found] == [None, None, None]
