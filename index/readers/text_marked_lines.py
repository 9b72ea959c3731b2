"""Lines of a text that are blocks of their own by how they are marked: headings, table rows, footnotes."""

import re

from index.block import Block
from index.readers.inline import clean_inline

_EMPTY_CELL = re.compile(r"-{3,}")
_HEADING = re.compile(r"^(#{1,6}(?=\s)|#{2,6})\s*(?=[^\s#])(.*?)\s*#*$")
_FOOTNOTE = re.compile(r"^(?:<sup>\s*(?P<sup>[\w*†‡]{1,4})\s*</sup>|\$?\^\{(?P<brace>[^}]{1,4})\}\$?|\[\^(?P<md>\w+)\]:)\s*(?P<text>\S.*)$")
_NESTED_FOOTNOTE = re.compile(
    r"^<sup>\s*(?:&|<)[^\w]*(?:lt;)?/?(?:sup)?[^\w]*(?:lt;)?(?:sup)?(?:&gt;|>)*(\w{1,3})(?:<|&lt;)/sup(?:>|&gt;)(?:</sup>)?\s*"
)
_STARRED = re.compile(r"^(\*{1,4})\s+(?=\S)")
_NUMBER_TAB = re.compile(
    r"^[(\[]?(?:\d{1,4}(?:\.\d{1,3})*(?:\s?(?:bis|ter|quater)|[a-z])?|[a-zA-Z]|[ivxIVX]{1,5}|(?:OP|PP)\d{1,3}|\.\d{1,2})[.)\]]?\t+\S[^\t]*$|^[-•*–—]\t"
)


def marked_block(stripped: str, is_starred_footnote: bool) -> Block | None:
    """The heading, table row or footnote that a line is, None where it is running text."""
    heading = _HEADING.match(stripped)
    if heading:
        inline = clean_inline(heading.group(2))
        return Block(inline.text, "heading", level=len(heading.group(1)), emphasis=inline.emphasis, calls=inline.calls)
    footnote = _footnote(stripped, is_starred_footnote)
    if footnote:
        return footnote
    if re.match(r"^\|.*\|$", stripped):
        cells = [" ".join(clean_inline(cell).text.split()) for cell in re.split(r"\t|(?<!\\)\|", stripped[1:-1])]
        return Block("\t".join("" if _EMPTY_CELL.fullmatch(cell) else cell for cell in cells).rstrip("\t"), "row")
    if "\t" in stripped and not _NUMBER_TAB.match(stripped):
        cells = [clean_inline(cell).text for cell in re.split(r"\s*\t\s*|\s*\|\s*", stripped.strip("|").strip())]
        return Block("\t".join(cell for cell in cells if cell), "row")
    return None


def _footnote(stripped: str, is_starred: bool) -> Block | None:
    nested = _NESTED_FOOTNOTE.match(stripped)
    if nested:
        return Block(clean_inline(stripped[nested.end() :]).text, "footnote", mark=nested.group(1))
    match = _FOOTNOTE.match(stripped)
    if match and not match.group("text")[:1].islower():
        mark = match.group("sup") or match.group("brace") or match.group("md")
        return Block(clean_inline(match.group("text")).text, "footnote", mark=mark)
    starred = _STARRED.match(stripped)
    if starred and is_starred:
        return Block(clean_inline(stripped[starred.end() :]).text, "footnote", mark=starred.group(1))
    return None


def starred_footnotes(lines: list[str]) -> set[int]:
    """Lines such as "* Available only in English" that answer a starred call, and are no bullets."""
    called: set[str] = set()
    found: set[int] = set()
    for number, line in enumerate(lines):
        starred = _STARRED.match(line.strip())
        neighbours = [other for other in lines[max(0, number - 2) : number + 3] if _STARRED.match(other.strip())]
        if starred and starred.group(1) in called and len({_STARRED.match(n.strip()).group(1) for n in neighbours}) == len(neighbours):  # type: ignore[union-attr]
            found.add(number)
        else:
            called.update(re.findall(r"(?<=[\w.)])(\*{1,4})(?=\s|$|\*\w|[.,;])", line))
            called.update(re.findall(r"(?<=\w)(\*)(?=\*?[A-Z][^*]*\*)", line))
    return found
