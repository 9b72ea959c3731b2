"""Files that are made to harm whoever reads them."""

import zipfile
from pathlib import Path

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.index.readers.word_files import par, word_file

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_DOCTYPE = f'<!DOCTYPE html [<!ENTITY l0 "ha">{_LAUGHS}]>'


def make_hostile(folder: Path) -> None:
    """Write one file of each kind."""
    _blank_pages(folder / "10000_blank_pages.pdf", 10_000)
    _encrypted(folder / "encrypted.pdf")
    text = par("The Meeting took note of the report of the Secretariat.")
    with zipfile.ZipFile(word_file(folder, text, "macros.docm"), "a") as archive:
        archive.writestr("word/vbaProject.bin", b"Sub AutoOpen()")
    whole = word_file(folder, text * 500, "truncated.docx")
    whole.write_bytes(whole.read_bytes()[:700])
    _bomb(folder / "bomb.docx")
    _laughs(folder / "laughs.docx")
    (folder / "laughs.html").write_text(f"{_DOCTYPE}<html><body><p>The Meeting laughed: &l9;</p></body></html>", "utf-8")
    (folder / "page_as.pdf").write_text("<html><body><p>The Meeting took note of the report of the Secretariat.</p></body></html>", "utf-8")
    (folder / "picture.docx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(300))
    make_climbing(folder / "climbing.zip")


def make_climbing(path: Path) -> None:
    """A ZIP with members whose paths lead out of it."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("../climbed.txt", "/tmp/climbed.txt", "inside.txt"):
            archive.writestr(name, "1. The Meeting took note of the report.\n\n2. It ended.\n")


def _blank_pages(path: Path, pages: int) -> None:
    canvas = Canvas(str(path))
    for _ in range(pages):
        canvas.showPage()
    canvas.save()


def _encrypted(path: Path) -> None:
    canvas = Canvas(str(path), encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(100, 700, "The Meeting took note.")
    canvas.save()


def _bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(600):
                part.write(b" " * 1_000_000)


def _laughs(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", _DOCTYPE.replace("html", "w", 1) + "<w>&l9;</w>")
