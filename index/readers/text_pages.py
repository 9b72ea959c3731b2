"""Text pulled out of a paged file: what stands at the head and foot of its pages is left out.

Programs that pull text out of PDFs end each page with a form feed; where there is none, a running head is told by its coming back.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from index.markers import split_marker
from index.readers.furniture import PRINTED, is_job_number, looks_printed
from index.readers.text_contents import listed_contents, without_contents
from index.readers.text_running import SYMBOL, running_lines

PAGE_BREAK = "\f"
_EDGE_LINES = 5
_LONGEST = 100
_RULE = re.compile(r"\s*_{6,}\s*")
_NOTE = re.compile(r"(\d{1,3})(?:\s+(\D.*))?")
_MOST_NOTE_LINES, _MOST_UNRULED, _MOST_SKIPPED = 40, 25, 5
_CALL = r"(?:(?<!Corr\.)(?<!Add\.)(?<!Rev\.)(?<!/L\.)(?<!\d[.,])(?<=[.,;:)\]”’\"])|(?<=[^\W\d_])|(?<=[.)\]”’\"]) ){mark}(?=[\s.,;:)]|$)"
_CALL_AT_YEAR = r"(?<=\b(?:19|20)\d\d\.){mark}(?=\s|$)"
_PAGE_OF = re.compile(r"\b\d{1,4}\s*/\s*\d{1,4}\b|(?<=\bpage )\d{1,4}", re.IGNORECASE)


class TextPage(NamedTuple):
    """A page without its running heads and feet: its lines, with the calls of its footnotes as "[^3]", and these as marks and texts."""

    lines: list[str]
    notes: list[tuple[str, str]]


def lines_of_pages(text: str) -> list[str]:
    """The lines of a text without its running heads and feet; a line that is a form feed stands where a page ended."""
    if PAGE_BREAK not in text:
        unparted = text.splitlines()
        running = running_lines(unparted) | _printed(unparted)
        listed = listed_contents(unparted)
        kept = _without_symbols([PAGE_BREAK if number in running else line for number, line in enumerate(unparted) if number not in listed])
        return _joined([_with_notes(page) for page in _parts(kept)])
    return _joined(pages_of(text))


def _joined(pages: Sequence[TextPage]) -> list[str]:
    """The lines of pages with a line that is a form feed between them, footnotes at each page's end."""
    lines: list[str] = []
    for number, page in enumerate(pages):
        notes = (line for mark, note in page.notes for line in ("", f"[^{mark}]: {note}", ""))
        lines += [*[PAGE_BREAK] * bool(number), *page.lines, *notes]
    return lines


def _parts(lines: Sequence[str]) -> list[list[str]]:
    """The lines between running heads and feet."""
    parts: list[list[str]] = [[]]
    for line in lines:
        if line == PAGE_BREAK:
            parts.append([])
        else:
            parts[-1].append(line)
    return parts


def _printed(lines: Sequence[str]) -> set[int]:
    """Where the number of the print job stands with what printers put beside it, and near it the day of printing."""
    texts = [" ".join(line.split()) for line in lines]
    jobs = [number for number, text in enumerate(texts) if "(" in text and is_job_number(text)]
    days = {
        number for job in jobs for number in range(max(0, job - 4), job + 5) if number < len(texts) and PRINTED.fullmatch(texts[number])
    }
    return {*jobs, *days}


def pages_of(text: str) -> list[TextPage]:
    """The pages of a text, each of which a form feed ends."""
    pages = [page.splitlines() for page in text.split(PAGE_BREAK)]
    offset = _offset(pages)
    keys = Counter(
        key for number, page in enumerate(pages) for key in {k for line in _edges(page) for k in _keys(page[line], number, offset)}
    )
    needed = 2 if len(pages) < 6 else 3
    often = {key for key, count in keys.items() if count >= needed}
    return [_with_notes(without_contents(_body(page, often, number, offset))) for number, page in enumerate(pages)]


def _offset(pages: Sequence[Sequence[str]]) -> int | None:
    """What the numbers in the heads and feet of pages are ahead of the pages' positions."""
    offsets: Counter[int] = Counter()
    for number, page in enumerate(pages):
        digits = {
            int(found) for line in _edges(page) if len(page[line].strip()) < _LONGEST for found in re.findall(r"\b\d{1,4}\b", page[line])
        }
        offsets.update(found - number for found in digits)
    best = offsets.most_common(1)
    return best[0][0] if best and best[0][1] >= max(2, 0.6 * len(pages)) else None


def _keys(line: str, page: int, offset: int | None) -> set[str]:
    """A line as it comes back on other pages: as it is, and with the page's number masked."""
    text = " ".join(line.split()).casefold()
    own = str(page + offset) if offset is not None else ""
    return {text, _PAGE_OF.sub("#", text), re.sub(r"\d+", lambda digits: "#" if digits.group() == own else digits.group(), text)}


def _edges(page: Sequence[str]) -> list[int]:
    """Where the first and last lines of a page stand that are not blank."""
    filled = [number for number, line in enumerate(page) if line.strip()]
    return filled if len(filled) <= 2 * _EDGE_LINES else filled[:_EDGE_LINES] + filled[-_EDGE_LINES:]


def _body(page: list[str], often: set[str], number: int, offset: int | None) -> list[str]:
    """A page's lines between its head and its foot; the first page has its symbol at the head, which is no furniture there."""
    top, bottom = 0, len(page)
    while top < bottom and number and _is_furniture(page[top], often, number, offset):
        top += 1
    while bottom > top and _is_furniture(page[bottom - 1], often, number, offset):
        bottom -= 1
    return page[top:bottom]


def _is_furniture(line: str, often: set[str], number: int, offset: int | None) -> bool:
    text = " ".join(line.split())
    if not text or looks_printed(text):
        return True
    counts = re.fullmatch(r"\(?\d{1,4}[.)]", text) is not None  # a paragraph's number on a line of its own
    return not counts and len(text) < _LONGEST and not text.endswith(".") and bool(_keys(line, number, offset) & often)


def _with_notes(page: list[str]) -> TextPage:
    """A page with the footnotes below its last rule set apart, and their calls in the text marked up."""
    rule = next((number for number in range(len(page) - 1, -1, -1) if _RULE.fullmatch(page[number])), None)
    below = page[rule + 1 :] if rule is not None else []
    notes = _notes(below) if len(below) <= _MOST_NOTE_LINES else []
    if rule is None or not notes:
        rule, notes = _unruled_notes(page)
    if not notes:
        return TextPage(page, [])
    text = "\n".join(page[:rule])
    after = 0
    for mark, _ in notes:
        called = _call(mark, text, after)
        if called is not None:
            text = f"{text[: called.start()]}[^{mark}]{text[called.end() :]}"
            after = called.end()
    return TextPage(text.split("\n"), notes)


def _call(mark: str, text: str, after: int = 0) -> re.Match[str] | None:
    """Where a text calls a note, behind a given place."""
    return re.compile(_CALL.format(mark=mark)).search(text, after) or re.compile(_CALL_AT_YEAR.format(mark=mark)).search(text, after)


def _unruled_notes(page: list[str]) -> tuple[int, list[tuple[str, str]]]:
    """Where the footnotes begin at the foot of a page that has no rule above them, and these; most are called in the text above."""
    for first in range(max(1, len(page) - _MOST_UNRULED), len(page)):
        if page[first - 1].strip() or not _NOTE.fullmatch(page[first].strip()):
            continue
        if any(split_marker(line.strip()).form != "none" for line in page[first:]):
            continue  # "2 DECISIONS OF OTHER BODIES", then "2.1 The …"
        notes, text = _notes(page[first:]), "\n".join(page[:first])
        if notes and 2 * sum(_call(mark, text) is not None for mark, _ in notes) > len(notes):
            return first, notes
    return len(page), []


def _notes(lines: Sequence[str]) -> list[tuple[str, str]]:
    """The footnotes in the lines below a rule, as marks and texts; none where no line begins with a mark.

    Sentences before the first mark are notes too, whose marks were put elsewhere: the marks before it are theirs.
    """
    notes: list[tuple[str, str]] = []
    unmarked: list[str] = []
    for line in (line.strip() for line in lines):
        if not line or (looks_printed(line) and not line.isdecimal()):
            continue
        begins = _NOTE.fullmatch(line)
        if begins and (not notes or _follows(begins, *notes[-1])):
            notes.append((begins.group(1), begins.group(2) or ""))
        elif line.isdecimal() and notes and int(line) < int(notes[0][0]):
            continue  # a mark that was put behind its note
        elif not notes:
            unmarked[-1:] = [*unmarked[-1:], line] if not unmarked or unmarked[-1].endswith(".") else [f"{unmarked[-1]} {line}"]
        else:
            mark, text = notes[-1]
            notes[-1] = (mark, f"{text} {line}".strip())
    first = int(notes[0][0]) - len(unmarked) if notes else 0
    if first < 1:
        return []
    return [*((str(first + number), text) for number, text in enumerate(unmarked)), *((mark, text) for mark, text in notes if text)]


def _follows(begins: re.Match[str], mark: str, text: str) -> bool:
    """Whether a line begins a note after that of a given mark: the next one, or one a little further on where that note has ended."""
    ahead = int(begins.group(1)) - int(mark)
    return ahead == 1 or (1 < ahead <= _MOST_SKIPPED and text.endswith(".") and (begins.group(2) or "")[:1].isupper())


def _without_symbols(lines: list[str]) -> list[str]:
    """The lines without a symbol that stands alone on three of them or more, but for the first time."""
    symbols = Counter(line.strip() for line in lines if SYMBOL.fullmatch(line.strip()))
    running = {symbol for symbol, count in symbols.items() if count > 2}
    seen: set[str] = set()
    kept = []
    for line in lines:
        symbol = line.strip()
        kept.append(PAGE_BREAK if symbol in running and symbol in seen else line)
        seen.add(symbol)
    return kept
