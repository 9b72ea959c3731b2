"""A web page as a tree that can be asked for its words and its links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from index.readers.html_counters import write_counters
from index.readers.html_style import PLAIN, Style, tags

# What these hold is never read as text.
_UNREAD = tags(
    "script style noscript template iframe object embed applet svg canvas video audio select button textarea input datalist "
    "map progress meter rp rt head title frameset noframes"
)
_SPACE = re.compile(r"[ \t\n\r\f\u00a0\u2000-\u200a\u202f\u205f\u3000]+")


@dataclass(slots=True, eq=False)
class Node:
    """An element, or a text where `tag` is "".

    `order` is its place in `Page.nodes`, which holds its subtree up to `end`, exclusive.
    """

    tag: str
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)
    order: int = 0
    end: int = 0
    dropped: bool = False
    words: int = 0
    link_words: int = 0
    links: int = 0
    style: Style = PLAIN

    def get(self, name: str) -> str:
        """An attribute, "" where it is missing."""
        return self.attributes.get(name, "")

    @property
    def ancestors(self) -> Iterator["Node"]:
        """The elements around this one, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


@dataclass(frozen=True, slots=True)
class Page:
    """All nodes in document order; the first is the root."""

    nodes: list[Node]
    sheets: list[str]

    def subtree(self, node: Node) -> list[Node]:
        """A node and all below it, in document order."""
        return self.nodes[node.order : node.end]

    def text(self, node: Node) -> str:
        """All text below a node that was not dropped, on one line."""
        return collapse(" ".join(n.text for n in self.subtree(node) if not n.tag and not n.dropped)).strip()

    def drop(self, node: Node) -> None:
        """Leave a subtree out."""
        for below in self.subtree(node):
            below.dropped = True

    def walk(self, root: Node) -> Iterator[tuple[Node, bool]]:
        """Every node that was not dropped on entering it (True) and on leaving it (False)."""
        open_nodes: list[Node] = []
        for node in self.subtree(root):
            while open_nodes and open_nodes[-1].end <= node.order:
                yield open_nodes.pop(), False
            if not node.dropped:
                yield node, True
                if node.tag:
                    open_nodes.append(node)
        while open_nodes:
            yield open_nodes.pop(), False

    def count(self) -> None:
        """Count words and links anew, after something was dropped."""
        for node in reversed(self.nodes):
            if node.dropped:
                node.words = node.link_words = node.links = 0
                continue
            kept = [child for child in node.children if not child.dropped]
            node.words = sum(c.words for c in kept) if node.tag else len(node.text.split())
            is_link = node.tag == "a" and "href" in node.attributes
            node.link_words = node.words if is_link else sum(c.link_words for c in kept)
            node.links = 1 if is_link else sum(c.links for c in kept)


def parse_page(text: str) -> Page:
    """Parse a page as browsers do."""
    page = Page([], [])
    tree = LexborHTMLParser(text)
    root = tree.root
    if root is None:
        return page
    write_counters(tree, [style.text(deep=True) for style in tree.css("style")])
    current: Node | None = None
    source: LexborNode | None = root
    while source is not None:
        node = _node(source, current, page)
        if node is not None and source.child is not None:
            current, source = node, source.child
            continue
        if node is not None:
            node.end = len(page.nodes)
        while source is not None and source.next is None and current is not None:
            source = source.parent
            current.end = len(page.nodes)
            current = current.parent
        source = source.next if source is not None and current is not None else None
    page.count()
    return page


def _node(source: LexborNode, parent: Node | None, page: Page) -> Node | None:
    tag = source.tag or ""
    if tag == "-text":
        node = Node("", source.text_content or "", parent=parent)
    elif tag == "style":
        page.sheets.append(source.text(deep=True))
        return None
    elif tag == "head":
        page.sheets.extend(style.text(deep=True) for style in source.css("style"))
        return None
    elif not tag or tag[0] in "-!" or tag in _UNREAD:
        return None
    else:
        node = Node(tag, attributes={name: value or "" for name, value in source.attributes.items()}, parent=parent)
    node.order = len(page.nodes)
    page.nodes.append(node)
    if parent is not None:
        parent.children.append(node)
    return node


def collapse(text: str) -> str:
    """Runs of white space as one blank, as a browser shows them."""
    return _SPACE.sub(" ", text)
