"""One paragraph of a web page in the making: its pieces of text with their looks, its footnote calls."""

import re
from dataclasses import dataclass, replace

from index.block import Block, Emphasis
from index.markers import split_marker
from index.readers.html_notes import CALL, RAISED_NUMBER, Notes
from index.readers.html_tree import Node, Page, collapse

_POWER = re.compile(r"(?:\b(?:[kcdmµ]?m|ha|in|ft|sq|s|x|n)|\d)$")
_TALL = str.maketrans("0123456789-−+n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺ⁿ")
_NUMBER_ALONE = re.compile(r"\s*(?:\(?\d{1,4}[.)]|\([a-z]{1,4}\)|[•▪–—])")
_INLINE_NOTE = re.compile(r"\s*[\[(]?(\d{1,3}|[a-z]|\*{1,3})[\])][.)]?\s+(?=\S)")
_ENDED = re.compile(r"[.:;!?)”\"*]$|\b(?:and|or)$")
_TITLE_WORDS = 20


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text of one look; a `call` has no text, a line break only "\\n"."""

    text: str
    emphasis: Emphasis = ""
    call: str = ""


class Paragraph:
    """Collects the pieces of a paragraph and makes blocks of them."""

    def __init__(self, notes: Notes) -> None:
        self.own_mark = ""
        self.asides: list[Block] = []
        self._notes = notes
        self._runs: list[Run] = []
        self._inside = 0  # nodes up to this one were read as a footnote call

    @property
    def calls(self) -> tuple[str, ...]:
        """The footnote marks called so far."""
        return tuple(run.call for run in self._runs if run.call)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written yet."""
        return not any(run.text.strip() for run in self._runs)

    def line(self) -> str:
        """All its text."""
        return _tidy("".join(run.text for run in self._runs))

    def take(self, page: Page, node: Node) -> None:
        """Add a node: a text, a line break, a link that calls a footnote."""
        if node.order < self._inside:
            return
        if node.order in self._notes.starts and self.is_empty:
            self.own_mark = self.own_mark or self._notes.starts[node.order]
        if not node.tag:
            self.add_text(node.text, node)
        elif node.tag == "br":
            self._runs.append(Run("\n"))
        elif node.order in self._notes.calls:
            self._skip(node)
            self._unbracket()
            self._runs.append(Run("", call=self._notes.calls[node.order]))
        elif node.tag == "a" and node.get("href").startswith("#") and not re.search(r"\w", page.text(node)):
            self._skip(node)  # a link to the paragraph itself, or back from a footnote
        elif node.tag == "a" and self.is_empty and self.own_mark and CALL.fullmatch(page.text(node)):
            self._skip(node)  # a footnote's own mark, which leads back to its call
        elif node.style.raised and not any(a.style.raised for a in node.ancestors):
            self._raised(page, node)
        elif node.tag == "q":
            self.add_text("“", node)

    def leave(self, node: Node) -> None:
        """An inline element ends."""
        if node.tag == "q" and node.order >= self._inside:
            self.add_text("”", node)

    def add_text(self, text: str, node: Node) -> None:
        """Add text with its node's looks; what the page's source breaks into lines is one line."""
        if self._runs and self._runs[-1].call and text[:1] in tuple(",.;:"):
            self._close_gap()
        emphasis: Emphasis = "bold" if node.style.bold else "italic" if node.style.italic else ""
        last = self._runs[-1].text if self._runs else ""
        alone = _NUMBER_ALONE.fullmatch(last) and (text[:1].isalpha() or text[:1] in tuple("‘“«"))
        if len(self._runs) == 1 and (alone or (last.strip().isdecimal() and text[:1].isupper())):
            text = f" {text}"  # a number set apart by its style alone
        pieces = text.split("\n") if node.style.preformatted else [text]
        for index, piece in enumerate(pieces):
            if index:
                self._runs.append(Run("\n"))
            self._runs.append(Run(collapse(piece), emphasis))

    def _skip(self, node: Node) -> None:
        self._inside = node.end

    def _close_gap(self) -> None:
        """The blank in front of a call, "Committee [1],", goes with it."""
        for index in range(len(self._runs) - 1, -1, -1):
            if self._runs[index].text:
                self._runs[index] = replace(self._runs[index], text=self._runs[index].text.rstrip(" "))
                return

    def _unbracket(self) -> None:
        """The bracket in front of a call, "Parliament ([1])", goes with it."""
        if self._runs and re.search(r"\s?\($", self._runs[-1].text):
            self._runs[-1] = replace(self._runs[-1], text=re.sub(r"\s*\($", "\ue000", self._runs[-1].text))

    def _raised(self, page: Page, node: Node) -> None:
        """A raised text: a power, a footnote's call, a footnote written where it is called, or plain."""
        text = page.text(node)
        before = self.line()
        mark = CALL.fullmatch(text)
        inline_note = _INLINE_NOTE.match(text)
        marks = re.fullmatch(r"[\[(]?\d{1,3}[\])]?(?:\s*,\s*[\[(]?\d{1,3}[\])]?)+", text)
        if self._notes.raised_numbers and self.is_empty and not self.calls and RAISED_NUMBER.fullmatch(text):
            self.add_text(f"{text}. ", node)
        elif re.fullmatch(r"[−-]?\d{1,3}|n", text) and _POWER.search(before) and page.subtree(node)[-1].parent is node:
            self.add_text(text.translate(_TALL), node)
        elif mark:
            self._runs.append(Run("", call=mark.group(1)))
        elif marks:
            self._runs += [Run("", call=number) for number in re.findall(r"\d+", text)]
        elif inline_note and len(text.split()) > 4:
            self._runs.append(Run("", call=inline_note.group(1)))
            self.asides.append(Block(text[inline_note.end() :], "footnote", mark=inline_note.group(1)))
        else:
            return
        self._skip(node)

    def blocks(self, called: set[str]) -> list[Block]:
        """The paragraph's blocks; more than one where line breaks set parts of it apart."""
        mark = self.own_mark or self._front_mark(called)
        groups = _grouped(self._lines())
        blocks = [_block(group) for group in groups]
        blocks = [block for block in blocks if block.text]
        if mark and blocks:
            blocks[0] = _as_note(blocks[0], mark)
            blocks[1:] = [replace(block, kind="footnote", mark=mark) for block in blocks[1:]]
        return [*blocks, *self.asides]

    def _front_mark(self, called: set[str]) -> str:
        """The mark of a paragraph that begins with a raised one, as footnotes do."""
        first = next((run for run in self._runs if run.text.strip() or run.call), None)
        return first.call if first is not None and first.call in called else ""

    def _lines(self) -> list[list[Run]]:
        lines: list[list[Run]] = [[]]
        for run in self._runs:
            if run.text == "\n":
                lines.append([])
            else:
                lines[-1].append(run)
        return lines


def _grouped(lines: list[list[Run]]) -> list[list[list[Run]]]:
    groups: list[list[list[Run]]] = [[]]
    blank = False
    for line in lines:
        text = _tidy("".join(run.text for run in line))
        if not text and not any(run.call for run in line):
            blank = True
            continue
        if groups[-1] and (blank or _sets_apart(groups[-1], line, text)):
            groups.append([])
        groups[-1].append(line)
        blank = False
    return groups


def _sets_apart(group: list[list[Run]], line: list[Run], text: str) -> bool:
    """Whether a line is a paragraph of its own: it has a number, or a bold line stood above it."""
    before = _tidy("".join(run.text for run in group[-1]))
    marker, first = split_marker(text), split_marker(_tidy("".join(run.text for run in group[0])))
    if marker.form != "none" and (_ENDED.search(before) or first.form == marker.form):
        return True
    looks, above = _emphasis(line), _emphasis(group[-1])
    return looks != above and "bold" in (looks, above) and len(before.split()) <= _TITLE_WORDS


def _emphasis(runs: list[Run]) -> Emphasis:
    looks = {run.emphasis for run in runs if run.text.strip(" \t\n.:;,-–*")}
    return "" if not looks or "" in looks else "bold" if looks == {"bold"} else "italic"


def _block(lines: list[list[Run]]) -> Block:
    runs = [run for line in lines for run in line]
    text = "\n".join(_tidy("".join(run.text for run in line)) for line in lines)
    return Block(text.strip(), emphasis=_emphasis(runs), calls=tuple(run.call for run in runs if run.call))


def _tidy(text: str) -> str:
    """The white space that a browser shows; "\\ue000" is where a footnote's call lost its brackets."""
    text = re.sub("\ue000\\s?\\)?", "", text)
    return re.sub(r" {2,}", " ", re.sub(r" *\n *", "\n", text)).strip()


def _as_note(block: Block, mark: str) -> Block:
    text = re.sub(rf"^[\[(]?{re.escape(mark)}[\])]?[.):]?\s+(?=\S)", "", block.text)
    text = re.sub(r"^(?:\(\s*\)|\[\s*\])\s*", "", text)
    calls = block.calls[1:] if block.calls[:1] == (mark,) else block.calls
    return replace(block, text=text, kind="footnote", mark=mark, calls=calls, emphasis="")
