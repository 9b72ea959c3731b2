"""Runs and comparisons as tables and lines for the terminal, and as JSON."""

from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from eval.cases import first_asked_as
from eval.changes import Change
from eval.comparing import Comparison, Delta
from eval.metrics import BY_NAME, HEADLINE
from eval.metrics.metric import Unit
from eval.runs import IN_ALL, Run, summary_of

_SHORT = 200
_WIDTH_OF_FILES = 150
_SHARES = ("share", "score")


def print_table(run: Run, to_terminal: bool) -> None:
    """Print the headline figures; where stdout is a file, wide enough for all of them."""
    Console(width=None if to_terminal else _WIDTH_OF_FILES).print(as_table(run))


def as_table(run: Run) -> Table:
    """The headline figures by kind and in all; a dash where one is undefined."""
    title = f"{run.config.suite}, {len(run.records)} cases" + (f" tagged {run.config.tag}" if run.config.tag else "")
    table = Table(title=escape(title))
    table.add_column("kind")
    table.add_column("cases", justify="right")
    for name in HEADLINE:
        table.add_column(name, justify="right")
    for kind in (*run.kinds, IN_ALL):
        if kind == IN_ALL:
            table.add_section()
        figures = run.figures[kind]
        table.add_row(kind, str(figures["fully right"].cases), *(shown(figures[name].value, BY_NAME[name].unit) for name in HEADLINE))
    return table


def forms_as_text(run: Run) -> str:
    """How many questions are answered rightly however they are put; empty where each was asked in one form."""
    forms: dict[str, list[bool]] = {}
    for record in run.records:
        forms.setdefault(first_asked_as(record.id), []).append(record.right)
    several = [right for right in forms.values() if len(right) > 1]
    if not several:
        return ""
    counts = f"{sum(map(all, several))} are right in every form, {sum(any(r) and not all(r) for r in several)} in some"
    return f"Of {len(several)} questions put in several forms {counts}, {sum(not any(r) for r in several)} in none."


def shown(value: float | None, unit: Unit) -> str:
    """A value as a person reads it."""
    if value is None:
        return "–"
    return f"{value:.3f}" if unit in _SHARES else f"{value:.0f}"


def as_json(run: Run) -> dict[str, Any]:
    """The figures and every case; a figure that is undefined is null."""
    cases = [{**record.to_json(), "ms": record.response.milliseconds} for record in run.records]
    return {"suite": run.config.suite, "tag": run.config.tag, "figures": summary_of(run.figures), "cases": cases}


def failures_as_text(run: Run) -> str:
    """What went wrong, a few lines a case: the question, what was missing, what was answered."""
    blocks = []
    for record in run.failures:
        lines = [f"{record.id} {record.kind}: {record.question}", *(f"  {wrong}" for wrong in record.wrongs)]
        answer = " ".join(record.response.answer.split())[:_SHORT]
        said = "declined" if record.response.abstained else f"{', '.join(record.cited)}: {answer}"
        blocks.append("\n".join([*lines, f"  answer: {said}"]))
    return "\n".join(blocks)


def comparison_as_text(comparison: Comparison, *, everything: bool = False) -> str:
    """What is worse, case by case and metric by metric, and the verdict last; with `everything` also all that changed."""
    lines = [f"differs: {line}" for line in comparison.environment]
    chosen = [change for change in comparison.changes if change.changed] if everything else list(comparison.hard_failures)
    for change in chosen:
        lines += _case_lines(change)
    deltas = [delta for delta in comparison.deltas if (everything or delta.metric.gating) and delta.moved]
    lines += [delta_as_text(delta) for delta in deltas]
    return "\n".join([*lines, comparison.verdict])


def _case_lines(change: Change) -> list[str]:
    lines = [f"{change.id} {change.after.kind}: {change.after.question}"]
    lines += [f"  worse: {failure}" for failure in change.hard_failures]
    if change.no_longer_cited:
        lines.append(f"  no longer cited: {', '.join(change.no_longer_cited)}")
    if change.newly_cited:
        lines.append(f"  newly cited: {', '.join(change.newly_cited)}")
    if change.improved:
        lines.append("  fully right now")
    return lines


def delta_as_text(delta: Delta) -> str:
    """A metric before and after, with interval and p-value: "fully right 0.8 → 0.7 (-0.1, 95 % -0.2 to 0.0, p 0.03)"."""
    unit = delta.metric.unit
    line = f"{delta.metric.name}: {shown(delta.before, unit)} → {shown(delta.after, unit)}"
    found = delta.difference
    if found is None:
        return line
    interval = "" if found.low is None or found.high is None else f", 95 % {found.low:+.3f} to {found.high:+.3f}"
    adjusted = "" if delta.adjusted is None else f", Holm {delta.adjusted:.4f}"
    return f"{line} ({found.delta:+.3f} over {found.pairs} pairs{interval}, p {found.p:.4f}{adjusted}){' WORSE' if delta.worse else ''}"


def comparison_as_json(comparison: Comparison) -> dict[str, Any]:
    """The verdict, every metric, and every case that changed."""
    return {
        "verdict": comparison.verdict,
        "exit_code": comparison.exit_code,
        "environment": comparison.environment,
        "missing": list(comparison.missing),
        "metrics": {delta.metric.name: _delta_json(delta) for delta in comparison.deltas},
        "cases": [_change_json(change) for change in comparison.changes if change.changed],
    }


def _delta_json(delta: Delta) -> dict[str, Any]:
    difference = delta.difference._asdict() if delta.difference is not None else None
    return {"before": delta.before, "after": delta.after, "difference": difference, "holm": delta.adjusted, "worse": delta.worse}


def _change_json(change: Change) -> dict[str, Any]:
    return {
        "id": change.id,
        "hard_failures": list(change.hard_failures),
        "improved": change.improved,
        "before": change.before.response.answer,
        "after": change.after.response.answer,
        "no_longer_cited": list(change.no_longer_cited),
        "newly_cited": list(change.newly_cited),
        "scores": {name: list(pair) for name, pair in change.scores_changed.items()},
    }
