"""Document symbols: "A/80/6 (Sect. 16)", "S/RES/2788 (2025)", "7301/1/24 REV 1", "GC(67)/RES/12", "CM(2023)12-final"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_PIECE = r"\w[\w-]*(?:\.[\w-]+)*(?:\([\w.]{1,12}\))?"
_HEAD = r"[A-Z][A-Z0-9]*(?:[.-][A-Z0-9]+)*(?:\(\d{1,4}\))?"
_PART = (
    r"(?:Sect\.|Section|Part|Parts|Vol\.|Chap\.|Suppl?\.)\s[\w ]{1,12}|(?:19|20|21)\d\d|[IVXLC]{1,7}|Plan outline|Introduction|Corrected"
)
_EDITION = r"(?:\s\+?\s?(?:REV|ADD|COR|AMD|EXT|INIT|DCL)(?:\s\d{1,2})?)*"
_SLASHED = rf"{_HEAD}(?:/{_PIECE})+(?:\s\((?:{_PART})\))?(?:/{_PIECE})*"
_COUNCIL = rf"(?:(?:ST|XT|CM|SN|DS|WK|EUCO|EUCO XT|PE-CONS|CO EUR)\s\d{{1,6}}|\d{{4,6}})(?:/\d)?/\d{{2}}{_EDITION}"
_COMMISSION = r"(?:COM|SWD|JOIN|SEC|CM|DD|C)\s?\((?:19|20|21)\d\d\)\s?\d+(?:[ -]?final)?"
_SPACED = r"[A-Z]{2,8}\s\d{1,4}(?:/\d{1,4})*/[\w.]+(?:/Rev\.\d+)?"  # MSC 107/20
_PLAIN = r"(?:C?ETS\sNo\.?\s\d+|WHA\d+\.\d+|\d{2,3}\s(?:C|EX)/[\w.]+)"
_ANY = rf"{_COMMISSION}|{_PLAIN}|{_SLASHED}|{_SPACED}"
_WHOLE = re.compile(rf"(?:{_ANY}|{_COUNCIL}|{_HEAD}(?:/{_PIECE})+\s\([^()]{{1,40}}\)(?:/{_PIECE})*)")
_NAMED_SO = re.compile(
    r"(?:Distr\.?:?\s?\S*|UN\sDoc\.?|Doc(?:ument)?(?:\s(?:symbol|No\.?|number))?\.?:?|Symbol:?|Ref\.?:?)\s+", re.IGNORECASE
)
_IN_TEXT = re.compile(rf"(?<![\w/.-])(?:{_ANY}|\d{{4,6}}(?:/\d)?/\d{{2}}(?![\d/]){_EDITION})(?!\w)")
_FINANCIAL_YEAR = re.compile(r"((?:19|20|21)\d\d)/(\d\d)")
_REVISED = re.compile(r"(.+?)(?:/|\s)Rev\.?\s?(\d+)?((?:\s\([^()]*\))?)", re.IGNORECASE)
_COUNCIL_REVISED = re.compile(r"((?:.*\s)?\d{1,6})/\d/(\d{2}) REV (\d+)")
_LIMITED = re.compile(r"(.+)/L\.\d+(?:/Rev\.\d+)?")


class Edition(NamedTuple):
    """What a symbol says of a document's versions: the symbol of the first, and which revision this is, 0 for the first."""

    base: str
    revision: int


def symbol_of(line: str) -> str:
    """The symbol that a line consists of, "" where it is none."""
    text = _NAMED_SO.sub("", " ".join(line.split()), count=1) if _NAMED_SO.match(line) else " ".join(line.split())
    text = text.rstrip(".*†‡ ")
    return text if _WHOLE.fullmatch(text) and _is_symbol(text) else ""


def symbols_in(text: str) -> Iterator[tuple[int, str]]:
    """The symbols that a text mentions, each with where it begins."""
    for found in _IN_TEXT.finditer(text):
        if _is_symbol(found.group()):
            yield found.start(), found.group()


def edition_of(symbol: str) -> Edition:
    """The first version's symbol and the number of the revision; addenda and corrigenda are documents of their own."""
    council = _COUNCIL_REVISED.fullmatch(symbol)
    if council:
        return Edition(f"{council.group(1)}/{council.group(2)}", int(council.group(3)))
    revised = _REVISED.fullmatch(symbol)
    if revised:
        return Edition(revised.group(1) + revised.group(3), int(revised.group(2) or 1))
    return Edition(symbol, 0)


def series_of_draft(symbol: str) -> str:
    """The series in which a draft of limited distribution stands: "RFHS/2" of "RFHS/2/L.1"; "" for other documents."""
    draft = _LIMITED.fullmatch(symbol)
    return draft.group(1) if draft else ""


def same_symbol(one: str, other: str) -> bool:
    """Whether two symbols are one, white space and case aside."""
    return key_of(one) == key_of(other) != ""


def key_of(symbol: str) -> str:
    """What is compared of a symbol."""
    return re.sub(r"\s", "", symbol).casefold()


def _is_symbol(text: str) -> bool:
    years = _FINANCIAL_YEAR.fullmatch(text)
    if years and (int(years.group(1)) + 1) % 100 == int(years.group(2)):
        return False
    return any(character.isdigit() for character in text)
