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
# "What criticism did the Reef Club voice in Norvik?", "What did the lamp makers' community ask for through its spokesperson?"
_SAID_BY_BODY = re.compile(
    r"^(?:and )?what (?:(?P<what>[a-z-]+) )?(?:did|does|do|has|have|had) (?:the )?(?P<who>[^,;:?]+?) "
    r"(?:sa(?:y|id)|tell|told|report|state|stress|note|describe|announce|present|propose|ask|call|request|demand|suggest|warn|recommend|"
    r"voice|express|raise|level|make|made|put forward|complain|criticise|criticize|regret|urge|want|offer|promise)(?:e?d)?\b",
    re.IGNORECASE,
)
_IS_IN = re.compile(r"\b(?:in|at) $")
_THROUGH = re.compile(r"(?:spokes\w+|representatives?|observers?|delegates?|voice)", re.IGNORECASE)
# For whom a delegate speaks: "The representative of Norvik, speaking on behalf of the States members of the Reef Community, …".
_ON_BEHALF = re.compile(
    r"^[^.;:]{3,120}?,? (?:(?:also )?speaking )?(?:also )?(?:on behalf of|speaking (?:also )?for) (?:the )?", re.IGNORECASE
)
_MOST_STATEMENTS, _LONGEST_NAME = 3, 160
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


def said_for_body(view: LibraryView, question: Question) -> Selection | None:
    """What was said by the observer for a body that a question names without saying so, or by who spoke on its behalf; else None.

    A name of one word has to be an acronym. Where a document is the body's own, or the question names a matter, more than that answers.
    """
    asks = _SAID_BY_BODY.match(question.text)
    if asks is None or _has_states(view, question, asks.end("who")):
        return None
    named = [term for term in question.terms if asks.start("who") <= term.start < asks.end("who")]
    name = frozenset(term.stem for term in named)
    if not named or (len(named) == 1 and not named[0].is_acronym) or any(name <= stems for stems in view.document_stems.values()):
        return None
    names = [name, *(each for term in named[:1] if len(named) == 1 for each in view.lexicon.expansions(term))]
    speaking = (p for p in view.answering(question) if p.in_main_text and in_debate(p.text))  # who is only named as present says nothing
    said = [p for p in speaking if any(_is_of(p, n) or _is_for(p, n) for n in names)]
    matter = [term for term in question.terms if term.start >= asks.end() and not _THROUGH.fullmatch(term.text)]
    is_held_there = all(term.text[0].isupper() and view.names_document(term.stem) for term in matter)
    return Selection.by_rule(said) if is_held_there and 0 < len(said) <= (1 if asks["what"] else _MOST_STATEMENTS) else None


def _has_states(view: LibraryView, question: Question, end: int) -> bool:
    """Whether a question names a State but as the place, at its end, where a meeting was."""
    towns = {
        code for m in view.names.find(question.text, capitals=True) if _IS_IN.search(question.text, end, m.start) for code in (m.code,)
    }
    return not towns >= set(question.states)


def _is_for(paragraph: Paragraph, name: frozenset[str]) -> bool:
    """Whether a paragraph begins with somebody who speaks on behalf of the body of that name."""
    opening = _ON_BEHALF.match(paragraph.text)
    body = paragraph.text[opening.end() : opening.end() + _LONGEST_NAME].partition(",")[0] if opening is not None else ""
    return bool(body) and name <= stems_of(body)


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
