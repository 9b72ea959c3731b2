"""Which characters a file's bytes are: by byte-order mark, by what they can be, by what they declare."""

import codecs
import re

from charset_normalizer import from_bytes

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<(?:meta|\?xml)\b[^>]{0,300}?\b(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_HEAD = 4096
_SAMPLE = 200_000
_WESTERN = "cp1252"
_NEAR_CHAOS, _NEAR_COHERENCE = 0.06, 0.05
# What browsers take these labels for; pages that use them mean the Windows sets.
_ALIASES = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"} | {
    "iso-8859-9": "cp1254",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-sjis": "cp932",
    "shift_jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "windows-874": "cp874",
    "x-mac-cyrillic": "mac-cyrillic",
    "macintosh": "mac-roman",
}
# Left-over marks of a file that was converted twice, and characters that are not seen.
_INVISIBLE = re.compile("^(?:\u00ef\u00bb\u00bf)+|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}


def decode_bytes(data: bytes) -> str | None:
    """The text of a file, None where its bytes are none.

    A byte-order mark decides; then UTF-8 where the bytes can be nothing else; then what the file
    declares; then what the bytes look like.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace")
    wide = _unmarked_utf16(data)
    if wide:
        return data.decode(wide, errors="replace")
    if data[:_HEAD].count(0) > 40:
        return None
    declared = _declared(data)
    if declared in ("iso2022_jp", "hz") and data.isascii():
        return data.decode(declared, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_narrow(data, declared)


def clean_characters(text: str) -> str:
    """Without characters that are not seen, ligatures spelled out, line ends as "\\n"."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _INVISIBLE.sub("", text).translate(_LIGATURES)


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without a byte-order mark: every other byte of the first ones is zero."""
    head = data[:400]
    if len(head) < 8 or len(data) % 2:
        return ""
    even, odd = head[::2].count(0) / len(head[::2]), head[1::2].count(0) / len(head[1::2])
    if min(even, odd) > 0.05 or max(even, odd) < 0.6:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_HEAD])
    label = found.group(1).decode("ascii").lower() if found else ""
    label = _ALIASES.get(label, label)
    try:
        name = codecs.lookup(label).name if label else ""
    except LookupError:
        return ""
    # Bytes without zeros cannot be what these say.
    return "" if name.startswith(("utf-16", "utf-32", "utf-7")) else name


def _decode_narrow(data: bytes, declared: str) -> str | None:
    if data[:1_000_000].decode("utf-8", errors="replace").count("\ufffd") <= len(data[:1_000_000]) / 5000:
        return data.decode("utf-8", errors="replace")  # UTF-8 with a few damaged bytes
    if declared and declared != "utf-8":
        return data.decode(declared, errors="replace")
    likely = _likely_encoding(data[:_SAMPLE].replace(b"\0", b""))
    return data.decode(likely, errors="replace") if likely else None


def _likely_encoding(sample: bytes) -> str:
    """The encoding that a text without Unicode most likely has, "" for none.

    Western European letters read as well in the Windows sets of other regions ("faēade"), so the
    Western one wins where it is nearly as likely as the likeliest.
    """
    matches = list(from_bytes(sample))
    if not matches:
        return ""
    best = matches[0]
    for match in matches:
        near = match.chaos - best.chaos <= _NEAR_CHAOS and best.coherence - match.coherence < _NEAR_COHERENCE
        if near and _WESTERN in match.could_be_from_charset:
            return _WESTERN
    return best.encoding
