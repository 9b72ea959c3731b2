"""The paragraphs that were selected to answer a question."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from assistant.evidence import Evidence
from assistant.language.sentences import Tells
from index.paragraph import Paragraph, in_order


@dataclass(frozen=True, slots=True)
class Selection:
    """The paragraphs of an answer in order; `introduction` announces them where they are a list's items.

    `silent` names the States and documents asked about of which nothing was found. Replies that the matter does not concern
    the State are told apart: those in the list, which stand `last`, and those `left_out`. `near` is all that a list leaves
    out although it comes near. `quoted` says that the paragraphs themselves were asked for, to be given whole.
    `counted` is the sentence that says how many there are, where they were counted; of more paragraphs than can be cited, `matched`
    is their number. `tabled` says what the one row selected has in the columns asked for, and `unit` of what its figures are thousands.
    `tells` knows the sentences for which the paragraphs were selected, where it is for those. `ruled` says that a rule selected them.
    """

    paragraphs: tuple[Paragraph, ...] = ()
    as_list: bool = False
    introduction: Paragraph | None = None
    silent: tuple[str, ...] = ()
    last: tuple[Paragraph, ...] = ()
    left_out: tuple[Paragraph, ...] = ()
    near: tuple[Paragraph, ...] = ()
    quoted: bool = False
    counted: str = ""
    matched: int | None = None
    tabled: str = ""
    unit: str = ""
    tells: Tells | None = None
    ruled: bool = False

    @classmethod
    def listed(cls, paragraphs: Sequence[Paragraph]) -> Self:
        """Paragraphs in reading order, as a list where there are several."""
        return cls(in_order(paragraphs), as_list=len(paragraphs) > 1)

    @classmethod
    def by_rule(cls, paragraphs: Sequence[Paragraph], tells: Tells | None = None) -> Self:
        """All that a rule found, in reading order."""
        return replace(cls.listed(paragraphs), tells=tells, ruled=True)

    @property
    def is_calibrated(self) -> bool:
        """Whether it was selected by the probabilities of the calibration, and not by a rule, which that was not made of."""
        return not (self.ruled or self.quoted or self.tabled)

    def lacks_names(self, evidence: Sequence[Evidence]) -> bool:
        """Whether nothing was selected, or what was lacks a name of the question."""
        return not self.paragraphs or any(e.missing for e in evidence if e.paragraph in self.paragraphs)
