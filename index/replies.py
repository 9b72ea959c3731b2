"""Who says a paragraph, and which recommendation a reply answers."""

import re
from collections.abc import Sequence
from functools import lru_cache

from index.draft import Draft
from index.headings import Heading
from index.states import StateNames

_NAME = r"(?:the\s+)?[A-ZÀ-Þ][\w’'.-]*(?:\s+(?:of|and|the|for|de|du)\s+(?:the\s+)?[A-ZÀ-Þ][\w’'.-]*|\s+[A-ZÀ-Þ][\w’'.-]*)*"
_VERB = (
    r"(?:(?:report|indicat|stat|inform|not|explain|express|emphasi[sz]|stress|observ|recall|announc|mention|highlight|underlin|"
    r"describ|referr|add|propos|welcom|suggest|underscor|recogni[sz]|confirm|request|reiterat)(?:ed|es|s)|replie[ds]|clarifie[ds]|said)"
)
_REPLY = re.compile(
    rf"^(?P<who>(?:The\s+)?{_NAME}(?:,\s+{_NAME})*(?:,?\s+and\s+{_NAME})?)\s+"
    rf"(?:(?:also|further|then|again|jointly|both|each)\s+)*{_VERB}\b"
)
_BODY = re.compile(
    r"^(?:At its [\w\s-]+, held on [^,]+, )?"
    r"(?:[Tt]he|A|One|Several|Some|Many|Representatives? of the) (?P<who>[A-Z]?[\w-]+(?: [A-Z][\w-]+)*)\b"
    r"(?!['’]s\b|\s+shall\b)"  # not its work, nor its duties
)
# Words with a capital only because a sentence begins with them.
_NO_NAME = frozenset(
    "the this that these those it its he she they we as also further continued no some several many all both other another one each "
    "such his her their our in at on for and but while where when".split()
)
_COLLECTIVE = {"Meeting", "Secretariat", "Committee", "Commission", "Council", "Forum", "Conference", "Assembly", "Board", "Chair"}
# Who speaks for an office or a group, and not for a State or a body that was asked to act.
_OFFICE = re.compile(
    r"\b(?:Administrator|Director|Officer|Secretary|Secretar(?:y|ies)-General|Chair(?:man|person|woman)?|President|Coordinator|Representative|"
    r"Delegation|Delegate|Speaker|Minister|Ambassador|Commissioner|Rapporteur|Head|Chief|Member|Participant|Expert|Panell?ist|Moderator)s?\b"
)
_CALL = re.compile(r"\b(?:recommend|encourag|urg|invit|call(?:ed|s)? (?:up)?on|request|should|decid|agree)\w*", re.IGNORECASE)


def mark_replies(drafts: Sequence[Draft]) -> list[str]:
    """Set each draft's reporter, and for replies the recommendation that they answer as lead-in.

    A recommendation whose heading was lost is told by what it says and by the replies that follow it;
    its heading is then counted on ("Recommendation (b)") and reported.
    """
    numbered = [draft for draft in drafts if draft.kind in ("numbered", "recital", "text", "bullet", "item")]
    for draft in numbered:
        draft.reporter = reporter_of(draft.text)
    findings: list[str] = []
    lead: Draft | None = None
    replied = False
    section: tuple[Heading, ...] = ()
    inferred: tuple[Heading, ...] | None = None
    countable = [draft for draft in numbered if draft.kind == "numbered"]
    for index, draft in enumerate(countable):
        if draft.path != section:
            section, lead, replied, inferred = draft.path, None, False, None
        is_reply = draft.reporter is not None and _is_reply(draft)
        before_reply = index + 1 < len(countable) and _is_reply(countable[index + 1]) and countable[index + 1].path == section
        if not is_reply and before_reply and (lead is None or _CALL.search(draft.text)):
            if replied:
                inferred = _next_heading(inferred or section, drafts, draft, findings)
            lead, replied = draft, False
        elif is_reply and lead is not None:
            draft.parent, draft.lead_in, replied = lead, lead.text, True
        if inferred is not None:
            draft.path = inferred
    _undo_single(countable)
    return findings


def _undo_single(drafts: Sequence[Draft]) -> None:
    """One paragraph that says "X stated …" after another answers nothing, unless X is a State: replies come in numbers."""
    replies: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.parent is not None and draft.parent.kind == "numbered" and draft.reporter is not None:
            replies.setdefault(id(draft.parent), []).append(draft)
    for group in replies.values():
        if len(group) == 1 and not _world().codes(group[0].reporter or ""):
            group[0].parent, group[0].lead_in = None, ""


def reporter_of(text: str) -> str | None:
    """The one who reports, says or notes what a paragraph holds, as the paragraph names it."""
    reply = _REPLY.match(text)
    if reply and _bare(reply.group("who")).split()[0].casefold() not in _NO_NAME:
        return _bare(" ".join(reply.group("who").split()))
    body = _BODY.match(text)
    who = body.group("who").split()[0] if body else ""
    return f"the {who}" if who in _COLLECTIVE else None


@lru_cache(maxsize=1)
def _world() -> StateNames:
    return StateNames()


def _bare(who: str) -> str:
    return re.sub(r"^[Tt]he\s+(?=\S)", "", who)


def _is_reply(draft: Draft) -> bool:
    reporter = reporter_of(draft.text)
    if reporter is None or reporter.split()[-1] in _COLLECTIVE or _OFFICE.search(reporter):  # "the Permanent Forum reiterates" is no reply
        return False
    return bool(_REPLY.match(draft.text)) and not _CALL.match(draft.text.split(reporter, 1)[-1].strip())


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
