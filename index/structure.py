"""From blocks to paragraphs: what is a paragraph, what it depends on."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.annexes import nest_annexes
from index.bare_numbers import spell_numbers
from index.block import Block
from index.continuations import tie_continuations
from index.counted_headings import count_alike
from index.cover import body_start
from index.draft import Draft
from index.findings import of_number
from index.joining import join_cut
from index.labelled_lines import give_labels
from index.named_paragraphs import part_names
from index.other_language import language_breaks
from index.preamble import mark_preambles
from index.recommendations import close_recommendations
from index.sections import find_headings, join_titles, numbered_blocks, numbered_headings, release_lists, section_numbers
from index.sequences import find_sequences
from index.table_heads import give_heads
from index.twin_tables import unfold_tables
from index.unmarked_points import introduce_points
from index.walker import Walker


@dataclass(frozen=True, slots=True)
class Structure:
    """A document's paragraphs in order, the blocks of its cover, and what was noticed."""

    blocks: list[Block]
    drafts: list[Draft]
    cover: list[Block]
    findings: list[str]


def parse_structure(blocks: Sequence[Block]) -> Structure:
    """Find the paragraphs of a document in its blocks."""
    written = [block for block in blocks if block.text.strip()]  # what is left of "[^1]: <sup>2</sup>" is no paragraph
    joined = part_names(join_cut(unfold_tables(spell_numbers(written))))
    start = body_start(joined)
    headings = find_headings(joined, start)
    count_alike(joined, headings)
    titles = join_titles(joined, headings)
    nest_annexes(headings)
    breaks = language_breaks(joined, headings)
    sections = section_numbers(joined, headings, breaks)
    sequences, oddities = find_sequences(numbered_blocks(joined, headings, sections), numbered_headings(joined, headings))
    release_lists(joined, headings, sequences)
    walker = Walker(sequences, start)
    walker.titles = {position: joined[position].text for position in titles}
    for position, block in enumerate(joined):
        if position in breaks:
            walker.begin_anew()
        if position not in titles:
            walker.take(position, block, headings.get(position))
    walker.keep_bare_headings()
    close_recommendations(walker.drafts)
    mark_preambles(walker.drafts)
    tie_continuations(walker.drafts)
    give_labels(walker.drafts)
    introduce_points(walker.drafts)
    give_heads(walker.drafts, joined)
    cover = [block for block in joined[:start] if block.kind != "footnote"]
    return Structure(joined, walker.drafts, cover, [of_number(oddity.words, joined[oddity.position]) for oddity in oddities])
