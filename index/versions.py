"""Which documents are versions of one another, and which of them is the newest.

A revision supersedes what it revises, a report the draft of it. An addendum or a corrigendum is a document of
its own, and so is the same document in another language. Where that is not certain, nothing is superseded.
"""

import re
from collections.abc import Mapping

from index.metadata import Metadata
from index.symbols import edition_of, key_of, series_of_draft

_DRAFT = re.compile(r"\b(?:draft|preliminary|provisional|zero draft|advance (?:unedited )?(?:copy|version)|final|revised)\b", re.IGNORECASE)
_UNFINISHED = re.compile(r"\b(?:draft|preliminary|zero draft)\b", re.IGNORECASE)

_LINKING = frozenset("of the on its at for to in and".split())


def superseded_by(documents: Mapping[str, Metadata]) -> dict[str, str]:
    """By its name, each older version's newest one."""
    newer = {name: found for name in documents if (found := _next_of(name, documents))}
    return {name: _last(name, newer) for name in newer}


def is_draft(metadata: Metadata) -> bool:
    """Whether a document calls itself a draft."""
    return bool(_UNFINISHED.search(metadata.title)) or bool(series_of_draft(metadata.symbol))


def _next_of(name: str, documents: Mapping[str, Metadata]) -> str:
    """The version that supersedes a document, "" where there is none: the highest revision, else the final one."""
    older = documents[name]
    others = [(other, newer) for other, newer in sorted(documents.items()) if other != name and _same_language(older, newer)]
    revisions = [(edition_of(newer.symbol).revision, other) for other, newer in others if _is_revision(older, newer)]
    if revisions:
        return max(revisions, key=lambda found: found[0])[1]
    return next((other for other, newer in others if _is_final(older, newer)), "")


def _last(name: str, newer: Mapping[str, str]) -> str:
    seen = {name}
    while name in newer and newer[name] not in seen:
        name = newer[name]
        seen.add(name)
    return name


def _same_language(one: Metadata, other: Metadata) -> bool:
    return one.language == other.language or not (one.language and other.language)


def _is_revision(older: Metadata, newer: Metadata) -> bool:
    if not older.symbol or not newer.symbol:
        return False
    before, after = edition_of(older.symbol), edition_of(newer.symbol)
    return key_of(before.base) == key_of(after.base) and after.revision > before.revision


def _is_final(draft: Metadata, final: Metadata) -> bool:
    """Whether a document is what became of a draft: of one series or one meeting, with the same title but for "draft"."""
    if not is_draft(draft) or is_draft(final) or (draft.date and final.date and final.date < draft.date):
        return False
    if not _titles_agree(draft, final) or (draft.body and final.body and _words(draft.body) != _words(final.body)):
        return False
    if draft.symbol:
        series = series_of_draft(draft.symbol)
        return bool(series) and re.fullmatch(rf"{re.escape(series)}/\d+(?:/Rev\.\d+)?", final.symbol) is not None
    return bool(draft.body and final.body) and draft.year == final.year


def _titles_agree(draft: Metadata, final: Metadata) -> bool:
    """Whether the final title has the draft's words, and else only those that name the meeting."""
    before, after = _words(_DRAFT.sub(" ", draft.title)), _words(_DRAFT.sub(" ", final.title))
    meeting = _words(f"{draft.body} {draft.session} {final.body} {final.session}") | _LINKING
    return bool(before) and before <= after and after - before <= meeting


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))
