"""Every error that the evaluation raises on purpose, with the exit code that its commands end with.

RapporteurError
└── EvaluationError        4, no verdict
    ├── SuiteError         2, a suite file, or a case in it, that cannot be used
    ├── RunError           2, a folder that holds no run
    ├── BlessingRefused    2, a run that must not become a baseline
    ├── Incomparable       3, two runs that did not ask the same, or did not measure it in the same way
    └── DocumentsAbsent    4, the documents that a suite asks about are not at hand
"""

from index.errors import RapporteurError

FINE, REGRESSION, WRONG_USE, INCOMPARABLE, INCOMPLETE = range(5)


class EvaluationError(RapporteurError):
    """Base of the evaluation's errors; printed as one line."""

    exit_code = INCOMPLETE


class SuiteError(EvaluationError):
    """A suite file, or a case in it, cannot be used."""

    exit_code = WRONG_USE


class RunError(EvaluationError):
    """A folder holds no run, or one that cannot be read."""

    exit_code = WRONG_USE


class BlessingRefused(EvaluationError):
    """A run must not become a baseline."""

    exit_code = WRONG_USE


class Incomparable(EvaluationError):
    """Two runs did not ask the same, or did not measure it in the same way."""

    exit_code = INCOMPARABLE


class DocumentsAbsent(EvaluationError):
    """The documents of a suite are not at hand; the suite is not run, which is not a pass."""
