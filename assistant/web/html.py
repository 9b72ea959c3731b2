"""What the tabs' HTML shares. Whatever is put in with `Markup.format` is escaped: it can only ever be text on the page."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from markupsafe import Markup, escape


def joined(pieces: Iterable[Markup]) -> Markup:
    """Pieces of HTML one after the other."""
    return Markup("").join(pieces)


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 paragraph", "1,200 paragraphs"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def day_of(date: str) -> str:
    """A date in ISO 8601 as a person writes it: "12 September 2031", "September 2031", "2031"."""
    try:
        whole = datetime.fromisoformat(date + "0000-01-01"[len(date) :] if len(date) < 10 else date)
    except ValueError:
        return date
    return {4: f"{whole:%Y}", 7: f"{whole:%B %Y}"}.get(len(date), f"{whole.day} {whole:%B %Y}")


def moment_of(moment: datetime) -> str:
    """A moment on this machine's clock: "12 September 2031, 09:30"."""
    local = moment.astimezone()
    return f"{local.day} {local:%B %Y, %H:%M}"


def attributes(values: dict[str, object]) -> Markup:
    """Data attributes: `{"event": "edit"}` is ` data-event="edit"`."""
    return joined(Markup(' data-{}="{}"').format(Markup(name), value) for name, value in values.items())


def button(words: str, *, style: str = "quiet", label: str = "", **data: object) -> Markup:
    """A button whose data attributes say what it does; `delegate.js` reads them."""
    named = Markup(' aria-label="{}"').format(label) if label else ""
    return Markup('<button type="button" class="{}"{}{}>{}</button>').format(style, named, attributes(data), words)


def problem(message: str) -> Markup:
    """A sentence on what went wrong, in the place of what it kept from being shown."""
    return Markup('<div class="reply problem"><p>{}</p></div>').format(message)


def empty_library(then: str, indexing: str = "") -> Markup:
    """What stands in the place of a conversation or a draft while there are no documents; `indexing` says what is being read."""
    title, text = (
        ("The documents are being read", indexing) if indexing else ("The library is empty", f"Add documents in the Library tab, {then}.")
    )
    return Markup('<div class="welcome"><h2>{}</h2><p>{}</p></div>').format(title, text)


def breadcrumb(headings: Sequence[str]) -> Markup:
    """The headings that a paragraph stands under."""
    if not headings:
        return Markup("")
    items = joined(Markup("<li>{}</li>").format(heading) for heading in headings)
    return Markup('<ol class="breadcrumb" aria-label="Headings">{}</ol>').format(items)


def highlighted(text: str, quote: str) -> Markup:
    """A text with a quotation from it marked; the bare text where it does not hold the quotation."""
    words = quote.split()
    found = re.search(r"\s+".join(re.escape(word) for word in words), text) if words else None
    if found is None:
        return escape(text)
    return Markup("{}<mark>{}</mark>{}").format(text[: found.start()], found[0], text[found.end() :])
