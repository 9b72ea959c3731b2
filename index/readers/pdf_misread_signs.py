"""Signs that a PDF's font names wrongly: "Kosovoís" for "Kosovo’s", where a Windows font was taken for one of a Mac."""

import re
import unicodedata
from collections.abc import Sequence

from index.readers.pdf_lines import Fragment

_APOSTROPHE = r"(?<=[^\W\d_])í(?:s\b|(?!\w))"
_WITHIN = re.compile(r"(?<=[^\W\d_])í(?!s\b)(?=[^\W\d_])")
_LEAST = 3
_MISREAD = re.compile(
    rf"""{_APOSTROPHE}
    |(?<!\w)ì(?=\w)|(?<![\s\d])î(?!\w)|(?<!\w)ë(?=\w[^ë]*\wí(?!\w))  # quotation marks
    |(?<!\S)[óñï](?!\S)|(?<=\d)[óñ](?=\d)  # dashes, bullets
    |(?<![^\W\d_])Ä(?=\d)  # €
    """,
    re.VERBOSE,
)
# "Haveric´": an accent that stands for itself after its letter, where it is no apostrophe ("the Republic´s").
_ACUTE_AFTER = re.compile(r"([cCzZ])´(?!s\b|\w*´)")
_PRINTED = {ord(sign): sign.encode("mac_roman").decode("cp1252") for sign in "íìîëóñïÄ"}


def with_signs_mended(pages: Sequence[list[Fragment]]) -> list[list[Fragment]]:
    """The lines of all pages with apostrophes, quotation marks, dashes, € and accents as they are printed.

    Text in which "í" stands within words too, as in Spanish, is left as it is.
    """
    pages = [[fragment._replace(text=_ACUTE_AFTER.sub(_accented, fragment.text)) for fragment in page] for page in pages]
    texts = [fragment.text for page in pages for fragment in page]
    apostrophes, within = (sum(len(re.findall(form, text)) for text in texts) for form in (_APOSTROPHE, _WITHIN))
    if apostrophes < _LEAST or 5 * within > apostrophes:
        return list(pages)
    return [[fragment._replace(text=_mended(fragment.text)) for fragment in page] for page in pages]


def _accented(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", f"{found[1]}\u0301")


def _mended(text: str) -> str:
    return _MISREAD.sub(lambda found: found.group().translate(_PRINTED), text)
