"""What changed in a case between two runs, and which changes are failures whatever the statistics say."""

from dataclasses import dataclass

from eval.record import Record


@dataclass(frozen=True, slots=True)
class Change:
    """A case before and after."""

    before: Record
    after: Record

    @property
    def id(self) -> str:
        """The case's id."""
        return self.after.id

    @property
    def answer_changed(self) -> bool:
        """Whether the text differs, or whether it was declined."""
        return (self.before.response.answer, self.before.response.abstained) != (self.after.response.answer, self.after.response.abstained)

    @property
    def no_longer_cited(self) -> tuple[str, ...]:
        """The paragraphs cited before and not now."""
        return tuple(i for i in self.before.cited if i not in self.after.cited)

    @property
    def newly_cited(self) -> tuple[str, ...]:
        """The paragraphs cited now and not before."""
        return tuple(i for i in self.after.cited if i not in self.before.cited)

    @property
    def scores_changed(self) -> dict[str, tuple[float | None, float | None]]:
        """By metric, the score before and after, where they differ."""
        names = [name for name in self.after.scores if name in self.before.scores]
        pairs = {name: (self.before.scores[name], self.after.scores[name]) for name in names}
        return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}

    @property
    def changed(self) -> bool:
        """Whether anything differs that a reader or a metric sees."""
        return self.answer_changed or bool(self.no_longer_cited or self.newly_cited or self.scores_changed)

    @property
    def improved(self) -> bool:
        """Whether it is fully right now and was not."""
        return self.after.right and not self.before.right

    @property
    def hard_failures(self) -> tuple[str, ...]:
        """What went wrong that was not wrong before, a phrase each; every one is a regression."""
        before, after = self.before, self.after
        if after.response.error and not before.response.error:
            return (f"failed: {after.response.error}",)
        found = [wrong for wrong in after.wrongs if wrong not in before.wrongs] if before.right else []
        if not before.right:
            found += [wrong for wrong in after.wrongs if wrong.startswith("answered although") and wrong not in before.wrongs]
            found += [f"says what is forbidden: {words}" for words in after.forbidden_said if words not in before.forbidden_said]
        if _above(self, "invalid citations"):
            found.append("cites a paragraph that does not exist")
        if _above(self, "uncited sentences"):
            found.append("has a sentence without a citation")
        if _below(self, "quote fidelity"):
            found.append("quotes words that the cited paragraph does not have")
        return tuple(found)


def _above(change: Change, metric: str) -> bool:
    """Whether a score that should be 0 was, or was undefined, and is not now."""
    return not change.before.scores.get(metric) and bool(change.after.scores.get(metric))


def _below(change: Change, metric: str) -> bool:
    """Whether a score that should be 1 was, or was undefined, and is not now."""
    return change.before.scores.get(metric) in (None, 1.0) and change.after.scores.get(metric) not in (None, 1.0)
