"""All that stands under one heading, where that says what a question asks for."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from assistant.evidence import Evidence
from assistant.language.lexicon import stem, stems_of
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.understanding import phrasing
from assistant.view import LibraryView
from index.paragraph import Paragraph

# How many of the best paragraphs all stand under a heading that may lack so much of the question.
_BEST, _MAY_LACK = 4, 0.4
# How much of a heading the question says where other headings say as well what it asks for.
_SAYS_MOST, _SAYS_ALL = 0.4, 0.99
# Words of "Summarize the discussion on …" that no heading has, and such as a heading has or has not beside what it is about.
_OF_A_DISCUSSION = frozenset(
    stem(word) for word in "discussion discuss debate deliberation exchange consideration overview outline gist main".split()
)
_OF_A_SECTION = frozenset(
    stem(word)
    for word in "section chapter part heading point key element situation development activity progress state aspect brief".split()
)
Place = tuple[str, ...]
"""A document and the headings under which something stands in it."""

HEADING_NUMBER = r"(?:(?:[IVXLC]+|[A-Z]|\d+)[.)]?\s+)?"
"""What may stand before a heading's first word, where a pattern names that word."""
# Where no word is known, a letter alone is no number.
_NUMBER = re.compile(r"^(?:(?:[IVXLC]+|[A-Z]|\d+)[.)]|[IVXLC]+)\s+")


def under_heading(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> list[Paragraph]:
    """All paragraphs under the heading that says what the question asks for, and of several the one that says least else.

    Where the best ones all stand under one, that may lack some of it which they or the others beneath it say.
    """
    asked = AskedTerms(view, question)
    topics = {
        name: _topic(question, asked.met_by(document))
        for name, document in view.document_stems.items()
        if frozenset(question.states) <= view.document_states[name]
    }
    sections: dict[Place, list[Paragraph]] = defaultdict(list)
    wider: dict[Place, list[Paragraph]] = defaultdict(list)
    for p in view.answering(question):
        if topics.get(p.document) and p.headings and p.in_main_text:
            sections[p.document, *p.headings].append(p)
            for depth in range(1, len(p.headings)):
                wider[p.document, *p.headings[:depth]].append(p)
    above_best = {(e.paragraph.document, *e.paragraph.headings) for e in evidence[:_BEST] if len(evidence) >= _BEST}
    return _best_headed(view, question, topics, sections, above_best) or _best_headed(view, question, topics, wider, set())


def _best_headed(
    view: LibraryView,
    question: Question,
    topics: Mapping[str, frozenset[str]],
    sections: Mapping[Place, list[Paragraph]],
    above_best: Set[Place],
) -> list[Paragraph]:
    said, found = stems_of(question.text), dict[Place, float]()
    for place, paragraphs in sections.items():
        topical, heading = topics[place[0]], heading_stems(place[-1])
        lacking = topical - heading
        if lacking and (above_best != {place} or _weight(view, lacking) > _MAY_LACK * _weight(view, topical)):
            continue
        if lacking <= frozenset().union(*(view.lexicon.own[p.id] for p in paragraphs)):
            found[place] = _weight(view, heading & said) / max(_weight(view, heading), 1e-6)
    chosen = max(found, key=lambda each: (_literally(view, question, each[0]), found[each] >= _SAYS_ALL, len(sections[each])), default=None)
    if chosen is None or (found[chosen] < _SAYS_MOST and sum(place[0] == chosen[0] for place in found) > 1):
        return []
    return sections[chosen]


def heading_stems(heading: str) -> frozenset[str]:
    """The stems of a heading's words without its number."""
    return stems_of(without_number(heading))


def without_number(heading: str) -> str:
    """A heading's words without its number."""
    return _NUMBER.sub("", heading)


def _literally(view: LibraryView, question: Question, document: str) -> int:
    """How many words of a question a document has: an acronym may stand for the name of one body, and for that of another's papers."""
    return sum(view.lexicon.share_in(document, term.stem) > 0 for term in question.terms)


def _topic(question: Question, named: Iterable[bool]) -> frozenset[str]:
    """What a question asks for in a document that has some of its words on the cover.

    Words of a summary that headings seldom have count only where there are no others.
    """
    left = frozenset(term.stem for term, known in zip(question.terms, named, strict=True) if not known)
    if phrasing.ASKS_FOR_SUMMARY.search(question.text) is None:
        return left
    return left - _OF_A_DISCUSSION - _OF_A_SECTION or left - _OF_A_DISCUSSION


def _weight(view: LibraryView, stems: Iterable[str]) -> float:
    return sum(view.lexicon.idf(each) for each in stems)
