"""Runs as folders of plain files.

    config.json        suite, tag, repeats, and which cases were asked
    environment.json   versions, and checksums of suite, corpus, embedding model, weights, prompts and metrics
    cases.jsonl        one case a line: answer, citations, what was wrong, every score
    paragraphs.jsonl   the paragraphs that the cases or the answers name
    timings.json       milliseconds by case
    summary.json       every figure, by kind and in all
    judged.json        where a language model was asked for its opinion: by case, whether the answer is faithful to what it cites

A run that was broken off lacks cases and the summary; it is told by that.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from eval.errors import RunError
from eval.metrics import Value
from eval.record import Record
from index.paragraph import Paragraph, Span

IN_ALL = "in all"
FORMAT = 1
JUDGED = "judged.json"
CONFIG, ENVIRONMENT, CASES, PARAGRAPHS, TIMINGS, SUMMARY = (
    "config.json",
    "environment.json",
    "cases.jsonl",
    "paragraphs.jsonl",
    "timings.json",
    "summary.json",
)
Figures = Mapping[str, Mapping[str, Value]]


@dataclass(frozen=True, slots=True)
class Config:
    """What was asked: the suite, by name and path, the tag that chose its cases, the ids of those, how often each."""

    suite: str
    path: str
    tag: str | None
    repeats: int
    cases: tuple[str, ...]
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Run:
    """A run: its records in the suite's order, and its figures by kind and in all."""

    config: Config
    environment: Mapping[str, Any]
    records: tuple[Record, ...]
    figures: Figures
    paragraphs: Mapping[str, Paragraph] = field(default_factory=dict, repr=False)
    folder: Path | None = None
    judged: Mapping[str, bool] = field(default_factory=dict)

    @property
    def by_id(self) -> dict[str, Record]:
        """The records by their case's id."""
        return {record.id: record for record in self.records}

    @property
    def missing(self) -> tuple[str, ...]:
        """The cases that were to be asked and have no record."""
        there = self.by_id
        return tuple(case for case in self.config.cases if case not in there)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of the cases, as they first come."""
        return tuple(dict.fromkeys(record.kind for record in self.records))

    @property
    def failures(self) -> tuple[Record, ...]:
        """The records that are not fully right."""
        return tuple(record for record in self.records if not record.right)

    @property
    def errors(self) -> tuple[Record, ...]:
        """The records of cases that gave no response."""
        return tuple(record for record in self.records if record.response.error)

    def value(self, metric: str, kind: str = IN_ALL) -> float | None:
        """A figure; None where it is undefined or was not worked out."""
        found = self.figures.get(kind, {}).get(metric)
        return found.value if found is not None else None


def summary_of(figures: Figures) -> dict[str, Any]:
    """The figures as `summary.json` has them, rounded so that they differ only where something did."""
    return {
        kind: {name: {"value": None if value is None else round(value, 6), "cases": cases} for name, (value, cases) in by_name.items()}
        for kind, by_name in figures.items()
    }


def write_json(path: Path, data: Any) -> None:
    """Write a file of JSON that diffs well."""
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def write_lines(path: Path, rows: Iterable[Mapping[str, Any]]) -> None:
    """Write a file of JSON lines."""
    path.write_text("".join(as_line(row) for row in rows), encoding="utf-8")


def as_line(row: Mapping[str, Any]) -> str:
    """One JSON line."""
    return json.dumps(row, ensure_ascii=False) + "\n"


def load_run(folder: Path) -> Run:
    """Read a run; raises `RunError` where the folder holds none, or one that cannot be read."""
    if not (folder / CONFIG).is_file():
        raise RunError(f"There is no run in {folder}: it has no {CONFIG}; give the folder that `rapporteur eval run` named.")
    try:
        return _read(folder)
    except (ValueError, KeyError, TypeError) as error:
        raise RunError(f"The run in {folder} cannot be read ({type(error).__name__}: {error}); run the suite again.") from error


def _read(folder: Path) -> Run:
    config = _json(folder / CONFIG, {})
    if config["format"] != FORMAT:
        raise ValueError(f"it has the format {config['format']}, this version reads {FORMAT}")
    times = _json(folder / TIMINGS, {})
    records = tuple(Record.from_json(row, times.get(row["id"])) for row in _rows(folder / CASES))
    figures = {kind: {name: Value(**value) for name, value in found.items()} for kind, found in _json(folder / SUMMARY, {}).items()}
    paragraphs = (_paragraph(row) for row in _rows(folder / PARAGRAPHS))
    return Run(
        Config(**{**config, "cases": tuple(config["cases"])}),
        _json(folder / ENVIRONMENT, {}),
        records,
        figures,
        {paragraph.id: paragraph for paragraph in paragraphs},
        folder,
        _json(folder / JUDGED, {}),
    )


def _json(path: Path, absent: Any) -> Any:
    return json.loads(path.read_text("utf-8")) if path.is_file() else absent


def _rows(path: Path) -> list[dict[str, Any]]:
    """The complete lines of a file; one that a break cut short is left out."""
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text("utf-8").splitlines(keepends=True) if line.endswith("\n")]


def _paragraph(row: dict[str, Any]) -> Paragraph:
    return Paragraph(**{**row, "headings": tuple(row["headings"]), "span": Span(*row["span"])})


def paragraph_row(paragraph: Paragraph) -> dict[str, Any]:
    """A paragraph as a line of `paragraphs.jsonl`."""
    return asdict(paragraph)
