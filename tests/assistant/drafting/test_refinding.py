"""Another sentence for one that a reader does not want."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Draft
from assistant.drafting.forms import FORMS
from assistant.drafting.refinding import can_be_refound, find_another
from assistant.drafting.revision import Revision
from assistant.drafting.writing import Pen
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.scope_filter import EVERYTHING, ScopeFilter
from assistant.understanding.reading import understand
from index.errors import DraftError
from tests.assistant.drafting.gathered import EvenMatcher, library_of, material_of
from tests.assistant.selecting.weighing import calibration, evidence

VIEW = library_of(
    {
        "note": [
            {"text": "Norway leased 1,200 tugs for the winter of 2030. The tugs had been built in the yards of Åmål."},
            {"text": "Norway had leased 1,200 tugs for the winter of 2030."},
            {"text": "Ferries of the eastern coast carried only children in spring."},
            {"text": "Pilots were trained on simulators by the coast guard."},
        ],
        "report": [{"text": "The winches of the fleet were inspected by a committee."}],
    }
)


class Searched:
    """Finds the whole library on any topic, its last document only near it."""

    def __init__(self) -> None:
        self.view, self.language_model, self.calibration = VIEW, None, calibration(VIEW)

    def examine(self, question: str, *, within: ScopeFilter = EVERYTHING) -> tuple[Question, list[Evidence]]:
        found = [evidence(p, score=1 / p.ordinal, similarity=0.4 if p.document == "report" else 1.0) for p in VIEW.paragraphs]
        return VIEW.placed(understand(question, VIEW.names)), found

    def matcher(self, question: Question) -> Any:
        return EvenMatcher()


ENGINE = Searched()


def drafted(words: int = 26) -> Draft:
    material = material_of(VIEW, scores={p.id: 1 / p.ordinal for p in VIEW.paragraphs[:4]})
    pen = Pen(material)
    blocks = FORMS["summary"].arrange(material, Chooser(material), pen, words)
    return Draft("summary", "tugs", "Tugs", "", tuple(blocks), tuple(pen.citations))


def texts(draft: Draft) -> list[str]:
    return [said.text for said in draft.statements]


def test_the_next_best_stands_in_its_place_in_reading_order() -> None:
    draft = drafted()
    found = find_another(ENGINE, Revision(draft), draft.statements[-1].marker, EVERYTHING).result
    assert draft.statements[-1].text not in texts(found) and len(found.statements) >= len(draft.statements)
    places = [(c.paragraph.document, c.paragraph.ordinal, c.paragraph.text.find(c.quote)) for c in found.citations]
    assert places == sorted(places)
    assert [said.marker for said in found.statements] == list(range(1, len(found.citations) + 1))


def test_what_is_said_already_or_was_dropped_is_not_found_and_what_is_near_the_topic_comes_last() -> None:
    revision, seen = Revision(drafted()), set(texts(drafted()))
    with pytest.raises(DraftError, match="Nothing more on “tugs” fits here that is not said already; the sentence stays"):
        for _ in range(9):
            revision = find_another(ENGINE, revision, max(revision.numbers), EVERYTHING)
            (new,) = set(texts(revision.draft)) - seen
            seen.add(new)
    assert VIEW.paragraphs[1].text not in seen  # which says what the first does
    assert texts(revision.result)[-1] == VIEW.paragraphs[4].text
    assert all(one != other for one, other in pairwise(texts(revision.draft)))


def test_a_sentence_of_a_document_that_is_gone_is_not_replaced() -> None:
    draft = drafted()
    gone = replace(draft.citations[0], paragraph=replace(draft.citations[0].paragraph, document="gone.md"))
    with pytest.raises(DraftError, match=r"gone\.md, which the draft cites, is no longer in the library; draft it again"):
        find_another(ENGINE, Revision(replace(draft, citations=(gone, *draft.citations[1:]))), 1, EVERYTHING)


@pytest.mark.parametrize("marker", [0, 99])
def test_a_sentence_that_is_not_there_is_told(marker: int) -> None:
    with pytest.raises(DraftError, match=f"The draft has no sentence {marker}"):
        can_be_refound(drafted(), marker)


def test_prose_can_be_replaced() -> None:
    assert all(can_be_refound(drafted(), said.marker) for said in drafted().statements)
    assert not can_be_refound(replace(drafted(), form="positions"), 1)
