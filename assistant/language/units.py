"""The unit in which an amount is asked for ("in dollars", "how many hectares"), and whether a text has an amount in one like it."""

import re
from functools import lru_cache

# What is asked for in one unit is often told in another of its sort.
_SORTS = (
    r"per ?cent|percent(?:age)?s?|percentage points?",
    r"(?:U[S.]* ?)?dollars?|euros?|francs?|pounds sterling|US ?\$|USD|EUR|CHF|yen|roubles?|rubles?|pesos?|rupees?|dinars?",
    r"(?:metric )?(?:tons?|tonnes?)|kilo(?:gram(?:me)?)?s?|kgs?|grams?|grammes?|pounds|ounces",
    r"(?:square (?:kilomet(?:re|er)s?|miles?|met(?:re|er)s?))|hectares?|acres?|km2|sq\.? ?km",
    r"lit(?:re|er)s?|gallons?|barrels?|cubic met(?:re|er)s?",
)
_TOLD = tuple(re.compile(rf"(?:\b|(?<=\d))(?:{sort})\b", re.IGNORECASE) for sort in _SORTS)
# The signs of each sort, and what is short for it behind a figure.
_SIGNS = tuple(map(re.compile, ("%", "[$€£¥]", r"\d\s?(?:t|g|lb|oz)\b", r"\d\s?(?:ha|k?m²|m2)(?!\w)", r"\d\s?(?:[lL]|m³|m3)(?!\w)")))
_ASKED = tuple(
    re.compile(
        rf"\b(?:in|how many|(?:amount|number|quantity|weight|area) of|what (?:is|are) the|^the) (?:the )?(?:{sort})\b|, (?:{sort})\W*$",
        re.IGNORECASE,
    )
    for sort in _SORTS
)
# In a table the unit may stand in the heading alone.
_CELLS = "\t"


def asks_in_unit(question: str) -> bool:
    """Whether a question names the unit of the amount that it asks for."""
    return _asked(question) is not None


def has_unit(question: str, text: str) -> bool:
    """Whether a text has the unit in which a question asks for an amount, or one of its sort; True where it names none."""
    sort = _asked(question)
    if sort is None or _CELLS in text:
        return True
    return any(told.search(text) for told in (_TOLD[sort], _SIGNS[sort]))


@lru_cache(maxsize=64)
def _asked(question: str) -> int | None:
    return next((number for number, sort in enumerate(_ASKED) if sort.search(question)), None)
