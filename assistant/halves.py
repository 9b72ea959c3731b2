"""The two halves of a question that holds two things against each other, each a whole question with what it leaves out."""

import re

from index.states import StateNames

_PREPOSITION = (
    r"(?:about|after|against|among|at|before|between|by|concerning|during|for|from|in|into|of|on|over|regarding|since|to|towards?|under|"
    r"until|with|within|without)"
)
_VERB = r"(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|should|must|may)"
_THAN = r"(?:more|most|less|least|fewer|fewest)"
# "Which gets more, the fleet or the port?", "The fleet or the port: which gets more?"
_CHOICE = re.compile(
    r"^(?P<frame>(?:which|who|what|is|are|does|do)\b[^,:?]+?)[,:]\s*(?P<one>[^,?]+?),? or (?P<other>[^,?]+)\?*$", re.IGNORECASE
)
_NAMED_FIRST = re.compile(
    r"^(?P<one>[^,:?]+?),?\s(?:and|or|versus|vs\.?|against)\s(?P<other>[^,:?]+?)[:,]\s*(?P<frame>(?:which|who|what|how)\b[^?]+)\?*$",
    re.IGNORECASE,
)
_OF_EACH = re.compile(r"\b(?:each|either|both|they|the two)\b(?: of (?:them|these|those|the two))?(?: ones?\b)?", re.IGNORECASE)
# "Which has more berths, …": how many each has.
_HAS_MORE = re.compile(
    rf"^(?:which|who|what)(?: of (?:them|(?:the|these|those) two(?: [\w-]+)?))? (?P<has>\w+) (?:the )?{_THAN} "
    r"(?P<noun>[\w-]+)(?P<rest>.*)$",
    re.IGNORECASE,
)
_LARGER = (
    r"(?:larg|bigg|high|great|small|low|long|short|old|new|young|fast|slow|earl|rich|poor|strong|weak|cheap|wid|broad|near|clos|strict|saf|"
    r"heav|light)i?er"
)
_COMPARATIVE = re.compile(rf"\b(?:more|most|less|least|fewer|fewest|further|later|better|worse|{_LARGER})\b(?! of\b)", re.IGNORECASE)
# "Were there more tugs in Norvik or ferries in Tarn?", "Does Norvik have more berths than Tarn?"
_MORE_OR = re.compile(
    rf"^(?:{_VERB})\s(?:[^,?]*?\s)?(?:more|fewer|less)\s(?P<one>[^,?]+?),?\s(?:or|than)\s(?:(?:more|fewer|less)\s)?(?P<other>[^,?]+)"
    r"(?:,? and how (?:many|much)\b[^?]*)?\?*$",
    re.IGNORECASE,
)
_HAVE_MORE = re.compile(
    r"^(?P<aux>do|does|did)\s(?P<one>[^,?]+?)\s(?P<verb>\w+)\s(?:more|fewer|less)\s(?P<noun>[^,?]+?)\sthan\s(?!(?:to|in|on|for|from)\b)(?P<other>[^,?]+)\?*$",
    re.IGNORECASE,
)
_HELD = (
    r"as against|against(?= (?:that|those|the ones?)\b)|versus|vs\.?|(?:as )?compared? (?:with|to)|compares (?:with|to)|"
    r"in (?:contrast|comparison) (?:with|to)|"
    r"differ(?:s|ed)?(?: \w+ly)? from|(?:any )?different (?:from|to|than)|unlike|while|whereas"
)
_AGAINST = re.compile(rf",?\s(?:{_HELD})\s", re.IGNORECASE)
_PARTED = (
    re.compile(r"\bdifferences? in\s(?P<of>[^?;]+?)\sbetween\s+(?P<one>[^?;]+?)\s+and\s+(?P<other>[^?;]+)", re.IGNORECASE),
    re.compile(
        r"^how\s(?:has|have|did|do|does)\s(?P<of>[^?;]+?)\s(?:chang|evolv|develop|var)\w*\s(?:from|between)\s"
        r"(?P<one>[^?;]+?)\s(?:to|and)\s(?P<other>[^?;]+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:differs between|differences? between|distinction between|compare|contrast)\s+"
        r"(?P<one>[^?;]+?)\s+(?:and|with)\s+(?P<other>[^?;]+)",
        re.IGNORECASE,
    ),
    re.compile(r"\bcompare\s+(?P<one>[^?;]+?)\s+to\s+(?P<other>[^?;]+)", re.IGNORECASE),
    re.compile(r"^(?:and )?how (?:do|does|did)\s+(?P<one>[^?;]+?)\s+and\s+(?P<other>[^?;]+?)\s+(?:differ|compare)\b", re.IGNORECASE),
    re.compile(
        rf"^{_VERB}\s(?P<one>[^?;,]+?)\s(?:[a-z]+er|more|less|as)(?: [a-z]+)?\s(?:than|as)\s(?P<other>(?:that|those|the ones?)\s[^?;]+)",
        re.IGNORECASE,
    ),
)
# "What do the Board and the Network each say on ladders?"
_SAYING = r"(?:sa(?:y|id)|report|state|recommend|note|suggest|propose|tell|write|conclude|give|mention)"
_EACH = re.compile(
    rf"^(?P<lead>(?:(?:what|which|how|when|where|who)\b[^,?]*?\s)?{_VERB})\s(?:both\s)?(?P<one>[^?;,]+?)\sand\s(?P<other>[^?;,]+?)\s"
    rf"(?P<rest>(?:each|both)\s[^?;]+|{_SAYING}\s[^?;]+)",
    re.IGNORECASE,
)
# "The Board and the Network give different figures for berths; what are they?"
_DIFFERENT = re.compile(
    r"^(?P<one>[^?;,]+?)\sand\s(?P<other>[^?;,]+?)\s(?:give|gave|have|had|hold|held|report|reported|name|named)\s(?:a\s)?different\s\w+\s"
    r"(?:for|of|on|about)\s(?P<what>[^?;]+)",
    re.IGNORECASE,
)
# "What is said about tugs and about ferries?"
_REPEATS = re.compile(
    rf"^(?P<frame>.+?\s)(?:both\s)?(?P<preposition>{_PREPOSITION})\s(?P<one>(?:(?!\b(?P=preposition)\b)[^,;:?])+?),? and (?P=preposition) "
    r"(?!(?:which|what|whom?|whose|how)\b)(?P<other>[^,;?]+)",
    re.IGNORECASE,
)
_ASKS_HOW = re.compile(rf"^(?:and )?(?:how|in what (?:way|respect)s?)\s{_VERB}\s", re.IGNORECASE)
_TAIL = re.compile(r"\s(?:of|in|on|under|for|by)\s.+$", re.IGNORECASE)
# "suspending and expelling a Member"
_OBJECT = re.compile(r"(?<=ing)\s.+$")
_HEADLESS = re.compile(
    rf"^(?:that|those|(?:the )?ones?)\s(?P<rest>(?:{_PREPOSITION}|[a-z]{{2,}}ed|[a-z]{{2,}}ing|held|paid|made|given|that|which|who)\b.*)$",
    re.IGNORECASE,
)
_PHRASE = re.compile(rf"(?<![\w-])(?:{_PREPOSITION}|{_VERB}|[a-z]{{2,}}ed|paid|held|made|given)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20|21)\d\d\b")
_BARE_NAME = re.compile(r"(?:the\s)?[A-Z][\w’'-]*(?:\s(?:(?:of|the|and|for)\s)*[A-Z][\w’'-]*)*")
_LAST_NAME = re.compile(r"(?<=\s)(?:the\s)?[A-Z][\w’'-]*(?:\s(?:(?:of|the|and|for)\s)*[A-Z][\w’'-]*)*$")
_ITS = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)
_ACRONYM = re.compile(r"\b[A-Z][\w-]*[A-Z]\w*\b")
# A longer question holds no two things against each other that a delegate could say in one breath.
_LONGEST = 600
_BEGINS_ANEW = re.compile(rf"^(?:the|an?|this|its|their|all|every|{_PREPOSITION})\b", re.IGNORECASE)


def halves(text: str, names: StateNames) -> tuple[str, ...]:
    """The two questions of one that holds two things against each other; empty where it holds none.

    "How does voting on procedure differ from that on all other matters?" asks of voting on procedure, and of voting on all other
    matters; what stands after a preposition of the second alone belongs to both ("active and passive bribery of judges").
    """
    if (choice := _CHOICE.search(text)) is not None and _COMPARATIVE.search(choice["frame"]):
        frame = _HAS_MORE.sub(_how_many, choice["frame"])
        return f"{frame} {choice['one']}?", f"{frame} {choice['other']}?"
    if len(text) > _LONGEST:
        return ()
    if (each := _EACH.search(text)) is not None and not any(m.start < each.end("one") < m.end for m in names.find(text)):
        rest = re.sub(r"^(?:each|both)\s", "", each["rest"])
        return f"{each['lead']} {each['one']} {rest}?", f"{each['lead']} {each['other']} {rest}?"
    if (said := _DIFFERENT.search(text)) is not None:
        what = said["what"].strip()
        return f"{what}, according to {said['one']}?", f"{what}, according to {said['other']}?"
    if (have := _HAVE_MORE.search(text)) is not None:
        frame = f"how {_many(have['noun'])} {have['noun']} {have['aux'].lower()}"
        return f"{frame} {have['one']} {have['verb']}?", f"{frame} {have['other']} {have['verb']}?"
    if (more := _MORE_OR.search(text)) is not None:
        one, other = _whole(more["one"], more["other"], names)
        return f"How {_many(one)} {one}?", f"How {_many(other)} {other}?"
    if (first := _NAMED_FIRST.search(text)) is not None:
        return _asked_of(first["frame"], first["one"]), _asked_of(first["frame"], first["other"])
    if (joint := _AGAINST.search(text)) is not None:
        one, other = _ASKS_HOW.sub("", text[: joint.start()]), text[joint.end() :]
    elif (joint := next((m for pattern in _PARTED if (m := pattern.search(text))), None)) is not None:
        one, other = joint["one"], joint["other"]
        if (of := joint.groupdict().get("of")) is not None:
            by = "in" if _YEAR.search(f"{one} {other}") else "of"
            one, other = f"{of} {by} {one}", f"{of} {by} {other}"
    else:
        return ()
    one, other = _whole(one.strip(" ,;?."), other.strip(" ,;?."), names)
    lacking = _BARE_NAME.fullmatch(other) is not None and _BARE_NAME.match(one) is None
    return (f"{one}?", f"{other}?") if one and other and not lacking else ()


def repeated(text: str) -> tuple[str, ...]:
    """The two questions of one that asks the same of two things, each after the same preposition; empty where it does not."""
    joint = _REPEATS.search(text)
    if joint is None:
        return ()
    frame = f"{joint['frame']}{joint['preposition']}"
    return f"{frame} {joint['one']}?", f"{frame} {joint['other']}?"


def chooses(text: str) -> bool:
    """Whether a question asks which of two has more or is larger: "Which gets more, the fleet or the port?"."""
    choice = _CHOICE.search(text) or _NAMED_FIRST.search(text)
    return choice is not None and _COMPARATIVE.search(choice["frame"]) is not None


def in_full(one: str, other: str) -> str:
    """The second of two things with what it leaves out: "that in Tarn" after "the fees in Norvik" is "the fees in Tarn"."""
    headless = _HEADLESS.match(other)
    rest = headless["rest"] if headless is not None else other if re.match(rf"{_PREPOSITION}\b", other, re.IGNORECASE) else ""
    if rest:
        other = f"{_head(one, rest)} {rest}"
    elif _BARE_NAME.fullmatch(other) and (name := _LAST_NAME.search(one)) is not None and name.start():
        other = f"{one[: name.start()]}{other}"
    elif re.fullmatch(r"[a-z]\w+", other) and re.search(r"\s[a-z]\w+$", one):
        other = f"{one.rpartition(' ')[0]} {other}"
    elif _YEAR.fullmatch(other) and len(_YEAR.findall(one)) == 1:
        other = _YEAR.sub(other, one)
    owner = _ACRONYM.search(one)
    return _ITS.sub(f"{owner.group()}'s", other) if owner is not None and _ACRONYM.search(other) is None else other


def _whole(one: str, other: str, names: StateNames) -> tuple[str, str]:
    """Both things, each with what stands with the other alone and is meant of both."""
    other = in_full(one, other)
    leads = names.find(one, any_case=True, peoples=True)[:1]
    if leads and leads[0].start == 0 and not names.find(other, any_case=True, peoples=True) and not _BEGINS_ANEW.match(other):
        possessive = re.match(r"['’]s?(?=\s)|", one[leads[0].end :])
        end = leads[0].end + (possessive.end() if possessive else 0)
        other = f"{one[:end]} {other}" if one[end:].strip() and other[:1].islower() else other
    owned = re.search(r"['’]s?\s", one) is not None
    shared = (_OBJECT if re.fullmatch(r"\w+ing", one) else _TAIL).search(other) if _TAIL.search(one) is None and not owned else None
    return f"{one}{shared.group() if shared else ''}", other


def _head(one: str, rest: str) -> str:
    """What of the first thing goes before the rest of the second: all up to the word with which that begins, else to the first phrase."""
    word = rest.split()[0]
    places = [m.start() for m in re.finditer(rf"\b{re.escape(word)}\b", one, re.IGNORECASE) if m.start()]
    phrases = len(_PHRASE.findall(rest))
    if places:
        return one[: min(places, key=lambda place: abs(len(_PHRASE.findall(one[place:])) - phrases))].rstrip()
    first = next((m.start() for m in _PHRASE.finditer(one) if m.start()), len(one))
    return one[:first].rstrip()


def _asked_of(frame: str, name: str) -> str:
    """What is asked of two things, asked of one of them: "… which has more berths", "… how much was seized in each"."""
    if _HAS_MORE.match(frame):
        return f"{_HAS_MORE.sub(_how_many, frame.strip())} {name}?"
    asked, found = _OF_EACH.subn(name, frame.strip(), count=1)
    return f"{asked}?" if found else f"{name}: {asked}?"


def _how_many(more: re.Match[str]) -> str:
    """ "Which has more berths" as "how many berths has"; of what is not counted it is "how much money gets"."""
    return f"how {_many(more['noun'] + more['rest'])} {more['noun']}{more['rest']} {more['has']}"


def _many(noun: str) -> str:
    """ "many" before what is counted, else "much"."""
    words = noun.split()
    first = next((i for i, word in enumerate(words) if re.fullmatch(_PREPOSITION, word, re.IGNORECASE)), len(words))
    return "many" if words[first - 1].endswith("s") or words[first - 1] in ("people", "personnel", "police", "staff") else "much"
