"""The geometry of the plots; `templates/plots.svg.jinja` draws them. Coordinates are rounded, so that equal figures look equal."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from eval.record import Record
from eval.runs import IN_ALL, Run

BY_KIND = ("fully right", "citation recall", "citation precision")
WIDTH, HEIGHT = 320.0, 200.0


class Point(NamedTuple):
    """A place in a plot's area, in its units, from the upper left."""

    x: float
    y: float


class Tick(NamedTuple):
    """A mark on an axis and what is written at it."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A metric over the cases of a kind, as lengths between 0 and 1; None where it is undefined."""

    kind: str
    cases: int
    now: float | None
    before: float | None


@dataclass(frozen=True, slots=True)
class Panel:
    """A metric's bars, a kind each."""

    metric: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """A line in a plot, marked places on it or beside it, and the ticks of both axes."""

    line: tuple[Point, ...]
    marks: tuple[tuple[Point, str], ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]


def panels(run: Run, before: Run | None) -> tuple[Panel, ...]:
    """Metrics by kind, with the earlier run's beside them."""
    kinds = (*run.kinds, IN_ALL)
    return tuple(Panel(metric, tuple(_bar(run, before, metric, kind) for kind in kinds)) for metric in BY_KIND)


def _bar(run: Run, before: Run | None, metric: str, kind: str) -> Bar:
    found = run.figures[kind][metric]
    return Bar(kind, found.cases, found.value, before.value(metric, kind) if before else None)


def declining_curve(records: Sequence[Record]) -> Curve | None:
    """Precision of declining over its recall, as the threshold on the confidence moves, with the operating point.

    Only cases with a confidence make the line; the operating point counts all of them. None where the cases
    are all of one class.
    """
    judged = [(record, record.response.confidence) for record in records if record.response.confidence is not None]
    unanswerable = [not record.answerable for record, _ in judged]
    if len(set(unanswerable)) < 2:
        return None
    from sklearn.metrics import precision_recall_curve

    precision, recall, _ = precision_recall_curve(unanswerable, [1 - confidence for _, confidence in judged])
    line = tuple(dict.fromkeys(_unit(float(r), float(p)) for p, r in zip(precision, recall, strict=True)))
    ticks = tuple(Tick(value / 4, f"{value / 4:g}") for value in range(5))
    across = tuple(Tick(round(tick.at * WIDTH, 1), tick.text) for tick in ticks)
    up = tuple(Tick(round((1 - tick.at) * HEIGHT, 1), tick.text) for tick in ticks)
    return Curve(line, _operating_point(records), across, up)


def _operating_point(records: Sequence[Record]) -> tuple[tuple[Point, str], ...]:
    declined = [record for record in records if record.response.abstained]
    rightly = sum(not record.answerable for record in declined)
    there = sum(not record.answerable for record in records)
    if not declined:
        return ()
    precision, recall = rightly / len(declined), rightly / there
    return ((_unit(recall, precision), f"now: precision {precision:.2f}, recall {recall:.2f}"),)


def latency_curve(records: Sequence[Record]) -> Curve | None:
    """The share of questions answered within so many milliseconds, with the median and the 95th percentile; None without times."""
    times = sorted(record.response.milliseconds for record in records if record.response.milliseconds is not None)
    if not times:
        return None
    longest = _round_up(times[-1])
    line = [Point(0.0, HEIGHT)]
    for number, time in enumerate(times, start=1):
        x = round(time / longest * WIDTH, 1)
        line += [Point(x, line[-1].y), Point(x, round((1 - number / len(times)) * HEIGHT, 1))]
    marks = tuple(_quantile(times, share, name, longest) for share, name in ((0.5, "p50"), (0.95, "p95")))
    across = tuple(Tick(round(part / 4 * WIDTH, 1), f"{longest * part / 4:.0f} ms") for part in range(5))
    up = tuple(Tick(round((1 - part / 4) * HEIGHT, 1), f"{part * 25} %") for part in range(5))
    return Curve((*line, Point(WIDTH, 0.0)), marks, across, up)


def _quantile(times: Sequence[float], share: float, name: str, longest: float) -> tuple[Point, str]:
    time = times[max(0, -(-int(share * 100) * len(times) // 100) - 1)]
    return Point(round(time / longest * WIDTH, 1), round((1 - share) * HEIGHT, 1)), f"{name} {time:.0f} ms"


def _unit(x: float, y: float) -> Point:
    """Shares as a place in the plot's area."""
    return Point(round(x * WIDTH, 1), round((1 - y) * HEIGHT, 1))


def _round_up(value: float) -> float:
    """The next of 1, 2, 4, 8 times a power of ten, at least 20."""
    steps = (step * 10**power for power in range(1, 9) for step in (2, 4, 8, 10))
    return float(next(step for step in steps if step >= value))
