"""What was recommended on a matter: the recommendations themselves, and not what was replied to them."""

import re
from collections.abc import Sequence

import numpy as np

from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selecting.acceptance import Acceptance
from assistant.selecting.sections import HEADING_NUMBER
from assistant.selection import Selection
from assistant.understanding import phrasing
from assistant.view import LibraryView
from index.paragraph import Paragraph, in_order

_CALLED_UPON = r"(?:encouraged|urged|invited|requested|called upon|asked|recommended|advised)"
_RECOMMENDATION = r"(?:[\w-]+ ){0,2}?recommendations?"
_ASKS = re.compile(
    rf"^(?:what|which) (?:is|are|was|were) (?:all )?(?:the|its|their) {_RECOMMENDATION}\b|"
    rf"^(?:which|what) {_RECOMMENDATION} (?:(?:is|are|was|were|has|have|had) )?(?:there|made|given|adopted|about|on|for|deal\w*|concern\w*|"
    r"address\w*|cover\w*|relat\w+|speaks?|mentions?|refers?|calls?|asks?|involves?|touch\w*)\b|"
    rf"^(?:list|name|quote|summari[sz]e|give(?: me)?|show(?: me)?) (?:all )?(?:the )?{_RECOMMENDATION}\b|"
    r"^what (?:is|was|were|has been|had been|are) (?:being )?recommended\b|"
    r"^what (?:did|does|do|has|have) (?P<body>[^,;?]*?) recommend(?:ed)?\b|"
    r"^what (?:did|does|do) the recommendations? (?:on|about|regarding|concerning|for)\b|"
    rf"^what (?:is|are|was|were) [^,;?]{{3,40}} {_CALLED_UPON} to do\b|"
    rf"^(?:is|are|was|were) there (?:an?|any) {_RECOMMENDATION}\b",
    re.IGNORECASE,
)
# How a paragraph begins that recommends something, and a sentence anywhere in one.
_CALLS_UPON = re.compile(
    rf"(?:[\w-]+ ){{0,4}}?(?:Governments?|States|Parties|organizations|heads) (?:should|(?:were|are) {_CALLED_UPON})\b|"
    r"Recommendation \d+\b.*\bshould\b"
)
_RECOMMENDS = re.compile(
    r"It (?:was|is) (?:also |further )?recommended\b|(?:(?:The )?(?:[A-Z][\w-]+ ){0,3}(?:also |further |strongly )?)?[Rr]ecommends?\b"
)
_HEADING = re.compile(rf"{HEADING_NUMBER}recommendations?(?: (?:for|to|on) .+| \(?\w{{1,3}}\)?)?\W*", re.IGNORECASE)
_OF_SPEAKERS = re.compile(
    r"(?:(?:Several|Some|Many|Most|Other|A number of|One) )?(?:speaker|representative|delegation|participant|expert|member)s?\b",
    re.IGNORECASE,
)
_AND_REPLIES = re.compile(r"\b(?:repl(?:y|ies|ied)|responses?|responded|reported|implement\w*)\b", re.IGNORECASE)
# How many recommendations an answer has at most, and how many for one that says it itself only stand under the matter.
_MOST, _MORE_UNDER = 20, 3


def recommended(view: LibraryView, question: Question, evidence: Sequence[Evidence], acceptance: Acceptance) -> Selection | None:
    """The recommendations on what a question names, with the replies to them where it asks for these too; None where it asks for none.

    All that have the whole topic, in their own words or as what they stand under; else, where no list is asked for, the one that
    probably answers. Where there is none, a reply is no answer, and the question is declined.
    """
    asks = _ASKS.search(question.text)
    if asks is None or question.states or question.headings or (asks["body"] and phrasing.OF_SPEAKERS.search(asks["body"])):
        return None
    found = [p for p in view.answering(question) if is_recommendation(view, p)]
    if not found or not (question.terms or question.documents):
        return None
    asked, body = AskedTerms(view, question), asks.span("body")
    if on_topic := _on_topic(view, question, asked, found, body):
        replies = [reply for p in on_topic for reply in view.replies.get(p.id, [])] if _AND_REPLIES.search(question.text) else []
        return Selection.by_rule([*on_topic, *replies])
    documents = {name for name in {p.document for p in found} if _is_of_body(view, question, asked, name, body)}
    identities = {p.id for p in found if p.document in documents}
    accepted = acceptance.among([e for e in evidence if e.paragraph.id in identities], question)
    if accepted and question.intent != "list":
        return Selection((accepted[0].paragraph,))
    return Selection() if evidence and view.reporters.get(evidence[0].paragraph.id) else None


def _is_meeting(question: Question, body: tuple[int, int]) -> bool:
    """Whether who recommends is a meeting, told by where and when it was and not by its name, or is not said."""
    words = question.text[slice(*body)].split() if body[1] > body[0] else []
    return not words or words[-1][0].islower()


def _is_of_body(view: LibraryView, question: Question, asked: AskedTerms, document: str, body: tuple[int, int]) -> bool:
    """Whether the body that recommends stands on a document's cover."""
    named = asked.met_by(view.document_stems[document])
    inside = (met for term, met in zip(question.terms, named, strict=True) if body[0] <= term.start < body[1])
    return _is_meeting(question, body) or all(inside)


def is_recommendation(view: LibraryView, paragraph: Paragraph) -> bool:
    """Whether a paragraph recommends something: it says so, stands under "Recommendations", or States reply to it."""
    if not paragraph.in_main_text or paragraph.kind in ("row", "recital") or view.reporters.get(paragraph.id):
        return False
    headed = bool(paragraph.headings) and _HEADING.fullmatch(paragraph.headings[-1]) is not None and not _OF_SPEAKERS.match(paragraph.text)
    if headed or paragraph.id in view.replies or _CALLS_UPON.match(paragraph.text):
        return True
    return any(_RECOMMENDS.match(s.text) for s in view.sentences(paragraph))


def _on_topic(
    view: LibraryView, question: Question, asked: AskedTerms, found: Sequence[Paragraph], body: tuple[int, int]
) -> tuple[Paragraph, ...]:
    """Those of some recommendations that have all of a question but for what names their document; none where they are too many."""
    own: list[Paragraph] = []
    under: list[Paragraph] = []
    is_body = np.array([body[0] <= term.start < body[1] for term in question.terms], dtype=bool)
    for document in dict.fromkeys(p.document for p in found):
        inside = [p for p in found if p.document == document]
        said = np.stack([~is_body & asked.met_by(view.lexicon.own[p.id]) for p in inside])
        near = said | np.stack([~is_body & asked.met_by(view.lexicon.context[p.id]) for p in inside])
        scope = asked.met_by(view.document_stems[document])
        # A body has to stand on the cover; a meeting may be told by where and when it was, which no recommendation says.
        if not is_body.any() or _is_meeting(question, body):
            scope = scope | (asked.hard & asked.present_in(document) & ~near.any(axis=0))
        meant = (near | scope).all(axis=1) & (near.any(axis=1) | (document in question.documents))
        themselves = (said | scope).all(axis=1)
        own += [inside[place] for place in np.flatnonzero(meant & themselves)]
        under += [inside[place] for place in np.flatnonzero(meant & ~themselves)]
    chosen = own if own and len(under) > _MORE_UNDER * len(own) else [*own, *under]
    return in_order(chosen) if len(chosen) <= _MOST else ()
