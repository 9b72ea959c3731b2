"""Characters of Word's symbol fonts, which have no meaning outside their font, as Unicode."""

_GREEK = dict(zip("abcdefghijklmnopqrstuvwxyz", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
_CAPITAL = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True))
_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB9: "≠", 0xBB: "≈", 0xD7: "⋅",
}  # fmt: skip
_WINGDINGS = {0x6C: "•", 0x6E: "▪", 0x9F: "•", 0xA7: "▪", 0xA8: "☐", 0xD8: "‣", 0xE0: "→", 0xFC: "✓", 0xFE: "☑"}


def symbol(font: str, code: str) -> str:
    """The character that a w:sym shows, from its font's name and its code in hexadecimal; "" for a mere picture."""
    try:
        point = int(code, 16)
    except ValueError:
        return ""
    private = 0xF000 <= point <= 0xF0FF
    place = point - 0xF000 if private else point
    font = font.casefold()
    if font == "symbol":
        letter = chr(place) if place < 0x110000 else ""
        return _SYMBOL.get(place) or _GREEK.get(letter) or _CAPITAL.get(letter) or (letter if 0x20 < place < 0x7F else "")
    if font.startswith("wingdings"):
        return _WINGDINGS.get(place, "")
    readable = 0x20 <= place < 0xD800 or 0xF900 <= place < 0x110000
    return chr(place) if readable and chr(place).isprintable() else ""


def in_font(text: str, font: str) -> str:
    """A text that is set in a symbol font; letters of a font of pictures are kept as they were typed."""
    is_symbol = font.casefold() == "symbol"

    def shown(letter: str) -> str:
        if "\uf020" <= letter <= "\uf0ff":
            return symbol(font or "symbol", f"{ord(letter):X}")
        return (symbol(font, f"{ord(letter):X}") or letter) if is_symbol and "!" <= letter <= "\xff" else letter

    return "".join(map(shown, text))
