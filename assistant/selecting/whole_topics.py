"""What a document says on a topic given whole, where the section that the best paragraph stands in is on it too."""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from assistant.evidence import Evidence
from assistant.language.words import ON
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.retrieval.scoring import Calibration
from assistant.selecting.belonging import candidates, items
from assistant.selecting.sections import heading_stems
from assistant.selection import Selection
from assistant.view import LibraryView
from index.paragraph import Paragraph, in_order

_ASKS = re.compile(
    rf"^(?:and )?what (?:else )?(?:do|does|did) [^?]+? (?:say|tell(?: us)?|report|state|write|describe|mention)\b[^?]*? {ON} |"
    rf"^(?:and )?what (?:else )?(?:is|was|were|has been) (?:said|reported|stated|written|told)\b[^?]*? {ON} |"
    r"^(?:and )?what (?:is|was|were|are|has been|had been) (?:being )?done\b|"
    rf"^(?:(?:find|give|show|tell|list)(?: me)? )?(?:everything|all)\b[^?]* {ON} ",
    re.IGNORECASE,
)
# Where what the topic itself is called ends.
_ENDS = re.compile(r"[,;:?]|\b(?:in|at|after|before|during|for|from|by|since|following|with|to)\b", re.IGNORECASE)
# How much of what the best paragraph meets another of its section must meet where their heading does not name the topic.
_NEARLY_AS_MUCH = 0.75
_MOST = 12
# Of how few words a topic is of which several paragraphs tell: one of more is told by the one that has them all.
_FEW_TERMS = 5
# How probably another paragraph of the document belongs to what is said on the topic.
_LIKELY = 0.4


def with_all_on_topic(
    view: LibraryView, question: Question, evidence: Sequence[Evidence], chosen: Selection, calibration: Calibration
) -> Selection:
    """What was chosen with all else of its document that is on the topic, where a question asks what is said on one.

    That is what probably belongs in a list, and of the section that the best paragraph stands in what is on the topic too.
    """
    best = next(iter(chosen.paragraphs), None)
    is_whole = chosen.introduction or chosen.ruled or chosen.quoted or chosen.counted or chosen.tabled
    asks = _ASKS.match(question.text)
    if best is None or is_whole or asks is None or question.headings or not _is_of_section(view, best):
        return chosen
    if any(p.document != best.document for p in chosen.paragraphs):
        return chosen
    same = [e for e in candidates(evidence) if e.paragraph.document == best.document]
    likely = items(same, calibration, _LIKELY) if len(question.terms) <= _FEW_TERMS else []
    section = [
        p for p in view.answering(question) if (p.document, p.headings) == (best.document, best.headings) and _is_of_section(view, p)
    ]
    on_topic = _on_topic(view, question, asks, evidence, best, section)
    found = in_order(list(dict.fromkeys([*chosen.paragraphs, *likely, *on_topic])))
    return replace(chosen, paragraphs=found, as_list=True) if len(chosen.paragraphs) < len(found) <= _MOST else chosen


def _is_of_section(view: LibraryView, paragraph: Paragraph) -> bool:
    """Whether a paragraph is one of a section's own, and not what a State replied."""
    in_text = paragraph.in_main_text and paragraph.kind not in ("row", "cover", "recital")
    return in_text and bool(paragraph.headings) and not view.reporters.get(paragraph.id)


def _on_topic(
    view: LibraryView, question: Question, asks: re.Match[str], evidence: Sequence[Evidence], best: Paragraph, section: Sequence[Paragraph]
) -> list[Paragraph]:
    """Those of a section that have a word of the topic which the heading names; else those that meet nearly as much as the best."""
    asked = AskedTerms(view, question)
    start = asks.end()
    ends = _ENDS.search(question.text, start)
    named = [start <= term.start < (ends.start() if ends else len(question.text)) for term in question.terms]
    topical = np.array(named, dtype=bool) & ~asked.met_by(view.document_stems[best.document])
    if (asked.met_by(heading_stems(best.headings[-1])) & topical).any():
        return [p for p in section if (asked.met_by(view.lexicon.own[p.id]) & topical).any()]
    own = {e.paragraph.id: e.own for e in evidence if not e.missing} if len(question.terms) <= _FEW_TERMS else {}
    return [p for p in section if own.get(p.id, 0.0) >= _NEARLY_AS_MUCH * own.get(best.id, 1.0)]
