"""How fast, and in how much memory, a long PDF is read: `rapporteur eval bench reading` or `python -m eval.reading_benchmark`.

The PDF is made here, set as official documents are: running heads, numbered paragraphs over page ends, headings, tables, footnotes.
It is read in a process of its own, whose peak is that of reading alone.
"""

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from index.readers.pdf import read_pdf
from index.structure import parse_structure

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

PAGES = 500
SECONDS, MEGABYTES = 60.0, 500.0
_WORDS = (
    "the of and in to on for with States Meeting Secretariat report information exchange authorities national progress region session "
    "training investigators prosecutors experts cooperation convention draft measures adopted requested welcomed noted organized crime "
    "trafficking countries regional workshop participants recommended legislation practice"
).split()
_LEFT, _RIGHT, _TOP, _FOOT = 110.0, 490.0, 730.0, 130.0


class Reading(NamedTuple):
    """What reading cost: pages and numbered paragraphs found, `seconds` on the clock and `busy` of a processor, `megabytes` at the peak."""

    pages: int
    paragraphs: int
    seconds: float
    busy: float
    megabytes: float

    @property
    def within_bounds(self) -> bool:
        """Whether 500 pages at this speed take under a minute, and the memory stayed under 500 MB."""
        return self.seconds * PAGES / max(self.pages, 1) < SECONDS and self.megabytes < MEGABYTES


def make_pdf(path: Path, pages: int = PAGES) -> None:
    """Write a PDF of so many pages."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    chosen, canvas, number = random.Random(1), Canvas(str(path), pagesize=A4), 1
    for page in range(1, pages + 1):
        _furnish(canvas, page, pages)
        _footnote(canvas, page, _prose(chosen, 14))
        y = _TOP
        if page % 6 == 1:
            canvas.setFont("Times-Bold", 12)
            canvas.drawString(_LEFT - 25, y, f"{chr(65 + page // 6 % 26)}.   {_prose(chosen, 5)[:-1]}")
            y -= 24
        y = _table(canvas, chosen, y) if page % 5 == 0 else y
        while y > _FOOT + 70:
            y = _paragraph(canvas, f"{number}.   {_prose(chosen, chosen.randint(60, 130))}", y)
            number += 1
        canvas.showPage()
    canvas.save()


def _furnish(canvas: "Canvas", page: int, pages: int) -> None:
    canvas.setFont("Times-Bold", 8)
    canvas.drawString(60 if page % 2 else 480, 800, "E/CONF.99/2025/3")
    canvas.drawString(60, 40, "V.25-04516")
    canvas.drawString(500, 40, f"{page}/{pages}")


def _footnote(canvas: "Canvas", page: int, text: str) -> None:
    canvas.line(_LEFT, 90, _LEFT + 70, 90)
    canvas.setFont("Times-Roman", 5.5)
    canvas.drawString(_LEFT, 81, str(page))
    canvas.setFont("Times-Roman", 8)
    canvas.drawString(_LEFT + 6, 78, text)


def _paragraph(canvas: "Canvas", text: str, y: float) -> float:
    from reportlab.lib.utils import simpleSplit

    canvas.setFont("Times-Roman", 10)
    for line in simpleSplit(text, "Times-Roman", 10, _RIGHT - _LEFT):
        canvas.drawString(_LEFT, y, line)
        y -= 12
    return y - 6


def _table(canvas: "Canvas", chosen: random.Random, y: float) -> float:
    canvas.setFont("Times-Roman", 9)
    for _ in range(12):
        canvas.drawString(_LEFT, y, _prose(chosen, 3)[:-1])
        for x in (300, 360, 420):
            canvas.drawString(x, y, f"{chosen.randint(1, 999)}.{chosen.randint(0, 9)}")
        y -= 14
    return y - 14


def _prose(chosen: random.Random, words: int) -> str:
    text = " ".join(chosen.choice(_WORDS) for _ in range(words))
    return f"{text[0].upper()}{text[1:]}."


def measure(path: Path, console: Console | None = None) -> Reading:
    """Read a PDF into paragraphs in a process of its own, with a bar of its pages."""
    command = [sys.executable, "-m", "eval.reading_benchmark", "--read", str(path)]
    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    start = time.perf_counter()
    figures: dict[str, list[int]] = {}
    with Progress(*columns, console=console, disable=console is None, transient=True) as bar:
        task = bar.add_task("")
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            for line in process.stdout or ():
                kind, *values = line.split()
                figures[kind] = [int(value) for value in values]
                bar.update(task, completed=figures["page"][0], total=figures["page"][1])
    pages, paragraphs, milliseconds, kilobytes = figures["done"]
    return Reading(pages, paragraphs, time.perf_counter() - start, milliseconds / 1000, kilobytes / 1024)


def _read(path: Path) -> None:
    """In the process of its own: read, and tell page by page."""
    contents = read_pdf(path, lambda page, pages: _tell("page", page, pages))
    drafts = parse_structure(contents.blocks).drafts
    numbered = sum(draft.kind == "numbered" for draft in drafts)
    _tell("done", contents.pages, numbered, round(1000 * time.process_time()), _peak())


def _peak() -> int:
    """The most memory that this process held, in kilobytes; `ru_maxrss` would count what its parent held when it was started."""
    try:
        status = Path("/proc/self/status").read_text("utf-8")
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))


def _tell(kind: str, *figures: int) -> None:
    sys.stdout.write(" ".join((kind, *map(str, figures))) + "\n")
    sys.stdout.flush()


def benchmark(pages: int = PAGES, console: Console | None = None) -> Reading:
    """Make the PDF and read it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.pdf"
        make_pdf(path, pages)
        return measure(path, console)


def as_sentence(found: Reading) -> str:
    """The figures in one line."""
    cost = f"{found.seconds:.1f} s, of which a processor was busy {found.busy:.1f} s, {found.megabytes:.0f} MB at the peak"
    return f"{found.pages} pages, {found.paragraphs} numbered paragraphs: {cost}"


def main() -> int:
    """Print the figures; exit code 1 where they are out of bounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pdf", nargs="?", type=Path, help="another PDF to read instead of the one made here")
    parser.add_argument("--read", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.read:
        _read(options.pdf)
        return 0
    console = Console(stderr=True)
    found = measure(options.pdf, console) if options.pdf else benchmark(console=console)
    Console().print(as_sentence(found))
    return int(not found.within_bounds)


if __name__ == "__main__":
    sys.exit(main())
