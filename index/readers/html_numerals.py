"""Numbers as CSS writes them."""

from index.roman import roman


def numeral(value: int, kind: str) -> str:
    """A number in one of CSS's styles ("lower-roman", "upper-alpha", …); in digits for others."""
    if kind == "decimal-leading-zero":
        return f"{value:02}"
    name = kind.partition("-")[2]
    if value < 1 or name not in ("roman", "alpha", "latin"):
        return str(value)
    written = roman(value) if name == "roman" else _letters(value)
    return written.upper() if kind.startswith("upper") else written


def _letters(value: int) -> str:
    """1 is "a", 26 "z", 27 "aa"."""
    letters = ""
    while value > 0:
        value, rest = divmod(value - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
