"""What a speaker answers: "the study suggested by Norvik", "agreed with Tarn", "the proposal", each said before in the same debate."""

import re
from collections.abc import Mapping, Sequence

from index.paragraph import Paragraph
from index.reporters import in_debate
from index.states import StateNames

_NOUN = (
    r"(?:proposals?|suggestions?|stud(?:y|ies)|amendments?|requests?|questionnaires?|ideas?|drafts?|texts?|motions?|offers?|initiatives?|"
    r"wording|comments?|statements?|remarks?|positions?|views?|concerns?|question|intervention|point|call|appeal|objections?)"
)
_MADE = r"(?:proposed|suggested|made|put forward|presented|submitted|requested|introduced|raised|tabled|circulated|expressed|voiced)"
# "the study on fees suggested by the Delegation of Norvik", "the views of the representative of Norvik"
_MADE_BY = re.compile(
    rf"\b{_NOUN}\b[^.;,]{{0,60}}?\s(?:{_MADE} by|of|by|from)\s(?=(?:the\s)?(?:\w+\sof\s)?(?:the\s)?(?-i:[A-Z]))", re.IGNORECASE
)
# "agreed with Norvik", "supported the representative of Norvik", "in reply to Norvik"
_DELEGATE = r"(?:the (?:delegation|delegate|representative|observer)s? (?:of|for|from) )?(?:the )?(?-i:[A-Z])"
_SIDED = re.compile(
    r"\b(?:(?:(?:dis)?agree\w*|(?:associat|align)\w+ (?:it|him|her)self|concur\w*|repl(?:y|ied|ying)|answer\w*|respon\w+) (?:with|to)\s|"
    rf"(?:supported|seconded|joined|echoed|opposed|thanked)\s(?={_DELEGATE}))",
    re.IGNORECASE,
)
# "Norvik's proposal"
_OWN = re.compile(rf"['’]s?\s(?:[\w-]+\s){{0,2}}{_NOUN}\b", re.IGNORECASE)
# "the Norwegian amendment"
_ITS_NOUN = re.compile(rf"\s{_NOUN}\b", re.IGNORECASE)
# "supported the proposal", "could not accept the amendment"
_BARE = re.compile(
    r"\b(?:support|back|endors|oppos|accept|agree|join|welcom|second|reject|object|favour|disagree)\w*(?:\s(?:to|with|of|in|also|fully|strongly)){0,2}\s"
    r"(?:the|that|this)\s(?:proposal|suggestion|amendment|motion|idea|request|offer|initiative)s?\b(?!\s(?:of|by|from|on|for|to|in|that|contained|made)\b)",
    re.IGNORECASE,
)
_PROPOSES = re.compile(r"\b(?:propos|suggest|request|mov)(?:ed|es)\b|\bcalled for\b|\bsubmitted an? amendment\b", re.IGNORECASE)
_PREVIOUS = re.compile(r"\b(?:previous|preceding|last) speaker\b", re.IGNORECASE)
# What delegates make, where a proposal may be the secretariat's; and how far back it is looked for.
_OF_DELEGATES = re.compile(r"\b(?:amendment|motion)s?\b", re.IGNORECASE)
_NEAR = 6
# How far back somebody is answered, and where the name of who is answered ends.
_FARTHEST, _NEARBY = 30, 90


def antecedents(paragraphs: Sequence[Paragraph], reporters: Mapping[str, frozenset[str]], names: StateNames) -> dict[str, Paragraph]:
    """By the id of a paragraph in which a delegate speaks, the one before it in the same section that the delegate answers."""
    found: dict[str, Paragraph] = {}
    spoken: list[Paragraph] = []
    for paragraph in paragraphs:
        if spoken and (spoken[-1].document, spoken[-1].headings) != (paragraph.document, paragraph.headings):
            spoken = []
        if not in_debate(paragraph.text):
            continue
        before = spoken[::-1][:_FARTHEST]
        answered = _named(paragraph, before, reporters, names) or _last_proposed(paragraph, before, found)
        if answered is not None:
            found[paragraph.id] = answered
        spoken.append(paragraph)
    return found


def _named(
    paragraph: Paragraph, before: Sequence[Paragraph], reporters: Mapping[str, frozenset[str]], names: StateNames
) -> Paragraph | None:
    """The nearest of those before in which a State spoke whose words a paragraph answers."""
    answered = _states_answered(paragraph.text, names) - reporters.get(paragraph.id, frozenset())
    return next((p for p in before if answered & reporters.get(p.id, frozenset())), None)


def _last_proposed(paragraph: Paragraph, before: Sequence[Paragraph], found: Mapping[str, Paragraph]) -> Paragraph | None:
    """What was just proposed where a paragraph answers "the proposal", right after it or after others that answered it.

    An amendment is also looked for a little further back; "the previous speaker" is whoever spoke last.
    """
    if before and _PREVIOUS.search(paragraph.text):
        return before[0]
    bare = _BARE.search(paragraph.text)
    if bare is None:
        return None
    near = before[: _NEAR if _OF_DELEGATES.search(bare.group()) else 1]
    proposed = (found.get(p.id) or (p if _PROPOSES.search(p.text) else None) for p in near)
    return next((p for p in proposed if p is not None), None)


def _states_answered(text: str, names: StateNames) -> frozenset[str]:
    """The codes of the States whose words a text answers."""
    ends = [m.end() for pattern in (_MADE_BY, _SIDED) for m in pattern.finditer(text)]
    mentions = names.find(text, peoples=True)
    answered = {m.code for m in mentions if any(own.match(text, m.end - back) for own, back in ((_OWN, 0), (_OWN, 2), (_ITS_NOUN, 0)))}
    for end in ends:
        first = next((m for m in mentions if end <= m.start < end + _NEARBY and not re.search(r"[.;]", text[end : m.start])), None)
        answered |= {first.code} if first is not None else set()
    return frozenset(answered)
