"""Pages to blocks: paragraphs put together over columns and pages, footnotes and headings told from text."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from index.block import Block, BlockKind, Emphasis
from index.markers import split_marker
from index.readers.pdf_cut_rows import Cells, is_head_again, joined_rows
from index.readers.pdf_hyphens import Vocabulary, join_lines, vocabulary
from index.readers.pdf_lines import Fragment
from index.readers.pdf_notes import split_mark
from index.readers.pdf_paragraphs import Para
from index.readers.pdf_parts import Page, parts_of
from index.readers.pdf_words import Rule
from index.sentence_ends import ends_in_abbreviation, ends_in_source, ends_sentence, is_cut_in_brackets

_HEADING_WORDS = 25
_BOLD_HEADING_WORDS = 90
_LABEL_SIZE = 0.88
_MIN_WORDS = 8


@dataclass(slots=True)
class _Piece:
    """A block in the making: the lines that it has so far; a row that pages cut begins on `page` and ends on `last_page`."""

    page: int
    kind: BlockKind
    lines: list[Fragment]
    level: int = 0
    emphasis: Emphasis = ""
    mark: str = ""
    starts_page: bool = False
    cells: Cells | None = None
    calls: list[str] = field(default_factory=list)
    last_page: int = field(init=False)

    def __post_init__(self) -> None:
        self.last_page = self.page


def blocks_of(pages: Sequence[Page]) -> list[Block]:
    """The blocks of all pages."""
    known = vocabulary([fragment.text for page in pages for fragment in page.fragments])
    body = _body_size(pages)
    pieces: list[_Piece] = []
    translated: list[_Piece] = []  # follows as a whole where the pages in two languages end
    called: set[str] = set()
    for number, page in enumerate(pages, start=1):
        parts = list(parts_of(page))
        if not any(part.is_translation for part in parts):
            pieces, translated = pieces + translated, []
        started: set[bool] = set()
        for part in parts:
            for piece in _pieces(part.paragraphs, number, body, page, called):
                called.update(piece.calls)
                piece.starts_page = number > 1 and part.is_translation not in started
                started.add(part.is_translation)
                _append(translated if part.is_translation else pieces, piece, page.scanned)
    pieces += translated
    _rank_headings(pieces)
    return [block for piece in pieces for block in _block(piece, known)]


def _body_size(pages: Sequence[Page]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for fragment in page.fragments:
            sizes[round(fragment.size * 2) / 2] += len(fragment.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _pieces(paragraphs: Sequence[Para], page: int, body: float, content: Page, called: Container[str]) -> Iterator[_Piece]:
    """The pieces of a column; a paragraph behind a raised mark that was `called` before is a note, also where it is set as text is."""
    notes = _first_note(paragraphs, body)
    for number, para in enumerate(paragraphs):
        calls = [call for line in para.lines for call in line.calls]
        if para.cells:
            cells = Cells(para.cells, para.places)
            heads = all(line.turned for line in para.lines)
            yield _Piece(page, "row", list(para.lines), int(heads), _style_of(para.lines), cells=cells, calls=calls)
        elif number >= notes or (para.first.lead and (para.first.size <= 0.97 * body or para.first.lead in called)):
            mark, line = split_mark(para.first, expected=number >= notes)
            yield _Piece(page, "footnote", [line, *para.lines[1:]], mark=mark, calls=calls)
        else:
            lines = [line._replace(text=f"{line.lead} {line.text}") if line.lead else line for line in para.lines]
            yield _Piece(page, "text", lines, emphasis=_emphasis(para, body, content), calls=calls)


def _first_note(paragraphs: Sequence[Para], body: float) -> int:
    """Where the footnotes at a column's foot begin: below a rule, or where all that follows is small and marked."""
    first = len(paragraphs)
    while first and not paragraphs[first - 1].cells and paragraphs[first - 1].first.size <= 0.93 * body:
        first -= 1
    ruled = next((n for n, para in enumerate(paragraphs) if para.after_rule), len(paragraphs))
    if ruled < len(paragraphs) and all(para.first.size <= 1.02 * body for para in paragraphs[ruled:]):
        return ruled
    tail = paragraphs[first:]
    return first if any(para.first.lead for para in tail) else len(paragraphs)


def _emphasis(para: Para, body: float, page: Page) -> Emphasis:
    words = sum(len(line.text.split()) for line in para.lines)
    if split_marker(para.first.text).form == "bullet" or (not page.scanned and para.first.size < _LABEL_SIZE * body):
        return ""  # a label in a chart or over a table's columns heads no section
    if all(line.bold for line in para.lines):
        return "bold"
    short = words <= _HEADING_WORDS and not ends_sentence(para.last.text)
    if short and not page.scanned and min(line.size for line in para.lines) >= 1.12 * body:
        return "bold"
    if all(line.italic for line in para.lines) or (short and all(_is_underlined(line, page.rules) for line in para.lines)):
        return "italic"
    centred = short and para.centred and len(para.lines) <= 3 and not para.last.text.endswith((";", ","))
    return "italic" if centred and re.search(r"[^\W\d_]{3}", para.first.text) and split_marker(para.first.text).form == "none" else ""


def _style_of(lines: Sequence[Fragment]) -> Emphasis:
    if all(line.bold for line in lines):
        return "bold"
    return "italic" if all(line.italic for line in lines) else ""


def _is_underlined(line: Fragment, rules: Sequence[Rule]) -> bool:
    near = [rule for rule in rules if not rule.is_upright and -1 < rule.y - line.y < 0.35 * line.size]
    drawn = sum(max(0.0, min(rule.x1, line.x1) - max(rule.x0, line.x0)) for rule in near)
    return drawn > 0.7 * (line.x1 - line.x0)


def _rank_headings(pieces: Sequence[_Piece]) -> None:
    """Make headings of short bold pieces, the larger the higher."""
    found = [piece for piece in pieces if piece.kind == "text" and piece.emphasis == "bold" and _is_short(piece)]
    sizes = sorted({_size(piece) for piece in found}, reverse=True)
    for piece in found:
        piece.kind, piece.level = "heading", sizes.index(_size(piece)) + 1


def _is_short(piece: _Piece) -> bool:
    text = " ".join(line.text for line in piece.lines)
    ended = re.search(r"[.:;!][”\"’')\]]*$", text) or ends_in_source(text)
    return len(text.split()) <= _BOLD_HEADING_WORDS and not ended and bool(re.search(r"[^\W\d_]{2}", text))


def _size(piece: _Piece) -> float:
    return round(max(line.size for line in piece.lines) * 2) / 2


def _append(pieces: list[_Piece], piece: _Piece, scanned: bool) -> None:
    if piece.cells is not None and _is_in_row_before(pieces, piece):
        return
    if piece.kind == "footnote" and not piece.mark:
        target = next((p for p in reversed(pieces) if p.kind == "footnote"), None)
    elif piece.kind == "text" and pieces:
        target = next((p for p in reversed(pieces) if p.kind != "footnote"), None)
        target = target if target is not None and _continues(target, piece, scanned) else None
    else:
        target = None
    if target is None:
        piece.kind = "text" if piece.kind == "footnote" and not piece.mark else piece.kind
        pieces.append(piece)
    else:
        target.lines += piece.lines
        target.calls += piece.calls


def _is_in_row_before(pieces: list[_Piece], piece: _Piece) -> bool:
    """Whether a row is a table's head once more, or goes on with the row before, which then has its cells."""
    table: list[_Piece] = []
    for other in reversed(pieces):
        if other.kind == "row":
            table.append(other)
        elif other.kind != "footnote":
            break
    rows = [(row, row.cells) for row in reversed(table) if row.cells is not None]
    if piece.cells is None or not rows:
        return False
    last, cells = rows[-1]
    over_page = piece.page == last.last_page + 1
    if over_page and is_head_again(piece.cells, [standing for _, standing in rows]):
        return True
    joined = joined_rows(cells, piece.cells, over_page) if over_page or piece.page == last.last_page else None
    if joined is not None:
        last.cells, last.last_page = joined, piece.page
        last.lines += piece.lines
        last.calls += piece.calls
    return joined is not None


def _continues(before: _Piece, after: _Piece, scanned: bool) -> bool:
    """Whether a paragraph runs on over the end of a column or a page."""
    last, first = before.lines[-1], after.lines[0]
    over = after.page != before.page or first.y < last.y
    if not over or before.kind != "text" or not (split_marker(first.text).form == "none" or _is_cut_at_figure(before, first)):
        return False
    if not scanned and (abs(first.size - last.size) > 0.07 * last.size or before.emphasis == "bold" != after.emphasis):
        return False
    ended = ends_sentence(last.text)
    if not ended and (first.text[:1].islower() or is_cut_in_brackets(_text(before), _text(after))):
        return True
    return _is_full(before.lines, after.lines) and not after.emphasis and (not ended or _is_flush(before, after))


def _text(piece: _Piece) -> str:
    return " ".join(line.text for line in piece.lines)


def _is_cut_at_figure(before: _Piece, first: Fragment) -> bool:
    """Whether a line is no numbered paragraph but goes on with one: "… in" and "2019. The …", where 13 should follow 12."""
    if ends_in_abbreviation(before.lines[-1].text):
        return True
    numbers = [split_marker(line.text).number for line in (before.lines[0], first)]
    return numbers[0] is not None and numbers[1] not in (None, 1, numbers[0] + 1) and not ends_sentence(before.lines[-1].text)


def _is_full(lines: Sequence[Fragment], after: Sequence[Fragment]) -> bool:
    """Whether the last line reaches as far as the others, or alone as those after it, but for the room that the next word needs."""
    left = min(line.x0 for line in lines)
    right = max(line.x1 for line in lines) if len(lines) > 1 else left + max(line.x1 - line.x0 for line in after)
    following = after[0]
    letter = (following.x1 - following.x0) / max(len(following.text), 1)
    room = max(0.06 * (right - left), letter * (len(following.text.split(" ", 1)[0]) + 1))
    wide = len(lines) + len(after) > 2 or (len(lines[-1].text.split()) >= _MIN_WORDS and bool(re.search(r"[.;]$", following.text)))
    return wide and right - lines[-1].x1 < room


def _is_flush(before: _Piece, after: _Piece) -> bool:
    """Whether after a full stop at a page's very end a text without number belongs to the numbered one before."""
    numbered = split_marker(before.lines[0].text).form in ("decimal", "paren-decimal")
    first, beside = after.lines[0], after.lines[1] if len(after.lines) > 1 else before.lines[-1]
    return numbered and abs(first.x0 - beside.x0) < 3


def _block(piece: _Piece, known: Vocabulary) -> list[Block]:
    text = "\t".join(piece.cells.texts) if piece.cells else join_lines([line.text for line in piece.lines], known)
    if not text.strip():
        return []
    return [
        Block(
            text=text.rstrip() if piece.cells else text.strip(),
            kind=piece.kind,
            level=piece.level,
            emphasis=piece.emphasis,
            calls=tuple(piece.calls),
            mark=piece.mark,
            after_furniture=piece.starts_page,
            page=piece.page,
        )
    ]
