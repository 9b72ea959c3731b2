"""The report as workflow commands, which GitHub shows at the line of the suite where the case stands."""

from collections.abc import Iterator

from eval.reports.page import Report


def as_annotations(report: Report) -> Iterator[str]:
    """A line for each case that is worse, or wrong where there is nothing to compare with, and one for each metric that is worse."""
    config = report.run.config
    level, wanted = ("error", "worse") if report.comparison else ("warning", "wrong")
    for row in report.rows:
        if row.state == wanted:
            place = f"file={_property(config.path)},line={row.record.line},title={_property(f'{config.suite} {row.record.id}')}"
            said = "; ".join(row.failures or row.record.wrongs)
            yield f"::{level} {place}::{_message(f'{row.record.question} – {said}')}"
    for delta in report.comparison.worse if report.comparison else ():
        yield f"::error file={_property(config.path)},title={_property(config.suite)}::{_message(f'{delta.metric.name} is worse')}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
