"""Who chaired, moderated or reported for a working group, a panel or a session: the sentences of a meeting's report that say so."""

import re
from collections.abc import Sequence

import numpy as np

from assistant.language.lexicon import stems_of
from assistant.language.number_words import ORDINALS
from assistant.language.sentences import Sentence
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selecting.sections import heading_stems
from assistant.selection import Selection
from assistant.view import LibraryView
from index.paragraph import Paragraph

_GROUP = (
    r"(?:(?:working|expert|drafting|contact|focus) groups?|groups?|panels?|workshops?|round[ -]tables?|working sessions?|sub-?committees?)"
)
_OF = rf"(?: (?:of|for))? (?:each of |all (?:of )?)?(?:the |its |their )?(?=[^?]*\b{_GROUP}\b)"
# What whoever had an office of a group did, and how its report says it; whoever moderates a group has the chair of it.
_CHAIR = r"(?:co-?)?(?:chair(?:s|m[ae]n|wom[ae]n|persons?)?|moderators?|facilitators?)"
_BY = (
    rf"under the chair(?:(?:wo)?manship)? of|with [^.;]+? as {_CHAIR}|{_CHAIR} (?:of [^.;]{{3,80}}? )?(?:was|were)|"
    rf"(?:served|acted) as {_CHAIR}"
)
_CHAIRED, _LED = (
    re.compile(rf"\b(?:(?:{done}) (?:jointly )?by|{_BY})\b|^{_CHAIR}: ", re.IGNORECASE)
    for done in ("chaired|moderated|presided over", "chaired|moderated|presided over|facilitated|led")
)
_REPORTED = re.compile(
    r"\bas (?:its )?rapporteurs?\b|\brapporteurs? (?:of [^.;]{3,80}? )?(?:was|were)\b|^rapporteurs?: ",
    re.IGNORECASE,
)
_ASKS = tuple(
    (re.compile(rf"^(?:and )?who {does}{_OF}", re.IGNORECASE), says)
    for does, says in (
        (r"(?:all )?(?:co-?)?(?:chaired|chairs?|presided over)", _CHAIRED),
        (r"(?:all )?(?:co-?)?(?:moderated|facilitated|led)", _LED),
        (rf"(?:was|were|is|are) (?:in the chair|the {_CHAIR}|{_CHAIR})", _CHAIRED),
        (r"(?:was|were|is|are|served as|acted as) (?:the )?rapporteurs?", _REPORTED),
    )
)
_GROUPS = re.compile(rf"\b{_GROUP}\b", re.IGNORECASE)
_NUMBER = re.compile(rf"\b{_GROUP} (?P<number>\d{{1,2}}|[IVX]{{1,4}})\b")
_MOST = 8


def group_chairs(view: LibraryView, question: Question) -> Selection | None:
    """The sentences that say who had the chair of the group that a question names, or of each where it names several; None for none."""
    asks = next(((match, says) for form, says in _ASKS if (match := form.match(question.text))), None)
    if asks is None:
        return None
    match, says = asks
    asked = AskedTerms(view, question)
    kind = next(iter(_kinds(question.text[match.end() :])), "group")
    # Of which group, beside that it is one.
    known_of_kind = stems_of(kind)
    of_which = np.array([t.start >= match.end() and t.stem not in known_of_kind for t in question.terms], dtype=bool)
    number = _NUMBER.search(question.text, match.end())
    numbered = _with_number(number["number"]) if number is not None else None
    found: list[Paragraph] = []
    sentences: set[str] = set()
    for p in view.answering(question):
        if not p.in_main_text or not says.search(p.text):
            continue
        under = heading_stems(p.headings[-1]) if p.headings else frozenset[str]()
        known = view.cover_stems[p.document] | under | view.lexicon.own[p.id]
        states = view.mentioned[p.id] | view.document_states[p.document]
        if not frozenset(question.states) <= states:
            continue
        if numbered is not None and not numbered.search("\n".join([*p.headings[-1:], p.text])):
            continue
        if asked.met_by(known)[of_which].all() and (saying := _saying(p, view.sentences(p), says, kind)):
            found.append(p)
            sentences.update(saying)
    if not found and number is not None:
        return Selection()  # "panel 3" is none of the others
    return Selection.by_rule(found, tells=lambda sentence: sentence in sentences) if 0 < len(found) <= _MOST else None


def _saying(paragraph: Paragraph, sentences: Sequence[Sentence], says: re.Pattern[str], kind: str) -> list[str]:
    """The sentences that say it of a group of that kind: the one named last before, else the first of the paragraph or of its heading.

    "The group" is whatever its heading calls it.
    """
    first = next(iter(_kinds(paragraph.text) + _kinds(" ".join(paragraph.headings[-1:]))), "")
    said = ((s.text, match) for s in sentences if (match := says.search(s.text)))
    return [text for text, match in said if [first, *_kinds(text[: match.start()])][-1].endswith(kind)]


def _with_number(number: str) -> re.Pattern[str]:
    """A pattern of a group with that number; "the second panel" is panel 2."""
    named = rf"\b{_GROUP} {number}\b"
    if number.isdecimal() and 0 < int(number) < len(ORDINALS):
        named += rf"|\b{ORDINALS[int(number)]} {_GROUP}"
    return re.compile(named, re.IGNORECASE)


def _kinds(text: str) -> list[str]:
    """The kinds of groups that a text names, in the singular; "the group" names none."""
    return [kind for group in _GROUPS.findall(text) if (kind := group.casefold().removesuffix("s")) != "group"]
