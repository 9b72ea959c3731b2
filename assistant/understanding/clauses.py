"""The questions that stand in one: "What does the Network say on tugs, and what does the Board recommend about them?"."""

import re

from assistant.language.words import AUXILIARY, NAME
from assistant.understanding.conversation import Turn, resolve
from assistant.understanding.left_out import in_full
from assistant.understanding.short_follow_ups import completed
from index.states import StateNames

_ASKS = r"(?:which|what|how(?: many| much)?|whom?|whose|when|where|whether|why)"
_BEFORE = r"(?:(?:by|in|on|at|to|from|with|for|of|since|until|under|after)\s+)?"
# "… and what does the Council recommend?" asks a second time; what stands before a colon is what both ask about.
_ASKS_AGAIN = re.compile(
    rf"[,;?]?\s+and\s+(?={_BEFORE}{_ASKS}\b)|[,;]\s+(?=how (?:many|much)\b)|[,;]\s+and\s+(?={AUXILIARY}\b)"
    rf"|\?\s+(?:and\s+)?(?:(?:separately|also|then|secondly|finally)[:,]?\s+)?(?=(?:{_BEFORE}{_ASKS}|{AUXILIARY})\b)",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"^[^:?]{3,90}?(?::| [-–—])\s")
# "Tugs: how many were built, who paid for them, and why?": behind a topic a comma is enough.
_ASKS_BEHIND_TOPIC = re.compile(rf"{_ASKS_AGAIN.pattern}|[,;]\s+(?={_ASKS}\b)", re.IGNORECASE)
# "Reports of 2030: verdict on tugs, verdict on ferries": the noun is said again.
_SAID_AGAIN = re.compile(
    r"(?P<one>(?:[\w-]+ )?(?P<noun>[a-z]{4,})\b[^,?]*?),?\s(?:and\s)?(?P<other>(?:[\w-]+ )?(?P=noun)\b[^,?]*)\W*", re.IGNORECASE
)
_LONGEST_SAID_AGAIN = 300
# A shorter part is no question of its own; behind a topic two words are.
_FEWEST_WORDS, _FEWEST_BEHIND_TOPIC = 3, 2
_MOST_PARTS = 4
_ABOUT = r"(?:about|on|of|for|against|concerning|regarding|with|to)"
# "… recommend about it": what the first asks about, up to the next preposition or verb.
_ABOUT_IT = re.compile(rf"\b(?P<about>{_ABOUT}) (?:it|them|this|these|those|that)(?=\W*$)", re.IGNORECASE)
_ASKED_ABOUT = re.compile(
    rf"\b{_ABOUT} (?P<what>(?:the |an? )?(?!(?:it|them|this|these|those|that)\b)[\w’'“”\"-]+"
    rf"(?: (?!(?:{_ABOUT}|in|at|by|from|under|and|or|is|are|was|were|do|does|did|has|have|had)\b)"
    r"[\w’'“”\"-]+)*)",
    re.IGNORECASE,
)
_THERE = re.compile(r"(?<!is )(?<!are )(?<!was )(?<!were )\bthere\b(?! (?:is|are|was|were|be|been)\b)", re.IGNORECASE)
_IN_A_PLACE = re.compile(r"\b(?:in|at) (?:the )?(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)*")
# "UNOMIG's mandate", and after it "that of MINUSTAH".
_OWNED = re.compile(r"['’]s?\s(?P<what>[a-z][\w-]*(?:\s(?!(?:in|on|at|to|by|of|do|is|are|was|were|end|run)\b)[a-z][\w-]*)?)")
_THAT_OF = re.compile(r"\b(?:that|those) of\b", re.IGNORECASE)
_GAPPED = re.compile(
    rf"(?P<asks>{_ASKS}) (?P<rest>(?:(?:ones?|those|that) )?(?:about|after|at|by|for|from|in|of|on|to|under|with) "
    rf"(?!.*\b{AUXILIARY}\b).+)",
    re.IGNORECASE,
)
_NAME = re.compile(rf"(?<![\w-]){NAME}")
_NAME_ALONE = re.compile(rf"(?P<asks>(?i:{_ASKS})) (?P<name>{NAME})\??")
# "how many UNTAES monitors": all but the noun is left out.
_NOUN_ALONE = re.compile(r"(?P<asks>how many|how much|which|what) (?P<before>(?:[\w-]+ )*?)(?P<noun>[\w-]+)", re.IGNORECASE)
# "how many did Tarn send": the noun is left out.
_DOES = r"(?:do|does|did|has|have|had|is|are|was|were)"
_NO_NOUN = re.compile(rf"(?P<asks>how many|how much|which) (?P<rest>{_DOES}\b.+)", re.IGNORECASE)


def clauses(text: str, names: StateNames) -> tuple[str, ...]:
    """The questions that stand in one, with what a later one leaves out taken from the first; empty where it asks once."""
    topic = _TOPIC.match(text)
    about, said = (topic.group(), text[topic.end() :]) if topic else ("", text)
    first, *others = (f"{about}{part}?" for part in _parts(said, has_topic=bool(about)))
    return (first, *(_later(first, other, names) for other in others)) if others else ()


def _parts(text: str, has_topic: bool) -> list[str]:
    """What a text asks, one after the other; one that is too short for a question belongs to the one before."""
    if has_topic and len(text) <= _LONGEST_SAID_AGAIN and (again := _SAID_AGAIN.fullmatch(text)) is not None:
        return [again["one"], again["other"]]
    asks, fewest = (_ASKS_BEHIND_TOPIC, _FEWEST_BEHIND_TOPIC) if has_topic else (_ASKS_AGAIN, _FEWEST_WORDS)
    for most in (_MOST_PARTS, 2):
        parts = [part.strip(" ,;?.") for part in asks.split(text, maxsplit=most - 1)]
        if all(len(part.split()) >= fewest for part in parts):
            return parts
    return [text]


def _later(first: str, second: str, names: StateNames) -> str:
    """A later question, with what it leaves out or only points to."""
    if full := completed(second, first) or _gapped(first, second) or _of_its_noun(first, second):
        return full
    pointed = _pointing_back(first, second)
    return pointed if pointed != second else resolve(second, [Turn("user", first)], names).text


def _gapped(first: str, second: str) -> str:
    """ "… and who one to close it?": what asks stands in both, and what follows it in the first is left out; else empty."""
    if (full := _of_another_name(first, second)) or (gapped := _GAPPED.fullmatch(second)) is None:
        return full
    if not first.casefold().startswith(f"{gapped['asks']} ".casefold()):
        return ""
    full = in_full(first, gapped["rest"])
    return full if full != gapped["rest"] else ""


def _of_another_name(first: str, second: str) -> str:
    """ "How much does TUGCOM ask for, and how much the Board?": the first with the other name in the place of its only one; else empty."""
    alone, named = _NAME_ALONE.fullmatch(second), [*_NAME.finditer(first, first.find(" "))]
    if alone is None or len(named) != 1 or not first.casefold().startswith(f"{alone['asks']} ".casefold()):
        return ""
    return f"{first[: named[0].start()]}{alone['name']}{first[named[0].end() :]}"


def _of_its_noun(first: str, second: str) -> str:
    """ "… and how many river pilots?", "… and how many did Tarn send?": the rest, or the noun, as in the first; else empty."""
    if (no_noun := _NO_NOUN.fullmatch(second)) is not None:
        noun = re.match(rf"{no_noun['asks']} (?P<noun>[\w-]+(?: [\w-]+){{0,3}}?) {_DOES}\b", first, re.IGNORECASE)
        return f"{no_noun['asks']} {noun['noun']} {no_noun['rest']}" if noun is not None else ""
    alone = _NOUN_ALONE.fullmatch(second.rstrip("?"))
    if alone is None:
        return ""
    asked = re.match(rf"{alone['asks']} (?:[\w-]+ ){{0,4}}?{re.escape(alone['noun'])}\b(?=\s)", first, re.IGNORECASE)
    return f"{second.rstrip('?')}{first[asked.end() :]}" if asked is not None else ""


def _pointing_back(first: str, second: str) -> str:
    """The second question with the names of the first in the place of the words that point to them."""
    if (it := _ABOUT_IT.search(second)) is not None and (what := _ASKED_ABOUT.search(first)) is not None:
        second = f"{second[: it.start()]}{it['about']} {what['what']}{second[it.end() :]}"
    if (places := _IN_A_PLACE.findall(first)) and len(places) == 1:
        second = _THERE.sub(places[0], second)
    if (owned := _OWNED.search(first)) is not None:
        second = _THAT_OF.sub(f"the {owned['what']} of", second)
    return second
