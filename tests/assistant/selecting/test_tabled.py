import pytest

from assistant.answer import Answer, Scope
from assistant.selecting.tabled import tabled
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from index.library import Snapshot
from index.paragraph import ParagraphKind
from tests.assistant.conftest import view_of

SPENT = "2025 | 2026 / Approved | Spent | Proposed | Endorsed"
POSTS = "Changes / 2025 approved | New | Total | 2026 proposed"
KEPT = "Object | Actual | Revised appropriation | Proposed estimate"
LAND = "State | Area | Coastline"
SENT = "State | Pilots | Divers | Total"
ROWS: tuple[tuple[str, ParagraphKind, str, str], ...] = (
    ("Quay Office", "text", "", "Table 1 Resources of the Quay Office (Thousands of crowns)"),
    ("Quay Office", "row", "", "\t2025\t\t2026\t"),
    ("Quay Office", "row", "", "Object\tApproved\tSpent\tProposed\tEndorsed"),
    ("Quay Office", "row", SPENT, "Official travel\t728.0\t188.9\t539.1\t500.0"),
    ("Quay Office", "row", SPENT, "Total\t1 728.0\t1 188.9\t1 539.1\t1 500.0"),
    ("Quay Office, staff", "row", "", "\t\tChanges"),
    ("Quay Office, staff", "row", "", "Grade\t2025 approved\tNew\tTotal\t2026 proposed"),
    ("Quay Office, staff", "row", POSTS, "P-5 posts\t4\t1\t1\t5"),
    ("Crane Office", "text", "", "Table 2 Resources of the Crane Office (Thousands of crowns)"),
    ("Crane Office", "row", "", "Object\t2026 proposed"),
    ("Crane Office", "row", "Object | 2026 proposed", "Official travel\t44.0"),
    ("Ladders", "text", "", "Figure 1 Performance measure: number of ladders inspected"),
    ("Ladders", "row", "", "\tPlanned\tActual"),
    ("Ladders", "row", "Planned | Actual", "2026\t40\t31"),
    ("Divers and pilots lent to the Quay Office", "row", "", "State\tPilots\tDivers\tTotal"),
    ("Divers and pilots lent to the Quay Office", "row", SENT, "Norway\t12\t\t12"),
    ("Divers and pilots lent to the Quay Office", "row", SENT, "Portugal\t9\t5\t14"),
    ("Cranes kept", "row", "", "Object\tActual\tRevised appropriation\tProposed estimate"),
    ("Cranes kept", "row", KEPT, "Grease\t1\t2\t3"),
    ("Pilots and lamplighters on loan", "row", "", "State\tPilots"),
    ("Pilots and lamplighters on loan", "row", "State | Pilots", "Chile\t8"),
    ("Pilots and lamplighters on loan", "footnote", "", "Not counting apprentices."),
    ("Pilots and lamplighters on loan", "row", "", "State\tLamplighters"),
    ("Pilots and lamplighters on loan", "row", "State | Lamplighters", "Ghana\t6"),
    ("Geography of members", "row", "", "State\tArea\tCoastline"),
    ("Geography of members", "row", LAND, "Spain\t506\t4964"),
)


@pytest.fixture(scope="module")
def view() -> LibraryView:
    return view_of(ROWS, "Budget of the harbours")


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How much was approved for official travel of the Quay Office in 2025?", "Official travel – 2025 Approved: 728.0"),
        ("What did the Quay Office spend on official travel?", "Official travel – 2025 Spent: 188.9"),
        ("Quay Office total 2026", "Total – 2026 Proposed: 1 539.1; 2026 Endorsed: 1 500.0"),
        ("How many P-5 posts has the Quay Office?", "P-5 posts – 2025 approved: 4; 2026 proposed: 5"),
        ("By how many did the P-5 posts of the Quay Office change in total?", "P-5 posts – Changes Total: 1"),
        ("How many ladders were actually inspected in 2026?", "2026 – Actual: 31"),
        ("What did Portugal contribute in divers?", "Portugal – Divers: 5"),
        ("How much is proposed for official travel of the Crane Office?", "Official travel – 2026 proposed: 44.0"),
        ("How much for grease of the cranes?", "Grease – Actual: 1; Revised appropriation: 2; Proposed estimate: 3"),
        ("What is the area of Spain?", "Spain – Area: 506"),
        ("How many lamplighters has Ghana on loan?", "Ghana – Lamplighters: 6"),
        ("How many pilots has Chile on loan?", "Chile – Pilots: 8"),
        ("How many people has Norway lent to the Quay Office?", "Norway – Pilots: 12; Total: 12"),
    ],
)
def test_a_figure_is_given_with_the_names_of_its_row_and_column(view: LibraryView, question: str, sentence: str) -> None:
    found = tabled(view, view.placed(understand(question, view.names)))
    assert found is not None
    assert found.sentence == sentence


@pytest.mark.parametrize(
    "question",
    [
        "How much was approved for official travel of the Quay Office in 2023?",
        "How many P-7 posts has the Quay Office?",
        "How much is proposed for official travel of the Lighthouse Office?",
        "How much is proposed for official travel in 2026?",
        "How many divers did Chile lend?",
        "How many pilots has Ghana on loan?",
        "How many lamplighters has Chile on loan?",
        "What number does the budget of the harbours propose for 2026?",
        "How much was spent on official travel of the Crane Office in 2026?",
        "How much was spent on grease of the cranes in 2025?",
        "How many divers did Norway lend?",
        "How much money did Spain give?",
        "How many people did Spain send?",
        "How many officers did Spain deploy?",
        "What did Spain contribute?",
        "Spain",
        "Why was official travel of the Quay Office cut?",
    ],
)
def test_no_other_year_row_table_or_state_answers(view: LibraryView, question: str) -> None:
    assert tabled(view, view.placed(understand(question, view.names))) is None


def test_of_what_figures_are_thousands_stands_beneath_them(view: LibraryView) -> None:
    found = tabled(view, view.placed(understand("How much did the Quay Office spend on official travel?", view.names)))
    assert found is not None
    answer = Answer("?", found.sentence, False, (), (), Scope(1, 1, 1), tabled=(found.sentence,), unit=found.unit)
    assert answer.account == ("Over the table stands: Thousands of crowns.",)


def test_a_part_of_the_library_has_its_rows_under_the_heads_of_the_whole(view: LibraryView) -> None:
    (norway,) = (p for p in view.paragraphs if p.text.startswith("Norway"))
    part = LibraryView(None, Snapshot(0, view.snapshot.documents, (norway,)), whole=view)  # type: ignore[arg-type]
    assert part.table_rows[norway.id] == view.table_rows[norway.id]
