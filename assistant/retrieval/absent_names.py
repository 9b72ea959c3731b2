"""Names that a question asks about and no paragraph has."""

from collections.abc import Sequence

from assistant.evidence import Evidence
from assistant.question import Question
from assistant.view import LibraryView
from index.symbols import symbols_in

_LOOKED_AT = 10


def absent_names(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> list[str]:
    """The names and numbers asked about that not one of the nearest paragraphs has, nor any other."""
    missing = [set(e.missing) for e in evidence[:_LOOKED_AT]]
    common = set.intersection(*missing) if missing else set()
    symbols = [(start, start + len(symbol), symbol) for start, symbol in symbols_in(question.text)]
    absent: dict[str, None] = {}
    for term in question.terms:
        whole = next((symbol for start, end, symbol in symbols if start <= term.start < end), None)
        if term.text in common and (whole is not None or not view.lexicon.knows(term.stem)):
            absent[whole or term.text] = None
    return [name for name in absent if not any(name in p.text for p in view.paragraphs)]
