"""How Word writes a list's number: 4, d, IV, 4th."""

from collections.abc import Callable
from typing import Final

from index.roman import roman

_LATIN: Final = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN: Final = "абвгдежзиклмнопрстуфхцчшщыэюя"
_ARABIC: Final = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD: Final = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CHINESE: Final = " 一二三四五六七八九"
_CHICAGO: Final = "*†‡§"
_LONGEST: Final = 40


def format_number(number: int, form: str) -> str:
    """A number in a Word number format ("decimal", "lowerRoman", …); a format not known here is written in digits."""
    written = _FORMATS.get(form)
    return written(number) if written and number > 0 else str(number)


def _repeated(alphabet: str) -> Callable[[int], str]:
    """A letter for each number; past the alphabet's end the letters double: z, aa, bb."""

    def written(number: int) -> str:
        times, place = divmod(number - 1, len(alphabet))
        return alphabet[place] * (times + 1) if times < _LONGEST else str(number)

    return written


def ordinal(number: int) -> str:
    """A number as an English ordinal: 1st, 12th, 23rd."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def chinese(number: int) -> str:
    """A number in Chinese numerals as texts count: 三, 十二, 二十一, 一百零五."""
    if not 0 < number < 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    written = f"{_CHINESE[hundreds]}百" if hundreds else ""
    if tens:
        written += ("" if tens == 1 and not hundreds else _CHINESE[tens]) + "十"
    elif hundreds and ones:
        written += "零"
    return (written + _CHINESE[ones]).strip()


_FORMATS: Final[dict[str, Callable[[int], str]]] = {
    "lowerLetter": _repeated(_LATIN),
    "upperLetter": _repeated(_LATIN.upper()),
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "ordinal": ordinal,
    "decimalZero": lambda number: f"{number:02}",
    "numberInDash": lambda number: f"- {number} -",
    "russianLower": _repeated(_RUSSIAN),
    "russianUpper": _repeated(_RUSSIAN.upper()),
    "arabicAlpha": _repeated(_ARABIC),
    "arabicAbjad": _repeated(_ABJAD),
    "chicago": _repeated(_CHICAGO),
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "taiwaneseCountingThousand": chinese,
    "bullet": lambda _: "",
    "none": lambda _: "",
}
