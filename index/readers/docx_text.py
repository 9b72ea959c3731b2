"""The text of one Word paragraph as its reader sees it: changes accepted, field codes and hidden text left out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from index.readers.docx_counting_fields import CountingFields
from index.readers.docx_styles import Look, Styles
from index.readers.docx_symbols import in_font, symbol
from index.readers.docx_xml import MC, Element, W, child, switch, value
from index.readers.notes import NoteBook

_DROPPED = frozenset(
    W + name
    for name in ("del", "moveFrom", "pPr", "rPr", "instrText", "delText", "delInstrText", "footnoteRef", "endnoteRef", "annotationRef",
                 "rt", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "object")
)  # fmt: skip
_CONTENTS = re.compile(r"\s*(?:TOC|TOA|PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200E, 0x200F, 0xFEFF, 0xFFFC, *range(0x202A, 0x202F), *range(0x2060, 0x206A)])
_SPACES = dict.fromkeys((0xA0, 0x2007, 0x202F), " ")
_CLEAN = {**_INVISIBLE, **_SPACES}
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_BREAKS = frozenset(("page", "column"))
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"


class Piece(NamedTuple):
    """A stretch of text that looks alike; `mark` is set, and `text` empty, where a note is called."""

    text: str
    look: Look
    mark: str = ""


class Fields:
    """The fields that are open at a place in the text; they nest, and a table of contents spans paragraphs."""

    def __init__(self) -> None:
        self._open: list[list[str]] = []

    def turn(self, kind: str) -> str:
        """Take a field character: begin, separate or end; returns the code of a field that ends without a result."""
        if kind == "begin":
            self._open.append(["code", ""])
        elif kind == "separate" and self._open:
            self._open[-1][0] = "result"
        elif kind == "end" and self._open:
            state, code = self._open.pop()
            return code if state == "code" else ""
        return ""

    def instruct(self, text: str) -> None:
        """Take a stretch of field code."""
        if self._open and self._open[-1][0] == "code":
            self._open[-1][1] += text

    @property
    def silent(self) -> bool:
        """Whether what stands here is code, or the result of a field that is page furniture."""
        return any(state == "code" or _CONTENTS.match(code) for state, code in self._open)

    @property
    def in_contents(self) -> bool:
        """Whether a table of contents is open."""
        return any(_CONTENTS.match(code) and state == "result" for state, code in self._open)

    def close_codes(self) -> None:
        """End fields whose code a damaged file leaves open, at a paragraph's end."""
        self._open = [entry for entry in self._open if entry[0] == "result"]


class TextReader:
    """Reads paragraphs' text; text boxes and drawings that it meets are kept in `boxes` and `drawings` for the caller to take."""

    def __init__(self, styles: Styles, notes: NoteBook) -> None:
        self._styles = styles
        self._notes = notes
        self._counting = CountingFields()
        self.fields = Fields()
        self.boxes: list[Element] = []
        self.drawings: list[Element] = []

    def pieces(self, paragraph: Element, style_id: str | None) -> list[Piece]:
        """A paragraph's visible text, note calls in their places."""
        found = [piece for piece in self._inside(paragraph, style_id) if not piece.look.hidden and (piece.text or piece.mark)]
        self.fields.close_codes()
        return found

    def _inside(self, parent: Element, style_id: str | None) -> Iterator[Piece]:
        for element in parent.iterchildren():
            if element.tag in _DROPPED:
                continue
            if element.tag == W + "r":
                yield from self._run(element, style_id)
            elif element.tag == W + "sdt":
                if not is_placeholder(element):
                    yield from self._inside(element, style_id)
            elif element.tag == W + "fldSimple":
                code = element.get(W + "instr") or ""
                if not _CONTENTS.match(code):
                    counted = self._counting.number(code) if next(element.iter(W + "t"), None) is None else ""
                    yield from (Piece(f"{counted} ", self._styles.run_look(style_id, None)),) if counted else ()
                    yield from self._inside(element, style_id)
            elif element.tag == MC + "AlternateContent":
                chosen = choice(element)
                if chosen is not None:
                    yield from self._inside(chosen, style_id)
            elif element.tag == _MATH_TEXT:
                yield Piece((element.text or "").translate(_CLEAN), self._styles.run_look(style_id, None))
            else:
                yield from self._inside(element, style_id)

    def _run(self, run: Element, style_id: str | None) -> Iterator[Piece]:
        look = self._styles.run_look(style_id, child(run, "rPr"))
        font = _symbol_font(child(run, "rPr"))
        for element in run.iterchildren():
            for piece in self._run_part(element, look, style_id):
                yield piece._replace(text=in_font(piece.text, font)) if piece.text and (font or _PRIVATE.search(piece.text)) else piece

    def _run_part(self, element: Element, look: Look, style_id: str | None) -> Iterator[Piece]:
        name = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
        if name == "fldChar":
            counted = self._counting.number(self.fields.turn(element.get(W + "fldCharType") or ""))
            if counted and not self.fields.silent:
                yield Piece(f"{counted} ", look)
        elif name == "instrText":
            self.fields.instruct(element.text or "")
        elif element.tag == MC + "AlternateContent":
            for part in choice(element) if choice(element) is not None else ():  # type: ignore[union-attr]
                yield from self._run_part(part, look, style_id)
        elif name in ("drawing", "pict", "object"):
            self.boxes.extend(text_boxes(element))
            self.drawings.append(element)
        elif name in ("footnoteReference", "endnoteReference"):
            custom = element.get(W + "customMarkFollows") in ("1", "true", "on")
            mark = self._notes.call(name.removesuffix("Reference"), element.get(W + "id") or "", custom)
            yield Piece("", look._replace(hidden=False), mark)
        elif name == "ruby":
            yield from self._inside(element, style_id)
        elif not self.fields.silent:
            yield Piece(_written(element, name), look)


def _symbol_font(properties: Element | None) -> str:
    """The symbol font that a run is set in, "" for other fonts."""
    fonts = child(properties, "rFonts")
    name = (fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or "") if fonts is not None else ""
    return name if name.casefold() == "symbol" or name.casefold().startswith("wingdings") else ""


def _written(element: Element, name: str) -> str:
    """The text that one part of a run shows."""
    if name == "t":
        return (element.text or "").translate(_CLEAN).replace("\n", " ")
    if name in ("tab", "ptab"):
        return "\t"
    if name in ("br", "cr"):
        return " " if element.get(W + "type") in _BREAKS else "\n"
    if name == "noBreakHyphen":
        return "-"
    if name == "sym":
        return symbol(element.get(W + "font") or "", element.get(W + "char") or "")
    return ""


def choice(alternate: Element) -> Element | None:
    """The one branch of an mc:AlternateContent to read: the first that has text, else the fallback."""
    branches = [*alternate.iterchildren(MC + "Choice"), *alternate.iterchildren(MC + "Fallback")]
    return next((b for b in branches if next(b.iter(W + "t"), None) is not None), branches[0] if branches else None)


def text_boxes(drawing: Element) -> Iterator[Element]:
    """The text boxes in a drawing, outermost only, each once although Word writes them in two forms."""
    for element in drawing.iterchildren():
        if element.tag == W + "txbxContent":
            yield element
        elif element.tag == MC + "AlternateContent":
            chosen = choice(element)
            if chosen is not None:
                yield from text_boxes(chosen)
        else:
            yield from text_boxes(element)


def is_placeholder(control: Element) -> bool:
    """Whether a content control shows only its prompt ("Click here to enter text")."""
    return bool(switch(child(control, "sdtPr"), "showingPlcHdr"))


def is_contents_control(control: Element) -> bool:
    """Whether a content control holds a table of contents."""
    return (value(control, "sdtPr", "docPartObj", "docPartGallery") or "").casefold() == "table of contents"
