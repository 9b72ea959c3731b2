"""Lists of what several States named, or those of a region, reported: the replies beside the best ones, and who said nothing."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answerability.scope import names_region
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selecting.sections import heading_stems
from assistant.selection import Selection
from assistant.understanding import phrasing
from assistant.view import LibraryView
from index.paragraph import Paragraph
from index.regions import find_regions

# Nobody asks about the States of a region one by one that has more of them.
_FEW_STATES = 8
# How much of a question a recommendation has that it is about.
_ABOUT_IT = 0.5


def of_large_regions(question: Question) -> frozenset[str]:
    """The States of the regions in a question that have many: where one of these says nothing, that is not worth telling."""
    return frozenset(code for region in find_regions(question.text) if len(region.codes) > _FEW_STATES for code in region.codes)


def of_each_state(view: LibraryView, question: Question, evidence: Sequence[Evidence], chosen: Selection) -> Selection:
    """A list with the replies of States asked about that it lacks, and the names of those of which nothing was found."""
    if len(question.states) < 2 or not chosen.paragraphs or chosen.introduction is not None:
        return chosen
    paragraphs = [*chosen.paragraphs, *_beside(view, question, evidence, chosen.paragraphs)]
    if any(names_region(question, p) for p in paragraphs):
        return Selection.listed(paragraphs)
    said = frozenset[str]().union(*(view.reporters.get(p.id) or view.mentioned[p.id] for p in paragraphs))
    silent = tuple(view.names.name(code) for code in question.states if code not in said | of_large_regions(question))
    return replace(Selection.listed(paragraphs), silent=silent)


def _beside(view: LibraryView, question: Question, evidence: Sequence[Evidence], chosen: Sequence[Paragraph]) -> list[Paragraph]:
    """What the other States replied where all that was chosen stands, if the question is about the matter replied to there."""
    sections, answered = {(p.document, p.headings) for p in chosen}, {p.parent for p in chosen if p.lead_in}
    if len(sections) != 1 or len(answered) > 1 or not phrasing.ASKS_WHAT_STATES_SAID.search(question.text):
        return []
    asked = AskedTerms(view, question)
    met = asked.weights[asked.met_by(_matter(view, chosen[0]))].sum()
    if not met or met < _ABOUT_IT * asked.weights.sum():
        return []
    wanted = frozenset(question.states).difference(*(view.reporters.get(p.id, frozenset()) for p in chosen))
    replies = [e.paragraph for e in evidence if view.reporters.get(e.paragraph.id, frozenset()) & wanted]
    return [p for p in replies if (p.document, p.headings) in sections and (not p.lead_in or not answered or p.parent in answered)]


def _matter(view: LibraryView, reply: Paragraph) -> frozenset[str]:
    """The words of what is replied to: the recommendation's and what it stands under, or the last heading's and what opens its section."""
    if reply.lead_in:
        return view.lexicon.context[reply.id]
    if not reply.headings:
        return frozenset()
    opening = next((p for p in view.paragraphs if (p.document, p.headings) == (reply.document, reply.headings)), reply)
    asked = frozenset[str]() if view.reporters.get(opening.id) else view.lexicon.own[opening.id]
    return heading_stems(reply.headings[-1]) | asked
