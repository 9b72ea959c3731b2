import json
import math
from pathlib import Path

import pytest
from click.testing import CliRunner

from eval.commands.bench import bench
from eval.errors import DocumentsAbsent
from eval.retrieval_benchmark import Benchmark, Judged, as_curve, bm25_ranking, measured
from eval.squad import SquadQuestion, squad_folder, squad_library, squad_questions
from index.library import Library
from index.model_files import ADAPTER, DEFAULT_MODEL, model_identity


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two articles and forty questions in the form of the benchmark."""
    folder = tmp_path / "retrieval" / "squad2"
    (folder / "qrels").mkdir(parents=True)
    texts = {"Quay_crane#0": "A *crane* runs on rails.", "Quay_crane#1": "It lifts containers.", "Ice#0": "Icebreakers open the\nroute."}
    rows = [json.dumps({"_id": key, "title": "", "text": text}) for key, text in texts.items()]
    (folder / "corpus.jsonl").write_text("\n".join(rows))
    (folder / "queries.jsonl").write_text("\n".join(json.dumps({"_id": f"q{i}", "text": "What runs on rails?"}) for i in range(40)))
    (folder / "qrels" / "test.tsv").write_text(
        "query-id\tcorpus-id\tscore\n" + "".join(f"q{i}\tQuay_crane#0\t{i % 2}\n" for i in range(40))
    )
    unanswerable = [json.dumps({"_id": f"u{i}", "text": "Who painted the rails?"}) for i in range(2)]
    (folder / "unanswerable_queries.jsonl").write_text("\n".join(unanswerable))
    monkeypatch.setenv("RAPPORTEUR_SHARED", str(tmp_path))
    return folder


def test_the_halves_share_no_question_and_hold_all_that_have_an_answer(small: Path) -> None:
    choosing, measuring = squad_questions("choosing"), squad_questions("measuring")
    ids = [question.id for question in choosing + measuring]
    assert sorted(ids) == sorted(f"q{i}" for i in range(1, 40, 2)) and choosing and measuring
    assert all(question.relevant == {"Quay_crane.md#1"} for question in choosing)
    assert squad_questions("choosing", 2) == choosing[:2]


def test_the_library_is_made_with_the_embedding_model_of_the_settings(small: Path, tmp_path: Path) -> None:
    own = tmp_path / "own.safetensors"
    own.write_bytes(ADAPTER.read_bytes())
    with squad_library(None, str(own)) as library:
        library.require_model(model_identity(str(own)))


def test_articles_become_documents_whose_paragraphs_the_questions_name(small: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    with squad_library(kept, DEFAULT_MODEL) as library:
        by_id = library.snapshot().by_id
        assert by_id["Quay_crane.md#1"].text == "A crane runs on rails."
        assert by_id["Ice.md#1"].text == "Icebreakers open the route."
        generation = library.snapshot().generation
    with squad_library(kept, DEFAULT_MODEL) as again:
        assert again.snapshot().generation == generation
    ranking = bm25_ranking(Library.existing(kept).snapshot().paragraphs)
    assert measured(squad_questions("measuring"), ranking)["Success@1"] == 1.0


def test_measures_by_hand() -> None:
    questions = [SquadQuestion(str(i), str(i), frozenset({"right"})) for i in range(4)]
    rankings = {"0": ["right"], "1": ["x", "right"], "2": [*map(str, range(10)), "right"], "3": []}
    found = measured(questions, lambda text: rankings[text])
    assert found == pytest.approx({"Success@1": 0.25, "Success@10": 0.5, "RR@10": 1.5 / 4, "nDCG@10": (1 + 1 / math.log2(3)) / 4})


def test_the_curve_by_hand() -> None:
    confidences = [(0.9, True, True), (0.4, True, False), (0.1, True, True), (0.3, False, False), (0.0, False, False)]
    table = as_curve(Benchmark(3, 5, {}, [Judged(*each) for each in confidences], 0.35))
    rows = {str(point): rest for point, *rest in zip(*(column.cells for column in table.columns), strict=True)}
    assert rows["0.35 *"] == ["1.000", "0.333", "0.500"]
    assert rows["0.10"] == ["0.500", "0.000", "0.667"]
    assert rows["0.90"] == ["1.000", "0.667", "1.000"]


def test_both_are_printed_by_one_command(small: Path, tmp_path: Path) -> None:
    found = CliRunner().invoke(bench, ["retrieval", "--most", "2"])
    assert found.exit_code == 0, found.output
    assert "2 questions, 4 paragraphs" in found.output and "Declining, 2 answerable and " in found.output


def test_a_benchmark_that_is_not_at_hand_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORTEUR_SHARED", str(tmp_path))
    with pytest.raises(DocumentsAbsent, match="RAPPORTEUR_SHARED"):
        squad_folder()
