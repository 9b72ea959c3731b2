"""What the cells of a table hold: figures, or names of what they are figures of."""

import re

_FIGURE = re.compile(r"[\d\s.,:()%$€£+/–—-]*\d[\d\s.,()%$€£+/–—-]*[a-z]?|[–—-]|\.{2,}|…|n/?a", re.IGNORECASE)


def is_figure(cell: str) -> bool:
    """Whether a cell holds nothing but a figure, maybe with a note's letter behind it, or what stands where there is none."""
    return _FIGURE.fullmatch(cell) is not None


def is_name(cell: str) -> bool:
    """Whether a cell holds words."""
    return bool(cell) and not is_figure(cell)
