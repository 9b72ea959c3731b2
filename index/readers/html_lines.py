"""Web pages that a program made of a paged file: every printed line ends in a <br>, and nothing says where paragraphs do."""

from collections import Counter
from collections.abc import Sequence

from index.readers.html_style import tags
from index.readers.html_tree import Node, Page, collapse

_MIN_BREAKS, _MANY = 60, 6
_DIVIDING = tags("p div li td tr h1 h2 h3 h4 h5 h6 pre ul ol table")


def printed_lines(page: Page, roots: Sequence[Node]) -> str | None:
    """The page as plain text, its ruled lines as form feeds; None where it is laid out by its elements."""
    counts = Counter(node.tag for root in roots for node in page.subtree(root) if not node.dropped)
    if counts["br"] < max(_MIN_BREAKS, _MANY * sum(counts[tag] for tag in _DIVIDING)):
        return None
    pieces = []
    for root in roots:
        for node, entering in page.walk(root):
            if not node.tag and entering:
                pieces.append(collapse(node.text))
            elif node.tag == "br" and entering:
                pieces.append("\n")
            elif node.tag == "hr" and entering:
                pieces.append("\n\f")
            elif node.tag in _DIVIDING:
                pieces.append("\n\n")
    return "\n".join(line.strip(" ") for line in "".join(pieces).split("\n"))
