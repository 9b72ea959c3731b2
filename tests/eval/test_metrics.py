import pytest

from eval.metrics import BY_NAME, METRICS, Metric, Value
from eval.metrics.citation_places import document_hit, exact_hit, neighbour_hit
from eval.metrics.citations import citation_precision, citation_recall, list_completeness
from eval.metrics.facts import fact_recall, forbidden_strings
from eval.metrics.fidelity import date_fidelity, name_fidelity, number_fidelity, symbol_fidelity
from eval.metrics.length import median_words
from eval.metrics.right import crag_score
from eval.metrics.support import invalid_citations, quote_fidelity, uncited_sentences
from eval.outcome import Outcome, Statement, normalized
from eval.tables import shown
from tests.eval.conftest import Making, paragraph

ONE = (("d#1",),)
TWO = (("d#1",), ("d#2", "d#3"))


def value(name: str, outcomes: list[Outcome]) -> Value:
    return BY_NAME[name].compute(outcomes)


def test_an_answer_is_right_with_all_evidence_and_all_facts(outcome: Making) -> None:
    facts = (("seven", "7"), ("the Minister’s",))
    right = outcome("The minister's  SEVEN [1].", ("d#1", "d#3"), required=TWO, facts=facts)
    assert right.fully_right and right.uncited == right.unstated == ()
    without_evidence = outcome("The minister's seven [1].", ("d#1",), required=TWO, facts=facts)
    assert not without_evidence.fully_right and without_evidence.uncited == (("d#2", "d#3"),)
    without_fact = outcome("The minister's [1].", ("d#1", "d#2"), required=TWO, facts=facts)
    assert not without_fact.fully_right and without_fact.unstated == (("seven", "7"),)


def test_declining_is_right_only_where_there_is_no_answer(outcome: Making) -> None:
    assert outcome("Declined.").fully_right
    assert not outcome("Declined.", required=ONE).fully_right
    assert not outcome("Seven [1].", ("d#1",)).fully_right


def test_what_is_forbidden_and_what_failed_is_never_right(outcome: Making) -> None:
    said = outcome("It’s SEVEN [1].", ("d#1",), required=ONE, forbidden=("it's seven",))
    assert not said.fully_right and said.forbidden_said == ("it's seven",)
    assert (forbidden_strings(said), forbidden_strings(outcome())) == (1.0, None)
    assert not outcome("", response={"error": "RuntimeError: x"}).fully_right


def test_a_marker_within_a_fact_does_not_hide_it(outcome: Making) -> None:
    assert outcome("On 12 May [1]. At noon [1].", ("d#1",), required=ONE, facts=(("May. At noon",),)).fully_right
    assert normalized(" A’s \n B [12] c ") == "a's b c"


def test_fully_right_is_a_share_of_all_cases(outcome: Making) -> None:
    outcomes = [outcome("x", ("d#1",), required=ONE), outcome("x", ("d#9",), required=ONE), outcome("no"), outcome("no", required=ONE)]
    assert value("fully right", outcomes) == Value(0.5, 4)


def test_the_crag_score_counts_right_silent_and_wrong(outcome: Making) -> None:
    outcomes = [
        outcome("x", ("d#1",), required=ONE),  # right: +1
        outcome("no"),  # rightly silent: +1
        outcome("no", required=ONE),  # silent: 0
        outcome("x", ("d#9",), required=ONE),  # wrong: -1
        outcome("x", ("d#1",)),  # answered though there is no answer: -1
    ]
    assert [crag_score(each) for each in outcomes] == [1.0, 1.0, 0.0, -1.0, -1.0]
    assert value("CRAG score", outcomes) == Value(0.0, 5)


def test_citation_precision_is_the_mean_over_answers_given(outcome: Making) -> None:
    outcomes = [
        outcome("x", ("d#1", "d#3", "d#7", "d#8"), required=TWO),  # 2 of 4
        outcome("x", ("d#1", "d#9"), required=ONE, acceptable=("d#9",)),  # 2 of 2
        outcome("x", ("d#1",)),  # answered though unanswerable: 0
        outcome("no", required=ONE),  # declined: not counted
    ]
    assert [citation_precision(each) for each in outcomes] == [0.5, 1.0, 0.0, None]
    assert value("citation precision", outcomes) == Value(0.5, 3)


def test_citation_recall_counts_groups(outcome: Making) -> None:
    assert citation_recall(outcome("x", ("d#3", "d#2"), required=TWO)) == 0.5
    assert citation_recall(outcome("no", required=TWO)) == 0.0
    assert citation_recall(outcome("no")) is None
    assert list_completeness(outcome("x", ("d#1", "d#2"), required=TWO)) == 1.0
    assert list_completeness(outcome("x", ("d#1",), required=ONE)) is None


def test_near_is_told_from_exact(outcome: Making) -> None:
    places = {f"d#{n}": paragraph(f"d#{n}", ordinal=n) for n in range(1, 6)} | {"e#1": paragraph("e#1", ordinal=2)}
    hits = {
        "d#2": (1.0, 1.0, 1.0),
        "d#3": (0.0, 1.0, 1.0),
        "d#5": (0.0, 0.0, 1.0),
        "e#1": (0.0, 0.0, 0.0),
    }
    for cited, expected in hits.items():
        made = outcome("x [1].", (cited,), required=(("d#2",),), paragraphs=places)
        assert (exact_hit(made), neighbour_hit(made), document_hit(made)) == expected
    assert exact_hit(outcome("no", required=ONE)) is None and neighbour_hit(outcome("no")) is None


def test_sentences_keep_their_own_citations(outcome: Making) -> None:
    made = outcome("In May, Mr. A said so [1]. “He did.” [2] Then nothing.\n- A bullet [1] [3].", ("d#1", "d#2"), required=ONE)
    assert made.statements == (
        Statement("In May, Mr. A said so.", ("d#1",)),
        Statement("“He did.”", ("d#2",)),
        Statement("Then nothing.", ()),
        Statement("A bullet.", ("d#1", None)),
    )
    assert uncited_sentences(made) == 0.25
    assert invalid_citations(made) == pytest.approx(1 / 3)
    assert uncited_sentences(outcome("no")) is None and invalid_citations(outcome("no")) is None


def test_a_paragraph_that_does_not_exist_is_an_invalid_citation(outcome: Making) -> None:
    assert invalid_citations(outcome("x [1]. y [2].", ("d#1", "d#2"), required=ONE, paragraphs={"d#1": paragraph("d#1")})) == 0.5


def test_quotes_are_held_against_their_own_paragraph(outcome: Making) -> None:
    there = {"d#1": paragraph("d#1", "It rained\nfor 3 days."), "d#2": paragraph("d#2", "It snowed.")}
    made = outcome("x [1]. y [2].", ("d#1", "d#2"), required=ONE, paragraphs=there, quotes=("rained for 3 days", "rained for 3 days"))
    assert quote_fidelity(made) == 0.5
    assert quote_fidelity(outcome("x [1].", ("d#1",), required=ONE)) is None


def test_figures_dates_names_and_symbols_must_stand_in_what_their_sentence_cites(outcome: Making) -> None:
    there = {
        "d#1": paragraph("d#1", "By 3 May 2031, Port Sella had 25 tugs and 1,200 lines (see RFHS/3/2)."),
        "d#2": paragraph("d#2", "In Nessport there were 5."),
    }

    def made(text: str) -> Outcome:
        return outcome(text, ("d#1", "d#2"), required=ONE, paragraphs=there)

    assert number_fidelity(made("There were 25 [1].")) == 1.0
    assert number_fidelity(made("There were 5 [1]. There were 5 [2].")) == 0.5
    assert number_fidelity(made("There were 1,200 and 200 [1].")) == 0.5
    assert date_fidelity(made("It was on 3 May 2031 [1], not on 3 May 2032 [1].")) == 0.5
    assert name_fidelity(made("The tugs of Port Sella [1], and those of Nessport [1].")) == 0.5
    assert symbol_fidelity(made("See RFHS/3/2 [1] and RFHS/3/21 [1].")) == 0.5
    for metric in (number_fidelity, date_fidelity, name_fidelity, symbol_fidelity):
        assert metric(made("nothing of the kind [1].")) is None


def test_both_ways_of_declining_wrongly(outcome: Making) -> None:
    outcomes = [outcome("no", required=ONE), outcome("x", ("d#1",), required=ONE), outcome("no"), outcome("no"), outcome("x", ("d#1",))]
    assert value("wrongly declined", outcomes) == Value(0.5, 2)
    assert value("answered though unanswerable", outcomes) == Value(pytest.approx(1 / 3), 3)


def test_declining_as_a_classification_agrees_with_scikit_learn(outcome: Making) -> None:
    from sklearn.metrics import f1_score, precision_recall_fscore_support

    outcomes = [outcome("no", required=ONE)] * 3 + [outcome("x", ("d#1",), required=ONE)] * 7
    outcomes += [outcome("no")] * 4 + [outcome("x", ("d#1",))] * 2
    there, declined = [not o.case.answerable for o in outcomes], [o.abstained for o in outcomes]
    precision, recall, _, _ = precision_recall_fscore_support(there, declined, labels=[True, False])
    names = ("declining precision", "answering precision", "declining recall", "answering recall")
    for name, expected in zip(names, [*precision, *recall], strict=True):
        assert value(name, outcomes).value == pytest.approx(expected)
    assert value("declining macro F1", outcomes).value == pytest.approx(f1_score(there, declined, average="macro"))


def test_declining_is_undefined_where_a_class_is_missing(outcome: Making) -> None:
    answered = [outcome("x", ("d#1",), required=ONE)]
    assert value("declining precision", answered) == value("declining recall", answered) == Value(None, 0)
    assert value("declining macro F1", answered).value is None
    assert value("answering precision", answered) == Value(1.0, 1)


def test_facts_count_by_groups(outcome: Making) -> None:
    made = outcome("Seven in May [1].", ("d#1",), required=ONE, facts=(("seven", "7"), ("June",)))
    assert fact_recall(made) == 0.5
    assert fact_recall(outcome("x", ("d#1",), required=ONE)) is None


def test_median_words_leaves_out_markers_lists_and_declined(outcome: Making) -> None:
    outcomes = [
        outcome("one two three [1].", ("d#1",), required=ONE),
        outcome("one two three four [1]. Five [1].", ("d#1",), required=ONE),
        outcome("word " * 100, ("d#1",), required=TWO),
        outcome("word " * 100, required=ONE),
    ]
    assert median_words(outcomes) == Value(4.0, 2)


def test_latency_by_median_and_nearest_rank(outcome: Making) -> None:
    outcomes = [outcome("no", ms=float(ms)) for ms in range(1, 21)]
    assert value("median ms", outcomes) == Value(10.5, 20)
    assert value("p95 ms", outcomes) == Value(19.0, 20)
    assert value("p95 ms", outcomes[:1]) == Value(1.0, 1)
    assert value("p95 ms", [outcome("no", ms=None)]) == Value(None, 0)


def test_tokens_and_stability_are_undefined_without_a_model_and_without_repeats(outcome: Making) -> None:
    assert value("tokens", [outcome("no"), outcome("no", response={"tokens": 12})]) == Value(12.0, 1)
    assert value("stability", [outcome("no"), outcome("no", response={"agreement": 0.5})]) == Value(0.5, 1)


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.name)
def test_no_cases_have_no_value_rather_than_zero(metric: Metric) -> None:
    assert metric.compute([]) == Value(None, 0)
    assert len(metric.definition.split()) > 8


def test_names_are_unique_and_what_gates_has_scores_of_single_cases() -> None:
    assert len(BY_NAME) == len(METRICS)
    assert all(metric.each is not None for metric in METRICS if metric.gating)
    assert shown(None, "share") == "–" and shown(0.12345, "share") == "0.123" and shown(41.6, "ms") == "42"
