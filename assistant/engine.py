"""The query engine: a LlamaIndex query engine that answers with paragraph citations."""

import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from functools import partial
from threading import RLock
from typing import Self

from llama_index.core.base.base_query_engine import BaseQueryEngine
from llama_index.core.base.response.schema import RESPONSE_TYPE, Response
from llama_index.core.callbacks import CallbackManager
from llama_index.core.prompts.mixin import PromptMixinType
from llama_index.core.schema import NodeWithScore, QueryBundle

from assistant.answer import Answer
from assistant.composing.compose import compose
from assistant.composing.confidence import assessed
from assistant.considered import Considered
from assistant.evidence import Evidence
from assistant.full_question import asked_for, understood
from assistant.generative import Writer
from assistant.language_models.language_model import LanguageModel
from assistant.question import Question
from assistant.retrieval.candidates import candidates
from assistant.retrieval.cross_encoder import ParagraphCrossEncoder, load_cross_encoder
from assistant.retrieval.lookup import asks_for_division, find_divisions, find_named
from assistant.retrieval.matching import Matcher
from assistant.retrieval.reranking import ParagraphReranker, as_nodes
from assistant.retrieval.retriever import HybridRetriever, node_of
from assistant.retrieval.scoring import CALIBRATION, Calibration, load_calibration
from assistant.scope_filter import EVERYTHING, ScopeFilter
from assistant.selecting.by_parts import ByParts
from assistant.selecting.completing import completed
from assistant.selecting.kinds_dealing import dealing_with
from assistant.selecting.kinds_named import selected_of_kind
from assistant.selecting.selector import Selector
from assistant.selecting.whole_topics import with_all_on_topic
from assistant.selection import Selection
from assistant.settings import Settings
from assistant.understanding.conversation import Turn, recent, without_last
from assistant.verification import verified
from assistant.view import LibraryView
from index.embedding import DEFAULT_MODEL, load_embedding, model_identity
from index.library import Library

_PARTS_KEPT = 8
# How much less certain an answer may be where a follow-up asks on about the very paragraph that was just cited.
_OF_THE_SAME = 0.6


class RapporteurQueryEngine(BaseQueryEngine):
    """Answers questions from a library.

    `query("…")` gives a LlamaIndex Response whose source nodes are the cited paragraphs; `answer` gives
    the full record. A change of the library is noticed at the next question.
    """

    def __init__(
        self,
        library: Library,
        model: str = DEFAULT_MODEL,
        language_model: LanguageModel | None = None,
        calibration: Calibration | None = None,
        cross_encoder: ParagraphCrossEncoder | None = None,
    ) -> None:
        """Load the embedding model; raises `LibraryMismatch` where the library was made with another.

        With a language model, answers are generative; without one they are in the documents' own words. A
        cross-encoder takes the place of late interaction; it wants a calibration of its own.
        """
        super().__init__(callback_manager=CallbackManager([]))
        library.require_model(model_identity(model))
        self._library = library
        self._embedding = load_embedding(model)
        self.calibration = calibration or load_calibration()
        self._cross_encoder = cross_encoder
        self.language_model = language_model
        self._writer = Writer(language_model) if language_model is not None else None
        # Questions are asked from several threads; what is kept between them changes in one at a time.
        self._changing = RLock()
        self._view: LibraryView | None = None
        self._parts: dict[ScopeFilter, LibraryView] = {}
        self._rankings: dict[LibraryView, tuple[HybridRetriever, ParagraphReranker]] = {}
        # What can be worked out before any question is, so that the first one does not wait for it.
        self.view.prepare()
        self.examine("Which States reported?")

    @classmethod
    def configured(cls, library: Library, settings: Settings, language_model: LanguageModel | None = None) -> Self:
        """The engine as settings have it, but for the language model, which is the one that is given.

        Raises `LibraryMismatch`, `ModelError` or `ConfigurationError`.
        """
        calibration = load_calibration(settings.calibration or CALIBRATION, settings.answer_at)
        cross_encoder = load_cross_encoder(settings.cross_encoder) if settings.cross_encoder else None
        return cls(library, settings.embedding_model, language_model, calibration, cross_encoder)

    @property
    def view(self) -> LibraryView:
        """The library as it is now."""
        with self._changing:
            view = LibraryView.current(self._library, self._view)
            if view is not self._view:
                self._view = view
                self._parts.clear()
                self._rankings.clear()
            return view

    def answer(self, question: str, history: Sequence[Turn] = (), within: ScopeFilter = EVERYTHING) -> Answer:
        """Answer a question from what is within a scope, or decline it.

        Raises `QuestionError` for a question that is empty or far too long.
        """
        *_, answer = self.stream(question, history, within)
        return answer

    def extract(self, question: str, history: Sequence[Turn] = (), within: ScopeFilter = EVERYTHING) -> Answer:
        """The answer in the documents' own words, whether there is a language model or not."""
        *_, answer = self._stream(question, history, within, None)
        return answer

    def stream(self, question: str, history: Sequence[Turn] = (), within: ScopeFilter = EVERYTHING) -> Generator[Answer]:
        """The answer as it grows, the last one whole; an extractive one comes at once. Closing the iterator stops the model.

        Raises `QuestionError` for a question that is empty or far too long.
        """
        yield from self._stream(question, history, within, self._writer)

    def _stream(self, question: str, history: Sequence[Turn], within: ScopeFilter, writer: Writer | None) -> Iterator[Answer]:
        started = time.perf_counter()
        view = self._searched(within)
        full, asked = asked_for(view, question, history, writer)
        understood_at = time.perf_counter()
        matcher, evidence = self._matched(view, asked)
        retrieved_at = time.perf_counter()
        selection = self._select(view, asked, evidence, self.calibration)
        if not selection.paragraphs and asked.of_meeting:  # other documents may tell of it than the one that reports on it
            full, asked = understood(view, full, (), by_meeting=False)
            matcher, evidence = self._matched(view, asked)
            selection = self._select(view, asked, evidence, self.calibration)
        if not selection.paragraphs and asked.carried < len(asked.text):
            selection = self._select_again(view, asked, evidence, history)
        considered = Considered(asked, view, tuple(evidence), self.calibration)
        extractive = verified(compose(question, full, view, asked, matcher, selection, evidence), view.verifier)
        if selection.is_calibrated:
            extractive = assessed(extractive, considered)
        for answer in writer.write(considered, extractive) if writer else (extractive,):
            done = time.perf_counter()
            timings = {
                "understand": _ms(started, understood_at),
                "retrieve": _ms(understood_at, retrieved_at),
                "compose": _ms(retrieved_at, done),
                "total": _ms(started, done),
            }
            answer.timings_ms.update(timings)
            yield answer

    def examine(self, question: str, history: Sequence[Turn] = (), within: ScopeFilter = EVERYTHING) -> tuple[Question, list[Evidence]]:
        """A question as understood, and the ranked evidence that an answer is chosen from."""
        return self._examined(self._searched(within), question, history)

    def _examined(
        self, view: LibraryView, question: str, history: Sequence[Turn] = (), documents: tuple[str, ...] = ()
    ) -> tuple[Question, list[Evidence]]:
        _, asked = understood(view, question, history)
        if documents:
            asked = replace(asked, documents=documents, confined=True)
        return asked, self._found(view, asked)

    def _found(self, view: LibraryView, asked: Question) -> list[Evidence]:
        return self._matched(view, asked)[1]

    def _matched(self, view: LibraryView, asked: Question) -> tuple[Matcher, list[Evidence]]:
        matcher = Matcher(view, self._embedding, asked, self.calibration)
        return matcher, self._evidence(view, asked, matcher)

    def matcher(self, question: Question) -> Matcher:
        """What holds paragraphs and sentences of the whole library against a question."""
        return Matcher(self.view, self._embedding, question, self.calibration)

    def search(self, words: str, top_k: int = 20, within: ScopeFilter = EVERYTHING) -> list[Evidence]:
        """The paragraphs that match some words, ranked, with their evidence."""
        return self.examine(words, within=within)[1][:top_k]

    def _searched(self, within: ScopeFilter) -> LibraryView:
        """The part of the library that is searched, as it is now; the last few parts asked for are kept."""
        with self._changing:
            view = self.view
            if not within:
                return view
            part = self._parts.pop(within, None) or view.narrowed(within)
            self._parts[within] = part
            if len(self._parts) > _PARTS_KEPT:
                self._rankings.pop(self._parts.pop(next(iter(self._parts))), None)
            return part

    def _ranking_of(self, view: LibraryView) -> tuple[HybridRetriever, ParagraphReranker]:
        with self._changing:
            if view not in self._rankings:
                reranker = ParagraphReranker(view, self._embedding, self.calibration, self._cross_encoder)
                self._rankings[view] = HybridRetriever(view, self._embedding), reranker
            return self._rankings[view]

    def _evidence(self, view: LibraryView, question: Question, matcher: Matcher) -> list[Evidence]:
        """Ranked evidence: retrieved, widened to what is in scope, reranked."""
        if not view.paragraphs:
            return []
        retriever, reranker = self._ranking_of(view)
        vector = [float(value) for value in self._embedding.encode_question(question.text).sentence]
        # With the States' names as the documents write them, so that words match.
        words = view.lexicon.expanded(" ".join([question.text, *(view.names.name(code) for code in question.states)]))
        fused = {hit.node.node_id: float(hit.score or 0.0) for hit in retriever.retrieve(QueryBundle(words, embedding=vector))}
        return reranker.rank(question, matcher, candidates(view, question, matcher, fused), fused)

    def _select(self, view: LibraryView, question: Question, evidence: list[Evidence], calibration: Calibration) -> Selection:
        if question.lookup is not None:
            return Selection(tuple(find_named(view, question)), quoted=True)
        if question.absent or question.asks_nothing:
            return Selection()
        if asks_for_division(view, question):
            return Selection(tuple(find_divisions(view, question)), quoted=True)
        of_kind = dealing_with(view, question) or selected_of_kind(view, question, evidence, calibration, partial(self._found, view))
        if of_kind:
            return of_kind
        selection = completed(view, question, evidence, Selector(view, question, evidence, calibration).select())
        selection = with_all_on_topic(view, question, evidence, selection, calibration)
        if selection.counted and len(question.documents) < 2:
            return selection
        scope = question.documents if question.confined else ()
        parts = ByParts(view, lambda text, documents: self._examined(view, text, documents=documents or scope), calibration)
        return parts.answered(question, selection, evidence)

    def _select_again(self, view: LibraryView, question: Question, evidence: list[Evidence], history: Sequence[Turn]) -> Selection:
        """What answers a follow-up less surely than a question has to be answered, where it answered the question before too."""
        last, earlier = without_last(recent(history))
        before = self._select(view, *self._examined(view, last, earlier), self.calibration).paragraphs
        lenient = replace(self.calibration, answer_at=self.calibration.answer_at * _OF_THE_SAME)
        found = self._select(view, question, evidence, lenient).paragraphs
        return Selection(tuple(p for p in found if p in before)) if found and found[0] in before else Selection()

    def retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        """The paragraphs that match, ranked, as LlamaIndex nodes with their scores."""
        return as_nodes(self.search(query_bundle.query_str))

    def _query(self, query_bundle: QueryBundle) -> RESPONSE_TYPE:
        answer = self.answer(query_bundle.query_str)
        nodes = [NodeWithScore(node=node_of(citation.paragraph), score=1.0 / citation.marker) for citation in answer.citations]
        return Response(response=answer.text, source_nodes=nodes, metadata=answer.to_json())

    async def _aquery(self, query_bundle: QueryBundle) -> RESPONSE_TYPE:
        return self._query(query_bundle)

    def _get_prompt_modules(self) -> PromptMixinType:
        return {}


def _ms(start: float, end: float) -> int:
    return round((end - start) * 1000)
