"""Whatever numbers, headings, bullets and page footers follow each other: nothing is lost, nothing overlaps."""

import re
import tempfile
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.block import Block
from index.document import Document, load_document
from index.paragraph import Span
from index.structure import parse_structure

_WORDS = (
    "agreed",
    "the",
    "Meeting",
    "of",
    "national",
    "on",
    "measures",
    "competent",
    "States",
    "and",
    "to",
    "cooperation",
    "in",
    "authorities",
)
_KIND_NAMES = (
    "next next next next jump repeat restart huge bis dotted paren letter roman bullet star plain long short caps bold italic "
    "markdown chapter section part article contents footer number note row tabbed sign alone clause speaker bracket"
)


@st.composite
def _documents(draw: st.DrawFn) -> list[tuple[str, str]]:
    """Lines of a document as (kind, line); each holds a word of its own."""
    number, lines = 0, []
    for index, kind in enumerate(draw(st.lists(st.sampled_from(_KIND_NAMES.split()), min_size=1, max_size=40))):
        words = draw(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=25))
        ending = draw(st.sampled_from([".", ".", ";", ":", ",", "", "; and"]))
        text = f"{' '.join(words).capitalize()} zq{index}x{ending}"
        if kind in ("next", "jump", "repeat", "restart", "huge", "bis"):
            number = {"jump": number + draw(st.integers(2, 9)), "restart": 1, "huge": 2014, "repeat": max(number, 1)}.get(
                kind, number + (kind == "next")
            )
        lines.append((kind, _line(draw, kind, text, number, index)))
        number = 0 if kind == "huge" else number
    return lines


def _line(draw: st.DrawFn, kind: str, text: str, number: int, index: int) -> str:
    letter, roman = draw(st.sampled_from("abcdvx")), draw(st.sampled_from(["i", "ii", "iv", "x"]))
    unfinished = text.rstrip(".;:, ")
    return {
        "bis": f"{number or 1} bis. {text}",
        "dotted": f"{draw(st.integers(1, 3))}.{draw(st.integers(1, 4))} {text}",
        "paren": f"({max(number, 1)}) {text}",
        "letter": f"({letter}) {text}",
        "roman": f"({roman}) {text}",
        "bullet": f"- {text}",
        "star": f"* {text}",
        "short": f"Short zq{index}x",
        "caps": f"CAPITALS AND ZQ{index}X",
        "bold": f"**{unfinished}**",
        "italic": f"*{unfinished}*",
        "markdown": f"{'#' * draw(st.integers(1, 4))} {unfinished}",
        "chapter": f"{roman.upper()}. Title zq{index}x",
        "section": f"{letter.upper()}. Title zq{index}x",
        "part": f"Annex {roman.upper()} zq{index}x",
        "article": f"Article {draw(st.integers(1, 9))}",
        "contents": f"Title yy{index}x ........ {index}",
        "footer": f"V.22-{10000 + index} {index}/99",
        "number": str(index),
        "note": f"<sup>{draw(st.integers(1, 4))}</sup> Note zq{index}x",
        "row": f"| cell zq{index}x | {text.replace('zq', 'second zq')} |",
        "tabbed": f"cell zq{index}x\t{' '.join(_WORDS[:2])}",
        "sign": f"Done at Vienna zq{index}x,",
        "alone": f"{max(number, 1)}.\n\n{text}",
        "clause": f"Recalling {unfinished},",
        "speaker": f"The Meeting zq{index}x,",
        "bracket": f"[{max(number, 1)}.] {text}",
    }.get(kind, text if kind in ("plain", "long") else f"{number}. {text}")


def _load(lines: list[tuple[str, str]]) -> Document:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "specimen.md"
        path.write_text("\n\n".join(line for _, line in lines), encoding="utf-8")
        return load_document(path, path.name)


_settings = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@_settings
@given(_documents().filter(lambda lines: any(kind not in ("footer", "number", "contents") for kind, _ in lines)))
def test_every_word_is_in_one_paragraph_or_heads_some(lines: list[tuple[str, str]]) -> None:
    document = _load(lines)
    texts = [paragraph.text for paragraph in document.paragraphs]
    headings = {heading for paragraph in document.paragraphs for heading in paragraph.headings}
    for _, line in lines:
        for word in re.findall(r"zq\d+x", line, re.IGNORECASE):
            holders = [text for text in texts if re.search(rf"\b{word}\b", text)]
            assert len(holders) == 1 or any(re.search(rf"\b{word}\b", heading) for heading in headings), (word, document)


@_settings
@given(_documents().filter(lambda lines: any(kind not in ("footer", "number", "contents") for kind, _ in lines)))
def test_paragraphs_are_the_documents_words_in_order(lines: list[tuple[str, str]]) -> None:
    document = _load(lines)
    end = 0
    for paragraph in document.paragraphs:
        assert isinstance(paragraph.span, Span)
        assert end <= paragraph.span.start < paragraph.span.end <= len(document.text)
        assert document.text[paragraph.span.start : paragraph.span.end].split() == paragraph.text.split()
        assert paragraph.text.strip()
        end = paragraph.span.end


@_settings
@given(_documents().filter(lambda lines: any(kind not in ("footer", "number", "contents") for kind, _ in lines)))
def test_anchors_are_unique_and_name_what_they_hang_on(lines: list[tuple[str, str]]) -> None:
    document = _load(lines)
    anchors = [paragraph.anchor for paragraph in document.paragraphs]
    assert len(set(anchors)) == len(anchors)
    assert [paragraph.ordinal for paragraph in document.paragraphs] == list(range(len(anchors)))
    for paragraph in document.paragraphs:
        assert paragraph.parent is None or paragraph.parent in anchors
        assert paragraph.label.startswith(document.metadata.label)
        assert paragraph.id == f"{document.name}#{paragraph.anchor}"


@_settings
@given(_documents())
def test_page_furniture_is_in_no_paragraph(lines: list[tuple[str, str]]) -> None:
    lines = [("plain", "A text that is there in any case."), *lines]
    words = " ".join(paragraph.text for paragraph in _load(lines).paragraphs)
    for kind, line in lines:
        if kind == "footer":
            assert line not in words
        elif kind == "contents":
            assert line.split()[1] not in words


@_settings
@given(st.integers(1, 40), st.integers(1, 12))
def test_a_plain_count_is_read_as_it_stands(start: int, length: int) -> None:
    numbers = range(start, start + max(length, 2))
    document = _load([("next", f"{number}. The Meeting took note of the report on measures.") for number in numbers])
    assert [p.anchor for p in document.paragraphs if p.kind == "numbered"] == [str(number) for number in numbers]
    assert any("starts at" in finding for finding in document.findings) == (start > 1)


@_settings
@given(st.integers(3, 10), st.integers(2, 60), st.integers(2, 4))
def test_a_jump_is_reported(before: int, after: int, jump: int) -> None:
    numbers = [*range(1, before + 1), *range(before + jump, before + jump + after)]
    document = _load([("next", f"{number}. The Meeting took note of the report on measures.") for number in numbers])
    assert [p.anchor for p in document.paragraphs if p.kind == "numbered"] == [str(number) for number in numbers]
    assert any(finding.startswith(f"numbering jumps from {before} to {before + jump}: ") for finding in document.findings)


@_settings
@given(
    st.lists(
        st.builds(Block, st.text(min_size=1, max_size=80).filter(str.strip), st.sampled_from(["text", "heading", "row", "footnote"])),
        max_size=30,
    )
)
def test_any_blocks_make_drafts_in_order(blocks: list[Block]) -> None:
    drafts = parse_structure(blocks).drafts
    places = [(draft.first, draft.last) for draft in drafts]
    assert all(first <= last for first, last in places)
    assert all(before[1] < after[0] for before, after in pairwise(places))
