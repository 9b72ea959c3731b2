"""What a specimen says, apart from any format: read from `sources/`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple

import yaml

SOURCES = Path(__file__).parent / "sources"
BODY = "Regional Forum on Harbour Safety"
NOTICE = (
    "Specimen: written for Rapporteur. The Regional Forum on Harbour Safety, its States, ports, programmes and persons are invented; "
    "this is not a document of any real body."
)
_CALL = re.compile(r"\[\^(\d+)\]")
Place = Literal["heading", "paragraph", "item", "row", "annex", "annex title"]


class Piece(NamedTuple):
    """A part of the document's body; `number` is a paragraph's or an item's place in its list, from 1."""

    place: Place
    text: str = ""
    number: int = 0
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Specimen:
    """A document: `cover` are its lines before the text, `pieces` its body, `notes` its footnotes by mark."""

    file: str
    symbol: str
    job_number: str
    cover: tuple[str, ...]
    title: str
    kind: str
    pieces: tuple[Piece, ...]
    notes: dict[str, str]


def load_specimens() -> list[Specimen]:
    """All specimens that are built."""
    return [_specimen(yaml.safe_load(path.read_text(encoding="utf-8"))) for path in sorted(SOURCES.glob("*.yaml"))]


def split_calls(text: str) -> Iterator[tuple[str, str]]:
    """A text in runs, each with the footnote mark that follows it or ""."""
    pieces = _CALL.split(text)
    for run, mark in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        if run or mark:
            yield run, mark


def _specimen(data: dict[str, Any]) -> Specimen:
    cover = (NOTICE, data["symbol"], data["date"], "Original: English", BODY, data["session"], data["place"], data["item"])
    return Specimen(
        data["file"], data["symbol"], data["job_number"], cover, data["title"], data["kind"], tuple(_pieces(data["body"])), data["notes"]
    )


def _pieces(body: list[dict[str, Any]]) -> Iterator[Piece]:
    number = 0
    for part in body:
        if "heading" in part:
            yield Piece("heading", part["heading"])
        elif "annex" in part:
            number = 0
            yield from (Piece("annex", part["annex"]), Piece("annex title", part["title"]))
        elif "table" in part:
            yield from (Piece("row", cells=tuple(row)) for row in part["table"])
        else:
            number += 1
            yield Piece("paragraph", part["paragraph"], number)
            yield from (Piece("item", item, place) for place, item in enumerate(part.get("items", []), start=1))
