"""Comparing two runs: what changed, whether it is worse, and whether they can be compared at all."""

from dataclasses import dataclass
from functools import cached_property

from eval.changes import Change
from eval.environment import differences
from eval.errors import FINE, INCOMPLETE, REGRESSION, Incomparable
from eval.metrics import METRICS, Metric
from eval.runs import Run
from eval.significance import Difference, holm, paired_difference

SIGNIFICANT = 0.05
_NAMED = 5


@dataclass(frozen=True, slots=True)
class Delta:
    """A metric in both runs. `difference` is over the cases where both are defined; `adjusted` is Holm's p, for gating metrics."""

    metric: Metric
    before: float | None
    after: float | None
    difference: Difference | None
    adjusted: float | None = None

    @property
    def change(self) -> float | None:
        """After less before, None where either is undefined."""
        return None if self.before is None or self.after is None else self.after - self.before

    @property
    def moved(self) -> bool:
        """Whether the metric is another than before, on any case."""
        return self.change not in (None, 0.0) or (self.difference is not None and self.difference.p < 1.0)

    @property
    def worse(self) -> bool:
        """Whether a gating metric is worse by more than chance."""
        if self.adjusted is None or self.difference is None or self.adjusted >= SIGNIFICANT:
            return False
        return self.difference.delta > 0 if self.metric.lower else self.difference.delta < 0


@dataclass(frozen=True)
class Comparison:
    """Two comparable runs; `before` holds only the cases that `after` was asked."""

    before: Run
    after: Run

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every case that both have, in the suite's order, changed or not."""
        old = self.before.by_id
        return tuple(Change(old[record.id], record) for record in self.after.records if record.id in old)

    @cached_property
    def deltas(self) -> tuple[Delta, ...]:
        """Every metric, the gating ones with Holm-adjusted p-values."""
        found = [_delta(metric, self.before, self.after, self.changes) for metric in METRICS]
        gating = [delta for delta in found if delta.metric.gating and delta.difference is not None]
        adjusted = dict(
            zip((d.metric.name for d in gating), holm([d.difference.p for d in gating if d.difference is not None]), strict=True)
        )
        return tuple(Delta(d.metric, d.before, d.after, d.difference, adjusted.get(d.metric.name)) for d in found)

    @property
    def hard_failures(self) -> tuple[Change, ...]:
        """The cases that went wrong and were not before."""
        return tuple(change for change in self.changes if change.hard_failures)

    @property
    def worse(self) -> tuple[Delta, ...]:
        """The gating metrics that are worse by more than chance."""
        return tuple(delta for delta in self.deltas if delta.worse)

    @property
    def missing(self) -> tuple[str, ...]:
        """The cases that either run was to ask and has no record of."""
        return tuple(dict.fromkeys([*self.after.missing, *(i for i in self.before.missing if i in self.after.config.cases)]))

    @property
    def environment(self) -> list[str]:
        """What else differs between the runs: versions, documents, prompts, models."""
        return differences(self.before.environment, self.after.environment)

    @property
    def exit_code(self) -> int:
        """0 fine, 1 regression, 4 incomplete; a regression is one even where cases are missing."""
        if self.hard_failures or self.worse:
            return REGRESSION
        return INCOMPLETE if self.missing or self.after.errors else FINE

    @property
    def verdict(self) -> str:
        """The outcome in a sentence."""
        if self.exit_code == REGRESSION:
            spoilt = [change.id for change in self.hard_failures]
            reasons = [f"{_cases(len(spoilt))} went wrong ({_listed(spoilt)})"] if spoilt else []
            reasons += [f"{delta.metric.name} is worse by {abs(_shift(delta)):.3f} (p = {delta.adjusted:.4f})" for delta in self.worse]
            return f"Regression: {'; '.join(reasons)}."
        if self.exit_code == INCOMPLETE:
            absent = [*self.missing, *(record.id for record in self.after.errors)]
            return f"Incomplete: {_cases(len(absent))} gave no answer to compare ({_listed(absent)})."
        improved = sum(change.improved for change in self.changes)
        changed = sum(change.changed for change in self.changes)
        if not changed:
            return f"No regression: all {len(self.changes)} cases are as before."
        return f"No regression: {changed} of {len(self.changes)} cases changed, {improved} of them fully right now that were not."


def compare(before: Run, after: Run) -> Comparison:
    """Hold a run against an earlier one; raises `Incomparable` with the reason.

    Where `after` was asked only the cases with some tag, `before` is cut down to those.
    """
    if before.config.suite != after.config.suite:
        raise Incomparable(f"The runs are of two suites, {before.config.suite} and {after.config.suite}; compare runs of one.")
    versions = (before.environment.get("metrics", {}), after.environment.get("metrics", {}))
    if found := differences(*versions):
        raise Incomparable(f"The runs were measured by different metrics ({_listed(found)}); run the older system again, or bless anew.")
    _require_same_cases(before, after)
    return Comparison(_cut(before, after.config.cases), after)


def _require_same_cases(before: Run, after: Run) -> None:
    old, new = set(before.config.cases), set(after.config.cases)
    if added := [case for case in after.config.cases if case not in old]:
        raise Incomparable(f"The suite has changed: {_listed(added)} were not asked before; run the older system again, or bless anew.")
    if (gone := [case for case in before.config.cases if case not in new]) and after.config.tag == before.config.tag:
        raise Incomparable(f"The suite has changed: {_listed(gone)} are no longer asked; run the older system again, or bless anew.")
    records = before.by_id
    if other := [r.id for r in after.records if r.id in records and records[r.id].definition != r.definition]:
        raise Incomparable(f"The suite has changed: {_listed(other)} expect something else now; run the older system again, or bless anew.")


def _cut(run: Run, cases: tuple[str, ...]) -> Run:
    """A run with only some cases; its figures are then only the means of scores."""
    chosen = frozenset(cases)
    if chosen.issuperset(run.config.cases):
        return run
    config = type(run.config)(run.config.suite, run.config.path, run.config.tag, run.config.repeats, cases)
    return Run(config, run.environment, tuple(r for r in run.records if r.id in chosen), {}, run.paragraphs, run.folder)


def _delta(metric: Metric, before: Run, after: Run, changes: tuple[Change, ...]) -> Delta:
    pairs = [(c.before.scores.get(metric.name), c.after.scores.get(metric.name)) for c in changes] if metric.each else []
    both = [(old, new) for old, new in pairs if old is not None and new is not None]
    difference = paired_difference([old for old, _ in both], [new for _, new in both])
    return Delta(metric, before.value(metric.name), after.value(metric.name), difference)


def _shift(delta: Delta) -> float:
    return delta.difference.delta if delta.difference is not None else 0.0


def _cases(count: int) -> str:
    return f"{count} case" if count == 1 else f"{count} cases"


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:_NAMED])
    return shown if len(names) <= _NAMED else f"{shown} and {len(names) - _NAMED} more"
