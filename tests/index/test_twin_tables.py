"""Tables in two columns on the page."""

from index.block import Block
from index.twin_tables import unfold_tables


def _unfolded(*rows: str) -> list[str]:
    return [
        block.text for block in unfold_tables([Block("The pilots by port."), *(Block(row, "row") for row in rows), Block("Note")])[1:-1]
    ]


def test_heads_that_come_twice_part_a_table_in_two() -> None:
    twice = ("Port\tPilots\tPort\tPilots", "Arne\t3\tNorby\t4", "Brenn\t5\tSund\t0", "Dale\t1\tTotal\t13", "Elv\t0")
    assert _unfolded(*twice) == ["Port\tPilots", "Arne\t3", "Brenn\t5", "Dale\t1", "Elv\t0", "Norby\t4", "Sund\t0", "Total\t13"]
    years = ("Planned\tActual\tPlanned\tActual", "3\t4\t5\t6", "7\t8\t9\t9", "1\t2\t2\t2")
    assert _unfolded(*years) == list(years)
