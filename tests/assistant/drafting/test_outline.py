"""The outline of a draft that a model writes: its sections, each with its passages."""

from collections.abc import Callable

import pytest

from assistant.drafting.draft import Block, Draft
from assistant.drafting.outline import Section, outlined, sections_of
from assistant.drafting.passages import opening_of
from assistant.drafting.writing import Layout, Pen
from assistant.language_models.language_model import LanguageModel, Limits
from assistant.language_models.tokens import count_tokens
from tests.assistant.drafting.gathered import library_of, material_of
from tests.assistant.generative.scripted import ScriptedLLM

VIEW = library_of(
    {
        "note": [
            {"text": "Norway trained the masters of 1,200 tugs in Åmål."},
            {"text": "Sweden trained the masters of ferries on simulators."},
            {"text": "The quays of Finland were painted by the port."},
        ],
        "report": [{"text": "The winches of tugs were inspected by the coast guard in spring."}],
    }
)
MATERIAL = material_of(VIEW)
LAYOUT = Layout(2)
NOTE = Block("", 2, note="Left out for length: nothing.")


def _drafted() -> Draft:
    pen = Pen(MATERIAL)
    passages = [opening_of(paragraph, 60) for paragraph in VIEW.paragraphs]
    first, second = (list(pen.blocks([p for p in passages[part] if p], LAYOUT)) for part in (slice(0, 2), slice(2, 4)))
    blocks = (Block("First"), *first, NOTE, Block("Second"), *second)
    return Draft("summary", "tugs", "Tugs", "", blocks, tuple(pen.citations))


SECTIONS = sections_of(_drafted(), LAYOUT)


def outline(say: Callable[[list[str]], str], limit: int = 1500) -> list[Section]:
    """The sections as a model outlines them that knows the ids of the paragraphs shown."""

    def reply(prompt: str) -> str:
        return say([line[1:4] for line in prompt.splitlines() if line.startswith("[")])

    return outlined(SECTIONS, "summary", MATERIAL, LanguageModel(ScriptedLLM(say=reply), Limits(prompt=limit)))


def anchors(sections: list[Section]) -> list[tuple[str, str]]:
    return [(section.heading, "".join(p.paragraph.document[0] + p.paragraph.anchor for p in section.passages)) for section in sections]


def test_sections_have_their_passages_and_the_programs_own_remarks() -> None:
    assert anchors(SECTIONS) == [("First", "n1n2"), ("Second", "n3r1")]
    assert SECTIONS[0].closing == (NOTE,) and SECTIONS[1].closing == ()
    assert [block for section in SECTIONS for block in section.blocks] == list(_drafted().blocks)


def test_a_model_groups_passages_under_headings_of_their_words() -> None:
    found = outline(
        lambda ids: f"1. **masters of tugs**: [{ids[0]}]\n- Winches of tugs – [{ids[3]}] [{ids[0]}]\nThe quays of Finland: [{ids[2]}]"
    )
    assert anchors(found)[:3] == [("Masters of tugs", "n1"), ("Winches of tugs", "r1"), ("The quays of Finland", "n3")]
    assert anchors(found)[3:] == [("First", "n2")]  # what it left out keeps its section


def test_passages_under_one_heading_are_joined_and_remarks_are_kept() -> None:
    found = outline(lambda ids: f"Masters: [{ids[0]}]\nQuays: [{ids[2]}]\nMasters: [{ids[1]}]\nWinches: [{ids[3]}]")
    assert anchors(found) == [("Masters", "n1n2"), ("Quays", "n3"), ("Winches", "r1"), ("First", "")]
    assert found[-1].blocks == (NOTE,)


@pytest.mark.parametrize(
    "lines",
    [
        "",
        "NONE",
        "Masters: [{0}] [{1}] [{2}] [{3}]",  # one heading is no outline
        "Masters: [Z0Z]\nQuays: [Z1Z]",
        "Zebras: [{0}]\nThe moon: [{1}]",  # of which the paragraphs say nothing
        "[{0}]\n[{1}]",
        "Masters of 1,300 tugs: [{0}]\nMasters of the ferries of Norway: [{1}]",
        "The winches of tugs were inspected by the coast guard in spring: [{3}]\nMasters: [{1}]",  # a sentence is no heading
    ],
)
def test_without_two_headings_that_stand_all_stays_as_it_was(lines: str) -> None:
    assert outline(lambda ids: lines.format(*ids)) == SECTIONS


def test_what_is_sent_keeps_to_the_models_limit() -> None:
    llm = ScriptedLLM(say=lambda prompt: "")
    outlined(SECTIONS, "summary", MATERIAL, model := LanguageModel(llm, Limits(prompt=300)))
    assert sum(count_tokens(message) for message in llm.asked[0]) <= model.limits.prompt
