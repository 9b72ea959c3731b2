"""What kind of file something is, by its content; a file's name may lie."""

import re
import zipfile
from pathlib import Path
from typing import Literal, NamedTuple

from index.readers.encoding import decode_bytes

Kind = Literal["pdf", "docx", "zip", "text", "unknown"]
HEAD_BYTES = 65_536
_PDF_WITHIN = 8192
_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "is an old Word file (.doc) or one with a password; save it as .docx without a password"),
    (b"{\\rtf", "is an RTF file; save it as .docx"),
    (b"\x89PNG", "is a picture; scan it as a PDF with a text layer"),
    (b"\xff\xd8\xff", "is a picture; scan it as a PDF with a text layer"),
    (b"GIF8", "is a picture; scan it as a PDF with a text layer"),
    (b"II*\x00", "is a picture; scan it as a PDF with a text layer"),
    (b"MM\x00*", "is a picture; scan it as a PDF with a text layer"),
    (b"Rar!", "is a RAR archive; unpack it and ingest the folder"),
    (b"7z\xbc\xaf", "is a 7-Zip archive; unpack it and ingest the folder"),
    (b"\x1f\x8b", "is a gzip archive; unpack it and ingest what it holds"),
)
_PACKAGES = (
    ("xl/", "is a spreadsheet; save the sheets that matter as .docx or PDF"),
    ("ppt/", "is a presentation; save it as PDF"),
    ("content.xml", "is an OpenDocument file; save it as .docx"),
    ("META-INF/container.xml", "is an e-book; save it as .html or PDF"),
)
_UNKNOWN = "is no PDF, Word file, web page, Markdown or text"


class FileKind(NamedTuple):
    """A file's kind; for an unknown one `reason` says what it is and what to do, as the end of a sentence."""

    kind: Kind
    reason: str = ""


def kind_of(path: Path) -> FileKind:
    """The kind of a file on disk.

    Raises `OSError` where it cannot be opened.
    """
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if head.startswith(b"PK\x03\x04") and (zipfile.is_zipfile(path) or b"%PDF-" not in head[:_PDF_WITHIN]):
        return _package(path)  # also one that holds a PDF as it is, not packed
    return kind_of_bytes(head)


def kind_of_bytes(head: bytes) -> FileKind:
    """The kind of a file by its first bytes; a ZIP is not looked into."""
    if not head.strip():
        return FileKind("unknown", "is empty")
    if re.search(rb"%PDF-\d", head[:_PDF_WITHIN]):
        return FileKind("pdf")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return FileKind("zip")
    reason = next((reason for magic, reason in _OTHERS if head.startswith(magic)), "")
    if not reason and _is_text(head):
        return FileKind("text")
    return FileKind("unknown", reason or _UNKNOWN)


def _package(path: Path) -> FileKind:
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return FileKind("unknown", "is a damaged ZIP or Word file; get it anew")
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return FileKind("docx")
    for sign, reason in _PACKAGES:
        marked = (
            sign in names if not sign.endswith("/") else any(name.startswith(sign) for name in names) and "[Content_Types].xml" in names
        )
        if marked and ("mimetype" in names or sign.endswith("/")):
            return FileKind("unknown", reason)
    return FileKind("zip")


def _is_text(head: bytes) -> bool:
    text = decode_bytes(head)
    if text is None:
        return False
    odd = sum(1 for c in text if (ord(c) < 32 and c not in "\t\n\r\f\v") or c == "\ufffd")
    return odd <= 0.01 * len(text)
