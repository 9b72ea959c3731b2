"""Examples to fit the answering's five models on: the engine's evidence for questions whose answers are known."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.answerability.scope import SET_IN
from assistant.answerability.suitability import fits
from assistant.engine import RapporteurQueryEngine
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.scoring import Best, answer_features, best_of, item_features, member_features, rank_features
from assistant.selecting.belonging import candidates
from assistant.view import LibraryView
from eval.cases import Case
from eval.squad import SquadQuestion

# What an example counts: answering wrongly costs a delegate more than declining, and SQuAD is another world, less so for ranking.
_ANSWERABLE, _UNANSWERABLE, _TAKEN_AWAY, _SQUAD, _SQUAD_RANKED = 1.0, 2.0, 0.5, 0.12, 0.25
_FROM_SQUAD = 60


@dataclass(frozen=True, slots=True)
class Examined:
    """A question with the engine's evidence. `groups` are paragraphs that must be cited, `acceptable` those that may be."""

    id: str
    question: Question
    evidence: tuple[Evidence, ...]
    view: LibraryView
    groups: tuple[frozenset[str], ...]
    acceptable: frozenset[str]
    sentences: tuple["Sentences", ...] = ()
    from_squad: bool = False

    @property
    def required(self) -> frozenset[str]:
        """All paragraphs that the groups name."""
        return frozenset().union(*self.groups)


class Table(NamedTuple):
    """Examples: features [n, f] under their names, whether each is right [n], its weight [n], and its question [n]."""

    names: tuple[str, ...]
    features: NDArray[np.float64]
    right: NDArray[np.bool_]
    weights: NDArray[np.float64]
    questions: NDArray[np.str_]
    measured: NDArray[np.bool_]


class Sentences(NamedTuple):
    """The sentences of a paragraph that must be cited: the features of each, and whether it states a key fact."""

    features: list[dict[str, float]]
    right: list[bool]


class Contest(NamedTuple):
    """What competes for one question, paragraphs or sentences of one: features [n, f], and which of them are right [n].

    `weight` is what it counts in the fit; only contests that are measured count in how well that does.
    """

    question: str
    features: NDArray[np.float64]
    right: NDArray[np.bool_]
    weight: float = 1.0
    measured: bool = True


def examine(engine: RapporteurQueryEngine, cases: Iterable[Case]) -> list[Examined]:
    """The evidence for each case that is a search; lookups are none."""
    found = []
    for case in cases:
        question, evidence = engine.examine(case.question, case.history)
        if question.lookup is None:
            groups = tuple(frozenset(group) for group in case.required)
            acceptable = frozenset(case.acceptable) if case.answerable else frozenset()
            sentences = tuple(_sentences(engine, question, case))
            found.append(Examined(case.id, question, tuple(evidence), engine.view, groups, acceptable, sentences))
    return found


def _sentences(engine: RapporteurQueryEngine, question: Question, case: Case) -> Iterator[Sentences]:
    """The sentences of each paragraph that must be cited and states a key fact in some of them."""
    matcher = engine.matcher(question)
    facts = [fact.casefold() for group in case.facts for fact in group]
    for identity in dict.fromkeys(each for group in case.required for each in group):
        paragraph = engine.view.by_id.get(identity)
        sentences = engine.view.sentences(paragraph) if paragraph is not None and paragraph.kind != "cover" else []
        right = [any(fact in sentence.text.casefold() for fact in facts) for sentence in sentences]
        if paragraph is not None and any(right) and not all(right):
            yield Sentences(matcher.sentence_features(paragraph, sentences), right)


def examine_squad(engine: RapporteurQueryEngine, questions: Iterable[SquadQuestion]) -> list[Examined]:
    """The evidence for questions of SQuAD: no list among them, and no State that would restrict them."""
    found = []
    for squad in questions:
        question, evidence = engine.examine(squad.text)
        if question.intent == "fact":
            found.append(
                Examined(squad.id, question, tuple(evidence[:_FROM_SQUAD]), engine.view, (squad.relevant,), frozenset(), from_squad=True)
            )
    return found


def rank_examples(examined: Iterable[Examined]) -> tuple[tuple[str, ...], list[Contest]]:
    """A contest for each question that one paragraph answers and that was found among others.

    Where the question names a State, only paragraphs about it compete; acceptable ones do not take part.
    """
    contests: list[Contest] = []
    names: tuple[str, ...] = ()
    for each in examined:
        if len(each.groups) != 1:
            continue
        right = each.required
        pool = [e for e in each.evidence if e.paragraph.id in right or (e.paragraph.id not in each.acceptable and _about(each.question, e))]
        rows = [rank_features(e) for e in pool]
        hits = np.array([e.paragraph.id in right for e in pool], dtype=bool)
        if len(rows) > 1 and hits.any():
            names = tuple(rows[0])
            contests.append(_contest(each.id, rows, hits, each.from_squad))
    return names, contests


def sentence_examples(examined: Iterable[Examined]) -> tuple[tuple[str, ...], list[Contest]]:
    """A contest for each paragraph that must be cited and that states a key fact in some of its sentences."""
    found = [(each.id, sentences) for each in examined for sentences in each.sentences]
    names = tuple(found[0][1].features[0]) if found else ()
    return names, [_contest(question, sentences.features, np.array(sentences.right, dtype=bool)) for question, sentences in found]


def _contest(question: str, rows: list[dict[str, float]], right: NDArray[np.bool_], from_squad: bool = False) -> Contest:
    features = np.array([list(row.values()) for row in rows])
    return Contest(question, features, right, _SQUAD_RANKED if from_squad else 1.0, measured=not from_squad)


def _about(question: Question, evidence: Evidence) -> bool:
    return not question.states or evidence.state >= SET_IN


def answer_examples(examined: Iterable[Examined]) -> Table:
    """The best fitting paragraph of each question, whose evidence is ranked; right where it is required or acceptable.

    Each answerable question counts once more as one without an answer: with its paragraphs taken away.
    """
    rows: dict[str, list[object]] = defaultdict(list)
    for each in examined:
        if len(each.groups) > 1 or (each.question.intent == "list" and each.question.about_states):
            continue
        fit = [e for e in each.evidence if fits(e, each.question)]
        right = each.required | each.acceptable
        weight = _SQUAD if each.from_squad else _ANSWERABLE if each.groups else _UNANSWERABLE
        _add_answer(rows, each, fit, each.evidence, right, weight, measured=not each.from_squad)
        if each.groups:
            rest = [e for e in fit if e.paragraph.id not in right]
            others = [e for e in each.evidence if e.paragraph.id not in right]
            _add_answer(rows, each, rest, others, right, _SQUAD if each.from_squad else _TAKEN_AWAY, measured=False)
    return _table(rows)


def _add_answer(
    rows: dict[str, list[object]],
    each: Examined,
    fit: Sequence[Evidence],
    found: Sequence[Evidence],
    right: frozenset[str],
    weight: float,
    *,
    measured: bool,
) -> None:
    if fit:
        features = answer_features(fit, found, each.question)
        _add(rows, features, fit[0].paragraph.id in right, weight, each.id, measured)


def member_examples(examined: Iterable[Examined]) -> Table:
    """The paragraphs that a list is chosen from, where it has several; acceptable ones left out."""
    return _list_examples((each for each in examined if len(each.groups) != 1), member_features)


def item_examples(examined: Iterable[Examined]) -> Table:
    """The paragraphs that any list is chosen from, also one that a single paragraph gives whole; acceptable ones left out."""
    return _list_examples(examined, item_features)


def _list_examples(examined: Iterable[Examined], features: Callable[[Evidence, Best], dict[str, float]]) -> Table:
    """What `assistant.selecting.listing` chooses from, as it restricts it."""
    rows: dict[str, list[object]] = defaultdict(list)
    for each in examined:
        if each.question.intent != "list":
            continue
        pool = candidates(each.evidence)
        if each.question.about_states:
            view = each.view
            pool = [e for e in pool if view.reporters.get(e.paragraph.id) or view.mentioned[e.paragraph.id]]
        best = best_of(pool)
        for evidence in pool:
            identity = evidence.paragraph.id
            if identity in each.required or identity not in each.acceptable:
                _add(rows, features(evidence, best), identity in each.required, 1.0, each.id, True)
    return _table(rows)


def _add(rows: dict[str, list[object]], features: dict[str, float], right: bool, weight: float, question: str, measured: bool) -> None:
    rows["names"] = [*features]
    for name, value in (("features", [*features.values()]), ("right", right), ("weights", weight), ("questions", question)):
        rows[name].append(value)
    rows["measured"].append(measured)


def _table(rows: dict[str, list[object]]) -> Table:
    return Table(
        tuple(str(name) for name in rows["names"]),
        np.array(rows["features"], dtype=np.float64),
        np.array(rows["right"], dtype=bool),
        np.array(rows["weights"], dtype=np.float64),
        np.array(rows["questions"], dtype=np.str_),
        np.array(rows["measured"], dtype=bool),
    )
