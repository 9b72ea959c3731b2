"""Making a draft: in the documents' own sentences, and from that, where a language model is to write, section by section."""

from collections.abc import Generator
from typing import NamedTuple, get_args

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Draft, Mode
from assistant.drafting.forms import FORMS
from assistant.drafting.generating import Author
from assistant.drafting.material import Engine, Material, gather
from assistant.drafting.register import REGISTERS, Register, Wording
from assistant.drafting.writing import Pen
from assistant.scope_filter import EVERYTHING, ScopeFilter
from index.errors import DraftError

SHORTEST, LONGEST = 30, 20_000


class Commission(NamedTuple):
    """What a draft is asked for with: about how many words, as the form needs where none are named.

    Without a `mode` it is generative where the engine has a language model.
    """

    topic: str
    form: str = "briefing"
    within: ScopeFilter = EVERYTHING
    words: int | None = None
    mode: Mode | None = None
    register: Register = "plain"


def draft_of(
    engine: Engine,
    topic: str,
    form: str = "briefing",
    within: ScopeFilter = EVERYTHING,
    words: int | None = None,
    mode: Mode | None = None,
    register: Register = "plain",
) -> Draft:
    """The draft that is asked for, whole, as `growing_draft` ends with it."""
    *_, draft = growing_draft(engine, Commission(topic, form, within, words, mode, register))
    return draft


def growing_draft(engine: Engine, wanted: Commission) -> Generator[Draft]:
    """A draft as it grows: first in the documents' own sentences, at once; then as the language model of the engine writes it.

    Closing the iterator stops the model. Raises `DraftError` where something that is asked for cannot be, where the documents within
    the scope hold nothing on the topic, or nothing that the form needs.
    """
    _check(wanted)
    model = engine.language_model
    if wanted.mode == "generative" and model is None:
        raise DraftError("No language model is set to write the draft; set one, or take the mode extractive.")
    material = gather(engine, wanted.topic, wanted.within)
    draft = _in_own_sentences(material, wanted)
    yield draft
    if model is not None and wanted.mode != "extractive":
        yield from Author(model, material).write(draft)


def _in_own_sentences(material: Material, wanted: Commission) -> Draft:
    form, topic = FORMS[wanted.form], " ".join(wanted.topic.split())
    chooser, pen = Chooser(material), Pen(material, wanted.register)
    blocks = tuple(form.arrange(material, chooser, pen, wanted.words or form.words))
    if not pen.citations:
        raise DraftError(f"Of what is said on “{topic}”, nothing makes a draft of the form {wanted.form}; try another form.")
    title = pen.worded(Wording(f"{form.title}: {topic}", f"{form.title} on {topic}"))
    citations, searched = tuple(pen.citations), _searched(material)
    return Draft(wanted.form, wanted.topic, title, searched, blocks, citations, chooser.dropped, register=wanted.register)


def _check(wanted: Commission) -> None:
    if not isinstance(wanted.topic, str) or not wanted.topic.strip():
        raise DraftError("The topic is empty; write what the draft is about.")
    for what, value, known in (
        ("form", wanted.form, tuple(FORMS)),
        ("mode", wanted.mode or "extractive", get_args(Mode)),
        ("register", wanted.register, REGISTERS),
    ):
        if value not in known:
            raise DraftError(f"There is no {what} {value!r}; the {what}s are {', '.join(known)}.")
    if wanted.words is not None and not (isinstance(wanted.words, int) and SHORTEST <= wanted.words <= LONGEST):
        raise DraftError(f"The length is {wanted.words!r}, not a whole number of words from {SHORTEST} to {LONGEST:,}.")


def _searched(material: Material) -> str:
    searched = material.within.documents or tuple(material.view.snapshot.documents)
    states = f", States: {', '.join(material.view.names.name(code) for code in material.within.states)}" if material.within.states else ""
    return f"{len(searched)} document{'' if len(searched) == 1 else 's'} searched{states}"
