"""Making a draft: in the documents' own sentences, and from that, where a language model is to write, section by section."""

from collections.abc import Generator

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Draft, Mode
from assistant.drafting.forms import FORMS
from assistant.drafting.generating import Author
from assistant.drafting.material import Engine, Material, gather
from assistant.drafting.writing import Pen
from assistant.scope_filter import EVERYTHING, ScopeFilter
from index.errors import DraftError

SHORTEST, LONGEST = 30, 20_000


def draft_of(
    engine: Engine,
    topic: str,
    form: str = "briefing",
    within: ScopeFilter = EVERYTHING,
    words: int | None = None,
    mode: Mode | None = None,
) -> Draft:
    """A draft on a topic of about `words` words, as `growing_draft` ends with it."""
    *_, draft = growing_draft(engine, topic, form, within, words, mode)
    return draft


def growing_draft(
    engine: Engine,
    topic: str,
    form: str = "briefing",
    within: ScopeFilter = EVERYTHING,
    words: int | None = None,
    mode: Mode | None = None,
) -> Generator[Draft]:
    """A draft as it grows: first in the documents' own sentences, at once; then as the language model of the engine writes it.

    Without a `mode` it is generative where there is a model. Closing the iterator stops the model. Raises `DraftError` where the
    topic, the form, the length or the mode is none, where the documents within the scope hold nothing on the topic, or nothing
    that the form needs.
    """
    _check(topic, form, words)
    model = engine.language_model
    if mode not in (None, "extractive", "generative"):
        raise DraftError(f"There is no mode {mode!r}; the modes are extractive and generative.")
    if mode == "generative" and model is None:
        raise DraftError("No language model is set to write the draft; set one, or take the mode extractive.")
    material = gather(engine, topic, within)
    draft = _in_own_sentences(material, form, words or FORMS[form].words)
    yield draft
    if model is not None and mode != "extractive":
        yield from Author(model, material).write(draft)


def _in_own_sentences(material: Material, form: str, words: int) -> Draft:
    chooser, pen, topic = Chooser(material), Pen(material), " ".join(material.topic.split())
    blocks = tuple(FORMS[form].arrange(material, chooser, pen, words))
    if not pen.citations:
        raise DraftError(f"Of what is said on “{topic}”, nothing makes a draft of the form {form}; try another form.")
    return Draft(form, material.topic, f"{FORMS[form].title}: {topic}", _searched(material), blocks, tuple(pen.citations), chooser.dropped)


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
