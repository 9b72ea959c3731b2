"""Reads a document's metadata off its cover: which of its lines name the document, its body and its date."""

import re
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path

from index.block import Block
from index.cover_lines import BODY, KIND, ORDINARY, SESSION, SHORT_KIND, CoverLines, is_place_and_date, is_title_part, sorted_lines
from index.dates import FoundDate, dates_in, year_in
from index.imprint import job_number_in
from index.language import language_of
from index.metadata import Metadata, clipped
from index.symbols import symbol_of

_LAW = re.compile(r"\b(?:convention|protocol|charter|treaty|statute|covenant|traité|charte|tratado|regulation|directive)\b", re.IGNORECASE)
_NO_BODY = re.compile(r"^(?:adopted|delegations|prepared|submitted|transmitted|item|implementation|follow-up)\b", re.IGNORECASE)
_SESSION_OF = re.compile(rf"({SESSION.pattern}) of (?:the )?(.+)", re.IGNORECASE)
_UNIT = re.compile(r"(?:report|note) (?:of|by) the ((?:[A-Z][\w-]*)(?: (?:of|for|and|on|the|[A-Z][\w-]*))* [A-Z][\w-]*)", re.IGNORECASE)
_DONE = re.compile(r"\b(?:done|fait|hecho|feito|fatto|gedaan|geschehen|adopted|signed) (?:at|in|à|en|em|a|te|zu)\b", re.IGNORECASE)
_SHORT_WORDS = 30
_WHOLE_KIND = 8
_BODY_LINES = 12


def read_metadata(cover: Sequence[Block], blocks: Sequence[Block], imprint: tuple[str, ...], path: Path) -> Metadata:
    """Read a document's metadata.

    `cover` are the blocks before its first paragraph, `blocks` all of them, `imprint` the lines of its first
    page with all furniture. The title falls back to the file's name.
    """
    read = sorted_lines(_front(cover, blocks))
    symbol = next(iter(read.symbols), "") or next((s for line in imprint if (s := symbol_of(line))), "")
    meeting = _meeting(read, symbol) if cover else ""
    kind, subject = _kind_and_subject(read, meeting)
    title = _joined(kind, subject) or clipped(path.stem.replace("_", " "))
    session, body = _session_and_body(read, meeting, kind)
    return Metadata(
        symbol=symbol,
        title=_bounded(title),
        body=_bounded(body),
        date=_date(read, blocks),
        session=session,
        language=language_of("\n".join(block.text for block in blocks)),
        job_number=job_number_in(imprint),
        short_title=_short_title(kind, subject, meeting) or clipped(title),
    )


def _front(cover: Sequence[Block], blocks: Sequence[Block]) -> list[Block]:
    """The cover, with what of the title stands after it; where there is none, the headings that a document opens with."""
    if not cover:
        return list(takewhile(lambda block: block.kind == "heading", blocks))
    after = max(position for position, block in enumerate(blocks[: len(cover) * 2 + 10]) if block is cover[-1]) + 1
    following = blocks[after : after + 1]
    titled = [b for b in following if KIND.match(b.text) and len(b.text.split()) <= _SHORT_WORDS and not re.search(r"[.;:]$", b.text)]
    return [*cover, *titled, *(b for b in following if not titled and is_title_part(cover[-1]) and cover[-1].text.endswith(","))]


def _meeting(read: CoverLines, symbol: str) -> str:
    """The line that names the body or its meeting: the last such before the document's own title."""
    bodies: list[str] = []
    for line in [*read.titles[:_BODY_LINES], read.subject]:
        plain = re.sub(r"\s*\([^()]*\d{4}\)$", "", line)
        is_body = bool(BODY.search(plain)) and not _NO_BODY.match(plain) and len(plain.split()) <= 25 and not ORDINARY.match(plain)
        if _is_kind(plain) or (bodies and not is_body):
            if bodies:
                break
            continue
        if is_body:
            bodies.append(plain)
    if re.search(r"\d-[A-Z]", symbol) and len(bodies) > 1:
        return " and ".join(bodies[:2])
    return bodies[-1] if bodies and read.sessions else bodies[0] if bodies else ""


def _is_kind(line: str) -> bool:
    """Whether a line says what kind of document this is, in its first words or its only ones."""
    found = KIND.search(line)
    return found is not None and (found.start() < 25 or len(line.split()) <= _WHOLE_KIND)


def _kind_and_subject(read: CoverLines, meeting: str) -> tuple[str, str]:
    """The line that says what kind of document this is, and the one that says what it is about, "" where there is none."""
    lines = list(dict.fromkeys(line for line in read.titles if not ORDINARY.match(line) and not _names(line, meeting)))
    if len(read.subject.split()) > 2 and _is_kind(read.subject):
        return read.subject, ""
    kinds = [line for line in lines if _is_kind(line)]
    if not kinds:
        return next(iter(lines), meeting), ""
    kinds = [line for line in kinds if line not in read.items] or kinds  # what an item is called is no title where there is another
    kind = min(kinds, key=lambda line: (not KIND.match(line), len(line.split())))
    before = lines[: lines.index(kind)]
    return kind, before[-1] if before and len(kind.split()) <= _WHOLE_KIND and not _LAW.search(kind) else ""


def _names(line: str, meeting: str) -> bool:
    """Whether a line is the name of the body, or a part of it."""
    return bool(meeting) and (line in meeting or re.sub(r"\s*\([^()]*\d{4}\)$", "", line) == meeting)


def _joined(kind: str, subject: str) -> str:
    """The title as lists of documents give it: "The situation in the fairways: report of the Secretariat"."""
    if not subject:
        return kind
    words = kind.split()
    return f"{subject}: {kind[:1].lower()}{kind[1:]}" if words[1:] and words[1].islower() and kind[1:2].islower() else f"{subject}: {kind}"


def _short_title(kind: str, subject: str, meeting: str) -> str:
    """The kind of document, with the meeting or the subject where the kind alone says little."""
    if kind and len(kind.split()) <= SHORT_KIND and not _LAW.search(kind):
        rest = meeting or subject
        return clipped(f"{kind}, {rest}" if rest and rest not in kind else kind)
    return clipped(kind)


def _session_and_body(read: CoverLines, meeting: str, kind: str) -> tuple[str, str]:
    session = next((found.group() for line in read.sessions if (found := SESSION.search(line))), "")
    of_body = _SESSION_OF.fullmatch(meeting)
    if of_body and re.search("session", of_body.group(1), re.IGNORECASE):
        return of_body.group(1), of_body.groups()[-1]
    if not session and (found := SESSION.match(meeting)):
        session = found.group()
    unit = _UNIT.match(kind)
    return session, meeting or (unit.group(1) if unit else "")


def _date(read: CoverLines, blocks: Sequence[Block]) -> str:
    """The day a cover gives as its own, else the first that it names; of a treaty, the day it was done; else a year."""
    found = [(line, date) for line in read.dated for date in dates_in(line)]
    own = [date for line, date in found if not date.is_range and is_place_and_date(line)]
    single = [date for _, date in found if not date.is_range]
    for dates in (own, single, [date for _, date in found], _done(blocks)):
        if dates:
            return dates[0].day.isoformat()
    return next((year for line in read.dated if (year := year_in(line))), "")


def _done(blocks: Sequence[Block]) -> list[FoundDate]:
    closing = [block.text for block in blocks[-12:] if _DONE.search(block.text)]
    return [date for text in closing for date in dates_in(text)]


def _bounded(line: str) -> str:
    return " ".join(line.split())[:300].strip(" .,;:")
