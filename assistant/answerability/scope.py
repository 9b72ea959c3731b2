"""Whether a paragraph is within what a question asks about: its States, its numbered headings."""

import re
from functools import lru_cache
from itertools import pairwise

from assistant.question import Question
from assistant.understanding.places import stands_in
from assistant.view import LibraryView
from index.paragraph import Paragraph
from index.regions import Region, find_regions
from index.reporters import takes_floor
from index.states import StateNames

MANY = 4
# "Kestria", and within the same clause "… had informed the Meeting that".
_SAYING = re.compile(
    r"[^.;:]{0,60}?\b(?:report|stat(?:ed|es|ing)\b|said|says|saying|not(?:ed|es|ing)\b|inform|explain|express|emphasi|stress|observ|recall|announc|"
    r"mention|highlight|underlin|describ|referr|propos|welcom|suggest|underscor|recogni|confirm|request|reiterat|indicat|repl(?:y|ie)|"
    r"clarif|answer|declar|argu|object|support|oppos|call(?:ed|s)? (?:for|on|upon)|urg|recommend|shar(?:ed|es)|present)",
    re.IGNORECASE,
)
# "… and of the view of Kestria that …"
_ITS_VIEW = re.compile(
    r"\b(?:views?|positions?|opinions?|proposals?|concerns?|requests?|wish|statements?|reservations?|offers?|suggestions?|objections?|"
    r"preferences?)(?: (?:expressed|made|put forward))? (?:of|by|from) (?:the )?$",
    re.IGNORECASE,
)
# "How does Kestria …", "Why did the Government of Kestria …"; but "How do Kestria and Norvik …" is asked of both.
_OFFICIALS = r"Governments?|authorities|Parliament|Presidents?|delegations?|representatives?"
_DOES = re.compile(
    r"^(?:and |but )?(?:what|when|where|why|how|which|whom)\b(?: [\w’'-]+){0,4}? "
    r"(?:did|does|do|has|have|had|will|would|can|could|should|must|may) "
    rf"(?:the )?(?:(?:{_OFFICIALS}) of )?(?:the )?$",
    re.IGNORECASE,
)
_OR_ANOTHER = re.compile(r",| and\b| or\b| \w+ and\b", re.IGNORECASE)
# "Which States sent vessels to Kestria?": others than Kestria did.
_TO_ANOTHER = re.compile(r"\b(?:(?<!according )to|into|from|with|against|towards?|for) (?:the )?$", re.IGNORECASE)
# Where what is asked of one State ends and another is asked: "… on tugs? And Norvik?", "… on tugs, and Norvik?"
_ENDS = re.compile(r"[?;]|\.\s|,\s+and\s+(?:the\s+)?$")
_POSSESSIVE = re.compile(r"['’]s?$")
# What stands before the name of a group of States ("States of Central Asia"), and how many of its letters tell quickly where it is not.
_BEFORE_GROUP = re.compile(r"(?:the )?(?:(?:member )?\w+ (?:of|in|from) (?:the )?)?", re.IGNORECASE)
_LETTERS = 4
REPORTED, NAMED, SET_IN, NAMED_BY_OTHER, AROUND, ELSEWHERE = 1.0, 0.9, 0.8, 0.4, 0.3, 0.0


def state_match(view: LibraryView, question: Question, paragraph: Paragraph) -> float:
    """How far a paragraph is about a State that the question names; 1 where the question names none.

    A State's own reply counts full, a paragraph that names it and is no other State's reply nearly so.
    """
    if not question.states:
        return REPORTED
    asked = frozenset(question.states)
    if len(asked) > 1:
        asked = acting(view.names, question.text) or asked
    reporters = view.reporters.get(paragraph.id, frozenset())
    if reporters & asked:
        return REPORTED
    if (mentioned := view.mentioned[paragraph.id]) & asked:
        if reporters and (question.position or not takes_floor(paragraph.text)):
            return NAMED if question.about_states and done_to(view.names, question.text) == asked else NAMED_BY_OTHER
        # A State that is one of many names says nothing there, but for where it speaks.
        named_only = question.position and len(mentioned) > MANY and not any(speaks(view, paragraph, code) for code in mentioned & asked)
        return AROUND if named_only else NAMED
    if not question.position and (answered := view.answered.get(paragraph.id)) and view.reporters.get(answered.id, frozenset()) & asked:
        return NAMED
    if not reporters and names_region(question, paragraph):
        return NAMED
    if not reporters and view.document_states[paragraph.document] & asked:
        return SET_IN
    around = view.named_around(paragraph)
    if len(around) == 1 and around <= asked and not reporters and not mentioned:
        return SET_IN
    return AROUND if around & asked else ELSEWHERE


@lru_cache(maxsize=64)
def acting(names: StateNames, question: str) -> frozenset[str]:
    """The one State that does what a question asks, of several that it names: "How does Kestria treat goods from Norvik?"; else none.

    In "What did Kestria report on tugs? And Norvik?" both are asked.
    """
    named = names.find(question, any_case=True, peoples=True)
    if any(_ENDS.search(question, one.end, other.start) for one, other in pairwise(named)):
        return frozenset()
    alone = [m for m in named if not _OR_ANOTHER.match(question, m.end) and not _POSSESSIVE.search(question, m.start, m.end)]
    subjects = {m.code for m in alone if _DOES.search(question[: m.start])}
    return frozenset(subjects) if len(subjects) == 1 and {m.code for m in named} > subjects else frozenset()


@lru_cache(maxsize=64)
def done_to(names: StateNames, question: str) -> frozenset[str]:
    """The one State that a question names, where it asks which others sent it something or got it from there; else none."""
    named = names.find(question, any_case=True, peoples=True)
    is_other = len(named) == 1 and not find_regions(question) and _TO_ANOTHER.search(question[: named[0].start])
    return frozenset({named[0].code}) if is_other else frozenset()


def names_region(question: Question, paragraph: Paragraph) -> bool:
    """Whether a paragraph names a group of States that the question names ("African Member States"): it is about each of them."""
    text = paragraph.text.casefold()
    asked = [frozenset(region.codes) for region, letters in _regions_asked(question.text) if letters in text]
    return bool(asked) and any(codes <= set(region.codes) for region in find_regions(paragraph.text) for codes in asked)


@lru_cache(maxsize=100)
def _regions_asked(text: str) -> tuple[tuple[Region, str], ...]:
    """The groups of States that a question names, each with the first letters of its name."""
    named = ((region, text[region.start : region.end]) for region in find_regions(text))
    return tuple((region, _BEFORE_GROUP.sub("", name, count=1)[:_LETTERS].casefold()) for region, name in named)


def heading_match(question: Question, paragraph: Paragraph) -> bool:
    """Whether a paragraph stands under the numbered headings that the question names; of several of one sort, under any.

    Who takes the floor may speak of one in another place: "… supported the position of management on recommendation 4".
    """
    if not question.headings:
        return True
    sorts = {named.split()[0] for named in question.headings}
    return all(any(_is_of(named, paragraph) for named in question.headings if named.split()[0] == sort) for sort in sorts)


def _is_of(named: str, paragraph: Paragraph) -> bool:
    if stands_in(named, paragraph):
        return True
    spoken_of = re.search(rf"(?<!\w){re.escape(named)}(?![\w(])", paragraph.text, re.IGNORECASE)
    return spoken_of is not None and takes_floor(paragraph.text)


def is_in_scope(view: LibraryView, question: Question, paragraph: Paragraph) -> bool:
    """Whether a paragraph is under the headings that the question names, and of a State that it names, if any."""
    return heading_match(question, paragraph) and state_match(view, question, paragraph) >= NAMED


def speaks(view: LibraryView, paragraph: Paragraph, code: str) -> bool:
    """Whether a paragraph that is not a State's own tells what the State said, or comes from a document that few States are named on.

    A State that it only names, as having the chair or as one of many, says nothing there.
    """
    on_document = view.document_states[paragraph.document]
    if code in on_document and len(on_document) <= MANY:
        return True
    text = paragraph.text
    named = (m for m in view.names.find(text, peoples=True) if m.code == code)
    return any(_SAYING.match(text, m.end) or _ITS_VIEW.search(text, 0, m.start) for m in named)
