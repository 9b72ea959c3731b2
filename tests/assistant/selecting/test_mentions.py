"""What mentions something by its very words, and where."""

from collections.abc import Sequence

import pytest

from assistant.language.lexicon import terms_of
from assistant.question import Question
from assistant.selecting.mentions import has_in_a_row, is_unmentioned, mentioning, never_mentioned, paragraphs_mentioning
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from index.paragraph import ParagraphKind
from tests.assistant.conftest import view_of

ROWS: Sequence[tuple[str, ParagraphKind, str, str]] = [
    ("Tugs", "cover", "", "Note by the Harbour Board on HIN"),
    ("Issue 1", "numbered", "", "The Harbour Incident Network (HIN) met in Åmål in 2030. It leases 1,200 tugs."),
    ("Issue 1", "numbered", "", "The Harbour Incident Network Office met in Norway."),
    ("Issue 1", "numbered", "", "HIN has tugs and pilots of the fire brigade; harbour reports of a network incident are new."),
    ("Issue 2", "numbered", "", "Norway and Sweden sent the fire engine to a brigade."),
    ("Issue 2", "footnote", "", "See HIN, fire brigade."),
    ("Issue 2", "numbered", "", "Norwegian ferries carried 1,200 divers."),
    ("Issue 2", "numbered", "", "A harbour, and not a network, is where an incident was."),
]


@pytest.fixture(scope="module")
def view() -> LibraryView:
    return view_of(ROWS, "Note on tugs")


def asked(view: LibraryView, question: str) -> Question:
    return view.placed(understand(question, view.names))


def found(view: LibraryView, question: str) -> list[str]:
    mentioned = mentioning(question)
    assert mentioned is not None
    return [p.anchor for p in paragraphs_mentioning(view, asked(view, question), mentioned)]


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("How many paragraphs mention HIN?", ["1", "2", "3"]),
        ("how many paragraphs mention hin?", ["1", "2", "3"]),
        ("Which paragraphs mention the Harbour Incident Network?", ["1", "2"]),
        ("Which paragraphs mention the fire brigade?", ["3"]),
        ("Which paragraphs mention “fire brigade”?", ["3"]),
        ("Which paragraphs mention Åmål?", ["1"]),
        ("WHICH PARAGRAPHS MENTION ÅMÅL?", ["1"]),
        ("Which paragraphs mention Norway?", ["2", "4", "6"]),
        ("Which paragraphs mention Norway and Sweden?", ["4"]),
        ("Which paragraphs mention Sweden or tugs?", ["1", "3", "4"]),
        ("Which paragraphs mention tugs, or the fire engine?", ["1", "3", "4"]),
        ("Which paragraphs mention 1,200?", ["1", "6"]),
        ("Which paragraphs mention 1,200 tugs?", ["1"]),
        ("Which paragraphs in issue 2 mention Norway?", ["4", "6"]),
        ("Which paragraphs mention zebras?", []),
        ("Which paragraphs in the ferry report mention HIN?", []),  # of which there is none
    ],
)
def test_paragraphs_of_main_text_with_all_the_words_in_a_row(view: LibraryView, question: str, places: list[str]) -> None:
    assert found(view, question) == places


@pytest.mark.parametrize("question", ["Which paragraphs mention the word?", "How many paragraphs mention Norway's tugs in Iceland?"])
def test_nothing_is_found_where_no_word_or_another_state_is_asked_about(view: LibraryView, question: str) -> None:
    assert found(view, question) == []


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Which paragraphs mention zebras?", "zebras"),
        ("How often is Iceland mentioned?", "Iceland"),
        ("Which paragraphs mention tugs?", ""),
        ("Which paragraphs mention zebra racing?", ""),  # which may be called otherwise
        ("Which zebras are there?", ""),
        ("", ""),
    ],
)
def test_a_word_or_state_that_stands_nowhere_is_never_mentioned(view: LibraryView, question: str, word: str) -> None:
    assert never_mentioned(view, asked(view, question)) == word


@pytest.mark.parametrize(
    ("question", "unmentioned"),
    [
        ("Which paragraphs mention zebras?", True),
        ("Which paragraphs in the ferry report mention HIN?", True),
        ("How many paragraphs in the ferry report mention fire engines?", False),  # it may be counted otherwise
        ("Which paragraphs mention zebra racing?", False),
        ("Which paragraphs mention HIN?", False),
        ("Who leases tugs?", False),
    ],
)
def test_what_is_said_to_be_mentioned_has_to_be_there(view: LibraryView, question: str, unmentioned: bool) -> None:
    assert is_unmentioned(view, asked(view, question)) is unmentioned


@pytest.mark.parametrize(
    ("question", "words", "noun"),
    [
        ("How often is Côte d’Ivoire mentioned?", "Côte d’Ivoire", "paragraphs"),
        ("List all reports that cite the fire brigade", "the fire brigade", "reports"),
        ("IN HOW MANY PLACES DOES NORWAY OCCUR?", "NORWAY", "PLACES"),
    ],
)
def test_what_is_mentioned_and_what_is_counted(question: str, words: str, noun: str) -> None:
    asked_for = mentioning(question)
    assert asked_for is not None
    assert (asked_for.words, asked_for.noun, question[asked_for.start : asked_for.end]) == (words, noun, words)


@pytest.mark.parametrize(
    "question", ["", "How many paragraphs mention?", "Which reports mentioned in rule 5 are late?", "Who mentions HIN?"]
)
def test_other_questions_ask_for_no_mentions(question: str) -> None:
    assert mentioning(question) is None


@pytest.mark.parametrize(
    ("words", "place", "has"),
    [
        ("fire brigades", 3, True),
        ("fire brigade", 4, False),
        ("brigade fire", 3, False),
        ("HIN", 2, True),
        ("HIN", 3, True),
        ("HIN", 7, False),  # its words, but no name
        ("tugs", 6, False),
    ],
)
def test_words_stand_in_a_row_or_as_the_name_of_an_acronym(view: LibraryView, words: str, place: int, has: bool) -> None:
    assert has_in_a_row(view, view.paragraphs[place], terms_of(words)) is has
