"""Names that a question asks about and the documents do not have."""

from collections.abc import Sequence
from dataclasses import fields

import pytest

from assistant.evidence import Evidence
from assistant.retrieval.absent_names import absent_names
from assistant.understanding.reading import understand
from assistant.view import LibraryView
from index.paragraph import Paragraph
from tests.assistant.conftest import view_of

_TEXTS = ("Halvorsen mended tugs.", "See RFHS/3/2 of the Forum.", "Kelp was landed by Østby.")


@pytest.fixture(scope="module")
def view() -> LibraryView:
    return view_of([("", "numbered", "", text) for text in _TEXTS], "Note")


def _evidence(paragraph: Paragraph, missing: Sequence[str]) -> Evidence:
    """A paragraph that lacks some of what is asked about; nothing else of it is looked at."""
    rest = {each.name: 0.0 for each in fields(Evidence) if each.name not in ("paragraph", "missing")}
    return Evidence(paragraph=paragraph, missing=tuple(missing), **rest)  # type: ignore[arg-type]


def _absent(view: LibraryView, question: str, *missing: Sequence[str]) -> list[str]:
    found = [_evidence(paragraph, each) for paragraph, each in zip(view.paragraphs, missing, strict=False)]
    return absent_names(view, understand(question, view.names), found)


def test_what_none_of_the_nearest_paragraphs_has_is_absent(view: LibraryView) -> None:
    question = "What did Brandvold and Tveit sell?"
    assert _absent(view, question, ("Brandvold", "Tveit"), ("Tveit", "Brandvold")) == ["Brandvold", "Tveit"]
    assert _absent(view, question, ("Brandvold", "Tveit"), ("Tveit",)) == ["Tveit"]


@pytest.mark.parametrize("name", ["Halvorsen", "HALVORSEN", "Østby"])
def test_what_another_paragraph_has_is_not_absent(view: LibraryView, name: str) -> None:
    assert _absent(view, f"What did {name} sell?", (name,)) == []


def test_a_symbol_is_absent_as_a_whole(view: LibraryView) -> None:
    assert _absent(view, "What does RFHS/3/44 say of tugs?", ("RFHS", "3", "44")) == ["RFHS/3/44"]
    assert _absent(view, "What does RFHS/3/2 say of tugs?", ("RFHS", "3", "2")) == []


def test_each_is_named_once_in_the_order_of_the_question(view: LibraryView) -> None:
    assert _absent(view, "Did Tveit, Brandvold or Tveit pay?", ("Brandvold", "Tveit")) == ["Tveit", "Brandvold"]


def test_where_nothing_was_found_nothing_is_said_to_be_absent(view: LibraryView) -> None:
    assert _absent(view, "What did Brandvold sell?") == [] and _absent(view, "", ()) == []
