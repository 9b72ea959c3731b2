"""Word's automatic numbers, which are nowhere in the text: computed from numbering.xml as Word shows them."""

import re
from typing import NamedTuple

from index.readers.docx_styles import Styles
from index.readers.docx_xml import MC, Element, W, child, children, number, switch, value
from index.readers.number_formats import format_number

_PLACE = re.compile(r"%([1-9])")
_LEVELS = 9


class Level(NamedTuple):
    """One level of a list. `restart` is the level (from 1) that restarts it, 0 for never, None for any above."""

    start: int = 1
    form: str = "decimal"
    text: str = "%1."
    restart: int | None = None
    style: str | None = None
    legal: bool = False
    hidden: bool = False


class Number(NamedTuple):
    """A paragraph's automatic number as shown ("12.", "(a)", "•"), its format and its list; `text` "" where nothing shows."""

    text: str
    form: str
    level: int
    definition: str = ""


class _List(NamedTuple):
    """A w:num: the definition that it counts with, its levels, and where it starts them anew."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._definitions = {d.get(W + "abstractNumId") or "": d for d in children(root, "abstractNum")}
        self._nums = {n.get(W + "numId") or "": n for n in children(root, "num")}
        self._lists: dict[int, _List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[int, int]] = set()

    def take(self, paragraph: Element | None, style_id: str | None) -> Number | None:
        """The number of the next paragraph in the document, from its w:pPr and style; None where it has none.

        It counts on: call it once for each paragraph, in order, also for one without text.
        """
        place = self._place(paragraph, style_id)
        if place is None:
            return None
        num_id, level = place
        found = self._list(num_id)
        if found is None or level not in found.levels:
            return None
        self._count(num_id, found, level)
        return self._shown(found, level)

    def _place(self, paragraph: Element | None, style_id: str | None) -> tuple[int, int] | None:
        """The list and level of a paragraph: its own, else its style's."""
        own = child(paragraph, "numPr")
        num_id, level = number(own, "numId"), number(own, "ilvl")
        styled = self._styles.numbering(style_id)
        if num_id is None and styled is None:
            return None
        if num_id is None and styled is not None:
            num_id = styled.num_id
            level = level if level is not None else self._linked_level(num_id, styled.linked)
            level = level if level is not None else styled.level
        if level is None and num_id is not None:
            level = self._linked_level(num_id, (style_id or "",))
        return (num_id, level or 0) if num_id else None

    def _linked_level(self, num_id: int, linked: tuple[str, ...]) -> int | None:
        found = self._list(num_id)
        levels = found.levels if found else {}
        return next((place for style in linked for place, level in levels.items() if style and level.style == style), None)

    def _list(self, num_id: int) -> _List | None:
        if num_id not in self._lists:
            self._lists[num_id] = self._read_list(num_id)
        return self._lists[num_id]

    def _read_list(self, num_id: int) -> _List | None:
        num = self._nums.get(str(num_id))
        definition = self._definition(value(num, "abstractNumId"))
        if num is None or definition is None:
            return None
        levels = _levels(definition)
        starts: dict[int, int] = {}
        for override in children(num, "lvlOverride"):
            place = _attribute(override, "ilvl")
            own = child(override, "lvl")
            if own is not None:
                levels[place] = _level(own)
            start = number(override, "startOverride")
            if start is not None:
                starts[place] = start
        return _List(definition.get(W + "abstractNumId") or "", levels, starts)

    def _definition(self, identity: str | None) -> Element | None:
        """An abstract list; one that only names a list style leads to that style's."""
        for _ in range(_LEVELS):
            definition = self._definitions.get(identity or "")
            style = value(definition, "numStyleLink")
            if definition is None or style is None or child(definition, "lvl") is not None:
                return definition
            styled = self._styles.numbering(style)
            by_link = next((d for d in self._definitions.values() if value(d, "styleLink") == style), None)
            if by_link is not None:
                return by_link
            identity = value(self._nums.get(str(styled.num_id)), "abstractNumId") if styled else None
        return None

    def _count(self, num_id: int, found: _List, level: int) -> None:
        counts = self._counts.setdefault(found.definition, {})
        if level in found.starts and (num_id, level) not in self._begun:
            # A list that starts anew does so when a paragraph first uses it at that level, and never again.
            counts.pop(level, None)
        self._begun.add((num_id, level))
        first = found.starts.get(level, found.levels[level].start)
        counts[level] = counts[level] + 1 if level in counts else first
        for deeper in range(level + 1, _LEVELS):
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or level < restart:
                counts.pop(deeper, None)

    def _shown(self, found: _List, level: int) -> Number:
        own = found.levels[level]
        if own.hidden or (own.form == "none" and "%" not in own.text.replace(f"%{level + 1}", "")):
            literal = "" if own.hidden else _PLACE.sub("", own.text).strip(" .()")
            return Number(literal, own.form, level, found.definition)
        if own.form == "bullet":
            return Number("•", "bullet", level, found.definition)

        def written(match: re.Match[str]) -> str:
            place = int(match.group(1)) - 1
            above = found.levels.get(place)
            if above is None or place > level:
                return ""
            count = self._counts[found.definition].get(place, found.starts.get(place, above.start))
            plain = own.legal and above.form not in ("none", "bullet")
            return format_number(count, "decimal" if plain else above.form)

        return Number(" ".join(_PLACE.sub(written, own.text).split()), own.form, level, found.definition)


def _levels(definition: Element) -> dict[int, Level]:
    return {_attribute(level, "ilvl"): _level(level) for level in children(definition, "lvl")}


def _level(element: Element) -> Level:
    start = number(element, "start")
    text = value(element, "lvlText")
    return Level(
        # Word counts a level without w:start from 0.
        start=0 if start is None else start,
        form=_form(element),
        text=text or "",
        restart=number(element, "lvlRestart"),
        style=value(element, "pStyle"),
        legal=bool(switch(element, "isLgl")),
        hidden=bool(switch(child(element, "rPr"), "vanish")),
    )


def _form(level: Element) -> str:
    """The number format; a custom one ("01, 02") stands in an alternative beside its plain fallback."""
    form = value(level, "numFmt")
    if form is None:
        custom = level.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
        if custom is not None and (custom.get(W + "format") or "").startswith("0"):
            return "decimalZero"
        fallback = level.find(f"{MC}AlternateContent/{MC}Fallback/{W}numFmt")
        form = fallback.get(W + "val") if fallback is not None else None
    return form or "decimal"


def _attribute(element: Element, name: str) -> int:
    text = element.get(W + name) or "0"
    return int(text) if text.isdecimal() else 0
