"""What a State said or did by the account of a paragraph that begins with another: "Norvik had doubts; Kestria asked for the costs"."""

import re
from collections.abc import Sequence

import numpy as np

from assistant.answerability.answer_kind import holds_kind
from assistant.answerability.counted_nouns import counted_term
from assistant.evidence import Evidence
from assistant.language.lexicon import stems_of
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selection import Selection
from assistant.understanding import phrasing
from assistant.view import LibraryView
from index.paragraph import Paragraph
from index.states import Mention

# Among how many of the first paragraphs it is looked for, and how much of the question the paragraph, and the clause, must have.
_LOOKED_AT, _LEAST, _LEAST_IN_CLAUSE = 2, 0.5, 0.33
# Where another may begin to speak: "Norvik supported it, while Kestria …", "…; Kestria …".
_BOUNDARY = re.compile(r"[;:]\s+|,\s+(?:and|while|whereas|but)\s+")
_ONLY_LEADS = re.compile(
    r"(?:[\s,]|\b(?:and|the|in|for|as for|of|(?:the )?(?:representative|delegation|government|authorit)(?:s|ies|y)?)\b)*", re.IGNORECASE
)
# "Kestria, by contrast, relied", "Kestria had"; of no name that only ends an enumeration: "with Norvik, and Kestria in 2030".
_DOES = re.compile(r"(?:,\s[^,;.:]{3,40},)?\s+(?!(?:of|and|or|in|on|to|for|from|with|at|by|as|under|since|until|between)\b)[a-z]+")
# What it says of what the paragraph has said before.
_ON_WHAT_WAS_SAID = re.compile(
    r"\b(?:(?:opposite|contrary|different|same|that|this|those) (?:view|opinion|position|approach)s?|disagree[ds]?|"
    r"(?:shared|supported|opposed|rejected|endorsed) (?:it|this|that|the (?:proposal|idea|suggestion))|had doubts|"
    r"reserved (?:its|his|her|their) position)\b",
    re.IGNORECASE,
)
_REACTS = re.compile(
    r"\b(?:react\w*|respon[ds]\w*|repl(?:y|ied)|answer\w*|"
    r"(?:think|thought|make|made|say|said|view|opinion|position|attitude|stand|stood) (?:of|about|on))\b",
    re.IGNORECASE,
)


def told_beside(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> Selection:
    """The paragraph that tells of the one State asked about in a clause of its own beside another; nothing where that is not sure.

    It stands among the first, and the clause has much of the question, or speaks of what was said before: "took the opposite view".
    """
    if len(question.states) != 1:
        return Selection()
    first = (e for e in evidence[:_LOOKED_AT] if e.heading and not e.missing and not e.lacking and e.own >= _LEAST)
    found = [e.paragraph for e in first if e.paragraph.in_main_text and _tells(view, question, e.paragraph)][:1]
    return Selection.by_rule(found) if found else Selection()


def _tells(view: LibraryView, question: Question, paragraph: Paragraph) -> bool:
    """Whether a clause of a paragraph that another State begins is on the State asked about and on the matter."""
    reporters = view.reporters.get(paragraph.id, frozenset())
    is_others = bool(reporters) or bool(view.mentioned[paragraph.id] - frozenset(question.states))
    clauses = clauses_on(view, question.states[0], paragraph)
    if not is_others or not clauses:
        return False
    told = " ".join(clauses)
    if question.kind != "any" and not holds_kind(question.kind, told, question, frozenset()):
        return False
    if (counted := counted_term(question)) is not None and counted.stem not in stems_of(told):
        return False
    answers = _REACTS.search(question.text) and set(view.names.codes(question.text)) & reporters
    return bool(answers) or _ON_WHAT_WAS_SAID.search(told) is not None or _is_on_matter(view, question, told)


def _is_on_matter(view: LibraryView, question: Question, told: str) -> bool:
    asked = AskedTerms(view, question)
    met = asked.met_by(stems_of(told))
    return bool(met.any()) and float(asked.weights[met].sum()) >= _LEAST_IN_CLAUSE * float(np.sum(asked.weights))


def clauses_on(view: LibraryView, code: str, paragraph: Paragraph) -> list[str]:
    """The clauses of a paragraph that begin with a State and say what it did, each up to where another begins."""
    found = []
    for sentence in view.sentences(paragraph):
        mentions = view.names.find(sentence.text)
        starts = [_start(sentence.text, mentions, m) for m in mentions]
        for m, start in zip(mentions, starts, strict=True):
            if m.code == code and start is not None:
                ends = [other for other in starts if other is not None and other > start]
                found.append(sentence.text[start : min(ends, default=len(sentence.text))])
    return found


def _start(text: str, mentions: Sequence[Mention], mention: Mention) -> int | None:
    """Where the clause begins that has a State for its subject, alone or beside others; None where it has not."""
    start = max((m.end() for m in _BOUNDARY.finditer(text, 0, mention.start)), default=0)
    before = [m for m in mentions if start <= m.start < mention.start]
    lead, place = "", start
    for other in before:
        lead, place = lead + text[place : other.start], other.end
    if not _ONLY_LEADS.fullmatch(lead + text[place : mention.start]):
        return None
    end = mention.end
    for other in (m for m in mentions if m.start > mention.start):
        if not phrasing.JOINED.fullmatch(text[end : other.start]):
            break
        end = other.end
    return start if _DOES.match(text, end) else None
