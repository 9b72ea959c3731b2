"""Resolves what paragraphs refer to: to the paragraphs meant, where the library has them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from index.mentions import OTHER, OWN, Mention, MentionKind, find_mentions
from index.paragraph import Paragraph
from index.snapshot import Snapshot
from index.symbols import key_of


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in a paragraph's text.

    `text` are its words and `start` their place, `document` the name of the document meant, None where the
    library does not have it or it cannot be told; `paragraphs` the ids of the paragraphs meant, none where
    a whole document is meant or the library does not have them.
    """

    text: str
    start: int
    kind: MentionKind
    document: str | None
    paragraphs: tuple[str, ...]


class References:
    """The references in a library's paragraphs."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def of(self, paragraph: Paragraph) -> tuple[Reference, ...]:
        """The references in a paragraph, in order."""
        return tuple(self._resolved(mention, paragraph) for mention in find_mentions(paragraph.text))

    def _resolved(self, mention: Mention, paragraph: Paragraph) -> Reference:
        document = self._document(mention, paragraph)
        targets = self._targets(mention, paragraph, document) if document else ()
        return Reference(paragraph.text[mention.start : mention.end], mention.start, mention.kind, document, tuple(dict.fromkeys(targets)))

    def _document(self, mention: Mention, paragraph: Paragraph) -> str | None:
        if mention.document == OWN:
            return paragraph.document
        if mention.document == OTHER:
            return None
        names = self._by_symbol.get(key_of(mention.document)) or self._by_number.get(key_of(mention.document)) or []
        if paragraph.document in names:
            return paragraph.document
        return names[0] if len(names) == 1 else None

    def _targets(self, mention: Mention, paragraph: Paragraph, document: str) -> Iterator[str]:
        for number in mention.numbers:
            if mention.kind == "recommendation":
                found = self._recommendation(number, mention.section, paragraph)
            elif mention.kind == "annex":
                found = self._first_in(document, f"annex {number}")
            else:
                found = next(
                    (p for anchor in _anchors(mention, number, paragraph) if (p := self._at(document, anchor, mention, paragraph))), None
                )
            if found:
                yield found.id

    def _at(self, document: str, anchor: str, mention: Mention, paragraph: Paragraph) -> Paragraph | None:
        """The paragraph of an anchor; the one that an item stands in where items are no paragraphs of their own."""
        found = self._snapshot.by_id.get(f"{document}#{anchor}")
        if found is None and " (" in anchor:
            return self._at(document, anchor.rpartition(" (")[0], mention, paragraph)
        is_there = found is not None and (
            not mention.side or found.document != paragraph.document or (found.ordinal < paragraph.ordinal) == (mention.side == "above")
        )
        return found if is_there else None

    def _first_in(self, document: str, section: str) -> Paragraph | None:
        heading = re.compile(rf"{re.escape(section)}(?!\w)", re.IGNORECASE)
        inside = re.compile(rf"{re.escape(section)}(?:[. ]|$)")
        for paragraph in self._by_document[document]:
            if inside.match(paragraph.anchor) or any(heading.match(title) for title in paragraph.headings):
                return paragraph
        return None

    def _recommendation(self, letter: str, issue: str, paragraph: Paragraph) -> Paragraph | None:
        """The paragraph that opens a recommendation, of the issue named or of the one in which the text itself stands."""
        for other in self._by_document[paragraph.document]:
            titles = [title.casefold() for title in other.headings]
            at = next((i for i, title in enumerate(titles) if re.match(rf"recommendation {re.escape(letter)}", title)), None)
            if at is None:
                continue
            same_issue = other.headings[:at] == paragraph.headings[:at]
            if any(re.match(rf"{issue}\b", title) for title in titles) if issue else same_issue:
                return other
        return None

    @cached_property
    def _by_document(self) -> dict[str, list[Paragraph]]:
        found: dict[str, list[Paragraph]] = defaultdict(list)
        for paragraph in self._snapshot.paragraphs:
            found[paragraph.document].append(paragraph)
        return found

    @cached_property
    def _by_symbol(self) -> dict[str, list[str]]:
        """Document names by each of their symbols; a joint one ("A/79/797-S/2025/109") counts as both."""
        found: dict[str, list[str]] = defaultdict(list)
        for name, document in self._snapshot.documents.items():
            symbol = document.metadata.symbol
            for one in {symbol, *re.split(r"(?<=\d)-(?=[A-Z])", symbol)} - {""}:
                found[key_of(one)].append(name)
        return found

    @cached_property
    def _by_number(self) -> dict[str, list[str]]:
        """Document names of resolutions and decisions by number: "resolution 2341 (2017)" for S/RES/2341 (2017)."""
        found: dict[str, list[str]] = defaultdict(list)
        for name, document in self._snapshot.documents.items():
            symbol = re.search(r"/(RES|DEC)/(.+)", document.metadata.symbol)
            if symbol:
                word = "resolution" if symbol.group(1) == "RES" else "decision"
                found[key_of(f"{word} {symbol.group(2)}")].append(name)
        return found


def _anchors(mention: Mention, number: str, paragraph: Paragraph) -> Iterator[str]:
    """The anchors that a number may stand for, the likeliest first."""
    if mention.kind == "article":
        article = re.sub(r" \((\d+)\)", r".\1", number)
        yield from (f"Article {article}", f"Article {article}.1", f"Article {article} ¶ 1")
    elif mention.kind == "recital":
        yield f"recital {number}"
    elif mention.section and mention.section != ".":
        yield from (f"{mention.section}.{number}", f"{mention.section} {number}")
    else:
        section = re.match(r"(.*[\w)])[. ]\d[^.]*$", paragraph.anchor) if mention.document == OWN else None
        if section:
            yield from (f"{section.group(1)}.{number}", f"{section.group(1)} {number}")
        if mention.section != ".":
            yield number
