"""What States said, by themselves or by the account of others."""

from pathlib import Path

from tests.assistant.conftest import engine_over

_DECLARATION = """HF/31/DECL

Declaration of Norvik

1. We take note of the proposal of Uzbekistan to create a council of harbour masters, with a secretariat in Tashkent, and of the view of
Azerbaijan that the working group on harbours should be strengthened instead.

2. We welcome the new lights.
"""
_MINUTES = """HF/31/REP

Report of the sixth session

1. The representatives of India and Thailand stated that they could not accept a ceiling on harbour dues. The representative of China was
prepared to consider a ceiling by weight, but not by value.

2. The representative of Azerbaijan reported that pilots had been trained in winter.

3. The representative of Kenya, supported by the representatives of Ghana and Mali, proposed a fund for lights.
"""


def test_a_state_is_heard_where_it_speaks_and_where_others_tell_its_view_better(tmp_path: Path) -> None:
    engine = engine_over({"declaration.txt": _DECLARATION, "minutes.txt": _MINUTES}, tmp_path)

    def cited(question: str) -> list[str]:
        return [citation.paragraph.id for citation in engine.answer(question).citations]

    assert cited("What was China’s position on a ceiling on harbour dues?") == ["minutes.txt#1"]
    assert cited("What did Azerbaijan prefer to the council of harbour masters that Uzbekistan proposed?") == ["declaration.txt#1"]
    assert cited("What did Azerbaijan report on pilots?") == ["minutes.txt#2"]
    assert cited("What did Mali say about a fund for lights?") == ["minutes.txt#3"]
    assert cited("How many harbour dues did China report?") == []
