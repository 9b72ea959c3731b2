"""A question of a conversation: checked, mended where it is misspelt, written out in full where it follows another, and understood."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.asked_within import asked_within
from assistant.generative import Writer
from assistant.question import Question
from assistant.retrieval.known_places import with_known_place
from assistant.retrieval.lookup import find_named
from assistant.understanding.conversation import LONGEST_QUESTION, Turn, recent, resolve
from assistant.understanding.glosses import without_glosses
from assistant.understanding.misspelling import corrected
from assistant.understanding.places import place_spans
from assistant.understanding.plain_form import plain_form
from assistant.understanding.popular_names import with_full_names
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from index.errors import QuestionError

# What stands before a place that is itself asked for.
_ASKS_WHAT_IT_SAYS = re.compile(
    r"\W*(?:(?:and|please|can you|could you) )*"
    r"(?:(?:what (?:do|does|is|are)|quote|read|show|give|cite|summari[sz]e|explain|the text of)\b.{0,15})?",
    re.IGNORECASE,
)
# A place at the beginning that says of what kind a thing is, "Schedule 4 precursors", is not asked for.
_OF_A_THING = re.compile(r"\s+(?!(?:of|in|to|on|from|and|or|please|says?|reads?|text)\b)[a-z]")
# What stands before a place that is where something is said, and not what it is said of.
_SAYS_WHERE = re.compile(r"\b(?:in|under|per|from|according to)\s+(?:the\s+)?$", re.IGNORECASE)


def asked_for(view: LibraryView, question: str, history: Sequence[Turn], writer: Writer | None) -> tuple[str, Question]:
    """The question in full, rewritten by the language model where there is one, and as understood."""
    _check(question)
    rewritten = writer.rewritten(" ".join(question.split()), recent(history), view.names) if writer and history else None
    return understood(view, rewritten, ()) if rewritten else understood(view, question, history)


def understood(view: LibraryView, question: str, history: Sequence[Turn], *, by_meeting: bool = True) -> tuple[str, Question]:
    """The full question that one in a conversation stands for, as written and as understood.

    Where it describes a meeting it asks in what reports on that, or in all documents if not `by_meeting`.
    """
    _check(question)
    question, history = " ".join(question.split()), recent(history)
    question = without_glosses(corrected(question, view.lexicon, view.names), view.lexicon)
    question = with_full_names(question, view.lexicon)
    within = asked_within(view, question, by_meeting=by_meeting)
    plain = plain_form(within.text, view.names)
    full, carried = resolve(plain, history, view.names)
    asked = with_known_place(view, view.placed(understand(full, view.names, carried)))
    # What a State says of a paragraph is another matter than what stands there.
    looks_up = asked.lookup is not None and not asked.position and bool(find_named(view, asked))
    if asked.lookup is not None and not looks_up and not _says_where(full) and _is_spoken_of(view, full):
        asked = view.placed(understand(full, view.names, carried, with_places=False))
    elif asked.absent and _is_spoken_of(view, full):
        asked = replace(asked, absent=())
    if within.documents:
        described_by = 0 if history else max(within.terms - len(asked.terms), 0)
        asked = replace(asked, documents=within.documents, confined=True, described_by=described_by, of_meeting=within.of_meeting)
    return question if full == plain else full, asked


def _says_where(question: str) -> bool:
    return any(_SAYS_WHERE.search(question[:start]) for start, _ in place_spans(question))


def _is_spoken_of(view: LibraryView, question: str) -> bool:
    """Whether a paragraph speaks of all places that a question says something of, as reports do of the draft that was negotiated."""
    spans = place_spans(question)
    if not spans:
        return False
    start, end = min(spans)
    if _ASKS_WHAT_IT_SAYS.fullmatch(question[:start]) and not (start == 0 and _OF_A_THING.match(question, end)):
        return False
    places = [_anywhere(question[start:end]) for start, end in spans]
    return any(all(place.search(p.text) for place in places) for p in view.paragraphs)


def _anywhere(place: str) -> re.Pattern[str]:
    """What finds a place in a text, "paragraph 2 (b)" also as "paragraph 2(b)" but not as "paragraph 2 (b) (i)"."""
    return re.compile(r"\s*".join(map(re.escape, re.findall(r"[\w.]+|[^\w\s]", place))) + r"(?!\w|\s?\()", re.IGNORECASE)


def _check(question: str) -> None:
    if not question.strip():
        raise QuestionError("The question is empty; write what you want to know.")
    if len(question) > LONGEST_QUESTION:
        raise QuestionError(f"The question has {len(question):,} characters, more than the {LONGEST_QUESTION:,} allowed; shorten it.")
