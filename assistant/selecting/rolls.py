"""Rolls: the paragraph that names all the States that replied, took part or are addressed, where a question asks which they are."""

import re
from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from operator import eq

import numpy as np

from assistant.answerability.answer_kind import states_counted
from assistant.evidence import Evidence
from assistant.language.sentences import Sentence
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selecting.belonging import candidates
from assistant.selecting.tally import tally_of
from assistant.selection import Selection
from assistant.understanding import phrasing
from assistant.verification.wording import denies
from assistant.view import LibraryView
from index.paragraph import Paragraph, in_order

_FEWEST_NAMED = 3
# How much of what else the question says, such as at which meeting, a roll and its document have.
_MEETS = 0.6
# Those who are no members are asked for by that.
_OUTSIDERS = re.compile(r"\b(?:not members|non-members?|observers?|not (?:States )?part(?:y|ies))\b", re.IGNORECASE)
_JOINS = re.compile(r"\)?\s*(?:\([^()]*\)\s*)?(?:,|,?\s*and|&)?\s*(?:the\s+)?", re.IGNORECASE)
_ASKS_WHICH = re.compile(
    rf"\b(?:which|what|how many|list|name|who)\b.*?\b(?:{phrasing.STATE_NOUNS}|parties|members?)\b|"
    r"^who (?:all |else )?(?:(?:was|were|has|have|had) )?"
    r"(?:participat\w+|took|taken|taking|attended|replied|responded|represented|present)\b",
    re.IGNORECASE,
)
_GIVEN = rf"(?:{phrasing.STATE_NOUNS}|parties|members|replies|responses|reports)"
_HANDED_IN = r"(?:repl(?:y|ies)|responses?|answers?|reports?|information|contributions?|comments?|submissions?|questionnaires?|surveys?)"
# "To which States is it addressed?"; who "addressed corruption" is another question.
_ADDRESSED = re.compile(r"\b(?:addressed|directed)(?:(?: to)?(?=\W*$)| to (?=which|what|how))|\baddressees\b", re.IGNORECASE)
# What may stand behind "How many States replied", and asks for no certain replies.
_PAPER = r"(?:note|report|overview|document|summary|compilation|questionnaire|survey)"
_NO_MORE = re.compile(
    r"\s*(?:to (?:the|this|that|its) (?:questionnaire|survey|notes? verbales?|secretariat)|"
    rf"(?:in|for) (?:the |this |that |its )?[^?]*?\b{_PAPER}|so far|altogether)?"
    rf"(?:\W*$| (?:to|in|for|by|of|on|from)\b(?=[^?]*\b(?:{_PAPER}|meeting)\b))",
    re.IGNORECASE,
)
# How a question asks who did it, or to whom it is said, and how a document tells.
_SORTS = (
    (
        re.compile(
            r"\b(?:repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?)\b(?: (?:to )?(?:the |its |this )?(?:[\w-]+ )?(?:questionnaire|survey))?|"
            r"\b(?:hand(?:ed)? in|sen[dt] (?:in|back)|sent|submit(?:ted)?|return(?:ed)?|fill(?:ed)? (?:in|out)|complete[ds]?|provide[ds]?|"
            rf"gave|give|made) (?:in )?(?:[\w-]+ ){{0,4}}?{_HANDED_IN}",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{_HANDED_IN}\b.*\b(?:received|submitted|provided|sent|communicated|transmitted|furnished|made)\b|"
            rf"\b(?:submitted|provided|sent|gave|returned|completed) (?:[\w-]+ ){{0,4}}?{_HANDED_IN}\b|\b(?:replied|responded|answered)\b",
            re.IGNORECASE | re.DOTALL,
        ),
    ),
    (
        re.compile(
            r"\b(?:participat(?:e|ed|ing)|t(?:ook|ake|aking) part|attend(?:ed|ing)?|represented|present at|c[ao]me to|"
            r"sent (?:[\w-]+ )?(?:delegat\w+|representatives?|officials?|experts?))\b",
            re.IGNORECASE,
        ),
        re.compile(r"\b(?:participated|attended|represent(?:ed|atives)|took part|brought together|composed of|present)\b", re.IGNORECASE),
    ),
    (
        _ADDRESSED,
        re.compile(r"\W*(?:that|(?:hereby )?(?:recommends?|requests?|urges?|invites?|encourages?|calls (?:up)?on))\b", re.IGNORECASE),
    ),
)
# "How many States replied?" is told by who replied to all that was asked, and not by who sent contributions.
_OF_REPLIES = re.compile(r"\b(?:repl(?:y|ies|ied)|respon(?:ses?|ded)|answer(?:s|ed)?|questionnaires?)\b", re.IGNORECASE)
_REFLECTS = re.compile(
    r"\b(?:note|overview|document|report|summary|compilation)\b.*\b(?:reflects?|covers?|based|summari[sz]es?)\b", re.IGNORECASE
)
_SORTS_COUNTED = ((_SORTS[0][0], _OF_REPLIES),)


def roll_called(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> Selection | None:
    """The paragraph with a sentence that names the States which a question asks for by nothing but their having replied or taken part.

    So it is with those to which a recommendation is addressed.
    """
    text = question.own
    only_counts = bool(phrasing.COUNTS.match(text) and not phrasing.NAMES_WHICH.search(text) and not _ADDRESSED.search(text))
    if question.headings or question.states or denies(text) or not _ASKS_WHICH.search(text):
        return None
    for asks, tells in _SORTS_COUNTED if only_counts else _SORTS:
        if (verb := asks.search(text)) is None or (only_counts and not _NO_MORE.match(text, verb.end())):
            continue
        asked = AskedTerms(view, question)
        rest = [i for i, term in enumerate(question.terms) if not verb.start() <= term.start < verb.end()]
        fewest = 1.0 if only_counts else _MEETS
        found = [
            (share, e, sentence)
            for e in candidates(evidence)
            if len(view.reporters.get(e.paragraph.id, ())) != 1 and (share := _share(view, asked, e, rest)) >= fewest
            for sentence in view.sentences(e.paragraph)
            if tells.search(sentence.text) and max(_rows(view, sentence), default=0) >= _FEWEST_NAMED
        ]
        if found:
            _, best, sentence = max(found, key=lambda each: (each[0], not _OUTSIDERS.search(each[2].text), each[1].own, each[1].score))
            called = _called(view, question, best, sentence)
            return _only_stated(view, called, best.paragraph, sentence) if only_counts else called
    return None


def _called(view: LibraryView, question: Question, evidence: Evidence, sentence: Sentence) -> Selection:
    """A roll; where it is to be counted, with what states the number, or with the number itself where nothing does."""
    paragraph = evidence.paragraph
    number = states_in_a_row(view, sentence)
    if not phrasing.COUNTS.match(question.text) or states_counted(sentence.text) or not number:
        return Selection((paragraph,), as_list=True, tells=partial(eq, sentence.text), ruled=True)
    says = re.compile(rf"\b{number} (?:[\w-]+ ){{0,4}}{_GIVEN}\b", re.IGNORECASE)
    if stating := [p for p in view.answering(question) if p.document == paragraph.document and p is not paragraph and says.search(p.text)]:
        return Selection(in_order([paragraph, stating[0]]), as_list=True)
    tally = tally_of(number, "States", "are named in one sentence", [paragraph])
    return Selection((paragraph,), as_list=True, counted=tally.sentence if tally is not None else "")


def _only_stated(view: LibraryView, called: Selection, roll: Paragraph, sentence: Sentence) -> Selection:
    """Of a roll that only its number is asked of, what states that number as one of replies, where it stands apart from the names."""
    stating = [p for p in called.paragraphs if p is not roll]
    if not stating:
        return called
    tells = [p for p in stating if _OF_REPLIES.search(p.text) or _REFLECTS.search(p.text)]
    if tells:
        return Selection(tuple(tells), ruled=True)
    tally = tally_of(states_in_a_row(view, sentence), "States", "are named in one sentence", [roll])
    return Selection((roll,), as_list=True, counted=tally.sentence if tally is not None else "")


def _share(view: LibraryView, asked: AskedTerms, evidence: Evidence, rest: Sequence[int]) -> float:
    """The share of some terms, weighted, that a paragraph or its document's cover has; 1 where there are none."""
    p = evidence.paragraph
    words = view.lexicon.own[p.id] | view.lexicon.context[p.id] | view.document_stems[p.document]
    weights = asked.weights[list(rest)]
    return float((weights * asked.met_by(words)[list(rest)]).sum() / weights.sum()) if np.any(weights) else 1.0


def states_in_a_row(view: LibraryView, sentence: Sentence) -> int:
    """How many States a sentence names in a row; 0 where it names others apart from them."""
    rows = _rows(view, sentence)
    return rows[0] if len(rows) == 1 else 0


def _rows(view: LibraryView, sentence: Sentence) -> list[int]:
    """How many States a sentence names in each of its rows of them; none where it names one twice."""
    mentions = view.names.find(sentence.text)
    if not mentions or len(mentions) != len({m.code for m in mentions}):
        return []
    apart = [i for i, (one, other) in enumerate(pairwise(mentions), 1) if not _JOINS.fullmatch(sentence.text[one.end : other.start])]
    return [end - start for start, end in pairwise([0, *apart, len(mentions)])]
