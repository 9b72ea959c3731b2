"""Web pages: the document without the site around it, list numbers as the browser shows them."""

import quopri
import re
from dataclasses import replace
from pathlib import Path

from index.block import Block
from index.errors import UnreadableDocument
from index.readers.encoding import clean_characters, decode_bytes
from index.readers.html_content import main_content
from index.readers.html_lines import printed_lines
from index.readers.html_lists import ListCount
from index.readers.html_notes import find_notes, is_note, is_note_container
from index.readers.html_style import tags
from index.readers.html_tables import is_data_table, table_rows
from index.readers.html_text import Paragraph
from index.readers.html_tree import Node, Page, parse_page
from index.readers.text import read_lines
from index.readers.text_pages import lines_of_pages

MAX_BYTES = 50_000_000
_SUMMARY_LEVEL = 6
_INLINE = tags(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark math q ruby s samp small span strike strong "
    "sub sup time tt u var wbr nobr img rb rtc blink basefont mi mn mo mrow msub msup mtext"
)
_PAGE = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|table|div|center|main|article|section|h[1-6]|ol|ul|p|font)\b[^<>]*>", re.IGNORECASE
)
_MARKER_ALONE = re.compile(r"(?:\(?\d{1,4}(?:\s?(?:bis|ter|quater))?[.)]|\(?[a-z]{1,4}[.)]|\d{1,3}(?:\.\d{1,3})+\.?|[-•▪–—·*])")
_NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,3})*")
_GLUED = re.compile(r"^((?:[^\W\d_]+ )?(?:\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-Z])\.)(?=[^\W\d_a-z][a-z])")  # "IV.Conclusions"
_TYPED = re.compile(r"(?:[•▪·●◦‣]|[-–—]\s|\(?(?:\d{1,4}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s)")


def is_html(text: str) -> bool:
    """Whether a text is a web page: it begins with a tag, and has those that make one."""
    head = clean_characters(text[:20_000]).lstrip()
    if re.match(r"<!doctype\s+html|<html\b", re.sub(r"^(?:<\?xml[^>]*>|<!--.*?-->|\s)+", "", head, flags=re.DOTALL), re.IGNORECASE):
        return True
    tags = len(_PAGE.findall(head))
    closed = len(re.findall(r"</(?:p|div|table|tr|td|ol|ul|li|h[1-6]|body|html|title|center|head)\s*>", head, re.IGNORECASE))
    markdown = len(re.findall(r"^(?:#{1,6}\s?\S|[-*]\s+\S|\d{1,3}\.\s+\S)", head, re.MULTILINE))
    return head.startswith("<") and tags + closed >= 2 and markdown <= tags


def read_html_document(path: Path) -> list[Block]:
    """Blocks of a web page; headings, rows of tables and footnotes are marked as such.

    Raises `UnreadableDocument` for a file that is too large or holds no text to read.
    """
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableDocument(
            f"{path.name} has {path.stat().st_size / 1e6:.0f} MB, more than {MAX_BYTES / 1e6:.0f} MB; save it in parts."
        )
    text = decode_bytes(path.read_bytes())
    blocks = [] if text is None else read_html(text)
    if not blocks:
        raise UnreadableDocument(f"{path.name} is a web page without text; save the page once it has loaded, or as PDF.")
    return blocks


def read_html(text: str) -> list[Block]:
    """Blocks of a web page that is at hand as text."""
    text = clean_characters(text)
    if len(re.findall(r"=3D[\"'#\w]", text)) > len(re.findall(r"\w=[\"'#]", text)):  # cut out of an e-mail
        text = quopri.decodestring(text.encode("utf-8", errors="replace")).decode("utf-8", errors="replace")
    page = parse_page(text)
    roots = main_content(page)
    lines = printed_lines(page, roots)
    if lines is not None:
        return read_lines(lines_of_pages(lines))
    reader = _Reader(page)
    for root in roots:
        reader.read(root)
    return reader.blocks


class _Reader:
    """Goes through the page once, from one end of a paragraph to the next."""

    def __init__(self, page: Page) -> None:
        self.blocks: list[Block] = []
        self._page = page
        self._notes = find_notes(page)
        self._paragraph = Paragraph(self._notes)
        self._lists: list[ListCount] = []
        self._front = ""  # the number that the next paragraph gets
        self._note_marks: list[tuple[Node, str]] = []  # open footnotes and containers of such
        self._heading = 0
        self._called: set[str] = set()
        self._beyond = 0  # nodes before this one are done with

    def read(self, root: Node) -> None:
        """Read a part of the page into blocks."""
        for node, entering in self._page.walk(root):
            if node.order < self._beyond:
                continue
            if not node.tag or node.tag in _INLINE:
                self._inline(node, entering)
            elif entering:
                self._enter(node)
            else:
                self._leave(node)
        self._flush()
        self._flush_front()

    def _inline(self, node: Node, entering: bool) -> None:
        if not entering:
            self._paragraph.leave(node)
        else:
            self._paragraph.take(self._page, node)

    def _enter(self, node: Node) -> None:
        self._flush()
        if node.tag == "table" and is_data_table(self._page, node):
            self.blocks += table_rows(self._page, node, self._notes)
            self._beyond = node.end
        elif node.style.preformatted and node.tag in ("pre", "listing", "xmp") and node.words > 3:
            self._typed(node)
        elif node.tag in ("ol", "ul", "menu", "dir"):
            self._lists.append(ListCount(node))
        elif node.tag == "li":
            self._item(node)
        elif re.fullmatch(r"h[1-6]", node.tag):
            self._heading = int(node.tag[1])
        elif node.tag == "summary":
            self._heading = _SUMMARY_LEVEL
        elif node.get("role") == "heading":
            self._heading = int(node.get("aria-level")) if re.fullmatch("[1-6]", node.get("aria-level")) else 2
        if is_note(node) or is_note_container(node):
            self._note_marks.append((node, ""))
        self._paragraph.take(self._page, node)

    def _leave(self, node: Node) -> None:
        self._flush()
        if node.tag in ("ol", "ul", "menu", "dir") and self._lists:
            self._lists.pop()
            self._front = self._front if self._lists else ""
        elif re.fullmatch(r"h[1-6]|summary", node.tag) or node.get("role") == "heading":
            self._heading = 0
        if self._note_marks and self._note_marks[-1][0] is node:
            self._note_marks.pop()

    def _item(self, node: Node) -> None:
        marker = self._lists[-1].marker(node) if self._lists else "- "
        if marker == "- " and _NUMBER.fullmatch(self._first_text(node)):
            marker = ""  # a number in an element of its own stands in place of the bullet
        if self._note_marks:
            self._note_marks.append((node, re.sub(r"\W", "", marker)))
        else:
            self._front = f"{self._front}{marker}"

    def _first_text(self, node: Node) -> str:
        return next((below.text.strip() for below in self._page.subtree(node) if below.text.strip() and not below.dropped), "")

    def _typed(self, node: Node) -> None:
        """A preformatted part is plain text, with its own blank lines and numbers."""
        text = "".join(below.text for below in self._page.subtree(node) if not below.tag and not below.dropped)
        self._flush_front()
        self.blocks += read_lines(lines_of_pages(text))
        self._beyond = node.end

    def _flush(self) -> None:
        paragraph, self._paragraph = self._paragraph, Paragraph(self._notes)
        if paragraph.is_empty and not paragraph.calls:
            if paragraph.own_mark:
                self._paragraph.own_mark = paragraph.own_mark
            return
        if self._note_marks and not paragraph.own_mark:
            paragraph.own_mark = next((mark for _, mark in reversed(self._note_marks) if mark), "")
        blocks = paragraph.blocks(self._called)
        for block in blocks:
            self._called.update(block.calls)
            self._add(block)

    def _add(self, block: Block) -> None:
        if self._note_marks and block.kind == "text" and not self._heading:
            block = replace(block, kind="footnote", mark=self._running_mark())
        if block.kind == "footnote":
            self.blocks.append(block)
            return
        if self._heading:
            title = _GLUED.sub(r"\1 ", block.text)
            self.blocks.append(replace(block, text=f"{self._take_front(title)}{title}", kind="heading", level=self._heading))
            return
        if _MARKER_ALONE.fullmatch(block.text):
            self._front = f"{self._front}{_spelled(block.text)} " if self._front.strip() != block.text else self._front
            return
        front = "" if _TYPED.match(block.text) and self._front in ("- ", block.text[: len(self._front)]) else self._front
        self._front = ""
        counted_in = self._lists[-1].name if self._lists else ""
        self.blocks.append(replace(block, text=f"{front}{block.text}", counted_in=counted_in))

    def _running_mark(self) -> str:
        return self.blocks[-1].mark if self.blocks and self.blocks[-1].kind == "footnote" else ""

    def _take_front(self, title: str) -> str:
        """The number of the list's item that a heading stands in."""
        front, self._front = self._front, ""
        return "" if front == "- " or _TYPED.match(title) else front

    def _flush_front(self) -> None:
        """A number that no paragraph came to stays as a text."""
        if self._front.strip(" -"):
            self.blocks.append(Block(self._front.strip()))
        self._front = ""


def _spelled(marker: str) -> str:
    """ "a." as markers are written elsewhere: "(a)"."""
    return f"({marker[:-1]})" if re.fullmatch(r"[a-z]{1,4}\.", marker) else marker
