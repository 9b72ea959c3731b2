"""What goes on with a thing found in the next paragraph, which says so itself: "In answer to these arrests, …", "Other concerns …"."""

import re
from dataclasses import replace
from itertools import takewhile

from assistant.language.lexicon import stem, stems_of
from assistant.question import Question
from assistant.selection import Selection
from assistant.view import LibraryView
from index.paragraph import Paragraph

_ASKS_FOR_SEVERAL = re.compile(r"^\W*(?:which|what) (?P<nouns>(?:[\w’'-]+ ){0,4}?[\w’'-]*[^\Ws’']s(?: and [\w-]+s)?)\b", re.IGNORECASE)
# "these two arrests", "other Abkhaz concerns": the noun is one of the next words.
_TAKES_UP = re.compile(r"\b(?:these|those|such|other|another|further|additional)(?P<words>(?:\s[\w-]+){1,3})", re.IGNORECASE)


def with_taken_up(view: LibraryView, question: Question, selection: Selection) -> Selection:
    """A selection of things, with the next paragraphs of their sections that take up in their first sentence what is asked for."""
    asked = _ASKS_FOR_SEVERAL.match(question.own)
    if asked is None or question.about_states or selection.introduction or selection.counted or not selection.is_calibrated:
        return selection
    nouns = frozenset(stem(word) for word in asked["nouns"].split() if word.endswith("s"))
    found = dict.fromkeys(each for p in selection.paragraphs for each in (p, *_taking_up(view, p, nouns)))
    if len(found) == len(selection.paragraphs):
        return selection
    return replace(selection, paragraphs=tuple(found), near=tuple(p for p in selection.near if p not in found))


def _taking_up(view: LibraryView, paragraph: Paragraph, nouns: frozenset[str]) -> list[Paragraph]:
    section = takewhile(lambda p: p.headings == paragraph.headings, view.after(paragraph))
    return list(takewhile(lambda p: _takes_up(view, p, nouns), section))


def _takes_up(view: LibraryView, paragraph: Paragraph, nouns: frozenset[str]) -> bool:
    first = view.sentences(paragraph)[:1]
    return any(not nouns.isdisjoint(stems_of(found["words"])) for each in first for found in _TAKES_UP.finditer(each.text))
