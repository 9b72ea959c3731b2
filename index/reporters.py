"""Who says a paragraph: the State that reports, the delegate who takes the floor, the body that notes or decides.

A State is also taken to report what a paragraph says of it where several States follow one another so ("Norway requires two months'
notice. …", "In Kenya, …", "Uganda: …"), and what stands under its name where several States have a heading each: each gives its reply
there, though no verb says so.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from index.authorities import AUTHORITIES, AUTHORITIES_OF, DELEGATES, are_states, state_behind, states_of_peoples
from index.draft import Draft
from index.headings import Heading
from index.states import world_states

_WORD = r"(?:[dl][’'])?[A-ZÀ-Þ][\w’'.-]*"
_NAME = rf"(?:the\s+)?{_WORD}(?:\s+(?:of|and|the|for|de|du)\s+(?:the\s+)?{_WORD}|\s+{_WORD})*"
_NAMES = rf"(?:{_NAME}(?:,\s+{_NAME})*(?:,?\s+and\s+{_NAME})?)"
_ALSO = r"(?:(?:also|further|then|again|jointly|both|each|in turn|subsequently)\s+)*"
_VERB = (
    r"(?:(?:report|indicat|stat|inform|not|explain|express|emphasi[sz]|stress|observ|recall|announc|mention|highlight|underlin|"
    r"describ|referr|add|propos|welcom|suggest|underscor|recogni[sz]|confirm|request|reiterat)(?:ed|es|s)|replie[ds]|clarifie[ds]|said)"
)
# What those do, besides, who take the floor in a debate.
_SPEAKS = (
    rf"(?:{_VERB}|(?:ask|support|thank|agree|disagree|object|consider|regrett|appeal|urg|warn|wish|hop|introduc|present|endors|join|align|"
    r"associat|insist|wonder|caution|commend|rais|acknowledg|assur|believ|conclud|congratulat|deplor|dis(?:as)?sociat|disput|doubt|favour|"
    r"maintain|offer|oppos|pledg|prais|point|question|reject|reserv|respond|shar|submitt|voic|volunteer|advocat|attribut|argu|affirm|"
    r"call|cit|claim|condemn|declar|invit|recommend|remark|second|want|accept|correct|extend)(?:e?d|s)|spoken?|speaks|held|drew|put|gave|made|took|felt|could|would|saw|"
    r"undertook|sought|denie[ds]|did\s+not)"
)
_REPLY = re.compile(rf"^(?:{AUTHORITIES_OF})?(?P<who>(?:The\s+)?{_NAMES})\s+{_ALSO}{_VERB}\b")
# "Notwithstanding that prohibition, Ghana reported": a short clause before the State, of what was, when or where.
_OPENING = (
    r"(?:[A-Z][a-z]+(?:ing|ly|ed)|In|On|At|As|By|For|With|Under|After|Before|Since|During|Despite|However|Moreover|Furthermore|Unlike|Given|"
    r"Pursuant|Contrary|Owing|Although|While|When|Where)\b[^.;:]{2,80}?"
)
_REPLY_AFTER = re.compile(rf"^{_OPENING},\s+(?:{AUTHORITIES_OF})?(?P<who>{_NAMES})\s+{_ALSO}{_VERB}\b")
_PAST_ROW = re.compile(r"\band\b.*,")  # "At the meeting of Norway, Sweden and Finland, Denmark stated"
_PEOPLES = rf"(?:The\s+)?(?P<who>{_WORD}(?:(?:,\s+|\s+and\s+|\s+){_WORD}){{0,3}})\s+"
# "Swiss authorities reported", "The Lao delegation supported".
_REPLY_OF_PEOPLE = re.compile(rf"^{_PEOPLES}{AUTHORITIES}\s+{_ALSO}{_VERB}\b")
# "The representative of Norway was prepared to consider …", of a delegate and not of a State, which may be so without saying it.
_IS_DISPOSED = (
    r"(?:was|were|is|are)\s+(?:not\s+)?(?:also\s+)?(?:prepared|ready|willing|able|unable|in\s+(?:a\s+position|favour)|opposed|against|open|reluctant|"
    r"of\s+the\s+(?:view|opinion)|concerned|disappointed|satisfied|grateful)"
)
_ASIDE = r"(?:,\s(?:[^.;:]|\.(?=\d)){3,200}?,[⁰¹²³⁴-⁹]*)?"  # the mark of a footnote may stand at its end
_DELEGATE_OF_PEOPLE = re.compile(rf"^{_PEOPLES}{DELEGATES}s?{_ASIDE}\s+(?:had\s+)?{_ALSO}(?:{_SPEAKS}|{_IS_DISPOSED})\b")
# "Egypt, on behalf of the Group of Arab States, said", "Brazil held": a State takes the floor.
_STATE = re.compile(rf"^(?P<who>(?:The\s+)?{_NAMES}){_ASIDE}\s+(?:had\s+)?{_ALSO}{_SPEAKS}\b")
# "The representatives of Norway and Iceland said", "The observer for the World Shipping Council, speaking …, noted".
_DELEGATE = re.compile(
    r"^(?:[A-Z][^,.;:]{3,80},\s+)?(?:[Tt]he|[Aa]n?)\s+(?:(?:permanent|chief|deputy|head|other)\s+)?"
    r"(?:representative|delegation|delegate|observer)s?\s+(?:of|for|from)\s+"
    rf"(?P<who>{_NAMES}){_ASIDE}\s+(?:had\s+)?{_ALSO}(?:{_SPEAKS}|{_IS_DISPOSED})\b"
)
# "The panellist from Norway described", "Experts from Norway and Peru considered": who comes from a State to a panel speaks of it.
_EXPERT = re.compile(
    r"^(?:[A-Z][^,.;:]{3,80},\s+)?(?:(?:[Tt]he|[Aa]n?)\s+)?(?:[Pp]anell?ist|[Ee]xpert|[Ss]peaker|[Pp]resenter|[Dd]iscussant)s?\s+from\s+"
    rf"(?P<who>{_NAMES}){_ASIDE}\s+(?:had\s+)?{_ALSO}(?:{_SPEAKS}|{_IS_DISPOSED})\b"
)
# "The observer for the Union against Rust (UAR) said": longer names than those of States.
_OBSERVER = re.compile(
    r"^(?:[A-Z][^,.;:]{3,80},\s+)?(?:[Tt]he|[Aa]n?)\s+observers?\s+(?:for|from)\s+"
    rf"(?P<who>{_NAME}(?:\s+(?:in|on|against|to)\s+{_NAME})?)(?:\s\([^()]{{2,40}}\))?{_ASIDE}\s+(?:had\s+)?{_ALSO}{_SPEAKS}\b"
)
# "In the opinion of the representative of Norway, …"
_OPINION = re.compile(
    r"^In\s+the\s+(?:view|opinion)\s+of\s+the\s+(?:representative|delegation|observer)s?\s+(?:of|for|from)\s+" rf"(?P<who>{_NAMES}),\s"
)
# "…, supported by the representatives of Norway and Iceland, …" of one who takes the floor.
_SUPPORTED = re.compile(
    rf"^[^.;:]{{3,120}}?,\s(?:supported|seconded|joined)\sby\s(?:the\s+)?"
    rf"(?:(?:representative|delegation|delegate|observer)s?\s+(?:of|for|from)\s+)?(?P<who>{_NAMES}),"
)
# "That position was shared by the representatives of Norway and Iceland."
_SHARED = re.compile(
    r"^(?:That|This|The|These|Those|His|Her|Their|Its)(?: [\w’'-]+){1,6}? (?:was|were|had been)(?: (?:also|fully|strongly|then|later))?"
    r"\s(?:supported|seconded|shared|endorsed|echoed|opposed|welcomed|questioned)\sby\s(?:the\s+)?"
    rf"(?:representative|delegation|delegate|observer)s?\s+(?:of|for|from)\s+(?P<who>{_NAMES})(?=[.,;]|$)"
)
# "Argentina was in favour", after a delegate has spoken.
_TAKES_SIDE = re.compile(
    rf"^(?P<who>(?:The\s+)?{_NAMES}){_ASIDE}\s+{_ALSO}"
    rf"(?:(?:preferr|favour|support|oppos|agree|disagree|object|want|wish|ask|question|accept|reject|endors)(?:e?d)|{_IS_DISPOSED})\b"
)
# "…, to which Egypt and Mongolia gave their support".
_TO_WHICH = re.compile(rf"^[^.;:]{{3,160}}?,\sto\swhich\s(?P<who>{_NAMES})\s(?:gave|lent|added|expressed|voiced|offered)\s(?:its|their)\s")
# "Ms. Lindqvist (Sweden), speaking on behalf of the European Union, said".
_SPEAKER = re.compile(
    r"^(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir|Dame|Judge|Archbishop|Monsignor|H\.\s?E)\.?\s[^()]{2,60}?\s\((?P<who>[^()]{2,90})\)"
    rf"{_ASIDE}\s+{_ALSO}{_SPEAKS}\b"
)
# For whom somebody speaks is said before the name: "the Government of Norway", "Observer for the World Shipping Council".
_FOR = re.compile(
    r"^(?:the )?(?:Governments?|(?:Permanent )?(?:Observer|Representative|Mission|Delegation)s?|Authorities) (?:for|of|from) (?:the )?",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"^(?:At its [\w\s-]+, held on [^,]+, )?"
    r"(?:[Tt]he|A|One|Several|Some|Many|Representatives? of the) (?P<who>[A-Z]?[\w-]+(?: [A-Z][\w-]+)*)\b"
    r"(?!['’]s\b|\s+(?:shall|should|must)\b)"  # not its work, nor its duties
)
_REPLIES = (_REPLY_OF_PEOPLE, _REPLY, _REPLY_AFTER)
_DELEGATES = (_DELEGATE_OF_PEOPLE, _DELEGATE, _EXPERT, _OBSERVER, _SPEAKER, _OPINION)
# Words with a capital only because a sentence begins with them.
_NO_NAME = frozenset(
    "the this that these those it its he she they we as also further continued no some several many all both other another one each "
    "such his her their our in at on for and but while where when".split()
)
COLLECTIVE = {"Meeting", "Secretariat", "Committee", "Commission", "Council", "Forum", "Conference", "Assembly", "Board", "Chair"}
# "Ten States reported" sums up what others reply.
_COUNTED = re.compile(r"(?!United\b)\w+ (?:States|Governments|Countries|Members|Delegations|Parties)", re.IGNORECASE)
# Where another may begin to speak in the same sentence: "Norway stated that …; Peru reported …", "…, while the representative of Chad …".
_CLAUSE = re.compile(r";\s+|,\s+(?:while|whereas|and|but)\s+(?=the\s+(?:representative|delegation|delegate|observer)s?\s)")
# What follows a State's name where it does something: no part of a longer name, and no noun of it ("Norway's", "Norway and").
_DOES = re.compile(
    r"(?:,\s+(?:where|which|whose|in which|who|(?:not )?being|having)\b[^.;]{3,160}?,)?"
    rf"\s+{_ALSO}(?!(?:of|and|or|in|on|to|for|from|is also)\b)[a-z]+\b"
)
# Before the State that a paragraph begins with: "In the Gambia, …", "For Norway, …", "The authorities of Ghana had …".
_LEAD = re.compile(rf"(?:{AUTHORITIES_OF}|(?P<place>In the (?:view|opinion) of|According to|In|For) (?=(?:the )?[A-Z]))(?:the )?|The ")
_PLACED = re.compile(r",\s|\s(?:an?|the|there|no|all|some|most|each|every|such|these|only|\d[\d.,]*)\s")  # "In Hungary a vehicle"
_LABELS = re.compile(r":\s|\.\s(?=[A-Z])")  # "Norway: two tugs.", "Norway. Two tugs …"
_FEWEST_STATES = 3


def reporter_of(text: str) -> str | None:
    """The one who reports, says or notes what a paragraph holds, as the paragraph names it."""
    for pattern in (*_REPLIES, *_DELEGATES, _STATE):
        if who := _named(pattern, text):
            return who
    body = _BODY.match(text)
    who = body.group("who").split()[0] if body else ""
    return f"the {who}" if who in COLLECTIVE or who == "secretariat" else None


def _named(pattern: re.Pattern[str], text: str) -> str:
    """Whom a pattern finds at the beginning of a text; empty where it is nobody, or no State and might be anything."""
    found = pattern.match(text)
    who = _bare(_FOR.sub("", " ".join(found["who"].split()))) if found else ""
    if not who or who.split()[0].casefold() in _NO_NAME or _COUNTED.fullmatch(who):
        return ""
    if pattern in (_REPLY_OF_PEOPLE, _DELEGATE_OF_PEOPLE):
        return states_of_peoples(who)
    if pattern in (_REPLY_AFTER, _OPINION, _EXPERT) and (not are_states(who) or (pattern is not _EXPERT and _PAST_ROW.search(who))):
        return ""
    return state_behind(who) if pattern is not _STATE or world_states().codes(who) else ""


def reports(text: str) -> bool:
    """Whether a paragraph begins with a name and a verb of saying: "Norway reported that …"."""
    return _REPLY.match(text) is not None or any(_named(pattern, text) for pattern in _REPLIES)


def takes_floor(text: str) -> bool:
    """Whether a paragraph begins with a delegate or a State that speaks in a debate: "The representative of Norway supported …"."""
    return in_debate(text) and not reports(text)


def in_debate(text: str) -> bool:
    """Whether a paragraph begins with a delegate who says or does anything: "The representative of Norway reported …"."""
    return any(_named(pattern, text) for pattern in (*_DELEGATES, _STATE))


def others_speaking(sentences: Sequence[str]) -> list[str]:
    """Who speaks in the sentences of a paragraph besides the one who begins it: later, or in support of another."""
    later = [clause for sentence in sentences for clause in _CLAUSE.split(sentence)][1:]
    said = [_named(pattern, clause) for clause in later for pattern in _DELEGATES]
    reported = [who for clause in later if (who := _named(_REPLY, clause)) and are_states(who)]
    debated = bool(sentences) and takes_floor(sentences[0])
    sided = [who for clause in later if debated and (who := _named(_TAKES_SIDE, clause)) and are_states(who)]
    beside = [_named(pattern, sentence).rstrip(".") for sentence in sentences for pattern in (_SUPPORTED, _SHARED, _TO_WHICH)]
    return list(dict.fromkeys(who for who in (*said, *reported, *sided, *beside) if who))


def mark_reporters(drafts: Sequence[Draft]) -> None:
    """Set each draft's reporter."""
    sections: dict[tuple[Heading, ...], list[Draft]] = defaultdict(list)
    for draft in drafts:
        draft.reporter = reporter_of(draft.text)
        sections[draft.path].append(draft)
    for section in sections.values():
        acting = {id(draft): who for draft in section if (who := _acting_state(draft.text))}
        if len(set(acting.values())) >= _FEWEST_STATES:
            for draft in section:
                draft.reporter = draft.reporter or acting.get(id(draft))
    _mark_headed(sections)


def _mark_headed(sections: Mapping[tuple[Heading, ...], Sequence[Draft]]) -> None:
    """Give what stands under the names of States, each a heading beside others, to these."""
    headed = {path: state for path in sections if path and (state := _state_of(path[-1]))}
    for path, state in headed.items():
        if len({other for beside, other in headed.items() if beside[:-1] == path[:-1]}) >= _FEWEST_STATES:
            for draft in sections[path]:
                draft.reporter = state


def _state_of(heading: Heading) -> str | None:
    """The State that a heading is the name of."""
    name = " ".join(heading.text.split()).removeprefix(heading.numeral).strip(" .:–-").title()
    found = world_states().find(name)
    return world_states().name(found[0].code) if len(found) == 1 and _bare(name) == name[found[0].start : found[0].end] else None


def _acting_state(text: str) -> str | None:
    """The State or States that a paragraph begins with, as its subject, its label or its place."""
    lead = _LEAD.match(text)
    start = end = lead.end() if lead else 0
    for mention in world_states().find(text[:200]):
        joined = text[end : mention.start].removeprefix("The ")
        if joined.strip(" ,") not in ("", "and", "the", "and the"):
            break
        end = mention.end
    if text[:end].endswith(("'s", "’s", "s'", "s’")):
        return None
    placed = lead is not None and lead["place"]
    follows = _PLACED.match(text, end) if placed else _LABELS.match(text, end) or _DOES.match(text, end)
    return " ".join(text[start:end].split()) if end > start and follows else None


def _bare(who: str) -> str:
    return re.sub(r"^[Tt]he\s+(?=\S)", "", who)
