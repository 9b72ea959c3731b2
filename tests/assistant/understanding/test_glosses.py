import pytest

from assistant.understanding.glosses import without_glosses
from assistant.view import LibraryView


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Which States named HIRN, the network for incident reports, in their replies?", "Which States named HIRN in their replies?"),
        ("Which States take part in HIRN, the network for incident reports?", "Which States take part in HIRN?"),
        # An acronym that no paragraph has may be met by its words.
        (
            "Which States named XQZW, the network for reports, too?",
            "Which States named XQZW, the network for reports, too?",
        ),
        ("Who heads HIRN, the network for incident reports?", "Who heads HIRN, the network for incident reports?"),
        ("Which States named HIRN, JCIP and RDSR?", "Which States named HIRN, JCIP and RDSR?"),
    ],
)
def test_an_acronym_that_is_known_needs_no_explanation(text: str, bare: str, view: LibraryView) -> None:
    assert without_glosses(text, view.lexicon) == bare
