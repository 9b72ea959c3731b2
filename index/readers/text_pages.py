"""Text pulled out of a paged file: what stands at the head and foot of its pages is left out.

Programs that pull text out of PDFs end each page with a form feed; where there is none, a running head is told by its coming back.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from index.readers.furniture import CONTENTS, is_contents_line, is_job_number, is_page_break

PAGE_BREAK = "\f"
_EDGE_LINES = 5
_MIN_ENTRIES = 3
_LONGEST = 100
_SYMBOL = re.compile(r"[A-Z][A-Z0-9]*(?:/[\w.()-]+){1,6}(?:\s\([\w\s.]+\))?")
_RULE = re.compile(r"\s*_{6,}\s*")
_PRINTED = re.compile(r"[0-3]\d[01]\d{3}")  # 180102, the day of printing
_NOTE = re.compile(r"(\d{1,3})(?:\s+(\D.*))?")
_PAGE_OF = re.compile(r"\b\d{1,4}\s*/\s*\d{1,4}\b|(?<=\bpage )\d{1,4}", re.IGNORECASE)


class TextPage(NamedTuple):
    """A page without its running heads and feet: its lines, with the calls of its footnotes as "[^3]", and these as marks and texts."""

    lines: list[str]
    notes: list[tuple[str, str]]


def lines_of_pages(text: str) -> list[str]:
    """The lines of a text without its running heads and feet; a line that is a form feed stands where a page ended."""
    if PAGE_BREAK not in text:
        return _without_symbols(text.splitlines())
    lines: list[str] = []
    for number, page in enumerate(pages_of(text)):
        notes = (line for mark, note in page.notes for line in ("", f"[^{mark}]: {note}", ""))
        lines += [*[PAGE_BREAK] * bool(number), *page.lines, *notes]
    return lines


def pages_of(text: str) -> list[TextPage]:
    """The pages of a text, each of which a form feed ends."""
    pages = [page.splitlines() for page in text.split(PAGE_BREAK)]
    keys = Counter(key for page in pages for key in {_key(page[number]) for number in _edges(page)})
    needed = 2 if len(pages) < 6 else 3
    often = {key for key, count in keys.items() if count >= needed}
    return [_with_notes(_without_contents(_body(page, often, first=number == 0))) for number, page in enumerate(pages)]


def _key(line: str) -> str:
    """A line as it comes back on other pages, the page's number masked."""
    return _PAGE_OF.sub("#", " ".join(line.split())).casefold()


def _edges(page: Sequence[str]) -> list[int]:
    """Where the first and last lines of a page stand that are not blank."""
    filled = [number for number, line in enumerate(page) if line.strip()]
    return filled if len(filled) <= 2 * _EDGE_LINES else filled[:_EDGE_LINES] + filled[-_EDGE_LINES:]


def _body(page: list[str], often: set[str], *, first: bool) -> list[str]:
    """A page's lines between its head and its foot; the first page has its symbol at the head, which is no furniture there."""
    top, bottom = 0, len(page)
    while top < bottom and not first and _is_furniture(page[top], often):
        top += 1
    while bottom > top and _is_furniture(page[bottom - 1], often):
        bottom -= 1
    return page[top:bottom]


def _is_furniture(line: str, often: set[str]) -> bool:
    text = " ".join(line.split())
    if not text or is_page_break(text) or is_job_number(text) or _PRINTED.fullmatch(text):
        return True
    return len(line.strip()) < _LONGEST and _key(line) in often


def _without_contents(page: list[str]) -> list[str]:
    """A page without its part of a table of contents, whose numerals and page numbers may stand on lines of their own."""
    entries = [number for number, line in enumerate(page) if is_contents_line(line)]
    if len(entries) < _MIN_ENTRIES:
        return page
    title = next((number for number, line in enumerate(page[: entries[0]]) if CONTENTS.fullmatch(line.strip())), entries[0])
    after = next((number for number in range(entries[-1] + 1, len(page)) if len(page[number].split()) > 1), len(page))
    return page[:title] + page[after:]


def _with_notes(page: list[str]) -> TextPage:
    """A page with the footnotes below its last rule set apart, and their calls in the text marked up."""
    rule = next((number for number in range(len(page) - 1, -1, -1) if _RULE.fullmatch(page[number])), None)
    notes = _notes(page[rule + 1 :]) if rule is not None else []
    if rule is None or not notes:
        return TextPage(page, [])
    text = "\n".join(page[:rule])
    for mark, _ in notes:
        call = rf"(?:(?<=[^\W\d_])|(?<=[.,;:)\]”’\"])|(?<=[.)\]”’\"]) ){mark}(?=[\s.,;:)]|$)"
        text = re.sub(call, f"[^{mark}]", text, count=1)
    return TextPage(text.split("\n"), notes)


def _notes(lines: Sequence[str]) -> list[tuple[str, str]]:
    """The footnotes in the lines below a rule, as marks and texts; none where no line begins with a mark.

    Sentences before the first mark are notes too, whose marks were put elsewhere: the marks before it are theirs.
    """
    notes: list[tuple[str, str]] = []
    unmarked: list[str] = []
    for line in filter(None, (line.strip() for line in lines)):
        begins = _NOTE.fullmatch(line)
        if begins and (not notes or int(begins.group(1)) == int(notes[-1][0]) + 1):
            notes.append((begins.group(1), begins.group(2) or ""))
        elif not notes:
            unmarked[-1:] = [*unmarked[-1:], line] if not unmarked or unmarked[-1].endswith(".") else [f"{unmarked[-1]} {line}"]
        else:
            mark, text = notes[-1]
            notes[-1] = (mark, f"{text} {line}".strip())
    first = int(notes[0][0]) - len(unmarked) if notes else 0
    if first < 1:
        return []
    return [*((str(first + number), text) for number, text in enumerate(unmarked)), *((mark, text) for mark, text in notes if text)]


def _without_symbols(lines: list[str]) -> list[str]:
    """The lines without a symbol that stands alone on three of them or more, but for the first time."""
    symbols = Counter(line.strip() for line in lines if _SYMBOL.fullmatch(line.strip()))
    running = {symbol for symbol, count in symbols.items() if count > 2}
    seen: set[str] = set()
    kept = []
    for line in lines:
        symbol = line.strip()
        kept.append(PAGE_BREAK if symbol in running and symbol in seen else line)
        seen.add(symbol)
    return kept
