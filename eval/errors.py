"""Every error that the evaluation raises on purpose.

RapporteurError
└── EvaluationError
    ├── SuiteError         a suite file, or a case in it, that cannot be used
    └── DocumentsAbsent    the documents that a suite asks about are not at hand
"""

from index.errors import RapporteurError


class EvaluationError(RapporteurError):
    """Base of the evaluation's errors; printed as one line."""


class SuiteError(EvaluationError):
    """A suite file, or a case in it, cannot be used."""


class DocumentsAbsent(EvaluationError):
    """The documents of a suite are not at hand; the suite is not run, which is not a pass."""
