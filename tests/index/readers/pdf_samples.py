"""Small real PDFs, set as official documents are: what a test reads, made where it runs."""

import random
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader, simpleSplit
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
LEFT, RIGHT, TOP, FOOT = 100.0, 495.0, 740.0, 120.0
FONT, BOLD, ITALIC, SIZE = "Times-Roman", "Times-Bold", "Times-Italic", 10.0
TEXT = (
    "the of and in to on for with States Meeting Secretariat report information exchange authorities national progress "
    "region session training investigators prosecutors experts cooperation convention draft measures adopted requested "
    "welcomed noted organized crime trafficking countries regional workshop participants recommended legislation practice"
)
WORDS = TEXT.split()


def prose(words: int, start: int = 0) -> str:
    """So many words of a sentence, with a full stop; other words for another `start`."""
    chosen = random.Random(start)
    text = " ".join(chosen.choice(WORDS) for _ in range(words))
    return text[0].upper() + text[1:] + "."


class Sheet:
    """A document in the making: text from top to bottom, heads and feet on every page."""

    def __init__(self, path: Path, head: str = "", foot: str = "", password: str = "") -> None:
        encrypt = StandardEncryption(password, canPrint=0) if password else None
        self.canvas = Canvas(str(path), pagesize=A4, encrypt=encrypt)
        self.head, self.foot, self.page, self.y = head, foot, 1, TOP
        self._furnish()

    def _furnish(self) -> None:
        self.canvas.setFont(BOLD, 8)
        if self.head and self.page > 1:
            self.canvas.drawString(60, HEIGHT - 45, self.head)
        if self.foot:
            self.canvas.drawString(60, 40, self.foot)
            self.canvas.drawString(500, 40, f"{self.page}/9")

    def turn(self) -> None:
        """Begin a new page."""
        self.canvas.showPage()
        self.page, self.y = self.page + 1, TOP
        self._furnish()

    def line(self, text: str, x: float = LEFT, font: str = FONT, size: float = SIZE, step: float = 12.0) -> None:
        """One line, on a new page where this one is full."""
        if self.y < FOOT:
            self.turn()
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.y, text)
        self.y -= step

    def paragraph(self, text: str, number: str = "", left: float = LEFT, right: float = RIGHT, gap: float = 6.0) -> None:
        """A paragraph, its number set off by a tab."""
        indent = 26.0 if number else 0.0
        first, *_ = simpleSplit(text, FONT, SIZE, right - left - indent)
        if number:
            if self.y < FOOT:
                self.turn()
            self.canvas.setFont(FONT, SIZE)
            self.canvas.drawString(left, self.y, number)
        self.line(first, left + indent)
        for line in simpleSplit(text[len(first) :].strip(), FONT, SIZE, right - left):
            self.line(line, left)
        self.y -= gap

    def hanging(self, text: str, number: str, left: float, right: float, indent: float = 28.0) -> None:
        """A paragraph whose number hangs in front of all its lines."""
        self.canvas.setFont(FONT, SIZE)
        self.canvas.drawString(left, self.y, number)
        for line in simpleSplit(text, FONT, SIZE, right - left - indent):
            self.line(line, left + indent)
        self.y -= 6

    def heading(self, text: str, size: float = 12.0) -> None:
        """A bold line with space around it."""
        self.y -= 8
        self.line(text, LEFT - 20, BOLD, size, size + 6)

    def raised(self, before: str, mark: str, after: str, size: float = 6.5) -> None:
        """A line with a raised mark in it."""
        x = LEFT + stringWidth(before, FONT, SIZE)
        self.canvas.setFont(FONT, size)
        self.canvas.drawString(x, self.y + 3.5, mark)
        x += stringWidth(mark, FONT, size)
        self.canvas.setFont(FONT, SIZE)
        self.canvas.drawString(x, self.y, after)
        self.line(before)

    def note(self, mark: str, lines: Sequence[str]) -> None:
        """A footnote in small type, its mark raised."""
        self.canvas.setFont(FONT, 5.5)
        self.canvas.drawString(LEFT, self.y + 3, mark)
        for line in lines:
            self.line(line, LEFT + 6, FONT, 8, 9.5)

    def rule(self, x0: float, x1: float, y: float) -> None:
        """A drawn line."""
        self.canvas.setLineWidth(0.5)
        self.canvas.line(x0, y, x1, y)

    def picture(self, shown: Image.Image | None = None) -> None:
        """A page-filling picture, as a scanner makes."""
        self.canvas.drawImage(ImageReader(shown or Image.new("L", (60, 80), 200)), 0, 0, WIDTH, HEIGHT)

    def save(self) -> None:
        """Write the file."""
        self.canvas.save()


def two_columns(path: Path, lines: int = 30) -> tuple[str, str]:
    """A heading over both columns, then a text in two; returns what each column says."""
    sheet = Sheet(path)
    sheet.line("Provisional rules of procedure of the conference of the parties", 130, BOLD, 14, 30)
    top, texts = sheet.y, []
    for column, (left, right) in enumerate(((60.0, 285.0), (310.0, 535.0))):
        sheet.y = top
        text = prose(7 * lines, start=11 * column)
        sheet.paragraph(text, left=left, right=right)
        texts.append(text)
    sheet.save()
    return texts[0], texts[1]
