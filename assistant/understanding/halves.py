"""The two halves of a question that holds two things against each other, each a whole question with what it leaves out."""

import re

from assistant.language.number_words import YEAR
from assistant.language.words import AUXILIARY, PREPOSITION
from assistant.understanding.comparison_forms import COMPARATIVE, plainly_compared
from assistant.understanding.left_out import both_in_full, in_full, is_lacking, is_name, pointing_back, up_to
from index.states import StateNames

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
# "Which of the two is closed, and which is not, …"
_OF_THE_TWO = re.compile(
    r"^which (?:one|of (?:them|(?:the|these|those)(?: two)?(?: [\w-]+)?))(?= (?:is|are|was|were|has|have|had|does|did|will|\w+s)\b)",
    re.IGNORECASE,
)
_AND_WHICH_NOT = re.compile(rf",? and which (?:one )?{AUXILIARY} not\b", re.IGNORECASE)
# "Which has more berths, …": how many each has.
_HAS_MORE = re.compile(
    rf"^(?:which|who|what)(?: of (?:them|(?:the|these|those) two(?: [\w-]+)?)| [\w-]+)?? (?P<has>\w+) (?:the )?{_THAN} "
    r"(?P<noun>(?!often\b)[\w-]+)(?P<rest>.*)$",
    re.IGNORECASE,
)
_COMPARATIVE = re.compile(rf"\b{COMPARATIVE}\b(?! of\b)", re.IGNORECASE)
# "Which is larger, …": no more is asked of either than what it is.
_IS_MORE = re.compile(rf"(?:which|who|what)(?: [\w-]+)? (?:is|are|was|were) (?:the )?{COMPARATIVE}", re.IGNORECASE)
# "Were there more tugs in Norvik or ferries in Tarn?", "Does Norvik have more berths than Tarn?"
_MORE_OR = re.compile(
    rf"^(?:{AUXILIARY})\s(?:[^,?]*?\s)?(?:more|fewer|less)\s(?P<one>[^,?]+?),?\s(?:or|than)\s(?:(?:more|fewer|less)\s)?(?P<other>[^,?]+)"
    r"(?:,? and how (?:many|much)\b[^?]*)?\?*$",
    re.IGNORECASE,
)
_HAVE_MORE = re.compile(
    r"^(?P<aux>do|does|did)\s(?P<one>[^,?]+?)\s(?P<verb>\w+)\s(?:more|fewer|less)\s(?P<noun>[^,?]+?)\sthan\s(?!(?:to|in|on|for|from)\b)(?P<other>[^,?]+)\?*$",
    re.IGNORECASE,
)
_HELD = (
    r"as against|(?-i:v\.?)|against(?= (?:that|those|the ones?)\b)|versus|vs\.?|(?:as )?compared? (?:with|to)|compares (?:with|to)|"
    r"in (?:contrast|comparison) (?:with|to)|as (?:opposed|contrasted) (?:to|with)|"
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
        rf"^{AUXILIARY}\s(?P<one>[^?;,]+?)\s(?:[a-z]+er|more|less|as)(?: [a-z]+)?\s(?:than|as)\s"
        r"(?P<other>(?:that|those|the ones?)\s[^?;]+)",
        re.IGNORECASE,
    ),
)
# "What do the Board and the Network each say on ladders?"
_SAYING = r"(?:sa(?:y|id)|report|state|recommend|note|suggest|propose|tell|write|conclude|give|mention)"
_EACH = re.compile(
    rf"^(?P<lead>(?:(?:what|which|how|when|where|who)\b[^,?]*?\s)?{AUXILIARY})\s(?:both\s)?(?P<one>[^?;,]+?)\sand\s(?:(?P=lead)\s)?"
    rf"(?P<other>[^?;,]+?)\s(?P<rest>(?:each|both)\s[^?;]+|{_SAYING}\s[^?;]+)",
    re.IGNORECASE,
)
# "What did the Board, the Network and the Club each say on ladders?"
_EACH_OF_SEVERAL = re.compile(
    rf"^(?P<lead>(?:what|which|how|when|where|who)\b[^,?]*?\s{AUXILIARY})\s(?P<names>[^;?]+?),? and (?P<last>[^;,?]+?)\s"
    r"each\s(?P<rest>[^;?]+)",
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
    rf"^(?P<frame>.+?\s)(?:both\s)?(?P<preposition>{PREPOSITION})\s(?P<one>(?:(?!\b(?P=preposition)\b)[^,;:?])+?),? "
    r"(?:and|as well as)(?: (?:that|those))? (?P=preposition) "
    r"(?!(?:which|what|whom?|whose|how)\b)(?P<other>[^,;?]+)",
    re.IGNORECASE,
)
# "in both Norvik and Tarn", "TUGCOM's fees, and PORTOP's"
_BOTH = re.compile(rf"\b(?P<preposition>{PREPOSITION}) both (?P<one>[^,;:?]+?) and (?P<other>(?!{PREPOSITION}\b)[^,;:?]+)", re.IGNORECASE)
_AND_OWNER = re.compile(r"(?P<one>.*['’]s?\s[^?]+?),? and (?P<other>(?:the )?[\w-]+(?: [\w-]+){0,3}['’]s?)", re.IGNORECASE)
_COUNTS = re.compile(r"how (?:many|much)\b", re.IGNORECASE)
_ASKS_HOW = re.compile(rf"^(?:and )?(?:how|in what (?:way|respect)s?)\s{AUXILIARY}\s", re.IGNORECASE)
# A longer question holds no two things against each other that a delegate could say in one breath.
_LONGEST = 600


def halves(text: str, names: StateNames) -> tuple[str, ...]:
    """The two questions of one that holds two things against each other; empty where it holds none.

    "How does voting on procedure differ from that on all other matters?" asks of voting on procedure, and of voting on all other
    matters; what stands after a preposition of the second alone belongs to both ("active and passive bribery of judges").
    """
    text = plainly_compared(text)
    if (choice := _CHOICE.search(text)) is not None and _is_choice(choice["frame"]):
        return _either(choice["frame"], choice["one"], choice["other"], names)
    if len(text) > _LONGEST:
        return ()
    if (several := _EACH_OF_SEVERAL.search(text)) is not None and "," in several["names"] and not names.find(text[: several.end("last")]):
        each_name = [*re.split(r",\s+", several["names"]), several["last"]]
        return tuple(f"{several['lead']} {name} {several['rest']}?" for name in each_name)
    if (each := _EACH.search(text)) is not None and not any(m.start < each.end("one") < m.end for m in names.find(text)):
        rest = re.sub(r"^(?:each|both)\s", "", each["rest"])
        lead = re.sub(r"\bdo$", "does", each["lead"])
        return f"{lead} {each['one']} {rest}?", f"{lead} {each['other']} {rest}?"
    if (said := _DIFFERENT.search(text)) is not None:
        what = said["what"].strip()
        return f"{what}, according to {said['one']}?", f"{what}, according to {said['other']}?"
    if (have := _HAVE_MORE.search(text)) is not None:
        frame = f"how {_many(have['noun'])} {have['noun']} {have['aux'].lower()}"
        return f"{frame} {have['one']} {have['verb']}?", f"{frame} {have['other']} {have['verb']}?"
    if (more := _MORE_OR.search(text)) is not None:
        one, other = both_in_full(more["one"], more["other"], names)
        return f"How {_many(one)} {one}?", f"How {_many(other)} {other}?"
    if (first := _NAMED_FIRST.search(text)) is not None:
        return _asked_of(first["frame"], first["one"]), _asked_of(first["frame"], first["other"])
    if (joint := _AGAINST.search(text)) is not None:
        one, other = _ASKS_HOW.sub("", text[: joint.start()]), text[joint.end() :]
    elif (joint := next((m for pattern in _PARTED if (m := pattern.search(text))), None)) is not None:
        one, other = joint["one"], joint["other"]
        if (of := joint.groupdict().get("of")) is not None:
            by = "in" if YEAR.search(f"{one} {other}") else "of"
            one, other = f"{of} {by} {one}", f"{of} {by} {other}"
    else:
        return ()
    one, other = one.strip(" ,;?."), other.strip(" ,;?.")
    one, other = both_in_full(one, pointing_back(one, other), names)
    return () if not one or not other or is_lacking(one, other) else (f"{one}?", f"{_counted_too(one, other)}?")


def _either(frame: str, one: str, other: str, names: StateNames) -> tuple[str, ...]:
    """Of a question that asks which of two things it is true of, what it asks of each of them; empty where it does not say."""
    if _IS_MORE.fullmatch(frame):
        one, other = both_in_full(one, other, names)
        return () if is_name(one) or is_name(other) else (f"{one}?", f"{other}?")  # what of the two is larger is not said
    if _OF_THE_TWO.search(frame) is not None and not _HAS_MORE.match(frame):
        return _asked_of(frame, one), _asked_of(frame, other)
    frame = _HAS_MORE.sub(_how_many, frame)
    return f"{frame} {one}?", f"{frame} {other}?"


def _counted_too(one: str, other: str) -> str:
    """The second of two things, which is counted where the first is: "How many tugs … compared with its pilots in Tarn"."""
    counts = _COUNTS.match(one)
    return other if counts is None or _COUNTS.match(other) else f"{counts.group()} {other}"


def repeated(text: str) -> tuple[str, ...]:
    """The two questions of one that asks the same of two things, each after the same preposition; empty where it does not.

    "In Norvik in 2028 and in Tarn in 2030" is two places with their years; of "TUGCOM's fees, and PORTOP's" both are fees.
    """
    text = _BOTH.sub(r"\g<preposition> \g<one> and \g<preposition> \g<other>", text.strip().rstrip("?.! "))
    if (owned := _AND_OWNER.fullmatch(text)) is not None and (other := in_full(owned["one"], owned["other"])) != owned["other"]:
        return f"{owned['one']}?", f"{other}?"
    joint = _REPEATS.search(f"{text}?")
    if joint is None:
        return ()
    one, rest = f"{joint['frame']}{joint['preposition']} {joint['one']}", f"{joint['preposition']} {joint['other']}"
    return f"{one}?", f"{up_to(one, rest)} {rest}?"


def chooses(text: str) -> bool:
    """Whether a question asks which of two has more or is larger: "Which gets more, the fleet or the port?"."""
    text = plainly_compared(text)
    choice = _CHOICE.search(text) or _NAMED_FIRST.search(text)
    return choice is not None and _is_choice(choice["frame"])


def _is_choice(frame: str) -> bool:
    """Whether what is asked of two things asks which of them it is true of."""
    return _COMPARATIVE.search(frame) is not None or _OF_THE_TWO.match(frame) is not None


def _asked_of(frame: str, name: str) -> str:
    """What is asked of two things, asked of one of them: "… which has more berths", "… how much was seized in each"."""
    if _HAS_MORE.match(frame):
        return f"{_HAS_MORE.sub(_how_many, frame.strip())} {name}?"
    frame = _AND_WHICH_NOT.sub("", frame.strip())
    asked, found = _OF_THE_TWO.subn(name, frame, count=1)
    asked, found = (asked, found) if found else _OF_EACH.subn(name, frame, count=1)
    return f"{asked}?" if found else f"{name}: {asked}?"


def _how_many(more: re.Match[str]) -> str:
    """ "Which has more berths" as "how many berths has"; of what is not counted it is "how much money gets"."""
    return f"how {_many(more['noun'] + more['rest'])} {more['noun']}{more['rest']} {more['has']}"


def _many(noun: str) -> str:
    """ "many" before what is counted, else "much"."""
    words = noun.split()
    first = next((i for i, word in enumerate(words) if re.fullmatch(PREPOSITION, word, re.IGNORECASE)), len(words))
    return "many" if words[first - 1].endswith("s") or words[first - 1] in ("people", "personnel", "police", "staff") else "much"
