"""Who did not go along with what was agreed."""

import pytest

from assistant.engine import RapporteurQueryEngine
from tests.assistant.conftest import engine_over

_REPORT = """SLIP/5/8

Report of the Slipway Conference on its fifth session, held in Norvik

I. Recommendations

1. Members should publish the plans of slipways within two years.

2. Members should close slipways in fog.

II. Adoption of the report

3. The Conference adopted its report. The representative of Denmark dissociated herself from recommendation 2.[^1]

4. The delegation of Ghana reserved its position on recommendation 1, since plans of ports were secret. The delegation of Peru regretted
that costs had been left out.

5. The representative of Chile spoke of the position of divers.

[^1]: The representative of Denmark stated that fog lasted for months in the Sound.
"""


@pytest.fixture(scope="module")
def slipways(tmp_path_factory: pytest.TempPathFactory) -> RapporteurQueryEngine:
    return engine_over({"report.md": _REPORT}, tmp_path_factory.mktemp("slipways"))


@pytest.mark.parametrize(
    ("question", "anchors"),
    [
        ("Did any delegation distance itself from the recommendation to publish the plans of slipways, and on what ground?", ["4"]),
        ("On what grounds did Denmark distance itself from one of the Norvik recommendations?", ["3", "3, footnote 1"]),
        ("Which delegations reserved their position?", ["3", "4", "3, footnote 1"]),
        ("Which delegations dissociated themselves from the recommendation on anchors?", []),
    ],
)
def test_who_kept_apart_and_why(question: str, anchors: list[str], slipways: RapporteurQueryEngine) -> None:
    assert [citation.paragraph.anchor for citation in slipways.answer(question).citations] == anchors
