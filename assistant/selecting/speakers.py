"""Who took the floor under an item of the agenda: the statements made there, by whom the question asks for."""

import re

from assistant.answerability.scope import heading_match
from assistant.question import Question
from assistant.selection import Selection
from assistant.understanding import phrasing
from assistant.view import LibraryView
from index.paragraph import Paragraph
from index.reporters import in_debate

_SPOKE = (
    r"(?:spoke|took the floor|(?:made|delivered) (?:\w+ )?(?:statements?|interventions?|presentations?)|intervened|commented|contributed|"
    r"were heard|participated in the (?:debate|discussion))"
)
_ASKS = re.compile(
    r"^(?:(?:which|what) (?:\w+ )?(?:(?P<observers>observers|organi[sz]ations|agencies|entities)|"
    rf"(?P<states>{phrasing.STATE_NOUNS}|members)|(?:speakers|representatives|participants))|who)(?: (?:all|else))? {_SPOKE} "
    r"(?:under|on|in|during|at|for)\b",
    re.IGNORECASE,
)
_OBSERVER = re.compile(r"(?:An? |The )?(?:observers?|representatives?) (?:for|of|from) ", re.IGNORECASE)
_OF_THE_BODY = re.compile(r"(?:the )?Secretar(?:iat|y)", re.IGNORECASE)
_SPEAKER = re.compile(
    r"(?:One|A|An?other|Several|Some|Many|Most|A number of|Other) (?:speaker|delegation|representative|observer|participant)s?\b"
)


def took_floor(view: LibraryView, question: Question) -> Selection | None:
    """All statements under the item that a question names, of those whom it asks for; None where it asks for none, or there are none."""
    asks = _ASKS.match(question.text)
    if asks is None or not question.headings or question.states:
        return None
    inside = (p for p in view.answering(question) if p.in_main_text and heading_match(question, p))
    if asks["observers"]:
        spoke = [p for p in inside if _is_of_observer(view, p)]
    elif asks["states"]:
        spoke = [p for p in inside if in_debate(p.text) and view.reporters.get(p.id)]
    else:
        spoke = [p for p in inside if in_debate(p.text) or _OBSERVER.match(p.text) or _SPEAKER.match(p.text)]
    return Selection.by_rule(spoke) if spoke else None


def _is_of_observer(view: LibraryView, paragraph: Paragraph) -> bool:
    said = _OBSERVER.match(paragraph.text)
    return said is not None and not _OF_THE_BODY.match(paragraph.text, said.end()) and not view.reporters.get(paragraph.id)
