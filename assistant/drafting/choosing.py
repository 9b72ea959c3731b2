"""Choosing passages: the best that fit the length, each sentence verified, none that says what another says already."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from assistant.drafting.draft import Draft
from assistant.drafting.material import Material
from assistant.drafting.passages import Passage, continuations, in_order, passage_of, readable
from assistant.drafting.repetition import Gist, gist_of, say_the_same
from assistant.language.sentences import Sentence
from index.paragraph import Paragraph


class Chooser:
    """Chooses for one draft; it remembers what was chosen, so that nothing is said twice."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._said: list[Gist] = []
        self._taken: set[str] = set()
        self.dropped = 0

    def best(
        self, paragraphs: Iterable[Paragraph], words: int, passage_words: int, wanted: Callable[[str], bool] | None = None
    ) -> list[Passage]:
        """The best passages of some paragraphs, in `words` words in all and at least one, given back in reading order.

        With `wanted`, only passages that have a sentence of that kind.
        """
        chosen: list[Passage] = []
        left = words
        for passage in self._by_score(paragraphs, passage_words, wanted):
            if passage.words > left and (chosen or left <= 0):
                continue
            if taken := self.take(passage):
                chosen.append(taken)
                left -= taken.words
        return in_order(chosen)

    def remember(self, draft: Draft) -> None:
        """Take what a draft has already as said."""
        texts = [said.text for said in draft.statements] if draft.mode == "generative" else []
        for text in (*texts, *(readable(citation.quote) for citation in draft.citations)):
            self._said.append(gist_of(text, self._material.view.names))
        self._taken.update(citation.paragraph.id for citation in draft.citations)

    def next_best(self, paragraphs: Iterable[Paragraph], passage_words: int, wanted: Callable[[str], bool] | None) -> Passage | None:
        """The best passage of some paragraphs that says something new; None where there is none."""
        found = self._by_score(paragraphs, passage_words, wanted)
        return next((taken for passage in found if (taken := self.take(passage))), None)

    def next_sentence(
        self, paragraphs: Iterable[Paragraph], wanted: Callable[[str], bool] | None, quoted: Mapping[str, Collection[str]]
    ) -> Passage | None:
        """The next sentence, of the best paragraph first, that says something new and is understood where it will stand.

        `quoted` are the sentences that stand there, by the ids of their paragraphs. None where there is no such sentence.
        """
        for paragraph in sorted(paragraphs, key=self._rank):
            for sentence in continuations(paragraph, self._material.matcher, quoted.get(paragraph.id, ())):
                if (wanted is None or wanted(sentence.text)) and self._is_new(paragraph, sentence):
                    return Passage(paragraph, (sentence,))
        return None

    def take(self, passage: Passage) -> Passage | None:
        """A passage without what is said already or is not supported; None where its opening goes, on which the rest leans."""
        if passage.paragraph.id in self._taken:
            return None
        kept: list[Sentence] = []
        for sentence in passage.sentences:
            if not self._is_new(passage.paragraph, sentence):
                break
            kept.append(sentence)
        if not kept:
            return None
        self._taken.add(passage.paragraph.id)
        return passage._replace(sentences=tuple(kept))

    def passage(self, paragraph: Paragraph, passage_words: int, wanted: Callable[[str], bool] | None = None) -> Passage | None:
        """A paragraph's sentences on the topic."""
        return passage_of(paragraph, self._material.matcher, passage_words, self._score(paragraph), wanted)

    def _by_score(self, paragraphs: Iterable[Paragraph], passage_words: int, wanted: Callable[[str], bool] | None) -> Sequence[Passage]:
        found = [passage for paragraph in paragraphs if (passage := self.passage(paragraph, passage_words, wanted))]
        if wanted is not None:
            found = [passage for passage in found if any(wanted(sentence.text) for sentence in passage.sentences)]
        return sorted(found, key=lambda passage: self._rank(passage.paragraph))

    def _rank(self, paragraph: Paragraph) -> tuple[float, str, int]:
        return -self._score(paragraph), paragraph.document, paragraph.ordinal

    def _score(self, paragraph: Paragraph) -> float:
        return self._material.scores.get(paragraph.id, float("-inf"))

    def _is_new(self, paragraph: Paragraph, sentence: Sentence) -> bool:
        """Whether a sentence says something new that its paragraph supports; it is then taken as said."""
        gist = gist_of(readable(sentence.text), self._material.view.names)
        if any(say_the_same(gist, said) for said in self._said) or not self._is_supported(paragraph, sentence):
            return False
        self._said.append(gist)
        return True

    def _is_supported(self, paragraph: Paragraph, sentence: Sentence) -> bool:
        supported = self._material.view.verifier.verify(readable(sentence.text), [paragraph]).status != "unsupported"
        self.dropped += not supported
        return supported
