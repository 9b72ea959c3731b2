"""From a Word paragraph to its line of text: the number in front, note calls taken out."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from index.block import Block, Emphasis
from index.markers import split_marker
from index.readers.docx_items import Footnote, Par
from index.readers.docx_text import Piece
from index.readers.numbering import Number

_CALL = re.compile(r"(?:\d{1,3}|[a-z]|\*{1,4}|[†‡§]+)(?:\s*,\s*(?:\d{1,3}|[a-z]|\*{1,4}))*")
_STARS = re.compile(r"(?<=[^\W_])(\*{1,4})(?=\s|$|[.,;:)])|(?<=[.,;:)\]”\"])(\*{1,4})(?=\s|$)")
_TYPED_NOTE = re.compile(r"\s*(?:(\*{1,4}|[†‡§]+)[ \t]*(?=[^\s*])|([a-z]|\d{1,3})[ \t]+(?=\S))")
_POWER = re.compile(r"(?:(?<![^\W\d_])[kcmd]?m|\b10)$")
_TYPED_MARKER = re.compile(r"(\d{1,3}|[a-z]{1,2}|[ivx]{1,4})(\.?)\t\s*(?=\S)")
_PLAIN_NUMBER = re.compile(r"\d{1,4}")
_LETTERS = re.compile(r"([a-z]{1,5})\.?")
_CAPITALS = re.compile(r"[A-Z]{1,6}")
_WORDS = re.compile(r"[^\W\d_]{3}")


class Line(NamedTuple):
    """A paragraph's text; `raw` still has its tabs, `label` is the automatic number in front of it."""

    text: str
    raw: str
    label: str
    emphasis: Emphasis
    calls: tuple[str, ...]


def line_of(par: Par, marks: frozenset[str]) -> Line:
    """A paragraph's line; raised letters and numbers are calls where `marks` has a note for them."""
    raw, calls = _without_calls(par.pieces, marks)
    label = shown_number(par.number) if par.number else ""
    body = raw.strip()
    if not body and not _WORDS.search(label):
        label = ""
    front = label if label else ""
    text = tidy(f"{front} {body}" if front else _with_typed_marker(body))
    return Line(text, body, label, emphasis_of(par.pieces), calls)


def tidy(text: str) -> str:
    """A text with single spaces; its line breaks stay."""
    return "\n".join(line for piece in text.split("\n") if (line := " ".join(piece.split())))


def shown_number(number: Number) -> str:
    """An automatic number in the form that stands in front of a block: "12.", "(a)", "-", "Article 5."."""
    text = number.text
    if number.form == "bullet":
        return "-"
    if _PLAIN_NUMBER.fullmatch(text) or _CAPITALS.fullmatch(text):
        return f"{text}."
    letters = _LETTERS.fullmatch(text)
    if letters and number.form in ("lowerLetter", "lowerRoman"):
        return f"({letters.group(1)})"
    return f"{text}." if _WORDS.search(text) and text[-1:].isalnum() and text[0] != "第" else text


def _with_typed_marker(body: str) -> str:
    """A number that was typed with a tab after it, in the same form."""
    if body[:2] in ("o\t", "§\t", "\uf0b7\t", "¾\t", "Ø\t"):
        return f"- {body[2:]}"
    match = _TYPED_MARKER.match(body)
    if match is None:
        return body
    marker, stop = match.groups()
    rest = body[match.end() :]
    if marker.isdigit() and not stop and len(rest.split()) < 5:
        return body
    if marker.isdigit():
        return f"{marker}. {rest}"
    return f"({marker}) {rest}" if stop else body


def _without_calls(pieces: Sequence[Piece], marks: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    text = ""
    calls: list[str] = []
    for piece in _joined_raised(pieces):
        raised = piece.text.strip()
        if piece.mark:
            calls.append(piece.mark)
        elif piece.look.raised and _CALL.fullmatch(raised) and text.strip() and not (raised.isdigit() and _POWER.search(text)):
            found = re.split(r"\s*,\s*", raised)
            if all(mark in marks for mark in found):
                calls += found
                text += " " if piece.text[-1:].isspace() else ""
            else:
                text += piece.text
        else:
            text += piece.text

    def starred(match: re.Match[str]) -> str:
        mark = match.group(1) or match.group(2)
        if mark not in marks:
            return mark
        calls.append(mark)
        return ""

    return _STARS.sub(starred, text), tuple(calls)


def _joined_raised(pieces: Sequence[Piece]) -> list[Piece]:
    """Pieces with a raised mark in one, which Word may spread over several."""
    joined: list[Piece] = []
    for piece in pieces:
        if joined and not piece.mark and not joined[-1].mark and piece.look.raised and joined[-1].look.raised:
            joined[-1] = joined[-1]._replace(text=joined[-1].text + piece.text)
        else:
            joined.append(piece)
    return joined


def emphasis_of(pieces: Sequence[Piece]) -> Emphasis:
    """ "bold" or "italic" where all of a paragraph is, its punctuation aside."""
    looks = [piece.look for piece in pieces if re.search(r"\w", piece.text) and not piece.look.raised]
    if not looks:
        return ""
    if all(look.bold for look in looks):
        return "bold"
    return "italic" if all(look.italic or look.bold for look in looks) else ""


def typed_note_mark(par: Par) -> str:
    """The mark of a note that was typed as a paragraph ("* A/80/50.", a raised letter and text); "" for other paragraphs."""
    text = par.text
    match = _TYPED_NOTE.match(text)
    if match is None or par.number is not None:
        return ""
    first = next((piece for piece in par.pieces if piece.text.strip()), None)
    is_note_style = any(name in ("footnote text", "endnote text") for name in par.styles)
    mark = match.group(1) or match.group(2)
    glued = first is not None and first.look.raised and first.text.strip() == mark
    return mark if is_note_style or glued or mark[0] in "*†‡" else ""


def note_block(note: Footnote) -> Block | None:
    """A note's block, None for one without text; a mark that was typed again in front of it goes."""
    text = tidy("".join(piece.text for piece in note.pieces))
    if not note.mark.isalnum():
        text = text.removeprefix(note.mark).lstrip()
    return Block(text, "footnote", mark=note.mark) if text else None


def text_in_cell(par: Par, line: Line) -> str:
    """What a paragraph shows in a table's cell, where a number may stand without text."""
    return line.text or (shown_number(par.number) if par.number and par.number.form != "bullet" else "")


def has_number(line: Line) -> bool:
    """Whether a line begins with a paragraph's number."""
    return split_marker(line.text).form in ("decimal", "paren-decimal", "dotted")
