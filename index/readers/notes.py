"""Footnotes and endnotes of a Word file: their marks, counted in the order in which they are called."""

from typing import NamedTuple

from index.readers.docx_xml import Element, W, child, children, number, value
from index.readers.number_formats import format_number

CUSTOM = "\0"


class Note(NamedTuple):
    """A note that was called: its mark, "\\0" where the mark is typed after the call, and its element."""

    mark: str
    element: Element | None


class NoteBook:
    """Counts the notes; those that were called since the last look wait in `take`."""

    def __init__(self, footnotes: Element | None, endnotes: Element | None, settings: Element | None) -> None:
        self._notes = {
            kind: {note.get(W + "id") or "": note for note in children(root, kind) if (note.get(W + "type") or "normal") == "normal"}
            for kind, root in (("footnote", footnotes), ("endnote", endnotes))
        }
        self._settings = {kind: child(settings, f"{kind}Pr") for kind in self._notes}
        self._counts: dict[str, int] = {}
        self._waiting: list[Note] = []

    def call(self, kind: str, identity: str, custom: bool) -> str:
        """The mark of the note that is called here; "\\0" where its typed mark follows."""
        mark = CUSTOM if custom else self._next(kind)
        self._waiting.append(Note(mark, self._notes[kind].get(identity)))
        return mark

    def section_ends(self, properties: Element) -> None:
        """Start the count anew where the section's footnotes do."""
        for kind in self._notes:
            own = value(properties, f"{kind}Pr", "numRestart") or value(self._settings[kind], "numRestart")
            if own == "eachSect":
                self._counts.pop(kind, None)

    def take(self) -> list[Note]:
        """The notes called since this was last asked."""
        taken, self._waiting = self._waiting, []
        return taken

    def _next(self, kind: str) -> str:
        settings = self._settings[kind]
        self._counts[kind] = self._counts[kind] + 1 if kind in self._counts else (number(settings, "numStart") or 1)
        form = value(settings, "numFmt") or ("lowerRoman" if kind == "endnote" else "decimal")
        return format_number(self._counts[kind], form)
