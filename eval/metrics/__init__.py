"""The metrics, one subject a file; each is None, and never 0, where it is undefined."""

from eval.metrics.citation_precision import citation_precision
from eval.metrics.completeness import list_completeness
from eval.metrics.declining import answered_though_unanswerable, wrongly_declined
from eval.metrics.latency import median_latency, p95_latency
from eval.metrics.length import median_words
from eval.metrics.metric import Metric, Value
from eval.metrics.right import fully_right

METRICS = (
    Metric("fully right", "share", False, fully_right),
    Metric("citation precision", "share", False, citation_precision),
    Metric("wrongly declined", "share", True, wrongly_declined),
    Metric("answered though unanswerable", "share", True, answered_though_unanswerable),
    Metric("list completeness", "share", False, list_completeness),
    Metric("median words", "words", True, median_words),
    Metric("median ms", "ms", True, median_latency),
    Metric("p95 ms", "ms", True, p95_latency),
)

__all__ = ["METRICS", "Metric", "Value"]
