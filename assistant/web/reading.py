"""A document to read: its paragraphs in order, their numbers in the margin, its headings between them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from assistant.web.html import highlighted, joined
from index.paragraph import Paragraph

_MOST_SHOWN = 400
_DEEPEST = 4


class Quoted(NamedTuple):
    """A paragraph that an answer cites: its marker and the words quoted."""

    marker: int
    quote: str


def reading(paragraphs: Sequence[Paragraph], cited: Mapping[str, Quoted] | None = None, opened: str = "") -> Markup:
    """A document's paragraphs, those of a long one around the one that is `opened`, by its id."""
    shown, before, after = _window(paragraphs, opened)
    blocks = joined(_with_headings(shown, cited or {}, opened))
    return Markup('<div class="reading">{}{}{}</div>').format(_left_out(before, "above"), blocks, _left_out(after, "below"))


def _window(paragraphs: Sequence[Paragraph], opened: str) -> tuple[Sequence[Paragraph], int, int]:
    at = next((n for n, paragraph in enumerate(paragraphs) if paragraph.id == opened), 0)
    start = max(0, min(at - _MOST_SHOWN // 2, len(paragraphs) - _MOST_SHOWN))
    shown = paragraphs[start : start + _MOST_SHOWN]
    return shown, start, len(paragraphs) - start - len(shown)


def _left_out(number: int, where: str) -> Markup:
    if not number:
        return Markup("")
    return Markup('<p class="left-out">{}</p>').format(f"{number:,} paragraphs {where} are not shown here; the original has them.")


def _with_headings(paragraphs: Sequence[Paragraph], cited: Mapping[str, Quoted], opened: str) -> Iterator[Markup]:
    path: tuple[str, ...] = ()
    for paragraph in paragraphs:
        same = next((n for n, pair in enumerate(zip(path, paragraph.headings, strict=False)) if pair[0] != pair[1]), len(path))
        for level, heading in enumerate(paragraph.headings[same:], start=same + 1):
            yield Markup('<p class="heading level-{}">{}</p>').format(min(level, _DEEPEST), heading)
        path = paragraph.headings
        yield _paragraph(paragraph, cited.get(paragraph.id), paragraph.id == opened)


def _paragraph(paragraph: Paragraph, quoted: Quoted | None, opened: bool) -> Markup:
    classes = f"paragraph {paragraph.kind}{' cited' if quoted else ''}{' opened' if opened else ''}"
    current = Markup(' tabindex="-1" aria-current="true"') if opened else ""
    marker = (
        Markup('<span class="number"><span class="hidden">{}</span>{}</span>').format("Citation ", quoted.marker)
        if quoted and quoted.marker
        else ""
    )
    reporter = Markup('<span class="reporter">{}</span>').format(paragraph.reporter) if paragraph.reporter else ""
    return Markup('<div class="{}"{}><div class="margin"><span class="anchor">{}</span>{}</div><div class="text">{}{}</div></div>').format(
        classes, current, paragraph.anchor, marker, reporter, highlighted(paragraph.text, quoted.quote if quoted else "")
    )
