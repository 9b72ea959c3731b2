"""The pane beside the conversation, as HTML: cited paragraphs, one of them in its document, or more results."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from markupsafe import Markup

from assistant.answer import Answer, Citation
from assistant.evidence import Evidence
from assistant.view import LibraryView
from assistant.web.ask.exchange import Exchange
from assistant.web.citation import Cited, copying, lead_in, original
from assistant.web.citation import in_document as in_its_document
from assistant.web.html import breadcrumb, button, highlighted, joined


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
    else:
        head = _head("Cited paragraphs", "")
    return head + _cards(_pointed_at(answer), chosen.exchange, answer.abstained) + _near(answer, chosen.exchange)


def _near(answer: Answer, exchange: int) -> Markup:
    """What a list leaves out although it comes near."""
    if not answer.near:
        return Markup("")
    return _head("Left out", "These come near, and do not belong in the list by their words.") + _cards(answer.near, exchange, True)


def _cards(citations: Sequence[Citation], exchange: int, pointers: bool) -> Markup:
    cards = joined(_card(citation, exchange, pointers) for citation in citations)
    return Markup('<ol class="cards" data-exchange="{}">{}</ol>').format(exchange, cards)


def in_document(exchanges: Sequence[Exchange], chosen: Chosen, view: LibraryView) -> Markup:
    """The chosen paragraph in its place in the document, with those before and after it; the list where it is gone."""
    answer = exchanges[chosen.exchange].answer if 0 <= chosen.exchange < len(exchanges) else None
    cited = _pointed_at(answer, chosen.marker) if answer else ()
    citation = next((c for c in cited if c.marker == chosen.marker), None)
    if answer is None or citation is None:
        return sources(exchanges, chosen)
    carried: dict[str, Any] = {"exchange": chosen.exchange}
    every = button(f"All {len(cited)}", label=f"All {len(cited)} paragraphs", event="select", **carried)
    marker = f'#conversation [data-exchange="{chosen.exchange}"] .marker'
    back = Markup("") if answer.abstained else button("Back to the answer", style="quiet back", back=marker)
    pointers = cited != answer.citations
    numbers = {c.marker: 0 if pointers else c.marker for c in cited}
    pane = Cited(cited, numbers, carried, "Pointer" if pointers else "Citation")
    return in_its_document(pane, citation, view, every, original(citation.paragraph) + copying(citation.paragraph) + back)


def results(exchange: Exchange, number: int, found: Sequence[Evidence]) -> Markup:
    """What the search found for a question, ranked, with its scores."""
    cited = {c.paragraph.id for c in exchange.answer.citations} if exchange.answer else set()
    head = _head("More results", "All that the search found, best first. Only the cited ones carry the answer.")
    back = button("Back to the cited paragraphs", event="select", exchange=number)
    best = max((e.score for e in found), default=0.0) or 1.0
    cards = joined(_result(rank, e, best, e.paragraph.id in cited) for rank, e in enumerate(found, start=1))
    return head + back + Markup('<ol class="cards results">{}</ol>').format(cards)


def _pointed_at(answer: Answer, marker: int = 0) -> tuple[Citation, ...]:
    """What an answer cites, or, for the marker of one of these, what its list leaves out; the closest where it was declined."""
    if answer.abstained:
        return answer.closest
    return answer.near if marker in {c.marker for c in answer.near} else answer.citations


def _head(title: str, explanation: str) -> Markup:
    text = Markup('<p class="explanation">{}</p>').format(explanation) if explanation else ""
    return Markup("<h2>{}</h2>{}").format(title, text)


def _card(citation: Citation, exchange: int, pointer: bool) -> Markup:
    opening = button("Read in the document", event="select", exchange=exchange, marker=citation.marker)
    return Markup('<li class="card{}" tabindex="-1" data-marker="{}">{}{}{}<p class="text">{}</p>{}</li>').format(
        " pointer" if pointer else "",
        citation.marker,
        _title(citation, pointer),
        breadcrumb(citation.paragraph.headings),
        lead_in(citation.paragraph),
        highlighted(citation.paragraph.text, citation.quote),
        Markup('<p class="origin">{}<span>{}</span></p>').format(opening, _origin(citation)),
    )


def _result(rank: int, evidence: Evidence, best: float, cited: bool) -> Markup:
    paragraph = evidence.paragraph
    mark = Markup('<span class="chip named">{}</span>').format("cited") if cited else ""
    title = Markup('<h3><span class="number">{}</span><span>{}</span>{}</h3>').format(rank, paragraph.label, mark)
    width = round(100 * max(0.0, min(1.0, evidence.score / best)))
    score = Markup('<span class="score"><span class="bar" style="--share: {}%"></span>{}</span>').format(
        width, f"score {evidence.score:.2f}"
    )
    return Markup('<li class="card">{}{}<p class="text">{}</p><p class="origin">{}{}</p></li>').format(
        title, breadcrumb(paragraph.headings), paragraph.text, score, original(paragraph)
    )


def _title(citation: Citation, pointer: bool) -> Markup:
    number = Markup('<span class="number"><span class="hidden">{}</span>{}</span>').format("Citation ", citation.marker)
    return Markup("<h3>{}<span>{}</span></h3>").format("" if pointer else number, citation.paragraph.label)


def _origin(citation: Citation) -> str:
    paragraph = citation.paragraph
    credit = f"Reported by {citation.credit}. " if citation.credit else ""
    return credit + paragraph.document + (f", page {paragraph.page}" if paragraph.page is not None else "")
