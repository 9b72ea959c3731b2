"""Questions that count what no document has counted: the number of rows that a list surely has; no number where it is not sure.

Sure is what mentions a word, who replied under a heading, which States one sentence names, how many items a list or divisions a
document has. Which States reported something seldom is: the rows are given, and no number where any row is doubtful or any other is near.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answerability.answer_kind import figured, has_quantity, is_no_answer, states_counted
from assistant.answerability.counted_nouns import counted_term
from assistant.answerability.scope import is_in_scope
from assistant.evidence import Evidence
from assistant.language.lexicon import Term, all_terms, stem, stems_of
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.retrieval.scoring import Calibration, best_of, member_features, probability
from assistant.selecting.belonging import candidates
from assistant.selecting.divisions import divisions_asked, divisions_counted
from assistant.selecting.mentions import Mentioning, mentioning, paragraphs_mentioning
from assistant.selecting.rolls import states_in_a_row
from assistant.selecting.tally import Tally, tally_of
from assistant.selecting.whole_lists import headed, run_listed
from assistant.understanding import phrasing
from assistant.verification.wording import denies
from assistant.view import LibraryView
from index.paragraph import Paragraph
from index.states import iter_reporter_names

_DOUBTS = re.compile(
    r"\b(?:plan\w*|intend\w*|intention\w*|consider\w*|would|could|might|may|if|unless|request\w*|propos\w*|expect\w*|prepar\w*)\b",
    re.IGNORECASE,
)
# What says that more than those named are meant.
_OPEN = re.compile(r"\b(?:including|such as|inter alia|among others|among which|e\.g|for example|and others?|other)\b", re.IGNORECASE)
# What a sentence announces: "the following three measures:", "The purposes of the Union are:"; and how far before a noun its number stands.
_HEADS = (
    r"\b(?:following|these) (?:[\w-]+ ){{0,3}}{0}\b|^(?:the |its |their )?(?:[\w-]+ ){{0,2}}{0}\b"
    r"(?: (?:of|for|to|in|on)\b[^.,;]*)?(?: (?:is|are|was|were|includes?|included)\b[^.,;]*)?:$"
)
_BEFORE = 3
_CONSISTS = re.compile(r"\b(?:consists?|composed|made up) of\b|\bcompris(?:es?|ed)(?: of)?\b|\bha(?:s|ve|d)\b", re.IGNORECASE)
_FEWEST_NAMED, _LOOKED_AT = 3, 12
# One paragraph under a heading is no list of what a question asks the number of.
_FEWEST_LISTED = 2
# How much of a question the paragraph that names States meets, and how nearly as much as it no other may.
_MEETS, _ALSO_MEETS = 0.85, 0.75
# How probably each row belongs in a list of which the number is given.
_SURELY = 0.6


def counted(view: LibraryView, question: Question, evidence: Sequence[Evidence], best: Evidence | None) -> Tally | None:
    """What a question counts, where it is sure and no document states it; `best` is the paragraph that answers the question as a fact."""
    if (asked := mentioning(question.text)) is not None:
        return _mentioned(view, question, asked)
    if question.headings and question.about_states:
        return _replied(view, question)
    if (divisions := divisions_asked(question.text)) and (count := _numbered(view, divisions, divisions_counted(view, question))):
        return count
    items = headed(view, question)
    if question.focus is not None and len({p.headings for p in items}) == 1 and len(items) >= _FEWEST_LISTED:
        return tally_of(len(items), question.focus.text, "are listed in the document", items)
    if divisions or (best is not None and is_stated(question, best)):
        return None
    if question.about_states:
        return _named_together(view, question, evidence, best) if best is not None else None
    return _listed(view, question, evidence)


def reported(
    view: LibraryView, question: Question, evidence: Sequence[Evidence], rows: Sequence[Paragraph], calibration: Calibration
) -> Tally | None:
    """The States whose replies are the rows of a list, each of them surely; a reply that denies, plans or doubts may say the contrary."""
    pool = candidates(evidence)
    best = best_of(pool)
    sure = {e.paragraph for e in pool if probability(member_features(e, best), calibration.member) >= _SURELY}
    if not phrasing.COUNTS.match(question.text) or not question.about_states or not sure.issuperset(rows):
        return None
    if any(denies(p.text) or _DOUBTS.search(p.text) or not view.reporters.get(p.id) for p in rows):
        return None
    return tally_of(_reporters(view, rows), "States", "reported this, in {paragraphs} of {documents}", rows)


def is_stated(question: Question, evidence: Evidence) -> bool:
    """Whether a paragraph gives a figure of what a question counts."""
    if question.about_states:
        return states_counted(evidence.paragraph.text)
    noun = divisions_asked(question.text).split(" ")[-1]
    term = Term(noun, stem(noun), 0, len(noun)) if noun else counted_term(question)
    return term is None or figured(term, evidence.paragraph.text) == 1.0


def composed(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> Paragraph | None:
    """The paragraph that says of how many what a question names consists ("The Council shall consist of fifteen members")."""
    term = counted_term(question)
    named = [t.stem for t in question.terms if term is not None and t.stem != term.stem]
    if term is None or not named:
        return None
    paragraphs = (e.paragraph for e in candidates(evidence[:_LOOKED_AT]))
    return next((p for p in paragraphs if any(_consists(s.text, named, term) for s in view.sentences(p))), None)


def _consists(sentence: str, named: Sequence[str], counted: Term) -> bool:
    """Whether a sentence says after all that is named, given by stems, of how many of what is counted it consists."""
    match = _CONSISTS.search(sentence)
    if match is None or not stems_of(sentence[: match.start()]).issuperset(named):
        return False
    after = sentence[match.end() :]
    nouns = [t.start for t in all_terms(after)[: _BEFORE + 2] if t.stem == counted.stem]
    return bool(nouns) and has_quantity(after[: nouns[0]])


def _mentioned(view: LibraryView, question: Question, asked: Mentioning) -> Tally | None:
    rows = paragraphs_mentioning(view, question, asked)
    said = f"mention “{asked.words.replace('{', '').replace('}', '')}”"
    if phrasing.IS_DOCUMENT.fullmatch(asked.noun):
        return tally_of(len({p.document for p in rows}), "documents", f"{said}, in {{paragraphs}}", rows)
    if phrasing.IS_STATE.fullmatch(asked.noun):
        rows = [p for p in rows if view.reporters.get(p.id)]
        return tally_of(_reporters(view, rows), "States", f"{said}, in {{paragraphs}} of {{documents}}", rows)
    return tally_of(len(rows), "paragraphs", f"{said}, in {{documents}}", rows)


def _replied(view: LibraryView, question: Question) -> Tally | None:
    """Who replied under the one recommendation, or the issue, that a question names and asks no more of."""
    if not phrasing.ASKS_WHO_REPLIED.search(question.text) or denies(question.text):
        return None
    asked = AskedTerms(view, question)
    replies = [
        p
        for p in view.answering(question)
        if p.lead_in and view.reporters.get(p.id) and is_in_scope(view, question, p) and asked.met_by(view.document_stems[p.document]).all()
    ]
    # "Recommendation (b)" alone is one of each issue.
    places = {(p.document, p.headings[: -len(question.headings)]) for p in replies if len(p.headings) >= len(question.headings)}
    if len(places) != 1:
        return None
    return tally_of(_reporters(view, replies), "States", "replied under this heading, in {paragraphs}", replies)


def _reporters(view: LibraryView, rows: Sequence[Paragraph]) -> int:
    """How many States the rows come from; 0 where a State reports under two names."""
    codes = {code for p in rows for code in view.reporters[p.id]}
    names = {name for p in rows for name in iter_reporter_names(p.reporter or "")}
    return len(codes) if len(codes) == len(names) else 0


def _named_together(view: LibraryView, question: Question, evidence: Sequence[Evidence], best: Evidence) -> Tally | None:
    """The States that one sentence names in a row, where no other paragraph says the same of more."""
    if best.whole < _MEETS or best.missing:
        return None
    sentences = [(s, named) for s in view.sentences(best.paragraph) if (named := states_in_a_row(view, s)) >= _FEWEST_NAMED]
    near = [
        e.paragraph for e in candidates(evidence[:_LOOKED_AT]) if e.own >= _ALSO_MEETS * best.own and not is_no_answer(e.paragraph.text)
    ]
    if len(sentences) != 1 or any(view.mentioned[p.id] - view.mentioned[best.paragraph.id] for p in near):
        return None
    sentence, number = sentences[0]
    if denies(sentence.text) != denies(question.text) or _OPEN.search(sentence.text):
        return None
    return tally_of(number, "States", "are named in one sentence", [best.paragraph])


def _numbered(view: LibraryView, noun: str, openings: Sequence[Paragraph]) -> Tally | None:
    """The divisions of a document, where it says of no other number that there are so many."""
    said = {number: p for p in view.paragraphs if openings and p.document == openings[0].document for number in _numbers_of(noun, p.text)}
    if said:  # the document states it, or has others than those that it numbers
        rows = (said[len(openings)], *openings) if len(openings) in said else ()
        return Tally("", rows, len(rows)) if rows else None
    return tally_of(len(openings), noun, "are numbered in the document", openings)


def _numbers_of(noun: str, text: str) -> list[int]:
    """The numbers that a text gives right before a noun in the plural: "the following four decisions"."""
    stems = [term.stem for term in all_terms(text)]
    places = [place for place, each in enumerate(all_terms(text)) if each.text.casefold() == noun.split(" ")[-1]]
    found = [int(each) for place in places for each in stems[max(place - _BEFORE, 0) : place] if each.isdecimal() and len(each) < 4]
    return [number for number in found if number > 1]


def _listed(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> Tally | None:
    """The items of the list that a document gives of what is counted."""
    focus = question.focus
    run = run_listed(view, replace(question, kind="any"), evidence, surely=True) if focus is not None else None
    if run is None or focus is None or len(run.items) < _FEWEST_LISTED:
        return None
    announced = run.introduction.text if run.introduction is not None else ""
    if numbers := _numbers_of(focus.text.casefold(), announced):  # the document states it, if what it goes on to list are so many
        return Tally("", run.items, len(run.items), run.introduction) if len(run.items) in numbers else None
    heads = _HEADS.format(re.escape(focus.text))
    if _OPEN.search(announced) or not (re.search(heads, announced, re.IGNORECASE) or _is_heading(focus, run.items[0])):
        return None
    return tally_of(len(run.items), focus.text, "are listed in the document", run.items, run.introduction)


def _is_heading(focus: Term, item: Paragraph) -> bool:
    """Whether an item stands under a heading that is the noun, with no more than a word before it ("Specific objectives")."""
    return bool(item.headings) and re.fullmatch(rf"(?:[\w.]+ )?{re.escape(focus.text)}", item.headings[-1], re.IGNORECASE) is not None
