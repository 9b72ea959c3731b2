"""Who took the floor under an item of the agenda: the statements made there, by whom the question asks for."""

import re

from assistant.answerability.scope import heading_match
from assistant.language.lexicon import stems_of
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
    rf"(?P<states>{phrasing.STATE_NOUNS})|(?:speakers|representatives|participants))|who)(?: (?:all|else))? {_SPOKE} "
    r"(?:under|on|in|during|at|for)\b",
    re.IGNORECASE,
)
_OBSERVER = re.compile(r"(?:An? |The )?(?:observers?|representatives?) (?:for|of|from) ", re.IGNORECASE)
_OF_THE_BODY = re.compile(r"(?:the )?Secretar(?:iat|y)", re.IGNORECASE)
_SPEAKER = re.compile(
    r"(?:One|A|An?other|Several|Some|Many|Most|A number of|Other) (?:speaker|delegation|representative|observer|participant)s?\b"
)
# "What did the observer for the Reef Club tell the Council?"
_SAID_BY = re.compile(
    r"^(?:and )?(?:what|how) [^,;?]*?\b(?:observer|representative|speaker)s? (?:for|of|from) (?:the )?(?P<who>(?-i:[A-Z])[^,;?]*?) "
    r"(?:say|said|tell|told|report|state|stress|note|describe|announce|present|propose|inform|ask|call|suggest|stand|comment|warn|recommend)\w*\b",
    re.IGNORECASE,
)
# A body's name: words with capitals, those between them, and its acronym in brackets.
_NAME = re.compile(r"(?:the )?[A-Z(][\w’'().-]*(?:,? (?:[A-Z(][\w’'().-]*|of|for|the|and|on|against|in|to))*")


def said_by_observer(view: LibraryView, question: Question) -> Selection | None:
    """All statements of the observer whom a question names, if it names no matter that its document's cover has not; else None."""
    asks = _SAID_BY.match(question.text)
    if asks is None or question.states:
        return None
    named = [term for term in question.terms if asks.start("who") <= term.start < asks.end("who")]
    names = [
        frozenset(term.stem for term in named),
        *(name for term in named[:1] if len(named) == 1 for name in view.lexicon.expansions(term)),
    ]
    said = [p for p in view.answering(question) if p.in_main_text and any(_is_of(p, name) for name in names if name)]
    matter = [term for term in question.terms if term.start >= asks.end("who")]
    covered = all(term.stem in view.document_stems[p.document] for p in said for term in matter)
    return Selection.by_rule(said) if said and covered else None


def _is_of(paragraph: Paragraph, name: frozenset[str]) -> bool:
    """Whether a paragraph begins with the observer of that name."""
    opening = _OBSERVER.match(paragraph.text)
    named = _NAME.match(paragraph.text, opening.end()) if opening is not None else None
    return named is not None and name <= stems_of(named.group())


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
