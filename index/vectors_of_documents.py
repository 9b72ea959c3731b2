"""A document's vectors: those of its paragraphs' passages, for Chroma, and those of their tokens, for late interaction."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np

from index.document import Document
from index.library import Library
from index.paragraph import Paragraph
from index.passages import Passage, bare_passages_of, passages_of
from index.store import Entry
from index.token_vectors import ParagraphTokens

if TYPE_CHECKING:  # importing it loads torch, which a sync without changes does not need
    from index.embedding import Encoded, ParagraphEmbedding

Advance = Callable[[float], None]
_EMBED_BATCH = 64


def write_vectors(library: Library, document: Document, revision: str, embedding: "ParagraphEmbedding", advance: Advance) -> None:
    """Embed a document's paragraphs under a revision; `advance` is told the share of them that is done, before each batch."""
    tokens: list[ParagraphTokens] = []
    for start in range(0, len(document.paragraphs), _EMBED_BATCH):
        advance(start / len(document.paragraphs))
        entries: list[Entry] = []
        batch = document.paragraphs[start : start + _EMBED_BATCH]
        passages = [passages_of(p, embedding.token_offsets, embedding.token_limit) for p in batch]
        bare = [bare_passages_of(p, embedding.token_offsets, embedding.token_limit) for p in batch]
        encoded = iter(embedding.encode([q.text for group in zip(passages, bare, strict=True) for side in group for q in side]))
        for paragraph, in_context, alone in zip(batch, passages, bare, strict=True):
            vectors = [next(encoded) for _ in in_context]
            tokens.append(_paragraph_tokens(in_context, vectors))
            vectors += [next(encoded) for _ in alone]
            entries += _entries(revision, paragraph, vectors)
        library.vectors.add(entries)
    library.tokens.write(revision, tokens)


def _entries(revision: str, paragraph: Paragraph, vectors: list["Encoded"]) -> Iterator[Entry]:
    for window, encoded in enumerate(vectors):
        yield Entry(revision, paragraph.ordinal, window, paragraph.id, paragraph.text, [float(v) for v in encoded.sentence])


def _paragraph_tokens(passages: list[Passage], vectors: list["Encoded"]) -> ParagraphTokens:
    """A paragraph's token vectors over its windows; the context's are taken from the first window only."""
    pieces, offsets = [], []
    covered = 0
    for window, (passage, encoded) in enumerate(zip(passages, vectors, strict=True)):
        own = encoded.offsets[:, 0] >= passage.context
        positions = np.where(own[:, None], encoded.offsets - passage.context + passage.start, -1)
        keep = np.where(own, positions[:, 0] >= covered, window == 0)
        pieces.append(encoded.tokens[keep])
        offsets.append(positions[keep])
        covered = int(positions[:, 1].max(initial=covered))
    return ParagraphTokens(np.concatenate(pieces), np.concatenate(offsets).astype(np.int32))
