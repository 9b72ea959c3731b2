"""Charts and diagrams of a Word file: what is drawn there, as rows and lines.

Both have parts of their own; of a chart the figures that it was last drawn with are read, and never the workbook behind it.
"""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from index.readers.docx_items import Grid, Item, Par
from index.readers.docx_styles import Look
from index.readers.docx_text import Piece
from index.readers.docx_xml import Element, R

_MOST_POINTS, _MOST_SERIES = 60, 12
_UNNAMED = re.compile(r"(?:Series|Column|Série|Colonne|Serie|Columna|Spalte|Reihe|Ряд|Столбец)\s?\d+|[A-Z]")
_THOUSANDS = re.compile(r"#(,|\\?\s)##0(?:\.(0+))?")
_DECIMALS, _MOST_DIGITS = 2, 15


def drawn_parts(drawing: Element) -> Iterator[str]:
    """The relations of the charts and diagrams in a drawing."""
    for element in drawing.iter("{*}chart", "{*}relIds"):
        yield element.get(f"{R}id") or element.get(f"{R}dm") or ""


def drawn_items(root: Element) -> list[Item]:
    """A chart's title and a row for each of its points, or the boxes of a diagram."""
    if root.tag.endswith("}chartSpace"):
        return _chart(root)
    boxes = [Par(tuple(_pieces(box)), is_box=True) for box in root.iter("{*}pt")] if root.tag.endswith("}dataModel") else []
    return [box for box in boxes if any(piece.text.strip() for piece in box.pieces)]


def _chart(root: Element) -> list[Item]:
    title = root.find("{*}chart/{*}title")
    series = list(root.iter("{*}ser"))[:_MOST_SERIES]
    names = [" ".join("".join(v.text or "" for v in one.iterfind("{*}tx//{*}v")).split()) for one in series]
    labels = next((found for one in series if (found := _points(one, "cat", "xVal"))), {})
    columns = [_shown_values(one) for one in series]
    places = sorted({place for column in columns for place in column})[:_MOST_POINTS]
    rows = [[labels.get(place, ""), *(column.get(place, "") for column in columns)] for place in places]
    head = [["", *names]] if rows and (len(series) > 1 or not all(_UNNAMED.fullmatch(name) or not name for name in names)) else []
    cells = tuple(tuple((_line(text),) if text else () for text in row) for row in (*head, *rows) if any(row))
    above = [_line(text)] if title is not None and (text := _words(title)) else []
    return [*above, Grid(cells)] if cells else [*above]


def _points(series: Element, *names: str) -> dict[int, str]:
    """The values of a series' points under the first of these names that it has, by their places."""
    held = next((found for name in names if (found := series.find(f"{{*}}{name}")) is not None), None)
    level = next(held.iter("{*}lvl"), held) if held is not None else None
    points = {} if level is None else {point.get("idx") or "": point.findtext("{*}v") or "" for point in level.iter("{*}pt")}
    return {int(place): " ".join(value.split()) for place, value in points.items() if place.isdecimal() and value.strip()}


def _shown_values(series: Element) -> dict[int, str]:
    """A series' values as they are written in the chart; one whose label was taken away is not shown."""
    forms = (*series.iterfind("{*}dLbls/{*}numFmt"), *series.iterfind("{*}val//{*}formatCode"))
    form = next((written for code in forms if (written := code.get("formatCode") or code.text or "")), "")
    found = _points(series, "val", "yVal")
    values = {place: _shown(value, form) for place, value in found.items()}
    for label in series.iterfind("{*}dLbls/{*}dLbl"):
        index, removed, own = label.find("{*}idx"), label.find("{*}delete"), label.find("{*}numFmt")
        place = int(written) if index is not None and (written := index.get("val") or "").isdecimal() else -1
        text = _words(label)
        if place not in values:
            continue
        if removed is not None and removed.get("val", "1") in ("1", "true"):
            del values[place]
        elif text and "[" not in text:  # "[CELLRANGE]" stands for a value
            values[place] = text
        elif own is not None:
            values[place] = _shown(found[place], own.get("formatCode") or "")
    return values


def _shown(value: str, form: str) -> str:
    """A value in a number format: its percent sign, decimals and thousands ("1 702.8"), and what it writes for nothing ('0;-0;"–"')."""
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS:
        return value
    for_zero = re.search(r'"([^"]*)"', section[0]) if (section := form.split(";")[2:3]) else None
    if number == 0 and for_zero:
        return for_zero.group(1)
    if "%" in form:
        places = re.search(r"\.(0+)%", form)
        return f"{round(number * 100, len(places.group(1)) if places else 0)}%"
    if thousands := _THOUSANDS.search(form):
        mark = "," if thousands.group(1) == "," else " "
        return f"{number:,.{len(thousands.group(2) or '')}f}".replace(",", mark)
    return str(int(number)) if number == int(number) else f"{round(number, _DECIMALS).normalize():f}"


def _pieces(element: Element) -> Iterator[Piece]:
    """The text in a drawing, each paragraph on a line of its own."""
    for paragraph in element.iter("{*}p"):
        for run in paragraph.iter("{*}r", "{*}fld", "{*}br"):
            properties = run.find("{*}rPr")
            raised = properties is not None and (properties.get("baseline") or "0").isdecimal() and properties.get("baseline", "0") != "0"
            yield Piece("\n" if run.tag.endswith("}br") else run.findtext("{*}t") or "", Look(raised=raised))
        yield Piece("\n", Look())


def _words(element: Element) -> str:
    return " ".join("".join(piece.text for piece in _pieces(element)).split())


def _line(text: str) -> Par:
    return Par((Piece(text, Look()),))
