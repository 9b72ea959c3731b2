"""Fits on small made-up examples whose outcome is known."""

import numpy as np
import pytest

from eval.examples import Contest, Table
from eval.fitting import fit_logistic, fit_rank


def contests() -> list[Contest]:
    generator = np.random.default_rng(5)
    made = []
    for number in range(40):
        features = generator.random((6, 2))
        made.append(Contest(f"q{number}", features, features[:, 0] == features[:, 0].max()))
    return made


def table(count: int = 200) -> Table:
    generator = np.random.default_rng(7)
    features = generator.random((count, 2))
    right = features[:, 0] > 0.5
    questions = np.array([f"q{i // 2}" for i in range(count)])
    return Table(("a", "b"), features, right, np.ones(count), questions, np.ones(count, dtype=bool))


def test_ranking_finds_the_feature_that_tells() -> None:
    fit = fit_rank(("tells", "noise"), contests())
    assert fit.weights["tells"] > 5 * abs(fit.weights["noise"])
    assert fit.questions == 40 and fit.first >= 0.95 and fit.first_unseen >= 0.9


def test_the_gradient_is_at_rest_where_nothing_tells() -> None:
    even = [Contest(f"q{i}", np.ones((3, 1)), np.array([True, False, False])) for i in range(8)]
    assert fit_rank(("same",), even).weights["same"] == pytest.approx(0.0, abs=1e-3)


def test_the_logistic_model_tells_right_from_wrong_on_unseen_questions() -> None:
    fit = fit_logistic(table(), 1.0)
    assert fit.auc > 0.97 and list(fit.weights) == ["a", "b", "intercept"]
    assert fit.weights["a"] > 5 * abs(fit.weights["b"])
    assert ((fit.unseen > 0) & (fit.unseen < 1)).all()


def test_fitting_twice_gives_the_same() -> None:
    assert fit_logistic(table(), 0.5).weights == fit_logistic(table(), 0.5).weights
    assert fit_rank(("x", "y"), contests()) == fit_rank(("x", "y"), contests())


def test_only_measured_examples_count_for_the_auc() -> None:
    made = table()
    spoilt = made._replace(right=np.where(np.arange(200) < 100, made.right, ~made.right), weights=np.where(np.arange(200) < 100, 1.0, 1e-6))
    assert fit_logistic(spoilt._replace(measured=np.arange(200) < 100), 1.0).auc > 0.95 > fit_logistic(spoilt, 1.0).auc
