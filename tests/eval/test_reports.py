import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from eval.__main__ import cli
from eval.comparing import compare
from eval.reports.annotations import as_annotations
from eval.reports.html import as_html
from eval.reports.junit import as_junit
from eval.reports.markdown import as_markdown, plain
from eval.reports.page import Report
from eval.reports.plots import declining_curve, latency_curve, panels
from eval.reports.word_diff import Piece, word_diff
from eval.response import Response
from tests.eval.conftest import Recording
from tests.eval.test_planted_regressions import two_numbers_swapped

HOSTILE = '<script>document.title="taken"</script> & "quoted" <img src="http://elsewhere.invalid/x.png">'


@pytest.fixture(scope="module")
def regression(recording: Recording, tmp_path_factory: pytest.TempPathFactory) -> Report:
    after = recording.again(tmp_path_factory.mktemp("after"), two_numbers_swapped)
    return Report(after, compare(recording.run, after))


def test_words_are_compared_not_characters() -> None:
    pieces = word_diff("It was 3 May [1].", "It was 4 May, at noon [1].")
    assert pieces == [
        Piece("It was ", "both"),
        Piece("3", "before"),
        Piece("4", "after"),
        Piece(" May", "both"),
        Piece(", at noon", "after"),
        Piece(" [1].", "both"),
    ]
    assert "".join(p.text for p in pieces if p.where != "after") == "It was 3 May [1]."
    assert word_diff("same", "same") == [Piece("same", "both")] and word_diff("", "new") == [Piece("new", "after")]


def test_the_same_figures_give_the_same_page(recording: Recording, tmp_path: Path) -> None:
    again = recording.again(tmp_path)
    first, second = (as_html(Report(run, compare(recording.run, run))) for run in (recording.run, again))
    assert first == second and first.count("<svg") == 5


def test_the_words_of_answers_are_escaped(recording: Recording, tmp_path: Path) -> None:
    run = recording.again(tmp_path, lambda r: replace(r, answer=f"{HOSTILE} {r.answer}"))
    page = as_html(Report(run, compare(recording.run, run)))
    assert page.count("<script>") == 1 and "<img" not in page
    assert "&lt;script&gt;" in page


def test_the_page_asks_nothing_of_a_network(regression: Report) -> None:
    page = as_html(regression)
    assert not re.findall(r"""(?:src|href|url\()\s*=?\s*["']?(?!data:)[^"'\s>]*//""", page)
    assert "default-src 'none'" in page and "@import" not in page


def test_the_plots_say_what_the_figures_say(recording: Recording) -> None:
    run = recording.run
    by_metric = {panel.metric: {bar.kind: bar for bar in panel.bars} for panel in panels(run, run)}
    assert by_metric["fully right"]["lookup"].now == by_metric["fully right"]["lookup"].before == 1.0
    assert by_metric["citation recall"]["unanswerable"].now is None
    declining = declining_curve(run.records)
    assert declining is not None and declining.marks[0][1].startswith("now: precision ")
    assert all(0 <= point.x <= 320 and 0 <= point.y <= 200 for point in declining.line)
    latency = latency_curve(run.records)
    assert latency is not None and [text.split()[0] for _, text in latency.marks] == ["p50", "p95"]
    assert latency_curve([replace(r, response=replace(r.response, milliseconds=None)) for r in run.records]) is None
    assert declining_curve([r for r in run.records if r.answerable]) is None


def test_markdown_names_what_is_worse(regression: Report, recording: Recording) -> None:
    text = as_markdown(regression)
    assert regression.comparison is not None
    wrong = len(regression.comparison.hard_failures)
    assert wrong > 1 and text.startswith(f"### specimens: Regression: {wrong} cases went wrong")
    assert "| fully right | " in text and "- **sp-001** (fact): Which accident" in text
    assert plain("a_b\n| [x](y) <z>") == "a\\_b \\| \\[x\\](y) \\<z\\>"
    assert "held against no earlier run" in as_markdown(Report(recording.run))


def test_junit_fails_what_is_worse_and_skips_what_was_wrong_already(regression: Report, recording: Recording, tmp_path: Path) -> None:
    root = ElementTree.fromstring(as_junit(regression))
    failed = [case.get("name", "").split()[0] for case in root.iter("testcase") if case.find("failure") is not None]
    assert failed == [change.id for change in regression.comparison.hard_failures] if regression.comparison else False
    assert root.get("tests") == "60" and root.get("failures") == str(len(failed)) and int(root.get("skipped", "0")) > 0
    case = next(case for case in root.iter("testcase") if case.find("failure") is not None)
    assert case.get("file") == "eval/suites/specimens.yaml" and int(case.get("line", "0")) > 10
    control = recording.again(tmp_path, lambda r: replace(r, answer="\x00\x1b " + r.answer))
    ElementTree.fromstring(as_junit(Report(control)))


def test_annotations_stand_at_the_line_of_the_case(regression: Report) -> None:
    lines = list(as_annotations(regression))
    suite = Path("eval/suites/specimens.yaml")
    found = re.fullmatch(r"::error file=eval/suites/specimens\.yaml,line=(\d+),title=specimens sp-001::(.*)", lines[0])
    assert found and "Which accident" in found.group(2) and len(lines) > 1
    text = (Path(__file__).resolve().parents[2] / suite).read_text(encoding="utf-8").splitlines()
    assert "sp-001" in text[int(found.group(1)) - 1]


def test_the_command_writes_every_form(recording: Recording, tmp_path: Path) -> None:
    run = recording.again(tmp_path / "run", lambda r: r if r.citations else Response("", True, error="RuntimeError: 100%\nbroken"))
    names = {"--html": "a.html", "--markdown": "a.md", "--junit": "a.xml"}
    options = [word for option, name in names.items() for word in (option, str(tmp_path / name))]
    result = CliRunner().invoke(cli, ["report", str(run.folder), "--against", str(recording.run.folder), *options, "--annotations"])
    assert result.exit_code == 0 and all((tmp_path / name).stat().st_size > 500 for name in names.values())
    assert "100%25%0Abroken" in result.stdout
    alone = CliRunner().invoke(cli, ["report", str(run.folder), "--against", "nothing"])
    assert alone.exit_code == 0 and (tmp_path / "run" / "report.html").is_file()
