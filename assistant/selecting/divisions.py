"""How many divisions of a sort a document has: its issues, articles, recommendations, annexes, its numbered paragraphs."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from assistant.answerability.scope import heading_match
from assistant.language.lexicon import stem
from assistant.language.number_words import CARDINALS
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.view import LibraryView
from index.paragraph import Paragraph
from index.roman import roman_value

_SORTS = "issue|article|recommendation|chapter|annex|pillar|decision|part|section|rule|principle|theme"
# Decisions and recommendations are acts of a body, not parts of a document alone.
_PARTS = "issue|article|chapter|annex|pillar|part|section|rule|principle|theme"
NUMBERS = rf"\d{{1,2}}|{'|'.join(CARDINALS[2:])}"
_ANCHORS = {
    "operative paragraph": re.compile(r"(?P<value>\d{1,3})"),
    "preambular paragraph": re.compile(r"preambular ¶ (?P<value>\d{1,3})"),
    "recital": re.compile(r"recital (?P<value>\d{1,3})"),
    "paragraph": re.compile(r"(?P<value>\d{1,3})"),
}
_ASKED = re.compile(rf"\bhow many (?:numbered )?(?P<sorts>(?P<sort>{_SORTS}|{'|'.join(_ANCHORS)})(?:e?s))\b", re.IGNORECASE)
_LISTED = re.compile(
    rf"\W*(?:(?:what|which)(?: (?:are|were))?|list|name|give me)(?: (?:all|the|of|its|main|{NUMBERS}))* (?P<sort>{_PARTS})(?:e?s)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(rf"(?P<sort>{_SORTS}) \(?(?P<value>\d{{1,3}}|[IVXL]{{1,7}}|[a-zA-Z])\)?(?![\w/])", re.IGNORECASE)
# What documents do to their divisions, and bodies to their recommendations.
HAVING = frozenset(map(stem, "adopt make made have contain include set comprise consist there list give exist put forward issue".split()))


class Opening(NamedTuple):
    """Where a division begins: what it stands in, its number, and the first paragraph in it."""

    within: tuple[str, ...]
    number: int
    paragraph: Paragraph


def divisions_asked(text: str) -> str:
    """The sort of divisions that a question counts, in the plural; empty where it counts none."""
    match = _ASKED.search(text)
    return match["sorts"].casefold() if match else ""


def divisions_counted(view: LibraryView, question: Question) -> list[Paragraph]:
    """The paragraphs that open the divisions of the sort asked for in the one document that is meant.

    None where it is unclear which document that is, where the question asks for more than how many there are, or where the
    numbers of the divisions have gaps.
    """
    match = _ASKED.search(question.text)
    if match is None or question.states:
        return []
    sort = match["sort"].casefold()
    asked = AskedTerms(view, question)
    naming = [term.stem not in HAVING and not match.start() <= term.start < match.end() for term in question.terms]
    found = []
    for document, paragraphs in groupby(view.answering(question), key=lambda p: p.document):
        met = asked.met_by(view.document_stems[document])
        if all(each for each, names in zip(met, naming, strict=True) if names):
            found.append(list(_openings([p for p in paragraphs if heading_match(question, p)], sort)))
    having = [openings for openings in found if openings]
    return _whole(having[0]) if len(having) == 1 else []


def divisions_listed(view: LibraryView, question: Question) -> list[Paragraph]:
    """The paragraphs that open all divisions of the sort asked for in the one document named; none where some of them are asked for.

    What the question says besides stands on the document's cover, or is a name that it has.
    """
    match = _LISTED.match(question.text)
    if match is None or question.states or question.headings:
        return []
    asked, number = AskedTerms(view, question), next((int(t.stem) for t in question.terms if t.stem.isdecimal()), None)
    naming = [t.stem not in HAVING and not match.start() <= t.start < match.end() for t in question.terms]
    found = []
    for document, paragraphs in groupby(view.answering(question), key=lambda p: p.document):
        met = asked.met_by(view.document_stems[document]) | (asked.hard & asked.present_in(document))
        openings = list(_openings([p for p in paragraphs if p.in_main_text], match["sort"].casefold())) if any(naming) else []
        if len(openings) > 1 and all(each for each, names in zip(met, naming, strict=True) if names):
            found.append(_whole(openings))
    if len(found) != 1 or number not in (None, len(found[0])) or any(p.text.rstrip().endswith(":") for p in found[0]):
        return []  # what only announces its points says nothing of a division
    return found[0]


def _openings(paragraphs: Sequence[Paragraph], sort: str) -> Iterator[Opening]:
    """The divisions of a sort in their order."""
    if sort in _ANCHORS:
        matches = ((p, _ANCHORS[sort].fullmatch(p.anchor)) for p in paragraphs)
        found = [Opening((), int(match["value"]), p) for p, match in matches if match]
        # A resolution's paragraphs are those of its preamble, or the others.
        yield from [] if sort == "paragraph" and any("preambular" in p.anchor for p in paragraphs) else found
        return
    opened: dict[tuple[str, ...], tuple[str, Paragraph]] = {}
    for paragraph in paragraphs:
        for depth, heading in enumerate(paragraph.headings):
            match = _HEADING.match(heading)
            if match and match["sort"].casefold() == sort:
                opened.setdefault(paragraph.headings[: depth + 1], (match["value"], paragraph))
    # Parts A to I are counted by letters, the last of them too.
    lettered = any(len(value) == 1 and not roman_value(value) for value, _ in opened.values())
    for path, (value, paragraph) in opened.items():
        yield Opening(path[:-1], _number(value, lettered=lettered), paragraph)


def _number(value: str, *, lettered: bool) -> int:
    if value.isdecimal():
        return int(value)
    return ord(value.casefold()) - ord("a") + 1 if lettered and len(value) == 1 else roman_value(value)


def _whole(openings: Sequence[Opening]) -> list[Paragraph]:
    """What opens the divisions, those within others of their sort left out; none where they do not count from 1 on without a gap.

    They count through the document, or anew in each of what they stand in.
    """
    outermost = min(len(each.within) for each in openings)
    outer = [each for each in openings if len(each.within) == outermost]
    for found in (openings, outer):
        if _counts([each.number for each in found]):
            return [each.paragraph for each in found]
    anew = len(outer) == len(openings) and all(_counts([o.number for o in each]) for _, each in groupby(openings, key=lambda o: o.within))
    return [each.paragraph for each in openings] if anew else []


def _counts(numbers: Sequence[int]) -> bool:
    return list(numbers) == list(range(1, len(numbers) + 1))
