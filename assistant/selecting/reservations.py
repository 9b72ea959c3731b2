"""Who did not go along with what others agreed: the delegations that dissociated themselves from it or reserved their position."""

import re
from collections.abc import Iterator

import numpy as np

from assistant.language.lexicon import stems_of
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selection import Selection
from assistant.verification.wording import denies
from assistant.view import LibraryView
from index.paragraph import Paragraph

_SELF = r"(?:itself|themselves|himself|herself|(?:its|their|his|her) (?:delegations?|governments?|countr(?:y|ies)))"
_ASKS = re.compile(
    rf"\b(?:distance[ds]? {_SELF} from|dis(?:as)?sociate[ds]? {_SELF} from|reserved? (?:its|their|his|her) positions?)\b", re.IGNORECASE
)
_KEEPS_APART = re.compile(
    rf"\b(?:dis(?:as)?sociat\w+ {_SELF} from|distanc\w+ {_SELF} from|reserv\w+ (?:its|their|his|her|the) positions?|"
    r"could not (?:join|associate \w+ with) the consensus)\b",
    re.IGNORECASE,
)
# Words of such a question that do not say from what somebody kept apart.
_NO_MATTER = re.compile(
    r"(?:distance[ds]?|dis(?:as)?sociate[ds]?|reserved?|positions?|itself|themselves|himself|herself|delegations?|delegates?|anyone|anybody|any|"
    r"grounds?|reasons?|recommendations?|report|text|adopted|agreed|consensus|one|some|part|parts|make|made|paragraphs?)",
    re.IGNORECASE,
)
_POINTS_TO = re.compile(r"\b(?:recommendation|(?:sub)?paragraph|conclusion)s? (?P<place>\d{1,3}(?: \([a-z]{1,3}\))?)")
# How much of the matter has to stand in the paragraph, in what it points to or on the cover; and how many paragraphs answer.
_MOST_OF_IT, _MOST = 0.6, 5


def kept_apart(view: LibraryView, question: Question) -> Selection | None:
    """Every paragraph in which a delegation, or the one asked about, kept apart from what the question names; None where it asks for none.

    With it goes the footnote in which that delegation says why. From what it kept apart is said there, or in the recommendation named;
    where all kept apart from something else, nothing answers.
    """
    if _ASKS.search(question.text) is None or denies(question.text):
        return None
    asked = AskedTerms(view, question)
    matter = np.array([not _NO_MATTER.fullmatch(term.text) for term in question.terms], dtype=bool)
    places = np.array([term.text[0].isupper() and view.names_document(term.stem) for term in question.terms], dtype=bool)
    whole = float(asked.weights[matter].sum())

    def is_meant(paragraph: Paragraph) -> bool:
        met = matter & (places | asked.met_by(_words(view, paragraph)))
        return float(asked.weights[met].sum()) >= _MOST_OF_IT * whole

    in_text = (p for p in view.answering(question) if p.in_main_text)
    apart = {p: named for p in in_text if (named := _keeping_apart(view, question, p)) is not None}
    found = [p for p in apart if is_meant(p)]
    if len(found) > _MOST or not apart:
        return None
    return Selection.by_rule([each for p in found for each in (p, *_reasons(view, p, apart[p]))])


def _keeping_apart(view: LibraryView, question: Question, paragraph: Paragraph) -> frozenset[str] | None:
    """The States that the sentence names in which one of those asked about keeps apart; None where there is no such sentence."""
    for sentence in view.sentences(paragraph):
        named = view.mentioned_in(paragraph, sentence)
        if _KEEPS_APART.search(sentence.text) and frozenset(question.states) <= named:
            return named
    return None


def _reasons(view: LibraryView, paragraph: Paragraph, named: frozenset[str]) -> Iterator[Paragraph]:
    """The footnotes of a paragraph on some States, which keep apart in it."""
    for note in view.paragraphs:
        is_its_note = note.kind == "footnote" and (note.document, note.parent) == (paragraph.document, paragraph.anchor)
        if is_its_note and view.mentioned[note.id] & named:
            yield note


def _words(view: LibraryView, paragraph: Paragraph) -> frozenset[str]:
    """The stems of a paragraph, of its document's cover, and of the recommendations that it points to."""
    places = (f"{paragraph.document}#{found['place']}" for found in _POINTS_TO.finditer(paragraph.text))
    pointed_to = (stems_of(view.by_id[place].text) for place in places if place in view.by_id)
    return view.lexicon.own[paragraph.id].union(view.document_stems[paragraph.document], *pointed_to)
