"""The metrics, one subject a file; each is None, and never 0, where it is undefined."""

from functools import partial, update_wrapper

from eval.entailment import by_words
from eval.metrics.alce import alce_precision, alce_recall
from eval.metrics.certainty import precision_when_sure, precision_when_unsure, sure
from eval.metrics.citation_places import document_hit, exact_hit, neighbour_hit
from eval.metrics.citations import citation_precision, citation_recall, list_completeness
from eval.metrics.declining import (
    answered_though_unanswerable,
    answering_precision,
    answering_recall,
    declining_precision,
    declining_recall,
    macro_f1,
    wrongly_declined,
)
from eval.metrics.facts import fact_recall, forbidden_strings
from eval.metrics.fidelity import date_fidelity, name_fidelity, number_fidelity, symbol_fidelity
from eval.metrics.latency import median_latency, p95_latency
from eval.metrics.length import median_words
from eval.metrics.metric import Metric, Value, averaged, over_all
from eval.metrics.retrieval import MEASURES, Level, retrieval_score
from eval.metrics.right import crag_score, fully_right
from eval.metrics.stability import stability
from eval.metrics.support import invalid_citations, quote_fidelity, uncited_sentences
from eval.metrics.tokens import tokens

_LEVELS: tuple[Level, ...] = ("paragraph", "document")
_GATING_MEASURE = ("nDCG@10", "paragraph")

ANSWERS = (
    averaged("fully right", fully_right, gating=True),
    averaged("CRAG score", crag_score, unit="score", gating=True),
    averaged("key-fact recall", fact_recall, gating=True),
    averaged("forbidden strings", forbidden_strings, lower=True),
    over_all("median words", median_words, unit="words", lower=True),
)
CITATIONS = (
    averaged("citation recall", citation_recall, gating=True),
    averaged("citation precision", citation_precision, gating=True),
    averaged("precision when sure", precision_when_sure),
    averaged("precision when unsure", precision_when_unsure),
    averaged("list completeness", list_completeness),
    averaged("exact-paragraph hits", exact_hit),
    averaged("neighbour hits", neighbour_hit),
    averaged("document hits", document_hit),
    averaged("ALCE recall", update_wrapper(partial(alce_recall, entails=by_words), alce_recall)),
    averaged("ALCE precision", update_wrapper(partial(alce_precision, entails=by_words), alce_precision)),
    averaged("uncited sentences", uncited_sentences, lower=True),
    averaged("invalid citations", invalid_citations, lower=True),
    averaged("quote fidelity", quote_fidelity),
    averaged("number fidelity", number_fidelity),
    averaged("date fidelity", date_fidelity),
    averaged("name fidelity", name_fidelity),
    averaged("symbol fidelity", symbol_fidelity),
)
DECLINING = (
    averaged("sure", sure),
    averaged("wrongly declined", wrongly_declined, lower=True),
    averaged("answered though unanswerable", answered_though_unanswerable, lower=True),
    over_all("declining precision", declining_precision),
    over_all("declining recall", declining_recall),
    over_all("answering precision", answering_precision),
    over_all("answering recall", answering_recall),
    over_all("declining macro F1", macro_f1),
)
RETRIEVAL = tuple(
    averaged(f"{level} {measure}", retrieval_score(measure, level), gating=(measure, level) == _GATING_MEASURE)
    for level in _LEVELS
    for measure in MEASURES
)
RUNNING = (
    averaged("stability", stability),
    over_all("median ms", median_latency, unit="ms", lower=True),
    over_all("p95 ms", p95_latency, unit="ms", lower=True),
    averaged("tokens", tokens, unit="tokens", lower=True),
)
GROUPS = {"answers": ANSWERS, "citations": CITATIONS, "declining": DECLINING, "retrieval": RETRIEVAL, "running": RUNNING}
METRICS = tuple(metric for group in GROUPS.values() for metric in group)
BY_NAME = {metric.name: metric for metric in METRICS}
HEADLINE = (
    "fully right",
    "citation precision",
    "precision when sure",
    "wrongly declined",
    "answered though unanswerable",
    "list completeness",
    "median words",
    "median ms",
    "p95 ms",
)

__all__ = ["BY_NAME", "GROUPS", "HEADLINE", "METRICS", "Metric", "Value"]
