"""What stands in one count is alike: all paragraphs, or all headings."""

from pathlib import Path

from tests.index.making import document


def test_a_title_between_sentences_in_count_is_a_paragraph(tmp_path: Path) -> None:
    text = (
        "Report\n\n3.1 To ensure the upgrading of the fairways to common standards.\n\nThe fairways exist.\n\n"
        "3.2 **To contribute to the modernisation of all pilot boats**\n\nThe boats are old, and should be replaced.\n\n"
        "3.3 To help Governments in improving the efficiency of ports.\n"
    )
    found = [(p.anchor, p.text) for p in document(tmp_path, text, "report.md").paragraphs]
    assert found[1:] == [
        ("3.1", "To ensure the upgrading of the fairways to common standards."),
        ("3.1 ¶ 2", "The fairways exist."),
        ("3.2", "To contribute to the modernisation of all pilot boats"),
        ("3.2 ¶ 2", "The boats are old, and should be replaced."),
        ("3.3", "To help Governments in improving the efficiency of ports."),
    ]


def test_sentences_that_numerals_count(tmp_path: Path) -> None:
    text = (
        "Decision on fairways\n\nThe Board,\n\nHaving examined the report of the Secretariat on fairways,\n\n"
        "I. TAKES NOTE of the report.\n\nII. RECOMMENDS that all ports:\n\n1. publish lists;\n\n2. report on them.\n\n"
        "III. DECIDES to meet.\n"
    )
    found = document(tmp_path, text)
    assert [p.anchor for p in found.paragraphs][-5:] == ["I", "II", "II (1)", "II (2)", "III"]
    assert not found.findings


def test_a_sentence_between_headings_in_count_is_a_heading(tmp_path: Path) -> None:
    text = (
        "Report\n\nI. Introduction\n\n1. It met.\n\nII. RECOMMENDS THE FOLLOWING.\n\n2. It is done.\n\nIII. Conclusion\n\n3. It closed.\n"
    )
    found = document(tmp_path, text).paragraphs
    assert [(p.anchor, p.headings) for p in found[1:]] == [
        ("1", ("I. Introduction",)),
        ("2", ("II. RECOMMENDS THE FOLLOWING.",)),
        ("3", ("III. Conclusion",)),
    ]
