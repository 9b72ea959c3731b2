from types import SimpleNamespace
from typing import Any

import pytest

from assistant.understanding.named_documents import find_compared, find_documents, with_documents, without_names
from assistant.understanding.reading import understand
from index.states import StateNames

DOCUMENTS: Any = {
    name: SimpleNamespace(metadata=SimpleNamespace(symbol=symbol, year="2030" if "2030" in symbol else ""))
    for name, symbol in {
        "council.pdf": "S/2030/747",
        "both.pdf": "A/79/797-S/2030/109",
        "resolution.pdf": "S/RES/2788 (2030)",
        "decision.md": "RFHS/DEC/3/1",
        "draft.docx": "E/CN.5/2030/L.6",
        "budget.docx": "A/80/6 (Sect. 35)",
        "first.md": "RFHS/4/7",
        "revised.md": "RFHS/4/7/Rev.1",
        "recommendation.txt": "7301/24",
        "letter.txt": "",
    }.items()
}
SUPERSEDED = {"first.md": "revised.md"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("What does S/2030/747 say on borders?", ["council.pdf"]),
        ("And the report S/2030/109?", ["both.pdf"]),
        ("What did resolution 2788 decide?", ["resolution.pdf"]),
        ("What did resolution 2788 (2030) decide?", ["resolution.pdf"]),
        ("What did S/RES/2788 decide?", ["resolution.pdf"]),
        ("What is in decision 3/1?", ["decision.md"]),
        ("Who tabled the draft L.6?", ["draft.docx"]),
        ("How many posts are in A/80/6?", ["budget.docx"]),
        ("How many posts are in A/80/6 (Sect. 35)?", ["budget.docx"]),
        ("What does RFHS/4/7 say?", ["first.md"]),
        ("What does RFHS/4/7/Rev.1 say?", ["revised.md"]),
        ("What is in the annex of 7301/24?", ["recommendation.txt"]),
        ("What did resolution 278 decide?", []),
        ("What does A/79/79 say?", []),
        ("What does S/2030/7 say?", []),
        ("Who won 4/7 of the votes?", []),
    ],
)
def test_the_documents_that_a_question_names(text: str, named: list[str]) -> None:
    assert [name for each in find_documents(text, DOCUMENTS, SUPERSEDED) for name in each.documents] == named


def test_words_that_only_name_a_document_are_no_terms() -> None:
    asked = with_documents(understand("How many fires does S/2030/747 report for 2029?", StateNames([])), DOCUMENTS, SUPERSEDED)
    assert (asked.documents, asked.confined) == (("council.pdf",), True)
    assert [term.text for term in asked.terms] == ["fires", "2029"]


@pytest.mark.parametrize(
    "text",
    ["Which paragraphs refer to resolution 2788?", "How does resolution 2788 differ from Article 36 of the Charter?", "What is a fire?"],
)
def test_a_document_that_is_the_subject_does_not_confine_the_search(text: str) -> None:
    asked = with_documents(understand(text, StateNames([])), DOCUMENTS, SUPERSEDED)
    assert not asked.confined
    assert asked.terms == understand(text, StateNames([])).terms


@pytest.mark.parametrize(
    ("text", "named", "rest"),
    [
        (
            "What do S/2030/747 and A/80/6 say about fires?",
            {"S/2030/747": ("council.pdf",), "A/80/6": ("budget.docx",)},
            "What do say about fires?",
        ),
        ("Compare fires in S/2030/747 with fires in decision 3/1.", None, "Compare fires with fires ."),
        ("What do S/2030/747 and S/2029/1 say about fires?", {"S/2030/747": ("council.pdf",), "S/2029/1": ()}, "What do say about fires?"),
        (
            "How did fires in the 2029 report compare with those in the 2030 report?",
            {"documents of 2029": (), "documents of 2030": ("council.pdf", "both.pdf", "resolution.pdf", "draft.docx")},
            "How did fires compare with those ?",
        ),
        ("What did the reports of 2028, 2029 and 2030 on fires say?", None, "What did on fires say?"),
        ("Did fires grow between the 2029 and the 2030 reports?", None, "Did fires grow ?"),
        ("When did the terms of Orla (2029 report) and Quill (2030 report) end?", None, "When did the terms of Orla and Quill end?"),
    ],
)
def test_documents_that_are_to_be_heard_each(text: str, named: dict[str, tuple[str, ...]] | None, rest: str) -> None:
    found = find_compared(text, DOCUMENTS, SUPERSEDED)
    assert len(found) > 1
    assert named is None or {each.name: each.documents for each in found} == named
    assert without_names(text, found) == rest


@pytest.mark.parametrize(
    "text",
    [
        "How does S/2030/747 refer to S/2029/1?",
        "What does S/2030/747 say of resolution 2788?",
        "How many fires does S/2030/747 report for 2029 and 2030?",
        "What do S/2029/1 and S/2028/1 say?",
        "What do the 2028 and 2029 reports say?",
        "Who took part in the 2029 and 2030 meetings?",
    ],
)
def test_what_names_one_document_or_none_compares_none(text: str) -> None:
    assert find_compared(text, DOCUMENTS, SUPERSEDED) == []
