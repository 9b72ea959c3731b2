"""The walk through a document's blocks that sorts them into paragraphs."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from index.block import Block
from index.captions import Captions
from index.cover import LONG_WORDS, is_long
from index.divisions import ARTICLE
from index.draft import Draft
from index.groups import Groups
from index.headings import Heading
from index.lead_ins import LeadIns, announce
from index.markers import Marker, split_counted, split_marker
from index.sections import CLOSING, RECITALS
from index.sequences import NumberSequence

_TESTIMONY = re.compile(
    r"(?:In (?:witness|faith) whereof|"
    r"Done (?:at|in)|En foi de quoi|Fait (?:à|en)|En fe de lo cual|Hecho en|Zu Urkund dessen|Ten blijke waarvan)\b",
    re.IGNORECASE,
)
_PREAMBULAR = re.compile(r"\S+\s+\S+.*[,;](?:\s+(?:and|et|y|und))?$|:$|^(?:\S+\s+){7,}\S+\.$", re.DOTALL)
_SIGNED = re.compile(r"\((?:signed|signé|signée|firmado|gezeichnet)\)", re.IGNORECASE)
_BOX = re.compile(r"(?:box|in focus)\b", re.IGNORECASE)


class _BareHeading(NamedTuple):
    """A heading that no paragraph came under as yet; `path` ends with it."""

    position: int
    block: Block
    path: tuple[Heading, ...]


def _holds(headings: Sequence[Heading], heading: Heading) -> bool:
    """Whether this very heading is among them; another one may have the same words."""
    return any(other is heading for other in headings)


class Walker:
    """Goes through the blocks once, keeping the section and the paragraphs that others hang on."""

    def __init__(self, sequences: list[NumberSequence], body_start: int) -> None:
        self.drafts: list[Draft] = []
        self.titles: dict[int, str] = {}
        self._bare: list[_BareHeading] = []
        outermost_last = sorted(sequences, key=lambda sequence: -sequence.depth)  # "4. (1) …" is in two
        self._by_position = {position: s for s in outermost_last for position, _ in s.members}
        self._body_start = body_start
        self._path: tuple[Heading, ...] = ()
        self._groups = Groups()
        self._captions = Captions()
        self._lead_ins = LeadIns()
        self._called_above: dict[str, tuple[Heading, ...]] = {}  # by the marks that headings call: their paths
        self._closing: Draft | None = None
        self._recitals = False
        self._signed = False
        self._preamble = False

    def take(self, position: int, block: Block, heading: Heading | None) -> None:
        """Sort one block in."""
        before = len(self.drafts)
        self._recitals = self._recitals or bool(RECITALS.match(block.text))
        self._take(position, block, heading)
        if heading is not None:
            self._called_above |= dict.fromkeys(block.calls, self._path)
            self._bare.append(_BareHeading(position, block, self._path))
        elif len(self.drafts) > before:
            if block.kind != "footnote" or self._is_over_notes(position):
                self._bare.clear()
            for draft in self.drafts[before:]:
                draft.first = draft.last = position

    def begin_anew(self) -> None:
        """Leave all sections: another text begins."""
        self.keep_bare_headings()
        self._bare.clear()
        self._path = ()
        self._lead_ins.close()
        self._closing, self._signed = None, False

    def _is_over_notes(self, position: int) -> bool:
        """Whether a heading of one word, "Notes", stands right above a footnote."""
        return bool(self._bare) and self._bare[-1].position == position - 1 and len(self._bare[-1].block.text.split()) == 1

    def keep_bare_headings(self, path: tuple[Heading, ...] = ()) -> None:
        """Headings that are not in the path to come, and that nothing came under, are text: no word is lost."""
        closed = [bare for bare in self._bare if not _holds(path, bare.path[-1])]
        ends = [bare for bare in closed if not any(_holds(other.path[:-1], bare.path[-1]) for other in closed)]
        for bare in ends:
            draft = Draft(bare.block.text, "text", bare.path[:-1], bare.block.page, Marker("none", "", ""), calls=bare.block.calls)
            if bare.position + 1 in self.titles:
                draft.extra.append(self.titles[bare.position + 1])
            draft.first, draft.last = bare.position, bare.position + len(draft.extra)
            later = sum(1 for other in self.drafts if other.kind == "footnote" and other.first > bare.position)
            self.drafts.insert(len(self.drafts) - later, draft)
        named = [heading for bare in ends for heading in bare.path]
        self._bare = [bare for bare in self._bare if bare not in closed and not _holds(named, bare.path[-1])]

    def _take(self, position: int, block: Block, heading: Heading | None) -> None:
        if block.kind == "footnote":
            self._footnote(block)
        elif heading is None and self._is_office(position, block):
            self.drafts[-1].extra.append(block.text)
            self.drafts[-1].last = position
        elif position < self._body_start and not is_long(block) and not (self._preamble and _is_text(block)):
            self._cover(position, block)
        elif heading is not None:
            self._open_section(heading)
        elif self._is_signature(position, block):
            assert self._closing is not None
            self._closing.extra.append(block.text)
            self._closing.last = position
        else:
            self._paragraph(position, block)

    def _is_office(self, position: int, block: Block) -> bool:
        """Whether a line right below the name of who signed a letter is that person's office."""
        above = self.drafts[-1] if self.drafts else None
        if above is None or above.last != position - 1 or block.kind != "text" or not _SIGNED.match(above.text):
            return False
        return len(block.text.split()) <= LONG_WORDS and not block.text.endswith(".")

    def _is_signature(self, position: int, block: Block) -> bool:
        """Whether a line goes on with the closing formula right above it."""
        if self._closing is None or self._closing.last != position - 1 or block.kind != "text":
            return False
        return len(block.text.split()) <= 6 and not block.text.endswith(".")

    def _open_section(self, heading: Heading) -> None:
        if self._closing is not None and not heading.is_part and not self._in_annex():
            self._open_annex()
        if self._signed and self._closing is None and not self._in_annex() and (not heading.is_structural or heading.numeral in ("1", "I")):
            self._path = ()  # another text begins after the signature
        self._closing, self._signed = None, False
        path = self._groups.path_to(heading, self._path, self._bare[-1].path[-1] if self._bare else None)
        self.keep_bare_headings(path)
        self._path = path
        self._lead_ins.close()

    def _in_annex(self) -> bool:
        return bool(self._path) and self._path[0].is_part

    def _open_annex(self) -> None:
        """What follows the signature is an annex, also where its heading was lost."""
        self._path = (Heading("Annex", "part", "", 0),)

    def _cover(self, position: int, block: Block) -> None:
        last = self.drafts[-1] if self.drafts else None
        if last is not None and last.kind == "cover":
            last.extra.append(block.text)
            last.last = position
            last.calls += block.calls
        else:
            self.drafts.append(Draft(block.text, "cover", (), block.page, Marker("none", "", block.text), calls=block.calls))

    def _footnote(self, block: Block) -> None:
        draft = Draft(block.text, "footnote", self._path, block.page, Marker("none", "", ""), mark=block.mark)
        callers = [d for d in self.drafts if block.mark in d.calls and not _answered(d, block.mark, self.drafts)]
        draft.parent = callers[-1] if callers else None
        draft.path = draft.path if callers else self._called_above.pop(block.mark, draft.path)
        self.drafts.append(draft)

    def _paragraph(self, position: int, block: Block) -> None:
        if self._closing is not None:
            if not self._in_annex():
                self._open_annex()
            self._closing = None
        self._preamble = True
        if self._path and self._path[-1].rank == ARTICLE and _TESTIMONY.match(block.text):
            self._path = tuple(heading for heading in self._path if heading.is_part)  # it closes the whole text, not its last article
        self._path = self._captions.path_at(block, self._path, self.drafts)
        sequence = self._by_position.get(position)
        marker = split_counted(block.text) if sequence is not None else split_marker(block.text)
        if block.kind == "row" or (sequence is None and marker.form in ("decimal", "dotted", "paren-decimal")):
            marker = Marker("none", "", block.text)
        draft = Draft(marker.rest, "text", self._path, block.page, marker, sequence=sequence, calls=block.calls)
        self._classify(draft, block)
        self._signed = self._signed or bool(_TESTIMONY.match(block.text))
        if CLOSING.match(block.text) and len(block.text.split()) <= LONG_WORDS:
            self._closing = draft
        self.drafts.append(draft)

    def _classify(self, draft: Draft, block: Block) -> None:
        form = draft.marker.form
        if block.kind == "row":
            draft.kind = "row"
        elif draft.sequence is not None and draft.sequence.depth == 0:
            in_preamble = self._recitals and form == "paren-decimal" and not any(h.rank for h in self._path)
            draft.kind = "recital" if in_preamble else "numbered"
            announce(draft, self.drafts)
            self._lead_ins.begin(draft)
        elif form == "recital":
            draft.kind = "recital"
            self._lead_ins.begin(draft)
        elif form == "none":
            self._leave_box()
            draft.path = self._path
            self._lead_ins.begin(draft)
        else:
            draft.kind = "bullet" if form == "bullet" else "item"
            self._lead_ins.hang(draft)

    def _leave_box(self) -> None:
        """Running text after a box of bullets ("IN FOCUS: …") belongs to the section around the box."""
        box = self._path[-1] if self._path else None
        if box is None or box.is_structural or (not _BOX.match(box.text) and not box.text.isupper()):
            return
        inside = [draft for draft in self.drafts if draft.path and draft.path[-1] is box]
        if inside and all(draft.kind == "bullet" for draft in inside):
            self._path = self._path[:-1]


def _is_text(block: Block) -> bool:
    """Whether a short block after the first paragraph is text too, and no line of the cover."""
    return bool(_PREAMBULAR.search(block.text) or _SIGNED.match(block.text)) or split_marker(block.text).form in (
        "bullet",
        "letter",
        "roman",
    )


def _answered(caller: Draft, mark: str, drafts: list[Draft]) -> bool:
    return any(d.kind == "footnote" and d.parent is caller and d.mark == mark for d in drafts)
