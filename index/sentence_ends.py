"""Whether a line or a cell ends where a sentence, or a clause of one, does."""

import re

_ABBREVIATION = re.compile(
    r"\b(?:[Pp]aras?|[Pp]árrs?|[Pp]ar|Nos?|[Nn]úms?|pp?|[Aa]rts?|Mr|Mrs|Ms|Dr|Sra?|[Cc]haps?|[Ss]ects?|vol|cf|Doc)\.$"
)
_END = re.compile(r"[.:;!?][”\"’')\]]*$")
_SOURCED = re.compile(r"(?:\w{3}|[”\"’')%])\.\s+(?:\([^()]*\)\s+)?(?:\{[^{}]*\}|\[[^\[\]]*\])$")


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a full stop or the like, a closing quotation mark or bracket aside."""
    return _END.search(text) is not None and not ends_in_abbreviation(text)


def ends_in_source(text: str) -> bool:
    """Whether after a sentence's full stop a text names in brackets where more is said: "… in all regions. {2.1, 2.2}"."""
    return _SOURCED.search(text) is not None


def is_cut_in_brackets(first: str, second: str) -> bool:
    """Whether the second of two texts closes a bracket that the first leaves open: "… report (see" and "A/62/814). The …"."""
    closing, opening = second.find(")"), second.find("(")
    return first.count("(") > first.count(")") and closing > -1 and (opening < 0 or closing < opening)


def ends_in_abbreviation(text: str) -> bool:
    """Whether a text breaks off after an abbreviation that something follows: "p. 754, para.", "Nos."."""
    return _ABBREVIATION.search(text) is not None
