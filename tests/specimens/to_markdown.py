"""A specimen as Markdown."""

import re

from tests.specimens.source import Piece, Specimen


def as_markdown(specimen: Specimen) -> bytes:
    """The specimen as a Markdown file."""
    notice, *cover = specimen.cover
    blocks = [f"*{notice}*", *cover, f"# {specimen.title}", specimen.kind, *_body(specimen)]
    blocks += [f"<sup>{mark}</sup> {text}" for mark, text in specimen.notes.items()]
    return ("\n\n".join(blocks) + "\n").encode()


def _body(specimen: Specimen) -> list[str]:
    blocks: list[str] = []
    before: Piece | None = None
    for piece in specimen.pieces:
        block = _block(piece)
        if piece.place == "row" and before is not None and before.place == "row":
            blocks[-1] += f"\n{block}"
        else:
            columns = "|" + " --- |" * len(piece.cells)
            blocks.append(f"{block}\n{columns}" if piece.place == "row" else block)
        before = piece
    return blocks


def _block(piece: Piece) -> str:
    text = re.sub(r"\[\^(\d+)\]", r"<sup>\1</sup>", piece.text)
    if piece.place == "row":
        return "| " + " | ".join(piece.cells) + " |"
    front = {
        "heading": "## ",
        "annex": "## ",
        "annex title": "## ",
        "paragraph": f"{piece.number}. ",
        "item": f"({chr(96 + piece.number)}) ",
    }
    return front[piece.place] + text
