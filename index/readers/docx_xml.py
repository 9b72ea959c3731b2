"""WordprocessingML: its namespaces, and the elements and values that a path of its names leads to."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

Element = etree._Element

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def children(parent: Element | None, name: str) -> Iterator[Element]:
    """An element's direct children of a WordprocessingML name."""
    if parent is not None:
        yield from parent.iterchildren(W + name)


def child(parent: Element | None, *names: str) -> Element | None:
    """The descendant that a path of WordprocessingML names leads to."""
    for name in names:
        parent = parent.find(W + name) if parent is not None else None
    return parent


def value(parent: Element | None, *names: str) -> str | None:
    """The w:val of the descendant that a path leads to; None without it."""
    found = child(parent, *names)
    return found.get(W + "val") if found is not None else None


def number(parent: Element | None, *names: str) -> int | None:
    """That value as a whole number; None where it is missing or none."""
    text = value(parent, *names)
    try:
        return int(float(text)) if text else None
    except (ValueError, OverflowError):
        return None


def switch(parent: Element | None, name: str) -> bool | None:
    """An on/off property: None where it is not set at all."""
    found = child(parent, name)
    if found is None:
        return None
    return (found.get(W + "val") or "true").lower() not in ("0", "false", "off", "none")
