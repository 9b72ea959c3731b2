"""The outline of a draft that a language model writes: its sections, each with the passages that are to be written anew."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assistant.drafting.draft import Block, Draft
from assistant.drafting.material import Material
from assistant.drafting.writing import Layout, Written, written_in
from assistant.generative.excerpts import excerpts, without_markup
from assistant.language_models.language_model import LanguageModel
from assistant.language_models.prompts import Prompt
from assistant.language_models.tokens import count_tokens
from index.paragraph import Paragraph

_BEGINNING, _MOST_SHOWN = 25, 40
_FEWEST_SECTIONS, _LONGEST_HEADING = 2, 10


class Section(NamedTuple):
    """A section: the passages that it is made of, and the blocks in which just these stand in the documents' own sentences, if any do.

    One without passages, such as a table, is not written anew. `closing` are the program's own remarks at its end.
    """

    heading: str
    passages: tuple[Written, ...]
    blocks: tuple[Block, ...] = ()
    closing: tuple[Block, ...] = ()


def sections_of(draft: Draft, layout: Layout) -> list[Section]:
    """The sections of a draft in the documents' own sentences."""
    starts = [n for n, block in enumerate(draft.blocks) if block.level == 1 and block.heading]
    return [_section(draft.blocks[start:end], draft, layout) for start, end in zip(starts, [*starts[1:], len(draft.blocks)], strict=True)]


def _section(blocks: tuple[Block, ...], draft: Draft, layout: Layout) -> Section:
    passages = tuple(one for block in blocks for one in written_in(block, draft.citations, layout))
    return Section(blocks[0].heading, passages, blocks, tuple(block for block in blocks if block.remark and not any(block.statements())))


def outlined(sections: Sequence[Section], form: str, material: Material, model: LanguageModel) -> list[Section]:
    """The passages of some sections under the headings that the model gives them; as they were where it gives no outline.

    A heading says nothing that does not stand in its paragraphs; those that the model leaves out keep the sections that they had.
    Raises `LanguageModelError`.
    """
    passages = {one.paragraph: one for section in sections for one in section.passages}
    prompt, filled = Prompt("outline", "paragraphs", "form", "topic"), {"form": form, "topic": without_markup(material.topic)}
    budget = model.limits.prompt - count_tokens(model.rules) - count_tokens(prompt.filled(paragraphs="", **filled))
    shown = excerpts(passages, budget, most=_MOST_SHOWN, most_words=_BEGINNING)
    found: dict[str, list[Written]] = {}
    for line in model.reply(prompt.filled(paragraphs=shown.text, **filled)).splitlines():
        text, named = shown.read_ids(line)
        heading, left = _tidy(text), [paragraph for paragraph in named if paragraph in passages]
        if left and _is_heading(heading) and material.view.verifier.verify(heading, left).status in ("verbatim", "supported"):
            found.setdefault(heading, []).extend(passages.pop(paragraph) for paragraph in left)
    if len(found) < _FEWEST_SECTIONS:
        return list(sections)
    return [*(Section(heading, tuple(written)) for heading, written in found.items()), *_left_over(sections, set(passages))]


def _left_over(sections: Sequence[Section], left: set[Paragraph]) -> Iterator[Section]:
    for section in sections:
        passages = tuple(one for one in section.passages if one.paragraph in left)
        if passages == section.passages:
            yield section
        elif passages or section.closing:
            yield section._replace(passages=passages, blocks=() if passages else section.closing)


def _tidy(text: str) -> str:
    """A heading without the marks of a list, a title or an emphasis, and without what led to its ids."""
    plain = re.sub(r"^[\s#*•\-–]*(?:\d+[.)]\s*)?|[\s:;,.*–-]+$", "", text).replace("**", "")
    return plain[:1].upper() + plain[1:]


def _is_heading(text: str) -> bool:
    return 0 < len(text.split()) <= _LONGEST_HEADING
