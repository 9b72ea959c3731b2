"""The pane beside the conversation, as HTML: cited paragraphs, one of them in its document, or more results."""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from markupsafe import Markup

from assistant.answer import Answer, Citation
from assistant.evidence import Evidence
from assistant.view import LibraryView
from assistant.web.ask.exchange import Exchange
from assistant.web.html import breadcrumb, button, highlighted, joined
from assistant.web.reading import Quoted, reading
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
    else:
        head = _head("Cited paragraphs", "")
    cards = joined(_card(citation, chosen.exchange, answer.abstained) for citation in _pointed_at(answer))
    return head + Markup('<ol class="cards" data-exchange="{}">{}</ol>').format(chosen.exchange, cards)


def in_document(exchanges: Sequence[Exchange], chosen: Chosen, view: LibraryView) -> Markup:
    """The chosen paragraph in its place in the document, with those before and after it; the list where it is gone."""
    answer = exchanges[chosen.exchange].answer if 0 <= chosen.exchange < len(exchanges) else None
    cited = _pointed_at(answer) if answer else ()
    citation = next((c for c in cited if c.marker == chosen.marker), None)
    if answer is None or citation is None:
        return sources(exchanges, chosen)
    paragraph = citation.paragraph
    document = [p for p in view.paragraphs if p.document == paragraph.document]
    quoted = {c.paragraph.id: Quoted(0 if answer.abstained else c.marker, c.quote) for c in cited}
    now = view.by_id.get(paragraph.id)
    note = Markup("")
    if now is None or now.text != paragraph.text:
        note = Markup('<p class="note">{}</p>').format(
            "The document has changed since this was answered; this is the paragraph as it was cited."
        )
        document = [paragraph]
    return joined(
        [
            _place(cited, citation, chosen.exchange, answer.abstained),
            _lead_in(paragraph),
            note,
            reading(document, quoted, paragraph.id),
        ]
    )


def results(exchange: Exchange, number: int, found: Sequence[Evidence]) -> Markup:
    """What the search found for a question, ranked, with its scores."""
    cited = {c.paragraph.id for c in exchange.answer.citations} if exchange.answer else set()
    head = _head("More results", "All that the search found, best first. Only the cited ones carry the answer.")
    back = button("Back to the cited paragraphs", event="select", exchange=number)
    best = max((e.score for e in found), default=0.0) or 1.0
    cards = joined(_result(rank, e, best, e.paragraph.id in cited) for rank, e in enumerate(found, start=1))
    return head + back + Markup('<ol class="cards results">{}</ol>').format(cards)


def original_address(document: str, page: int | None) -> str:
    """Where the original file is served, a PDF at its page."""
    place = f"#page={page}" if page is not None else ""
    return f"original?{urlencode({'document': document})}{place}"


def _pointed_at(answer: Answer) -> tuple[Citation, ...]:
    return answer.closest if answer.abstained else answer.citations


def _head(title: str, explanation: str) -> Markup:
    text = Markup('<p class="explanation">{}</p>').format(explanation) if explanation else ""
    return Markup("<h2>{}</h2>{}").format(title, text)


def _place(cited: Sequence[Citation], citation: Citation, exchange: int, pointer: bool) -> Markup:
    """Which of the citations this is, where it stands, and the ways to the others; stays in sight while the document scrolls."""
    markers = [c.marker for c in cited]
    at = markers.index(citation.marker)
    noun = "Pointer" if pointer else "Citation"
    ways = [button(f"All {len(cited)}", label=f"All {len(cited)} paragraphs", event="select", exchange=exchange)]
    if at > 0:
        ways.append(button("Previous", label=f"Previous {noun.lower()}", event="select", exchange=exchange, marker=markers[at - 1]))
    if at + 1 < len(markers):
        ways.append(button("Next", label=f"Next {noun.lower()}", event="select", exchange=exchange, marker=markers[at + 1]))
    where = Markup('<p class="where"><span>{}</span><span class="ways">{}</span></p>').format(
        f"{noun} {at + 1} of {len(cited)}", joined(ways)
    )
    label = Markup('<h2 class="label">{}</h2>').format(citation.paragraph.label)
    tools = _tools(citation.paragraph, exchange, pointer)
    return Markup('<div class="place">{}{}{}{}</div>').format(where, label, breadcrumb(citation.paragraph.headings), tools)


def _tools(paragraph: Paragraph, exchange: int, pointer: bool) -> Markup:
    back = "" if pointer else button("Back to the answer", style="quiet back", exchange=exchange)
    copy = button(
        "Copy citation", copy=f"“{' '.join(paragraph.text.split())}” ({paragraph.label})", label="Copy the paragraph with its citation"
    )
    return Markup('<p class="actions">{}{}{}</p>').format(_original(paragraph), copy, back)


def _original(paragraph: Paragraph) -> Markup:
    words = "Original file" + (f", page {paragraph.page}" if paragraph.page is not None else "")
    return Markup('<a class="quiet" href="{}" target="_blank" rel="noopener" title="{}">{}</a>').format(
        original_address(paragraph.document, paragraph.page), paragraph.document, words
    )


def _card(citation: Citation, exchange: int, pointer: bool) -> Markup:
    opening = button("Read in the document", event="select", exchange=exchange, marker=citation.marker)
    return Markup('<li class="card{}" tabindex="-1" data-marker="{}">{}{}{}<p class="text">{}</p>{}</li>').format(
        " pointer" if pointer else "",
        citation.marker,
        _title(citation, pointer),
        breadcrumb(citation.paragraph.headings),
        _lead_in(citation.paragraph),
        highlighted(citation.paragraph.text, citation.quote),
        Markup('<p class="origin">{}<span>{}</span></p>').format(opening, _origin(citation.paragraph)),
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
        title, breadcrumb(paragraph.headings), paragraph.text, score, _original(paragraph)
    )


def _title(citation: Citation, pointer: bool) -> Markup:
    number = Markup('<span class="number"><span class="hidden">{}</span>{}</span>').format("Citation ", citation.marker)
    return Markup("<h3>{}<span>{}</span></h3>").format("" if pointer else number, citation.paragraph.label)


def _lead_in(paragraph: Paragraph) -> Markup:
    """What the paragraph depends on, folded: a recommendation can be longer than the reply to it."""
    if not paragraph.lead_in:
        return Markup("")
    relation = "In reply to" if paragraph.reporter else "Under"
    return Markup('<details class="lead-in"><summary>{0}<span>: {1}</span></summary><p>{1}</p></details>').format(
        relation, paragraph.lead_in
    )


def _origin(paragraph: Paragraph) -> str:
    return paragraph.document + (f", page {paragraph.page}" if paragraph.page is not None else "")
