"""What a declined question is answered: that the documents do not answer it, and what of it they nowhere have."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answerability.scope import heading_match
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.absent_names import absent_names
from assistant.retrieval.lookup import asks_for_division, find_named
from assistant.selecting.mentions import never_mentioned
from assistant.understanding.places import titled
from assistant.view import LibraryView
from index.regions import find_regions

_MOST_NAMED = 3
_DESCRIBED = " in a document so described"


def explanation(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> str:
    """One sentence on why there is no answer."""
    if not view.paragraphs:
        return (
            "No paragraph is within the chosen scope; widen it and ask again."
            if view.is_part
            else "The library holds no documents yet; add some and ask again."
        )
    subject, one = _searched(view, question)
    if question.confined and not view.snapshot.documents.keys() & set(question.documents):
        return f"{subject} {'is' if one else 'are'} outside the chosen scope; widen it and ask again."
    if place := _absent_place(view, question):
        return f"{subject} {'has' if one else 'have'} no {place}; the closest paragraphs are shown as pointers."
    if never := never_mentioned(view, question):
        return f"{subject} nowhere mention{'s' * one} “{never}”; the closest paragraphs are shown as pointers."
    absent = [*_absent_states(view, question), *absent_names(view, question, evidence)][:_MOST_NAMED]
    silent = _silent_states(view, question)[:_MOST_NAMED]
    reasons = ["does not answer this" if one else "do not answer this"]
    if absent:
        reasons.append(f"nowhere name{'s' * one} {_listed(absent)}")
    if silent:
        reasons.append(f"record{'s' * one} no reply from {_listed(silent)}")
    return f"{subject} {_listed(reasons, 'and')}; the closest paragraphs are shown as pointers."


def _searched(view: LibraryView, question: Question) -> tuple[str, bool]:
    """What was searched, as the sentence's subject, and whether it is one thing."""
    if question.confined:
        known = (view.whole or view).snapshot.documents
        labels = [known[name].metadata.label for name in question.documents]
        return _listed(labels, "and"), len(labels) == 1
    if view.is_part:
        return "What is within the chosen scope", True
    documents = len(view.snapshot.documents)
    return ("The document in the library", True) if documents == 1 else (f"The {documents} documents of the library", False)


def _absent_place(view: LibraryView, question: Question) -> str:
    """The numbered place asked about that no document has, or none of those described so; empty where places are no matter."""
    if question.lookup is not None:
        elsewhere = find_named(view, replace(question, text=str(question.lookup)))
        return f"{question.lookup}{_DESCRIBED * bool(elsewhere)}"
    named = [titled(division) for division in question.absent or question.headings]
    if question.absent:
        return _listed(named)
    if named and not any(heading_match(question, p) for p in view.paragraphs):
        return _listed(named, "with")
    return f"{_listed(named)}{_DESCRIBED}" if question.kind == "any" and asks_for_division(view, question) else ""


def _silent_states(view: LibraryView, question: Question) -> list[str]:
    """The States asked what they said that the documents name, and that say nothing where others reply."""
    if not question.position:
        return []
    speaking = frozenset().union(*view.reporters.values())
    named = frozenset().union(*view.mentioned.values())
    return [view.names.name_in_sentence(code) for code in question.states if code not in speaking and code in named] if speaking else []


def _absent_states(view: LibraryView, question: Question) -> list[str]:
    """The States asked about by name that no paragraph comes from or names."""
    of_regions = {code for region in find_regions(question.text) for code in region.codes}
    found = {code for p in view.paragraphs for code in view.reporters.get(p.id, frozenset()) | view.mentioned[p.id]}
    return [view.names.name_in_sentence(code) for code in question.states if code not in found | of_regions]


def _listed(names: Sequence[str], conjunction: str = "or") -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {conjunction} {names[-1]}"
