"""How paragraphs are called: the document's own number where it has one, else section and ordinal."""

import re
from collections import Counter, defaultdict
from itertools import takewhile

from index.divisions import ARTICLE
from index.draft import Draft
from index.headings import NESTED, Heading
from index.sequences import NumberSequence

_NUMERAL = re.compile(r"[IVXLC]+|[A-Z]|\d+")  # "annex II.B.3", but "annex II, Belgium.3"


def name_anchors(drafts: list[Draft]) -> list[str]:
    """Give each draft its anchor, unique in the document; returns findings on numbers that repeat."""
    qualified = _qualified_sequences(drafts)
    ordinals: Counter[str] = Counter()
    children: Counter[tuple[int, str]] = Counter()
    taken: Counter[str] = Counter()
    alone = _unique_families(drafts)
    shared = _shared_sections(drafts, alone)
    preambles = len({draft.path for draft in drafts if draft.preambular})
    findings = []
    for draft in drafts:
        anchor = _anchor(draft, qualified, alone, shared, preambles, ordinals, children)
        taken[anchor] += 1
        if taken[anchor] > 1:
            if draft.kind in ("numbered", "recital"):
                findings.append(f"paragraph {anchor} occurs {taken[anchor]} times")
            anchor = f"{anchor} [{taken[anchor]}]"
        draft.anchor = anchor
    return findings


def _anchor(
    draft: Draft,
    qualified: dict[int, str],
    alone: set[str],
    shared: dict[str, int],
    preambles: int,
    ordinals: Counter[str],
    children: Counter[tuple[int, str]],
) -> str:
    part = draft.path[0].key if draft.path and draft.path[0].is_part else ""
    if draft.kind == "cover":
        return "cover"
    if draft.kind == "footnote":
        return _join(", ", draft.parent.anchor if draft.parent else "", f"footnote {draft.mark}")
    if draft.kind == "recital" and not qualified.get(id(draft.sequence)):
        return _join(" ", part, f"recital {draft.marker.value}")
    if draft.kind in ("numbered", "recital") and draft.sequence is not None:
        return _numbered(part, qualified.get(id(draft.sequence), ""), draft.marker.value)
    if draft.kind == "item" and draft.parent is not None:
        return f"{draft.parent.anchor} ({draft.marker.value})"
    if draft.kind == "bullet" and draft.parent is not None:
        children[id(draft.parent), "bullet"] += 1
        return f"{draft.parent.anchor}, bullet {children[id(draft.parent), 'bullet']}"
    if draft.kind == "text" and draft.parent is not None and not draft.lead_in:  # one with a lead-in replies to it
        children[id(draft.parent), "text"] += 1
        return f"{draft.parent.anchor} ¶ {children[id(draft.parent), 'text'] + 1}"
    section = _section_key(draft.path, alone)
    if section in shared:
        section = _section_key(draft.path, alone, shared[section])
    if draft.kind == "item":
        return _join(" ", section, f"({draft.marker.value})")
    if draft.preambular:
        before = _join(", ", section if preambles > 1 else part, "preambular ¶")
        ordinals[before] += 1
        return f"{before} {ordinals[before]}"
    sign = "row" if draft.kind == "row" else "¶"
    ordinals[section + sign] += 1
    return _join(" ", section, f"{sign} {ordinals[section + sign]}")


def _join(separator: str, *pieces: str) -> str:
    return separator.join(piece for piece in pieces if piece)


def _numbered(part: str, section: str, value: str) -> str:
    if part and section and not _NUMERAL.fullmatch(section):
        return f"{part}, {section}.{value}"
    if part and section:
        return f"{part} {section}.{value}" if part.count(" ") == 0 else f"{part}.{section}.{value}"
    if part and "." in value:
        return f"{part}, {value}"
    if part:
        return f"{part}.{value}" if " " in part else f"{part} {value}"
    return f"{section}.{value}" if section else value


def _shared_sections(drafts: list[Draft], alone: set[str]) -> dict[str, int]:
    """The names that sections of different chapters would share ("B" of I and of II), with how many chapters are over all of them."""
    chapters: dict[str, list[list[str]]] = defaultdict(list)
    for draft in drafts:
        over = [heading.key for heading in draft.path[:-1] if heading.is_structural]
        if over not in chapters[_section_key(draft.path, alone)]:
            chapters[_section_key(draft.path, alone)].append(over)
    shared = {key: over for key, over in chapters.items() if key and len(over) > 1}
    return {key: sum(1 for _ in takewhile(lambda keys: len(set(keys)) == 1, zip(*over, strict=False))) for key, over in shared.items()}


def _section_key(path: tuple[Heading, ...], alone: set[str], common: int | None = None) -> str:
    """The innermost heading, after the numbered one above it that makes it findable, or after all but the first `common` of these.

    `alone` are the families whose headings need none above them, such as articles counted through all chapters.
    """
    keys = [heading.key for heading in path]
    over = [h for h in path[:-1] if h.is_structural]
    numeral = [h.key for h in over[common if common is not None else -2 if over and over[-1].family == NESTED else -1 :]]
    if path and path[-1].family in alone:
        numeral = []
    part = [keys[0]] if path and path[0].is_part and len(path) > 1 else []
    return ", ".join(dict.fromkeys([*part, *numeral, *keys[-1:]]))


def _unique_families(drafts: list[Draft]) -> set[str]:
    """The divisions ("Article 5") whose numbers occur once in the document, or once in each of its annexes."""
    seen: dict[tuple[str, str], Heading] = {}
    repeated: set[str] = set()
    headings = {id(h): (h, d.path[0].key if d.path[0].is_part else "") for d in drafts for h in d.path if h.rank}
    for heading, part in headings.values():
        if seen.setdefault((part, heading.key), heading) is not heading:
            repeated.add(heading.family)
    return {heading.family for heading in seen.values()} - repeated


def _qualified_sequences(drafts: list[Draft]) -> dict[int, str]:
    """Sequences that need their section in the anchor, since another one in the same part counts too."""
    by_part: dict[tuple[str, str], dict[int, list[Draft]]] = defaultdict(dict)
    for draft in drafts:
        if draft.kind in ("numbered", "recital") and draft.sequence is not None and draft.sequence.form != "dotted":
            part = draft.path[0].key if draft.path and draft.path[0].is_part else ""
            by_part[part, draft.kind].setdefault(id(draft.sequence), []).append(draft)
    keys: dict[int, str] = {}
    for (part, _), sequences in by_part.items():
        for identity, members in sequences.items():
            common = _common_path([m.path for m in members])
            article = next((h for h in reversed(common) if h.rank == ARTICLE), None)
            if article is not None:
                keys[identity] = article.key if article.key not in keys.values() else _told_apart(article, common)
            elif any(h.family == NESTED for h in common):
                keys[identity] = _section_key(common[1:], set())
            elif len(sequences) > 1:
                keys[identity] = common[-1].key if common and common[-1].key != part else ""
    return keys


def _told_apart(article: Heading, common: tuple[Heading, ...]) -> str:
    """The name of an article that another one has too, with that of what is below it, or above it."""
    if common[-1] is not article:
        return f"{article.key}, {common[-1].key}"
    return article.key if common[0] is article else f"{common[0].key}, {article.key}"


def _common_path(paths: list[tuple[Heading, ...]]) -> tuple[Heading, ...]:
    common = paths[0]
    for path in paths[1:]:
        length = next((i for i, (a, b) in enumerate(zip(common, path, strict=False)) if a is not b), min(len(common), len(path)))
        common = common[:length]
    return common


def has_number(sequence: NumberSequence | None) -> bool:
    """Whether a draft belongs to a count of paragraphs."""
    return sequence is not None and sequence.depth == 0
