"""Footnotes whose marks are raised figures or stand in brackets: "the port¹ was …", "the port.[1]", below "¹ See …", "[1] See …".

A page that became text leaves them where it ended, in mid-text.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from index.markers import split_marker

RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_FIGURES = str.maketrans(RAISED, "0123456789")
_CAPITAL = r"(?=[“\"'‘«(]?[^\W\d_a-zß-ÿ]|(?:ibid|see|op)\b|https?:)"
_NO_UNIT = r"(?<!(?<![^\W\d_])m)(?<!(?<![^\W\d_])[kcdmhM]m)(?<!(?<![^\W\d_])ft)(?<!\b[Rrsx])(?<!\b10)"  # "6 km²", "R²", "10³"


class _Form(NamedTuple):
    """A way to write marks: how a note begins, how a text calls it, and whether paragraphs may be numbered alike."""

    note: re.Pattern[str]
    call: re.Pattern[str]
    may_count: bool


_FORMS = (
    _Form(
        re.compile(rf"\s*([{RAISED}]{{1,3}})\s*(?=[^\sa-zß-ÿ{RAISED}])"),
        re.compile(rf"(?<=[^\s{RAISED}]){_NO_UNIT}([{RAISED}]{{1,3}})"),
        may_count=False,
    ),
    _Form(
        re.compile(rf"\s*\\?\[(\d{{1,3}})\\?\]\s+{_CAPITAL}"),
        re.compile(r"(?<=[\w.,;:)”’\"'])\\?\[(\d{1,3})\\?\](?![(\w])"),
        may_count=True,
    ),
    _Form(
        re.compile(rf"\s*\^(\d{{1,3}})\^?\s+{_CAPITAL}"),
        re.compile(rf"(?<=[^\W\d_]|[.,;:)”’\"']){_NO_UNIT}\^(\d{{1,3}})\^?(?![\w{{])"),
        may_count=False,
    ),
)


def with_raised_notes(lines: Sequence[str]) -> list[str]:
    """The lines, with such calls and notes marked up; a note is one that a call or the note before stands above."""
    written = list(lines)
    for form in _FORMS:
        notes = _notes(written, form)
        written = _marked_up(written, notes, form) if notes else written
    return written


def _notes(lines: Sequence[str], form: _Form) -> dict[int, str]:
    """Where notes begin, and their marks; none where lines with such marks are paragraphs: most without a call, or of two counts."""
    called: set[str] = set()
    notes: dict[int, str] = {}
    begun: Counter[str] = Counter()
    last, after_note = "", False
    for number, line in enumerate(lines):
        note = form.note.match(line)
        mark = note.group(1) if note else ""
        above = number == 0 or not lines[number - 1].strip()
        next_one = bool(mark and last) and _value(mark) == _value(last) + 1
        begun[mark] += above
        if (mark in called and (above or next_one)) or (next_one and after_note):
            notes[number] = last = mark
        else:
            called.update(form.call.findall(line))
        after_note = number in notes or (after_note and not line.strip())
    del begun[""]
    of_two = form.may_count and any(times > 1 for times in begun.values())
    return notes if not of_two and 2 * len(notes) > begun.total() else {}


def _value(mark: str) -> int:
    return int(mark.translate(_FIGURES))


def _marked_up(lines: Sequence[str], notes: dict[int, str], form: _Form) -> list[str]:
    answered = set(notes.values())
    written: list[str] = []
    for number, line in enumerate(lines):
        if number in notes:
            written += ["", form.note.sub(f"[^{_value(notes[number])}]: ", line, count=1)]
        else:
            parted = number - 1 in notes and split_marker(line.strip()).form != "none"
            written += [""] * parted
            written.append(
                form.call.sub(lambda call: f"<sup>{_value(call.group(1))}</sup>" if call.group(1) in answered else call.group(), line)
            )
    return written
