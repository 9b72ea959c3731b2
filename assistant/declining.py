"""What a declined question is answered: that the documents do not answer it, and what of it they nowhere have."""

from collections.abc import Sequence

from assistant.evidence import Evidence
from assistant.question import Question
from assistant.view import LibraryView

_LOOKED_AT = 10
_MOST_NAMED = 3


def explanation(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> str:
    """One sentence on why there is no answer."""
    documents = len(view.snapshot.documents)
    if not view.paragraphs:
        return (
            "No paragraph is within the chosen scope; widen it and ask again."
            if view.is_part
            else "The library holds no documents yet; add some and ask again."
        )
    searched = "What is within the chosen scope does" if view.is_part else f"The {documents} documents of the library do"
    absent = [*_absent_states(view, question), *_absent_names(view, question, evidence)][:_MOST_NAMED]
    reason = f" and nowhere {'names' if view.is_part else 'name'} {_listed(absent)}" if absent else ""
    return f"{searched} not answer this{reason}; the closest paragraphs are shown as pointers."


def _absent_states(view: LibraryView, question: Question) -> list[str]:
    """The States asked about that no paragraph comes from or names."""
    found = {code for p in view.paragraphs for code in view.reporters.get(p.id, frozenset()) | view.mentioned[p.id]}
    return [view.names.name(code) for code in question.states if code not in found]


def _absent_names(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> list[str]:
    """The names and numbers asked about that not one of the nearest paragraphs has, nor any other."""
    missing = [set(e.missing) for e in evidence[:_LOOKED_AT]]
    common = set.intersection(*missing) if missing else set()
    return [t.text for t in question.terms if t.text in common and not view.lexicon.knows(t.stem)]


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
