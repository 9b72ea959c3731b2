"""The report as JUnit XML, which GitLab, Jenkins and others show by themselves.

Held against an earlier run, a case fails where it went wrong that was not wrong before; one that was wrong already is skipped.
Held against none, every case that is not fully right fails.
"""

import re
from xml.etree import ElementTree

from eval.reports.page import Report, Row

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(report: Report) -> str:
    """The XML, in UTF-8."""
    rows = report.rows
    failed = sum(_failed(row) for row in rows)
    counts = {"tests": str(len(rows)), "failures": str(failed), "skipped": str(sum(_known(row) for row in rows))}
    root = ElementTree.Element("testsuites", counts)
    suite = ElementTree.SubElement(root, "testsuite", {"name": report.run.config.suite, **counts})
    for row in rows:
        _add(suite, report, row)
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _add(suite: ElementTree.Element, report: Report, row: Row) -> None:
    record = row.record
    seconds = (record.response.milliseconds or 0.0) / 1000
    attributes = {"classname": f"{report.run.config.suite}.{record.kind}", "name": f"{record.id} {_clean(record.question)}"}
    place = {"file": report.run.config.path, "line": str(record.line), "time": f"{seconds:.3f}"}
    case = ElementTree.SubElement(suite, "testcase", {**attributes, **place})
    wrongs = "; ".join(row.failures or record.wrongs)
    if _failed(row):
        failure = ElementTree.SubElement(case, "failure", {"message": _clean(wrongs)})
        failure.text = _clean(f"{wrongs}\nanswer: {record.response.answer}")
    elif _known(row):
        ElementTree.SubElement(case, "skipped", {"message": _clean(f"not right, as before: {wrongs}")})


def _failed(row: Row) -> bool:
    return row.state in ("worse", "wrong")


def _known(row: Row) -> bool:
    return not row.record.right and not _failed(row)


def _clean(text: str) -> str:
    """A text without the characters that XML cannot hold."""
    return _NOT_XML.sub("\ufffd", text)
