"""The verification of a whole answer: each sentence with a status, unsupported ones dropped and counted."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from assistant.answer import Answer, Citation, pointers
from assistant.verification.verifier import Verifier

_CLOSEST = 3
_MARKER = re.compile(r"\s*\[(\d{1,3})\]")
# A sentence ends with its markers, what closes it, and the space before the next one.
_CITED = re.compile(r"(?:\s*\[\d{1,3}\])+[.!?:;,]*[”\"’')\]]*(?=\s|\||$)")
_ITEM = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+")
_NOTHING_LEFT = "No sentence of the answer could be verified against the documents; the closest paragraphs are shown as pointers."


class CitedSentence(NamedTuple):
    """A sentence of an answer as written, the same without its markers, and the markers; none where it cites nothing."""

    written: str
    text: str
    markers: tuple[int, ...]


def cited_sentences(line: str) -> list[CitedSentence]:
    """The sentences of a line, each to the end of its markers; together they hold the whole line."""
    found, start = [], 0
    for match in _CITED.finditer(line):
        found.append(_sentence(line[start : match.end()]))
        start = match.end()
    return [*found, _sentence(line[start:])] if line[start:].strip() else found


def verified(answer: Answer, verifier: Verifier) -> Answer:
    """The answer with the status of each of its cited sentences, in order, and without those that are unsupported.

    Markers are numbered anew where a citation goes with its last sentence; an answer of which nothing is left is
    declined. Text that cites nothing is the program's own and stays.
    """
    cited = {citation.marker: citation for citation in answer.citations}
    lines: list[str] = []
    statuses = []
    dropped = 0
    for line in answer.text.split("\n"):
        kept = []
        for sentence in cited_sentences(line):
            if sentence.markers:
                paragraphs = [cited[marker].paragraph for marker in sentence.markers if marker in cited]
                # That so many were counted is no document's sentence; it counts the rows that stand below it. Nor is a table's row one.
                is_made = sentence.text == answer.counted or sentence.text.removesuffix(".") in answer.tabled
                status = "supported" if is_made else verifier.verify(sentence.text, paragraphs).status
                if status == "unsupported":
                    dropped += 1
                    continue
                statuses.append(status)
            kept.append(sentence.written)
        if kept or not line.strip():
            lines.append("".join(kept))
    if not dropped:
        return replace(answer, statuses=tuple(statuses))
    return _without_dropped(replace(answer, statuses=tuple(statuses), dropped=dropped), "\n".join(lines), cited)


def _without_dropped(answer: Answer, text: str, cited: Mapping[int, Citation]) -> Answer:
    used = list(dict.fromkeys(int(marker) for marker in _MARKER.findall(text) if int(marker) in cited))
    if not used:
        closest = pointers(citation.paragraph for citation in answer.citations[:_CLOSEST])
        return replace(answer, text=_NOTHING_LEFT, abstained=True, citations=(), closest=closest, is_list=False, near=(), silent=())
    return replace(answer, text=renumbered(text, used), citations=_numbered(used, cited))


def renumbered(text: str, used: Sequence[int]) -> str:
    """A text with its markers numbered by their place in `used`; others are left out."""
    places = {marker: place for place, marker in enumerate(used, start=1)}
    new = _MARKER.sub(lambda match: f" [{places[int(match[1])]}]" if int(match[1]) in places else "", text)
    return "\n".join(line.rstrip() for line in new.strip().split("\n"))


def _numbered(used: Sequence[int], cited: Mapping[int, Citation]) -> tuple[Citation, ...]:
    return tuple(replace(cited[marker], marker=place) for place, marker in enumerate(used, start=1))


def _sentence(written: str) -> CitedSentence:
    markers = tuple(int(marker) for marker in _MARKER.findall(written))
    return CitedSentence(written, _ITEM.sub("", _MARKER.sub("", written)).strip(), markers)
