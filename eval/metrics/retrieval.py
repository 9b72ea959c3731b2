"""How paragraphs and documents are ranked, worked out by ir_measures (MacAvaney et al. 2022) over trec_eval.

What is relevant are the case's required groups: of a group with several alternatives the one ranked first counts, and
groups that share a paragraph count as one. Acceptable paragraphs take no part, neither for nor against the ranking.
Undefined where the case requires nothing, and where nothing was ranked, as for a lookup by number. A ranking holds the first 20 paragraphs.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

from eval.metrics.citation_places import document_of
from eval.outcome import Outcome

Level = Literal["paragraph", "document"]
MEASURES = ("R@5", "R@20", "nDCG@10", "RR", "Success@1", "Success@5")
_MEANING = {
    "R": "Recall: the share of what is relevant that is among the first k",
    "nDCG": "Normalised discounted cumulative gain of the first k (Järvelin and Kekäläinen 2002)",
    "RR": "Reciprocal rank: 1 / the place of the first relevant one, 0 where none is found",
    "Success": "Whether something relevant is among the first k",
}


def retrieval_score(measure: str, level: Level) -> Callable[[Outcome], float | None]:
    """A measure, named as ir_measures does, of the ranking of paragraphs or documents."""

    def score(outcome: Outcome) -> float | None:
        units, found = evidence_units(outcome.case.required), outcome.response.ranking
        if not units or found is None:
            return None
        if level == "document":
            relevant = frozenset(document_of(identity) for identity in outcome.case.needed)
            ranking = tuple(dict.fromkeys(document_of(i) for i in found))
        else:
            relevant = frozenset(f"unit {number}" for number in range(len(units)))
            skipped = frozenset(outcome.case.acceptable) - outcome.case.needed
            ranking = tuple(_by_unit([i for i in found if i not in skipped], units))
        return measures_of(relevant, ranking)[measure]

    score.__doc__ = f"{_MEANING[measure.partition('@')[0]]}; of {level}s. Undefined where nothing is required or ranked."
    return score


@lru_cache(maxsize=4096)
def measures_of(relevant: frozenset[str], ranking: tuple[str, ...]) -> dict[str, float]:
    """All measures of one ranking, best first."""
    import ir_measures

    measures = [ir_measures.parse_measure(name) for name in MEASURES]
    judged = {"q": dict.fromkeys(relevant, 1)}
    ranked = {"q": {identity: float(-place) for place, identity in enumerate(ranking)}}
    return {str(found.measure): float(found.value) for found in ir_measures.pytrec_eval.iter_calc(measures, judged, ranked)}


def evidence_units(groups: Sequence[Sequence[str]]) -> list[frozenset[str]]:
    """The groups, those that share a paragraph joined."""
    units: list[frozenset[str]] = []
    for group in groups:
        joined = frozenset(group)
        apart = [unit for unit in units if unit.isdisjoint(joined)]
        units = [*apart, joined.union(*(unit for unit in units if unit not in apart))]
    return units


def _by_unit(ranking: Sequence[str], units: Sequence[frozenset[str]]) -> Iterator[str]:
    """The ranking with each unit's first paragraph in the unit's name; later ones keep theirs, and count for nothing."""
    seen: set[int] = set()
    for identity in ranking:
        number = next((n for n, unit in enumerate(units) if identity in unit), None)
        if number is None or number in seen:
            yield identity
        else:
            seen.add(number)
            yield f"unit {number}"
