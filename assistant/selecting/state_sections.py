"""All that a document says of one State under the heading that is its name: "What did the reviewers find in Kestria?"."""

import re

from assistant.language.lexicon import stem, stems_of
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selecting.sections import without_number
from assistant.understanding import phrasing
from assistant.verification.wording import denies
from assistant.view import LibraryView
from index.paragraph import Paragraph

_IN = r"(?:in|on|for|about|of|regarding|concerning|as regards|with (?:regard|respect) to)"
_FIND = r"(?:find|found|conclude[ds]?|establish(?:ed)?|observed?|identif(?:y|ied)|reveal(?:ed)?|see|say|note[ds]?)"
_ASKS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^(?:and )?what (?:else )?(?:do|does|did|has|have|had) (?:the|its|their) [^?,;]+? {_FIND} {_IN} (?:the )?$",
        rf"^(?:and )?what (?:was|were|has been|have been) (?:found|established|concluded|observed|identified) {_IN} (?:the )?$",
        rf"^(?:and )?(?:what (?:are|were) )?(?:the )?(?:(?:main|key|principal|chief|overall) )*(?:findings|conclusions)(?: of [^?,;]+?)? "
        rf"{_IN} (?:the )?$",
    )
)
# Those who look at a State, what they do, and what a document on it is called: one is as good as another.
_REVIEWS = frozenset(
    stem(word)
    for word in "review reviewer evaluation evaluator assessment assessor assess examination examiner inspection inspector audit auditor "
    "monitor monitoring expert team visit mission finding conclusion".split()
)
# What says that something is told there, and not what.
_TELLS = frozenset(
    stem(word)
    for word in "find found conclude establish observe identify reveal see say note main key principal chief overall point result".split()
)
# A section that has more to it is no answer.
_MOST = 25


def under_state(view: LibraryView, question: Question) -> list[Paragraph]:
    """All that stands under the name of the one State in the one document that has such a heading; none where a matter is asked about.

    What else the question names, such as who found it, has to stand on the document's cover or in the headings above.
    """
    if not _asks(view, question):
        return []
    code, asked = question.states[0], AskedTerms(view, question)
    found: dict[str, list[Paragraph]] = {}
    for p in view.answering(question):
        if not p.in_main_text or not any(view.names.code(without_number(heading)) == code for heading in p.headings):
            continue
        above = view.document_stems[p.document] | stems_of(" ".join(p.headings))
        reviews = bool(above & _REVIEWS)
        met = asked.met_by(above)
        if all(said or (reviews and term.stem in _REVIEWS) or term.stem in _TELLS for term, said in zip(question.terms, met, strict=True)):
            found.setdefault(p.document, []).append(p)
    section = next(iter(found.values())) if len(found) == 1 else []
    return section if len(section) <= _MOST else []


def _asks(view: LibraryView, question: Question) -> bool:
    """Whether a question asks to sum up, or for what was found, in the one State that it ends with."""
    text = question.text.rstrip(" ?.!")
    mentions = view.names.find(text, any_case=True)
    if len(question.states) != 1 or question.headings or denies(text) or not mentions or mentions[-1].end != len(text):
        return False
    before = text[: mentions[-1].start]
    return phrasing.ASKS_FOR_SUMMARY.search(text) is not None or any(form.match(before) for form in _ASKS)
