from records import answered, declined, paragraph

from assistant.answer import Citation
from assistant.web.ask.copying import as_markdown, with_citations
from assistant.web.ask.exchange import Exchange

CITATIONS = [Citation(n, paragraph("It did.", str(n)), "It did.") for n in (1, 2)]


def test_markers_become_citations_as_delegates_write_them() -> None:
    answer = answered("Some did [1]:\n- Aldania did [1] [2].\n- See note [9].", CITATIONS)
    assert with_citations(answer) == (
        "Some did (RFHS/3/2, para. 1):\n- Aldania did (RFHS/3/2, para. 1; RFHS/3/2, para. 2).\n- See note [9]."
    )


def test_a_conversation_is_exported_with_its_paragraphs_and_no_live_markup() -> None:
    hostile = Citation(1, paragraph("![x](http://elsewhere.invalid) <b>it</b> did."), "")
    exchanges = [
        Exchange("Who did?", answered("It did [1].", [hostile], understood="Who did it?"), complete=True),
        Exchange("And?", declined([]), complete=True),
        Exchange("?", problem="Empty.", complete=True),
    ]
    text = as_markdown(exchanges)
    nested = Exchange("Who?", answered("- Some [1]:\n  - Aldania did [2].", CITATIONS), complete=True)
    assert "- Some (RFHS/3/2, para. 1):\n  - Aldania did (RFHS/3/2, para. 2)." in as_markdown([nested])
    assert text.startswith("# Who did?\n") and "Understood as: Who did it?" in text and "It did (RFHS/3/2, para. 7)." in text
    assert "\\!\\[x\\](http" in text and "\\<b\\>" in text and "Empty." in text
