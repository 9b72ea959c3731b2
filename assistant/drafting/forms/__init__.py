"""The forms of drafts: what each is made of. A form takes the material, and how many words it may have, and gives blocks."""

from collections.abc import Callable
from typing import NamedTuple

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block, Draft
from assistant.drafting.forms import briefing, comparison, open_questions, positions, summary, talking_points
from assistant.drafting.material import Engine, Material, gather
from assistant.drafting.others import Others, on_topic
from assistant.drafting.writing import Layout, Pen
from assistant.scope_filter import EVERYTHING, ScopeFilter
from index.errors import DraftError
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
        "Two documents side by side; choose them in the scope.",
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


SHORTEST, LONGEST = 30, 20_000


def draft_of(engine: Engine, topic: str, form: str = "briefing", within: ScopeFilter = EVERYTHING, words: int | None = None) -> Draft:
    """A draft on a topic in the documents' own sentences, of about `words` words.

    Raises `DraftError` where the topic, the form or the length is none, where the documents within the scope hold nothing on the
    topic, or nothing that the form needs.
    """
    _check(topic, form, words)
    chosen = FORMS[form]
    material = gather(engine, topic, within)
    chooser, pen = Chooser(material), Pen(material)
    blocks = tuple(chosen.arrange(material, chooser, pen, words or chosen.words))
    citations = tuple(pen.citations)
    if not citations:
        raise DraftError(f"Of what is said on “{topic}”, nothing makes a draft of the form {form}; try another form.")
    title = f"{chosen.title}: {' '.join(topic.split())}"
    return Draft(form, topic, title, _searched(material), blocks, citations, chooser.dropped)


def _check(topic: str, form: str, words: int | None) -> None:
    if not isinstance(topic, str) or not topic.strip():
        raise DraftError("The topic is empty; write what the draft is about.")
    if form not in FORMS:
        raise DraftError(f"There is no form {form!r}; the forms are {', '.join(FORMS)}.")
    if words is not None and not (isinstance(words, int) and SHORTEST <= words <= LONGEST):
        raise DraftError(f"The length is {words!r}, not a whole number of words from {SHORTEST} to {LONGEST:,}.")


def _searched(material: Material) -> str:
    searched = material.within.documents or tuple(material.view.snapshot.documents)
    states = f", States: {', '.join(material.view.names.name(code) for code in material.within.states)}" if material.within.states else ""
    return f"{len(searched)} document{'' if len(searched) == 1 else 's'} searched{states}"
