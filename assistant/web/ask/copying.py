"""Answers as text for a note or a message: every citation written out as delegates write it."""

import re
from collections.abc import Sequence

from assistant.answer import Answer
from assistant.web.ask.exchange import Exchange

_BULLET = re.compile(r"\s*- ")
_MARKERS = re.compile(r"((?:\s\[\d{1,3}\])+)([.!?:;,]*)")


def with_citations(answer: Answer) -> str:
    """An answer's text with "(RFHS/3/2, para. 7)" in the place of each marker, and what stands beneath it."""
    labels = {c.marker: c.paragraph.label for c in answer.citations}

    def written_out(found: re.Match[str]) -> str:
        markers = [int(number) for number in re.findall(r"\d+", found[1])]
        if not all(marker in labels for marker in markers):
            return found[0]
        return f" ({'; '.join(labels[marker] for marker in markers)}){found[2]}"

    return "\n".join([_MARKERS.sub(written_out, answer.text), *answer.account])


def as_markdown(exchanges: Sequence[Exchange]) -> str:
    """A conversation as a Markdown document, with the cited paragraphs whole under each answer."""
    title = " ".join(exchanges[0].question.split()) if exchanges else "Conversation"
    return "\n".join([f"# {_escaped(title)}", *(_section(exchange) for exchange in exchanges)]) + "\n"


def _section(exchange: Exchange) -> str:
    lines = ["", f"## {_escaped(' '.join(exchange.question.split()))}", ""]
    if exchange.answer is None:
        return "\n".join([*lines, _escaped(exchange.problem or "Not answered.")])
    if exchange.answer.understood:
        lines += [f"Understood as: {_escaped(exchange.answer.understood)}", ""]
    lines += [
        f"{bullet[0]}{_escaped(line[bullet.end() :])}" if (bullet := _BULLET.match(line)) else _escaped(line)
        for line in with_citations(exchange.answer).split("\n")
    ]
    for citation in exchange.answer.citations:
        lines += ["", f"> **{_escaped(citation.paragraph.label)}** {_escaped(' '.join(citation.paragraph.text.split()))}"]
    return "\n".join(lines)


def _escaped(text: str) -> str:
    """Words of a document or a person that stay words in Markdown."""
    return re.sub(r"([\\`*_\[\]<>#|&!])", r"\\\1", text)
