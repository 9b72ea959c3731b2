"""A run as the Evaluate tab shows it. All that comes from suites, answers and documents is escaped."""

from collections.abc import Mapping
from urllib.parse import urlencode

from markupsafe import Markup

from assistant.scope_filter import EVERYTHING
from assistant.web.choices import link_for
from assistant.web.html import counted, joined
from eval.reports.page import Line, Report, Row, States

REPORT = "report"
_SAID = {"worse": "worse", "changed": "changed", "better": "right now", "same": "still not right", "wrong": "not right"}


def explanation(any_suite: bool) -> Markup:
    """What stands below the choice before anything was run."""
    words = (
        "A suite is a list of questions with the paragraphs that a right answer cites. “Run” asks them all, in the documents' own words, "
        "and holds the answers against the baseline."
        if any_suite
        else "No suite can be run: of each, some document is not in the library. Add the documents, or save answers in Ask as test cases."
    )
    return Markup('<p class="explanation">{}</p>').format(words)


def problem(words: str) -> Markup:
    """Why nothing could be run."""
    return Markup('<div class="indexing problem" role="alert"><p>{}</p></div>').format(words)


def result(report: Report, run: str, alone: Mapping[str, str], remark: str) -> Markup:
    """The verdict, the figures, and the cases that changed or are not right.

    `alone` holds, by case, the questions that can be asked without a conversation before them; `remark` says why
    nothing was held against the baseline.
    """
    heading = Markup('<header class="verdict {}" role="status"><h2>{}</h2>{}<p class="actions">{}</p></header>').format(
        report.state,
        report.verdict,
        Markup('<p class="facts">{}</p>').format(remark) if remark else "",
        _opening("Open the report", f"{REPORT}?{urlencode({'run': run})}"),
    )
    rows = sorted((row for row in report.rows if _matters(row)), key=lambda row: States.index(row.state))
    title = Markup("<h3>{}</h3>").format(f"{counted(len(rows), 'case')} changed or not right" if rows else "Every case is right")
    cases = Markup('<ul class="documents">{}</ul>').format(joined(_case(row, alone.get(row.record.id)) for row in rows))
    return heading + _figures(report) + title + cases


def _matters(row: Row) -> bool:
    return row.state in ("worse", "changed", "better") or not row.record.right


def _figures(report: Report) -> Markup:
    head = Markup('<th scope="col">Baseline</th>') if report.comparison else Markup("")
    body = joined(_line(line, report.comparison is not None) for line in report.headline)
    return Markup(
        '<table class="figures"><thead><tr><th scope="col">Figure</th><th scope="col">Now</th>{}</tr></thead><tbody>{}</tbody></table>'
    ).format(head, body)


def _line(line: Line, compared: bool) -> Markup:
    before = Markup("<td>{}</td>").format(line.before) if compared else Markup("")
    return Markup('<tr title="{}"><th scope="row">{}</th><td>{}</td>{}</tr>').format(
        line.metric.definition, line.metric.name, line.now, before
    )


def _case(row: Row, question: str | None) -> Markup:
    record = row.record
    state = Markup('<span class="state{}">{}</span>').format(" lost" if row.state == "worse" else "", _SAID.get(row.state, row.state))
    wrong = "; ".join(row.failures or record.wrongs)
    ask = _opening("Open in Ask", link_for(question, EVERYTHING)) if question else ""
    return Markup(
        '<li class="document"><h3>{} {}</h3><p class="facts">{}</p><p class="facts fault">{}</p><p class="actions">{}</p></li>'
    ).format(record.question, state, f"{record.id} · {record.kind}", wrong, ask)


def _opening(words: str, address: str) -> Markup:
    return Markup('<a class="quiet" href="{}" target="_blank" rel="noopener">{}</a>').format(address, words)
