"""What a draft is made from: the paragraphs on its topic, and the recommendations with the States' replies to them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from assistant.answerability.suitability import fits
from assistant.evidence import Evidence
from assistant.language_models.language_model import LanguageModel
from assistant.question import Question
from assistant.retrieval.matching import Matcher
from assistant.retrieval.scoring import Calibration, answer_probability, best_of, member_features, probability
from assistant.runs import announces
from assistant.scope_filter import EVERYTHING, ScopeFilter
from assistant.selecting.belonging import candidates
from assistant.view import LibraryView
from index.errors import DraftError
from index.paragraph import Paragraph, in_order

# A paragraph is on the topic where it more probably belongs in a list of what is said on it than not, and near it above the other.
_ON_TOPIC, _NEAR, _MOST_UNMET = 0.5, 0.1, 0.5
_FEWEST_REPLIES = 2
_LEFT_OUT = ("cover", "footnote", "row")


class Engine(Protocol):
    """What drafting needs of a query engine."""

    @property
    def view(self) -> LibraryView:
        """The library as it is now."""

    @property
    def language_model(self) -> LanguageModel | None:
        """What writes, where one is set."""

    @property
    def calibration(self) -> Calibration:
        """The weights and operating points in force."""

    def examine(self, question: str, *, within: ScopeFilter = EVERYTHING) -> tuple[Question, list[Evidence]]:
        """A question as understood, and the ranked evidence for it."""

    def matcher(self, question: Question) -> Matcher:
        """What holds paragraphs and sentences against a question."""


@dataclass(frozen=True)
class Replies:
    """A recommendation and the States' replies to it, in reading order."""

    recommendation: Paragraph
    replies: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Material:
    """A topic, what it is drafted from, and how sentences are held against it.

    `scores` has the paragraphs on the topic, within the scope, by id; `reach` those of all States, where the scope names some.
    """

    topic: str
    within: ScopeFilter
    view: LibraryView
    asked: Question
    matcher: Matcher
    scores: dict[str, float]
    reach: dict[str, float]

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs on the topic, within the scope, in reading order."""
        found = (self.view.by_id[identity] for identity in self.scores)
        return in_order(found)

    @cached_property
    def recommendations(self) -> tuple[Replies, ...]:
        """The recommendations that States replied to and that are on the topic, or have replies that are; best first."""
        found: dict[str, list[Paragraph]] = defaultdict(list)
        for paragraph in self.view.answering(self.asked):
            if self.is_reply(paragraph) and not self._other_document(paragraph):
                found[f"{paragraph.document}#{paragraph.parent}"].append(paragraph)
        groups = [Replies(self.view.by_id[above], tuple(replies)) for above, replies in found.items()]
        return tuple(sorted((g for g in groups if self._topical(g)), key=self._closeness))

    @cached_property
    def replies(self) -> tuple[Paragraph, ...]:
        """What States say on the topic, and what else they replied to recommendations on it; in reading order."""
        grouped = (reply for group in self.recommendations if group.recommendation.id in self.reach for reply in group.replies)
        found = {paragraph.id: paragraph for paragraph in (*self.paragraphs, *grouped) if self.states_of(paragraph)}
        return in_order(found.values())

    def is_reply(self, paragraph: Paragraph) -> bool:
        """Whether a State says it in reply to a recommendation."""
        return (
            bool(paragraph.parent and self.view.reporters.get(paragraph.id))
            and f"{paragraph.document}#{paragraph.parent}" in self.view.by_id
        )

    def states_of(self, paragraph: Paragraph) -> frozenset[str]:
        """The codes of the States that say it, only those of the scope where it names some."""
        said = self.view.reporters.get(paragraph.id, frozenset())
        return said & frozenset(self.within.states) if self.within.states else said

    def replying(self, document: str) -> set[str]:
        """The codes of the States, within the scope, that reply to anything in a document."""
        return {code for p in self.view.paragraphs if p.document == document and self.is_reply(p) for code in self.states_of(p)}

    def state(self, code: str) -> str:
        """A State's name as the documents write it where it speaks, else as answers do."""
        return self._names.get(code) or self.view.names.name(code)

    @cached_property
    def _names(self) -> dict[str, str]:
        alone = ((codes, p.reporter) for p in self.view.paragraphs if p.reporter and len(codes := self.view.reporters[p.id]) == 1)
        return {code: name for codes, name in alone for code in codes}

    def label(self, document: str) -> str:
        """How a document is cited."""
        return self.view.snapshot.documents[document].metadata.label

    def _other_document(self, paragraph: Paragraph) -> bool:
        return bool(self.within.documents) and paragraph.document not in self.within.documents

    def _topical(self, group: Replies) -> bool:
        least = _FEWEST_REPLIES if self.asked.terms else 1
        return group.recommendation.id in self.reach or sum(reply.id in self.reach for reply in group.replies) >= least

    def _closeness(self, group: Replies) -> tuple[bool, int, str, int]:
        named = group.recommendation
        return named.id not in self.reach, -sum(reply.id in self.reach for reply in group.replies), named.document, named.ordinal


def gather(engine: Engine, topic: str, within: ScopeFilter = EVERYTHING, *, near: bool = False) -> Material:
    """The material for a topic, also what is only `near` it where that is asked for.

    Raises `DraftError` where nothing within the scope is on it.
    """
    least = _NEAR if near else _ON_TOPIC
    asked, scores = _on_topic(engine, topic, within, least)
    reach = _on_topic(engine, topic, replace(within, states=()), least)[1] if within.states else scores
    if not scores and not (within.states and reach):
        place = (
            "What is within the chosen scope holds"
            if within
            else f"The {len(engine.view.snapshot.documents)} documents of the library hold"
        )
        raise DraftError(f"{place} nothing on “{topic}”; try other words{' or a wider scope' if within else ''}.")
    if asked.states and not asked.terms and not within.states:
        within = replace(within, states=asked.states)
    return Material(topic, within, engine.view, asked, engine.matcher(asked), scores, reach)


def _on_topic(engine: Engine, topic: str, within: ScopeFilter, least: float) -> tuple[Question, dict[str, float]]:
    """The topic as understood, and the scores of the paragraphs on it; a sentence that announces items brings them along.

    Where the topic is a State or a numbered heading and nothing else, that is all that the State says and that is said of it, or
    all that stands under the heading.
    """
    asked, evidence = engine.examine(topic, within=within)
    calibration = engine.calibration
    pool = [e for e in candidates(evidence) if e.paragraph.kind not in _LEFT_OUT and fits(e, asked)]
    if (asked.states or asked.headings) and not asked.terms:
        return asked, _with_items(pool, engine.view)
    pool = [e for e in pool if e.unmet < _MOST_UNMET]
    if not pool or answer_probability(pool[:1], evidence, asked, calibration) < calibration.answer_at:
        return asked, {}
    best = best_of(pool)
    held = [e for e in pool if probability(member_features(e, best), calibration.member) >= least]
    return asked, _with_items(held, engine.view)


def _with_items(held: Iterable[Evidence], view: LibraryView) -> dict[str, float]:
    scores: dict[str, float] = {}
    for evidence in held:
        scores.setdefault(evidence.paragraph.id, evidence.score)
        if announces(evidence.paragraph):
            for item in view.children.get(evidence.paragraph.id, []):
                scores.setdefault(item.id, evidence.score)
    return scores
