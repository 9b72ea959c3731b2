"""What a report says, worked out once for every form that it takes."""

from collections.abc import Sequence
from dataclasses import dataclass

from eval.changes import Change
from eval.comparing import Comparison, Delta
from eval.metrics import BY_NAME, GROUPS, HEADLINE, Metric
from eval.record import Record
from eval.reports.word_diff import Piece, word_diff
from eval.runs import IN_ALL, Run
from eval.tables import shown

States = ("worse", "changed", "better", "same", "wrong", "right")


@dataclass(frozen=True, slots=True)
class Source:
    """A paragraph that an answer cites: its marker, its label, its text where the run kept it, and whether the other run cites it."""

    marker: int
    id: str
    label: str
    quote: str
    only_here: bool


@dataclass(frozen=True, slots=True)
class Side:
    """One run's answer to a case."""

    declined: bool
    answer: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A case in the table: what came of it, what changed, and both answers."""

    record: Record
    state: str
    failures: tuple[str, ...]
    now: Side
    before: Side | None
    diff: tuple[Piece, ...]
    scores: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A metric in the table of figures."""

    metric: Metric
    now: str
    before: str
    delta: Delta | None


@dataclass(frozen=True, slots=True)
class Report:
    """A run and, where it is held against an earlier one, the comparison."""

    run: Run
    comparison: Comparison | None = None

    @property
    def verdict(self) -> str:
        """The outcome in a sentence."""
        if self.comparison is not None:
            return self.comparison.verdict
        right = sum(record.right for record in self.run.records)
        return f"{right} of {len(self.run.records)} cases are fully right; held against no earlier run."

    @property
    def state(self) -> str:
        """ "bad" for a regression, "open" where there is no verdict, else "good"."""
        code = self.comparison.exit_code if self.comparison else None
        return {None: "open", 0: "good", 1: "bad"}.get(code, "open")

    @property
    def headline(self) -> tuple[Line, ...]:
        """The figures that are shown first."""
        return tuple(self._line(BY_NAME[name]) for name in HEADLINE)

    @property
    def groups(self) -> dict[str, tuple[Line, ...]]:
        """All figures by subject."""
        return {name: tuple(self._line(metric) for metric in metrics) for name, metrics in GROUPS.items()}

    @property
    def rows(self) -> tuple[Row, ...]:
        """The cases in the suite's order."""
        changes = {change.id: change for change in self.comparison.changes} if self.comparison else {}
        return tuple(self._row(record, changes.get(record.id)) for record in self.run.records)

    def _line(self, metric: Metric) -> Line:
        deltas = {delta.metric.name: delta for delta in self.comparison.deltas} if self.comparison else {}
        before = self.comparison.before.value(metric.name) if self.comparison else None
        now = self.run.value(metric.name, IN_ALL)
        return Line(metric, shown(now, metric.unit), shown(before, metric.unit), deltas.get(metric.name))

    def _row(self, record: Record, change: Change | None) -> Row:
        if change is None:
            return Row(record, "right" if record.right else "wrong", (), self._side(record, None), None, (), _scores(record, None))
        failures = change.hard_failures
        state = "worse" if failures else "better" if change.improved else "changed" if change.changed else "same"
        diff = word_diff(change.before.response.answer, record.response.answer) if change.answer_changed else []
        sides = self._side(record, change.before), self._side(change.before, record)
        return Row(record, state, failures, *sides, tuple(diff), _scores(record, change.before))

    def _side(self, record: Record, other: Record | None) -> Side:
        elsewhere = record.cited if other is None else other.cited
        sources = tuple(
            Source(cited.marker, cited.paragraph, self._label(cited.paragraph), cited.quote, cited.paragraph not in elsewhere)
            for cited in record.response.citations
        )
        return Side(record.response.abstained, record.response.answer, sources)

    def _label(self, identity: str) -> str:
        before = self.comparison.before.paragraphs if self.comparison else {}
        paragraph = self.run.paragraphs.get(identity) or before.get(identity)
        return paragraph.label if paragraph is not None else identity


def _scores(record: Record, before: Record | None) -> tuple[tuple[str, str, str], ...]:
    """The defined scores of a case, by name, now and before; only those that differ where there is a before."""
    found: list[tuple[str, str, str]] = []
    for name, now in record.scores.items():
        old = before.scores.get(name) if before is not None else None
        if name in BY_NAME and (now != old if before is not None else now is not None):
            unit = BY_NAME[name].unit
            found.append((name, shown(now, unit), shown(old, unit)))
    return tuple(found)


def tags_of(rows: Sequence[Row]) -> dict[str, int]:
    """How many rows have each state, in the order in which they matter."""
    counts = {state: sum(row.state == state for row in rows) for state in States}
    return {state: count for state, count in counts.items() if count}
