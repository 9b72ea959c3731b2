"""What a body did or asks for: every paragraph in which it decides, requests or recommends what a question asks for."""

from collections.abc import Callable, Sequence

from assistant.answerability.scope import heading_match
from assistant.evidence import Evidence
from assistant.language.lexicon import Term, terms_of
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.runs import announces
from assistant.selecting.acts_told import Act, without_reflexives
from assistant.selection import Selection
from assistant.understanding import phrasing
from assistant.understanding.asked_acts import AskedAct, act_asked
from assistant.view import LibraryView
from index.paragraph import Paragraph

_LOOKED_AT, _MOST, _MOST_DUTIES = 12, 15, 30


def acted(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> Selection | None:
    """All paragraphs of one document that say of a body that it did what the question asks for; None where it asks for anything more.

    "What did the Committee decide or approve at its third session?" asks for all its decisions and approvals, "What does the
    resolution ask of the Secretary-General?" for all that is addressed to him, "Which studies did the Forum welcome?" for all that
    says that it welcomed a study, "What must members do about tugs?" for all that they are asked to do, shall or should do there.
    """
    asked = act_asked(question.text)
    if asked is None or phrasing.OF_SPEAKERS.search(asked.part("body")):
        return None
    of_state = bool(question.states) and frozenset(question.states) == frozenset(view.names.codes(asked.part("addressee")))
    of_somebody = of_state or (not question.states and (asked.by_anybody or bool(terms_of(asked.part("addressee")))))
    if not (asked.part("body") or of_somebody):
        return None
    documents = dict.fromkeys(e.paragraph.document for e in evidence[:_LOOKED_AT])
    terms = AskedTerms(view, question)
    told = [_told_in(name, view, question, terms, asked) for name in documents if of_state or _is_about_its_states(view, question, name)]
    most = max(told, key=lambda selection: len(selection.paragraphs), default=Selection())
    # One paragraph of a matter says it all; one that has no matter to be known by is left to the probabilities.
    is_enough = asked.is_duty or asked.matter_from < len(question.text) or any(map(announces, most.paragraphs))
    if not (1 if is_enough else 2) <= len(most.paragraphs) <= (_MOST_DUTIES if asked.is_duty else _MOST):
        return None
    return Selection.by_rule([each for p in most.paragraphs for each in (p, *view.runs.items_below(p))], most.tells)


def _is_about_its_states(view: LibraryView, question: Question, document: str) -> bool:
    """Whether a document is about all States that a question names."""
    return frozenset(question.states) <= view.document_states[document]


def _told_in(document: str, view: LibraryView, question: Question, terms: AskedTerms, asked: AskedAct) -> Selection:
    """What one document tells of an act, on the matter that the question names, if it names one; nothing where it asks for more."""
    left = _left(terms, asked, view.document_stems[document])
    addressed = [term for term in question.terms if asked.has("addressee", term.start)]
    matter = [term for term in left if term not in addressed and (term.text[0].islower() or term.start >= asked.matter_from)]
    if matter and not (asked.part("addressee") or asked.matter_from < len(question.text)):
        return Selection()
    topic = [*matter, *(term for term in question.terms if term.start >= asked.matter_from and term not in matter)]
    tells = Act.asked(view, asked, view.document_stems[document]).tells()
    inside = (p for p in view.answering(question) if p.document == document and p.in_main_text and heading_match(question, p))
    done = [p for p in inside if any(tells(s.text) for s in view.sentences(p))]
    return Selection.by_rule(_on_matter(view, terms, topic, done) or _on_matter(view, terms, matter, done), tells)


def _on_matter(view: LibraryView, terms: AskedTerms, matter: Sequence[Term], told: Sequence[Paragraph]) -> list[Paragraph]:
    """Those of some paragraphs that have all of the matter in their own words, or else with their items' and what they stand under."""
    if not matter:
        return list(told)
    wanted = [terms.terms.index(term) for term in matter]

    def having(words: Callable[[Paragraph], frozenset[str]]) -> list[Paragraph]:
        return [paragraph for paragraph in told if terms.met_by(words(paragraph))[wanted].all()]

    def around(paragraph: Paragraph) -> frozenset[str]:
        return view.lexicon.context[paragraph.id].union(*(view.lexicon.own[p.id] for p in (paragraph, *view.runs.items_below(paragraph))))

    return having(lambda paragraph: view.lexicon.own[paragraph.id]) or having(around)


def _left(terms: AskedTerms, asked: AskedAct, cover: frozenset[str]) -> list[Term]:
    """The terms of the question that name neither the act nor the document or its body: whom the act is addressed to, or its topic."""
    named = zip(terms.terms, terms.met_by(cover), strict=True)
    return without_reflexives([term for term, known in named if not known and not _names_act(asked, term.start)])


def _names_act(asked: AskedAct, place: int) -> bool:
    """Whether a character stands in the name of the act, its body or its text; what a body is on is a matter, as what it decides on is."""
    if asked.has("body", place):
        return place < asked.body_matter_from
    return asked.is_where_said(place) or any(asked.has(part, place) for part in ("object", "verbs", "duty"))
