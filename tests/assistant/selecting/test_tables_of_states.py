"""Tables with a row for each State: which rows a question gets."""

import pytest

from assistant.selecting.tables_of_states import states_tabled
from assistant.selection import Selection
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from index.paragraph import ParagraphKind
from tests.assistant.conftest import view_of

LENT, GIVEN = "Divers lent to the Tide Office", "Pilots and cooks given to the Reef Office"
DIVERS, BOTH, TUGS = "State | Divers", "State | Deck pilots | Sea pilots | Total", "State | Tugs"
PAID, COOKS = "State | Paid", "State | Cooks"
ROWS: tuple[tuple[str, ParagraphKind, str, str], ...] = (
    ("", "cover", "", "Strength of the offices in Togo"),
    (LENT, "text", "", "(as at 15 October 2025)"),
    (LENT, "row", "", "State\tDivers"),
    (LENT, "row", DIVERS, "Norway\t12"),
    (LENT, "row", DIVERS, "Portugal\t1"),
    (LENT, "row", DIVERS, "Spain\t1,200"),
    (LENT, "row", DIVERS, "Malta\t–"),
    (LENT, "row", DIVERS, "Total\t1,213"),
    (GIVEN, "row", "", "State\tDeck pilots\tSea pilots\tTotal"),
    (GIVEN, "row", BOTH, "Chile\t3\t–\t3"),
    (GIVEN, "row", BOTH, "Peru\t2\t5\t7"),
    (GIVEN, "row", BOTH, "Cuba\t–\t4\t4"),
    ("Fund of the Quay Office (thousands of crowns)", "row", "", "State\tPaid"),
    ("Fund of the Quay Office (thousands of crowns)", "row", PAID, "Ghana\t40"),
    ("Fund of the Quay Office (thousands of crowns)", "row", PAID, "Egypt\t900"),
    ("Cooks of the Tide Office", "row", "", "State\tCooks"),
    ("Cooks of the Tide Office", "row", COOKS, "Ghana\t5"),
    ("Cooks of the Tide Office", "row", COOKS, "Ghana\t6"),
    ("Cooks of the Tide Office", "row", COOKS, "Mali\t7"),
    ("Tugs", "row", "", "State\tTugs"),
    ("Tugs", "row", TUGS, "Ireland\t2"),
    ("Tugs", "row", TUGS, "Iceland\t3"),
)


@pytest.fixture(scope="module")
def view() -> LibraryView:
    return view_of(ROWS, "Strength of the offices")


def selected(view: LibraryView, question: str) -> Selection | None:
    return states_tabled(view, view.placed(understand(question, view.names)))


@pytest.mark.parametrize(
    ("question", "states"),
    [
        ("Which countries lent divers to the Tide Office?", "Norway Portugal Spain"),
        ("Which States had divers at the Tide Office in mid-October 2025, and how many each?", "Norway Portugal Spain"),
        ("Which countries other than Norway lent divers to the Tide Office?", "Portugal Spain"),
        ("Which Nordic countries lent divers to the Tide Office?", "Norway"),
        ("Which Nordic countries lent divers to the Tide Office in Togo?", "Norway"),
        ("Which countries lent more than one diver to the Tide Office?", "Norway Spain"),
        ("Which countries lent at least 12 divers to the Tide Office?", "Norway Spain"),
        ("Which countries lent twelve or fewer divers to the Tide Office?", "Norway Portugal"),
        ("Which States have only one diver at the Tide Office?", "Portugal"),
        ("Which country has lent the most divers to the Tide Office?", "Spain"),
        ("Which countries have pilots at the Reef Office?", "Chile Peru Cuba"),
        ("Which countries have sea pilots at the Reef Office?", "Peru Cuba"),
        ("Which countries have tugs?", "Ireland Iceland"),
        ("Which country has most pilots at the Reef Office?", "Peru"),
        ("Which countries have more than three pilots at the Reef Office?", "Peru Cuba"),
    ],
)
def test_the_rows_whose_figure_is_asked_for(view: LibraryView, question: str, states: str) -> None:
    found = selected(view, question)
    assert found is not None
    assert [p.text.split("\t")[0] for p in found.paragraphs] == states.split()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many countries lent divers to the Tide Office?", "3 States are listed in the table"),
        ("How many States lent over 5 divers to the Tide Office?", "2 States have such a figure in the table"),
    ],
)
def test_they_are_counted(view: LibraryView, question: str, said: str) -> None:
    found = selected(view, question)
    assert found is not None
    assert found.counted == f"{said}; counted here, not stated in the document."


def test_one_row_says_what_stands_in_its_columns(view: LibraryView) -> None:
    found = selected(view, "Which country has most pilots at the Reef Office?")
    assert found is not None
    assert found.tabled == "Peru – Deck pilots: 2; Sea pilots: 5; Total: 7"


@pytest.mark.parametrize(
    "question",
    [
        "Which countries lent divers to the Reef Office?",
        "Which countries lent divers to the Tide Office in 2019?",
        "Which Nordic countries lent divers to the Tide Office in Mali?",
        "Which countries refused to lend divers to the Tide Office?",
        "Which countries did not lend divers to the Tide Office?",
        "Which office has most divers?",
        "How many divers are there at the Tide Office?",
        "How many divers have Member States at the Tide Office?",
        "What share of countries lent divers to the Tide Office?",
        "Which countries received divers from the Tide Office?",
        "Which countries requested divers from the Tide Office?",
        "Which countries have cooks at the Tide Office?",
    ],
)
def test_no_other_table_matter_or_year_answers(view: LibraryView, question: str) -> None:
    assert selected(view, question) is None


@pytest.mark.parametrize(
    "question",
    [
        "Which countries lent divers to the Tide Office for more than two years?",
        "Which countries lent divers to the Tide Office up to 2030?",
        "Which countries lent divers under 18 to the Tide Office?",
        "Which countries lent more than two thousand divers to the Tide Office?",
        "Which countries lent more than 1.5 divers to the Tide Office?",
        "Which countries lent no more than two divers to the Tide Office?",
        "Which countries lent two divers to the Tide Office?",
        "Which countries lent between one and twenty divers to the Tide Office?",
        "Which three countries lent the most divers to the Tide Office?",
        "Which country lent the second most divers to the Tide Office?",
        "Which of the most affected countries lent divers to the Tide Office?",
        "Which countries paid more than 300 crowns into the Fund of the Quay Office?",
    ],
)
def test_a_bound_that_is_not_surely_understood_gets_no_rows(view: LibraryView, question: str) -> None:
    assert selected(view, question) is None


def test_of_what_figures_are_thousands_stands_beneath_them(view: LibraryView) -> None:
    found = selected(view, "Which countries paid into the Fund of the Quay Office?")
    assert found is not None
    assert found.unit == "thousands of crowns"
