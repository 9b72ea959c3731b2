"""Who took which side on what a State proposed."""

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_DEBATE = """HB/8/REP

Report of the Harbour Board on its eighth session

A. Harbour fees

1. The representative of Norway proposed an amendment on the fees that divers pay in winter.

2. The representative of Kenya favoured the Norwegian amendment.

3. The representative of Iceland also supported the amendment and said that 40 divers had left.

4. The representative of Peru said that she could not accept the amendment proposed by the representative of Norway.

5. The representative of Ghana asked for more time.

6. The representative of Mali supported the amendment.

B. Lights

7. The representative of Chile proposed an amendment on lights.

8. The representative of Japan supported the amendment.
"""


@pytest.fixture(scope="module")
def debate(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    return engine_over({"report.txt": _DEBATE}, tmp_path_factory.mktemp("debate"))


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("Which delegations supported the Norwegian amendment?", ["2", "3", "6"]),
        ("Who was in favour of the amendment of Norway on the fees of divers?", ["2", "3", "6"]),
        ("Who opposed the Norwegian amendment?", ["4"]),
        ("Which delegations supported Chile's amendment?", ["8"]),
        ("Who opposed the amendment by Chile?", []),
        ("Which delegations supported the Norwegian amendment on lights?", []),
    ],
)
def test_all_who_took_the_side_asked_for_are_given(question: str, anchors: list[str], debate: RapporteurQueryEngine) -> None:
    assert [c.paragraph.anchor for c in debate.answer(question).citations] == anchors
