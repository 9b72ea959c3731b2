"""What a file prints around its text, which readers leave out: symbols in running heads, the printer's job number."""

import re
import zipfile
from pathlib import Path

from index.errors import DocumentError
from index.readers.encoding import decode_bytes
from index.readers.kinds import kind_of

_HEAD_BYTES = 60_000
_HEAD_LINES = 40
_JOB_NUMBER = re.compile(
    r"""(?:\d{1,4}\s*/\s*\d{1,4}\s+)?  # 4/20 before it
    (?P<number>(?:[A-Z]{1,4}\.)?\d{2}-\d{4,6}[A-Z]?(?:\s\((?P<language>[A-Z])\))?)\*?
    (?:\s+\d{6}){0,2}  # when it was printed
    (?:\s+\d{1,4}(?:\s*/\s*\d{1,4})?|\s*/?\s?[.…•]+)?  # 3/20 or /... after it
    """,
    re.VERBOSE,
)


def read_imprint(path: Path) -> tuple[str, ...]:
    """The short lines of a file's first page or head, furniture included; none where they cannot be read."""
    try:
        kind = kind_of(path).kind
        if kind == "pdf":
            return _pdf_lines(path)
        if kind == "docx":
            return _word_lines(path)
        if kind != "text":
            return ()
        with path.open("rb") as file:
            return tuple((decode_bytes(file.read(_HEAD_BYTES)) or "").split("\n"))
    except (OSError, ValueError, DocumentError):
        return ()


def job_number_in(lines: tuple[str, ...]) -> str:
    """The job number that a line consists of, such as "V.22-10419" or "24-05678 (E)", "" where none does."""
    found = (_JOB_NUMBER.fullmatch(" ".join(line.split())) for line in lines)
    return next((match["number"] for match in found if match), "")


def _pdf_lines(path: Path) -> tuple[str, ...]:
    import pypdfium2 as pdfium

    from index.readers.pdf_lines import fragments_of, lines_of
    from index.readers.pdf_page import read_page

    try:
        with pdfium.PdfDocument(path) as document:
            page = document[0]
            lines = lines_of(fragments_of(read_page(page).words))
            page.close()
    except pdfium.PdfiumError:
        return ()
    return tuple(fragment.text for line in lines for fragment in line.fragments)


def _word_lines(path: Path) -> tuple[str, ...]:
    """The paragraphs of a Word file's headers and footers."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    lines: list[str] = []
    try:
        with zipfile.ZipFile(path) as package:
            names = sorted(name for name in package.namelist() if re.fullmatch(r"word/(?:header|footer)\d*\.xml", name))
            for name in names[:_HEAD_LINES]:
                with package.open(name) as part:
                    root = etree.fromstring(part.read(_HEAD_BYTES * 10), parser)
                lines += ("".join(text.text or "" for text in paragraph.iter("{*}t")) for paragraph in root.iter("{*}p"))
    except (zipfile.BadZipFile, etree.XMLSyntaxError, RuntimeError, NotImplementedError):
        return ()
    return tuple(lines)
