"""Writing a draft to a file: the format follows from the name's ending."""

from collections.abc import Callable
from pathlib import Path

from assistant.drafting.draft import Draft
from index.errors import DraftError


def _markdown(draft: Draft) -> bytes:
    from assistant.drafting.export.markdown import as_markdown

    return as_markdown(draft).encode()


def _html(draft: Draft) -> bytes:
    from assistant.drafting.export.html import as_html

    return as_html(draft).encode()


def _word(draft: Draft) -> bytes:
    from assistant.drafting.export.word import as_word

    return as_word(draft)


def _pdf(draft: Draft) -> bytes:
    from assistant.drafting.export.pdf import as_pdf

    return as_pdf(draft)


FORMATS: dict[str, Callable[[Draft], bytes]] = {".docx": _word, ".pdf": _pdf, ".html": _html, ".md": _markdown}


def format_of(path: Path) -> Callable[[Draft], bytes]:
    """What makes a file of that name; raises `DraftError` for an ending that no format has."""
    if path.suffix.casefold() not in FORMATS:
        raise DraftError(f"“{path.name}” does not end in {', '.join(FORMATS)}; name the file with one of these.")
    return FORMATS[path.suffix.casefold()]
