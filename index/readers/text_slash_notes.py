"""Footnotes as typewriters and old files of the United Nations write them: "the port 1/ was …", below "1/ See …"."""

import re
from collections.abc import Sequence

_NOTE = re.compile(r"\s*(\d{1,3}|[a-z])/\s+(?=[^\W\d_a-zß-ÿ]|[“\"(]|(?:ibid|see|op)\b)")
_CALL = re.compile(r"(?<=[\w.,;:)\]”’\"])\s+(\d{1,3}|[a-z])/(?=[\s.,;:)\]”\"]|$)")


def with_slash_notes(lines: Sequence[str]) -> list[str]:
    """The lines, with such calls and notes marked up; a note is one that a call or the note before stands above."""
    called: set[str] = set()
    notes: dict[int, str] = {}
    for number, line in enumerate(lines):
        note = _NOTE.match(line)
        next_one = note is not None and _goes_on(notes, note.group(1))
        above = number == 0 or not lines[number - 1].strip()
        if note and ((note.group(1) in called and (above or next_one)) or (next_one and number - 1 in notes)):
            notes[number] = note.group(1)
        else:
            called.update(_CALL.findall(line))
    answered = set(notes.values())
    written: list[str] = []
    for number, line in enumerate(lines):
        if number in notes:
            written += ["", _NOTE.sub(f"[^{notes[number]}]: ", line, count=1)]
        else:
            written.append(_CALL.sub(lambda call: f"[^{call.group(1)}]" if call.group(1) in answered else call.group(), line))
    return written


def _goes_on(notes: dict[int, str], mark: str) -> bool:
    """Whether a mark is the next one after the last note's, so that it may stand right below that note's text."""
    last = next(reversed(notes.values()), "")
    return bool(last) and (int(mark) == int(last) + 1 if mark.isdecimal() and last.isdecimal() else ord(mark[0]) == ord(last[0]) + 1)
