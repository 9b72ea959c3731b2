"""The cited paragraphs beside the conversation, as HTML; everything from a document is escaped text."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from assistant.answer import Citation
from assistant.web.answers import Exchange
from index.paragraph import Paragraph


class Chosen(NamedTuple):
    """The exchange whose paragraphs are shown, and the marker of the one that is opened (0 for none)."""

    exchange: int
    marker: int = 0


def sources(exchanges: Sequence[Exchange], chosen: Chosen) -> Markup:
    """The paragraphs that an exchange cites, or the ones closest to a question that was declined."""
    answer = exchanges[chosen.exchange].answer if 0 <= chosen.exchange < len(exchanges) else None
    if answer is None or not (answer.citations or answer.closest):
        return _head("Cited paragraphs", "The paragraphs that an answer rests on are shown here, whole, with the quoted words highlighted.")
    if answer.abstained:
        head = _head("Closest paragraphs", "Pointers for your own reading. They do not answer the question.")
        cards = [_card(citation, chosen, pointer=True) for citation in answer.closest]
    else:
        head = _head("Cited paragraphs", "")
        cards = [_card(citation, chosen, pointer=False) for citation in answer.citations]
    return head + Markup('<ol class="cards" data-exchange="{}">{}</ol>').format(chosen.exchange, Markup("").join(cards))


def highlighted(text: str, quote: str) -> Markup:
    """A text with a quotation from it marked; the bare text where it does not hold the quotation."""
    words = quote.split()
    found = re.search(r"\s+".join(re.escape(word) for word in words), text) if words else None
    if found is None:
        return escape(text)
    return Markup("{}<mark>{}</mark>{}").format(text[: found.start()], found[0], text[found.end() :])


def _head(title: str, explanation: str) -> Markup:
    text = Markup('<p class="explanation">{}</p>').format(explanation) if explanation else ""
    return Markup("<h2>{}</h2>{}").format(title, text)


def _card(citation: Citation, chosen: Chosen, pointer: bool) -> Markup:
    opened = not pointer and citation.marker == chosen.marker
    return Markup('<li class="card{}{}" tabindex="-1" data-marker="{}">{}{}{}<p class="text">{}</p>{}</li>').format(
        " pointer" if pointer else "",
        " opened" if opened else "",
        citation.marker,
        _title(citation, pointer),
        _breadcrumb(citation.paragraph.headings),
        _lead_in(citation.paragraph),
        highlighted(citation.paragraph.text, citation.quote),
        _origin(citation, pointer),
    )


def _title(citation: Citation, pointer: bool) -> Markup:
    number = Markup('<span class="number"><span class="hidden">{}</span>{}</span>').format("Citation ", citation.marker)
    return Markup("<h3>{}<span>{}</span></h3>").format("" if pointer else number, citation.paragraph.label)


def _breadcrumb(headings: Sequence[str]) -> Markup:
    if not headings:
        return Markup("")
    items = Markup("").join(Markup("<li>{}</li>").format(heading) for heading in headings)
    return Markup('<ol class="breadcrumb" aria-label="Headings">{}</ol>').format(items)


def _lead_in(paragraph: Paragraph) -> Markup:
    """What the paragraph depends on, folded: a recommendation can be longer than the reply to it."""
    if not paragraph.lead_in:
        return Markup("")
    relation = "In reply to" if paragraph.reporter else "Under"
    return Markup('<details class="lead-in"><summary>{0}<span>: {1}</span></summary><p>{1}</p></details>').format(
        relation, paragraph.lead_in
    )


def _origin(citation: Citation, pointer: bool) -> Markup:
    page = citation.paragraph.page
    place = citation.paragraph.document + (f", page {page}" if page is not None else "")
    back = "" if pointer else Markup('<button type="button" class="back">{}</button>').format("Back to the answer")
    return Markup('<p class="origin"><span>{}</span>{}</p>').format(place, back)
