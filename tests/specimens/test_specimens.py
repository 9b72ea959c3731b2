"""The specimens that are built: the same bytes every time, the paragraphs that are in them, and the same in every format."""

import json
from itertools import combinations
from pathlib import Path

import pytest

from index.document import Document, load_document
from index.inspection import text_outside
from tests.specimens.__main__ import CORPUS
from tests.specimens.rendering import RENDERERS
from tests.specimens.source import NOTICE, Specimen, load_specimens

SPECIMENS = load_specimens()
GOLDEN = Path(__file__).parent / "golden"
every_specimen = pytest.mark.parametrize("specimen", SPECIMENS, ids=lambda specimen: specimen.symbol)


@every_specimen
def test_building_anew_gives_the_same_bytes(specimen: Specimen) -> None:
    built = RENDERERS[Path(specimen.file).suffix](specimen)
    assert built == (CORPUS / specimen.file).read_bytes(), "the sources have changed; run: python -m tests.specimens"


@every_specimen
def test_the_paragraphs_are_those_that_a_reader_sees(specimen: Specimen) -> None:
    expected = json.loads((GOLDEN / f"{specimen.file}.json").read_text("utf-8"))
    document = load_document(CORPUS / specimen.file, specimen.file)
    fields = ("anchor", "kind", "page", "headings", "parent", "text")
    found = [{field: getattr(paragraph, field) for field in fields} for paragraph in document.paragraphs]
    assert [{**one, "headings": list(one["headings"])} for one in found] == expected
    assert (document.findings, text_outside(document.text, document.paragraphs)[1]) == ((), ())


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Document]:
    folder = tmp_path_factory.mktemp("specimens")
    documents = {}
    for specimen in SPECIMENS:
        for suffix, render in RENDERERS.items():
            path = folder / f"{Path(specimen.file).stem}{suffix}"
            path.write_bytes(render(specimen))
            documents[specimen.symbol, suffix] = load_document(path, path.name)
    return documents


def _paragraphs(document: Document) -> list[tuple[str, tuple[str, ...], str]]:
    """What is compared: anchors, headings and texts; the lines of a cover may be set apart in several ways.

    Footnotes stand where the format puts them, so that the order is that of the anchors.
    """
    return sorted((p.anchor, p.headings, " ".join(p.text.split())) for p in document.paragraphs)


@every_specimen
@pytest.mark.parametrize(("one", "other"), list(combinations(RENDERERS, 2)))
def test_every_format_gives_the_same_paragraphs(
    specimen: Specimen, one: str, other: str, rendered: dict[tuple[str, str], Document]
) -> None:
    first, second = rendered[specimen.symbol, one], rendered[specimen.symbol, other]
    assert _paragraphs(first) == _paragraphs(second)
    facts = [(m.symbol, m.title, m.body, m.session, m.date, m.language) for m in (first.metadata, second.metadata)]
    assert facts[0] == facts[1]
    assert facts[0][0] == specimen.symbol and specimen.title in facts[0][1]


@every_specimen
def test_a_specimen_says_that_it_is_one(specimen: Specimen, rendered: dict[tuple[str, str], Document]) -> None:
    for suffix in RENDERERS:
        assert rendered[specimen.symbol, suffix].paragraphs[0].text == NOTICE
