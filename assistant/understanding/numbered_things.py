"""What a question may name by number, and only some documents number: rows of tables, and recommendations that are paragraphs."""

import re

from assistant.understanding.places import Lookup
from index.paragraph import Paragraph
from index.table_cells import is_name

# "action 3.2": what a table numbers so, one a row.
_ROW = re.compile(
    r"\b(?:actions?|measures?|activit(?:y|ies)|items?|indicators?|targets?|outputs?|milestones?|tasks?|steps?)\s+(?:no\.\s?|number\s)?"
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})(?![\w/]|\.\d|\s?\(|\s?(?:per cent|million|billion))",
    re.IGNORECASE,
)
_RECOMMENDATION = re.compile(r"\brecommendation\s+(?:no\.\s?)?(?P<number>\d{1,3})\s?(?P<letter>\([a-z]{1,4}\))(?!\s?\()", re.IGNORECASE)
# "I. Recommendations adopted by the Board": the paragraphs there are what is recommended, and no replies to it.
_OF_RECOMMENDATIONS = re.compile(
    r"(?:(?:[IVXLC]+|[A-Z]|\d{1,2}(?:\.\d{1,2})*)[.):]?\s+)?"
    r"(?:(?:draft|main|key|general|agreed|(?:conclusions|decisions|findings) and)\s+)?recommendations\b",
    re.IGNORECASE,
)


def row_named(text: str) -> Lookup | None:
    """The row of a table that a question names by its number, "action 3.2", if it names one such thing."""
    found = [match["number"] for match in _ROW.finditer(text)]
    return Lookup("row", (found[0],)) if len(found) == 1 else None


def row_spans(text: str) -> list[tuple[int, int]]:
    """Where in a question what may be rows of tables is named by number, as (start, end), end exclusive."""
    return [match.span() for match in _ROW.finditer(text)]


def recommendation_named(text: str) -> Lookup | None:
    """The lettered point of a numbered paragraph that a question may mean by "recommendation 3 (b)", if it names one such thing."""
    found = [f"{match['number']} {match['letter'].casefold()}" for match in _RECOMMENDATION.finditer(text)]
    return Lookup("recommendation", (found[0],)) if len(found) == 1 else None


def is_numbered_row(paragraph: Paragraph, number: str) -> bool:
    """Whether a paragraph is the row of a table whose first cell is a number, and the next one says what has it."""
    first, *others = paragraph.text.split("\t") if paragraph.kind == "row" else [""]
    return first.strip().rstrip(".") == number and bool(others) and is_name(others[0].strip())


def is_among_recommendations(paragraph: Paragraph) -> bool:
    """Whether a paragraph stands under a heading by which those there are recommendations."""
    return any(_OF_RECOMMENDATIONS.match(heading) for heading in paragraph.headings)
