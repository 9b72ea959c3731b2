"""Rules that write a question of one form in another."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

# "reply", but not "survey".
_IN_Y = re.compile(r"(?<![aeiou])y$", re.IGNORECASE)


class Rule(NamedTuple):
    """A form, matched from the question's beginning to its end, and what it is written as."""

    form: re.Pattern[str]
    written: str | Callable[[re.Match[str]], str]


def rule(form: str, written: str | Callable[[re.Match[str]], str]) -> Rule:
    """A rule whose form is the same in capitals; it is written as a template with groups, or as what a function makes of the match."""
    return Rule(re.compile(form, re.IGNORECASE | re.DOTALL), written)


def rewritten(text: str, rules: Iterable[Rule]) -> str:
    """A question as the first rule for its form writes it; empty where none is for it."""
    bare = text.strip().rstrip("?.! ")
    for form, written in rules:
        if found := form.fullmatch(bare):
            return f"{found.expand(written) if isinstance(written, str) else written(found)}?"
    return ""


def plural(noun: str) -> str:
    """Several of what a noun phrase names one of: "replies of 2022" for "reply of 2022"."""
    first, space, rest = noun.partition(" of ") if " of " in noun else noun.partition(" in ")
    several = first if first.endswith("s") else f"{_IN_Y.sub('ie', first)}{'e' * first.endswith(('x', 'ch', 'sh'))}s"
    return f"{several}{space}{rest}"
