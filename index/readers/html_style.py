"""What a page's style says that matters to its text: hidden, bold, raised, how lists are numbered.

Style sheets are read for plain selectors only ("p", ".note", "p.note", "#banner"); what they say
for a screen's width or for print is not read.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_AT_BLOCK = re.compile(r"@[\w-]+[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"[a-z][a-z0-9]*|(?:[a-z][a-z0-9]*)?[.#][\w-]+")
_PROPERTIES = frozenset(
    ("display", "visibility", "font-weight", "font-style", "vertical-align", "list-style", "list-style-type", "white-space")
)
_LIST_TYPES = re.compile(r"\b(none|decimal|(?:lower|upper)-(?:alpha|latin|roman)|disc|circle|square)\b")
_MAX_SHEET = 300_000


def tags(names: str) -> frozenset[str]:
    """A set of the names in a text."""
    return frozenset(names.split())


class Style(NamedTuple):
    """What is in force for a node; `list_type` is a CSS name, "" where none is set."""

    hidden: bool = False
    bold: bool = False
    italic: bool = False
    raised: bool = False
    preformatted: bool = False
    list_type: str = ""


PLAIN = Style()
Declarations = dict[str, str]
Sheet = dict[str, Declarations]


def rules(sheets: Sequence[str]) -> list[tuple[str, str]]:
    """The rules of style sheets as selectors and declarations; those for print or for some screens only are left out."""
    text = re.sub(r"/\*.*?\*/|<!--|-->", " ", " ".join(sheets)[:_MAX_SHEET], flags=re.DOTALL)
    return [(found.group(1), found.group(2)) for found in _RULE.finditer(_AT_BLOCK.sub(" ", text))]


def read_sheets(sheets: Sequence[str]) -> Sheet:
    """The declarations of all plain selectors, later ones over earlier ones."""
    read: Sheet = {}
    for selectors, body in rules(sheets):
        declarations = read_declarations(body)
        for selector in selectors.split(",") if declarations else ():
            plain = selector.strip()
            if _SELECTOR.fullmatch(plain.lower()):
                read.setdefault(plain, {}).update(declarations)
    return read


def read_declarations(body: str) -> Declarations:
    """The declarations that matter, of a rule or of a style attribute."""
    found: Declarations = {}
    for declaration in body.split(";"):
        name, _, value = declaration.partition(":")
        if name.strip().lower() in _PROPERTIES:
            found[name.strip().lower()] = value.replace("!important", "").strip().lower()
    return found


def style_of(tag: str, attributes: dict[str, str], inherited: Style, sheet: Sheet) -> Style:
    """The style of an element inside one with the style `inherited`."""
    style = _by_tag(tag, attributes, inherited)
    names = [tag, *(f"{prefix}.{c}" for prefix in ("", tag) for c in attributes.get("class", "").split())]
    if attributes.get("id"):
        names += [f"#{attributes['id']}", f"{tag}#{attributes['id']}"]
    declared: Declarations = {}
    for name in names if sheet else ():
        declared.update(sheet.get(name, {}))
    declared.update(read_declarations(attributes.get("style", "")))
    return _apply(style, declared) if declared else style


def _by_tag(tag: str, attributes: dict[str, str], style: Style) -> Style:
    if tag in ("b", "strong"):
        return style._replace(bold=True)
    if tag in ("i", "em", "cite", "dfn", "var"):
        return style._replace(italic=True)
    if tag == "sup":
        return style._replace(raised=True)
    if tag in ("pre", "listing", "xmp"):
        return style._replace(preformatted=True)
    if tag in ("ol", "ul", "menu", "dir"):
        return style._replace(list_type="")
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return style._replace(hidden=True)
    return style


def _apply(style: Style, declared: Declarations) -> Style:
    if declared.get("display") == "none" or declared.get("visibility") in ("hidden", "collapse"):
        style = style._replace(hidden=True)
    weight = declared.get("font-weight", "")
    if weight:
        style = style._replace(bold=weight in ("bold", "bolder") or (weight.isdecimal() and int(weight) >= 600))
    if "font-style" in declared:
        style = style._replace(italic=declared["font-style"] in ("italic", "oblique"))
    if "vertical-align" in declared:
        style = style._replace(raised=declared["vertical-align"] == "super")
    if "white-space" in declared:
        style = style._replace(preformatted=declared["white-space"] in ("pre", "pre-wrap", "pre-line", "break-spaces"))
    found = _LIST_TYPES.search(declared.get("list-style-type", "") or declared.get("list-style", ""))
    return style._replace(list_type=found.group(1)) if found else style
