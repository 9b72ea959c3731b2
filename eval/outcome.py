"""What became of a case: the answer given, held against what a right answer has."""

import re
from dataclasses import dataclass

from eval.cases import Case

_MARKER = re.compile(r"\s*\[\d+\]")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case and its answer: the text, whether it was declined, the ids cited, in order, and how long it took."""

    case: Case
    answer: str
    abstained: bool
    cited: tuple[str, ...]
    milliseconds: float

    @property
    def uncited(self) -> tuple[tuple[str, ...], ...]:
        """The required groups of which no paragraph is cited."""
        return tuple(group for group in self.case.required if not set(group) & set(self.cited))

    @property
    def unstated(self) -> tuple[tuple[str, ...], ...]:
        """The groups of key facts of which none is in the answer."""
        said = normalized(self.answer)
        return tuple(group for group in self.case.facts if not any(normalized(fact) in said for fact in group))

    @property
    def fully_right(self) -> bool:
        """Whether all evidence is cited and all facts are stated; where there is no answer, whether it was declined."""
        if not self.case.answerable:
            return self.abstained
        return not (self.abstained or self.uncited or self.unstated)

    @property
    def words(self) -> int:
        """How many words the answer has, its markers left out."""
        return len(_MARKER.sub("", self.answer).split())


def normalized(text: str) -> str:
    """A text without markers, case, kinds of apostrophe and runs of white space, for finding key facts in it."""
    return " ".join(_MARKER.sub("", text).casefold().replace("’", "'").split())
