import pytest

from assistant.language.lexicon import Lexicon
from assistant.understanding.popular_names import with_full_names
from index.paragraph import ParagraphKind
from tests.assistant.conftest import view_of


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    rows: tuple[tuple[str, ParagraphKind, str, str], ...] = (
        ("", "cover", "", "Meeting on the Treaty on the Prohibition of Nuclear Weapons"),
        ("", "text", "", "The withdrawal of the United Kingdom from the Union is dealt with in the guidelines."),
        ("", "text", "", "The Istanbul Convention was mentioned beside the Convention on Preventing and Combating Violence against Women."),
    )
    return view_of(rows, "Note on treaties").lexicon


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("What do the guidelines on Brexit say on ports?", "What do the guidelines on United Kingdom withdrawal say on ports?"),
        ("Who joined the nuclear ban treaty?", "Who joined the Treaty on the Prohibition of Nuclear Weapons?"),
        ("Who joined the nuclear-weapons ban treaty?", "Who joined the Treaty on the Prohibition of Nuclear Weapons?"),
        # It is named in full already.
        (
            "Is the Treaty on the Prohibition of Nuclear Weapons the nuclear ban treaty?",
            "Is the Treaty on the Prohibition of Nuclear Weapons the nuclear ban treaty?",
        ),
        # The documents have the popular name themselves.
        ("Who signed the Istanbul Convention?", "Who signed the Istanbul Convention?"),
        # They have neither.
        ("Who signed the Budapest Convention?", "Who signed the Budapest Convention?"),
    ],
)
def test_what_no_document_calls_so_is_named_with_full_names(text: str, full: str, lexicon: Lexicon) -> None:
    assert with_full_names(text, lexicon) == full
