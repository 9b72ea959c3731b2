"""Drafts that a language model writes: outlined, verified sentence by sentence, the documents' own where it says nothing that stands."""

import re
from collections.abc import Callable
from itertools import combinations

import pytest

from assistant.drafting import Commission, Draft, draft_of, growing_draft
from assistant.drafting.refinding import find_another
from assistant.drafting.repetition import gist_of, say_the_same
from assistant.drafting.revision import Revision
from assistant.engine import RapporteurQueryEngine
from assistant.language_models.language_model import LanguageModel, Limits
from assistant.scope_filter import EVERYTHING
from assistant.view import LibraryView
from index.errors import DraftError
from tests.assistant.drafting.conftest import TOPIC
from tests.assistant.generative.scripted import ScriptedLLM

_SHOWN = re.compile(r"^\[(\w{3})\] (.*)$", re.MULTILINE)


class Writing:
    """The engine over the specimen documents with a model that says what a test wants."""

    def __init__(self, engine: RapporteurQueryEngine) -> None:
        self.llm = ScriptedLLM(say=lambda prompt: "")
        self.language_model = LanguageModel(self.llm, Limits(seconds=5))
        self.view, self.calibration = engine.view, engine.calibration
        self.examine, self.matcher = engine.examine, engine.matcher

    def draft(self, form: str, say: Callable[[str], str], outline: str = "") -> Draft:
        self.llm.asked.clear()
        self.llm.say = lambda prompt: outline if "Group these paragraphs" in prompt else say(prompt)
        return draft_of(self, TOPIC, form)


@pytest.fixture
def writing(engine: RapporteurQueryEngine) -> Writing:
    return Writing(engine)


def _copied(prompt: str) -> str:
    """The first sentence of each paragraph shown, as a model that copies writes it."""
    firsts = (
        (i, re.search(r"(?:^|\) |\. )((?:[A-Z]\w+ (?:reported|informed|stated)|Governments|The )[^.]*)\.", t))
        for i, t in _SHOWN.findall(prompt)
    )
    return "\n".join(f"{first[1]} [{i}]." for i, first in firsts if first)


def _assert_sound(draft: Draft, view: LibraryView) -> None:
    """Every sentence has a citation of its own that supports it, and no two say the same."""
    assert [s.marker for s in draft.statements] == [c.marker for c in draft.citations] == list(range(1, len(draft.citations) + 1))
    for said, citation in zip(draft.statements, draft.citations, strict=True):
        assert view.verifier.verify(said.text, [citation.paragraph]).status == said.status != "unsupported"
        assert citation.quote in citation.paragraph.text
    gists = [gist_of(said.text, view.names) for said in draft.statements]
    assert not [pair for pair in combinations(gists, 2) if say_the_same(*pair)]


def test_each_section_is_written_by_the_model_and_verified(writing: Writing) -> None:
    def say(prompt: str) -> str:
        made = (
            "Aldania made 48 hours of simulator training compulsory by a ministerial order. It certified 73 tug masters by the end of 2030"
        )
        return (
            f"{made} [{next(i for i, text in _SHOWN.findall(prompt) if 'ministerial order' in text)}]." if "ministerial" in prompt else ""
        )

    draft = writing.draft("briefing", say)
    assert (draft.mode, draft.dropped) == ("generative", 0)
    assert "Written by a language model, each sentence verified" in draft.remark
    assert draft.notice == "What it did not write is in the documents' own sentences."
    written = next(said for said in draft.statements if said.text.startswith("Aldania made 48 hours"))
    assert (written.status, draft.citations[written.marker - 1].paragraph.anchor) == ("supported", "7")
    assert [b.heading for b in draft.blocks if b.level == 1] == ["Recommended or decided", "What States reported", "Open or pending"]
    assert "the section “What States reported” of a briefing note" in " ".join(
        one[-1].replace("Write the section", "the section") for one in writing.llm.asked
    )
    _assert_sound(draft, writing.view)
    assert draft.to_json()["mode"] == "generative"


def test_what_is_not_supported_or_not_understood_where_it_stands_is_left_out_and_counted(writing: Writing) -> None:
    def say(prompt: str) -> str:
        name = next((i for i, text in _SHOWN.findall(prompt) if "ministerial order" in text), "")
        wrong = (
            "Aldania made 49 hours compulsory",
            "It certified 73 tug masters by the end of 2030",
            "48 hours of simulator training were compulsory",
        )
        return "\n".join(f"{sentence} [{name}]." for sentence in wrong) if name else ""

    draft = writing.draft("briefing", say)
    assert (draft.mode, draft.dropped) == ("extractive", 3)
    assert draft.notice == (
        "3 sentences of the language model left out that their paragraphs do not support. The language model said nothing that the "
        "documents support. This is in the documents' own sentences instead."
    )
    assert draft.blocks == draft_of(writing, TOPIC, "briefing", mode="extractive").blocks


def test_the_model_outlines_what_has_no_sections_of_its_own(writing: Writing) -> None:
    def outline(prompt: str) -> str:
        ids = [i for i, _ in _SHOWN.findall(prompt)]
        lines = "1. **Simulator training of tug masters**: [{}] [{}]", "- Zebra farming: [{}]", "Tug masters: [{}], [{}]"
        return "\n".join(lines).format(*ids[:4], ids[0])

    writing.llm.say = lambda prompt: outline(prompt) if "Group these" in prompt else _copied(prompt)
    draft = draft_of(writing, TOPIC, "talking-points")
    headings = [block.heading for block in draft.blocks if block.level == 1]
    assert headings[:2] == ["Simulator training of tug masters", "Tug masters"]
    assert "Zebra farming" not in headings and len(headings) > 2
    _assert_sound(draft, writing.view)
    own = draft_of(writing, TOPIC, "talking-points", mode="extractive")
    assert {c.paragraph.id for c in draft.citations} >= {c.paragraph.id for c in own.citations if c.paragraph.reporter}


def test_a_model_that_is_away_leaves_the_documents_own_sentences(writing: Writing) -> None:
    def away(prompt: str) -> str:
        raise ConnectionError("refused")

    draft = writing.draft("summary", away)
    assert (draft.mode, len(writing.llm.asked)) == ("extractive", 2)  # the outline, and the first of four sections
    assert draft.notice.startswith("The language model could not be asked (ConnectionError: refused).")
    assert draft.statements == draft_of(writing, TOPIC, "summary", mode="extractive").statements


def test_it_grows_from_the_documents_own_sentences_and_tables_stay_theirs(writing: Writing) -> None:
    writing.llm.say = _copied
    first, *_, last = growing_draft(writing, Commission(TOPIC))
    assert (first.mode, last.mode) == ("extractive", "generative")
    matrix = writing.draft("positions", _copied)
    assert (matrix.mode, writing.llm.asked) == ("extractive", [])
    assert "the language model was not asked" in matrix.remark


def test_another_sentence_stands_beside_the_one_that_it_replaces(writing: Writing) -> None:
    writing.llm.say = _copied
    draft = draft_of(writing, TOPIC, "briefing", words=100)
    marker = next(said.marker for said in draft.statements if draft.citations[said.marker - 1].paragraph.reporter)
    found = find_another(writing, Revision(draft), marker, EVERYTHING).result
    assert [block.heading for block in found.blocks if block.heading] == [block.heading for block in draft.blocks if block.heading]
    _assert_sound(found, writing.view)


def test_the_register_is_asked_of_the_model(writing: Writing) -> None:
    writing.llm.say = _copied
    draft = draft_of(writing, TOPIC, "briefing", words=100, register="formal")
    assert draft.blocks[0].heading == "Recommendations and decisions"
    assert all("Write in the formal register" in messages[-1] for messages in writing.llm.asked)


def test_a_mode_that_cannot_be_had_is_told(engine: RapporteurQueryEngine) -> None:
    with pytest.raises(DraftError, match="No language model is set"):
        draft_of(engine, TOPIC, mode="generative")
