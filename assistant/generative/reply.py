"""A language model's reply, read as it grows: its sentences, each with the shown paragraphs that it cites."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.answer import Status
from assistant.generative.excerpts import Excerpts
from assistant.language.lexicon import stems_of
from assistant.language.sentences import split_sentences
from assistant.verification import Verifier
from assistant.verification.figures import read_figures
from index.paragraph import Paragraph
from index.states import StateNames

# A piece of a reply is whole when its ids are, or at the end of its line.
_WHOLE = re.compile(r"[\[(][^\[\]()\n]{1,60}[\])][.!?]?(?=\s)|\n")


class Said(NamedTuple):
    """A sentence of a reply, without its ids, and what it cites: that which supports it, where anything shown does."""

    text: str
    cited: tuple[Paragraph, ...]


class Reply:
    """Takes a reply piece by piece and gives its sentences as they are whole."""

    def __init__(self, shown: Excerpts, verifier: Verifier, names: StateNames) -> None:
        self._shown, self._verifier, self._names = shown, verifier, names
        self._unread = ""

    def add(self, piece: str) -> Iterator[Said]:
        """Take another piece; the sentences that it makes whole."""
        self._unread += piece
        while whole := _WHOLE.search(self._unread):
            taken, self._unread = self._unread[: whole.end()], self._unread[whole.end() :]
            yield from self._read(taken)

    def finish(self) -> Iterator[Said]:
        """What is left when the reply has ended."""
        left, self._unread = self._unread, ""
        yield from self._read(left)

    def _read(self, piece: str) -> Iterator[Said]:
        """A piece of the reply: the ids at its end are those of all its sentences."""
        text, cited = self._shown.read_ids(re.sub(r"^\s*(?:[-*•]|\d+[.)])\s+", "", piece))
        for sentence in split_sentences(text):
            if re.search(r"\w", sentence.text):
                yield Said(sentence.text, self._supporting(sentence.text, cited))

    def _supporting(self, sentence: str, cited: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        """What a sentence cites; where that does not support it, the shown paragraph that does, by its States or figures.

        Small models leave ids out, or take the wrong one. A sentence without a State or a figure could be said of many paragraphs;
        it must be a copy to be found one.
        """
        verify = self._verifier.verify
        if verify(sentence, cited).status != "unsupported":
            return next(((p,) for p in cited if verify(sentence, (p,)).status in ("verbatim", "supported")), cited)
        found = {p: verify(sentence, (p,)).status for p in self._shown.paragraphs.values()}
        figures = read_figures(sentence)
        telling = self._names.find(sentence, peoples=True) or figures.numbers or figures.dates
        wanted: tuple[Status, ...] = ("verbatim", "supported") if telling else ("verbatim",)
        return next(((p,) for status in wanted for p in found if found[p] == status), cited)


def quote(sentence: str, paragraph: Paragraph) -> str:
    """The paragraph's own sentence that shares the most words with one that cites it."""
    stems = stems_of(sentence)
    return max(split_sentences(paragraph.text), key=lambda own: (len(stems & stems_of(own.text)), -own.start)).text
