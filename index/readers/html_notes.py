"""Footnotes of a web page: where they are called, which elements they are."""

import re
from typing import NamedTuple

from index.readers.html_tree import Node, Page

CALL = re.compile(r"[\[(]?\s*(\d{1,3}|[a-z]|[ivx]{2,5}|\*{1,4}|[†‡§]{1,3})\s*[\])]?")
NOTE_HINT = re.compile(r"[_-]?(?:f(?:oot)?-?n|ftn|edn|end-?note|note|ntr|ref-?note|cite[_-]note|sdfootnote|sdendnote)", re.IGNORECASE)
_CONTAINER = re.compile(r"(?:foot|end)-?notes?(?:[_-]?(?:list|section|block|container))?|references-footnotes", re.IGNORECASE)
_NOTE_ROLES = frozenset(("doc-footnote", "doc-endnote", "footnote", "endnote", "rearnote"))


RAISED_NUMBER = re.compile(r"\d{1,3}(?:\s?(?:bis|ter|quater)|[a-z])?")
_MIN_RAISED = 3


class Notes(NamedTuple):
    """By their nodes' `order`: links that call a footnote, and elements with which one begins; both with the mark.

    `raised_numbers` says that raised numbers in front count paragraphs, as in Swiss laws, and mark no footnotes.
    """

    calls: dict[int, str]
    starts: dict[int, str]
    raised_numbers: bool = False


def is_note_container(node: Node) -> bool:
    """Whether an element holds footnotes and nothing else."""
    if node.get("role") == "doc-endnotes" or node.get("epub:type") in ("footnotes", "endnotes", "rearnotes"):
        return True
    if node.tag not in ("div", "section", "ol", "ul", "aside", "footer", "dl"):
        return False
    names = (*node.get("class").split(), node.get("id"))
    return any(_CONTAINER.fullmatch(name) for name in names) or (node.tag == "ol" and "references" in names)


def is_note(node: Node) -> bool:
    """Whether an element says of itself that it is one footnote."""
    return node.get("role") in _NOTE_ROLES or node.get("epub:type") in _NOTE_ROLES


def find_notes(page: Page) -> Notes:
    """Tie links that look like footnote calls to the elements that they lead to, which stand further down."""
    places = _places(page)
    notes = Notes({}, {}, _counts_raised(page))
    for node in page.nodes:
        href = node.get("href")
        if node.tag != "a" or node.dropped or not href.startswith("#"):
            continue
        target = places.get(href[1:])
        mark = CALL.fullmatch(page.text(node))
        if target is not None and mark and target.order > node.order and _looks_like_call(page, node, target):
            notes.calls[node.order] = mark.group(1)
            notes.starts[target.order] = mark.group(1)
    return notes


def _counts_raised(page: Page) -> bool:
    """Whether more paragraphs begin with a raised number than raised numbers stand behind words, whose notes they could be.

    Where calls are links, and so tell nothing of the notes that have none, the numbers in front must begin anew.
    """
    fronts: list[str] = []
    behind = linked = 0
    for node in page.nodes:
        if node.tag != "sup" or node.dropped or node.parent is None or not RAISED_NUMBER.fullmatch(page.text(node)):
            continue
        before = page.nodes[node.parent.order + 1 : node.order]
        is_front = not any(other.text.strip() for other in before if not other.dropped)
        if node.links or any(around.tag == "a" for around in node.ancestors):
            linked += not is_front
        elif is_front:
            fronts.append(page.text(node))
        else:
            behind += 1
    return len(fronts) >= _MIN_RAISED and len(fronts) > 2 * behind and (not linked or fronts.count("1") > 1)


def _places(page: Page) -> dict[str, Node]:
    places: dict[str, Node] = {}
    for node in page.nodes:
        for name in (node.get("id"), node.get("name") if node.tag == "a" else ""):
            if name and not node.dropped:
                places.setdefault(name, node)
    return places


def _looks_like_call(page: Page, link: Node, target: Node) -> bool:
    """Whether a link is raised or named like a footnote's call; "paragraph 12" with a link is neither."""
    if re.fullmatch(r"h[1-6]", target.tag):
        return False
    if any(n.style.raised for n in page.subtree(link)) or any(is_note(a) or is_note_container(a) for a in (target, *target.ancestors)):
        return True
    names = (link.get("href")[1:], link.get("id"), link.get("class"), link.get("role").removeprefix("doc-"), target.get("id"))
    return any(NOTE_HINT.match(name) for name in names)
