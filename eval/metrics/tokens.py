"""What a language model had to read and write."""

from eval.outcome import Outcome


def tokens(outcome: Outcome) -> float | None:
    """The tokens sent to and got from a language model; undefined where none was used."""
    used = outcome.response.tokens
    return None if used is None else float(used)
