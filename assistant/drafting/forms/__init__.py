"""The forms of drafts: what each is made of. A form takes the material, and how many words it may have, and gives blocks."""

from collections.abc import Callable
from typing import NamedTuple

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block, Draft
from assistant.drafting.forms.briefing import briefing
from assistant.drafting.forms.comparison import comparison
from assistant.drafting.forms.open_questions import open_questions
from assistant.drafting.forms.positions import positions
from assistant.drafting.forms.summary import summary
from assistant.drafting.forms.talking_points import talking_points
from assistant.drafting.material import Engine, Material, gather
from assistant.drafting.writing import Pen
from assistant.scope_filter import EVERYTHING, ScopeFilter
from index.errors import DraftError


class Form(NamedTuple):
    """A form: its name on the page, how it is arranged, and its length where none is asked for."""

    title: str
    arrange: Callable[[Material, Chooser, Pen, int], list[Block]]
    words: int


FORMS = {
    "summary": Form("Summary", summary, 250),
    "briefing": Form("Briefing note", briefing, 700),
    "talking-points": Form("Talking points", talking_points, 250),
    "positions": Form("Positions of States", positions, 1500),
    "comparison": Form("Comparison", comparison, 800),
    "open-questions": Form("Open questions", open_questions, 500),
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
    return Draft(form, topic, title, _remark(material, len({c.paragraph.id for c in citations})), blocks, citations, chooser.dropped)


def _check(topic: str, form: str, words: int | None) -> None:
    if not isinstance(topic, str) or not topic.strip():
        raise DraftError("The topic is empty; write what the draft is about.")
    if form not in FORMS:
        raise DraftError(f"There is no form {form!r}; the forms are {', '.join(FORMS)}.")
    if words is not None and not (isinstance(words, int) and SHORTEST <= words <= LONGEST):
        raise DraftError(f"The length is {words!r}, not a whole number of words from {SHORTEST} to {LONGEST:,}.")


def _remark(material: Material, cited: int) -> str:
    searched = material.within.documents or tuple(material.view.snapshot.documents)
    states = f", States: {', '.join(material.view.names.name(code) for code in material.within.states)}" if material.within.states else ""
    paragraphs = f"{cited} paragraph{'' if cited == 1 else 's'}"
    documents = f"{len(searched)} document{'' if len(searched) == 1 else 's'}"
    return f"In the documents' own sentences, from {paragraphs}; {documents} searched{states}."
