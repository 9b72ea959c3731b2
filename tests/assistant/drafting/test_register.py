"""The frame of a draft is worded in a register."""

from assistant.drafting.draft import Block, Draft
from assistant.drafting.register import REGISTERS, Wording
from assistant.drafting.writing import Pen
from tests.assistant.drafting.gathered import library_of, material_of

CONTEXT = Wording("Context", "Background")


def test_a_heading_is_worded_in_each_register() -> None:
    assert [CONTEXT.of(register) for register in REGISTERS] == ["Context", "Background"]


def test_a_pen_writes_in_its_register_and_plainly_where_none_is_asked_for() -> None:
    material = material_of(library_of({"note": [{"text": "Tugs are red."}]}))
    assert (Pen(material, "formal").worded(CONTEXT), Pen(material).worded(CONTEXT)) == ("Background", "Context")


def test_the_remark_is_worded_in_each_register() -> None:
    plain, formal = (Draft("summary", "tugs", "Tugs", "", (Block(""),), (), register=register).remark for register in REGISTERS)
    assert plain != formal and formal.startswith("The present note")
