"""Until when a questionnaire could be answered, to when that was put off, and when those that had not answered were reminded."""

import re
from collections.abc import Callable

from assistant.language.lexicon import Term
from assistant.language.number_words import MONTH
from assistant.language.sentences import Tells
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selection import Selection
from assistant.understanding import phrasing
from assistant.view import LibraryView
from index.paragraph import Paragraph

_WHEN = (
    r"(?:(?:by|until|till) when|when|how long|how late|"
    r"(?:(?:by|until|till|up to|to|on|before) )?(?:what|which) (?:\w+ )?(?:date|day|deadline|time limit))"
)
_LIMIT = r"(?:deadline|time[- ]?limit|due date|closing date|cut-?off(?: date)?|last day|last date)"
_REPLIES = r"\b(?:questionnaires?|surveys?|answers|repl(?:y|ies)|responses|answering|replying|responding)\b"
_REPLY = (
    r"(?:answer|reply|respond|return|complete|(?:hand|send|turn|fill)(?:ing)? (?:in|back|out)|submit|send|file|give|provide|deliver|"
    r"supply|furnish)"
)
_WHAT_IS = r"(?:what|when) (?:was|were|is|are|had|did) (?:the )?(?:\w+ ){0,2}?"
_ASKS = re.compile(
    r"^(?:and |so )?(?:"
    rf"{_WHEN}\b.*\b{_REPLY}\b.*{_REPLIES}|{_WHEN}\b.*{_REPLIES}.*\b(?:due|expected|awaited|{_REPLY}ed|sent in)\b|"
    rf"(?:{_WHAT_IS}|(?:(?:un)?til|to|by) (?:what|which|when) ){_LIMIT}\b.*{_REPLIES}|"
    rf"(?:{_WHEN}|how far) (?:was|were|had|did) .*\b{_LIMIT}\b.*{_REPLIES})",
    re.IGNORECASE,
)
_ASKS_WHEN_REMINDED = re.compile(
    rf"^(?:and |so )?{_WHEN} (?:was|were|had|did|has) .*\b"
    rf"(?:remind\w*\b(?:.*{_REPLIES}|(?=\W*$))|(?:chased|prompted|pressed)\b.*{_REPLIES})",
    re.IGNORECASE,
)
_QUESTIONNAIRE = re.compile(
    r"\b(?:questionnaires?|surveys?)\b|\bnotes? verbales?\b|\brepl(?:y|ies)\b|\bresponses\b|\banswers\b", re.IGNORECASE
)
_PUT_OFF = re.compile(
    r"\b(?:exten[ds]\w*|prolong\w*|postpon\w*|put (?:off|back)|pushed back|later date|lengthen\w*|further time)\b", re.IGNORECASE
)
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}|{MONTH} \d{{1,2}}\b|(?:the )?(?:end|middle|beginning) of {MONTH}|in {MONTH})"
_BY = r"(?:by|until|before|not later than|no later than)"
_LIMITED = re.compile(
    rf"\b(?:{_LIMIT}|exten[ds]\w*|prolong\w*|postpon\w*|(?:invited|requested|asked|request|invitation) [^.;]*?\b{_BY})\b"
    rf"[^.;]*?\b{_DATE}",
    re.IGNORECASE,
)
_REMINDED = re.compile(rf"\bremind\w*\b[^.;]*?\b{_DATE}|\b{_DATE}[^.;]*?\bremind\w*", re.IGNORECASE)
# Words of such a question that say nothing of which questionnaire it is.
_ABOUT_REPLYING = re.compile(
    rf"(?:{phrasing.STATE_NOUNS}|members?|capitals|part(?:y|ies)|authorities|respondents|everyone|everybody|anyone|questionnaires?|surveys?|answer\w*|"
    r"repl\w+|respon[ds]\w*|return\w*|complet\w*|hand\w*|send|sent|turn\w*|fill\w*|submit\w*|submission|file\w*|give\w*|provid\w*|deliver\w*|"
    r"suppl\w+|furnish\w*|deadlines?|time|limits?|due|clos\w+|cut-?off|dates?|days?|long|late\w*|last|end|still|finally?|eventual\w*|ultimate\w*|"
    r"definit\w+|extend\w*|extension|prolong\w*|postpon\w*|put|push\w*|back|set|fixed|original\w*|first\w*|initial\w*|new|old|revised|expected|"
    r"awaited|outstanding|missing|overdue|remind\w*|chase[ds]?|prompt\w*|press\w*|secretariat|national|once|could|far|note|verbale|allowed|possible)",
    re.IGNORECASE,
)
_ON_COVER = re.compile(r"cover\b")
_MOST = 3


def questionnaire_dated(view: LibraryView, question: Question) -> Selection | None:
    """What tells until when the questionnaire could be answered that a question means, or when a reminder was sent; else None.

    "Until when could capitals still answer in the end?" is told by the sentence with the deadline and the one that puts it off. Where a
    question asks to when it was put off, only what says so answers; a deadline is no reminder.
    """
    tells = _told(question.text)
    if tells is None or question.states:
        return None
    asked = AskedTerms(view, question)
    left = [index for index, term in enumerate(question.terms) if not _ABOUT_REPLYING.fullmatch(term.text)]

    def is_meant(paragraph: Paragraph) -> bool:
        said = view.lexicon.own[paragraph.id] | view.lexicon.context[paragraph.id] | view.document_stems[paragraph.document]
        met = asked.met_by(said)
        return all(met[index] or _is_of_series(view, paragraph.document, question.terms[index]) for index in left)

    in_text = (p for p in view.answering(question) if p.in_main_text and _QUESTIONNAIRE.search(p.text) is not None)
    found = [p for p in in_text if any(tells(s.text) for s in view.sentences(p)) and is_meant(p)]
    if _PUT_OFF.search(question.text) and tells is not _is_reminder:
        found = [p for p in found if _PUT_OFF.search(p.text)]
    if not found and tells is _is_reminder:
        return Selection()
    return Selection.by_rule(found, tells) if 0 < len(found) <= _MOST else None


def _is_of_series(view: LibraryView, document: str, name: Term) -> bool:
    """Whether an acronym stands in a symbol on a document's cover or in its footnotes, which those of one body share: "HF/QUAY/3"."""
    in_symbol = re.compile(rf"\w/{re.escape(name.text)}(?=/)")
    return name.text.isupper() and any(
        in_symbol.search(p.text) for p in view.paragraphs if p.document == document and _ON_COVER.match(p.anchor)
    )


def _told(question: str) -> Tells | None:
    """What knows the sentences with the date that a question asks for; None where it asks for no such date."""
    forms: tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...] = ((_ASKS_WHEN_REMINDED, _is_reminder), (_ASKS, _sets_limit))
    return next((tells for form, tells in forms if form.match(question)), None)


def _sets_limit(sentence: str) -> bool:
    return _LIMITED.search(sentence) is not None


def _is_reminder(sentence: str) -> bool:
    return _REMINDED.search(sentence) is not None
