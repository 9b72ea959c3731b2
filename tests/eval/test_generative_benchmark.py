import re
from pathlib import Path

from assistant.language_models.language_model import LanguageModel, Limits
from eval.generative_benchmark import as_table, benchmark, reasons, sample
from eval.suite_file import find_suite, load_suite
from tests.assistant.generative.scripted import ScriptedLLM


def _copying(prompt: str) -> str:
    """Copies the first paragraph that it is shown, and makes something up."""
    shown = re.search(r"^\[([A-Z]\d[A-Z])\].*?([A-Z][^.()]+\.)$", prompt, re.MULTILINE)
    return f"{shown[2][:-1]} [{shown[1]}]. It cost 98765 crowns [{shown[1]}]." if shown else "NO"


def test_a_sample_is_spread_over_the_suite_and_always_the_same() -> None:
    cases = load_suite(find_suite("specimens")).cases
    chosen = sample(cases, 10)
    assert len(chosen) == len({case.id for case in chosen}) == 10 and chosen == sample(cases, 10)
    assert chosen[0] == cases[0] and cases.index(chosen[-1]) > 0.8 * len(cases)
    assert sample(cases, 10_000) == list(cases)


def test_both_ways_are_measured_on_the_same_questions_and_no_unsupported_sentence_is_left(specimen_folder: Path) -> None:
    model = LanguageModel(ScriptedLLM(say=_copying), Limits(seconds=10))
    *_, found = benchmark(load_suite(find_suite("specimens")), model, 6, specimen_folder)
    extractive, generative = found["extractive"], found["generative"]
    assert [o.case.id for o in extractive.outcomes] == [o.case.id for o in generative.outcomes] and len(extractive.outcomes) == 6
    assert any(o.response.mode == "generative" for o in generative.outcomes)
    assert generative.sentences["unsupported"] == extractive.sentences["unsupported"] == 0
    assert sum(generative.dropped) > 0 and sum(extractive.dropped) == 0
    assert as_table(found, "specimens").row_count == 15
    assert len(reasons(found)) <= len(generative.fallen_back)
