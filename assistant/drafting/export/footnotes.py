"""Live footnotes of a Word file, which python-docx does not write: their part, their styles, and the calls in the text."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

_TEXT, _REFERENCE = "footnote text", "footnote reference"
_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
    for number, kind, mark in ((-1, "separator", "separator"), (0, "continuationSeparator", "continuationSeparator"))
)


def add_footnotes(document: Document, notes: Sequence[str]) -> None:
    """Put the footnotes into a document, numbered from 1 in order; `call` refers to them."""
    text = document.styles.add_style(_TEXT, WD_STYLE_TYPE.PARAGRAPH)
    text.base_style = document.styles["Normal"]
    text.font.size = Pt(9)
    text.paragraph_format.space_after = Pt(0)
    document.styles.add_style(_REFERENCE, WD_STYLE_TYPE.CHARACTER).font.superscript = True
    written = "".join(_note(document, number, note) for number, note in enumerate(notes, start=1))
    content = f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<w:footnotes {nsdecls('w')}>{_SEPARATORS}{written}</w:footnotes>"
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, content.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def call(paragraph: Paragraph, number: int) -> None:
    """Call a footnote at the end of a paragraph."""
    run = paragraph.add_run(style=_REFERENCE)
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(number))
    run._r.append(reference)


def _note(document: Document, number: int, text: str) -> str:
    style, reference = (document.styles[name].style_id for name in (_TEXT, _REFERENCE))
    mark = f'<w:r><w:rPr><w:rStyle w:val="{reference}"/></w:rPr><w:footnoteRef/></w:r>'
    words = f'<w:r><w:t xml:space="preserve"> {escape(text)}</w:t></w:r>'
    return f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{mark}{words}</w:p></w:footnote>'
