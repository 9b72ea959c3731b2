"""An answer as a language model writes it: each sentence verified as it comes, and kept only if it is supported."""

from collections.abc import Iterable, Sequence

from assistant.answer import Answer, Citation, Scope, Status
from assistant.composing.compose import mark
from assistant.generative.excerpts import Excerpts
from assistant.generative.reply import Reply, Said, quote
from assistant.language.sentences import split_sentences
from assistant.view import LibraryView
from index.paragraph import Paragraph


class Draft:
    """Takes a reply as it grows, and gives the answer as far as it is verified."""

    def __init__(self, question: str, view: LibraryView, shown: Excerpts, understood: str) -> None:
        self._question = question
        self._view = view
        self._understood = understood
        self._reply = Reply(shown, view.verifier, view.names)
        self._lines: list[str] = []
        self._said: set[str] = set()
        self._markers: dict[Paragraph, int] = {}
        self._quotes: dict[Paragraph, str] = {}
        self._statuses: list[Status] = []
        self.dropped = 0

    def add(self, piece: str) -> bool:
        """Take another piece of the reply; says whether the answer has grown."""
        before = len(self._said)
        self._keep_all(self._reply.add(piece))
        return len(self._said) > before

    def finish(self) -> bool:
        """Take what is left of the reply; says whether anything of it stands."""
        self._keep_all(self._reply.finish())
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

    def _keep_all(self, said: Iterable[Said]) -> None:
        for sentence in said:
            self.keep(sentence.text, sentence.cited)
