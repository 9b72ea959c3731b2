"""Questions that name a place: "What does paragraph 298 of the note say?" is a lookup, not a search."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from assistant.answerability.scope import heading_match
from assistant.language.lexicon import Term, stem, terms_of
from assistant.question import Question
from assistant.runs import announces
from assistant.understanding.document_phrases import MEETINGS
from assistant.understanding.numbered_things import is_among_recommendations, is_numbered_row, row_spans
from assistant.understanding.phrasing import ASKS_FOR_SUMMARY, FRAME
from assistant.understanding.places import LAST, Lookup, acts_named, is_headed, place_spans, stands_in
from assistant.view import LibraryView
from index.paragraph import Paragraph

_MOST_DOCUMENTS, _MOST_PARAGRAPHS = 3, 15
_ANNOUNCES = re.compile(r":$|\bfollowing\b[^.]*\.$")
_TOPIC = re.compile(
    r"\b(?:about|regarding|concerning|(?:sa(?:y|ys|id)|states?|provides?|requires?|mentions?) (?:\w+ )?(?:on|of|for|that))\b", re.IGNORECASE
)
# "What is planned under pillar 2?" asks for what stands there.
ASKS_FOR_RESPONSE = re.compile(r"\b(?:respon[ds]\w*|repl(?:y|ies|ied)|react\w*) to\b", re.IGNORECASE)
_STANDS_THERE = re.compile(
    r"\bwhat (?:is|are|was|were) (?:planned|foreseen|envisaged|proposed|provided for|set out|set forth|laid down|written|found|dealt with|"
    r"covered|contained|included|listed|described|addressed)(?= (?:under|in|by|within)\b)",
    re.IGNORECASE,
)
# "What does Article 5 regulate?" asks for nothing but Article 5.
_ITS_CONTENT = re.compile(
    r"\bwhat (?:do|does|did) (?!.*\bnot\b).* (?P<verb>regulate|govern|provide(?: for)?|require|prohibit|forbid|allow|permit|stipulate|"
    r"prescribe|establish|envisage|foresee|decide|recommend|request|urge|entail|comprise|cover|concern|address|(?:ask|call|stand) for|"
    r"deal with|focus on|lay down|set (?:out|forth))\W*$",
    re.IGNORECASE,
)
# "Read me", "Please copy out": what opens a sentence with a capital and is no name.
_REQUEST = re.compile(
    r"^\W*(?:(?:please|kindly|now) )*(?:read|recite|repeat|copy|cite|print|open|display|reproduce|find|fetch|get|look up)\b",
    re.IGNORECASE,
)
# A name that stands in a tenth of a document's paragraphs describes it nearly as well as one on its cover; names that on average
# describe no document half as well are those of another one.
_COMMON, _BY_TEXT, _KNOWN_BY = 0.1, 0.8, 0.4
# Paragraphs that call themselves so.
_CALLED = {"standard": "Standard", "practice": "Recommended Practice"}
_WITH_ARTICLES = ("article", "rule", "principle", "regulation", "decision")
_ORDINAL = re.compile(r"\d+th")
# What documents are called, whichever it is; which one is meant, its other words say.
_DOCUMENT_WORDS = frozenset(
    stem(word)
    for word in "document text report note resolution decision protocol convention treaty charter agreement guidelines guideline draft "
    "programme paper statement annex fascicle version full whole entire verbatim".split()
)


def find_named(view: LibraryView, question: Question) -> list[Paragraph]:
    """The paragraphs that a question names by number, each with what hangs on it.

    Where several documents have the number, those of the documents that the question describes best, at most three; none
    where it describes one that is not here.
    """
    lookup = question.lookup
    if lookup is None or question.absent:
        return []
    pool = [p for p in view.answering(question) if all(stands_in(division, p) for division in lookup.divisions)]
    named = [p for number in lookup.numbers for p in _numbered(view, pool, lookup, number)]
    if not named and all(number.endswith(")") for number in lookup.numbers):
        named = [p for number in lookup.numbers for p in _holding(view, pool, lookup, number)]
    chosen = _of_documents_meant(view, question, named)
    documents = list(dict.fromkeys(p.document for p in chosen))[:_MOST_DOCUMENTS]
    whole = [each for p in chosen if p.document in documents for each in _with_parts(view, p)]
    return sorted(dict.fromkeys(whole), key=lambda p: (documents.index(p.document), p.ordinal))[:_MOST_PARAGRAPHS]


def find_divisions(view: LibraryView, question: Question) -> list[Paragraph]:
    """The paragraphs that stand in the divisions which a question names: all of a short one, else what opens it."""
    if not question.headings:
        return []
    if whole := find_articles(view, question):
        return _of_documents_meant(view, question, whole)[:_MOST_PARAGRAPHS]
    inside = [p for p in view.answering(question) if heading_match(question, p) and p.in_main_text and not (p.lead_in and p.reporter)]
    meant = _of_documents_meant(view, question, inside)
    meant = [p for p in meant if all(is_headed(division, p) for division in question.headings)] or meant
    if len(meant) <= _MOST_PARAGRAPHS:
        return meant
    opening: dict[tuple[str, ...], Paragraph] = {}
    for paragraph in meant:
        if paragraph.kind in ("numbered", "text"):
            opening.setdefault((paragraph.document, *paragraph.headings), paragraph)
    return [*opening.values()][:_MOST_DOCUMENTS]


def find_articles(view: LibraryView, question: Question) -> list[Paragraph]:
    """All paragraphs of the articles or decisions that a question names, which are short and asked for whole; none for others."""
    if not any(heading.split()[0] in _WITH_ARTICLES for heading in question.headings):
        return []
    return [p for p in view.answering(question) if heading_match(question, p) and p.in_main_text]


def asks_for_division(view: LibraryView, question: Question) -> bool:
    """Whether a question asks for divisions as they stand: "What does Article 5 say?"; not for what was responded to one."""
    if not question.headings or question.states or question.about_states or ASKS_FOR_RESPONSE.search(question.text):
        return False
    return asks_only_for_place(view, question)


def asks_only_for_place(view: LibraryView, question: Question) -> bool:
    """Whether nothing is left of the question but places and the names of documents."""
    documents = frozenset().union(*view.document_stems.values()) if view.document_stems else frozenset()
    frames = [m.span() for pattern in (ASKS_FOR_SUMMARY, _STANDS_THERE) if (m := pattern.search(question.text))]
    frames += [m.span("verb") for m in [_ITS_CONTENT.search(question.text)] if m and question.kind == "any"]
    topic = _topic_start(question.text, place_spans(question.text))
    known = documents | _DOCUMENT_WORDS
    left = [t for t in question.terms if (t.start >= topic or t.stem not in known) and len(t.text) > 1 and not _inside(t, frames)]
    return all(any(name <= documents for name in view.lexicon.expansions(t)) for t in left if t.is_acronym) and all(
        t.is_acronym for t in left
    )


def _numbered(view: LibraryView, pool: list[Paragraph], lookup: Lookup, number: str) -> list[Paragraph]:
    """Those of the pool that have the number, of each document only those nearest to its main text."""
    if number == LAST:
        return _last(pool)
    named = [p for p in pool if _is_named(view, p, lookup, number)]
    if lookup.sort == "recital":  # Where recitals are numbered, those are meant, else the paragraphs of the preamble.
        named = [p for p in named if p.kind == "recital"] or named
    if lookup.sort == "operative":  # Only what has a preamble has operative paragraphs; a part of it may have lost its preamble.
        with_preamble = {p.document for p in pool if p.kind == "recital" or "preambular ¶" in p.anchor}
        named = [p for p in named if p.document in with_preamble] or named
    if lookup.sort == "proposal":
        named = [p for p in named if any("proposal" in heading.casefold() for heading in p.headings)]
    if lookup.sort == "recommendation":
        named = [p for p in named if is_among_recommendations(p)]
    if lookup.sort in _CALLED:
        named = [p for p in named if p.text.startswith(_CALLED[lookup.sort])]
    depth = {p.document: min(_depth(q, number) for q in named if q.document == p.document) for p in named}
    return [p for p in named if _depth(p, number) == depth[p.document]]


def _is_named(view: LibraryView, paragraph: Paragraph, lookup: Lookup, number: str) -> bool:
    anchor = re.sub(r" \[\d+\]$", "", paragraph.anchor).casefold()
    if lookup.sort == "footnote":
        return paragraph.kind == "footnote" and anchor.endswith(f"footnote {number}")
    if lookup.sort == "row":
        return is_numbered_row(paragraph, number)
    if paragraph.kind == "footnote":
        return False
    if lookup.sort in ("preambular", "recital"):
        words = "preambular ¶" if lookup.sort == "preambular" else "recital|preambular ¶"
        return re.fullmatch(rf"(?:.*[ ,])?(?:{words}) {re.escape(number)}", anchor) is not None
    if paragraph.kind == "text" and lookup.divisions and lookup.divisions[-1].split()[0] in _WITH_ARTICLES:
        return anchor.endswith(f"¶ {_ordinal(view, paragraph, number)}")
    before = anchor.removesuffix(number)
    if paragraph.kind not in ("numbered", "item") or before == anchor or "recital" in before:
        return False
    # "9" is no "35.9", but it is "article 35.9" where article 35 was asked about.
    return before == "" or (before[-1] in " ,." and (bool(lookup.divisions) or re.search(r"\d\.$", before) is None))


def _ordinal(view: LibraryView, paragraph: Paragraph, number: str) -> str:
    """Which of an article's unnumbered paragraphs a number means: the sentence that announces them is not counted."""
    first = view.by_id.get(re.sub(r"¶ \d+$", "¶ 1", paragraph.id))
    announced = first is not None and _ANNOUNCES.search(first.text.rstrip()) is not None
    return str(int(number) + announced) if number.isdecimal() else number


def _depth(paragraph: Paragraph, number: str) -> int:
    """How far from the main text a number stands: none is nearer than one that is the whole anchor."""
    before = paragraph.anchor.casefold().removesuffix(number)
    return 0 if not before else 1 + before.count(",") + before.count(" (")


def _last(pool: list[Paragraph]) -> list[Paragraph]:
    """The paragraph of each document that ends its main count."""
    ends = {p.document: p for p in pool if p.kind == "numbered" and re.fullmatch(r"\d+(?:\.\d+)*", p.anchor)}
    return [*ends.values()]


def _holding(view: LibraryView, pool: list[Paragraph], lookup: Lookup, number: str) -> list[Paragraph]:
    """The paragraphs in whose text a lettered point stands that is no paragraph of its own: "9 (f)" within 9."""
    outer, _, letter = number.rpartition(" (")
    return [p for p in _numbered(view, pool, lookup, outer) if f"({letter}" in p.text] if outer else []


def _with_parts(view: LibraryView, paragraph: Paragraph) -> list[Paragraph]:
    """A paragraph and what hangs on it: the points that it announces, and what goes on beneath it without a number."""
    parts = view.children.get(paragraph.id, [])
    if not announces(paragraph):
        parts = [p for p in parts if p.kind == "text" and not p.lead_in]
    return [paragraph, *(each for part in parts for each in _with_parts(view, part))]


def _of_documents_meant(view: LibraryView, question: Question, found: Iterable[Paragraph]) -> list[Paragraph]:
    """Those of the documents that the question describes best; none where no document has the names that it is described by."""
    candidates = list(found)
    described = _describing(question)
    if not candidates or question.confined or not described:
        return candidates
    scores = {name: sum(_describes(view, term, name) for term in described) for name in view.snapshot.documents}
    best = max(scores.values())
    names = [term for term in described if _is_name(term)]
    if names and max(sum(_describes(view, t, name) for t in names) for name in scores) < _KNOWN_BY * len(names):
        return []
    return [p for p in candidates if scores[p.document] == best and not _is_of_other_meeting(view, described, p.document)]


def _is_of_other_meeting(view: LibraryView, described: Sequence[Term], document: str) -> bool:
    """Whether a question describes one meeting, "the 46th session" or "the 46th FOHM", and a document's cover names others only."""
    pairs = ((term, after) for term, after in pairwise(described) if _ORDINAL.fullmatch(term.stem) and after.start <= term.end + 1)
    asked = {term.stem for term, after in pairs if after.is_acronym or after.stem in MEETINGS}
    told = {word for word in view.document_stems[document] if _ORDINAL.fullmatch(word)}
    return bool(asked and told) and not asked & told


def _describes(view: LibraryView, term: Term, document: str) -> float:
    """How well a word describes a document: 1 where its cover has it, else less, by how common it is in the text."""
    cover = view.document_stems[document]
    if term.stem in cover or (term.is_acronym and any(name <= cover for name in view.lexicon.expansions(term))):
        return 1.0
    return _BY_TEXT * min(view.lexicon.share_in(document, term.stem) / _COMMON, 1.0) if _is_name(term) else 0.0


def _is_name(term: Term) -> bool:
    return term.text[0].isupper() and term.stem not in _DOCUMENT_WORDS


def _describing(question: Question) -> list[Term]:
    """The words that say which document is meant: all but those of the place and of what the paragraph says "about" something."""
    rows = row_spans(question.text) if question.lookup is not None and question.lookup.sort == "row" else []
    spans = place_spans(question.text) + rows + [span for act, span in acts_named(question.text).items() if act in question.headings]
    if request := _REQUEST.match(question.text):
        spans.insert(0, request.span())
    end = _topic_start(question.text, spans)
    return [t for t in terms_of(question.text[:end]) if not _inside(t, spans) and (t.stem not in FRAME or t.stem in _DOCUMENT_WORDS)]


def _topic_start(text: str, spans: Sequence[tuple[int, int]]) -> int:
    """Where, after the places that a question names, it says what they are to speak about; its end where it does not."""
    topic = _TOPIC.search(text, spans[-1][1]) if spans else None
    return topic.start() if topic else len(text)


def _inside(term: Term, spans: list[tuple[int, int]]) -> bool:
    return any(start <= term.start < end for start, end in spans)
