"""From a paragraph to the sentences of it that can stand in a draft: on the topic, and understood without what is left out."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from assistant.language.sentences import Sentence, split_sentences
from assistant.retrieval.matching import Matcher
from index.paragraph import Paragraph, reading_order

_FEWEST_WORDS = 5
_CARRIES = 0.1
# A sentence that begins so says something of the one before it; “It was noted that …” does not.
_LEANS = re.compile(
    r"(?:It(?! (?:is|was|has been|had been) (?:\w+ ){1,2}that\b)|Its|They|Their|Them|"
    r"This|That|These|Those|Such|He|She|His|Her|Both|Another|Others?|Here|However|Moreover|Furthermore|"
    r"In addition|Additionally|Also|Consequently|Therefore|Thus|Hence|Nevertheless|Nonetheless|Instead|Similarly|Likewise|Finally|Lastly|"
    r"Second(?:ly)?|Third(?:ly)?|In (?:that|this|such|these|those)|For (?:that|this|example|instance)|As (?:such|a result)|"
    r"To (?:that|this) end|But|And|Yet|So|Accordingly|Subsequently|Meanwhile|At the same time|On the other hand|"
    r"The (?:former|latter|same|above)|(?:\w+ o|O)f (?:these|them)|(?:(?:In|For|Of) the|The) (?:remaining|rest)|"
    r"The (?:first|second|third|fourth|fifth|last|other|others) (?:is|was|are|were))\b"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Passage(NamedTuple):
    """Sentences of one paragraph, in order; `score` is how well the paragraph is on the topic."""

    paragraph: Paragraph
    sentences: tuple[Sentence, ...]
    score: float = 0.0

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(sentence.text.split()) for sentence in self.sentences)


def passage_of(
    paragraph: Paragraph, matcher: Matcher, most_words: int, score: float = 0.0, wanted: Callable[[str], bool] | None = None
) -> Passage | None:
    """The sentences of a paragraph that carry the topic, at least one; None where nothing in it stands on its own.

    Reported speech keeps its reporter: what a State or the Meeting says begins with the sentence that names them. With `wanted`
    the passage goes on to the best sentence of that kind.
    """
    sentences = sentences_of(paragraph)
    while sentences and not paragraph.reporter and leans(sentences[0].text):
        sentences.pop(0)
    if not sentences:
        return None
    scores = matcher.sentence_chances(paragraph, sentences)
    least = float("-inf") if paragraph.reporter else _CARRIES * max(scores)
    kind = [wanted is not None and score >= least and wanted(s.text) for s, score in zip(sentences, scores, strict=True)]
    best = max(range(len(sentences)), key=lambda place: (kind[place], scores[place], -place))
    first = 0 if paragraph.reporter else _upright(sentences, best)
    whole = [place for place in range(first, len(sentences)) if place <= best or scores[place] >= _CARRIES * scores[best]]
    chosen = _fitting(sentences, whole, most_words)
    if best not in chosen and not leans(sentences[best].text):
        chosen = [first, best]
    return Passage(paragraph, tuple(sentences[place] for place in chosen), score)


def opening_of(paragraph: Paragraph, most_words: int) -> Passage | None:
    """The first sentences of a paragraph, as many as fit and at least one: a State's reply from its beginning."""
    sentences = sentences_of(paragraph)
    if not sentences:
        return None
    return Passage(paragraph, tuple(sentences[place] for place in _fitting(sentences, list(range(len(sentences))), most_words)))


def continuations(paragraph: Paragraph, matcher: Matcher, quoted: Collection[str]) -> Iterator[Sentence]:
    """The sentences of a paragraph that carry the topic and can be added to a draft, in order; `quoted` are those that stand there.

    One that leans on the sentence before it needs that to stand there, and what is reported the sentence that names its reporter.
    """
    sentences = sentences_of(paragraph)
    if not sentences or (paragraph.reporter and sentences[0].text not in quoted):
        return
    scores = matcher.sentence_chances(paragraph, sentences)
    for place, sentence in enumerate(sentences):
        stands = not leans(sentence.text) or (place > 0 and sentences[place - 1].text in quoted)
        if stands and sentence.text not in quoted and scores[place] >= _CARRIES * max(scores):
            yield sentence


def sentences_of(paragraph: Paragraph) -> list[Sentence]:
    """The sentences of a paragraph that are more than a few words, without one that only announces a list."""
    sentences = [sentence for sentence in split_sentences(paragraph.text) if len(sentence.text.split()) >= _FEWEST_WORDS]
    while sentences and sentences[-1].text.rstrip().endswith(":"):
        sentences.pop()
    return sentences


def leans(sentence: str) -> bool:
    """Whether a sentence says something of the one before it, and is not understood without it."""
    return bool(_LEANS.match(sentence))


def in_order(passages: Iterable[Passage]) -> list[Passage]:
    """Passages in reading order."""
    return sorted(passages, key=lambda passage: reading_order(passage.paragraph))


def readable(sentence: str) -> str:
    """A sentence as a draft prints it: on one line, closed with a full stop where it ended as an item of a list."""
    text = re.sub(r"[;,]\s*(?:and|or)?$", "", printable(sentence))
    return text if re.search(r"[.!?:][”\"’')\]]*$", text) else f"{text}."


def printable(text: str) -> str:
    """A text on one line, without the control characters that no file of XML may hold."""
    return " ".join(_CONTROL.sub(" ", text).split())


def _upright(sentences: list[Sentence], place: int) -> int:
    """The place of the sentence from which one that leans on what stands before it can be understood."""
    while place > 0 and leans(sentences[place].text):
        place -= 1
    return place


def _fitting(sentences: list[Sentence], places: list[int], most_words: int) -> list[int]:
    """The first of some places, next to each other, whose sentences fit; always the first."""
    words = 0
    for count, place in enumerate(places):
        words += len(sentences[place].text.split())
        if count and (words > most_words or place != places[count - 1] + 1):
            return places[:count]
    return places
