"""Whether every sentence of an answer shows where it comes from."""

from eval.outcome import Outcome


def uncited_sentences(outcome: Outcome) -> float | None:
    """The share of an answer's sentences without a citation; undefined for a declined question."""
    statements = outcome.statements
    return sum(not statement.cited for statement in statements) / len(statements) if statements else None


def invalid_citations(outcome: Outcome) -> float | None:
    """The share of citations whose paragraph does not exist, or whose marker stands for no citation.

    Undefined where nothing is cited.
    """
    dangling = [identity for statement in outcome.statements for identity in statement.cited if identity is None]
    cited = [*outcome.cited, *dangling]
    return sum(identity not in outcome.paragraphs for identity in cited) / len(cited) if cited else None


def quote_fidelity(outcome: Outcome) -> float | None:
    """The share of quotes that stand word for word in the paragraph that they are attributed to, white space aside.

    Undefined where nothing is quoted.
    """
    quotes = [cited for cited in outcome.response.citations if cited.quote.strip()]
    if not quotes:
        return None
    return sum(_holds(outcome, cited.paragraph, cited.quote) for cited in quotes) / len(quotes)


def _holds(outcome: Outcome, identity: str, quote: str) -> bool:
    paragraph = outcome.paragraphs.get(identity)
    return paragraph is not None and " ".join(quote.split()) in " ".join(paragraph.text.split())
