"""A comparison of documents, sessions or years: what two of them say on the same matter, then what only one of them says."""

import math
from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block, Row, Table
from assistant.drafting.material import Material
from assistant.drafting.others import Others
from assistant.drafting.passages import Passage
from assistant.drafting.register import Wording
from assistant.drafting.writing import Layout, Pen
from assistant.language.lexicon import stems_of, terms_of
from index.errors import DraftError
from index.paragraph import Paragraph

LAYOUT = Layout(2)
_PASSAGE = 50
# The cosine from which two passages are taken to speak of the same.
_ALIKE = 0.2
_SIDE_BY_SIDE = Wording("Side by side", "Corresponding passages")
_ALONE = Wording("Without a counterpart", "Passages without a counterpart")
_BEST = 2
_NOTE = "Sentences stand side by side where their words are most alike; that they agree is for the reader to judge."
_NOTHING_ALIKE = "No two passages of the documents have enough words in common to be put side by side."


def comparison(material: Material, chooser: Chooser, pen: Pen, words: int) -> list[Block]:
    """A table of two sides: the two years or sessions that the scope names, else the two documents that say most on the topic."""
    first, second = sides = _sides(material)
    left, right = (chooser.best(_of(material, side), words // 2, _PASSAGE) for side in sides)
    pairs = _pairs(material, left, right)
    paired = {passage.paragraph.id for pair in pairs for passage in pair}
    rows = tuple(Row(str(number), (pen.write(one), pen.write(other)), ("", "")) for number, (one, other) in enumerate(pairs, start=1))
    table = Table("", (first.name, second.name), rows)
    side_by_side = [Block(pen.worded(_SIDE_BY_SIDE), table=table if rows else None, note=_NOTE if rows else _NOTHING_ALIKE)]
    alone = [passage for passage in (*left, *right) if passage.paragraph.id not in paired]
    return [*side_by_side, Block(pen.worded(_ALONE)), *pen.blocks(alone, LAYOUT)] if alone else side_by_side


def others(material: Material, said: Paragraph, section: str) -> Others:
    """What could stand instead of a paragraph: what the same side says."""
    return Others(next((_of(material, side) for side in _sides(material) if said.document in side.documents), ()))


class _Side(NamedTuple):
    """What is compared with another: its name, and its documents."""

    name: str
    documents: frozenset[str]


def _sides(material: Material) -> list[_Side]:
    """The two sides; raises `DraftError` where only one has something on the topic."""
    within, known = material.within, material.view.snapshot.documents
    sessions = {known[name].metadata.session for name in within.documents if name in known}
    if len(within.years) == _BEST and not within.documents:
        sides = _grouped(material, lambda name: known[name].metadata.year)
    elif len(within.documents) > _BEST == len(sessions) and all(sessions):
        sides = _grouped(material, lambda name: known[name].metadata.session)
    else:
        sides = _documents(material)
    if len(sides) < _BEST:
        held = f"only {sides[0].name} has something" if sides else "none has anything"
        raise DraftError(f"A comparison needs two documents, sessions or years on “{material.topic}”, and {held}; try the form summary.")
    return sides


def _grouped(material: Material, side_of: Callable[[str], str]) -> list[_Side]:
    """The documents on the topic by what they belong to, the one with the earliest date first."""
    found: dict[str, set[str]] = defaultdict(set)
    for paragraph in material.paragraphs:
        found[side_of(paragraph.document)].add(paragraph.document)
    known = material.view.snapshot.documents
    sides = [_Side(name, frozenset(documents)) for name, documents in found.items()]
    return sorted(sides, key=lambda side: (min(known[name].metadata.date for name in side.documents), side.name))


def _documents(material: Material) -> list[_Side]:
    """The two documents with the best paragraphs on the topic, in the order of their names."""
    best: dict[str, float] = defaultdict(lambda: float("-inf"))
    for paragraph in material.paragraphs:
        best[paragraph.document] = max(best[paragraph.document], material.scores[paragraph.id])
    chosen = sorted(sorted(best, key=lambda document: (-best[document], document))[:_BEST])
    return [_Side(material.label(document), frozenset([document])) for document in chosen]


def _of(material: Material, side: _Side) -> list[Paragraph]:
    return [paragraph for paragraph in material.paragraphs if paragraph.document in side.documents]


def _pairs(material: Material, left: list[Passage], right: list[Passage]) -> list[tuple[Passage, Passage]]:
    """Passages with the one most like each, every one once, in the order of the left."""
    found = sorted((-_alike(material, one, other), i, j) for i, one in enumerate(left) for j, other in enumerate(right))
    partner: dict[int, int] = {}
    for likeness, i, j in found:
        if -likeness >= _ALIKE and i not in partner and j not in partner.values():
            partner[i] = j
    return [(left[i], right[partner[i]]) for i in sorted(partner)]


def _alike(material: Material, one: Passage, other: Passage) -> float:
    """The cosine of two passages' words, weighted by rarity, without those of the topic, which both have."""
    topic = stems_of(material.topic)
    first, second = ({t.stem for s in passage.sentences for t in terms_of(s.text)} - topic for passage in (one, other))
    weight = material.view.lexicon.idf
    common, *own = (sum(weight(stem) for stem in stems) for stems in (first & second, first, second))
    return common / math.sqrt(own[0] * own[1]) if common else 0.0
