"""What one of two things leaves out, since it stands with the other: "the fees in Norvik and those in Tarn"."""

import re

from assistant.language.number_words import MONTH, YEAR
from assistant.language.words import AUXILIARY, NAME, PREPOSITION
from assistant.understanding.comparison_forms import ABOUT
from index.states import StateNames

_TAIL = re.compile(rf"\s(?:{ABOUT}|of|in|on|under|for|by)\s.+$", re.IGNORECASE)
# What is said to be the matter of both goes behind the first whatever that has already.
_MATTER = re.compile(rf"\s{ABOUT}\s.+$", re.IGNORECASE)
# "suspending and expelling a Member"
_OBJECT = re.compile(r"(?<=ing)\s.+$")
_HEADLESS = re.compile(
    rf"^(?:that|those|(?:the )?ones?)\s(?P<rest>(?:{PREPOSITION}|[a-z]{{2,}}ed|[a-z]{{2,}}ing|held|paid|made|given|that|which|who)\b.*)$",
    re.IGNORECASE,
)
_PHRASE = re.compile(rf"(?<![\w-])(?:{PREPOSITION}|{AUXILIARY}|[a-z]{{2,}}ed|paid|held|made|given)\b", re.IGNORECASE)
_BARE_NAME = re.compile(NAME)
_LAST_NAME = re.compile(rf"(?<=\s){NAME}$")
# "the views of the Board", and after it "the Network on ladders".
_NAME_AND_MATTER = re.compile(rf"(?P<name>{NAME})(?P<matter>\s(?:{ABOUT}|about|on|in|under|for|by|at)\s.+)")
_ASKS_ONLY = re.compile(r"(?:what|which|who|how|where|when|why)\s*", re.IGNORECASE)
# "the TUGCOM budget for 2030", and after it "that of PORTOP".
_OWNED_BEFORE = re.compile(
    rf"(?!(?i:{_ASKS_ONLY.pattern})\b)(?:the\s)?(?:[A-ZÀ-Þ][\w-]*\s)+"
    rf"(?P<head>(?:(?!{PREPOSITION}\b)[a-z][\w-]*\s?)+)(?P<rest>\s{PREPOSITION}\s.+)?"
)
# "Does Norvik lease tugs", and after it "Tarn" alone.
_ASKED_OF_NAME = re.compile(rf"(?P<asks>(?i:{AUXILIARY}) ){NAME}(?P<rest> [a-z].*)")
# "what is asked in rule 1", and after it "rule 2".
_DIVISION = re.compile(r"(?P<sort>[A-Za-z]+)\s(?:\d[\w./]*|[IVX]+)")
_IN_YEAR = re.compile(rf"\s(?:in|for|of)\s{YEAR.pattern}$")
# "what tugs were bought for"
_ENDS_OPEN = re.compile(rf"\s{PREPOSITION}$", re.IGNORECASE)
_FEW_WORDS = 3
# "what Tarn reported on these" after "the rules on tugs and ferries", "what it plans for it" after "what tugs were bought for".
_POINTS_BACK = re.compile(rf"\b(?P<preposition>{PREPOSITION})\s(?:it|this|these|them)(?=\W*$|\s{PREPOSITION}\b)", re.IGNORECASE)
_LAST_MATTER = re.compile(
    rf".*\b{PREPOSITION}\s(?:use\s)?(?P<matter>(?-i:[a-z])[^,;?\s]*(?:\s(?!{PREPOSITION}\b)[^,;?\s]+)*)(?:\s{PREPOSITION}\b.*)?",
    re.IGNORECASE,
)
# "fees in 2028, 2029", and after it "2030".
_WHEN = rf"(?:\b{MONTH} )?{YEAR.pattern}(?:/\d\d\b)?"
_YEARS = re.compile(rf"{_WHEN}(?:, {_WHEN})*", re.IGNORECASE)
# "the fees of the fleet", and after it "the port" alone.
_ENDS_IN_ONE = re.compile(rf"(?P<head>.*\s{PREPOSITION}\s)the\s(?:(?!{PREPOSITION}\b)[\w’'-]+,?\s?)+", re.IGNORECASE)
_ONE_ALONE = re.compile(rf"the\s(?:(?!{PREPOSITION}\b)[\w’'-]+\s?){{1,4}}(?P<of>\s(?:of|in)\s.+)?", re.IGNORECASE)
# "Norvik", and after it "Tarn opening hours".
_NAMED_MATTER = re.compile(rf"{NAME}(?P<matter>(?:\s(?!{PREPOSITION}\b|{AUXILIARY}\b)[a-z][\w-]*){{1,4}})")
_ITS = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)
# "the Board's view on tugs", and after it "the Network's" alone.
_OWNER = re.compile(r"(?:\b(?:the )?(?-i:[A-ZÀ-Þ])[\w-]*(?: (?-i:[A-ZÀ-Þ])[\w-]*)*)['’](?:s\b|(?=\s))")
_OWNER_ALONE = re.compile(r"(?P<who>(?:the )?[\w-]+(?: [\w-]+){0,4})['’]s?")
_ACRONYM = re.compile(r"\b[A-Z][\w-]*[A-Z]\w*\b")
_BEGINS_ANEW = re.compile(rf"^(?:the|an?|this|its|their|all|every|{PREPOSITION})\b", re.IGNORECASE)


def both_in_full(one: str, other: str, names: StateNames) -> tuple[str, str]:
    """Both things, each with what stands with the other alone and is meant of both."""
    if (of_both := _NAME_AND_MATTER.fullmatch(other)) is not None and in_full(one, of_both["name"]) != of_both["name"]:
        one, other = f"{one}{of_both['matter']}", f"{in_full(one, of_both['name'])}{of_both['matter']}"
        return one, other
    if _is_elliptic(other) and (year := _IN_YEAR.search(other)) is not None and YEAR.search(one) is None:
        one = f"{one}{year.group()}"
    is_of_it = _ITS.match(other) is not None  # "TUGCOM and its staff"
    other = in_full(one, other)
    if is_name(one) and not is_of_it and (named := _NAMED_MATTER.fullmatch(other)) is not None:
        return f"{one}{named['matter']}", other
    states = names.find(one)
    if states and _ITS.match(other):
        other = _ITS.sub(f"{names.name_in_sentence(states[0].code)}'s", other)
    leads = names.find(one, any_case=True, peoples=True)[:1]
    if leads and leads[0].start == 0 and not names.find(other, any_case=True, peoples=True) and not _BEGINS_ANEW.match(other):
        possessive = re.match(r"['’]s?(?=\s)|", one[leads[0].end :])
        end = leads[0].end + (possessive.end() if possessive else 0)
        other = f"{one[:end]} {other}" if one[end:].strip() and other[:1].islower() else other
    is_whole = re.search(r"['’]s?\s", one) is not None or _ENDS_OPEN.search(one) is not None
    if (matter := _MATTER.search(other)) is not None and _MATTER.search(one) is None:
        return f"{one}{matter.group()}", other
    shared = (_OBJECT if re.fullmatch(r"\w+ing", one) else _TAIL).search(other) if _TAIL.search(one) is None and not is_whole else None
    return f"{one}{shared.group() if shared else ''}", other


def in_full(one: str, other: str) -> str:
    """The second of two things with what it leaves out: "that in Tarn" after "the fees in Norvik" is "the fees in Tarn"."""
    if (owner := _OWNER.search(one)) is not None and (alone := _OWNER_ALONE.fullmatch(other)) is not None:
        return f"{one[: owner.start()]}{alone['who']}'s{one[owner.end() :]}"
    headless = _HEADLESS.match(other)
    rest = headless["rest"] if headless is not None else other if _is_elliptic(other) else ""
    if rest.startswith("of ") and (before := _OWNED_BEFORE.fullmatch(one)) is not None:
        other = f"the {before['head']} {rest}{before['rest'] or ''}"
    elif rest:
        other = f"{up_to(one, rest)} {rest}"
    elif is_name(other) and (of_name := _ASKED_OF_NAME.fullmatch(one)) is not None:
        other = f"{of_name['asks']}{other}{of_name['rest']}"
    elif (division := _DIVISION.fullmatch(other)) is not None and (last := re.search(rf"\b{division['sort']}\s[\w./]+$", one)) is not None:
        other = f"{one[: last.start()]}{other}"
    elif is_name(other) and (name := _LAST_NAME.search(one)) is not None and one[: name.start()] != "the ":
        other = f"{one[: name.start()]}{other}"
    elif (alone := _ONE_ALONE.fullmatch(other)) is not None and (ends := _ENDS_IN_ONE.fullmatch(one)) is not None:
        other = other if alone["of"] and re.match(r"(?:the|an?)\s", one, re.IGNORECASE) else f"{ends['head']}{other}"
    elif re.fullmatch(r"[a-z]\w+", other) and re.search(r"\s[a-z]\w+$", one):
        other = f"{one.rpartition(' ')[0]} {other}"
    elif _YEARS.match(other) and len(other.split()) <= _FEW_WORDS and len(_YEARS.findall(one)) == 1:
        other = _YEARS.sub(other, one)
    if owner is not None:
        return _ITS.sub(owner.group(), other)
    named = _ACRONYM.search(one)
    return _ITS.sub(f"{named.group()}'s", other) if named is not None and _ACRONYM.search(other) is None else other


def pointing_back(one: str, other: str) -> str:
    """The second of two things, with the matter of the first for the word with which it points back to that."""
    matter = _LAST_MATTER.fullmatch(one)
    return _POINTS_BACK.sub(lambda back: f"{back['preposition']} {matter['matter']}", other) if matter is not None else other


def _is_elliptic(other: str) -> bool:
    """Whether the second of two things leaves out its noun: "that of Tarn", "in Tarn"."""
    return _HEADLESS.match(other) is not None or re.match(rf"{PREPOSITION}\b", other, re.IGNORECASE) is not None


def is_name(words: str) -> bool:
    """Whether some words are a name and no more."""
    return _BARE_NAME.fullmatch(words) is not None


def is_lacking(one: str, other: str) -> bool:
    """Whether the second of two things is a name alone, and the first is no name, so that it is not clear what of it is meant."""
    return is_name(other) and _BARE_NAME.match(one) is None


def up_to(one: str, rest: str) -> str:
    """What of the first thing goes before the rest of the second: all up to the word with which that begins, else to the first phrase.

    Where that word stands several times, what follows it has to be of the same sort as what follows it in the rest.
    """
    word = rest.split()[0]
    places = [m.start() for m in re.finditer(rf"\b{re.escape(word)}\b", one, re.IGNORECASE) if m.start()]
    phrases, sort = len(_PHRASE.findall(rest)), _sort(rest)
    if places:
        return one[: min(places, key=lambda at: (_sort(one[at:]) != sort, abs(len(_PHRASE.findall(one[at:])) - phrases)))].rstrip()
    first = next((m.start() for m in _PHRASE.finditer(one) if m.start() and not _ASKS_ONLY.fullmatch(one[: m.start()])), len(one))
    return one[:first].rstrip()


def _sort(phrase: str) -> str:
    """What follows the first word of a phrase: a number, an acronym, a name, or something else."""
    _, _, what = phrase.partition(" ")
    what = re.sub(r"^(?:the|an?|its|their) ", "", what)
    first = what.split(" ")[0].strip(" ,?")
    return "number" if first[:1].isdigit() else "acronym" if _ACRONYM.match(first) else "name" if first[:1].isupper() else ""
