"""Baselines: the runs that later ones are held against, in `eval/baselines/<suite>/`, written only on demand."""

import json
import shutil
from pathlib import Path

from eval.errors import BlessingRefused, RunError
from eval.metrics import BY_NAME
from eval.runs import CASES, CONFIG, ENVIRONMENT, IN_ALL, SUMMARY, Run, load_run, write_json

BASELINES = Path(__file__).with_name("baselines")


def baseline_of(suite: str, folder: Path = BASELINES) -> Run | None:
    """The baseline of a suite, None where there is none; raises `RunError` where it cannot be read."""
    place = folder / suite
    return load_run(place) if (place / CONFIG).is_file() else None


def bless(run: Run, folder: Path = BASELINES) -> Path:
    """Make a run the baseline of its suite; returns its folder.

    What differs from one machine to the next, times and paths, is left out, so that a baseline changes only
    where answers do. Raises `BlessingRefused` for a run that cannot serve.
    """
    _require_worthy(run)
    if run.folder is None:
        raise RunError("The run was never written, so that there is nothing to bless; run the suite first.")
    place = folder / run.config.suite
    place.mkdir(parents=True, exist_ok=True)
    for name in (CONFIG, ENVIRONMENT, CASES):
        shutil.copyfile(run.folder / name, place / name)
    figures = json.loads((run.folder / SUMMARY).read_text("utf-8"))
    write_json(place / SUMMARY, {kind: {n: v for n, v in found.items() if BY_NAME[n].unit != "ms"} for kind, found in figures.items()})
    return place


def _require_worthy(run: Run) -> None:
    """A baseline that measures nothing would let everything pass."""
    if run.config.tag is not None:
        raise BlessingRefused(f"The run asked only the cases tagged {run.config.tag!r}; run the whole suite, then bless it.")
    if run.missing or run.errors or not run.figures:
        absent = [*run.missing, *(record.id for record in run.errors)]
        raise BlessingRefused(f"The run is incomplete: {', '.join(absent) or 'its summary'} is missing; run the suite again.")
    quality = [value.value for name, value in run.figures[IN_ALL].items() if _is_quality(name)]
    if not any(quality):
        raise BlessingRefused("Every metric of the run is null or zero, so that nothing could ever be worse; see what went wrong in it.")


def _is_quality(name: str) -> bool:
    metric = BY_NAME.get(name)
    return metric is not None and metric.unit in ("share", "score") and not metric.lower
