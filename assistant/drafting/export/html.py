"""A draft as one HTML page that asks nothing of any network. What documents say is escaped."""

from collections.abc import Iterable

from markupsafe import Markup

from assistant.drafting.draft import Block, Draft, Row, Statements, Table
from assistant.drafting.export.sources import HEADS, note_of, sources_of

_STYLE = """
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; color: #1a1a1a; background: #fff; }
h1, h2, h3, h4 { font-family: system-ui, sans-serif; line-height: 1.25; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; } h3, h4 { font-size: 1rem; } h4 { font-weight: normal; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border: 1px solid #bbb; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.remark, .empty { color: #555; font-style: italic; } sup a { text-decoration: none; } .notes { font-size: .9rem; }
@media print { body { max-width: none; margin: 0; } h2, h3, h4 { break-after: avoid; } tr { break-inside: avoid; } }
"""
_PAGE = Markup(
    '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\n'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    '<title>{title}</title><style>{style}</style></head>\n<body><h1>{title}</h1>\n<p class="remark">{remark}</p>\n{blocks}\n'
    '<h2>Sources</h2>\n{sources}\n<h2>Notes</h2>\n<ol class="notes">{notes}</ol></body></html>\n'
)


def as_html(draft: Draft) -> str:
    """The draft with its footnotes as links to the end of the page, and back."""
    notes = (
        Markup('<li id="note-{0}">{1} <a href="#call-{0}" aria-label="Back to the text">↩</a></li>').format(c.marker, note_of(c))
        for c in draft.citations
    )
    sources = _grid(HEADS, ([Markup("<td>{}</td>").format(value) for value in source] for source in sources_of(draft)))
    blocks = (_block(block) for block in draft.blocks)
    filled = {"title": draft.title, "style": Markup(_STYLE), "remark": draft.remark, "sources": sources}
    return _PAGE.format(**filled, blocks=_joined(blocks, "\n"), notes=_joined(notes))


def _block(block: Block) -> Markup:
    level = block.level + 1
    pieces = [Markup("<h{0}>{1}</h{0}>").format(level, block.heading)] if block.heading else []
    if block.style == "points" and block.paragraphs:
        items = (Markup("<li>{}</li>").format(_written(paragraph)) for paragraph in block.paragraphs)
        pieces.append(Markup("<ul>{}</ul>").format(_joined(items)))
    else:
        pieces += [Markup("<p>{}</p>").format(_written(paragraph)) for paragraph in block.paragraphs]
    if block.table:
        pieces.append(_table(block.table))
    if block.remark:
        pieces.append(Markup('<p class="remark">{}</p>').format(block.remark))
    return _joined(pieces, "\n")


def _written(statements: Statements) -> Markup:
    call = Markup('{0}<sup><a id="call-{1}" href="#note-{1}">{1}</a></sup>')
    return _joined((call.format(statement.text, statement.marker) for statement in statements), " ")


def _table(table: Table) -> Markup:
    return _grid((table.corner, *table.columns), [_row(row) for row in table.rows])


def _row(row: Row) -> list[Markup]:
    empty = (Markup('<span class="empty">{}</span>').format(words) for words in row.empty)
    cells = [Markup("<td>{}</td>").format(_written(cell) or words) for cell, words in zip(row.cells, empty, strict=True)]
    return [Markup('<th scope="row">{}</th>').format(row.name), *cells]


def _grid(heads: Iterable[str], rows: Iterable[Iterable[Markup]]) -> Markup:
    head = _joined(Markup('<th scope="col">{}</th>').format(name) for name in heads)
    body = _joined((Markup("<tr>{}</tr>").format(_joined(row)) for row in rows), "\n")
    return Markup("<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>").format(head, body)


def _joined(pieces: Iterable[Markup], between: str = "") -> Markup:
    return Markup(between).join(pieces)
