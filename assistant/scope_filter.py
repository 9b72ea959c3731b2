"""What a delegate narrows a question to: documents, States, bodies, years."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScopeFilter:
    """The part of a library that is searched; a field that is empty narrows nothing.

    A paragraph is within it where it meets one value of every field that has any. `documents` are names in
    the library, `states` codes as `StateNames` gives them, `bodies` and `years` are as documents' metadata has them.
    """

    documents: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    years: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether it narrows anything."""
        return self != EVERYTHING


EVERYTHING = ScopeFilter()
