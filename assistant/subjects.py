"""What documents are about: the bodies told by the acronyms in their paragraphs, and the States that these or their covers name."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from index.paragraph import Paragraph

# A body or a State that two paragraphs in five name is what the document is about.
_IS_ABOUT = 0.4
_FEWEST = 10
# So many States that report or speak in so large a part of a document make it none of theirs.
_SEVERAL, _SPEAK = 3, 0.15
_PROSE = ("numbered", "text", "item", "bullet")
_ACRONYM = re.compile(r"(?<![\w/.-])(?![IVXLC]+\b)[A-Z]{3,10}(?![\w/-])")
# "The Harbour Training Office (HTO) is …", "The mandate of the Harbour Training Office (HTO) was …".
_NAME = r"[A-Z][\w’'-]+(?: (?:of|the|and|for|on|in|to|against|de|[A-Z][\w’'-]*),?)+"
_PRESENTED = re.compile(rf"The (?:(?:mandate|purpose|role|work) of the )?{_NAME} \((?P<acronym>[A-Z]{{3,10}})\)\s")


def subjects(paragraphs: Iterable[Paragraph]) -> Mapping[str, frozenset[str]]:
    """By document, the acronyms of the bodies that it is about: named throughout, or presented first and then more than any other."""
    prose: dict[str, list[str]] = defaultdict(list)
    opening: dict[str, str] = {}
    for paragraph in paragraphs:
        if paragraph.kind in _PROSE and not paragraph.text.isupper():
            prose[paragraph.document].append(paragraph.text)
            if paragraph.kind == "numbered":
                opening.setdefault(paragraph.document, paragraph.text)
    return {document: _subjects(texts, opening.get(document, "")) for document, texts in prose.items() if len(texts) >= _FEWEST}


def _subjects(texts: list[str], opening: str) -> frozenset[str]:
    naming = Counter(acronym for text in texts for acronym in set(_ACRONYM.findall(text)))
    found = {acronym for acronym, count in naming.items() if count >= _IS_ABOUT * len(texts)}
    presented = _PRESENTED.match(opening)
    if presented and naming[presented["acronym"]] == max(naming.values()):
        found.add(presented["acronym"])
    return frozenset(found)


def states_told_of(
    paragraphs: Iterable[Paragraph], mentioned: Mapping[str, frozenset[str]], reporters: Mapping[str, frozenset[str]]
) -> Mapping[str, frozenset[str]]:
    """By document, the codes of the States that its cover names, where a meeting was, who took part, or that it names throughout.

    `mentioned` and `reporters` are the codes by paragraph id. Where several States speak for themselves, it is about none of these:
    the host of a meeting is then one of those who came.
    """
    named, speaking = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    sizes, spoken, naming = Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    for paragraph in paragraphs:
        document, codes = paragraph.document, reporters.get(paragraph.id, frozenset())
        sizes[document] += 1
        spoken[document] += bool(codes)
        speaking[document] |= codes
        naming.update((document, code) for code in mentioned[paragraph.id])
        if paragraph.kind == "cover":
            named[document] |= mentioned[paragraph.id]
    for document, speakers in speaking.items():
        if len(speakers) >= _SEVERAL and spoken[document] >= _SPEAK * sizes[document]:
            named[document] -= speakers
    for (document, code), count in naming.items():
        if count >= _IS_ABOUT * sizes[document]:
            named[document].add(code)
    return {document: frozenset(states) for document, states in named.items()}
