"""What the tests of the evaluation share: outcomes made by hand, and one run of the specimens that is recorded."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from assistant.understanding.conversation import Turn
from eval.cases import Case
from eval.environment import environment
from eval.libraries import library_for
from eval.outcome import Outcome
from eval.response import Cited, Response
from eval.running import run_suite
from eval.runs import Run
from eval.suite_file import Suite, find_suite, load_suite
from eval.system import EngineSystem, ObservedEngine
from index.library import Library
from index.paragraph import Paragraph, Span

Making = Callable[..., Outcome]
Changing = Callable[[Response], Response]


def paragraph(identity: str, text: str = "One.", ordinal: int = 0, **fields: object) -> Paragraph:
    """A paragraph of the document that its id names."""
    document, _, anchor = identity.partition("#")
    made: dict[str, object] = {"label": f"{document}, para. {anchor}", "headings": (), "kind": "numbered", "lead_in": "", "parent": None}
    rest = {"reporter": None, "page": None, "text": text, "span": Span(0, len(text)), "ordinal": ordinal}
    return Paragraph(**{"id": identity, "document": document, "anchor": anchor, **made, **rest, **fields})  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def outcome() -> Making:
    """Makes the outcome of a case: `required` and `facts` are groups; without `required` there is no answer."""

    def make(
        answer: str = "",
        cited: Sequence[str] = (),
        *,
        required: tuple[tuple[str, ...], ...] = (),
        paragraphs: Mapping[str, Paragraph] | None = None,
        quotes: Sequence[str] = (),
        ms: float | None = 1.0,
        response: Mapping[str, object] | None = None,
        **fields: object,
    ) -> Outcome:
        kind = "fact" if required else "unanswerable"
        case = Case.model_validate(
            {"id": "c", "question": "q?", "kind": kind, "answerable": bool(required), "required": required, **fields}
        )
        citations = tuple(Cited(n, i, quotes[n - 1] if quotes else "") for n, i in enumerate(cited, start=1))
        given = Response(answer, not cited, citations, milliseconds=ms, **(response or {}))  # type: ignore[arg-type]
        return Outcome(case, given, {i: paragraph(i) for i in cited} if paragraphs is None else paragraphs)

    return make


@dataclass
class Replay:
    """A system that gives recorded responses again, each as `change` makes it."""

    responses: Mapping[tuple[str, tuple[Turn, ...]], Response]
    change: Changing = field(default=lambda response: response)

    def respond(self, question: str, history: Sequence[Turn]) -> Response:
        return self.change(self.responses[question, tuple(history)])


@dataclass(frozen=True)
class Recording:
    """One run of the specimens by the real engine, and what it takes to run them again without it."""

    suite: Suite
    run: Run
    paragraphs: Mapping[str, Paragraph]

    def again(self, folder: Path, change: Changing | None = None, *, tag: str | None = None, **changed: object) -> Run:
        """The suite run again on the recorded responses, each changed; `changed` are entries of the environment."""
        records = self.run.by_id
        system = Replay({(case.question, case.history): records[case.id].response for case in self.suite.cases})
        if change is not None:
            system.change = change
        return run_suite(system, self.suite, self.paragraphs, {**self.run.environment, **changed}, folder, tag=tag)


@pytest.fixture(scope="session")
def recording(specimen_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Recording:
    """The specimens' suite as the real engine answers it."""
    suite = load_suite(find_suite("specimens"))
    with library_for(suite, specimen_folder) as library:
        return Recording(suite, _run(suite, library, tmp_path_factory.mktemp("runs") / "specimens"), library.snapshot().by_id)


def _run(suite: Suite, library: Library, folder: Path) -> Run:
    system = EngineSystem(ObservedEngine(library))
    return run_suite(system, suite, library.snapshot().by_id, environment(suite, library), folder)
