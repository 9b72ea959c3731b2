"""The report as Markdown, for a pull request."""

from eval.reports.page import Report
from eval.reports.rendering import environment

_SPECIAL = "\\`*_{}[]<>|#"
_MOST_CASES = 30


def as_markdown(report: Report) -> str:
    """The verdict, the headline figures, and the cases that are worse, or wrong where there is nothing to compare with."""
    wanted = "worse" if report.comparison else "wrong"
    rows = [row for row in report.rows if row.state == wanted]
    template = environment().get_template("report.md.jinja")
    return template.render(report=report, rows=rows[:_MOST_CASES], left_out=max(0, len(rows) - _MOST_CASES), plain=plain)


def plain(text: str) -> str:
    """A text on one line that Markdown takes as it is."""
    return "".join(f"\\{character}" if character in _SPECIAL else character for character in " ".join(text.split()))
