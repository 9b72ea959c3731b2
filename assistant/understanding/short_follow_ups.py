"""Follow-ups of so few words that they only point: "Who else?", "How many is that?", "And the next one?", "And drones?"."""

import re

from assistant.language.number_words import YEAR
from assistant.language.words import AUXILIARY, OFFICER
from assistant.understanding import phrasing
from assistant.understanding.places import place_spans
from index.states import StateNames

_STATES = rf"(?:{phrasing.STATE_NOUNS}|members?)"
_OTHERS = re.compile(rf"(?:who else|anyone else|(?:(?:any|which|the|all(?: the)?) )?others?(?: {_STATES})?)\W*", re.IGNORECASE)
_DO = re.compile(r"\b(?:did|do|does|has|have|had|can|will)\s+(?:the\s+)?$", re.IGNORECASE)
_SOMETHING = re.compile(r"\s+[a-z]\w+\s+\w.*")
_HOW_MANY = re.compile(
    r"(?:so )?how many (?:(?:is|are|was|were|do) )?(?:that|those|these|they|it|there)(?: (?:make|are|in (?:all|total)|altogether))*\W*",
    re.IGNORECASE,
)
_WHICH = re.compile(r"^(?:which|what)(?= (?:\w+ )?\w+s\b)", re.IGNORECASE)
_NEXT = re.compile(r"(?:the )?(next|following|previous|preceding)(?: (?:one|paragraph|point|article|item))?\W*", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?:(?:numbers?|paragraphs?|paras?\.?|nos?\.) ?)?(\d{1,3}(?:\s?(?:to|through|and|or|[-–,])\s?\d{1,3})*)\W*", re.IGNORECASE
)
_LATER = ("after", "next", "following", "later")
_DIGITS = re.compile(r"\d+")
# "Which countries use drones?", and the few words that may stand in the place of the drones.
_WHAT_STATES_DO = re.compile(
    rf"(?P<asks>(?:which|what) (?:\w+ )?{_STATES} [a-z]+(?: (?:on|about|to|of|for))?) "
    r"[\w’'-]+(?: (?!(?:of|for|in|on)\b)[\w’'-]+){0,2}\W*",
    re.IGNORECASE,
)
_THING = re.compile(
    r"(?!(?:for|in|on|to|from|by|with|at|of|under|who|which|what|when|where|why|how)\b)[a-z’'-]{2,}(?: [\w’'-]+){0,2}\W*", re.IGNORECASE
)

# "Who was elected Chair?", "And as Rapporteur?"
_WHO_IS_OFFICER = re.compile(rf"(?P<asks>whom?\b[^?]*?\b){OFFICER}(?P<rest>[^?]*)\W*", re.IGNORECASE)
_OFFICER_ALONE = re.compile(rf"(?:(?:as|the|its|their|for) )*(?P<office>{OFFICER})\W*", re.IGNORECASE)

# A body's name goes on with words with capitals and those between them, whatever the case of the rest.
_MORE_OF_NAME = r"(?: (?:(?-i:[A-Z])[\w’'-]*|of|for|and|on|the|against))"
# "What did the observer for the Reef Club say?", "And the Storm Centre?"
_SPEAKER = re.compile(
    rf"(?P<asks>[^?]*?\b{AUXILIARY} (?:the |an? )?(?:observer|representative|delegate|speaker)s? (?:for|of|from) )"
    rf"(?P<who>(?:the )?(?-i:[A-Z])[\w’'-]*{_MORE_OF_NAME}*)(?P<rest> (?-i:[a-z])[^?]*)\W*",
    re.IGNORECASE,
)
_NAME_ALONE = re.compile(
    r"(?:(?:the )?(?:observer|representative|delegate|one|that) (?:for|of|from) )?"
    rf"(?P<name>the [A-Z][\w’'-]+{_MORE_OF_NAME}*|[A-Z][\w’'-]+{_MORE_OF_NAME}+|[A-Z]{{4,}})\W*"
)

PREPOSITION = r"(?:about|on|for|of|in|against|under|with|from|to|by|at)"
# "How many with the Reef Office?" and "How many pilots in the port?" leave out what stands before the preposition.
_WORD = rf"(?!(?:{PREPOSITION}|{AUXILIARY}|\w+ed)\b)[\w-]+"
_PLURAL = r"(?:[\w-]+[^\Ws]s|men|women|people|staff|police|personnel)"
_ELLIPTICAL = re.compile(
    rf"(?P<asks>how many|how much|whom?|when|where)(?: (?P<noun>(?:{_WORD} ){{0,2}}{_PLURAL}))? "
    rf"(?P<preposition>{PREPOSITION}) (?P<what>(?!(?:it|its|them|these|those|this|that|there|their)\b)(?!.*\b{AUXILIARY}\b)[^?]+)\W*",
    re.IGNORECASE,
)
_COUNTED = re.compile(rf"[\w-]+(?: [\w-]+){{0,3}}?(?= {AUXILIARY}\b)", re.IGNORECASE)


def step(word: str) -> int:
    """How far a word points from what was named before: 1 for "next", "following" and "after", else -1."""
    return 1 if word.casefold() in _LATER else -1


def written_out(own: str, before: str, names: StateNames) -> str:
    """The question that a follow-up without its opening ("And …") stands for after `before`; "" where it does more than point."""
    if _OTHERS.fullmatch(own):
        return _of_the_others(before, names)
    if _HOW_MANY.fullmatch(own):
        return _WHICH.sub("How many", before) if _WHICH.match(before) else ""
    if full := _of_another_place(own, before) or _of_another_officer(own, before) or completed(own, before):
        return full
    if (full := _of_another_speaker(own, before)) and not names.codes(f"{own} {before}", any_case=True, peoples=True):
        return full
    asked = _WHAT_STATES_DO.fullmatch(before)
    if asked is None or not _THING.fullmatch(own) or names.codes(own, any_case=True, peoples=True) or phrasing.YES_NO.match(own):
        return ""
    return f"{asked['asks']} {own.rstrip(' ?!.')}?"


def _of_the_others(before: str, names: StateNames) -> str:
    """What a question asks of one State or some, asked of all others; "" where the State is not the one that does something."""
    asked = names.find(before, any_case=True, peoples=True)
    if not asked or not _DO.search(before, 0, asked[0].start) or not _SOMETHING.fullmatch(before, asked[-1].end):
        return ""
    named = " and ".join(dict.fromkeys(names.name_in_sentence(mention.code) for mention in asked))
    return f"Which States other than {named}{before[asked[-1].end :]}"


def _of_another_place(own: str, before: str) -> str:
    """The question before with another paragraph's number in the place of its last; "" where it names no place."""
    numbers = [number for start, end in place_spans(before) for number in _DIGITS.finditer(before, start, end)]
    if not numbers:
        return ""
    last = max(numbers, key=re.Match.start)
    if beside := _NEXT.fullmatch(own):
        number = str(int(last[0]) + step(beside[1]))
    elif other := _NUMBER.fullmatch(own):
        number = other[1]
    else:
        return ""
    return f"{before[: last.start()]}{number}{before[last.end() :]}"


def _of_another_officer(own: str, before: str) -> str:
    """The question before who is an officer, with another office in the place of its own; "" where it asks for none."""
    asked, other = _WHO_IS_OFFICER.fullmatch(before), _OFFICER_ALONE.fullmatch(own)
    return f"{asked['asks']}{other['office']}{asked['rest']}?" if asked is not None and other is not None else ""


def _of_another_speaker(own: str, before: str) -> str:
    """What a question asks of somebody's observer, asked of another's; "" where it asks it of none, or more than a name follows."""
    asked, other = _SPEAKER.fullmatch(before), _NAME_ALONE.fullmatch(own)
    is_name = other is not None and not place_spans(own) and not phrasing.ASKS_ITSELF.match(own)
    return f"{asked['asks']}{other['name']}{asked['rest']}?" if asked is not None and other is not None and is_name else ""


def completed(own: str, before: str) -> str:
    """The question before, asked of what a question names that begins with a preposition after the word that asks; else empty.

    That stands once in the question before, and what follows it there is of the same sort: a year or a name, or a name with its year.
    """
    short = _ELLIPTICAL.fullmatch(own)
    if short is None or not before.lower().startswith(f"{short['asks'].lower()} "):
        return ""
    asks, rest = before[: len(short["asks"])], before[len(short["asks"]) + 1 :]
    said, *old = re.split(rf"\s{short['preposition']}\s", rest, flags=re.IGNORECASE)
    if len(old) != 1 or not _is_of_one_sort(old[0], short["what"]):
        return ""
    if short["noun"] is None:
        return f"{asks} {said} {short['preposition']} {short['what']}?"
    counted = _COUNTED.match(said)
    return f"{asks} {short['noun']}{said[counted.end() :]} {short['preposition']} {short['what']}?" if counted is not None else ""


def _is_of_one_sort(old: str, new: str) -> bool:
    """Whether two phrases are both a year, both a name with its year, or both without one; none says more than the other."""
    years = [len(YEAR.findall(each)) for each in (old, new)]
    alone = [YEAR.fullmatch(each.strip(" ?")) is not None for each in (old, new)]
    if re.search(rf"\b{AUXILIARY}\b", old) or alone[0] != alone[1] or years[0] != years[1]:
        return False
    return years[0] == 1 or re.search(rf"\b{PREPOSITION}\b", f"{old} {new}", re.IGNORECASE) is None
