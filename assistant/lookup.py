"""Questions that name a place: "What does paragraph 298 of the note say?" is a lookup, not a search."""

import re

from assistant.lexicon import stems_of, terms_of
from assistant.question import Question
from assistant.view import LibraryView
from index.paragraph import Paragraph

_MOST, _MOST_OF_ARTICLE = 3, 12
_PLACE_WORDS = re.compile(
    r"\b(?:paragraphs?|paras?|recitals?|points?|proposals?|section|annex|no|number|text|what|does|say)\b", re.IGNORECASE
)


def find_named(view: LibraryView, question: Question) -> list[Paragraph]:
    """The paragraphs that a question names by number; several only where several documents have one."""
    if question.lookup is None:
        return []
    named = [p for p in view.answering(question) if p.kind != "footnote" and _is_named(p, question)]
    return _of_best_documents(view, question, named)[:_MOST]


def find_recommendation(view: LibraryView, question: Question) -> list[Paragraph]:
    """The paragraphs that open the headings which a question names ("recommendation (b) under issue 2")."""
    from assistant.scope import heading_match

    if not question.headings:
        return []
    opening: dict[tuple[str, ...], Paragraph] = {}
    if whole := find_articles(view, question):
        return _of_best_documents(view, question, whole)[:_MOST_OF_ARTICLE]
    for paragraph in view.answering(question):
        if heading_match(question, paragraph) and paragraph.kind in ("numbered", "text") and not paragraph.lead_in:
            opening.setdefault((paragraph.document, *paragraph.headings), paragraph)
    return _of_best_documents(view, question, list(opening.values()))[:_MOST]


def find_articles(view: LibraryView, question: Question) -> list[Paragraph]:
    """All paragraphs of the articles or decisions that a question names, which are short and asked for whole; none for others."""
    from assistant.scope import heading_match

    if not any(heading.split()[0] in ("article", "principle", "rule", "decision") for heading in question.headings):
        return []
    return [p for p in view.answering(question) if heading_match(question, p) and p.kind not in ("cover", "footnote")]


def asks_only_for_place(view: LibraryView, question: Question) -> bool:
    """Whether nothing is left of the question but places and the names of documents."""
    places = {t.stem for heading in question.headings for t in terms_of(heading)}
    documents = frozenset().union(*view.document_stems.values()) if view.document_stems else frozenset()
    left = [t for t in question.terms if t.stem not in places and t.stem not in documents and len(t.text) > 1]
    return all(t.is_acronym and any(name <= documents for name in view.lexicon.expansions(t)) for t in left)


def _is_named(paragraph: Paragraph, question: Question) -> bool:
    lookup = question.lookup
    assert lookup is not None
    number = re.escape(lookup.number)
    anchor = paragraph.anchor
    if lookup.word == "recital":
        return re.fullmatch(rf"(?:.* )?recital {number}", anchor) is not None
    if lookup.section:
        return re.fullmatch(rf"(?:annex(?: [IVX\d]+)?[ .])?{re.escape(lookup.section)}\.{number}", anchor) is not None
    if re.fullmatch(rf"(?:.*[. ])?{number}", anchor) is None or paragraph.kind in ("row", "text"):
        return False
    return anchor == lookup.number or paragraph.kind in ("numbered", "item")


def _of_best_documents(view: LibraryView, question: Question, named: list[Paragraph]) -> list[Paragraph]:
    """Those of the document that the question describes best; exact anchors before qualified ones."""
    if not named:
        return []
    asked = stems_of(_PLACE_WORDS.sub(" ", question.text))
    if question.lookup is not None:
        asked -= stems_of(f"{question.lookup.number} {question.lookup.section}")
    stems = view.document_stems
    common = frozenset.intersection(*stems.values()) if len(stems) > 1 else frozenset()
    scores = {document: len((asked & stems[document]) - common) for document in view.snapshot.documents}
    best = max(scores.values())
    kept = [p for p in named if scores[p.document] == best]
    if question.lookup is not None and question.lookup.word != "recital":
        exact = [p for p in kept if p.anchor == question.lookup.number]
        kept = exact or kept
    return kept
