"""Definitions: the paragraph that says what a term means, or what an acronym stands for."""

import re
from collections.abc import Sequence

from assistant.evidence import Evidence
from assistant.understanding import phrasing

_QUOTE = "(?:[\"“”‘’'«»`]{1,2})"
_MEANS = (
    r"(?:means?|shall (?:mean|be (?:understood|taken|construed|interpreted))|"
    r"(?:is|are) (?:defined|understood|taken)|refers? to|denotes?|stands? for)\b"
)
_CALLED = r"(?:hereinafter|called|known as|referred to (?:below |hereinafter )?as)(?: (?:called|referred to as))?(?: the)?"
_EXPLAINS = (
    r"(?: \w+)?, which "
    r"(?:is|are|means?|allows?|enables?|permits?|provides?|requires?|covers?|concerns?|describes?|refers?|consists?|comprises?)\b"
)
_IS_A_MEANING = re.compile(
    r"(?:for|in) the (?:purposes?|context|meaning|sense) of|(?:that is|i\.\s?e\.|meaning|understood (?:here )?as|defined as)\b",
    re.IGNORECASE,
)


def defining(term: str, evidence: Sequence[Evidence]) -> Evidence | None:
    """The first paragraph that says what a term means, given by its pattern, or else introduces it beside its full name."""
    # "Port ban. A rule that …": an entry of a glossary.
    means = (
        rf"{term}(?: \([^)]*\))?,? {_MEANS}",
        rf"\b(?:understand|tak|defin|interpret|consider)\w* {term} (?:to (?:mean|be|cover|include|refer)|as)\b",
        rf"^{term}: ",
        rf"^{term}\.\s+(?:An?|Any|The|One|Someone|Something|Those)\s",
    )
    introduces = (rf"\w{_QUOTE}?,? \((?:the |hereinafter )*{term}[);,]", rf"{term} \([A-Z][^)]* [^)]*\)", rf"{_CALLED} {term}")
    return _first(means, evidence) or _first(introduces, evidence)


def explaining(term: str, evidence: Sequence[Evidence]) -> Evidence | None:
    """The first paragraph that explains a term, given by its pattern, in passing ("the port ban, which allows …")."""
    return _first((rf"{term}{_EXPLAINS}",), evidence)


def noted(term: str, evidence: Sequence[Evidence]) -> Evidence | None:
    """The first footnote that says what a term of the paragraph above it means: "For the purposes of this annex, a crane …"."""
    using = {(e.paragraph.document, e.paragraph.anchor) for e in evidence if re.search(term, e.paragraph.text, re.IGNORECASE)}
    notes = (e for e in evidence if e.paragraph.kind == "footnote" and (e.paragraph.document, e.paragraph.parent) in using)
    return next((e for e in notes if _IS_A_MEANING.match(e.paragraph.text)), None)


def term_asked(question: str) -> str:
    """The pattern of the term that a question asks the meaning of, quoted or not; "" where it asks for none."""
    match = phrasing.ASKS_FOR_MEANING.match(question)
    if match is None:
        return ""
    words = re.findall(r"[\w&+/’']+", next(term for term in match.groups() if term))
    return "" if not words else rf"(?<!\w){_QUOTE}?{'[ -]'.join(map(re.escape, words))}s?{_QUOTE}?(?!\w)"


def _first(patterns: Sequence[str], evidence: Sequence[Evidence]) -> Evidence | None:
    pattern = re.compile("|".join(patterns), re.IGNORECASE | re.MULTILINE)
    return next((e for e in evidence if pattern.search(e.paragraph.text)), None)
