"""The words of a scanned page, recognised where the optional extra `ocr` is installed.

RapidOCR brings its models in its package; nothing is downloaded.
"""

from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from statistics import median
from typing import Any, NamedTuple

import pypdfium2 as pdfium

from index.readers.pdf_page import PageWords
from index.readers.pdf_words import Word

_SCALE = 1.8
_MAX_SIDE = 2400
_MIN_SCORE = 0.5
# A recognised line's box is as much higher than its letters' size, and its baseline so far above the box's foot.
_BOX_HEIGHT = 1.35
_BASELINE = 0.25
_SAME_LINE = 0.65


class _Box(NamedTuple):
    text: str
    x0: float
    x1: float
    top: float
    bottom: float


def is_available() -> bool:
    """Whether scanned pages can be read."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def recognise(page: pdfium.PdfPage) -> PageWords:
    """A page's words as seen on its picture; they are `hidden` words, since no text layer holds them."""
    width, height = page.get_size()
    scale = min(_SCALE, _MAX_SIDE / max(width, height, 1.0))
    picture = page.render(scale=scale, rev_byteorder=False).to_numpy()[:, :, :3]
    result = _engine()(picture, return_word_box=True)
    lines = [list(_boxes(line, scale)) for line in result.word_results or ()]
    return PageWords(list(_words([line for line in lines if line])), [], width, height, images=True, hidden=True)


@lru_cache(maxsize=1)
def _engine() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(params={"Global.log_level": "error", "Global.use_cls": False})


def _boxes(line: Any, scale: float) -> Iterator[_Box]:
    for text, score, corners in line or ():
        if corners is not None and score >= _MIN_SCORE and text.strip():
            xs, ys = [corner[0] / scale for corner in corners], [corner[1] / scale for corner in corners]
            yield _Box(text.strip(), min(xs), max(xs), min(ys), max(ys))


def _words(lines: list[list[_Box]]) -> Iterator[Word]:
    """Words on their lines' common baseline; sizes that differ little from the page's usual one are that one."""
    usual = median([box.bottom - box.top for line in lines for box in line]) if lines else 0.0
    row = -usual
    for line in sorted(lines, key=_baseline):
        height = median([box.bottom - box.top for box in line])
        size = (usual if abs(height - usual) < 0.3 * usual else height) / _BOX_HEIGHT
        # A number that is recognised apart from its paragraph stands a little above or below it.
        row = row if _baseline(line) - row < _SAME_LINE * size else _baseline(line)
        for box in sorted(line, key=lambda box: box.x0):
            yield Word(box.text, box.x0, box.x1, row, size, bold=False, italic=False)


def _baseline(line: list[_Box]) -> float:
    return median([box.bottom for box in line]) - _BASELINE * median([box.bottom - box.top for box in line])
