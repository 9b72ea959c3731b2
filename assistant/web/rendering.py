"""The conversation as HTML.

Whatever a document or a person wrote is put in with `Markup.format`, which escapes it: it can only
ever be text on the page.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup, escape

from assistant.web.answers import Exchange

_MARKER = re.compile(r"\s\[(\d{1,3})\](?=[.!?:;,]*[”\"’')\]]*(?:\s|$))")
_LONGEST_QUESTION_SHOWN = 600


def conversation(exchanges: Sequence[Exchange]) -> Markup:
    """All exchanges, the oldest first."""
    return Markup("").join(_exchange(number, exchange) for number, exchange in enumerate(exchanges))


def welcome(examples: Sequence[str], paragraphs: int) -> Markup:
    """What stands in the place of a conversation before the first question."""
    if not paragraphs:
        return Markup('<div class="welcome"><h2>{}</h2><p>{}</p></div>').format(
            "The library is empty",
            "Put documents into the corpus folder and start Rapporteur again; then ask about them here.",
        )
    button = Markup('<li><button type="button" data-ask="{0}">{0}</button></li>')
    buttons = Markup("").join(button.format(question) for question in examples)
    return Markup('<div class="welcome"><h2>{}</h2><p>{}</p>{}</div>').format(
        "Ask about the documents",
        "Every answer is in the documents’ own words and names the paragraph that says so. What they do not answer is declined.",
        Markup('<ul class="examples" aria-label="Example questions">{}</ul>').format(buttons) if examples else "",
    )


def masthead(scope: str) -> Markup:
    """The page's name, and how much it answers from."""
    return Markup('<h1>Rapporteur</h1><span class="scope">{}</span>').format(scope)


def scope_line(documents: int, paragraphs: int) -> str:
    """How much is searched: "471 paragraphs in 5 documents"."""
    return f"{_counted(paragraphs, 'paragraph')} in {_counted(documents, 'document')}"


def announcement(exchange: Exchange) -> Markup:
    """What a screen reader is told when an exchange is complete; nothing before."""
    answer = exchange.answer
    if not exchange.complete or answer is None:
        return escape(exchange.problem)
    if answer.abstained:
        return escape(f"Not answered. {answer.text}")
    return escape(f"{_counted(len(answer.citations), 'paragraph')} cited. {answer.text}")


def answer_text(text: str, markers: frozenset[int], exchange: int) -> Markup:
    """An answer's text: paragraphs and lists, with a button for each marker that has a citation."""
    return Markup("").join(_block(listed, list(lines), markers, exchange) for listed, lines in groupby(_lines(text), _is_item))


def _exchange(number: int, exchange: Exchange) -> Markup:
    question = exchange.question.strip()
    if len(question) > _LONGEST_QUESTION_SHOWN:
        question = question[:_LONGEST_QUESTION_SHOWN].rstrip() + " …"
    heading = Markup('<h2 class="question"><span class="hidden">{}</span>{}</h2>').format("Question: ", question)
    complete = "true" if exchange.complete else "false"
    return Markup('<article class="exchange" data-exchange="{}" data-complete="{}">{}{}</article>').format(
        number, complete, heading, _reply(number, exchange)
    )


def _reply(number: int, exchange: Exchange) -> Markup:
    if exchange.problem:
        return Markup('<div class="reply problem"><p>{}</p></div>').format(exchange.problem)
    answer = exchange.answer
    if answer is None:
        return Markup('<div class="reply waiting"><p>{}</p></div>').format("Reading the documents …")
    understood = Markup('<p class="understood">Understood as: <q>{}</q></p>').format(answer.understood) if answer.understood else ""
    if answer.abstained:
        pointer = Markup(' <button type="button" class="show" data-exchange="{}">{}</button>').format(number, "Show them")
        return Markup('<div class="reply declined">{}<p class="verdict">{}</p><p>{}{}</p></div>').format(
            understood, "Not answered in these documents", exchange.text, pointer if answer.closest else ""
        )
    markers = frozenset(citation.marker for citation in answer.citations)
    return Markup('<div class="reply">{}<div class="answer">{}</div></div>').format(understood, answer_text(exchange.text, markers, number))


def _lines(text: str) -> Iterator[str]:
    return (line for line in text.split("\n") if line.strip())


def _is_item(line: str) -> bool:
    return line.startswith("- ")


def _block(listed: bool, lines: list[str], markers: frozenset[int], exchange: int) -> Markup:
    if not listed:
        return Markup("").join(Markup("<p>{}</p>").format(_marked(line, markers, exchange)) for line in lines)
    items = Markup("").join(Markup("<li>{}</li>").format(_marked(line[2:], markers, exchange)) for line in lines)
    return Markup("<ul>{}</ul>").format(items)


def _marked(line: str, markers: frozenset[int], exchange: int) -> Markup:
    """A line with its markers as buttons; brackets that are no marker of this answer stay text."""
    pieces, start = [], 0
    for found in _MARKER.finditer(line):
        if int(found[1]) in markers:
            pieces += [escape(line[start : found.start()]), _button(int(found[1]), exchange)]
            start = found.end()
    return Markup("").join([*pieces, escape(line[start:])])


def _button(marker: int, exchange: int) -> Markup:
    return Markup(
        '<button type="button" class="marker" data-exchange="{0}" data-marker="{1}" aria-label="Show cited paragraph {1}">[{1}]</button>'
    ).format(exchange, marker)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
