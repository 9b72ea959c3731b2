"""A draft as Markdown with footnotes. What documents say is escaped, so that it is text and nothing else."""

import re
from collections.abc import Iterator

from assistant.drafting.draft import Block, Draft, Statements, Table
from assistant.drafting.export.sources import HEADS, note_of, sources_of

# Number signs at the end of a heading would close it.
_ACTIVE = re.compile(r"([\\`*_\[\]<>|~$])|&(?=#?\w+;)|(?<=\s)#(?=#*$)")
_BEGINS_BLOCK = re.compile(r"^(\s*)(?:([#+=-])|(\d+)([.)]))")


def as_markdown(draft: Draft) -> str:
    """The draft with `[^1]` markers, a table of sources, and the footnotes at the end."""
    pieces = [f"# {escaped(draft.title)}", f"*{escaped(draft.remark)}*"]
    pieces += [piece for block in draft.blocks for piece in _block(block)]
    pieces += ["## Sources", "\n".join(_sources(draft))]
    pieces.append("\n".join(f"[^{citation.marker}]: {escaped(note_of(citation))}" for citation in draft.citations))
    return "\n\n".join(pieces) + "\n"


def escaped(text: str) -> str:
    """A text that Markdown shows as it is."""
    plain = _ACTIVE.sub(lambda match: f"\\{match[0]}", " ".join(text.split()))
    return _BEGINS_BLOCK.sub(lambda match: f"{match[1]}\\{match[2]}" if match[2] else f"{match[1]}{match[3]}\\{match[4]}", plain)


def _block(block: Block) -> Iterator[str]:
    if block.heading:
        yield f"{'#' * (block.level + 1)} {escaped(block.heading)}"
    if block.style == "points" and block.paragraphs:
        yield "\n".join(f"- {_written(paragraph)}" for paragraph in block.paragraphs)
    else:
        yield from (_written(paragraph) for paragraph in block.paragraphs)
    if block.table:
        yield "\n".join(_table(block.table))
    if block.remark:
        yield f"*{escaped(block.remark)}*"


def _written(statements: Statements) -> str:
    return " ".join(f"{escaped(statement.text)}[^{statement.marker}]" for statement in statements)


def _table(table: Table) -> Iterator[str]:
    yield _row(table.corner, *(escaped(column) for column in table.columns))
    yield _row(*("---" for _ in range(len(table.columns) + 1)))
    for row in table.rows:
        yield _row(escaped(row.name), *(_written(c) or f"*{escaped(empty)}*" for c, empty in zip(row.cells, row.empty, strict=True)))


def _sources(draft: Draft) -> Iterator[str]:
    yield _row(*HEADS)
    yield _row(*("---" for _ in HEADS))
    for source in sources_of(draft):
        yield _row(*(escaped(value) for value in source))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
