"""Fitting the five models of `assistant/retrieval/scoring.py`: deterministic, and judged by cross-validation over questions.

scipy and scikit-learn are imported when they are needed: nothing but the fitting uses them.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from eval.examples import Contest, Table

_FOLDS = 8
_RANK_PENALTY = 0.1
_DIGITS = 3
# What can only speak for a paragraph, or only against it, does so whatever a few examples happen to show.
_BOUNDS: dict[str, tuple[float | None, float | None]] = {
    "state": (0.0, None),
    "heading": (0.0, None),
    "scoped": (0.0, None),
    "missing": (None, 0.0),
    "unmet": (None, 0.0),
}


class RankFit(NamedTuple):
    """Ranking weights; `first` and `first_unseen` are the shares of the measured contests in which what is right is first."""

    weights: dict[str, float]
    questions: int
    first: float
    first_unseen: float


class LogisticFit(NamedTuple):
    """Logistic weights with their intercept; `unseen` [n] are the probabilities given by models that had not seen the question.

    `auc` is the area under the ROC curve of those among the examples that are measured.
    """

    weights: dict[str, float]
    unseen: NDArray[np.float64]
    auc: float


def fit_rank(names: Sequence[str], contests: Sequence[Contest]) -> RankFit:
    """Listwise softmax (ListNet's top-one probability, Cao et al. 2007) with an L2 penalty.

    For a question with paragraphs x_1 … x_n, of which the set R is right, the weights w minimise the sum over
    questions of their weight times -ln(sum over i in R of exp(w·x_i) / sum over j of exp(w·x_j)), plus λ/2 |w|², λ = 0.1,
    within the bounds that some features have.
    """
    weights = _softmax_weights(contests, names)
    unseen = []
    for train, test in _folds(np.array([contest.question for contest in contests])):
        fitted = _softmax_weights([contests[i] for i in train], names)
        unseen += [_is_first(contests[i], fitted) for i in test if contests[i].measured]
    first = [_is_first(contest, weights) for contest in contests if contest.measured]
    return RankFit(_named(names, weights), len(first), float(np.mean(first)), float(np.mean(unseen)))


def _softmax_weights(contests: Sequence[Contest], names: Sequence[str]) -> NDArray[np.float64]:
    from scipy.optimize import minimize

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        total, gradient = 0.5 * _RANK_PENALTY * float(weights @ weights), _RANK_PENALTY * weights
        for _, features, right, weight, _ in contests:
            scores = features @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            hit = chances[right].sum() + 1e-12
            total -= weight * float(np.log(hit))
            gradient = gradient - weight * (features.T @ (np.where(right, chances, 0) / hit - chances))
        return total, gradient

    start = np.ones(contests[0].features.shape[1])
    bounds = [_BOUNDS.get(name, (None, None)) for name in names]
    return np.asarray(minimize(loss, np.clip(start, *_as_arrays(bounds)), jac=True, method="L-BFGS-B", bounds=bounds).x)


def _as_arrays(bounds: Sequence[tuple[float | None, float | None]]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    lower = np.array([-np.inf if low is None else low for low, _ in bounds])
    return lower, np.array([np.inf if high is None else high for _, high in bounds])


def _is_first(contest: Contest, weights: NDArray[np.float64]) -> bool:
    return bool(contest.right[np.argmax(contest.features @ weights)])


def fit_logistic(table: Table, strength: float) -> LogisticFit:
    """Logistic regression: P(right) = 1 / (1 + exp(-(b + w·x))).

    w and b minimise |w|²/2 + C times the weighted sum of -ln P of what is the case; C is the `strength`.
    """
    from sklearn.metrics import roc_auc_score

    unseen = np.zeros(len(table.right))
    for train, test in _folds(table.questions):
        unseen[test] = _logistic(table, train, strength).predict_proba(table.features[test])[:, 1]
    model = _logistic(table, np.arange(len(table.right)), strength)
    weights = {**_named(table.names, model.coef_[0]), "intercept": round(float(model.intercept_[0]), _DIGITS)}
    auc = float(roc_auc_score(table.right[table.measured], unseen[table.measured]))
    return LogisticFit(weights, unseen, auc)


def _logistic(table: Table, rows: NDArray[np.int64], strength: float) -> Any:
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=strength, max_iter=5000)
    return model.fit(table.features[rows], table.right[rows], sample_weight=table.weights[rows])


def _folds(questions: NDArray[np.str_]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Train and test rows; no question is in both, which its being used twice would otherwise allow."""
    from sklearn.model_selection import GroupKFold

    folds = min(_FOLDS, len(set(questions.tolist())))
    yield from GroupKFold(folds).split(questions, groups=questions)


def _named(names: Sequence[str], weights: NDArray[np.float64]) -> dict[str, float]:
    return {name: round(float(weight), _DIGITS) for name, weight in zip(names, weights, strict=True)}
