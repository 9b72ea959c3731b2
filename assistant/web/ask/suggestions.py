"""Example questions, made from the library's own paragraphs and kept only where it answers them."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import islice

from assistant.answer import Answer
from assistant.language.lexicon import STOP_WORDS
from assistant.view import LibraryView
from index.paragraph import Paragraph

Ask = Callable[[str], Answer]
_TRIES = 4
_MOST_WORDS = 10
_PHRASE = re.compile(r"(?<![\w-])([a-z]{5,}) ([a-z]{5,})(?![\w-])")
_NOT_A_TOPIC = re.compile(r"(?:ed|ly|would|should|could|other|their|these|those|which)$")
# A phrase that can stand without an article: a plural, or the name of an activity or a quality.
_STANDS_ALONE = re.compile(r"(?:[^su]s|ing|tion|ment|age|ance|ence|ship)$")
_NUMBERING = re.compile(r"^(?:(?:issue|pillar|theme|item|part|section|chapter|annex)\s+)?(?:[ivxlc]+|[a-z]|\d+)[.):]+\s+", re.IGNORECASE)
_BARE = re.compile(r"^(?:introduction|annex|conclusions?|background|summary|general|recommendation.*|preamble|follow-up)$", re.IGNORECASE)


def suggest(view: LibraryView, ask: Ask) -> tuple[str, ...]:
    """Up to four questions of different kinds that `ask` answers from the paragraph each was made from."""
    topics = _topics(view)
    kinds = (_on_one_state(topics), _on_states(topics), _on_headings(view), _on_numbers(view))
    return tuple(question for kind in kinds for question in islice(_answered(kind, ask), 1))


def suggest_topics(view: LibraryView, holds: Callable[[str], bool]) -> tuple[str, ...]:
    """Up to four topics on which the library `holds` something: what several States speak of, else what headings name."""
    shared = _topics(view)
    headings = (topic for paragraph in view.paragraphs if (topic := _topic_of(paragraph)))
    return tuple(islice((topic for topic in dict.fromkeys((*islice(shared, _TRIES), *islice(headings, _TRIES))) if holds(topic)), _TRIES))


def _answered(candidates: Iterator[tuple[str, Paragraph]], ask: Ask) -> Iterator[str]:
    for question, source in islice(candidates, _TRIES):
        if any(citation.paragraph.id == source.id for citation in ask(question).citations):
            yield question


def _topics(view: LibraryView) -> dict[str, dict[str, Paragraph]]:
    """Two-word phrases that several reporters use, most shared first, each with a paragraph by reporter."""
    found: dict[str, dict[str, Paragraph]] = defaultdict(dict)
    for paragraph in view.paragraphs:
        if paragraph.reporter and len(view.reporters.get(paragraph.id, ())) == 1:
            for first, second in _PHRASE.findall(paragraph.text):
                if _is_topic(first, second):
                    found[f"{first} {second}"].setdefault(paragraph.reporter, paragraph)
    shared = {phrase: by for phrase, by in found.items() if len(by) > 1}
    return dict(sorted(shared.items(), key=lambda item: (-len(item[1]), item[0])))


def _is_topic(first: str, second: str) -> bool:
    return not ({first, second} & STOP_WORDS or _NOT_A_TOPIC.search(first)) and bool(_STANDS_ALONE.search(second))


def _on_one_state(topics: dict[str, dict[str, Paragraph]]) -> Iterator[tuple[str, Paragraph]]:
    for phrase, by_reporter in islice(topics.items(), 1, None):
        for reporter, paragraph in islice(by_reporter.items(), 1):
            yield f"What did {reporter} report on {phrase}?", paragraph


def _on_states(topics: dict[str, dict[str, Paragraph]]) -> Iterator[tuple[str, Paragraph]]:
    for phrase, by_reporter in topics.items():
        yield f"Which States reported on {phrase}?", next(iter(by_reporter.values()))


def _on_headings(view: LibraryView) -> Iterator[tuple[str, Paragraph]]:
    """Headings that say something, those of documents without replies first, a question each document."""
    opening: dict[str, Paragraph] = {}
    replying = {p.document for p in view.paragraphs if view.reporters.get(p.id)}
    for paragraph in sorted(view.paragraphs, key=lambda p: p.document in replying):
        topic = _topic_of(paragraph)
        if topic and paragraph.document not in {p.document for p in opening.values()}:
            opening.setdefault(topic, paragraph)
    for topic, paragraph in opening.items():
        yield f"What is said about {topic}?", paragraph


def _topic_of(paragraph: Paragraph) -> str:
    if not paragraph.headings or paragraph.kind not in ("numbered", "text"):
        return ""
    heading = _NUMBERING.sub("", paragraph.headings[-1]).strip(" .:*")
    if heading.isupper() or _BARE.match(heading) or not 3 <= len(heading.split()) <= _MOST_WORDS:
        return ""
    return heading if heading[1:2].isupper() else heading[0].lower() + heading[1:]


def _on_numbers(view: LibraryView) -> Iterator[tuple[str, Paragraph]]:
    """A paragraph by its number, from the middle of the documents with most of them."""
    numbered: dict[str, list[Paragraph]] = defaultdict(list)
    for paragraph in view.paragraphs:
        if paragraph.kind == "numbered" and paragraph.anchor.isdigit() and view.snapshot.documents[paragraph.document].metadata.symbol:
            numbered[paragraph.document].append(paragraph)
    for document, paragraphs in sorted(numbered.items(), key=lambda item: (-len(item[1]), item[0])):
        middle = paragraphs[len(paragraphs) // 2]
        yield f"What does paragraph {middle.anchor} of {view.snapshot.documents[document].metadata.label} say?", middle
