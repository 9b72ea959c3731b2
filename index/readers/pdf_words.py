"""What stands on a PDF page: words with their place and looks, and ruled lines."""

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as c

MAX_GLYPHS = 100_000
_MAX_OBJECTS = 20_000
_SPACE_GAP = 0.25
_SPACES = frozenset({*range(33), 0xA0, *range(0x2000, 0x200B), 0x202F, 0x3000} - {2})
_SILENT = frozenset({0x200B, 0x200E, 0x200F, 0xFEFF, 0xFFFF})
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_BARCODE = re.compile(r"bar-?code|3-?of-?9|code-?(?:39|128)", re.IGNORECASE)
# Ligatures, hyphens that a line's end calls for, and the bullets of symbol fonts.
_PLAIN = str.maketrans(
    {
        "ﬀ": "ff",
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "ﬅ": "ft",
        "ﬆ": "st",
        **dict.fromkeys("\x02\xad\u2010\u2011\ufffe\uf02d", "-"),
        **dict.fromkeys("\uf0b7\uf0fc\uf0a8\uf076", "•"),
        "\uf0a7": "▪",
        "\uf0d8": "‣",
    }
)


class Word(NamedTuple):
    """A word on a page, in points from the left and from the top; `y` is its baseline.

    `glued` says that no space stands before it: it differs from the word before in size or height only.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    italic: bool
    glued: bool = False


class Rule(NamedTuple):
    """A ruled line, horizontal or upright; `y0` is above `y1`."""

    x0: float
    x1: float
    y0: float
    y1: float

    @property
    def y(self) -> float:
        """Its lower edge."""
        return self.y1

    @property
    def is_upright(self) -> bool:
        """Whether it is drawn from top to bottom."""
        return self.y1 - self.y0 > self.x1 - self.x0


class PageWords(NamedTuple):
    """A page's words in the order in which they are written, its rules and its size in points.

    `images` says that the page shows a picture, as a scanned page does; `hidden` that its text lies
    invisible behind it.
    """

    words: list[Word]
    rules: list[Rule]
    width: float
    height: float
    images: bool
    hidden: bool


class _Style(NamedTuple):
    size: float
    bold: bool
    italic: bool
    turn: int
    hidden: bool
    barcode: bool


class _Glyph(NamedTuple):
    char: str
    x0: float
    x1: float
    y: float
    style: _Style


def read_page(page: pdfium.PdfPage) -> PageWords:
    """Read a page's words and rules, turned so that most of its text runs from left to right."""
    width, height = _size(page)
    textpage = page.get_textpage()
    try:
        glyphs = _upright(list(_glyphs(textpage, width, height)))
    finally:
        textpage.close()
    rules, images = _objects(page, height)
    if any(glyph is not None and glyph.style.turn for glyph in glyphs):
        rules = []
    hidden = any(glyph is not None and glyph.style.hidden for glyph in glyphs)
    return PageWords(list(_words(glyphs)), rules, width, height, images, hidden)


def _size(page: pdfium.PdfPage) -> tuple[float, float]:
    left, bottom, right, top = page.get_mediabox()
    return max(right, right - left), max(top, top - bottom)


def _glyphs(textpage: pdfium.PdfTextPage, width: float, height: float) -> Iterator[_Glyph | None]:
    """The page's glyphs; None stands for a space."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), c.FS_RECTF()
    raw = textpage.raw
    styles: dict[int, _Style] = {}
    for index in range(min(textpage.count_chars(), MAX_GLYPHS)):
        code = c.FPDFText_GetUnicode(raw, index)
        if code in _SPACES:
            yield None
        if code in _SPACES or code in _SILENT:
            continue
        text_object = c.FPDFText_GetTextObject(raw, index)
        key = ctypes.addressof(text_object.contents) if text_object else 0
        style = styles.get(key) or styles.setdefault(key, _style(raw, index))
        if style.barcode or not c.FPDFText_GetCharOrigin(raw, index, x, y) or not c.FPDFText_GetLooseCharBox(raw, index, box):
            continue
        char = ("\ufffd" if 0xD800 <= code < 0xE000 else chr(code)).translate(_PLAIN)
        yield _turned(char, x.value, y.value, box, style, width, height)


def _turned(char: str, x: float, y: float, box: c.FS_RECTF, style: _Style, width: float, height: float) -> _Glyph:
    """A glyph on the page turned so that the glyph stands upright, `y` growing downwards."""
    if style.turn == 1:
        return _Glyph(char, box.bottom, box.top, x, style)
    if style.turn == 2:
        return _Glyph(char, width - box.right, width - box.left, y, style)
    if style.turn == 3:
        return _Glyph(char, height - box.top, height - box.bottom, width - x, style)
    return _Glyph(char, box.left, box.right, height - y, style)


def _style(raw: c.FPDF_TEXTPAGE, index: int) -> _Style:
    matrix = c.FS_MATRIX()
    c.FPDFText_GetMatrix(raw, index, matrix)
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    flags, buffer = ctypes.c_int(), ctypes.create_string_buffer(120)
    c.FPDFText_GetFontInfo(raw, index, buffer, 120, flags)
    name = buffer.value.decode("utf-8", "replace")
    weight = c.FPDFText_GetFontWeight(raw, index)
    text_object = c.FPDFText_GetTextObject(raw, index)
    hidden = bool(text_object) and c.FPDFTextObj_GetTextRenderMode(text_object) == c.FPDF_TEXTRENDERMODE_INVISIBLE
    return _Style(
        size=max(abs(c.FPDFText_GetFontSize(raw, index)) * scale, 0.1),
        bold=weight >= 600 or bool(_BOLD.search(name)),
        italic=bool(_ITALIC.search(name)),
        turn=round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4,
        hidden=hidden,
        barcode=bool(_BARCODE.search(name)),
    )


def _upright(glyphs: list[_Glyph | None]) -> list[_Glyph | None]:
    """The glyphs that run in the page's main direction, hidden ones only where there are no others.

    A scan's recognised text is hidden behind its picture; elsewhere hidden text is none of the document's.
    """
    real = [glyph for glyph in glyphs if glyph is not None]
    if not real:
        return []
    turn = Counter(glyph.style.turn for glyph in real).most_common(1)[0][0]
    hidden = sum(glyph.style.hidden for glyph in real) * 2 > len(real)
    return [glyph for glyph in glyphs if glyph is None or (glyph.style.turn == turn and (hidden or not glyph.style.hidden))]


def _words(glyphs: list[_Glyph | None]) -> Iterator[Word]:
    run: list[_Glyph] = []
    glued = False
    for glyph in glyphs:
        if glyph is None:
            if run:
                yield _word(run, glued)
            run, glued = [], False
        elif run and not _adjoins(run[-1], glyph):
            yield _word(run, glued)
            glued = _touches(run[-1], glyph)
            run = [glyph]
        else:
            run.append(glyph)
    if run:
        yield _word(run, glued)


def _adjoins(last: _Glyph, glyph: _Glyph) -> bool:
    size = max(last.style.size, glyph.style.size)
    same = abs(last.y - glyph.y) < 0.08 * size and abs(last.style.size - glyph.style.size) < 0.12 * size
    # The letters of a ligature share one box, so a letter may lie over the one before.
    return same and glyph.x0 > last.x0 - 0.1 * size and glyph.x0 - last.x1 < _SPACE_GAP * size


def _touches(last: _Glyph, glyph: _Glyph) -> bool:
    size = max(last.style.size, glyph.style.size)
    return abs(last.y - glyph.y) < 0.7 * size and -0.3 * size < glyph.x0 - last.x1 < 0.15 * size


def _word(run: list[_Glyph], glued: bool) -> Word:
    first = run[0].style
    text = "".join(glyph.char for glyph in run)
    bold = sum(glyph.style.bold for glyph in run) * 2 > len(run)
    italic = sum(glyph.style.italic for glyph in run) * 2 > len(run)
    return Word(text, run[0].x0, run[-1].x1, run[0].y, first.size, bold, italic, glued)


def _objects(page: pdfium.PdfPage, height: float) -> tuple[list[Rule], bool]:
    """The ruled lines of a page, and whether it shows a picture."""
    rules, images = [], False
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for index in range(min(c.FPDFPage_CountObjects(page.raw), _MAX_OBJECTS)):
        item = c.FPDFPage_GetObject(page.raw, index)
        kind = c.FPDFPageObj_GetType(item)
        images = images or kind in (c.FPDF_PAGEOBJ_IMAGE, c.FPDF_PAGEOBJ_FORM)
        if kind == c.FPDF_PAGEOBJ_PATH and c.FPDFPageObj_GetBounds(item, left, bottom, right, top):
            drawn = Rule(left.value, right.value, height - top.value, height - bottom.value)
            rules += _sides(drawn) if _is_frame(item) else [drawn]
    return [rule for rule in rules if _is_rule(rule)], images


def _is_rule(rule: Rule) -> bool:
    wide, high = rule.x1 - rule.x0, rule.y1 - rule.y0
    return (high < 3 and wide > 10) or (wide < 3 and high > 5)


def _is_frame(path: c.FPDF_PAGEOBJECT) -> bool:
    """Whether a path is drawn as an outline, and not filled."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(c.FPDFPath_GetDrawMode(path, fill, stroke)) and bool(stroke.value)


def _sides(frame: Rule) -> list[Rule]:
    """The four sides of an outline; those of a plain line are the line itself and stubs."""
    x0, x1, y0, y1 = frame
    return [Rule(x0, x1, y0, y0), Rule(x0, x1, y1, y1), Rule(x0, x0, y0, y1), Rule(x1, x1, y0, y1)]
