"""A cited paragraph as verification reads it: its sentences, figures, States, and what stands around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from assistant.language.lexicon import stems_of
from assistant.language.sentences import Sentence, split_sentences
from assistant.verification.figures import Figures, read_figures
from assistant.verification.wording import Word, operative_words, words_of
from index.paragraph import Paragraph
from index.states import Mention, StateNames

_TOKEN = re.compile(r"[^\W_]+(?:['’.,/-][^\W_]+)*|%")
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "‐": "-", "‑": "-", "—": "-", "*": None})


@dataclass(frozen=True)
class Source:
    """A cited paragraph as verification reads it.

    `own` is its text together with the sentence that it completes; `around` the headings, the recommendation that it
    replies to, its reporter and its label, where names and plain words may also stand.
    """

    own: str
    around: str
    reporters: frozenset[str]
    mentions: tuple[Mention, ...]
    states: frozenset[str]

    @cached_property
    def stems(self) -> frozenset[str]:
        """All stems, of its own words and of those around."""
        return stems_of(f"{self.own} {self.around}")

    @cached_property
    def folded(self) -> str:
        """All of it in lower case with single spaces."""
        return folded(f"{self.own} {self.around}")

    @cached_property
    def figures(self) -> Figures:
        """Its own numbers and dates."""
        return read_figures(self.own)

    @cached_property
    def figures_around(self) -> Figures:
        """Those of its headings, its label, and what it replies to."""
        return read_figures(self.around)

    @cached_property
    def operative(self) -> frozenset[str]:
        """What makes its own words binding, or total."""
        return operative_words(self.own)

    @cached_property
    def sentences(self) -> tuple["Original", ...]:
        """Its own sentences."""
        pieces = split_sentences(self.own)
        return tuple(_read_sentence(piece, [m for m in self.mentions if piece.start <= m.start < piece.end]) for piece in pieces)


class Original(NamedTuple):
    """A sentence of a source, with its place in the source's own text.

    `words` are those that carry meaning, `tokens` all of them with States by code and numbers by value.
    """

    text: str
    words: tuple[Word, ...]
    tokens: tuple[str, ...]
    states: frozenset[str]
    start: int
    end: int


def _read_sentence(sentence: Sentence, mentions: Sequence[Mention]) -> Original:
    here = [Mention(m.code, m.start - sentence.start, m.end - sentence.start) for m in mentions]
    tokens = canonical_tokens(sentence.text, here)
    return Original(sentence.text, words_of(sentence.text), tokens, frozenset(m.code for m in mentions), sentence.start, sentence.end)


def read_source(paragraph: Paragraph, names: StateNames) -> Source:
    """Read a paragraph. A lead-in is part of what an item says; of a reply it is what another said before."""
    replies = bool(paragraph.reporter and paragraph.lead_in and paragraph.kind == "numbered")
    own = paragraph.text if replies else f"{paragraph.lead_in}\n{paragraph.text}"
    pieces = [*paragraph.headings, paragraph.lead_in if replies else "", paragraph.reporter or "", paragraph.label]
    around = "\n".join(piece for piece in pieces if piece)
    mentions = tuple(names.find(own, peoples=True))
    states = frozenset(m.code for m in mentions) | frozenset(names.codes(around, peoples=True))
    return Source(own, around, frozenset(names.codes(paragraph.reporter or "")), mentions, states)


def canonical_tokens(text: str, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The words of a text, each State as "@" and its code, each number as "#" and its value."""
    spans = [(m.start, m.end, f"@{m.code}") for m in mentions]
    spans += [(n.start, n.end, f"#{n.value}") for n in read_figures(text).numbers if not any(s <= n.start < e for s, e, _ in spans)]
    tokens: list[str] = []
    position = 0
    for start, end, canonical in sorted(spans):
        tokens += [*_TOKEN.findall(text[position:start]), canonical]
        position = end
    return (*tokens, *_TOKEN.findall(text[position:]))


def plain_text(text: str) -> str:
    """A text without case, kinds of quotation mark, dash and space, and without what closes it."""
    plain = text.casefold().translate(_PLAIN)
    return re.sub(r"[\s.;:,]+$", "", " ".join(plain.split()))


def contains(text: str, piece: str) -> bool:
    """Whether a piece stands in a text as whole words; a piece without words stands in every text."""
    if not piece:
        return True
    start = text.find(piece)
    while start >= 0:
        end = start + len(piece)
        before, after = text[start - 1 : start], text[end : end + 1]
        if not (before.isalnum() and piece[0].isalnum()) and not (after.isalnum() and piece[-1].isalnum()):
            return True
        start = text.find(piece, start + 1)
    return False


def folded(text: str) -> str:
    """A text in lower case with single spaces, one kind of hyphen, and a space at either end."""
    return " " + " ".join(text.casefold().replace("‑", "-").replace("–", "-").split()) + " "
