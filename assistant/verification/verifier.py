"""The verdict on a sentence: whether the paragraphs that it cites say what it says."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.answer import Status
from assistant.language.lexicon import all_terms, stems_of
from assistant.verification.edits import altered, turned
from assistant.verification.figures import read_figures
from assistant.verification.names import missing_names
from assistant.verification.quantities import is_content, missing_figures
from assistant.verification.source import Source, contains, plain_text, read_source
from assistant.verification.wording import operative_words
from index.paragraph import Paragraph
from index.states import Mention, StateNames

# The share of a sentence's words that its paragraphs must have.
_SUPPORTED, _PARTLY = 0.75, 0.5
_QUOTED = re.compile(r"“([^”]+)”|\"([^\"]+)\"|«([^»]+)»")


class Verdict(NamedTuple):
    """What verification found: the status, and what of the sentence stands in none of its paragraphs."""

    status: Status
    missing: tuple[str, ...] = ()


class Verifier:
    """Verifies sentences against paragraphs of one library; `names` finds their States in any form."""

    def __init__(self, names: StateNames) -> None:
        self._names = names
        self._sources: dict[Paragraph, Source] = {}
        self._plain: dict[Paragraph, str] = {}

    def verify(self, sentence: str, cited: Sequence[Paragraph]) -> Verdict:
        """The verdict on a sentence, without its markers, that cites these paragraphs; one that cites none is unsupported."""
        if not cited:
            return Verdict("unsupported", ("a citation",))
        plain = plain_text(sentence)
        if plain and any(contains(self._plain_text(paragraph), plain) for paragraph in cited):
            return Verdict("verbatim")
        sources = [self._source(paragraph) for paragraph in cited]
        mentions = self._names.find(sentence, peoples=True)
        missing = (
            *missing_names(sentence, mentions, sources),
            *_missing_quotations(sentence, sources),
            *missing_figures(sentence, mentions, sources),
            *_missing_operative(sentence, sources),
            *turned(sentence, sources),
            *altered(sentence, mentions, sources),
        )
        if missing:
            return Verdict("unsupported", tuple(dict.fromkeys(missing)))
        return _by_coverage(sentence, mentions, sources)

    def _plain_text(self, paragraph: Paragraph) -> str:
        if paragraph not in self._plain:
            self._plain[paragraph] = plain_text(paragraph.text)
        return self._plain[paragraph]

    def _source(self, paragraph: Paragraph) -> Source:
        if paragraph not in self._sources:
            self._sources[paragraph] = read_source(paragraph, self._names)
        return self._sources[paragraph]


def _missing_quotations(sentence: str, sources: Sequence[Source]) -> list[str]:
    quoted = [next(filter(None, groups)) for groups in _QUOTED.findall(sentence)]
    return [f"“{words}”" for words in quoted if not any(contains(plain_text(f"{s.own}\n{s.around}"), plain_text(words)) for s in sources)]


def _missing_operative(sentence: str, sources: Sequence[Source]) -> list[str]:
    known = frozenset[str]().union(*(source.operative for source in sources))
    return sorted(operative_words(sentence) - known)


def _by_coverage(sentence: str, mentions: Sequence[Mention], sources: Sequence[Source]) -> Verdict:
    """The status by how many of the sentence's plain words its sources have."""
    known = frozenset[str]().union(*(source.stems for source in sources))
    checked = [(m.start, m.end) for m in mentions] + [(n.start, n.end) for n in read_figures(sentence).numbers]
    content = [t for t in all_terms(sentence) if is_content(t.text) and not t.is_acronym and not any(s <= t.start < e for s, e in checked)]
    if not content and not checked:
        return Verdict("unsupported", ("anything that can be checked",))
    absent = [t.text for t in content if not ({t.stem} <= known or ("-" in t.text and stems_of(t.text) - {t.stem} <= known))]
    share = 1 - len(absent) / max(len(content), 1)
    status: Status = "supported" if share >= _SUPPORTED else "partly" if share >= _PARTLY else "unsupported"
    return Verdict(status, tuple(dict.fromkeys(absent)) if status != "supported" else ())
