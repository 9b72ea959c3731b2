"""Open questions: what is pending, undecided, lacking or disputed, and who has not spoken."""

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block
from assistant.drafting.forms.positions import NO_STATEMENT
from assistant.drafting.material import Material, Replies
from assistant.drafting.others import Others
from assistant.drafting.register import Wording
from assistant.drafting.wording import is_open
from assistant.drafting.writing import Layout, Pen, named_place
from index.errors import DraftError
from index.paragraph import Paragraph

LAYOUT = Layout(1, "points")
_POINT = 60
_MOST_RECOMMENDATIONS = 3
_SILENT = Wording("Without a reply", "Recommendations without a reply")


def open_questions(material: Material, chooser: Chooser, pen: Pen, words: int) -> list[Block]:
    """The sentences that leave something open, under their headings, then the States without a reply to a recommendation."""
    chosen = chooser.best(_found(material), words, _POINT, is_open)
    if not chosen:
        raise DraftError(f"No sentence on “{material.topic}” says that something is open, pending or disputed; try the form summary.")
    groups = material.recommendations[:_MOST_RECOMMENDATIONS]
    return [*pen.blocks(chosen, LAYOUT), *_silent(material, groups, pen)]


def others(material: Material, said: Paragraph, section: str) -> Others:
    """What could stand instead of a paragraph: whatever else leaves something open."""
    return Others(_found(material), is_open)


def _found(material: Material) -> list[Paragraph]:
    return list({paragraph.id: paragraph for paragraph in (*material.paragraphs, *material.replies)}.values())


def _silent(material: Material, groups: tuple[Replies, ...], pen: Pen) -> list[Block]:
    """The States of the documents that did not reply to a recommendation; the program's own count, which cites nothing."""
    blocks = []
    for group in groups:
        replied = {code for reply in group.replies for code in material.view.reporters[reply.id]}
        others = material.replying(group.recommendation.document) - replied
        names = sorted(material.state(code) for code in others if not material.within.states or code in material.within.states)
        if names:
            blocks.append(
                Block(named_place(group.recommendation, material), 2, note=f"{NO_STATEMENT.capitalize()} found of {', '.join(names)}.")
            )
    return [Block(pen.worded(_SILENT)), *blocks] if blocks else []
