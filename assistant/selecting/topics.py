"""What a document says on a topic that several of its paragraphs mention, none of them better than the others."""

import re
from collections.abc import Sequence

from assistant.evidence import Evidence
from assistant.language.lexicon import terms_of
from assistant.language.words import ON
from assistant.question import Question
from assistant.selecting.mentions import has_in_a_row, inside
from assistant.selection import Selection
from assistant.view import LibraryView

_SAY = r"(?:say|tell(?: (?:us|me))?|report|state|note|write|have|find|conclude|observe)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"what (?:else )?(?:do|does|did) (?P<who>[^?]+?) (?:have to )?(?<!the )(?<!this ){_SAY} {ON} (?P<what>[^?,;:]+?)\W*",
        rf"what (?:else )?(?:is|was|has been) (?:said|reported|stated|written) {ON} (?P<what>[^?,;:]+?)(?: (?:in|by) (?P<who>[^?]+?))?\W*",
    )
)
_MOST_WORDS, _MOST = 3, 8


def said_on_topic(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> Selection | None:
    """The paragraphs of the documents named that have the topic's words in a row, or name the States that are the topic; the best of many.

    None where a question asks for no topic, or for what States say.
    """
    asked = next((m for form in _FORMS if (m := form.fullmatch(question.text))), None)
    if asked is None:
        return None
    words, (start, end) = terms_of(asked["what"]), asked.span("what")
    scope = [term for term in question.terms if not start <= term.start < end]
    states = frozenset(view.names.codes(asked["what"], any_case=True, peoples=True))
    if (
        not 0 < len(words) <= _MOST_WORDS
        or states != set(question.states)
        or not (scope or question.confined or len(view.snapshot.documents) == 1)
    ):
        return None
    said = (p for p in inside(view, question, scope) if p.kind != "row")  # a row says nothing
    found = [p for p in said if (states <= view.mentioned[p.id] if states else has_in_a_row(view, p, words))]
    if any(view.reporters.get(p.id) for p in found):
        return None
    ranks = {e.paragraph: place for place, e in enumerate(evidence)}
    best = sorted(found, key=lambda p: ranks.get(p, len(ranks)))[:_MOST]
    rest = tuple(p for p in found if p not in best)
    return Selection(tuple(p for p in found if p in best), as_list=len(best) > 1, near=rest, ruled=True) if found else None
