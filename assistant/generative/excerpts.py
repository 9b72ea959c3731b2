"""Paragraphs as a language model sees them: data, under ids that mean nothing, within a number of tokens."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.language_models.tokens import count_tokens
from index.paragraph import Paragraph

_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
_HEADINGS = 2
_ID = re.compile(rf"[{_LETTERS}]\d[{_LETTERS}]")
_BRACKETS = re.compile(r"\s*[\[(]([^\[\]()]{1,60})[\])]")


@dataclass(frozen=True, slots=True)
class Excerpts:
    """The paragraphs shown, by id, in the order shown; `text` is what is sent."""

    paragraphs: Mapping[str, Paragraph]
    text: str

    def read_ids(self, sentence: str) -> tuple[str, tuple[Paragraph, ...]]:
        """A sentence without its ids, and the paragraphs that they name; an id that names none is deleted."""
        cited: dict[Paragraph, None] = {}

        def taken(match: re.Match[str]) -> str:
            ids = _ID.findall(match[1])
            rest = re.sub(r"[\s,;:]|\bid\b|\band\b|=", "", _ID.sub("", match[1]))
            if not ids or rest:
                return match[0]
            cited.update(dict.fromkeys(self.paragraphs[i] for i in ids if i in self.paragraphs))
            return ""

        return _BRACKETS.sub(taken, sentence).strip(), tuple(cited)


def excerpts(paragraphs: Iterable[Paragraph], tokens: int, *, most: int, most_words: int | None = None) -> Excerpts:
    """As many of the paragraphs, in their order, as fit into so many tokens; one that does not fit is left out.

    With `most_words`, only the beginning of each is shown.
    """
    shown: dict[str, Paragraph] = {}
    pieces: list[str] = []
    left = tokens
    contexts: set[str] = set()
    for paragraph in paragraphs:
        identity = _identity(paragraph, shown)
        context = _context(paragraph)
        piece = f"[{identity}] {as_data(paragraph, with_context=context not in contexts, most_words=most_words)}"
        needed = count_tokens(piece) + 2
        if needed <= left and len(shown) < most:
            shown[identity] = paragraph
            pieces.append(piece)
            contexts.add(context)
            left -= needed
    return Excerpts(shown, "\n\n".join(pieces))


def as_data(paragraph: Paragraph, *, with_context: bool = True, most_words: int | None = None) -> str:
    """A paragraph with what it depends on, without anything that a model could take for markup or for one of our ids."""
    reporter = f"Reported by {paragraph.reporter}. " if paragraph.reporter else ""
    context = _context(paragraph) if with_context else ""
    return without_markup(f"{reporter}{'(' + context + ') ' if context else ''}{' '.join(paragraph.text.split()[:most_words])}")


def _context(paragraph: Paragraph) -> str:
    return " / ".join(" ".join(piece.split()) for piece in (*paragraph.headings[-_HEADINGS:], paragraph.lead_in) if piece)


def without_markup(text: str) -> str:
    """A text in which nothing is a control token of a chat template ("<|im_end|>"), or an id in brackets."""
    plain = text.replace("<", "‹").replace(">", "›").replace("[INST]", "(INST)").replace("[/INST]", "(/INST)")
    return re.sub(rf"\[({_ID.pattern})\]", r"(\1)", plain)


def _identity(paragraph: Paragraph, taken: Mapping[str, Paragraph]) -> str:
    """A short id that says nothing of number or place, the same each time; another one where it is taken."""
    digest = hashlib.sha256(paragraph.id.encode()).digest()
    for first, second, third in _triples(digest):
        identity = f"{_LETTERS[first % 20]}{second % 10}{_LETTERS[third % 20]}"
        if identity not in taken:
            return identity
    raise ValueError("more paragraphs than ids")


def _triples(digest: bytes) -> Iterable[Sequence[int]]:
    while True:
        yield from (digest[place : place + 3] for place in range(len(digest) - 2))
        digest = hashlib.sha256(digest).digest()
