"""A specimen as a Word file, made of raw parts: its paragraph numbers are automatic, its footnotes real ones."""

import io
import zipfile
from collections.abc import Iterator
from html import escape

from tests.specimens.source import Piece, Specimen, split_calls

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SECTION = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_PARTS = ("styles", "numbering", "footnotes", "header1", "footer1")
_DATE = (2031, 6, 1, 0, 0, 0)
_MAIN_LIST, _ANNEX_LIST = 1, 2


def as_word(specimen: Specimen) -> bytes:
    """The specimen as a .docx, the same bytes every time."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/document.xml": _part("document", f"<w:body>{''.join(_body(specimen))}{_page()}</w:body>"),
        "word/_rels/document.xml.rels": _relations(*((part.rstrip("1"), f"{part}.xml") for part in _PARTS)),
        "word/styles.xml": _part("styles", _style("Normal", "Normal") + _style("Heading1", "heading 1")),
        "word/numbering.xml": _part("numbering", _numbering()),
        "word/footnotes.xml": _part("footnotes", "".join(_notes(specimen))),
        "word/header1.xml": _part("hdr", _paragraph(_run(specimen.symbol))),
        "word/footer1.xml": _part("ftr", _paragraph(_run(specimen.job_number))),
    }
    return _zipped(parts)


def _zipped(parts: dict[str, str]) -> bytes:
    """Parts in a package that depends on neither the day nor the compressor."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_STORED) as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name, _DATE), content.encode())
    return data.getvalue()


def _body(specimen: Specimen) -> Iterator[str]:
    for line in specimen.cover:
        yield _paragraph(_run(line))
    yield _paragraph(_run(specimen.title), '<w:pStyle w:val="Heading1"/>')
    yield _paragraph(_run(specimen.kind))
    numbering, rows = _MAIN_LIST, list[Piece]()
    for piece in (*specimen.pieces, Piece("heading")):
        if piece.place == "row":
            rows.append(piece)
            continue
        if rows:
            yield _table(rows)
            rows = []
        if piece.place == "annex":
            numbering = _ANNEX_LIST
        if piece.text:
            yield _paragraph(_runs(piece.text), _properties(piece, numbering))


def _properties(piece: Piece, numbering: int) -> str:
    if piece.place in ("paragraph", "item"):
        return f'<w:numPr><w:ilvl w:val="{int(piece.place == "item")}"/><w:numId w:val="{numbering}"/></w:numPr>'
    return '<w:pStyle w:val="Heading1"/>'


def _paragraph(runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'


def _runs(text: str) -> str:
    call = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>'
    return "".join(_run(run) + (call.format(mark) if mark else "") for run, mark in split_calls(text))


def _table(rows: list[Piece]) -> str:
    cells = ("".join(f"<w:tc><w:tcPr/>{_paragraph(_run(cell))}</w:tc>" for cell in row.cells) for row in rows)
    grid = "<w:gridCol/>" * len(rows[0].cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


def _notes(specimen: Specimen) -> Iterator[str]:
    for mark, text in specimen.notes.items():
        yield f'<w:footnote w:id="{mark}">{_paragraph("<w:r><w:footnoteRef/></w:r>" + _run(" " + text))}</w:footnote>'


def _numbering() -> str:
    """Two lists of two levels, "1." and "(a)": one for the text and one for its annex."""
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, form, text in ((0, "decimal", "%1."), (1, "lowerLetter", "(%2)"))
    )
    lists = (_MAIN_LIST, _ANNEX_LIST)
    abstract = "".join(f'<w:abstractNum w:abstractNumId="{one}">{levels}</w:abstractNum>' for one in lists)
    return abstract + "".join(f'<w:num w:numId="{one}"><w:abstractNumId w:val="{one}"/></w:num>' for one in lists)


def _style(identity: str, name: str) -> str:
    return f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/></w:style>'


def _page() -> str:
    return '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/></w:sectPr>'


def _part(root: str, content: str) -> str:
    return f"{_HEAD}<w:{root} {_SECTION}>{content}</w:{root}>"


def _content_types() -> str:
    types = {"document": "document.main", **{part: part.rstrip("1") for part in _PARTS}}
    overrides = (f'<Override PartName="/word/{part}.xml" ContentType="{_MAIN}.{kind}+xml"/>' for part, kind in types.items())
    default = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">{default}{"".join(overrides)}</Types>'


def _relations(*targets: tuple[str, str]) -> str:
    entries = (
        f'<Relationship Id="rId{place}" Type="{_R}/{kind}" Target="{target}"/>' for place, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(entries)}</Relationships>'
