"""How long people wait who ask on the page at the same time: `rapporteur eval bench page`.

The page is served by `rapporteur serve` in a process of its own, over the documents of a suite, and asked over the
protocol of Gradio's queue, as its own script asks it in a browser: everybody has opened it before all ask.
"""

import json
import math
import os
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import httpx

from eval.errors import EvaluationError
from eval.libraries import PROJECT
from eval.suite_file import find_suite, load_suite

PEOPLE, SECONDS = 20, 3.0
_LONGEST = 60.0
_API = "gradio_api"


class Waiting(NamedTuple):
    """Seconds to the first words and to the whole answer, one of each for every answer; how many of `asked` were `lost`."""

    asked: int
    lost: int
    first: tuple[float, ...]
    whole: tuple[float, ...]

    @property
    def within_bounds(self) -> bool:
        """Whether none was lost and 95 of 100 answers were there whole within 3 s."""
        return not self.lost and percentile(self.whole, 95) < SECONDS


class _Events(NamedTuple):
    """The numbers of the events that fill the page when it opens, each with how much it is given, and of the question box's."""

    loading: dict[int, int]
    asking: int


class _Answered(NamedTuple):
    first: float
    whole: float


def benchmark(suite: str, people: int = PEOPLE, rounds: int = 3) -> Waiting:
    """Let so many people ask at once, each in a conversation of their own, in several rounds."""
    questions = [case.question for case in load_suite(find_suite(suite)).cases if not case.history]
    with _served(PROJECT / load_suite(find_suite(suite)).folder) as address:
        events = _events(address)
        answers = [answer for number in range(rounds) for answer in _all_at_once(address, events, questions, people, number)]
    found = [answer for answer in answers if answer is not None]
    return Waiting(len(answers), len(answers) - len(found), tuple(a.first for a in found), tuple(a.whole for a in found))


def percentile(values: Sequence[float], share: int) -> float:
    """The nearest-rank percentile: the smallest value that so many in a hundred do not exceed; infinite where there is none."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * share / 100) - 1)] if ordered else math.inf


def as_sentence(found: Waiting) -> str:
    """The figures in a sentence."""
    if not found.whole:
        return f"None of {found.asked} questions was answered."
    return (
        f"{found.asked} questions, {found.lost} lost; first words after {median(found.first) * 1000:.0f} ms at the median and "
        f"{percentile(found.first, 95) * 1000:.0f} ms at the 95th percentile, whole answers after {median(found.whole) * 1000:.0f} ms "
        f"and {percentile(found.whole, 95) * 1000:.0f} ms."
    )


@contextmanager
def _served(corpus: Path) -> Iterator[str]:
    """The address of a page over a folder of documents; raises `EvaluationError` where it is not served."""
    with tempfile.TemporaryDirectory(prefix="rapporteur-page-") as folder:
        settings = {"CORPUS": str(corpus), "LIBRARY": f"{folder}/library", "HOST": "127.0.0.1", "PORT": "0", "MODE": "extractive"}
        environment = os.environ | {f"RAPPORTEUR_{name}": value for name, value in settings.items()}
        command = [sys.executable, "-m", "assistant", "serve"]
        process = subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, text=True)
        try:
            assert process.stdout is not None
            line = next((line for line in process.stdout if "http://" in line), "")
            if not line:
                raise EvaluationError("The page was not served; its reason stands above.")
            yield line.split(" is at ")[1].split(";")[0]
        finally:
            process.terminate()
            process.wait(30)
            if process.stdout:
                process.stdout.close()


def _events(address: str) -> _Events:
    config = httpx.get(f"{address}/config", timeout=_LONGEST).json()
    box = next(part["id"] for part in config["components"] if part["props"].get("elem_id") == "question")
    asking = next(int(event["id"]) for event in config["dependencies"] if [box, "submit"] in event["targets"])
    loading = [event for event in config["dependencies"] if any(name == "load" for _, name in event["targets"])]
    return _Events({int(event["id"]): len(event["inputs"]) for event in loading}, asking)


def _all_at_once(address: str, events: _Events, questions: Sequence[str], people: int, number: int) -> list[_Answered | None]:
    asked = list(islice(cycle(questions), number * people, (number + 1) * people))
    together = threading.Barrier(people)

    def ask(question: str) -> _Answered | None:
        session = uuid.uuid4().hex
        with httpx.Client(base_url=address, timeout=_LONGEST) as client:
            try:
                _open(client, events, session)
                together.wait(_LONGEST)
                return _asked(client, events, session, question)
            except (httpx.HTTPError, threading.BrokenBarrierError):
                return None

    with ThreadPoolExecutor(people) as pool:
        return list(pool.map(ask, asked))


def _open(client: httpx.Client, events: _Events, session: str) -> None:
    """Let the page's parts be filled, as its script does before anybody can ask."""
    for event, inputs in events.loading.items():
        _join(client, event, [None] * inputs, session)
        for message in _messages(client, session):
            if message.get("msg") == "process_completed":
                break


def _asked(client: httpx.Client, events: _Events, session: str, question: str) -> _Answered | None:
    """Ask, and read what comes until the event is complete."""
    started, first = time.perf_counter(), None
    _join(client, events.asking, [question, None, [], [], [], []], session)
    for message in _messages(client, session):
        shown = json.dumps(message.get("output", ""))
        if first is None and ('class=\\"answer\\"' in shown or "declined" in shown):
            first = time.perf_counter() - started
        if 'data-complete=\\"true\\"' in shown and first is not None:
            return _Answered(first, time.perf_counter() - started)
        if message.get("msg") == "process_completed":
            break
    return None


def _join(client: httpx.Client, event: int, data: list[Any], session: str) -> None:
    client.post(f"/{_API}/queue/join", json={"data": data, "fn_index": event, "session_hash": session}).raise_for_status()


def _messages(client: httpx.Client, session: str) -> Iterator[dict[str, Any]]:
    with client.stream("GET", f"/{_API}/queue/data", params={"session_hash": session}) as stream:
        for line in stream.iter_lines():
            if line.startswith("data: "):
                yield json.loads(line[6:])
