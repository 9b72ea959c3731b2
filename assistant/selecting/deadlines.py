"""The deadlines that a document sets: everything that is to be done by a date, within a time or before a session."""

import re
from collections.abc import Sequence

from assistant.answerability.scope import heading_match
from assistant.language.number_words import MONTH
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selection import Selection
from assistant.view import LibraryView
from index.paragraph import Paragraph

_LIMIT = r"(?:deadlines?|time[- ]?(?:limits?|frames?|lines?)|due dates?|cut-off dates?)"
_ASKS = re.compile(
    r"^(?:(?:what|which)(?: (?:are|is|were))?(?: all)?|list|give(?: me)?|name|all)(?: of)?(?: the)? "
    rf"(?:(?:main|key|various|different|other) )?{_LIMIT}\b(?! for (?:the )?(?:submi|repl|propos|appl|nominat|comment|regist|candida))",
    re.IGNORECASE,
)
# Words of such a question that say nothing of whose deadlines they are.
_ABOUT_LIMITS = re.compile(
    rf"(?:{_LIMIT}|time|limits?|frames?|dates?|due|set|sets|fix|fixed|fixes|appl(?:y|ies)|impose[sd]?|lay|laid|lays|contain(?:s|ed)?|fall|falls|"
    r"give[sn]?|establish(?:es|ed)?|down|out|there|year|meet|met|observe|keep|main|key|various|different|other)",
    re.IGNORECASE,
)
_DATE = rf"(?:the (?:end|beginning|middle) of |(?:early|late|mid-) ?)?(?:(?:\d{{1,2}}(?:st|nd|rd|th)? )?{MONTH}\b|(?:19|20)\d\d\b)"
_TIME_LIMIT = re.compile(
    rf"\b(?:by|before|until|(?:no|not) later than|at the latest(?: by| on)?|prior to|on or before)(?: noon on)?(?: \w+day)?,? {_DATE}|"
    r"\bwithin (?:a period of |the |a maximum of )?(?:[\w-]+ ){1,3}?(?:hours?|days?|weeks?|months?|years?)\b|"
    r"\b(?:no|not) later than (?:[\w-]+ ){1,3}?(?:hours?|days?|weeks?|months?|years?)\b|"
    r"\bat least (?:[\w-]+ ){1,3}?(?:hours?|days?|weeks?|months?) (?:before|in advance|prior)\b|"
    r"(?<=\w )(?:at its|at their|before the|by the) (?:next|[\w-]+th|first|second|third) (?:\w+ )?(?:session|meeting|summit|conference)\b|"
    r"\bDeadline: ",
    re.IGNORECASE,
)
# What is to be done, and no tale of what was: "By March 2014 the Mission had trained 40 officers".
_IS_TO_BE_DONE = re.compile(
    r"\b(?:shall|must|should|undertakes?|(?:is|are) to|deadlines?|will be (?:submitted|issued|completed|reported)|"
    r"(?:request|call|recommend|instruct)(?:s|ed)?|(?:invite|urge|encourage|decide|agree)[sd]?|"
    r"(?:be|are|is) (?:\w+ )?(?:required|requested|invited|urged|asked|expected))\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST = 25


def deadlines_set(view: LibraryView, question: Question) -> Selection | None:
    """Everything with a time limit in the document that a question for its deadlines names, or in all; None where it asks for none."""
    if _ASKS.search(question.text) is None or question.states:
        return None
    asked = AskedTerms(view, question)
    left = [index for index, term in enumerate(question.terms) if not _ABOUT_LIMITS.fullmatch(term.text)]
    years = [question.terms[index].text for index in left if _YEAR.fullmatch(question.terms[index].text)]
    left = [index for index in left if question.terms[index].text not in years]
    naming = [index for index in left if any(asked.met_by(stems)[index] for stems in view.document_stems.values())]

    def is_meant(paragraph: Paragraph) -> bool:
        cover = view.document_stems[paragraph.document] | view.annex_stems(paragraph)
        said = cover | view.lexicon.own[paragraph.id] | view.lexicon.context[paragraph.id]
        return bool(asked.met_by(cover)[naming].all() and asked.met_by(said)[left].all())

    limited = (p for p in view.answering(question) if heading_match(question, p) and _is_limited(view, p, years))
    found = [p for p in limited if is_meant(p)]
    return Selection.by_rule(found, lambda sentence: _TIME_LIMIT.search(sentence) is not None) if 0 < len(found) <= _MOST else None


def _is_limited(view: LibraryView, paragraph: Paragraph, years: Sequence[str]) -> bool:
    """Whether a paragraph says by when something is to be done, in one of the years asked about, if any."""
    if not paragraph.in_main_text:
        return False
    said = [s.text for s in view.sentences(paragraph)]
    to_do = said if _IS_TO_BE_DONE.search(paragraph.lead_in) else filter(_IS_TO_BE_DONE.search, said)
    return any(_TIME_LIMIT.search(text) and (not years or any(year in text for year in years)) for text in to_do)
