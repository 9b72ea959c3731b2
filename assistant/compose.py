"""The extractive answer: the documents' own sentences, each with its citation."""

import re
from collections.abc import Sequence

from assistant.answer import Citation
from assistant.matching import Matcher
from assistant.sentences import Sentence, split_sentences
from index.paragraph import Paragraph

_WORDS_A_PARAGRAPH = 85
_WORDS_QUOTED = 400
_CLOSERS = re.compile(r"([.!?:;,]*[”\"’')\]]*)$")


def prose(paragraphs: Sequence[Paragraph], matcher: Matcher) -> tuple[str, tuple[Citation, ...]]:
    """An answer of one to three sentences from each paragraph, with its citations."""
    pieces, citations = [], []
    for marker, paragraph in enumerate(paragraphs, start=1):
        chosen = choose_sentences(paragraph, matcher)
        pieces.append(" ".join(mark(sentence.text, marker) for sentence in chosen))
        citations.append(Citation(marker, paragraph, paragraph.text[chosen[0].start : chosen[-1].end]))
    return " ".join(pieces), tuple(citations)


def bulleted(paragraphs: Sequence[Paragraph], matcher: Matcher, introduction: Paragraph | None = None) -> tuple[str, tuple[Citation, ...]]:
    """An answer as a list, an item a paragraph; `introduction` is the sentence that announces it."""
    lines, citations = [], []
    if introduction is not None:
        sentence = split_sentences(introduction.text)[-1]
        lines.append(mark(sentence.text, 1))
        citations.append(Citation(1, introduction, sentence.text))
    for marker, paragraph in enumerate(paragraphs, start=len(citations) + 1):
        chosen = choose_sentences(paragraph, matcher)
        lines.append("- " + " ".join(mark(sentence.text, marker) for sentence in chosen))
        citations.append(Citation(marker, paragraph, paragraph.text[chosen[0].start : chosen[-1].end]))
    return "\n".join(lines), tuple(citations)


def quoted(paragraphs: Sequence[Paragraph], matcher: Matcher) -> tuple[str, tuple[Citation, ...]]:
    """Paragraphs whole, a line each; of many, the sentences that carry the answer."""
    whole = sum(len(paragraph.text.split()) for paragraph in paragraphs) <= _WORDS_QUOTED
    lines, citations = [], []
    for marker, paragraph in enumerate(paragraphs, start=1):
        chosen = split_sentences(paragraph.text) if whole or len(paragraphs) == 1 else choose_sentences(paragraph, matcher)
        item = "- " if paragraph.kind in ("item", "bullet") else ""
        lines.append(item + " ".join(mark(sentence.text, marker) for sentence in chosen))
        citations.append(Citation(marker, paragraph, paragraph.text[chosen[0].start : chosen[-1].end]))
    return "\n".join(lines), tuple(citations)


def choose_sentences(paragraph: Paragraph, matcher: Matcher) -> list[Sentence]:
    """The sentences of a paragraph that carry the answer, next to each other: all of a short one."""
    sentences = split_sentences(paragraph.text)
    short = len(paragraph.text.split()) <= _WORDS_A_PARAGRAPH and paragraph.kind != "cover"
    if short or len(sentences) == 1:
        return sentences
    scores = [matcher.sentence_score(paragraph, sentence) for sentence in sentences]
    best = max(range(len(sentences)), key=lambda i: (scores[i], -i))
    if paragraph.kind == "cover":
        return [sentences[best]]
    first = last = best
    words = len(sentences[best].text.split())
    while True:
        around = [i for i in (first - 1, last + 1) if 0 <= i < len(sentences) and scores[i] >= 0.6 * scores[best]]
        around = [i for i in around if words + len(sentences[i].text.split()) <= _WORDS_A_PARAGRAPH]
        if not around:
            return sentences[first : last + 1]
        taken = max(around, key=lambda i: (scores[i], -i))
        first, last = min(first, taken), max(last, taken)
        words += len(sentences[taken].text.split())


def mark(sentence: str, marker: int) -> str:
    """A sentence with its marker before the full stop, so that no reader takes it for the next one's."""
    text = re.sub(r"[;,]\s*(?:and|or)?$", "", " ".join(sentence.split()))
    closing = _CLOSERS.search(text)
    end = closing.start() if closing else len(text)
    quoted = re.search(r"[.!?][”\"’')\]]+$", text)
    if quoted:
        return f"{text} [{marker}]"
    return f"{text[:end]} [{marker}]{text[end:] or '.'}"
