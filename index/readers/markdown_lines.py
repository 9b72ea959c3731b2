"""What Markdown writes for its own sake, taken off the lines: front matter, anchors, links to the page's own parts, quotes' marks."""

import re
from collections.abc import Sequence
from itertools import pairwise

_PAIR = re.compile(r"([A-Za-z][\w-]*):\s*(.*)")
_KEPT = ("title", "subtitle", "date")
_ANCHOR = re.compile(r"(?<=\S)\s*\{[#.:][^{}]*\}\s*$")
_OWN_LINK = re.compile(r"(?:[-*+•]|\d{1,3}[.)])?\s*\[[^\[\]]*\]\(#[^()]*\)|\[\[?_?TOC_?\]?\]", re.IGNORECASE)
_PICTURE = re.compile(r"!\[([^\[\]]*)\]\([^()]*\)")
_CONTENTS = re.compile(r"#{1,6}\s+(?:table of )?contents\W*", re.IGNORECASE)
_QUOTE = re.compile(r"^\s*(?:> ?)+(?=\(?\d{1,3}[.)]\s|$)")
_NOTE = re.compile(r"\[\^\w+\]:")
_ITEM = re.compile(r"(\s*)(\d{1,3})([.)])\s+(?=\S)")
_CAPTION_WORDS, _MIN_ONES = 3, 3


def without_markup(lines: list[str]) -> list[str]:
    """The lines without what Markdown adds to the text; notes on one line, lists whose every number is 1 counted."""
    return _counted(_whole_notes([_plain(line) for line in _without_links(_without_front_matter(lines))]))


def _without_front_matter(lines: list[str]) -> list[str]:
    """The lines, with title and date alone where the file begins with keys and values between two rules."""
    end = next((n for n, line in enumerate(lines[1:60], 1) if line.strip() in ("---", "...")), 0)
    pairs = [match for line in lines[1:end] if (match := _PAIR.fullmatch(line.strip()))]
    if lines[:1] != ["---"] or not pairs or not _PAIR.match(lines[1]):
        return lines
    rest = lines[end + 1 :]
    written = " ".join(rest[:60]).casefold()
    values = [match.group(2).strip("\"' ") for match in pairs if match.group(1).casefold() in _KEPT]
    return [*(line for value in values if value and value.casefold() not in written for line in (value, "")), *rest]


def _without_links(lines: list[str]) -> list[str]:
    """The lines without those that only lead elsewhere on the page, and without the title of a list of such."""
    links = {n for n, line in enumerate(lines) if _OWN_LINK.fullmatch(line.strip())}
    filled = [n for n, line in enumerate(lines) if line.strip()]
    titles = {n for n, after in pairwise(filled) if after in links and _CONTENTS.fullmatch(lines[n].strip())}
    return [line for n, line in enumerate(lines) if n not in links | titles]


def _plain(line: str) -> str:
    picture = _PICTURE.fullmatch(line.strip())
    if picture:
        return picture.group(1) if len(picture.group(1).split()) >= _CAPTION_WORDS else ""
    line = _QUOTE.sub("", line)
    return _ANCHOR.sub("", line) if line.startswith("#") else line


def _whole_notes(lines: Sequence[str]) -> list[str]:
    """The lines, with each note ("[^3]: …") on one line, whose text may go on over the next."""
    whole: list[str] = []
    in_note = False
    for line in lines:
        begins = bool(_NOTE.match(line))
        if in_note and line.strip() and not begins and not re.match(r"#|\||>|\f", line):
            whole[-1] = f"{whole[-1]} {line.strip()}"
        else:
            whole.append(line)
            in_note = begins
    return whole


def _counted(lines: list[str]) -> list[str]:
    """The lines, with lists that Markdown counts, since all their numbers are written "1.", counted."""
    counted = list(lines)
    for run in _lists(lines):
        nested = lines[run[0]][:1].isspace()
        if len(run) >= (2 if nested or run[1:2] == [run[0] + 1] else _MIN_ONES):
            for number, position in enumerate(run, 1):
                counted[position] = _ITEM.sub(rf"\g<1>{number}\g<3> ", lines[position], count=1)
    return counted


def _lists(lines: Sequence[str]) -> list[list[int]]:
    """Where lines begin with 1 at one indent, with nothing but blank and deeper lines between."""
    lists: list[list[int]] = []
    open_at: dict[int, list[int]] = {}  # by indent
    for position, line in enumerate(lines):
        depth = len(line) - len(line.lstrip())
        item = _ITEM.match(line)
        is_one = item is not None and item.group(2) == "1"
        for indent in [indent for indent in open_at if line.strip() and (indent > depth or (indent == depth and not is_one))]:
            del open_at[indent]
        if is_one and depth not in open_at:
            open_at[depth] = []
            lists.append(open_at[depth])
        if is_one:
            open_at[depth].append(position)
    return lists
