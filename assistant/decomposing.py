"""Query decomposition: a question that holds two things against each other, as one question for each of them."""

import re
from itertools import pairwise

from assistant.conversation import Turn, resolve
from assistant.lexicon import Term
from assistant.question import Question
from assistant.term_weighing import adjacent, is_hard
from index.states import StateNames

# "… and what does the Council recommend?" asks a second time; what stands before a colon is what both ask about.
_ASKS_AGAIN = re.compile(r"[,;?]?\s+and\s+(?=(?:which|what|how|who|when|where|whether|why)\b)", re.IGNORECASE)
_TOPIC = re.compile(r"^[^:?]{3,60}:\s")
_JOINS = re.compile(r"\b(?:and|or|against|versus|vs\.?|than|compared with)\b", re.IGNORECASE)
_STOPS = re.compile(r"[?!;:]")
# How many words may stand between two names that are joined, and how many a clause has at least.
_WORDS_BETWEEN, _FEWEST_WORDS = 6, 3


def clauses(text: str, names: StateNames) -> tuple[str, ...]:
    """The two questions that stand in one, with what the second leaves out taken from the first; empty where it asks once."""
    topic = _TOPIC.match(text)
    about, said = (topic.group(), text[topic.end() :]) if topic else ("", text)
    parts = [part.strip(" ,;?.") for part in _ASKS_AGAIN.split(said, maxsplit=1)]
    if len(parts) < 2 or any(len(part.split()) < _FEWEST_WORDS for part in parts):
        return ()
    first, second = (f"{about}{part}?" for part in parts)
    return first, resolve(second, [Turn("user", first)], names).text


def sides(question: Question) -> tuple[str, ...]:
    """The question with one of two names that it joins, and with the other; empty where it joins none."""
    text = question.text
    for (left, left_end), (right, right_end) in pairwise(_names(question)):
        between = text[left_end:right]
        if _JOINS.search(between) and len(between.split()) <= _WORDS_BETWEEN and not _STOPS.search(between):
            return text[:right] + text[right_end:], text[:left] + text[left_end:]
    return ()


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
    return adjacent(question.terms, index - 1, index, question.text) and not re.search(r"\b(?:or|the|against|than)\b", between.lower())
