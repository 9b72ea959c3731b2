"""An answer as a language model writes it: each sentence verified as it comes, and kept only if it is supported."""

import re
from collections.abc import Sequence

from assistant.answer import Answer, Citation, Scope, Status
from assistant.compose import mark
from assistant.generative.excerpts import Excerpts
from assistant.lexicon import stems_of
from assistant.sentences import split_sentences
from assistant.verification.figures import read_figures
from assistant.view import LibraryView
from index.paragraph import Paragraph

# A piece of a reply is whole when its ids are, or at the end of its line.
_WHOLE = re.compile(r"[\[(][^\[\]()\n]{1,60}[\])][.!?]?(?=\s)|\n")


class Draft:
    """Takes a reply as it grows, and gives the answer as far as it is verified."""

    def __init__(self, question: str, view: LibraryView, shown: Excerpts, understood: str) -> None:
        self._question = question
        self._view = view
        self._shown = shown
        self._understood = understood
        self._unread = ""
        self._lines: list[str] = []
        self._said: set[str] = set()
        self._markers: dict[Paragraph, int] = {}
        self._quotes: dict[Paragraph, str] = {}
        self._statuses: list[Status] = []
        self.dropped = 0

    def add(self, piece: str) -> bool:
        """Take another piece of the reply; says whether the answer has grown."""
        self._unread += piece
        before = len(self._said)
        while whole := _WHOLE.search(self._unread):
            self._read(self._unread[: whole.end()])
            self._unread = self._unread[whole.end() :]
        return len(self._said) > before

    def finish(self) -> bool:
        """Take what is left of the reply; says whether anything of it stands."""
        self._read(self._unread)
        self._unread = ""
        return bool(self._said)

    def keep(self, sentence: str, cited: Sequence[Paragraph], *, listed: bool = False) -> bool:
        """Add a sentence if what it cites supports it; says whether it does. One that was said before adds nothing."""
        status = self._view.verifier.verify(sentence, cited).status
        if status == "unsupported":
            self.dropped += 1
            return False
        if sentence.casefold() in self._said:
            return True
        self._add(sentence, cited, status, listed=listed)
        return True

    def keep_quoted(self, own: str, paragraph: Paragraph) -> None:
        """Add a line of a paragraph's own sentences."""
        for number, sentence in enumerate(split_sentences(own)):
            self.keep(sentence.text, (paragraph,), listed=number == 0)

    def _add(self, sentence: str, cited: Sequence[Paragraph], status: Status, *, listed: bool) -> None:
        self._said.add(sentence.casefold())
        self._statuses.append(status)
        written = sentence
        for paragraph in cited:
            self._quotes.setdefault(paragraph, quote(sentence, paragraph))
            written = mark(written, self._markers.setdefault(paragraph, len(self._markers) + 1))
        if listed or not self._lines:
            self._lines.append(f"- {written}" if listed else written)
        else:
            self._lines[-1] += f" {written}"

    def answer(self) -> Answer:
        """The answer so far."""
        citations = tuple(Citation(marker, paragraph, self._quotes[paragraph]) for paragraph, marker in self._markers.items())
        scope = Scope(len(self._view.snapshot.documents), len(self._view.paragraphs), len(citations))
        return Answer(
            self._question,
            "\n".join(self._lines),
            False,
            citations,
            (),
            scope,
            self._understood,
            mode="generative",
            statuses=tuple(self._statuses),
            dropped=self.dropped,
        )

    def _read(self, piece: str) -> None:
        """A piece of the reply: the ids at its end are those of all its sentences."""
        text, cited = self._shown.read_ids(re.sub(r"^\s*(?:[-*•]|\d+[.)])\s+", "", piece))
        for sentence in split_sentences(text):
            if re.search(r"\w", sentence.text):
                self.keep(sentence.text, self._supporting(sentence.text, cited))

    def _supporting(self, sentence: str, cited: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        """What a sentence cites; where that does not support it, the shown paragraph that does, by its States or figures.

        Small models leave ids out, or take the wrong one. A sentence without a State or a figure could be said of many paragraphs;
        it must be a copy to be found one.
        """
        verifier = self._view.verifier
        if verifier.verify(sentence, cited).status != "unsupported":
            return next(((p,) for p in cited if verifier.verify(sentence, (p,)).status in ("verbatim", "supported")), cited)
        found = {p: verifier.verify(sentence, (p,)).status for p in self._shown.paragraphs.values()}
        figures = read_figures(sentence)
        telling = self._view.names.find(sentence, peoples=True) or figures.numbers or figures.dates
        wanted: tuple[Status, ...] = ("verbatim", "supported") if telling else ("verbatim",)
        return next(((p,) for status in wanted for p in found if found[p] == status), cited)


def quote(sentence: str, paragraph: Paragraph) -> str:
    """The paragraph's own sentence that shares the most words with one that cites it."""
    stems = stems_of(sentence)
    return max(split_sentences(paragraph.text), key=lambda own: (len(stems & stems_of(own.text)), -own.start)).text
