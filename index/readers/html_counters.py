"""Numbers that a page's style writes in front of elements, with CSS counters or from their attributes; put into the page as text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from index.readers.html_numerals import numeral
from index.readers.html_style import rules

_WRITES = re.compile(r"\bcontent\s*:[^;{}]*\b(?:counters?|attr)\s*\(", re.IGNORECASE)
_BEFORE = re.compile(r"\s*::?(?:before|marker)\s*$", re.IGNORECASE)
_STEP = re.compile(r"([a-z_-][\w-]*)(?:\s+([+-]?\d{1,6}))?", re.IGNORECASE)
_TOKEN = re.compile(r"""(["'])(.*?)\1|counters?\(\s*([\w-]+)\s*(?:,\s*(["'])(.*?)\4\s*)?(?:,\s*([\w-]+)\s*)?\)|attr\(\s*([\w-]+)[^)]*\)""")
_NUMBER = re.compile(r"\s*\d+\s*")
_LONGEST = 30
_ITEMS = "list-item"


@dataclass(slots=True)
class _Rule:
    """What the style says of an element's counters."""

    resets: dict[str, int] = field(default_factory=dict)
    steps: dict[str, int] = field(default_factory=dict)
    own_steps: dict[str, int] = field(default_factory=dict)  # of what stands in front
    content: str = ""


@dataclass(slots=True)
class _Scope:
    """A counter in force for the elements inside the one at `depth` - 1."""

    depth: int
    value: int


def write_counters(tree: LexborHTMLParser, sheets: Sequence[str]) -> None:
    """Put the numbers that the style sheets write in front of elements into them as text, as the browser counts them."""
    if not any(_WRITES.search(sheet) for sheet in sheets) or tree.root is None:
        return
    found = _rules(tree, sheets)
    scopes: dict[str, list[_Scope]] = {}
    for node, depth in list(_elements(tree.root)):
        for kept in scopes.values():
            while kept and kept[-1].depth > depth:
                kept.pop()
        rule = found.get(node.mem_id) or _Rule()
        _count(scopes, rule, node, depth)
        text = _content(rule.content, scopes, node)
        if re.search(r"[^\W_]", text) and len(text) <= _LONGEST:
            _put_in_front(node, f"{text.strip()}. " if _NUMBER.fullmatch(text) else f"{text.rstrip()} ")


def _rules(tree: LexborHTMLParser, sheets: Sequence[str]) -> dict[int, _Rule]:
    """What the sheets say of counters, by element."""
    found: dict[int, _Rule] = {}
    for selectors, body in rules(sheets):
        declared = {name.strip().lower(): value for name, _, value in (part.partition(":") for part in body.split(";"))}
        if declared.keys() & {"counter-reset", "counter-set", "counter-increment", "content"}:
            for selector in selectors.split(","):
                for node in _selected(tree, _BEFORE.sub("", selector)):
                    _declare(found.setdefault(node.mem_id, _Rule()), declared, in_front=bool(_BEFORE.search(selector)))
    for node in _selected(tree, "[style*=counter-]"):
        style = node.attributes.get("style") or ""
        declared = {name.strip().lower(): value for name, _, value in (part.partition(":") for part in style.split(";"))}
        _declare(found.setdefault(node.mem_id, _Rule()), declared, in_front=False)
    return found


def _selected(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    try:
        return tree.css(selector.strip()) if selector.strip() else []
    except (SelectolaxError, ValueError):
        return []  # one that this library does not know, or that is none


def _declare(rule: _Rule, declared: dict[str, str], in_front: bool) -> None:
    resets = _steps(declared.get("counter-reset", ""), 0) | _steps(declared.get("counter-set", ""), 0)
    steps = _steps(declared.get("counter-increment", ""), 1)
    if in_front:
        rule.content = declared.get("content", rule.content)
        rule.own_steps = steps or rule.own_steps
    else:
        rule.resets = resets or rule.resets
        rule.steps = steps or rule.steps


def _steps(value: str, otherwise: int) -> dict[str, int]:
    names = ((name, int(step) if step else otherwise) for name, step in _STEP.findall(value.replace("!important", "")))
    return {name: step for name, step in names if name != "none"}


def _elements(root: LexborNode) -> Iterator[tuple[LexborNode, int]]:
    """All elements in document order, with their depth."""
    node: LexborNode | None = root
    depth = 0
    while node is not None:
        if node.tag and node.tag[0] not in "-!":
            yield node, depth
        if node.child is not None:
            node, depth = node.child, depth + 1
            continue
        while node is not None and node.next is None:
            node, depth = node.parent, depth - 1
        node = node.next if node is not None and depth > 0 else None


def _count(scopes: dict[str, list[_Scope]], rule: _Rule, node: LexborNode, depth: int) -> None:
    """Take an element's own steps; lists and their items count by themselves."""
    resets = {_ITEMS: _whole(node.attributes.get("start"), 1) - 1, **rule.resets} if node.tag in ("ol", "ul") else rule.resets
    steps = {_ITEMS: 1, **rule.steps} if node.tag == "li" else rule.steps
    for name, value in resets.items():
        kept = scopes.setdefault(name, [])
        if kept and kept[-1].depth == depth:
            kept[-1].value = value
        else:
            kept.append(_Scope(depth, value))
    for name, step in (*steps.items(), *rule.own_steps.items()):
        kept = scopes.setdefault(name, [])
        if not kept:
            kept.append(_Scope(depth, 0))
        kept[-1].value += step
    if node.tag == "li" and "value" in node.attributes and scopes.get(_ITEMS):
        scopes[_ITEMS][-1].value = _whole(node.attributes.get("value"), scopes[_ITEMS][-1].value)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"[+-]?\d{1,6}", text.strip()) else otherwise


def _content(content: str, scopes: dict[str, list[_Scope]], node: LexborNode) -> str:
    """The text that a style's `content` stands for; "" for one without a counter or a numbered attribute."""
    written, counts = "", False
    for token in _TOKEN.finditer(content):
        _, literal, name, _, between, kind, attribute = token.groups()
        if name:
            counts = True
            values = [numeral(scope.value, kind or "decimal") for scope in scopes.get(name) or [_Scope(0, 0)]]
            written += (between or "").join(values) if between is not None else values[-1]
        elif attribute:
            found = node.attributes.get(attribute) or ""
            counts = counts or bool(re.search(r"\d", found))
            written += found
        else:
            written += re.sub(r"\\([0-9a-fA-F]{1,6})\s?", _escaped, literal or "")
    return written if counts else ""


def _escaped(code: re.Match[str]) -> str:
    point = int(code.group(1), 16)
    return chr(point) if 0 < point < 0xD800 else " "


def _put_in_front(node: LexborNode, text: str) -> None:
    if node.tag == "li":  # whose own number gives way
        node.attrs["style"] = f"{node.attributes.get('style') or ''};list-style-type:none"
    if node.child is not None:
        node.child.insert_before(text)
    else:
        node.insert_child(text)
