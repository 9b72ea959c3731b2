"""Plain text and Markdown, as typed or as pulled out of an official file.

Paragraph numbers are kept as they stand, which no Markdown parser does: it renumbers lists.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from index.block import Block
from index.errors import UnreadableDocument
from index.readers.encoding import clean_characters, decode_bytes
from index.readers.furniture import is_contents_line, is_page_break
from index.readers.inline import clean_inline, split_inline
from index.readers.markdown_lines import without_markup
from index.readers.text_breaks import (
    NUMBER_ALONE,
    TITLE_LINE,
    breaks_of,
    is_title_of_next,
    is_titled,
    opens_preamble,
    stands_alone,
    starts_block,
)
from index.readers.text_columns import with_page_ends
from index.readers.text_count import Count
from index.readers.text_layout import is_laid_out, read_layout
from index.readers.text_margins import without_line_numbers
from index.readers.text_marked_lines import marked_block, starred_footnotes
from index.readers.text_pages import PAGE_BREAK, lines_of_pages
from index.readers.text_raised_notes import with_raised_notes
from index.readers.text_slash_notes import with_slash_notes
from index.readers.text_spacing import single_spaced, with_stops
from index.readers.text_words import with_whole_words, without_spread_words

MAX_BYTES = 50_000_000
_RULE = re.compile(r"^\s*([-*_=])(?:\s*\1){2,}\s*$")
_STRAY = re.compile(r"^[-–—*•_|.]+$")
_TABLE_RULE = re.compile(r"^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$")
# A note that is written where it is called: "Organization<sup> 1) The name was changed.</sup>"
_INLINE_NOTE = re.compile(r"<sup>\s*[\[(]?(\d{1,3}|[a-z]|\*{1,3})[\])][.)]?\s+([^<]{12,2000}?)\s*</sup>")
# Definitions that lost the lines between them: "… on board.  *Cargo.* Any goods …  *Crew.* Any person …"
_TERM = re.compile(r"(?<=[^\d\s][.:;])[ \t]{2,}(?=\*{1,2}[^\W\d_a-zà-þ][^*\n]{0,80}?\*{1,2}\s)")
_MIN_TERMS = 3
_PAGE_TAG = re.compile(r"^(?:<(?:meta|link|!doctype|/?html|/?head|/?body|a\s+(?:id|name))\b[^>]*>(?:\s*</a>)?|<!--.*-->)$", re.IGNORECASE)
_MARKUP = re.compile(r"^<(table|ol|ul|dl)\b", re.IGNORECASE)


def read_text_document(path: Path) -> list[Block]:
    """Blocks of a text or Markdown file; headings, table rows and footnotes are marked as such.

    Raises `UnreadableDocument` for a file that is empty, too large, or not text.
    """
    text = with_page_ends(with_stops(single_spaced(without_line_numbers(decode(path)))))
    if is_laid_out(text):
        return read_layout(text)
    return read_lines(without_markup(with_raised_notes(with_slash_notes(lines_of_pages(text)))))


def read_lines(lines: list[str]) -> list[Block]:
    """Blocks of a text that is at hand line by line."""
    blocks: list[Block] = []
    lines = with_whole_words(without_spread_words(lines))
    start = 0
    for first, last in _markup_parts(lines):
        blocks += _blocks(lines[start:first])
        blocks += _read_markup("\n".join(lines[first:last]))
        start = last
    return [*blocks, *_blocks(lines[start:])]


def _markup_parts(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Where tables and lists are written as HTML: first line, and the line after the last."""
    after = 0
    for number, line in enumerate(lines):
        opening = _MARKUP.match(line.strip()) if number >= after else None
        if opening:
            tag = opening.group(1).lower()
            depth = 0
            for last in range(number, len(lines)):
                depth += len(re.findall(rf"<{tag}\b", lines[last], re.IGNORECASE)) - len(
                    re.findall(rf"</{tag}\s*>", lines[last], re.IGNORECASE)
                )
                if depth <= 0:
                    after = last + 1
                    yield number, after
                    break


def _read_markup(text: str) -> list[Block]:
    from index.readers.html import read_html  # which reads preformatted text with this module

    return read_html(text)


def decode(path: Path) -> str:
    """A file's text, whatever its encoding.

    Raises `UnreadableDocument` where the bytes are no text.
    """
    size = path.stat().st_size
    if size == 0:
        raise UnreadableDocument(f"{path.name} is empty; nothing was indexed from it.")
    if size > MAX_BYTES:
        raise UnreadableDocument(
            f"{path.name} has {size / 1e6:.0f} MB, more than the {MAX_BYTES / 1e6:.0f} MB "
            "that a text may have; split it and ingest the parts."
        )
    data = path.read_bytes()
    text = decode_bytes(data)
    if text is None or _is_binary(text):
        raise UnreadableDocument(f"{path.name} is not text; save it as UTF-8 text or Markdown and ingest that.")
    if not text.strip():
        raise UnreadableDocument(f"{path.name} holds only white space; nothing was indexed from it.")
    return clean_characters(text)


def _is_binary(text: str) -> bool:
    sample = text[:20_000]
    odd = sum(1 for c in sample if (ord(c) < 32 and c not in "\t\n\r\f\v") or c == "\ufffd")
    return odd > 0.01 * len(sample)


class _Gathering:
    """The lines of a block of running text, as they are gathered one by one."""

    def __init__(self, lines: list[str]) -> None:
        self.lines: list[str] = []
        self.after_furniture = False
        self._all = lines
        self._breaks = breaks_of(lines)
        self._count = Count()
        self._above = ""
        self._indent = 0

    def take(self, line: str, stripped: str) -> None:
        """Add a line to the block."""
        if not self.lines:
            self._count.take(stripped)
            self._indent = len(line) - len(line.lstrip())
        self.lines.append(stripped)

    def ends_before(self, number: int, stripped: str) -> bool:
        """Whether the next line begins another block."""
        lines, count, following = self.lines, self._count, self._all[number + 1 : number + 2]
        return bool(lines) and (
            count.expects(stripped, lines)
            or starts_block(stripped, lines)
            or opens_preamble(stripped, following[0].strip() if following else "", lines)
            or stands_alone(stripped, lines, self._breaks)
            or (bool(TITLE_LINE.match(self._above)) and is_titled(lines, stripped))
            or (self._breaks != "paragraphs" and is_title_of_next(self._all[number:], lines, count))
        )

    def given_up(self) -> Iterator[Block]:
        """What the lines gathered make, of which none is left then."""
        if self.lines:
            self._above = self.lines[-1]
            yield from _text_blocks("\n".join(self.lines), self.after_furniture, f"indent {self._indent}")
            self.lines.clear()
            self.after_furniture = False


def _blocks(lines: list[str]) -> Iterator[Block]:
    starred = starred_footnotes(lines)
    gathering = _Gathering(lines)
    for number, line in enumerate(lines):
        stripped = _spaced_bullet(lines, number)
        turned = line == PAGE_BREAK or is_page_break(stripped)
        if (turned or not stripped) and NUMBER_ALONE.match(" ".join(gathering.lines)):
            continue  # "35.1", a blank line, and the text that has this number
        special = marked_block(stripped, number in starred)
        if (not stripped and not turned) or _is_no_text(line, stripped):
            yield from gathering.given_up()
        elif turned:
            yield from gathering.given_up()
            gathering.after_furniture = True
        elif special:
            yield from gathering.given_up()
            yield special
        else:
            if gathering.ends_before(number, stripped):
                yield from gathering.given_up()
            gathering.take(line, stripped)
    yield from gathering.given_up()


def _is_no_text(line: str, stripped: str) -> bool:
    return bool(
        _PAGE_TAG.match(stripped) or _STRAY.match(stripped) or _RULE.match(line) or _TABLE_RULE.match(line) or is_contents_line(stripped)
    )


def _spaced_bullet(lines: list[str], number: int) -> str:
    """A line, stripped, without a quotation's marks; "*voyage number" among bullets gets the blank that it lacks."""
    stripped = re.sub(r"^(?:> ?)+(?=[^\s\d>])", "", lines[number].strip())
    if re.match(r"\*(?=[^\s*])[^*]*$", stripped):
        near = (line.strip() for line in lines[max(0, number - 2) : number + 3])
        if any(line.startswith("* ") for line in near):
            return f"* {stripped[1:]}"
    return stripped


def _text_blocks(raw: str, furniture: bool, counted_in: str) -> Iterator[Block]:
    terms = _TERM.split(raw)
    for part in terms if len(terms) >= _MIN_TERMS else [raw]:
        notes = [Block(clean_inline(m.group(2)).text, "footnote", mark=m.group(1)) for m in _INLINE_NOTE.finditer(part)]
        for inline in split_inline(_INLINE_NOTE.sub(r"<sup>\1</sup> ", part)):
            if inline.text:
                yield Block(
                    inline.text, "text", emphasis=inline.emphasis, calls=inline.calls, after_furniture=furniture, counted_in=counted_in
                )
                furniture = False
        yield from notes
