"""A figure or a date told before it comes to what the question asks is that of another."""

from pathlib import Path

import pytest

from assistant.selecting.told_of_another import is_told_of_another
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from index.library import Snapshot, StoredDocument
from index.metadata import Metadata
from index.paragraph import Paragraph, Span

POSTS = "The Guild is setting up pilot posts in Sella and expects to have a team there by March 2031. Posts at Norvik are to follow."
TEAM = "The inspection team had 17 members, among them pilots from Sella. Observers of the Guild supported it."
PIER = "The Tug Masters paid 300 crowns for a pier in 2030. The Norvik Office also wanted a pier. It got one in 2031."


def told(text: str, question: str, heading: str = "Harbours") -> bool:
    document = StoredDocument("d", Path("d"), "", "", Metadata(symbol="HT/1", title="Report on quays"), (), {})
    paragraph = Paragraph("d#1", "d", "1", "d, 1", (heading,), "numbered", "", None, None, None, text, Span(1, 2), 1)
    view = LibraryView(None, Snapshot(0, {"d": document}, (paragraph,)))  # type: ignore[arg-type]
    return is_told_of_another(view, understand(question, view.names), paragraph)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (POSTS, "By when does the Guild expect to have a team at the pilot post in Norvik?"),
        (TEAM, "How many observers did the inspection team have?"),
    ],
)
def test_what_is_named_only_later_and_without_a_figure_has_none(text: str, question: str) -> None:
    assert told(text, question)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (POSTS, "By when does the Guild expect to have a team at the pilot post in Sella?"),
        (POSTS, "What posts are to follow at Norvik?"),
        (POSTS.replace("follow", "follow in 2032"), "By when does the Guild expect to have a team at the pilot post in Norvik?"),
        (TEAM, "How many members did the inspection team have?"),
        (TEAM.replace("Observers", "Six observers"), "How many observers did the inspection team have?"),
        (TEAM.replace("supported it", "were not sent"), "How many observers did the inspection team have?"),
        (
            "Haver leads the team. Lunde heads the Sella Pilot Service (SPS). SPS has 50 men.",
            "How many pilots does the team in Sella have?",
        ),
        (PIER, "How many crowns did the Tug Masters pay for a pier?"),
        ("A team is expected by March 2031. Posts at Norvik are to follow.", "By when is a team expected at Norvik?"),
    ],
)
def test_what_has_the_figure_beside_it_or_may_be_meant_by_it_is_left_alone(text: str, question: str) -> None:
    assert not told(text, question)


def test_a_heading_names_what_the_whole_paragraph_tells_of() -> None:
    assert not told(POSTS, "By when does the Guild expect to have a team at the pilot post in Norvik?", "Posts at Norvik")


def test_the_sum_of_many_is_not_that_of_one_of_them() -> None:
    text = "The fund received 300 crowns. It thanks France, Spain, Norway, Sweden, Finland and Kenya."
    assert told(text, "How much did Norway pay into the fund?")
    assert not told(text.replace("Norway", "Norway (90 crowns)"), "How much did Norway pay into the fund?")


def test_what_a_state_did_is_told_where_it_is_named() -> None:
    text = "Several of them, France and Spain, owed 300 crowns."
    assert told(text, "How much did Italy owe?") and not told(text, "How much did Spain owe?")


def test_in_which_town_it_is_a_name_tells() -> None:
    question = "At which Kenyan port was the tug found?"
    assert told("The tug was found in Kenya, at a port.", question)
    assert not told("The tug was found at the port of Mombasa.", question)
    assert not told("The tug was found in Kenya, at a port.", "Where was the tug found?")
