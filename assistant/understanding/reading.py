"""Reading a question: its intent, its scope, the terms that an answer must meet. Deterministic."""

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.language.lexicon import Term, terms_of
from assistant.question import Intent, Question
from assistant.understanding import phrasing
from assistant.understanding.asked_acts import act_asked
from assistant.understanding.asked_kind import AnswerKind, kind_of
from assistant.understanding.places import Lookup, divisions_named, lookup_named, place_spans
from index.regions import Region, find_regions
from index.states import Mention, StateNames, world_states

# "The Kestrian Orthodox Church" does not speak for Kestria.
_OF_ITS_SOCIETY = re.compile(
    r" (?:[A-Z][\w-]+ )*(?:Orthodox|Catholic|Church|Party|Red (?:Cross|Crescent)|University|Academy|Association|Foundation|Institute|Union|"
    r"(?i:communit(?:y|ies)|minorit(?:y|ies)|opposition|press|media))\b"
)
_ITS_DOINGS = re.compile(
    r"\W*(?:and )?(?:(?:how|why|when|where|what|which)\b(?: [\w-]+){0,3} )?"
    r"(?:does|do|did|is|are|was|were|has|have|had|will|can|could) (?:the )?",
    re.IGNORECASE,
)
# "When was the questionnaire sent?": the thing that this asks of is no frame around what it asks.
_TOLD_OF_THINGS = ("date", "person", "place")
# "… the council that Kestria proposed": of what the others say of it, Kestria's proposal is only the matter.
_IN_RELATIVE = re.compile(r"\b(?:that|which|whom) (?:the )?$", re.IGNORECASE)
# "OISM's SEA-1"
_OWNER, _NAME_OWNED = re.compile(r"(?P<who>[A-Z]{3,})['’]s?"), re.compile(r" [\"“]?(?=[A-Z0-9][\w-]*[A-Z0-9])")
# "What did Kestria report on tugs, and Brenmark?"
_AND_OF_IT = re.compile(r",\s+and\s+(?:the\s+)?[\w’'-]+(?:\s+[A-Z][\w’'-]*)*\W*$")
# "Who has more tugs, Kestria or Brenmark?": before the first of those that may be it.
_TO_CHOOSE_FROM = re.compile(r"^(?:and )?who\b[^?]*[,:](?: is it)? (?:the )?$", re.IGNORECASE)
_WITH_IT = re.compile(r"\b(?:with|from|to|towards|against|by|for)(?: the)? $", re.IGNORECASE)


def understand(text: str, names: StateNames, carried: int | None = None, *, with_places: bool = True) -> Question:
    """Read a question; what stands from the character `carried` on comes from the question before it.

    Without places, "paragraph 2 (b)" is what it asks about, and not where it asks.
    """
    regions = find_regions(text)
    mentions = [m for m in names.find(text, any_case=True, peoples=True, capitals=True) if not _is_inside(m.start, regions)]
    mentions = _without_owners(_without_minorities(mentions, text, names), text)
    left_out = _left_out(text, mentions, regions)
    mentions = [m for m in mentions if not _is_inside(m.start, left_out)]
    regions = [r for r in regions if not _is_inside(r.start, left_out)]
    speakers = _speakers(mentions, text)
    if speakers and not phrasing.COMPARES.search(text):
        # What a State says of another: the other is what it is about, a name like any other.
        mentions = speakers
    elif acting := _acting_on_others(mentions, text):
        mentions = [acting]
    states = tuple(dict.fromkeys([*(m.code for m in mentions), *(code for region in regions for code in region.codes)]))
    lookup = lookup_named(text) if with_places and not phrasing.LISTS_STATES.search(text) else None
    places = [m.span() for p in (phrasing.ISSUE_LETTER, phrasing.RECOMMENDATION) for m in p.finditer(text)]
    places += place_spans(text) if with_places else []
    named = [(m.start, m.end) for m in mentions] + [(r.start, r.end) for r in (*regions, *left_out)]
    named += [m.span() for m in phrasing.STATES_PARTIES.finditer(text)]
    terms = _content_terms(text, named + places)
    if states and not phrasing.COUNTS.match(text) and all(term.stem in phrasing.ANYTHING_DONE for term in terms):
        terms = ()
    own = text[:carried].strip() if phrasing.ASKS_ITSELF.match(text[:carried]) else text
    intent = _intent(phrasing.SOMEBODY_MENTIONED.sub("", own), lookup, states)
    main = phrasing.RELATIVE.sub(" ", own)
    about_states = intent == "list" and bool(phrasing.LISTS_STATES.search(main) or phrasing.ASKS_WHO_SAID.search(main))
    kind = _kind(text, carried)
    if kind == "person" and _are_to_choose_from(mentions, text):
        kind = "number" if phrasing.HAS_MORE_OF.search(text) else "any"
    if kind in _TOLD_OF_THINGS and len(terms) <= 1 and lookup is None:
        terms = _content_terms(text, named + places, phrasing.FRAME - phrasing.THINGS)
    return Question(
        text=text,
        intent=intent,
        kind="any" if about_states and kind == "person" else kind,
        terms=terms,
        states=states,
        lookup=lookup,
        headings=_headings(text) if with_places else (),
        about_states=about_states,
        focus=None if about_states else _focus(text, terms),
        carried=len(text) if carried is None else carried,
        phrases=tuple(m.group(1) for m in phrasing.QUOTED.finditer(text) if re.search(r"\w", m.group(1))),
        position=bool(speakers),
        mentions=bool(phrasing.ASKS_WHERE_MENTIONED.search(phrasing.SOMEBODY_MENTIONED.sub("", text))),
        says=bool(phrasing.ASKS_WHO_SAID.search(text)),
        excluded=tuple(dict.fromkeys(code for region in left_out for code in region.codes)),
    )


def _intent(text: str, lookup: Lookup | None, states: tuple[str, ...]) -> Intent:
    """What a question wants: a place that it names, a list, what States said or did, or else a fact."""
    if lookup is not None:
        return "lookup"
    if (act := act_asked(text)) is not None and act.is_duty:  # what States should do is no list of States
        return "position" if states else "fact"
    lists = (phrasing.ASKS_WHETHER_ANY, phrasing.ASKS_WHO_SAID, phrasing.LISTS_MENTIONS, phrasing.ASKS_FOR_ALL, phrasing.ASKS_FOR_SUMMARY)
    if any(pattern.search(text) for pattern in lists):
        return "list"
    if phrasing.ASKS_FOR_LIST.search(text) and not phrasing.YES_NO.match(text) and not phrasing.ASKS_FOR_ONE_THING.match(text):
        return "list"
    return "position" if states else "fact"


def _kind(text: str, carried: int | None) -> AnswerKind:
    """What sort of thing answers a question; a follow-up that asks in words of its own asks no longer for what the one before did."""
    own = text[:carried]
    return kind_of(own if phrasing.ASKS_ITSELF.match(own) or kind_of(own) != "any" else text)


def _are_to_choose_from(mentions: Sequence[Mention], text: str) -> bool:
    """Whether the States are what a question chooses from that begins with "who": States are then meant, and no persons."""
    between = [text[one.end : other.start] for one, other in pairwise(mentions)]
    joined = all(phrasing.JOINED.fullmatch(each) for each in between) and any(re.search(r"\bor\b", each) for each in between[-1:])
    return joined and _TO_CHOOSE_FROM.match(text[: mentions[0].start]) is not None


def _speakers(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """Those of the States mentioned of which a question asks what they said, with those that are named in one breath with them."""
    speaking = {m for m in mentions if _speaks(m, text)}
    aside = {m for m in speaking if _IN_RELATIVE.search(text[: m.start])}
    if aside and (asked := {m for m in mentions if _ITS_DOINGS.fullmatch(text[: m.start])}):
        speaking = (speaking - aside) | asked
    pairs = list(pairwise(mentions))
    for one, other in [*reversed(pairs), *pairs]:
        joined = phrasing.JOINED.fullmatch(text[one.end : other.start]) or (other is mentions[-1] and _AND_OF_IT.search(text, one.end))
        if (one in speaking or other in speaking) and joined:
            speaking |= {one, other}
    return [m for m in mentions if m in speaking]


def _without_minorities(mentions: Sequence[Mention], text: str, names: StateNames) -> list[Mention]:
    """The States mentioned without those in the name of a people of one in another: "Turkish Cypriots" speak for neither."""
    parts: set[Mention] = set()
    for one, other in pairwise(mentions):
        people = text[other.start : other.end]
        if one.end + 1 == other.start and people.istitle() and people.endswith("s") and not names.codes(people):
            parts |= {one, other}
    return [m for m in mentions if m not in parts]


def _without_owners(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The States mentioned without the bodies whose things a question about States names: "which States use OISM's SEA-1?"."""
    if not phrasing.LISTS_STATES.search(text):
        return list(mentions)
    named = [(m, _OWNER.fullmatch(text, m.start, m.end)) for m in mentions]
    return [m for m, owner in named if owner is None or world_states().code(owner["who"]) or not _NAME_OWNED.match(text, m.end)]


def _speaks(mention: Mention, text: str) -> bool:
    if _OF_ITS_SOCIETY.match(text, mention.end):
        return False
    said = phrasing.SAYS.match(text, mention.end) or phrasing.ITS_POSITION.match(text, mention.end)
    return said is not None or phrasing.POSITION_OF.search(text[: mention.start]) is not None


def _acting_on_others(mentions: Sequence[Mention], text: str) -> Mention | None:
    """The State that a question asks about its doings with the others: Kestria in "How does Kestria cooperate with Aldania?"."""
    if len(mentions) < 2 or phrasing.COMPARES.search(text) or not _ITS_DOINGS.fullmatch(text[: mentions[0].start]):
        return None
    return mentions[0] if all(_WITH_IT.search(text[: other.start]) for other in mentions[1:]) else None


def _left_out(text: str, mentions: Sequence[Mention], regions: Sequence[Region]) -> list[Region]:
    """The States that a question leaves out, with the words before them: "other than Kestria and the Nordic countries"."""
    found: list[Region] = []
    named = [*(Region((m.code,), m.start, m.end) for m in mentions), *regions]
    for one in sorted(named, key=lambda region: region.start):
        if before := phrasing.LEAVES_OUT.search(text, 0, one.start):
            found.append(one._replace(start=before.start()))
        elif found and phrasing.JOINED.fullmatch(text[found[-1].end : one.start]):
            found.append(one)
    return found


def _is_inside(position: int, regions: list[Region]) -> bool:
    return any(region.start <= position < region.end for region in regions)


def _focus(text: str, terms: tuple[Term, ...]) -> Term | None:
    match = phrasing.FOCUS.search(text)
    return next((t for t in terms if match and match.end() - 1 <= t.start <= match.end() + 12 and not t.stem[:1].isdigit()), None)


def _content_terms(text: str, spans: list[tuple[int, int]], frame: frozenset[str] = phrasing.FRAME) -> tuple[Term, ...]:
    return tuple(
        term
        for term in terms_of(text)
        if (term.stem not in frame or _is_name(term, text)) and not any(start <= term.start < end for start, end in spans)
    )


def _is_name(term: Term, text: str) -> bool:
    """Whether a word that could frame a question is written as a name ("Project MAYAG", "Note")."""
    return term.text.isupper() and len(term.text) > 1 and not text.isupper()


def _headings(text: str) -> tuple[str, ...]:
    letters = [m.group("letter").casefold() for p in (phrasing.ISSUE_LETTER, phrasing.RECOMMENDATION) for m in p.finditer(text)]
    named = [name for name in divisions_named(text) if name not in {f"recommendation {letter}" for letter in letters}]
    return tuple(dict.fromkeys([*named, *(f"recommendation ({letter})" for letter in letters)]))
