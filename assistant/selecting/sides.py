"""Who took which side on what one State proposed: every speaker of the debate that did."""

from assistant.answerability.stances import says_of_proposal, stance_asked, stances_in
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selection import Selection
from assistant.view import LibraryView
from index.paragraph import Paragraph
from index.reporters import in_debate

_MOST = 20


def sides_taken(view: LibraryView, question: Question) -> Selection | None:
    """All statements of others that take the side asked for on the proposal of the one State that a question names; None for none.

    "Which delegations supported the Norwegian amendment on tugs?" has those that name it, and those that answer who does. Where they
    have not a word of the matter that the question names, it asks for another proposal, and nothing is selected.
    """
    asked = stance_asked(question.text)
    if asked not in ("supports", "opposes") or len(question.states) != 1:
        return None
    terms = AskedTerms(view, question)
    matter = [index for index, term in enumerate(question.terms) if not says_of_proposal(term.stem)]
    found = [p for p in view.answering(question) if _is_about_proposal(view, question, p) and asked in stances_in(p.text)]
    met = [terms.met_by(view.lexicon.own[p.id] | view.around(p) | view.document_stems[p.document])[matter] for p in found]
    if found and matter and not any(each.any() for each in met):
        return Selection()
    on_matter = [p for p, each in zip(found, met, strict=True) if each.all()]
    return Selection.by_rule(on_matter) if 0 < len(on_matter) <= _MOST else None


def _is_about_proposal(view: LibraryView, question: Question, paragraph: Paragraph) -> bool:
    """Whether another than the State asked about speaks, and names that State or answers its words."""
    states, answered = frozenset(question.states), view.answered.get(paragraph.id)
    answers = answered is not None and view.reporters.get(answered.id) == states
    if not (answers or states & view.mentioned[paragraph.id]) or view.reporters.get(paragraph.id, frozenset()) & states:
        return False
    return in_debate(paragraph.text)
