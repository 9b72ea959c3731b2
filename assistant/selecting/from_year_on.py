"""What States announced for a year and all that follow it: "What have Governments planned for 2031 or later?"."""

import re

from assistant.language.lexicon import stem, stems_of
from assistant.language.number_words import YEAR
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.verification.wording import denies
from assistant.view import LibraryView
from index.paragraph import Paragraph, in_order

_YEAR = r"(?P<year>(?:19|20|21)\d\d)"
_FROM = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_YEAR},? (?:or|and) (?:later|afterwards|beyond|thereafter|after(?: that)?|the (?:years? after|following years?))\b",
        rf"\b(?:from|as (?:of|from)) {_YEAR} on(?:wards?)?\b",
        rf"\b{_YEAR} onwards?\b",
    )
)
_PLANS = frozenset(
    map(stem, "announce announced plan planned foresee foreseen schedule intend intended expect due envisage promise".split())
)
_IS_TO_COME = re.compile(r"\b(?:will|would|to (?:be|take|come|start|begin|enter)|by|until|not before)\b", re.IGNORECASE)
_FRAME = _PLANS | frozenset(
    stem(word)
    for word in "later onward onwards afterwards beyond thereafter following year new measure step change thing reply report".split()
)


def announced_from(view: LibraryView, question: Question) -> list[Paragraph]:
    """The States' own replies that name the year or a later one, where a question asks what they plan from then on; else none.

    Of documents that are older than that year, in which no such year is past; what else is asked about has to stand in the reply.
    """
    asked = next((m for form in _FROM if (m := form.search(question.text))), None)
    terms = {term.stem for term in question.terms}
    if asked is None or denies(question.text) or not question.about_states or not terms & _PLANS:
        return []
    first, known, found = int(asked["year"]), _FRAME | {asked["year"]}, []
    wanted = AskedTerms(view, question)
    for p in view.answering(question):
        written = view.snapshot.documents[p.document].metadata.year
        if not view.reporters.get(p.id) or not written.isdecimal() or int(written) >= first:
            continue
        planning = (s.text for s in view.sentences(p) if _IS_TO_COME.search(s.text) or stems_of(s.text) & _PLANS)
        if max((int(m.group()) for text in planning for m in YEAR.finditer(text)), default=0) < first:
            continue
        met = wanted.met_by(view.lexicon.own[p.id] | view.lexicon.context[p.id] | view.document_stems[p.document])
        if all(said or term.stem in known for term, said in zip(question.terms, met, strict=True)):
            found.append(p)
    states = frozenset(question.states)
    return list(in_order([p for p in found if not states or view.reporters[p.id] & states]))
