"""Describing a document: what a person says of it is written beside its file, and overrules what it says itself."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

import yaml

from index.errors import FactsError
from index.facts import SIDECAR_SUFFIXES, Facts, read_sidecar
from index.library import StoredDocument
from index.metadata import Metadata, paragraph_label

FIELDS = ("symbol", "title", "body", "date")
_EXAMPLE = "7"


def changed_facts(stored: StoredDocument, described: Mapping[str, str | None]) -> Facts:
    """What of a description differs from what is known of a document now; None stands for a field that the page has not filled yet."""
    known = stored.metadata
    tidy = {field: " ".join(text.split()) for field in FIELDS if (text := described[field]) is not None}
    return {field: value for field, value in tidy.items() if value != getattr(known, field)}


def in_words(facts: Facts) -> str:
    """What is said of a document, in a line: "symbol RFHS/3/2, date 2031-09"."""
    return ", ".join(f"{field} {value or 'none'}" for field, value in facts.items())


def label_preview(metadata: Metadata) -> str:
    """How a paragraph of a document is cited."""
    return paragraph_label(metadata.label, _EXAMPLE)


def write_sidecar(document: Path, facts: Facts) -> Path:
    """Write facts on a document into its sidecar, beside those that stand there; where it is.

    Raises `FactsError` where a fact cannot be used or the file cannot be written; the sidecar is then as it was.
    """
    sidecar = document.with_name(document.name + SIDECAR_SUFFIXES[0])
    try:
        kept = read_sidecar(sidecar) if sidecar.exists() else {}
        text = yaml.safe_dump({**kept, **facts}, allow_unicode=True, sort_keys=False, width=1 << 20)
        with tempfile.TemporaryDirectory(dir=document.parent, prefix=".") as folder:
            draft = Path(folder) / sidecar.name
            draft.write_text(text, "utf-8")
            read_sidecar(draft)
            draft.replace(sidecar)
    except OSError as error:
        raise FactsError(f"{sidecar.name} cannot be written ({error.strerror}); check that its folder may be written.") from error
    return sidecar
