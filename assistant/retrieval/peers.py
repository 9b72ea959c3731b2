"""Documents of several bodies: what is said of one of those that the cover names is not said of another."""

import re

from assistant.language.lexicon import Term, stem
from assistant.view import LibraryView
from index.paragraph import Paragraph

# "The UNDP Executive Board", "the report of UNOPS": what is named is the document, whoever else it is of.
_OF_A_BODY = r"(?:board|council|committee|conference|assembly|report|note|document|paper|session|meeting|segment)"
_ACRONYM = re.compile(r"\b[A-Z][A-Z-]{2,}\b")
# Whose officer or office a paragraph begins with: "The UNDP Administrator".
_OPENS_WITH = re.compile(r"(?:The )?(?P<body>[A-Z][A-Z-]{2,})(?:['’]s?)? [A-Z][a-z]+")


def is_of_a_peer(view: LibraryView, question: str, term: Term, paragraph: Paragraph) -> bool:
    """Whether the headings of a paragraph, or its beginning, name a body on the cover, and not that of which a term is the acronym."""
    if not term.is_acronym or _names_document(question, term):
        return False
    named = {match.group() for heading in paragraph.headings if not heading.isupper() for match in _ACRONYM.finditer(heading)}
    opening = _OPENS_WITH.match(paragraph.text)
    named = named or ({opening["body"]} if opening is not None else set())
    return term.text not in named and any(_is_on_cover(view, acronym, paragraph.document) for acronym in sorted(named))


def _names_document(question: str, term: Term) -> bool:
    """Whether a term of a question names a board, or a document, as the one whose it is."""
    before, after = question[: term.start], question[term.end :]
    whose = re.search(rf"\b{_OF_A_BODY}s? of (?:the )?$", before, re.IGNORECASE)
    return whose is not None or re.match(rf"(?:['’]s?)? (?:[\w-]+ )?{_OF_A_BODY}\b", after, re.IGNORECASE) is not None


def _is_on_cover(view: LibraryView, acronym: str, document: str) -> bool:
    """Whether a document's cover has an acronym, or the name that it stands for."""
    cover = view.document_stems[document]
    names = view.lexicon.expansions(Term(acronym, stem(acronym), 0, len(acronym)))
    return stem(acronym) in cover or any(len(name) > 1 and name <= cover for name in names)
