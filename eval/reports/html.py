"""The report as one page of HTML that holds all it needs and asks nothing of any network."""

from markupsafe import Markup

from eval.reports.page import Report, tags_of
from eval.reports.plots import HEIGHT, WIDTH, declining_curve, latency_curve, panels
from eval.reports.rendering import asset, environment
from eval.tables import delta_as_text


def as_html(report: Report) -> str:
    """The page."""
    rows = report.rows
    before = report.comparison.before if report.comparison else None
    return (
        environment()
        .get_template("report.html.jinja")
        .render(
            report=report,
            rows=rows,
            states=tags_of(rows),
            panels=panels(report.run, before),
            declining=declining_curve(report.run.records),
            latency=latency_curve(report.run.records),
            width=WIDTH,
            height=HEIGHT,
            delta_as_text=delta_as_text,
            style=Markup(asset("report.css")),
            script=Markup(asset("report.js")),
        )
    )
