"""What became of a case: the answer given, held against what a right answer has."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from assistant.language.sentences import split_sentences
from eval.cases import Case
from eval.response import Response
from index.paragraph import Paragraph

MARKER = re.compile(r"\s*\[(\d+)\]")
_OPENING = re.compile(r"(?:\[\d+\]\s*)+")


class Statement(NamedTuple):
    """A sentence of an answer without its markers, and the ids that they stand for; None for a marker without citation."""

    text: str
    cited: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case and the response to it; `paragraphs` are those that exist, by id, at least all that either names."""

    case: Case
    response: Response
    paragraphs: Mapping[str, Paragraph] = field(default_factory=dict, repr=False)

    @property
    def answer(self) -> str:
        """The text of the answer, with its markers."""
        return self.response.answer

    @property
    def abstained(self) -> bool:
        """Whether the question was declined."""
        return self.response.abstained

    @property
    def cited(self) -> tuple[str, ...]:
        """The ids cited, in order."""
        return tuple(cited.paragraph for cited in self.response.citations)

    @property
    def uncited(self) -> tuple[tuple[str, ...], ...]:
        """The required groups of which no paragraph is cited."""
        return tuple(group for group in self.case.required if not set(group) & set(self.cited))

    @property
    def unstated(self) -> tuple[tuple[str, ...], ...]:
        """The groups of key facts of which none is in the answer."""
        said = normalized(self.answer)
        return tuple(group for group in self.case.facts if not any(says(said, normalized(fact)) for fact in group))

    @property
    def forbidden_said(self) -> tuple[str, ...]:
        """The forbidden strings that are in the answer."""
        said = normalized(self.answer)
        return tuple(words for words in self.case.forbidden if says(said, normalized(words)))

    @property
    def fully_right(self) -> bool:
        """Whether all evidence is cited, all facts and nothing forbidden stated; where there is no answer, whether it declines."""
        if self.response.error or self.forbidden_said:
            return False
        if not self.case.answerable:
            return self.abstained
        return not (self.abstained or self.uncited or self.unstated)

    @property
    def words(self) -> int:
        """How many words the answer has, its markers left out."""
        return len(MARKER.sub("", self.answer).split())

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The sentences of the answer, none where the question was declined."""
        if self.abstained:
            return ()
        by_marker = {cited.marker: cited.paragraph for cited in self.response.citations}
        return tuple(
            Statement(text, tuple(by_marker.get(marker) for marker in markers))
            for line in self.answer.splitlines()
            for text, markers in _marked_sentences(line.lstrip().removeprefix("- "))
        )

    def passage(self, identity: str | None) -> str | None:
        """All that a reader of a paragraph has before them: label, headings, lead-in and text; None where there is none."""
        paragraph = self.paragraphs.get(identity) if identity else None
        if paragraph is None:
            return None
        return "\n".join(part for part in (paragraph.label, *paragraph.headings, paragraph.lead_in, paragraph.text) if part)


def _marked_sentences(line: str) -> list[tuple[str, list[int]]]:
    """Sentences without markers, and the markers; one that opens a sentence belongs to the sentence before it."""
    found: list[tuple[str, list[int]]] = []
    for sentence in split_sentences(line):
        opening = _OPENING.match(sentence.text)
        if opening and found:
            found[-1][1].extend(_markers(opening.group()))
        rest = sentence.text[opening.end() :] if opening else sentence.text
        if text := MARKER.sub("", rest).strip():
            found.append((text, _markers(rest)))
    return found


def _markers(text: str) -> list[int]:
    return [int(number) for number in MARKER.findall(text)]


def normalized(text: str) -> str:
    """A text without markers, case, kinds of apostrophe and runs of white space, for finding key facts in it."""
    return " ".join(MARKER.sub("", text).casefold().replace("’", "'").split())


def says(text: str, words: str) -> bool:
    """Whether some words stand in a text, both normalized; a figure only whole: "17" and "7.5" are no 7."""
    before = r"(?<!\d)(?<!\d[.,])" if words[:1].isdigit() else ""
    after = r"(?![.,]?\d)" if words[-1:].isdigit() else ""
    return re.search(f"{before}{re.escape(words)}{after}", text) is not None
