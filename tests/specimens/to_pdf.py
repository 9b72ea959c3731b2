"""A specimen as a PDF: running heads, page numbers, footnotes at the page's foot, an annex in two columns.

Lines are broken and placed here, so that the page is what a typesetter would print: a paragraph goes on over
the page break, and a footnote stands on the page of its call.
"""

import io
from dataclasses import dataclass, field

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.specimens.source import Piece, Specimen, split_calls

_WIDTH, _HEIGHT = 595.0, 842.0
_LEFT, _RIGHT, _TOP, _FOOT = 90.0, 505.0, 760.0, 165.0
_COLUMN_HEIGHT = 290.0
_GUTTER, _INDENT, _LEADING, _SIZE, _NOTE_SIZE = 25.0, 28.0, 14.0, 11.0, 8.5
_PLAIN, _BOLD = "Times-Roman", "Times-Bold"


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    mark: str = ""
    font: str = _PLAIN
    size: float = _SIZE

    @property
    def width(self) -> float:
        return float(stringWidth(self.text, self.font, self.size)) + float(stringWidth(self.mark, self.font, self.size * 0.6))


@dataclass(slots=True)
class _Sheet:
    """Where the next line goes: `left` and `right` are the column's edges, `foot` is how far down text may stand."""

    canvas: Canvas
    specimen: Specimen
    page: int = 1
    y: float = _TOP
    left: float = _LEFT
    right: float = _RIGHT
    top: float = _TOP
    columns: bool = False
    notes: list[str] = field(default_factory=list)

    @property
    def foot(self) -> float:
        if self.columns:
            return self.top - _COLUMN_HEIGHT
        return _FOOT + sum(
            _LEADING * len(_broken(_words(self.specimen.notes[mark], _PLAIN, _NOTE_SIZE), _RIGHT - _LEFT)) for mark in self.notes
        )


def as_pdf(specimen: Specimen) -> bytes:
    """The specimen as a PDF, the same bytes every time."""
    data = io.BytesIO()
    canvas = Canvas(data, pagesize=(_WIDTH, _HEIGHT), invariant=1, pageCompression=0)
    canvas.setTitle(specimen.title)
    sheet = _Sheet(canvas, specimen)
    notice, *cover = specimen.cover
    _text(sheet, notice, size=9)
    for line in cover:
        _text(sheet, line, before=6)
    _text(sheet, specimen.title, font=_BOLD, size=14, before=14)
    _text(sheet, specimen.kind, font=_BOLD, before=8)
    for piece in specimen.pieces:
        _piece(sheet, piece)
    _finish_page(sheet)
    canvas.save()
    return data.getvalue()


def _piece(sheet: _Sheet, piece: Piece) -> None:
    if piece.place == "annex":
        _finish_page(sheet)
        _begin_page(sheet)
        _text(sheet, piece.text, font=_BOLD, size=13)
    elif piece.place == "annex title":
        _text(sheet, piece.text, font=_BOLD, size=13, before=6)
        sheet.columns, sheet.top, sheet.right = True, sheet.y - 16, (_LEFT + _RIGHT - _GUTTER) / 2
        sheet.y = sheet.top
    elif piece.place == "heading":
        _text(sheet, piece.text, font=_BOLD, size=12, before=12)
    elif piece.place == "row":
        _row(sheet, piece)
    else:
        front = f"{piece.number}." if piece.place == "paragraph" else f"({chr(96 + piece.number)})"
        _text(sheet, piece.text, front=front, indent=_INDENT if piece.place == "item" else 0.0, before=6)


def _row(sheet: _Sheet, piece: Piece) -> None:
    _make_room(sheet, [])
    width = (sheet.right - sheet.left) / len(piece.cells)
    for place, cell in enumerate(piece.cells):
        sheet.canvas.setFont(_PLAIN, _SIZE)
        sheet.canvas.drawString(sheet.left + 4 + place * width, sheet.y - 10, cell)
        sheet.canvas.rect(sheet.left + place * width, sheet.y - 14, width, 18)
    sheet.y -= 18


def _text(
    sheet: _Sheet, text: str, *, font: str = _PLAIN, size: float = _SIZE, front: str = "", indent: float = 0.0, before: float = 0.0
) -> None:
    sheet.y -= before
    words = _words(text, font, size)
    hanging = _INDENT if front else 0.0
    for place, line in enumerate(_broken(words, sheet.right - sheet.left - indent - hanging)):
        _make_room(sheet, [mark for word in line for mark in [word.mark] if mark])
        if front and place == 0:
            sheet.canvas.setFont(font, size)
            sheet.canvas.drawString(sheet.left + indent, sheet.y - size, front)
        _draw(sheet.canvas, line, sheet.left + indent + hanging, sheet.y - size)
        sheet.y -= max(_LEADING, size + 3)


def _draw(canvas: Canvas, line: list[_Word], x: float, y: float) -> None:
    for word in line:
        canvas.setFont(word.font, word.size)
        canvas.drawString(x, y, word.text)
        if word.mark:
            canvas.setFont(word.font, word.size * 0.6)
            canvas.drawString(x + float(stringWidth(word.text, word.font, word.size)), y + word.size * 0.4, word.mark)
        x += word.width + float(stringWidth(" ", word.font, word.size))


def _words(text: str, font: str, size: float) -> list[_Word]:
    words: list[_Word] = []
    for run, mark in split_calls(text):
        words += (_Word(word, "", font, size) for word in run.split())
        if mark:
            words[-1] = _Word(words[-1].text, mark, font, size)
    return words


def _broken(words: list[_Word], width: float) -> list[list[_Word]]:
    lines: list[list[_Word]] = [[]]
    used = 0.0
    for word in words:
        space = float(stringWidth(" ", word.font, word.size)) if lines[-1] else 0.0
        if lines[-1] and used + space + word.width > width:
            lines.append([])
            used, space = 0.0, 0.0
        lines[-1].append(word)
        used += space + word.width
    return lines


def _make_room(sheet: _Sheet, marks: list[str]) -> None:
    """Go on in the next column or on the next page where a line, with the notes that it calls, has no room."""
    here, sheet.notes = sheet.notes, [*sheet.notes, *marks]
    if sheet.y - _LEADING >= sheet.foot:
        return
    sheet.notes = here
    if sheet.columns and sheet.left == _LEFT:
        sheet.left, sheet.right, sheet.y = sheet.right + _GUTTER, _RIGHT, sheet.top
    else:
        _finish_page(sheet)
        _begin_page(sheet)
    sheet.notes = [*sheet.notes, *marks]


def _begin_page(sheet: _Sheet) -> None:
    sheet.canvas.showPage()
    sheet.page += 1
    sheet.y, sheet.notes = _TOP, []


def _finish_page(sheet: _Sheet) -> None:
    """The running head, the page number and the notes."""
    canvas = sheet.canvas
    if sheet.page > 1:
        canvas.setFont(_BOLD, 9)
        canvas.drawString(_LEFT, _HEIGHT - 50, sheet.specimen.symbol)
    canvas.setFont(_PLAIN, 9)
    canvas.drawString(_LEFT, 45, sheet.specimen.job_number)
    canvas.drawRightString(_RIGHT, 45, str(sheet.page))
    y = sheet.foot - 4  # only the first pages, which have one column, have notes
    if sheet.notes:
        canvas.line(_LEFT, y + 2, _LEFT + 100, y + 2)
    for mark in sheet.notes:
        for place, line in enumerate(_broken(_words(sheet.specimen.notes[mark], _PLAIN, _NOTE_SIZE), _RIGHT - _LEFT - 12)):
            y -= _LEADING - 2
            if place == 0:
                _draw(canvas, [_Word("", mark, _PLAIN, _NOTE_SIZE)], _LEFT, y)
            _draw(canvas, line, _LEFT + 8, y)
