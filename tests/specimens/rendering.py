"""The formats that a specimen can have, by suffix."""

from collections.abc import Callable

from tests.specimens.source import Specimen
from tests.specimens.to_html import as_html
from tests.specimens.to_markdown import as_markdown
from tests.specimens.to_pdf import as_pdf
from tests.specimens.to_word import as_word

RENDERERS: dict[str, Callable[[Specimen], bytes]] = {".md": as_markdown, ".docx": as_word, ".pdf": as_pdf, ".html": as_html}
