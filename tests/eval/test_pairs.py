"""Questions with their paragraphs, on which the embedding model is adapted."""

import json
from pathlib import Path

import pytest

from eval.errors import EvaluationError
from eval.pairs import PAIRS, squad_pairs, written_pairs
from eval.squad import SQUAD_FITTED_ON, squad_questions
from eval.suite_file import find_suite, load_suite
from tests.conftest import SHARED

LADDERS = "RFHS_3_INF.1_quay_ladders.docx"


def written(folder: Path, *rows: object) -> list[Path]:
    file = folder / "own.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return [file]


class TestWrittenPairs:
    def test_a_pair_has_the_text_and_the_context_of_its_first_paragraph(self, tmp_path: Path) -> None:
        row = {"question": "How many ladders were examined?", "paragraphs": [f"{LADDERS}#2", f"{LADDERS}#3"]}
        [pair], absent = written_pairs(written(tmp_path, row))
        assert (pair.question, pair.paragraph, pair.document) == (row["question"], f"{LADDERS}#2", LADDERS)
        assert pair.relevant == {f"{LADDERS}#2", f"{LADDERS}#3"}
        assert "ladders" in pair.text
        assert absent == []

    def test_a_document_that_is_not_at_hand_costs_its_own_pairs(self, tmp_path: Path) -> None:
        rows = [{"question": "When?", "paragraphs": [f"{name}#2"]} for name in ("gone.pdf", LADDERS)]
        pairs, absent = written_pairs(written(tmp_path, *rows))
        assert [pair.document for pair in pairs] == [LADDERS]
        assert absent == ["gone.pdf"]

    @pytest.mark.parametrize(
        ("row", "message"),
        [
            ({"question": "When?", "paragraphs": [f"{LADDERS}#9000"]}, r"own.jsonl, line 1, names '.*#9000'"),
            ({"question": "When?", "paragraphs": []}, r"own.jsonl, line 1, is no pair"),
            ({"question": "When?"}, r"own.jsonl, line 1, is no pair"),
            ([], r"own.jsonl, line 1, is no pair"),
        ],
    )
    def test_a_bad_line_is_told(self, tmp_path: Path, row: object, message: str) -> None:
        with pytest.raises(EvaluationError, match=message):
            written_pairs(written(tmp_path, row))


class TestOwnPairs:
    def test_each_names_paragraphs_of_its_document(self) -> None:
        pairs, absent = written_pairs([PAIRS / "specimens.jsonl"])
        assert len(pairs) > 500
        assert absent == []

    def test_of_real_documents_they_are_others_than_those_of_the_suites(self) -> None:
        asked = {
            file
            for name in ("seeds", "seeds-2", "reports", "missions", "programmes", "operations", "plans")
            for file in load_suite(find_suite(name)).files
        }
        pairs = [json.loads(line) for line in (PAIRS / "missions.jsonl").read_text("utf-8").splitlines()]
        assert {each.partition("#")[0] for pair in pairs for each in pair["paragraphs"]}.isdisjoint(Path(file).name for file in asked)

    def test_each_names_paragraphs_of_a_real_document(self, shared: Path) -> None:
        pairs, absent = written_pairs([PAIRS / "missions.jsonl"])
        assert len(pairs) > 500
        assert absent == []
        assert (shared / "documents").is_dir()


@pytest.mark.skipif(not (SHARED / "retrieval" / "squad2").is_dir(), reason="SQuAD 2.0 (../shared/retrieval/squad2) is not at hand")
def test_no_question_of_squad_is_measured_or_fitted_on_as_well() -> None:
    adapted_on = {pair.question for pair in squad_pairs()}
    others = [*squad_questions("measuring"), *squad_questions("choosing", SQUAD_FITTED_ON)]
    assert len(adapted_on) > 1500
    assert len(adapted_on & {question.text for question in others}) < 5  # some are asked twice
