"""The register of a draft: how its frame is worded. What documents say stays as they say it."""

from typing import Literal, NamedTuple, get_args

Register = Literal["plain", "formal"]
REGISTERS: tuple[Register, ...] = get_args(Register)


class Wording(NamedTuple):
    """A heading or remark of the program's own, in each register."""

    plain: str
    formal: str

    def of(self, register: Register) -> str:
        """How it is put in a register."""
        return self.formal if register == "formal" else self.plain
