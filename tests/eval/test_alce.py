"""ALCE's citation recall and precision against examples worked by hand from the paper's definition."""

import pytest

from eval.entailment import by_words
from eval.metrics.alce import Entails, alce_precision, alce_recall
from eval.outcome import Outcome
from tests.eval.conftest import Making, paragraph

TEXTS = {"d#1": "A.", "d#2": "B.", "d#3": "C.", "d#4": "A. B."}


def needs(**parts: str) -> Entails:
    """Entailment that is told what each sentence needs: "s": "AB" is entailed where both A and B stand in the premise."""

    def entails(premise: str, hypothesis: str) -> bool:
        return all(f"{part}." in premise for part in parts[hypothesis.rstrip(".")])

    return entails


@pytest.fixture
def answer(outcome: Making) -> Making:
    there = {i: paragraph(i, text, label="") for i, text in TEXTS.items()}
    cited = tuple(TEXTS)

    def make(text: str) -> Outcome:
        return outcome(text, cited, required=(("d#1",),), paragraphs=there)

    return make


@pytest.mark.parametrize(
    ("text", "needed", "recall", "precision"),
    [
        # One citation that entails its sentence.
        ("s [1].", {"s": "A"}, 1.0, 1.0),
        # One that does not: unsupported, and so is its citation.
        ("s [3].", {"s": "A"}, 0.0, 0.0),
        # Two that only together entail it: neither alone does, and neither can go.
        ("s [1] [2].", {"s": "AB"}, 1.0, 1.0),
        # The third adds nothing: alone it does not entail, and the others do without it.
        ("s [1] [2] [3].", {"s": "AB"}, 1.0, 2 / 3),
        # A second that entails by itself is no mistake, though the first was enough.
        ("s [1] [4].", {"s": "A"}, 1.0, 1.0),
        # One supported sentence, one without citation: recall is over sentences, precision over citations.
        ("s [1]. T.", {"s": "A", "T": "B"}, 0.5, 1.0),
        # A sentence not supported by what it cites makes both of its citations wrong.
        ("s [1]. T [1] [3].", {"s": "A", "T": "B"}, 0.5, 1 / 3),
        # A marker that stands for nothing counts against precision; the sentence is supported by the other one.
        ("s [1] [9].", {"s": "A"}, 1.0, 0.5),
    ],
)
def test_hand_worked(answer: Making, text: str, needed: dict[str, str], recall: float, precision: float) -> None:
    made = answer(text)
    assert alce_recall(made, needs(**needed)) == pytest.approx(recall)
    assert alce_precision(made, needs(**needed)) == pytest.approx(precision)


def test_undefined_without_sentences_or_citations(outcome: Making, answer: Making) -> None:
    declined = outcome("no", required=(("d#1",),))
    assert alce_recall(declined, by_words) is None and alce_precision(declined, by_words) is None
    assert alce_precision(answer("S."), needs(S="A")) is None


def test_a_paragraph_that_does_not_exist_entails_nothing(outcome: Making) -> None:
    made = outcome("s [1].", ("d#9",), required=(("d#1",),), paragraphs={})
    assert alce_recall(made, lambda premise, hypothesis: True) == 0.0
    assert alce_precision(made, lambda premise, hypothesis: True) == 0.0


@pytest.mark.parametrize(
    ("premise", "hypothesis", "entailed"),
    [
        ("Kestria reported that 25 tugs had been inspected.", "25 tugs had been inspected.", True),
        ("Kestria reported that 25 tugs had been inspected.", "24 tugs had been inspected.", False),
        ("Kestria reported that 25 tugs had been inspected.", "Kestria said that 25 boats were sold.", False),
        ("Fee of 1,200 crowns.", "Fee of 200 crowns.", False),
        ("One.", "", False),
    ],
)
def test_entailment_by_words(premise: str, hypothesis: str, entailed: bool) -> None:
    assert by_words(premise, hypothesis) is entailed
