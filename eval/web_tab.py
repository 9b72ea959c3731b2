"""The Evaluate tab of the page: run a suite on the library at hand, see what changed, open a case in Ask.

The package `assistant` knows nothing of it; the page finds it by the entry point in the group `rapporteur.tabs`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gradio as gr
from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import FileResponse
from markupsafe import Markup

from assistant.users import User
from assistant.web.access.roles import editor, editors_only, user_of
from assistant.web.ask.cases import CASES
from assistant.web.library.privacy import folder_of
from assistant.web.parts import QUIET, html
from assistant.web.workplace import Tab, Workplace
from eval.baselines import baseline_of
from eval.comparing import Comparison, compare
from eval.environment import environment
from eval.errors import Incomparable, SuiteError
from eval.reports.html import as_html
from eval.reports.page import Report
from eval.running import new_folder, run_suite
from eval.runs import CONFIG, Run
from eval.suite_file import Suite, find_suite, load_suite, suite_names
from eval.system import EngineSystem, ObservedEngine
from eval.web_rendering import REPORT, explanation, problem, result
from index.errors import RapporteurError

_RUNS = "runs"
_REPORT_FILE = "report.html"


def build(workplace: Workplace, page: gr.Blocks) -> None:
    """Put the tab on the page."""
    evaluating = Evaluating(workplace)
    with gr.Column(elem_id="evaluate"):
        with gr.Row(elem_id="evaluate-bar", equal_height=False):
            suite = gr.Dropdown(label="Suite", choices=[], elem_id="suite", scale=3, min_width=200)
            run = gr.Button("Run", elem_id="run", variant="primary", scale=0, min_width=120, interactive=False)
        shown = html("evaluated", label="What came of it")
    shows_progress: dict[str, Any] = {**QUIET, "show_progress": "full", "show_progress_on": shown}
    run.click(evaluating.run, suite, [run, shown], concurrency_limit=1, concurrency_id="evaluate", **shows_progress)
    page.load(evaluating.load, None, [suite, run, shown], **QUIET)


def reports(workplace: Workplace) -> APIRouter:
    """The address of the reports."""
    router = APIRouter(dependencies=[Depends(editors_only)])

    @router.get(f"/{REPORT}")
    def report(run: str, request: Request) -> FileResponse:
        """The report of a run that the user may see; nothing else is served."""
        folder = next((path.parent for path in _runs(workplace, request.user).glob(f"*/{CONFIG}") if path.parent.name == run), None)
        if folder is None or not (folder / _REPORT_FILE).is_file():
            raise HTTPException(404, "There is no report of such a run.")
        return FileResponse(folder / _REPORT_FILE, media_type="text/html; charset=utf-8", content_disposition_type="inline")

    return router


class Evaluating:
    """What the events of the tab do."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def load(self, request: gr.Request) -> tuple[Any, Any, Markup]:
        """The suites that can be run now, as the page opens."""
        try:
            names = [suite.name for suite in self._suites(user_of(request))]
        except RapporteurError as error:
            return gr.Dropdown(choices=[], value=None), gr.Button(interactive=False), problem(str(error))
        button = gr.Button(interactive=bool(names))
        return gr.Dropdown(choices=names, value=names[0] if names else None), button, explanation(bool(names))

    def run(
        self,
        name: str,
        request: gr.Request,
        progress: gr.Progress = gr.Progress(),  # noqa: B008 (Gradio finds it by its default)
    ) -> Iterator[tuple[Any, Any]]:
        """Ask the questions of a suite, and show what came of it."""
        user = editor(request)
        yield gr.Button("Running …", interactive=False), gr.skip()
        try:
            suite = next((suite for suite in self._suites(user) if suite.name == name), None)
            if suite is None:
                raise SuiteError(f"The suite {name!r} cannot be run on the library as it is now; reload the page and choose another.")
            shown = self._evaluated(suite, user, progress)
        except RapporteurError as error:
            shown = problem(str(error))
        yield gr.Button("Run", interactive=True), shown

    def _evaluated(self, suite: Suite, user: User, progress: gr.Progress) -> Markup:
        run = self._asked(suite, user, progress)
        assert run.folder is not None
        comparison, remark = _held_against_baseline(run)
        report = Report(run, comparison)
        (run.folder / _REPORT_FILE).write_text(as_html(report), encoding="utf-8")
        alone = {case.id: case.question for case in suite.cases if not (case.history or case.turns)}
        return result(report, run.folder.name, alone, remark)

    def _asked(self, suite: Suite, user: User, progress: gr.Progress) -> Run:
        """The suite asked of an engine of its own, so that those who ask meanwhile need not wait for their turn."""
        library = self._workplace.rooms.of(user).library
        paragraphs = library.snapshot().by_id
        suite.check_paragraphs(paragraphs)
        total = len(suite.tagged(None))
        progress((0, total), desc=f"Asking {suite.name}", unit="cases")
        done = iter(range(1, total + 1))
        return run_suite(
            EngineSystem(ObservedEngine.configured(library, self._workplace.settings)),
            suite,
            paragraphs,
            {**environment(suite, library), "language_model": None},
            new_folder(_runs(self._workplace, user), suite.name),
            progress=lambda case: progress((next(done), total), desc=f"Asking {suite.name}", unit="cases"),
        )

    def _suites(self, user: User) -> list[Suite]:
        """The project's suites, and the cases saved in Ask, whose documents the user all sees in the library."""
        saved = folder_of(user, self._workplace.settings.library) / CASES
        paths = [*(find_suite(name) for name in suite_names()), *([saved] if saved.is_file() else [])]
        there = self._workplace.rooms.of(user).library.documents()
        return [suite for suite in map(load_suite, paths) if all(name in there for name in suite.files)]


def _held_against_baseline(run: Run) -> tuple[Comparison | None, str]:
    """The comparison, and why there is none."""
    before = baseline_of(run.config.suite)
    if before is None:
        return None, "The suite has no baseline."
    try:
        return compare(before, run), ""
    except Incomparable as error:
        return None, str(error)


def _runs(workplace: Workplace, user: User) -> Path:
    return folder_of(user, workplace.settings.library) / _RUNS


tab = Tab("Evaluate", build, reports, (Path(__file__).with_name("web_tab.css"),), for_editors=True)
