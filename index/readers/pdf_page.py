"""What stands on a PDF page: its words and its ruled lines, turned so that most of its text runs from left to right."""

import ctypes
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as c

from index.readers.pdf_drop_capitals import with_drop_capitals
from index.readers.pdf_glyphs import glyphs_of
from index.readers.pdf_turned import main_turn, turned_heads, turned_rule, upright_of
from index.readers.pdf_words import Rule, Word, words_of

_MAX_OBJECTS = 20_000


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


def read_page(page: pdfium.PdfPage) -> PageWords:
    """Read a page's words and rules, turned so that most of its text runs from left to right."""
    width, height = _size(page)
    textpage = page.get_textpage()
    try:
        glyphs = list(glyphs_of(textpage, width, height))
    finally:
        textpage.close()
    turn = main_turn(glyphs)
    upright = upright_of(glyphs, turn)
    words = with_drop_capitals(list(words_of(upright)))
    drawn, images = _objects(page, height)
    size = (width, height) if turn % 2 == 0 else (height, width)
    rules = [turned_rule(rule, turn, width, height) for rule in drawn]
    hidden = any(glyph is not None and glyph.style.hidden for glyph in upright)
    return PageWords([*words, *turned_heads(glyphs, words, turn, size)], rules, width, height, images, hidden)


def _size(page: pdfium.PdfPage) -> tuple[float, float]:
    left, bottom, right, top = page.get_mediabox()
    return max(right, right - left), max(top, top - bottom)


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
