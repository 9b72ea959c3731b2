"""What Word's styles say of a paragraph or a run, inheritance followed."""

from functools import lru_cache
from typing import NamedTuple

from index.readers.docx_xml import Element, W, child, children, number, switch, value

_BODY_LEVEL = 9
_LONGEST_CHAIN = 30


class Look(NamedTuple):
    """How a run looks; `size` is in half points, 0 where nothing sets it."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    raised: bool = False
    size: int = 0


class StyleNumber(NamedTuple):
    """A style's numbering: the list, the level where the style sets it, and the styles that may be linked to a level."""

    num_id: int
    level: int | None
    linked: tuple[str, ...]


class Styles:
    """A document's styles by id; an unknown id is the default paragraph style's."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {style.get(W + "styleId") or "": style for style in children(root, "style")}
        self.default = next((i for i, s in self._styles.items() if s.get(W + "type") == "paragraph" and s.get(W + "default") in _ON), "")
        self._base = child(root, "docDefaults", "rPrDefault", "rPr")
        self.chain = lru_cache(maxsize=4096)(self._chain)
        self.look = lru_cache(maxsize=4096)(self._look)
        self.names = lru_cache(maxsize=4096)(self._names)
        self.outline = lru_cache(maxsize=4096)(self._outline)
        self.numbering = lru_cache(maxsize=4096)(self._numbering)

    def _chain(self, style_id: str | None) -> tuple[Element, ...]:
        """A style and those that it is based on, itself first."""
        found: list[Element] = []
        current = style_id if style_id in self._styles else self.default
        while current in self._styles and len(found) < _LONGEST_CHAIN and self._styles[current] not in found:
            found.append(self._styles[current])
            current = value(found[-1], "basedOn") or ""
        return tuple(found)

    def _names(self, style_id: str | None) -> tuple[str, ...]:
        """The names of a style and of those that it is based on."""
        return tuple((value(style, "name") or "").lower() for style in self.chain(style_id))

    def _outline(self, style_id: str | None) -> int | None:
        """The outline level, 0 the highest; None for running text."""
        for style in self.chain(style_id):
            level = number(style, "pPr", "outlineLvl")
            if level is not None:
                return level if 0 <= level < _BODY_LEVEL else None
            name = (value(style, "name") or "").lower()
            if name.startswith("heading ") and name[8:].isdecimal():
                return int(name[8:]) - 1
        return None

    def _numbering(self, style_id: str | None) -> StyleNumber | None:
        """The numbering that a style brings along, None without."""
        num_id: int | None = None
        level: int | None = None
        linked: list[str] = []
        for style in self.chain(style_id):
            linked.append(style.get(W + "styleId") or "")
            properties = child(style, "pPr", "numPr")
            level = number(properties, "ilvl") if level is None else level
            num_id = number(properties, "numId")
            if num_id is not None:
                return StyleNumber(num_id, level, tuple(linked))
        return None

    def _look(self, style_id: str | None, character_style: str | None = None) -> Look:
        """The look of text in a paragraph style and, on it, a character style."""
        paragraph = [child(style, "rPr") for style in self.chain(style_id)]
        character = [child(style, "rPr") for style in self.chain(character_style)] if character_style in self._styles else []
        # A toggle that both styles set is off: that is how Word shows emphasis inside bold text.
        bold, italic, hidden = (
            (_toggle(paragraph, name) != _toggle(character, name)) or bool(switch(self._base, name)) for name in ("b", "i", "vanish")
        )
        raised = next((v for rpr in (*character, *paragraph) if (v := value(rpr, "vertAlign"))), "") == "superscript"
        size = next((s for rpr in (*character, *paragraph, self._base) if (s := number(rpr, "sz"))), 0)
        return Look(bold, italic, hidden, raised, size)

    def run_look(self, style_id: str | None, properties: Element | None) -> Look:
        """The look of a run with its own properties."""
        look = self.look(style_id, value(properties, "rStyle"))
        if properties is None:
            return look
        bold, italic, hidden = (switch(properties, name) for name in ("b", "i", "vanish"))
        align = value(properties, "vertAlign")
        return Look(
            look.bold if bold is None else bold,
            look.italic if italic is None else italic,
            look.hidden if hidden is None else hidden,
            look.raised if align is None else align == "superscript",
            number(properties, "sz") or look.size,
        )


_ON = ("1", "true", "on")


def _toggle(properties: list[Element | None], name: str) -> bool:
    return bool(next((s for rpr in properties if (s := switch(rpr, name)) is not None), False))
