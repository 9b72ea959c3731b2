"""Saving an exchange as a test case, in the format of the golden suites."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from assistant.answer import Citation
from assistant.understanding.reading import understand
from assistant.web.ask.exchange import Exchange
from index.states import StateNames

# The suite that cases are saved in.
CASES = "cases.yaml"
_HEAD = """\
# Cases saved from the page. Correct what an answer got wrong before you rely on a case: `required` holds what was cited.
suite: saved
folder: {folder}
files:
{files}
cases:
"""
_VOUCHED = ("right", "should have declined")
_ID = re.compile(r"^  - id: saved-(\d+)$", re.MULTILINE)


def save_case(path: Path, exchanges: Sequence[Exchange], number: int, names: StateNames, corpus: Path, by: str = "") -> str:
    """Append exchange `number` of a conversation to the suite at `path`, made where there is none; the case's id.

    A case stands at the end and leaves the others as they are, so that a suite diffs well. Documents that the
    suite's head does not name yet are added there. `by` is the user, noted in the case.
    """
    exchange = exchanges[number]
    text = path.read_text("utf-8") if path.exists() else _HEAD.format(folder=corpus.name, files="")
    for name in sorted({c.paragraph.document for c in _cited(exchange)} | {c.paragraph.document for c in _closest(exchange)}):
        if f"\n  - {_flow(name)}\n" not in text:
            text = text.replace("\ncases:\n", f"\n  - {_flow(name)}\ncases:\n", 1)
    text = re.sub(r"\nfiles:\n\n", "\nfiles:\n", text)
    identity = f"saved-{max((int(n) for n in _ID.findall(text)), default=0) + 1:03d}"
    case = _case(identity, exchange, exchanges[:number], names, by)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{text.rstrip()}\n\n{_written(case)}", "utf-8")
    return identity


def _case(identity: str, exchange: Exchange, earlier: Sequence[Exchange], names: StateNames, by: str) -> dict[str, Any]:
    answerable = bool(_cited(exchange)) and exchange.verdict != "should have declined"
    history = [] if exchange.answer is None or not exchange.answer.understood else _turns(earlier)
    kind = "unanswerable" if not answerable else "followup" if history else understand(exchange.question, names).intent
    case: dict[str, Any] = {"id": identity, "question": " ".join(exchange.question.split()), "kind": kind, "answerable": answerable}
    if history:
        case["history"] = history
    if answerable:
        case["required"] = [[c.paragraph.id] for c in _cited(exchange)]
    # A case that nobody has vouched for counts only once it is accepted.
    case["tags"] = ["saved"] if exchange.verdict in _VOUCHED else ["saved", "proposed"]
    if notes := "; ".join(filter(None, (exchange.verdict, by and f"saved by {by}"))):
        case["notes"] = notes
    return case


def _turns(earlier: Sequence[Exchange]) -> list[dict[str, str]]:
    """The questions before; the answers are the documents' words, which no suite holds."""
    return [{"role": "user", "content": " ".join(e.question.split())} for e in earlier if e.answer is not None]


def _cited(exchange: Exchange) -> tuple[Citation, ...]:
    return exchange.answer.citations if exchange.answer else ()


def _closest(exchange: Exchange) -> tuple[Citation, ...]:
    return exchange.answer.closest if exchange.answer else ()


def _written(case: dict[str, Any]) -> str:
    """A case a line a value, as the suites are written by hand."""
    lines = []
    for key, value in case.items():
        if isinstance(value, list) and key in ("required", "history"):
            lines += [f"{key}:", *(f"  - {_flow(item)}" for item in value)]
        else:
            lines.append(f"{key}: {_flow(value)}")
    return f"  - {lines[0]}\n" + "".join(f"    {line}\n" for line in lines[1:])


def _flow(value: Any) -> str:
    text = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=1 << 20, sort_keys=False)
    return text.removesuffix("...\n").strip()
