"""Which recommendation, or other text, a State's reply answers, and what a State's statement in a debate is on."""

import re
from collections.abc import Sequence

from index.draft import Draft
from index.headings import Heading
from index.reporters import COLLECTIVE, mark_reporters, takes_floor
from index.states import world_states

# Who speaks for an office or a group, and not for a State or a body that was asked to act.
_OFFICE = re.compile(
    r"\b(?:Administrator|Director|Officer|Secretary|Secretar(?:y|ies)-General|Chair(?:man|person|woman)?|President|Coordinator|Representative|"
    r"Delegation|Delegate|Speaker|Minister|Ambassador|Commissioner|Rapporteur|Head|Chief|Member|Participant|Expert|Panell?ist|Moderator)s?\b"
)
_OTHERS_SPEAK = re.compile(
    r"(?:(?:A (?:large |small |great |good )?number of|Several|Many|Some|Most|Other|One|Two|Three|A few|Numerous)\s+(?:other\s+)?"
    r"(?:States|delegations?|speakers?|participants|representatives|members|Governments|countries)|Delegations|Speakers|Participants)\b"
)
_ON_PANEL = re.compile(r"The (?:panell?ist|speaker|moderator|expert|presenter)s? (?:from|for|of)\b")
_SENTENCE = re.compile(r"[^⁰¹²³⁴-⁹*].*[.:;!?][”»\"’)]*", re.DOTALL)  # a note begins with its mark
_CALL = re.compile(r"\b(?:recommend|encourag|urg|invit|call(?:ed|s)? (?:up)?on|request|should|decid|agree)\w*", re.IGNORECASE)


def mark_replies(drafts: Sequence[Draft]) -> list[str]:
    """Set each draft's reporter, and as lead-in for replies the recommendation that they answer, for statements what opens the debate.

    A recommendation whose heading was lost is told by what it says and by the replies that follow it;
    its heading is then counted on ("Recommendation (b)") and reported.
    """
    mark_reporters([draft for draft in drafts if draft.kind in ("numbered", "recital", "text", "bullet", "item")])
    findings: list[str] = []
    lead: Draft | None = None
    replied = False
    section: tuple[Heading, ...] = ()
    inferred: tuple[Heading, ...] | None = None
    countable = [draft for draft in drafts if draft.kind in ("numbered", "text")]
    for index, draft in enumerate(countable):
        if draft.path != section:
            section, lead, replied, inferred = draft.path, None, False, None
        is_reply = draft.reporter is not None and _is_reply(draft)
        before_reply = index + 1 < len(countable) and _is_reply(countable[index + 1]) and countable[index + 1].path == section
        calls = draft.kind == "numbered" and _CALL.search(draft.text) is not None and not _is_said(draft)
        if not is_reply and before_reply and (calls or (lead is None and not _is_statement(draft))):
            if replied:
                inferred = _next_heading(inferred or section, drafts, draft, findings)
            lead, replied = draft, False
        elif is_reply and lead is not None:
            draft.parent, draft.lead_in, replied = lead, lead.text, True
        if inferred is not None:
            draft.path = inferred
    _undo_single(countable)
    _mark_statements(countable)
    return findings


def _mark_statements(drafts: Sequence[Draft]) -> None:
    """Let what States say in a debate depend on what opens it: the paragraph before them that presents the matter, and none of theirs."""
    section: tuple[Heading, ...] = ()
    opening: Draft | None = None
    for draft in drafts:
        if draft.path != section:
            section, opening = draft.path, None
        takes = takes_floor(draft.text)
        speaks = world_states().codes(draft.reporter or "")
        if draft.kind == "text" and not _SENTENCE.fullmatch(draft.text):
            continue  # what a page has at its end
        if not takes and not speaks:
            opening = None if _OTHERS_SPEAK.match(draft.text) or draft.lead_in else draft
        elif opening is not None and speaks and takes:
            draft.parent, draft.lead_in = opening, opening.text


def _undo_single(drafts: Sequence[Draft]) -> None:
    """One paragraph that says "X stated …" after another answers nothing, unless X is a State: replies come in numbers."""
    replies: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.parent is not None and draft.parent.kind in ("numbered", "text") and draft.reporter is not None:
            replies.setdefault(id(draft.parent), []).append(draft)
    for group in replies.values():
        if len(group) == 1 and not world_states().codes(group[0].reporter or ""):
            group[0].parent, group[0].lead_in = None, ""


def _is_reply(draft: Draft) -> bool:
    reporter = draft.reporter
    if reporter is None or reporter.split()[-1] in COLLECTIVE or _OFFICE.search(reporter):  # "the Permanent Forum reiterates" is no reply
        return False
    call = _CALL.match(draft.text.split(reporter, 1)[-1].strip())
    asks = call is not None and (call.group() == "should" or not world_states().codes(reporter))  # a State that requests assistance replies
    return not takes_floor(draft.text) and not asks


def _is_said(draft: Draft) -> bool:
    """Whether a paragraph is what a State, a panellist or some delegations said, and calls for nothing though it speaks of requests."""
    by_state = draft.reporter is not None and bool(world_states().codes(draft.reporter))
    return by_state or takes_floor(draft.text) or any(pattern.match(draft.text) for pattern in (_OTHERS_SPEAK, _ON_PANEL))


def _is_statement(draft: Draft) -> bool:
    """Whether a paragraph is what somebody said, one of those that follow one another in a debate."""
    return draft.reporter is not None or any(pattern.match(draft.text) for pattern in (_OTHERS_SPEAK, _ON_PANEL))


def _next_heading(path: tuple[Heading, ...], drafts: Sequence[Draft], lead: Draft, findings: list[str]) -> tuple[Heading, ...]:
    """The heading path with its last letter counted on: "Recommendation (a)" to "Recommendation (b)"."""
    if not path:
        return path
    last = path[-1]
    letter = re.fullmatch(r"\(([a-z])\)", last.numeral)
    if not letter:
        return path
    numeral = f"({chr(ord(letter.group(1)) + 1)})"
    text = re.sub(r"\([a-z]\).*$", numeral, last.text)
    if any(d.path and d.path[:-1] == path[:-1] and d.path[-1].text.startswith(text) for d in drafts if d.path and d.path[-1] is not last):
        return path
    findings.append(f"the heading before paragraph {lead.anchor or lead.marker.value} is missing; it was taken for “{text}”")
    return (*path[:-1], Heading(text, last.family, numeral, last.level))
