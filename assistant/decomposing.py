"""Query decomposition: a question that holds two things against each other, as one question for each of them."""

import re
from collections.abc import Sequence

from assistant import phrasing
from assistant.conversation import Turn, resolve
from assistant.lexicon import Term
from assistant.question import Question
from assistant.short_follow_ups import PREPOSITION, completed
from assistant.term_weighing import adjacent, is_hard
from index.states import StateNames

# "… and what does the Council recommend?" asks a second time; what stands before a colon is what both ask about.
_ASKS_AGAIN = re.compile(r"[,;?]?\s+and\s+(?=(?:which|what|how|who|when|where|whether|why)\b)", re.IGNORECASE)
# "…, and from how many countries?", "…? Who are they?"
_IN_TURN = re.compile(
    r"(?:[,;?]?\s+(?:and|or)\s+|[,;?]\s+)"
    r"(?=(?:(?:by|in|on|at|to|from|with|for|of|since|until|under|after)\s+)?(?:which|what|how|who|whom|whose|when|where|whether|why)\b)",
    re.IGNORECASE,
)
_TOPIC = re.compile(r"^[^:?]{3,60}:\s")
_JOINS = re.compile(r"\b(?:and|or|against|versus|vs\.?|than|compared with)\b", re.IGNORECASE)
_JOINS_COMPARED = re.compile(rf"{_JOINS.pattern}|\b(?:with|from|to)\b", re.IGNORECASE)
_STOPS = re.compile(r"[?!;:]")
# "Which gets more, the fleet or the port?"; "… against …"; "the difference between … and …".
_CHOICE = re.compile(
    r"^(?P<frame>(?:which|who|what|is|are|does|do)\b[^,:?]+?)[,:]\s*(?P<one>[^,?]+?),? or (?P<other>[^,?]+)\?*$", re.IGNORECASE
)
# "Which has more berths, …": how many each has.
_HAS_MORE = re.compile(
    r"^(?:which|who|what)(?: of them)? (?P<has>\w+) (?:the )?(?:more|most|less|least|fewer|fewest) (?P<noun>[\w-]+)(?P<rest>.*)$",
    re.IGNORECASE,
)
_COMPARATIVE = re.compile(r"\b(?:more|most|less|least|fewer|fewest|further|later|better|worse|[a-z]+[^aeiou]er)\b(?! of\b)", re.IGNORECASE)
_HELD = r"as against|against|versus|vs\.?|(?:as )?compared (?:with|to)|differs? from|different from|unlike|while|whereas"
_AGAINST = re.compile(rf",?\s(?:{_HELD})\s", re.IGNORECASE)
_PARTED = (
    re.compile(
        r"\b(?:differs between|differences? between|distinction between|compare|contrast)\s+"
        r"(?P<one>[^?;]+?)\s+(?:and|with)\s+(?P<other>[^?;]+)",
        re.IGNORECASE,
    ),
    re.compile(r"\bcompare\s+(?P<one>[^?;]+?)\s+to\s+(?P<other>[^?;]+)", re.IGNORECASE),
    re.compile(r"^(?:and )?how (?:do|does|did)\s+(?P<one>[^?;]+?)\s+and\s+(?P<other>[^?;]+?)\s+(?:differ|compare)\b", re.IGNORECASE),
)
# "What is said about tugs and about ferries?"
_REPEATS = re.compile(
    rf"^(?P<frame>.+?\s(?P<preposition>{PREPOSITION})\s)(?P<one>[^,;:?]+?),? and (?P=preposition) (?P<other>[^,;?]+)", re.IGNORECASE
)
_TAIL = re.compile(r"\s(?:of|in|on|under|for|by)\s.+$", re.IGNORECASE)
# How many words may stand between two names that are joined, and how many a clause has at least.
_WORDS_BETWEEN, _WORDS_HELD_AGAINST, _FEWEST_WORDS = 6, 9, 3


def asked_in_turn(question: Question) -> tuple[str, ...]:
    """The things that a question asks one after the other, each in its own words, or its two sides; empty where it asks one."""
    parts = tuple(f"{part.strip(' ,;?')}?" for part in _IN_TURN.split(question.text[: question.carried]) if part.strip(" ,;?"))
    if len(parts) > 1:
        return parts
    return (sides(question) or halves(question.text)) if phrasing.COMPARES.search(question.text) else ()


def clauses(text: str, names: StateNames) -> tuple[str, ...]:
    """The two questions that stand in one, with what the second leaves out taken from the first; empty where it asks once."""
    topic = _TOPIC.match(text)
    about, said = (topic.group(), text[topic.end() :]) if topic else ("", text)
    parts = [part.strip(" ,;?.") for part in _ASKS_AGAIN.split(said, maxsplit=1)]
    if len(parts) < 2 or any(len(part.split()) < _FEWEST_WORDS for part in parts):
        return ()
    first, second = (f"{about}{part}?" for part in parts)
    return first, completed(second, first) or resolve(second, [Turn("user", first)], names).text


def sides(question: Question) -> tuple[str, ...]:
    """The question with one of two names that it joins, and with the other; empty where it joins none.

    Where both have a name beside them ("the Board in 2028 or the Network in 2030") that goes with them.
    """
    text, names = question.text, _names(question)
    joins = _JOINS_COMPARED if phrasing.HOLDS_AGAINST.search(text) else _JOINS
    for place in range(1, len(names)):
        between = text[names[place - 1][1] : names[place][0]]
        beside = 1 < place < len(names) - 1 and _goes_with(text, names[place - 2 : place]) and _goes_with(text, names[place : place + 2])
        alike = text[names[place - 1 - beside][0]].isdigit() == text[names[place][0]].isdigit()
        most = _WORDS_HELD_AGAINST if _AGAINST.search(between) else _WORDS_BETWEEN
        if not alike or not joins.search(between) or len(between.split()) > most or _STOPS.search(between):
            continue
        left, left_end = names[place - 1 - beside][0], names[place - 1][1]
        right, right_end = names[place][0], names[place + beside][1]
        return text[:right] + text[right_end:], text[:left] + text[left_end:]
    return ()


def halves(text: str) -> tuple[str, ...]:
    """The two questions of one that holds two things against each other without naming them; empty where it holds none.

    "How does voting on procedure differ from voting on all other matters?" asks how voting on procedure is, and voting on all
    other matters; what stands after a preposition of the second alone belongs to both ("active and passive bribery of judges").
    """
    if (choice := _CHOICE.search(text)) is not None:
        frame = _HAS_MORE.sub(_how_many, choice["frame"])
        return f"{frame} {choice['one']}?", f"{frame} {choice['other']}?"
    if (joint := _AGAINST.search(text)) is not None:
        one, other = text[: joint.start()], text[joint.end() :]
    elif (joint := next((m for pattern in _PARTED if (m := pattern.search(text))), None)) is not None:
        one, other = joint["one"], joint["other"]
    else:
        return ()
    one, other = one.strip(" ,;?."), other.strip(" ,;?.")
    if not one or not other:
        return ()
    shared = _TAIL.search(other) if _TAIL.search(one) is None else None
    return f"{one}{shared.group() if shared else ''}?", f"{other}?"


def repeated(text: str) -> tuple[str, ...]:
    """The two questions of one that asks the same of two things, each after the same preposition; empty where it does not."""
    joint = _REPEATS.search(text)
    return (f"{joint['frame']}{joint['one']}?", f"{joint['frame']}{joint['other']}?") if joint is not None else ()


def chooses(text: str) -> bool:
    """Whether a question asks which of two has more or is larger: "Which gets more, the fleet or the port?"."""
    choice = _CHOICE.search(text)
    return choice is not None and _COMPARATIVE.search(choice["frame"]) is not None


def _how_many(more: re.Match[str]) -> str:
    """ "Which has more berths" as "how many berths has"; of what is not counted it is "how much money gets"."""
    return f"how {'many' if more['noun'].endswith('s') else 'much'} {more['noun']}{more['rest']} {more['has']}"


def _goes_with(text: str, names: Sequence[tuple[int, int]]) -> bool:
    """Whether the second of two names says more of the first: "the Board in 2028"."""
    (_, end), (start, _) = names
    return re.fullmatch(r"\s+(?:[a-z]+\s+)?(?:in|of|by|at|on|for|during|from)\s+(?:the\s+)?", text[end:start]) is not None


def _names(question: Question) -> list[tuple[int, int]]:
    """Where the names and numbers of a question stand, the words of one name together."""
    found: list[list[Term]] = []
    for index, term in enumerate(question.terms):
        if not is_hard(term, question.text):
            continue
        if found and found[-1][-1] is question.terms[index - 1] and _is_one(question, index):
            found[-1].append(term)
        else:
            found.append([term])
    return [(run[0].start, run[-1].end) for run in found]


def _is_one(question: Question, index: int) -> bool:
    """Whether a term and the one before it are words of one name: "Crime Prevention and Criminal Justice" is, whatever joins it."""
    first, second = question.terms[index - 1], question.terms[index]
    between = question.text[first.end : second.start]
    if (first.is_acronym and second.is_acronym) or re.search(r"\b(?:or|the|against|than)\b", between.lower()):
        return False
    return adjacent(question.terms, index - 1, index, question.text)
