"""A specimen as a web page; its numbers are those that a browser counts."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from tests.specimens.source import Piece, Specimen, split_calls


def as_html(specimen: Specimen) -> bytes:
    """The specimen as an HTML file, with a menu and a footer around it."""
    lines = [
        "<!DOCTYPE html>",
        '<html lang="en">',
        f'<head><meta charset="utf-8"><title>{escape(specimen.symbol)}</title></head>',
        "<body>",
        '<nav><ul><li><a href="#">Home</a></li><li><a href="#">Documents</a></li></ul></nav>',
        "<main>",
        *(f"<p>{escape(line)}</p>" for line in specimen.cover),
        f"<h1>{escape(specimen.title)}</h1>",
        f"<p>{escape(specimen.kind)}</p>",
        *_body(specimen),
        *_notes(specimen),
        "</main>",
        "<footer><p>Secretariat of the Forum. All rights reserved.</p></footer>",
        "</body>",
        "</html>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _body(specimen: Specimen) -> Iterator[str]:
    for place, group in groupby(specimen.pieces, key=_kind):
        pieces = list(group)
        if place == "table":
            rows = ("".join(f"<td>{escape(cell)}</td>" for cell in piece.cells) for piece in pieces)
            yield "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
        elif place == "list":
            yield from _list(pieces)
        else:
            yield from (f"<h2>{escape(piece.text)}</h2>" for piece in pieces)


def _kind(piece: Piece) -> str:
    return {"row": "table", "paragraph": "list", "item": "list"}.get(piece.place, "heading")


def _list(pieces: list[Piece]) -> Iterator[str]:
    """Paragraphs as one list that goes on where the last one stopped, items as a list inside."""
    yield f'<ol start="{pieces[0].number}">'
    for position, piece in enumerate(pieces):
        following = pieces[position + 1].place if position + 1 < len(pieces) else ""
        if piece.place == "paragraph":
            yield f"<li><p>{_marked(piece.text)}</p>" + ('<ol type="a">' if following == "item" else "</li>")
        else:
            yield f"<li>{_marked(piece.text)}</li>" + ("" if following == "item" else "</ol></li>")
    yield "</ol>"


def _notes(specimen: Specimen) -> Iterator[str]:
    yield '<section class="footnotes"><ol>'
    yield from (f'<li id="fn{mark}"><p>{escape(text)}</p></li>' for mark, text in specimen.notes.items())
    yield "</ol></section>"


def _marked(text: str) -> str:
    return "".join(escape(run) + (f'<sup><a href="#fn{mark}">{mark}</a></sup>' if mark else "") for run, mark in split_calls(text))
