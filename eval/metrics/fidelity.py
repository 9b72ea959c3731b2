"""Fidelity of what a delegate must not get wrong: numbers, dates, names and document symbols."""

import re
from collections.abc import Sequence

from eval.outcome import Outcome

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(rf"\b(?:\d{{1,2}} )?(?:{_MONTHS}) \d{{4}}\b|\b\d{{1,2}} (?:{_MONTHS})\b")
_SYMBOL = re.compile(r"\b[A-Z][A-Z0-9]*(?:/[A-Z0-9][A-Za-z0-9.]*)+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# A capitalised word that opens no sentence; those that do are capitalised anyway.
_NAME = re.compile(r"(?<=[\w,;:)”’] )[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)*")


def number_fidelity(outcome: Outcome) -> float | None:
    """The share of numbers in an answer that stand in a passage which their sentence cites; undefined where it has none."""
    return _fidelity(outcome, _NUMBER)


def date_fidelity(outcome: Outcome) -> float | None:
    """The share of dates, with or without day or year, that stand in a passage which their sentence cites.

    Undefined where the answer has none.
    """
    return _fidelity(outcome, _DATE)


def name_fidelity(outcome: Outcome) -> float | None:
    """The share of names (capitalised words that open no sentence) that stand in a passage which their sentence cites.

    Undefined where the answer has none.
    """
    return _fidelity(outcome, _NAME)


def symbol_fidelity(outcome: Outcome) -> float | None:
    """The share of document symbols ("A/RES/2/1") that stand in a passage which their sentence cites.

    Undefined where the answer has none.
    """
    return _fidelity(outcome, _SYMBOL)


def _fidelity(outcome: Outcome, pattern: re.Pattern[str]) -> float | None:
    found = [
        _stands(item, pattern, [passage for identity in statement.cited if (passage := outcome.passage(identity))])
        for statement in outcome.statements
        for item in pattern.findall(statement.text)
    ]
    return sum(found) / len(found) if found else None


def _stands(item: str, pattern: re.Pattern[str], passages: Sequence[str]) -> bool:
    """Whether an item stands whole in a passage: 5 does not stand in 25."""
    whole = re.compile(rf"(?<!\w){re.escape(item)}(?![\w/])" if pattern is not _NUMBER else rf"(?<![\d.,]){re.escape(item)}(?![.,]?\d)")
    return any(whole.search(" ".join(passage.split())) for passage in passages)
