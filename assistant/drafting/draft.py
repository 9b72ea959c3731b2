"""A draft: blocks of cited sentences, and its form as JSON."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from assistant.answer import Citation, Status
from assistant.drafting.register import Register, Wording
from index.paragraph import Paragraph

Style = Literal["prose", "points"]
Mode = Literal["extractive", "generative"]
_MADE: dict[Mode, Wording] = {
    "extractive": Wording(
        "In the documents' own sentences, from", "The present note reproduces the documents in their own wording and rests on"
    ),
    "generative": Wording(
        "Written by a language model, each sentence verified, from",
        "The present note was written by a language model, each sentence having been verified, and rests on",
    ),
}
_WIDE = 3
_MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence that its paragraph supports; `marker` is the number of its citation, which no other sentence shares."""

    text: str
    marker: int
    status: Status


Statements = tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: what it is about, what stands in each column, and what is written there where that is no statement."""

    name: str
    cells: tuple[Statements, ...]
    empty: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of statements."""

    corner: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def is_wide(self) -> bool:
        """Whether an upright page has no room for its columns."""
        return len(self.columns) >= _WIDE


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a draft under a heading, which is empty where it goes on under the one before.

    `level` is 1 for a section, 2 and 3 for its parts. `paragraphs` are statements that belong together, printed as prose or as
    points. `note` is the program's own remark, without citation; `unquoted` are replies on the topic that it names after that.
    `renamed` is what its reader calls it instead, while the draft is worked on.
    """

    heading: str
    level: int = 1
    paragraphs: tuple[Statements, ...] = ()
    style: Style = "prose"
    table: Table | None = None
    note: str = ""
    unquoted: tuple[Paragraph, ...] = ()
    renamed: str = ""

    @property
    def name(self) -> str:
        """The heading that is to be read."""
        return self.renamed or self.heading

    @property
    def remark(self) -> str:
        """The note, with the States, and their paragraphs, whose replies are not quoted."""
        names = [f"{paragraph.reporter} ({paragraph.label.rpartition(', ')[2]})" for paragraph in self.unquoted]
        more = f" and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
        return f"{self.note}{', '.join(names[:_MOST_NAMED])}{more}{'.' if names else ''}"

    def statements(self) -> Iterator[Statement]:
        """All its sentences, in the order of reading."""
        for paragraph in self.paragraphs:
            yield from paragraph
        for row in self.table.rows if self.table else ():
            for cell in row.cells:
                yield from cell


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft of some form on a topic; `citations` has one for each sentence, in order, its quote what stands in the paragraph.

    `searched` says what it was made from; `dropped` counts sentences left out because their paragraphs do not support them.
    In the mode "extractive" every sentence is the documents' own, in "generative" a language model's wherever that stands;
    `notice` tells what of it was not made in the way that was asked for.
    """

    form: str
    topic: str
    title: str
    searched: str
    blocks: tuple[Block, ...]
    citations: tuple[Citation, ...]
    dropped: int = 0
    mode: Mode = "extractive"
    notice: str = ""
    register: Register = "plain"

    @property
    def statements(self) -> Statements:
        """All sentences, in the order of reading."""
        return tuple(statement for block in self.blocks for statement in block.statements())

    @property
    def remark(self) -> str:
        """Of what and from what it was made, and what was left out."""
        count = len({citation.paragraph.id for citation in self.citations})
        made = _MADE[self.mode].of(self.register)
        return f"{made} {count} paragraph{'' if count == 1 else 's'}; {self.searched}. {self.notice}".rstrip()

    @property
    def is_wide(self) -> bool:
        """Whether it has a table that an upright page has no room for."""
        return any(block.table is not None and block.table.is_wide for block in self.blocks)

    @property
    def words(self) -> int:
        """How many words its sentences have."""
        return sum(len(statement.text.split()) for statement in self.statements)

    def to_json(self) -> dict[str, Any]:
        """The draft as JSON; its citations are as in an answer's."""
        return {
            "form": self.form,
            "topic": self.topic,
            "title": self.title,
            "mode": self.mode,
            "register": self.register,
            "remark": self.remark,
            "words": self.words,
            "blocks": [_block_json(block) for block in self.blocks],
            "citations": [citation.to_json() for citation in self.citations],
            "verification": {"sentences": [statement.status for statement in self.statements], "dropped": self.dropped},
        }


def _block_json(block: Block) -> dict[str, Any]:
    table = block.table and {
        "corner": block.table.corner,
        "columns": list(block.table.columns),
        "rows": [
            {"name": row.name, "cells": [_statements_json(cell) for cell in row.cells], "empty": list(row.empty)}
            for row in block.table.rows
        ],
    }
    return {
        "heading": block.heading,
        "level": block.level,
        "style": block.style,
        "paragraphs": [_statements_json(paragraph) for paragraph in block.paragraphs],
        "table": table,
        "note": block.remark,
    }


def _statements_json(statements: Statements) -> list[dict[str, Any]]:
    return [{"text": statement.text, "marker": statement.marker} for statement in statements]
