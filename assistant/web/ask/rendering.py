"""The conversation as HTML.

Whatever a document or a person wrote is put in with `Markup.format`, which escapes it: it can only
ever be text on the page.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, get_args

from markupsafe import Markup, escape

from assistant.view import LibraryView
from assistant.web.ask.copying import with_citations
from assistant.web.ask.exchange import Exchange, Verdict
from assistant.web.choices import link_for, words_for
from assistant.web.html import button, counted, empty_library, joined, problem

_MARKER = re.compile(r"\s\[(\d{1,3})\](?=[.!?:;,]*[”\"’')\]]*(?:\s|$))")
_LONGEST_QUESTION_SHOWN = 600
_REASONS = [verdict for verdict in get_args(Verdict) if verdict not in ("", "right")]


def conversation(identity: str, exchanges: Sequence[Exchange], view: LibraryView | None = None, editing: int | None = None) -> Markup:
    """All exchanges, the oldest first; with the library as it is, what each searched is named."""
    articles = joined(_exchange(number, exchange, view, number == editing) for number, exchange in enumerate(exchanges))
    return Markup('<div class="exchanges" data-conversation="{}">{}</div>').format(identity, articles)


def welcome(examples: Sequence[str], paragraphs: int, indexing: str = "") -> Markup:
    """What stands in the place of a conversation before the first question."""
    if not paragraphs:
        return empty_library("then ask about them here", indexing)
    item = Markup('<li><button type="button" data-event="submit" data-once="1" data-question="{0}">{0}</button></li>')
    buttons = joined(item.format(question) for question in examples)
    return Markup('<div class="welcome"><h2>{}</h2><p>{}</p>{}</div>').format(
        "Ask about the documents",
        "Every answer is in the documents’ own words and names the paragraph that says so. What they do not answer is declined.",
        Markup('<ul class="examples" aria-label="Example questions">{}</ul>').format(buttons) if examples else "",
    )


def announcement(exchange: Exchange) -> Markup:
    """What a screen reader is told when an exchange is complete; nothing before."""
    answer = exchange.answer
    if not exchange.complete or answer is None:
        return escape(exchange.problem)
    if answer.abstained:
        return escape(f"Not answered. {answer.text}")
    return escape(f"{counted(len(answer.citations), 'paragraph')} cited. {answer.text}")


def answer_text(text: str, markers: frozenset[int], exchange: int) -> Markup:
    """An answer's text: paragraphs and lists, with a button for each marker that has a citation."""
    return joined(_block(listed, list(lines), markers, exchange) for listed, lines in groupby(_lines(text), _is_item))


def _exchange(number: int, exchange: Exchange, view: LibraryView | None, edited: bool) -> Markup:
    question = exchange.question.strip()
    if len(question) > _LONGEST_QUESTION_SHOWN:
        question = question[:_LONGEST_QUESTION_SHOWN].rstrip() + " …"
    heading = Markup('<h2 class="question"><span class="hidden">{}</span>{}</h2>').format("Question: ", question)
    complete = "true" if exchange.complete else "false"
    under = _searched(exchange, view) + _actions(number, exchange, edited) if exchange.complete else Markup("")
    return Markup('<article class="exchange{}" data-exchange="{}" data-complete="{}">{}{}{}</article>').format(
        " edited" if edited else "", number, complete, heading, _reply(number, exchange), under
    )


def _reply(number: int, exchange: Exchange) -> Markup:
    if exchange.problem:
        return problem(exchange.problem)
    answer = exchange.answer
    if answer is None:
        words = "Stopped before there was an answer." if exchange.stopped else "Reading the documents …"
        return Markup('<div class="reply waiting"><p>{}</p></div>').format(words)
    understood = ""
    if answer.understood:
        understood = Markup('<p class="understood">{}<q>{}</q></p>').format("Understood as: ", answer.understood)
    stopped = Markup('<p class="stopped">{}</p>').format("Stopped here.") if exchange.stopped else ""
    remarks = joined(Markup('<p class="remark">{}</p>').format(remark) for remark in answer.remarks) if exchange.complete else ""
    if answer.abstained:
        pointer = Markup(' <button type="button" class="show" data-event="select" data-exchange="{}">{}</button>').format(
            number, "Show them"
        )
        return Markup('<div class="reply declined">{}<p class="verdict">{}</p><p>{}{}</p>{}</div>').format(
            understood, "Not answered in these documents", exchange.text, pointer if answer.closest else "", remarks
        )
    markers = frozenset(citation.marker for citation in answer.citations)
    return Markup('<div class="reply">{}<div class="answer">{}</div>{}{}{}</div>').format(
        understood, answer_text(exchange.text, markers, number), _account(number, exchange), remarks, stopped
    )


def _account(number: int, exchange: Exchange) -> Markup:
    """Beneath a whole answer: how sure it is, who said nothing, how complete a list is, and the way to what it leaves out."""
    answer = exchange.answer
    if answer is None or not exchange.complete:
        return Markup("")
    lines = [escape(line) for line in answer.account]
    if lines and answer.near:
        lines[-1] += Markup(" ") + button("Show them", style="show", event="select", exchange=number, marker=answer.near[0].marker)
    styles = ["remark"] * len(lines)
    if answer.caution:
        styles[0] = "remark caution"  # the account begins with it
    return joined(Markup('<p class="{}">{}</p>').format(style, line) for style, line in zip(styles, lines, strict=True))


def _searched(exchange: Exchange, view: LibraryView | None) -> Markup:
    """How much was searched, and what narrowed it: the scope chosen, and what the question itself names."""
    if exchange.answer is None:
        return Markup("")
    scope = exchange.answer.scope
    chosen = words_for(exchange.within, view) if view and exchange.within else ()
    chips = joined(Markup('<span class="chip">{}</span>').format(words) for words in chosen)
    named = joined(Markup('<span class="chip named">{}</span>').format(words) for words in exchange.from_question)
    said = Markup('<span class="from">{}</span>{}').format(" Your question names ", named) if named else ""
    searched = f"Searched {counted(scope.paragraphs, 'paragraph')} in {counted(scope.documents, 'document')}"
    return Markup('<p class="searched"><span>{}</span>{}{}</p>').format(searched, chips, said)


def _actions(number: int, exchange: Exchange, edited: bool) -> Markup:
    """What can be done with an answer, as a row of buttons."""
    asked: dict[str, Any] = {"exchange": number}
    buttons = [
        button("Ask again", event="retry", once=1, **asked),
        button("Leave as it was" if edited else "Edit", label="" if edited else "Edit this question", event="edit", **asked),
    ]
    if len(exchange.question) <= _LONGEST_QUESTION_SHOWN:
        link = link_for(exchange.question, exchange.within)
        buttons.append(button("Copy link", copy=link, prefix="address", label="Copy link to this question"))
    if exchange.answer is not None:
        text = with_citations(exchange.answer)
        buttons.insert(0, button("Copy", copy=text, label="Copy the answer with its citations"))
        buttons.append(button("More results", event="expand", **asked))
        buttons.append(_thumbs(number, exchange))
    return Markup('<div class="actions" role="group" aria-label="{}">{}</div>').format("This answer", joined(buttons))


def _thumbs(number: int, exchange: Exchange) -> Markup:
    """Was it right? When it was not, why not; and either way, a test case."""
    right = button(
        "Right", style=_pressed(exchange.verdict == "right"), label="This answer is right", event="like", exchange=number, verdict="right"
    )
    wrong = exchange.verdict not in ("", "right")
    reasons = joined(
        button(reason.capitalize(), style=_pressed(reason == exchange.verdict), event="like", exchange=number, verdict=reason)
        for reason in _REASONS
    )
    menu = Markup('<details class="reasons"{}><summary class="{}">{}</summary><div class="menu">{}</div></details>').format(
        "", _pressed(wrong), exchange.verdict.capitalize() if wrong else "Wrong …", reasons
    )
    save = button("Save as test case", event="apply", exchange=number)
    return right + menu + save


def _pressed(is_pressed: bool) -> str:
    return "quiet pressed" if is_pressed else "quiet"


def _lines(text: str) -> Iterator[str]:
    return (line for line in text.split("\n") if line.strip())


# An item that hangs on the one before it.
_UNDER = Markup(' class="under"')


def _is_item(line: str) -> bool:
    return line.lstrip().startswith("- ")


def _block(listed: bool, lines: list[str], markers: frozenset[int], exchange: int) -> Markup:
    if not listed:
        return joined(Markup("<p>{}</p>").format(_marked(line, markers, exchange)) for line in lines)
    items = joined(
        Markup("<li{}>{}</li>").format(_UNDER if line.startswith(" ") else "", _marked(line.lstrip()[2:], markers, exchange))
        for line in lines
    )
    return Markup("<ul>{}</ul>").format(items)


def _marked(line: str, markers: frozenset[int], exchange: int) -> Markup:
    """A line with its markers as buttons; brackets that are no marker of this answer stay text."""
    pieces, start = [], 0
    for found in _MARKER.finditer(line):
        if int(found[1]) in markers:
            pieces += [escape(line[start : found.start()]), _marker(int(found[1]), exchange)]
            start = found.end()
    return joined([*pieces, escape(line[start:])])


def _marker(marker: int, exchange: int) -> Markup:
    return button(f"[{marker}]", style="marker", label=f"Show cited paragraph {marker}", event="select", exchange=exchange, marker=marker)
