"""Numbers, letters and bullets in front of paragraphs."""

import pytest

from index.markers import split_marker


@pytest.mark.parametrize(
    ("text", "form", "value", "rest"),
    [
        ("1. The Meeting", "decimal", "1", "The Meeting"),
        ("[12.] The Meeting", "decimal", "12", "The Meeting"),
        ("- 12. The Meeting", "decimal", "12", "The Meeting"),
        ("128. The Meeting", "decimal", "128", "The Meeting"),
        ("12 bis. The Meeting", "decimal", "12 bis", "The Meeting"),
        ("6.The Meeting", "decimal", "6", "The Meeting"),
        ("(2)Acceptance of it", "paren-decimal", "2", "Acceptance of it"),
        ("(b)Second of it", "letter", "b", "Second of it"),
        ("[12. The Meeting]", "decimal", "12", "The Meeting]"),
        ("6. bis The Meeting", "decimal", "6 bis", "The Meeting"),
        ("1.- La Reunión", "decimal", "1", "La Reunión"),
        ("2° La Réunion", "decimal", "2", "La Réunion"),
        ("3.º - La Reunión", "decimal", "3", "La Reunión"),
        ("Paragraph 3: The Meeting", "decimal", "3", "The Meeting"),
        ("¶ 5 The Meeting", "decimal", "5", "The Meeting"),
        ("29A.12 The Meeting", "dotted", "29A.12", "The Meeting"),
        ("(1)‘Port’ means it", "paren-decimal", "1", "‘Port’ means it"),
        ("OP 12. Calls upon", "dotted", "OP12", "Calls upon"),
        ("PP3 bis Recalling", "dotted", "PP3 bis", "Recalling"),
        ("II.1 Support the pilots", "dotted", "II.1", "Support the pilots"),
        ("(PP2) Recalling", "dotted", "PP2", "Recalling"),
        ("OP3.bis [Requests", "dotted", "OP3 bis", "[Requests"),
        ("OP4.alt 1. Requests", "dotted", "OP4 alt 1", "Requests"),
        ("R3. The Meeting", "dotted", "R3", "The Meeting"),
        ("A. whereas the", "recital", "A", "whereas the"),
        (".1 ports", "letter", "1", "ports"),
        ("- .2 piers", "letter", "2", "piers"),
        ("- (б) причалы", "letter", "б", "причалы"),
        ("- (PP2) Recalling", "dotted", "PP2", "Recalling"),
        ("p. 3 and seq.", "none", "", "p. 3 and seq."),
        ("(1) Whereas", "paren-decimal", "1", "Whereas"),
        ("(a) First", "letter", "a", "First"),
        ("b) Second", "letter", "b", "Second"),
        ("iii)The Meeting", "roman", "iii", "The Meeting"),
        ("(iv) Fourth", "roman", "iv", "Fourth"),
        ("- Item", "bullet", "-", "Item"),
        ("• Item", "bullet", "•", "Item"),
    ],
)
def test_markers(text: str, form: str, value: str, rest: str) -> None:
    assert split_marker(text) == (form, value, rest)


@pytest.mark.parametrize(
    "text",
    [
        "2014 was a year",
        "3.5 per cent",
        "1° C is",
        "G20 leaders met",
        "Paragraph 3 of it",
        "The Meeting",
        "-5 degrees",
        "(see above) that",
        "",
        "1.",
        "a) ",
        "(s)he said",
        "(3)(a) of it",
    ],
)
def test_what_is_no_marker(text: str) -> None:
    assert split_marker(text) == ("none", "", text)


def test_a_number_between_two_counts_as_the_first() -> None:
    assert split_marker("12 bis. Text").number == 12
    assert split_marker("(a) Text").number is None
    assert split_marker("OP3 bis Text")[1:2] == ("OP3 bis",)
    assert (split_marker("OP3 bis Text").prefix, split_marker("OP3 bis Text").number) == ("OP", 3)
