"""A briefing note: context, what was recommended or decided, what States reported, what is open."""

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block
from assistant.drafting.material import Material
from assistant.drafting.others import Others
from assistant.drafting.passages import Passage, in_order
from assistant.drafting.register import Wording
from assistant.drafting.wording import is_open, recommends
from assistant.drafting.writing import Layout, Pen
from index.paragraph import Paragraph

LAYOUT = Layout(2)
_CONTEXT, _BINDING = Wording("Context", "Background"), Wording("Recommended or decided", "Recommendations and decisions")
_REPORTED, _PENDING = Wording("What States reported", "Information provided by States"), Wording("Open or pending", "Matters outstanding")
_UNQUOTED = Wording(
    "Also on the topic, left out for length or because it was said already: ",
    "Further replies on the matter, omitted for reasons of length or repetition: ",
)
_PASSAGE = 60
_LONGEST_RECOMMENDATION = 120
# How the length is shared out; what a section does not need is left to those after it.
_OPERATIVE, _BACKGROUND, _OPEN = 0.25, 0.25, 0.2


def briefing(material: Material, chooser: Chooser, pen: Pen, words: int) -> list[Block]:
    """The sections of a note that have something in them; what binds is chosen first, so that it is never crowded out."""
    replies = material.replies
    rest = [p for p in material.paragraphs if not material.view.reporters.get(p.id)]
    heads = [group.recommendation for group in material.recommendations if group.recommendation.id in material.reach]
    announced = [p for p in rest if p.lead_in and recommends(p.lead_in)]
    binding = chooser.best([*heads, *announced], round(words * _OPERATIVE), _LONGEST_RECOMMENDATION)
    further = [p for p in rest if p.kind != "recital"]
    binding += chooser.best(further, round(words * _OPERATIVE) - _words(binding), _PASSAGE, recommends)
    pending = chooser.best(replies, round(words * _OPEN), _PASSAGE, is_open)
    background = chooser.best(rest, round(words * _BACKGROUND), _PASSAGE)
    reported = chooser.best(replies, words - _words(binding, pending, background), _PASSAGE)
    quoted = {passage.paragraph for passage in (*pending, *reported)}
    unquoted = tuple(reply for reply in replies if reply not in quoted)
    sections = [(_CONTEXT, background), (_BINDING, in_order(binding)), (_REPORTED, reported), (_PENDING, pending)]
    return [block for heading, chosen in sections for block in _section(pen, heading, chosen, unquoted if heading == _REPORTED else ())]


def others(material: Material, said: Paragraph, section: str) -> Others:
    """What could stand instead of a paragraph in a section."""
    if section in (*_REPORTED, *_PENDING):
        return Others(material.replies, is_open if section in tuple(_PENDING) else None)
    rest = [p for p in material.paragraphs if not material.view.reporters.get(p.id)]
    return Others(rest, recommends if section in tuple(_BINDING) else None)


def _section(pen: Pen, heading: Wording, chosen: list[Passage], unquoted: tuple[Paragraph, ...]) -> list[Block]:
    if not chosen:
        return []
    closing = [Block("", 2, note=pen.worded(_UNQUOTED), unquoted=unquoted)] if unquoted else []
    return [Block(pen.worded(heading)), *pen.blocks(chosen, LAYOUT), *closing]


def _words(*sections: list[Passage]) -> int:
    return sum(passage.words for chosen in sections for passage in chosen)
