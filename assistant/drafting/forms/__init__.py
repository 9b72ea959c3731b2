"""The forms of drafts: what each is made of. A form takes the material, and how many words it may have, and gives blocks."""

from collections.abc import Callable
from typing import NamedTuple

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block
from assistant.drafting.forms import briefing, comparison, open_questions, positions, summary, talking_points
from assistant.drafting.material import Material
from assistant.drafting.others import Others, on_topic
from assistant.drafting.writing import Layout, Pen
from index.paragraph import Paragraph


class Form(NamedTuple):
    """A form: its name on the page, what it is, how it is arranged, and its length where none is asked for.

    `layout` is how its passages are set, where they are not all in a table, and `others` what could stand instead of one.
    """

    title: str
    meaning: str
    arrange: Callable[[Material, Chooser, Pen, int], list[Block]]
    words: int
    layout: Layout | None = None
    others: Callable[[Material, Paragraph, str], Others] = on_topic


FORMS = {
    "briefing": Form(
        "Briefing note",
        "Context, what was recommended or decided, what States reported, what is open.",
        briefing.briefing,
        700,
        briefing.LAYOUT,
        briefing.others,
    ),
    "summary": Form("Summary", "What is said on the topic, document by document.", summary.summary, 250, summary.LAYOUT),
    "talking-points": Form(
        "Talking points", "Short sentences to be said aloud, by subject.", talking_points.talking_points, 250, talking_points.LAYOUT
    ),
    "positions": Form("Positions of States", "States by recommendations: what each replied, or “no statement”.", positions.positions, 1500),
    "comparison": Form(
        "Comparison",
        "Two documents, sessions or years side by side; choose them in the scope.",
        comparison.comparison,
        800,
        comparison.LAYOUT,
        comparison.others,
    ),
    "open-questions": Form(
        "Open questions",
        "What is pending, undecided or disputed, and who has not replied.",
        open_questions.open_questions,
        500,
        open_questions.LAYOUT,
        open_questions.others,
    ),
}
