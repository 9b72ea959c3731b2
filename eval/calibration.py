"""Fits the weights of `assistant/retrieval/calibration.json` anew: what `rapporteur calibrate` does.

Five models (see `assistant/retrieval/scoring.py`) are fitted on the engine's own evidence for the suites' questions and,
where SQuAD 2.0 is at hand, on one half of its questions; the other half stays for measuring.
"""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table as RichTable

from assistant.engine import RapporteurQueryEngine
from assistant.retrieval.scoring import Calibration, ranked
from assistant.settings import Settings
from eval.errors import DocumentsAbsent
from eval.examples import (
    Examined,
    Table,
    answer_examples,
    examine,
    examine_squad,
    item_examples,
    member_examples,
    rank_examples,
    sentence_examples,
)
from eval.fitting import LogisticFit, RankFit, fit_logistic, fit_rank
from eval.libraries import library_for
from eval.squad import squad_library, squad_questions
from eval.suite_file import find_suite, load_suite

_ANSWER_STRENGTH, _MEMBER_STRENGTH = 10.0, 0.5
_POINTS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


def calibrated(examined: Sequence[Examined], now: Calibration, console: Console) -> Calibration:
    """Fit the five models anew, with the operating points as they are now, and print how well each does on questions not seen.

    The ranking that orders the other models' examples has seen all of them; its weights are few.
    """
    ranking = fit_rank(*rank_examples(examined))
    sentences = fit_rank(*sentence_examples(examined))
    examined = [replace(each, evidence=tuple(ranked(each.evidence, ranking.weights))) for each in examined]
    answers = answer_examples(examined)
    members, items = member_examples(examined), item_examples(examined)
    answer = fit_logistic(answers, _ANSWER_STRENGTH)
    member, item = fit_logistic(members, _MEMBER_STRENGTH), fit_logistic(items, _MEMBER_STRENGTH)
    _show(
        console,
        {"rank: right paragraph": ranking, "sentence: one with a key fact": sentences},
        {"answer": (answers, answer, now.answer_at), "member": (members, member, now.member_at), "item": (items, item, now.member_at)},
    )
    return replace(
        now,
        rank=ranking.weights,
        answer=answer.weights,
        member=member.weights,
        item=item.weights,
        sentence=sentences.weights,
        curve=tuple(curve(answers, answer, now.answer_at, now.sure_at)),
    )


def _show(console: Console, ranks: Mapping[str, RankFit], chances: Mapping[str, tuple[Table, LogisticFit, float]]) -> None:
    for what, fitted in ranks.items():
        console.print(f"{what} first for {fitted.first:.3f} of {fitted.questions} contests, {fitted.first_unseen:.3f} of them unseen")
    for name, (table, fit, now) in chances.items():
        console.print(f"{name}: {len(table.right)} examples, {int(table.measured.sum())} measured, AUC on unseen questions {fit.auc:.3f}")
        console.print(operating_points(table, fit, now))


def curve(table: Table, fit: LogisticFit, *now: float) -> list[dict[str, float]]:
    """What each operating point does on the measured examples: how many are accepted, and the shares of right ones, found and decided."""
    right, unseen = table.right[table.measured], fit.unseen[table.measured]
    found = []
    for point in sorted({*_POINTS, *now}):
        accepted = unseen >= point
        hits = int((accepted & right).sum())
        shares = {
            "precision": hits / max(int(accepted.sum()), 1),
            "recall": hits / max(int(right.sum()), 1),
            "right": float(np.mean(accepted == right)),
        }
        found.append({"at": point, "accepted": int(accepted.sum()), **{name: round(share, 3) for name, share in shares.items()}})
    return found


def operating_points(table: Table, fit: LogisticFit, now: float) -> RichTable:
    """The curve as a table for the terminal; the point in force is marked."""
    shown = RichTable("at or above", "accepted", "precision", "recall", "right decisions")
    for point in curve(table, fit, now):
        shares = (f"{point[name]:.3f}" for name in ("precision", "recall", "right"))
        shown.add_row(f"{point['at']:.2f}{' *' if point['at'] == now else ''}", str(point["accepted"]), *shares)
    return shown


def examples_of(
    stack: ExitStack, suites: Sequence[str], libraries: Mapping[str, Path], leave_out: str, squad: int, settings: Settings
) -> list[Examined]:
    """The engine's evidence for the questions of suites, and for so many of SQuAD.

    Libraries that are not given are made, and stay open for as long as the stack is.
    """
    found: list[Examined] = []
    for name in suites:
        suite = load_suite(find_suite(name)).with_paraphrases()
        library = stack.enter_context(library_for(suite, libraries.get(name), model=settings.embedding_model))
        engine = RapporteurQueryEngine.configured(library, settings)
        found += examine(engine, [case for case in suite.cases if leave_out not in case.tags])
    return found + _squad_examples(stack, libraries, squad, settings) if squad else found


def _squad_examples(stack: ExitStack, libraries: Mapping[str, Path], squad: int, settings: Settings) -> list[Examined]:
    try:
        questions = squad_questions("choosing", squad)
    except DocumentsAbsent:
        return []
    library = stack.enter_context(squad_library(libraries.get("squad2"), settings.embedding_model))
    return examine_squad(RapporteurQueryEngine.configured(library, settings), questions)
