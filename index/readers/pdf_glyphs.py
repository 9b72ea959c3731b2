"""The glyphs of a PDF page, each on the page turned so that it stands upright."""

import ctypes
import math
import re
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as c

MAX_GLYPHS = 100_000
_LEAST_SPACE = 0.15
_OVERPRINTED = 0.06
_SLANT = 0.15  # quarters of a turn that a crooked scan does not reach
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


class Style(NamedTuple):
    """How a glyph is set; `turn` is how often by 90 degrees against the clock, `slanted` between, as a watermark is."""

    size: float
    bold: bool
    italic: bool
    turn: int
    hidden: bool
    barcode: bool
    slanted: bool


class Glyph(NamedTuple):
    """A letter or sign, in points from the left and the top of the page as turned; `y` is its baseline."""

    char: str
    x0: float
    x1: float
    y: float
    style: Style


def glyphs_of(textpage: pdfium.PdfTextPage, width: float, height: float) -> Iterator[Glyph | None]:
    """The page's glyphs; None stands for a space that can be seen."""
    x, y, box = ctypes.c_double(), ctypes.c_double(), c.FS_RECTF()
    raw = textpage.raw
    styles: dict[int, Style] = {}
    last: Glyph | None = None
    spaces: list[bool] = []
    for index in range(min(textpage.count_chars(), MAX_GLYPHS)):
        code = c.FPDFText_GetUnicode(raw, index)
        if code in _SPACES:
            spaces.append(c.FPDFText_IsGenerated(raw, index) == 1)
        if code in _SPACES or code in _SILENT:
            continue
        text_object = c.FPDFText_GetTextObject(raw, index)
        key = ctypes.addressof(text_object.contents) if text_object else 0
        style = styles.get(key) or styles.setdefault(key, _style(raw, index))
        if (
            style.barcode
            or style.slanted
            or not c.FPDFText_GetCharOrigin(raw, index, x, y)
            or not c.FPDFText_GetLooseCharBox(raw, index, box)
        ):
            continue
        char = ("\ufffd" if 0xD800 <= code < 0xE000 else chr(code)).translate(_PLAIN)
        glyph = _turned(char, x.value, y.value, box, style, width, height)
        if spaces and (last is None or _is_seen(last, glyph, guessed=all(spaces))):
            yield None
        yield glyph
        last, spaces = glyph, []


def _is_seen(last: Glyph, glyph: Glyph, guessed: bool) -> bool:
    """Whether a space between two glyphs has room there: one that pdfium `guessed`, or one after a hyphen, may have none."""
    size = max(last.style.size, glyph.style.size)
    gap = _LEAST_SPACE if guessed else _OVERPRINTED if last.char == "-" else -1.0
    same_line = last.style.turn == glyph.style.turn and abs(last.y - glyph.y) < 0.08 * size
    return not (same_line and -0.1 * size < glyph.x0 - last.x1 < gap * size)


def _turned(char: str, x: float, y: float, box: c.FS_RECTF, style: Style, width: float, height: float) -> Glyph:
    """A glyph on the page turned so that the glyph stands upright, `y` growing downwards."""
    if style.turn == 1:
        return Glyph(char, box.bottom, box.top, x, style)
    if style.turn == 2:
        return Glyph(char, width - box.right, width - box.left, y, style)
    if style.turn == 3:
        return Glyph(char, height - box.top, height - box.bottom, width - x, style)
    return Glyph(char, box.left, box.right, height - y, style)


def _style(raw: c.FPDF_TEXTPAGE, index: int) -> Style:
    matrix = c.FS_MATRIX()
    c.FPDFText_GetMatrix(raw, index, matrix)
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    flags, buffer = ctypes.c_int(), ctypes.create_string_buffer(120)
    c.FPDFText_GetFontInfo(raw, index, buffer, 120, flags)
    name = buffer.value.decode("utf-8", "replace")
    weight = c.FPDFText_GetFontWeight(raw, index)
    text_object = c.FPDFText_GetTextObject(raw, index)
    hidden = bool(text_object) and c.FPDFTextObj_GetTextRenderMode(text_object) == c.FPDF_TEXTRENDERMODE_INVISIBLE
    quarters = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
    return Style(
        size=max(abs(c.FPDFText_GetFontSize(raw, index)) * scale, 0.1),
        bold=weight >= 600 or bool(_BOLD.search(name)),
        italic=bool(_ITALIC.search(name)),
        turn=round(quarters) % 4,
        hidden=hidden,
        barcode=bool(_BARCODE.search(name)),
        slanted=abs(quarters - round(quarters)) > _SLANT,
    )
