"""Events that did not come about: that a vote was postponed answers who won it, when it was held and how many took part."""

import re

from assistant.answerability.agents import is_by_another
from assistant.answerability.premises import like_or_contrary, takes_for_granted
from assistant.language.lexicon import stems_of
from assistant.language.sentences import split_sentences
from assistant.question import Question
from assistant.verification.wording import denies

_CALLED_OFF = re.compile(
    r"\b(?:postpon|cancel|adjourn|defer(?:red|ral)|suspen[ds]|annul)\w*|\b(?:called|put|broken) off\b",
    re.IGNORECASE,
)
# What somebody is encouraged to do has not been done.
_ENCOURAGED = re.compile(r"\b(?:encouraged|urged|invited|called (?:up)?on)\b", re.IGNORECASE)
_STILL_ASKED = re.compile(rf"\b(?:is|are|was|were|been|be) (?:\w+ly )?{_ENCOURAGED.pattern}", re.IGNORECASE)
# "A national tug register was planned": there is none yet. What is still to come is asked for in other words.
_PLANNED = re.compile(
    r"\b(?:an?|the|its|their) (?P<what>(?:[\w-]+ ){2,4}?)(?:was|were|is|are|had been|has been) (?:only |still |now |also )?"
    r"(?:planned|foreseen|envisaged|under (?:consideration|preparation|discussion|study)|in preparation|"
    r"being (?:planned|prepared|considered|drafted)|to be (?:set up|created|established|introduced|built))\b",
    re.IGNORECASE,
)
# "… was planned in 2030 and opened in 2034".
_CAME_ABOUT = re.compile(
    r"\b(?:took place|began|became|came into|(?<!be )(?<!been )(?:held|opened|launched|established|completed|started|"
    r"introduced|created|set up|finished|entered))\b",
    re.IGNORECASE,
)
_OF_WHAT_IS_TO_COME = re.compile(
    r"\b(?:will|shall|would|should|planned|plan(?:s|ning)?|foreseen?|envisaged?|intend(?:s|ed)?|expect(?:s|ed)?|to be|going to)\b",
    re.IGNORECASE,
)
# What share of a question's terms the sentence must have that tells it; its verb is one that nobody did.
_SHARE = 0.6


def is_called_off(question: Question, text: str) -> bool:
    """Whether a sentence of a text tells that what a question takes for granted was put off, ended early, is yet planned or never was."""
    of_a_person = question.kind == "person" and not denies(question.text)
    if is_by_another(question.own, text) or is_only_planned(question, text):
        return True
    if not question.terms or not (of_a_person or takes_for_granted(question)) or not _says_so(question, text):
        return False
    asked = [like_or_contrary(term) for term in question.terms]
    return any(
        _says_so(question, sentence.text) and sum(bool(each & stems_of(sentence.text)) for each in asked) >= _SHARE * len(asked)
        for sentence in split_sentences(text)
    )


def is_only_planned(question: Question, text: str) -> bool:
    """Whether a text tells that what a question takes to be there is only planned, so that it has no number and no date yet."""
    if not takes_for_granted(question) or _OF_WHAT_IS_TO_COME.search(question.text):
        return False
    asked = stems_of(question.text)
    return any(stems_of(planned["what"]) <= asked and not _CAME_ABOUT.search(text, planned.end()) for planned in _PLANNED.finditer(text))


def _says_so(question: Question, text: str) -> bool:
    """Whether a text denies anything, or tells that anything was called off or is still asked for."""
    still_asked = _STILL_ASKED.search(text) is not None and _ENCOURAGED.search(question.text) is None
    return still_asked or _CALLED_OFF.search(text) is not None or denies(text)
