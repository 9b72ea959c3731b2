"""A positions matrix: States by recommendations, each cell what the State reported with its paragraph."""

from collections.abc import Sequence

from assistant.drafting.choosing import Chooser
from assistant.drafting.draft import Block, Row, Statements, Table
from assistant.drafting.material import Material, Replies
from assistant.drafting.passages import opening_of
from assistant.drafting.register import Wording
from assistant.drafting.writing import Pen, named_place
from index.errors import DraftError

_MOST_COLUMNS = 3
_CELL = 45
_LONGEST_RECOMMENDATION = 120
NO_STATEMENT = "no statement"
_ASKED, _ANSWERED = Wording("The recommendations", "Recommendations"), Wording("Positions", "Positions of States")


def positions(material: Material, chooser: Chooser, pen: Pen, words: int) -> list[Block]:
    """The recommendations in full, then the matrix; cells are shortened to their first sentence, never left out for length."""
    groups = sorted(
        material.recommendations[:_MOST_COLUMNS], key=lambda group: (group.recommendation.document, group.recommendation.ordinal)
    )
    if not groups:
        raise DraftError(f"No recommendation on “{material.topic}” has replies of States in what was searched; try the form summary.")
    names = [f"R{number}" for number in range(1, len(groups) + 1)]
    asked = [
        Block(f"{name}: {named_place(group.recommendation, material)}", 2, (_recommendation(group, chooser, pen),))
        for name, group in zip(names, groups, strict=True)
    ]
    codes = _states(material, groups)
    cell = max(1, min(_CELL, words // max(len(codes) * len(groups), 1)))
    written: dict[str, str] = {}
    rows = tuple(_row(material, groups, code, pen, cell, written) for code in codes)
    aside = [name for name, group in zip(names, groups, strict=True) if group.recommendation.id not in material.reach]
    more = len(material.recommendations) - len(groups)
    note = f"“{NO_STATEMENT}” means that the documents searched hold no reply of that State to that recommendation."
    note += (
        f" On the topic are replies to {', '.join(aside)} rather than the recommendation itself." if aside and material.asked.terms else ""
    )
    note += f" {more} more recommendation{'' if more == 1 else 's'} with replies on the topic left out." if more else ""
    return [Block(pen.worded(_ASKED)), *asked, Block(pen.worded(_ANSWERED), table=Table("State", tuple(names), rows), note=note)]


def _recommendation(group: Replies, chooser: Chooser, pen: Pen) -> Statements:
    passage = chooser.passage(group.recommendation, _LONGEST_RECOMMENDATION)
    taken = chooser.take(passage) if passage else None
    return pen.write(taken) if taken else ()


def _states(material: Material, groups: Sequence[Replies]) -> list[str]:
    """The States of the rows by name: those of the scope, else all that reply to anything in the documents of the recommendations."""
    found = material.within.states or {code for group in groups for code in material.replying(group.recommendation.document)}
    return sorted(found, key=lambda code: material.state(code))


def _row(material: Material, groups: Sequence[Replies], code: str, pen: Pen, words: int, written: dict[str, str]) -> Row:
    """What a State replied to each recommendation; a joint reply is `written` once, and the other rows refer to its State."""
    cells, empty = [], []
    for group in groups:
        said = [reply for reply in group.replies if code in material.states_of(reply)]
        passages = [opening_of(reply, words) for reply in said if reply.id not in written]
        cells.append(tuple(statement for passage in passages if passage for statement in pen.write(passage)))
        joint = next((f"jointly: see {written[reply.id]}" for reply in said if reply.id in written), NO_STATEMENT)
        empty.append(joint)
        written.update((reply.id, material.state(code)) for reply in said if reply.id not in written)
    return Row(material.state(code), tuple(cells), tuple(empty))
