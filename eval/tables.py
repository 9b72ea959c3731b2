"""Measurements as tables for the terminal and as JSON."""

from typing import Any

from rich.markup import escape
from rich.table import Table

from eval.measuring import IN_ALL, Measurement
from eval.metrics import METRICS, Value
from eval.metrics.metric import Unit

_SHORT = 200


def as_table(measurement: Measurement) -> Table:
    """The figures by kind and in all; a dash where one is undefined."""
    title = f"{measurement.suite}, {len(measurement.outcomes)} cases" + (f" tagged {measurement.tag}" if measurement.tag else "")
    table = Table(title=escape(title))
    table.add_column("kind")
    table.add_column("cases", justify="right")
    for metric in METRICS:
        table.add_column(metric.name, justify="right")
    for kind in (*measurement.kinds, IN_ALL):
        if kind == IN_ALL:
            table.add_section()
        figures = measurement.figures(kind)
        count = figures["fully right"].cases
        table.add_row(kind, str(count), *(shown(figures[metric.name], metric.unit) for metric in METRICS))
    return table


def shown(value: Value, unit: Unit) -> str:
    """A value as a person reads it."""
    if value.value is None:
        return "–"
    return f"{value.value:.3f}" if unit == "share" else f"{value.value:.0f}"


def as_json(measurement: Measurement) -> dict[str, Any]:
    """The same with every case; a figure that is undefined is null."""
    kinds = (*measurement.kinds, IN_ALL)
    return {
        "suite": measurement.suite,
        "tag": measurement.tag,
        "figures": {kind: {name: value._asdict() for name, value in measurement.figures(kind).items()} for kind in kinds},
        "cases": [
            {
                "id": outcome.case.id,
                "kind": outcome.case.kind,
                "fully_right": outcome.fully_right,
                "abstained": outcome.abstained,
                "cited": list(outcome.cited),
                "answer": outcome.answer,
                "uncited": [list(group) for group in outcome.uncited],
                "unstated": [list(group) for group in outcome.unstated],
                "ms": round(outcome.milliseconds, 1),
            }
            for outcome in measurement.outcomes
        ],
    }


def failures_as_text(measurement: Measurement) -> str:
    """What went wrong, three lines a case: the question, what was missing, what was answered."""
    blocks = []
    for outcome in measurement.failures:
        case = outcome.case
        before = "".join(f" (after: {turn.content})" for turn in case.history if turn.role == "user")
        lines = [f"{case.id} {case.kind}: {case.question}{before}"]
        if outcome.uncited:
            lines.append("  not cited: " + "; ".join(" or ".join(group) for group in outcome.uncited))
        if outcome.unstated:
            lines.append("  not stated: " + "; ".join(" or ".join(group) for group in outcome.unstated))
        said = "declined" if outcome.abstained else f"{', '.join(outcome.cited)}: {' '.join(outcome.answer.split())[:_SHORT]}"
        blocks.append("\n".join([*lines, f"  answer: {said}"]))
    return "\n".join(blocks)
