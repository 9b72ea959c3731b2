from dataclasses import replace

import pytest

from assistant.language.lexicon import Lexicon, Term, all_terms, stem, stems_of, terms_of
from index.paragraph import Paragraph, Span


def paragraph(text: str, number: int = 1, document: str = "a.md", headings: tuple[str, ...] = ()) -> Paragraph:
    place = Span(0, len(text))
    anchor = str(number)
    return Paragraph(f"{document}#{anchor}", document, anchor, anchor, headings, "numbered", "", None, None, None, text, place, number)


def lexicon(*texts: str) -> Lexicon:
    return Lexicon([paragraph(text, number) for number, text in enumerate(texts, start=1)])


def term(word: str) -> Term:
    return all_terms(word)[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("report", "reported"),
        ("Harbours", "harbour"),
        ("Finland's", "Finland"),
        ("Finland’s", "Finland"),
        ("seven", "7"),
        ("third", "3rd"),
        ("twenty-fourth", "24th"),
        ("Seventieth", "70th"),
        ("thirty", "30"),
        ("cyber-attack", "cyberattack"),
    ],
)
def test_words_with_the_same_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("seven", "seventh"), ("port", "report"), ("2030", "2031"), ("who", "WHO")])
def test_words_with_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_terms_leave_out_stop_words_and_know_their_place() -> None:
    text = "What is the size of a quay?"
    assert [t.text for t in terms_of(text)] == ["size", "quay"]
    assert all(text[t.start : t.end] == t.text for t in all_terms(text))
    assert [t.text for t in terms_of("I'd like what’s there")] == []


def test_hyphenated_words_count_whole_and_in_parts() -> None:
    assert {stem("cross-border"), stem("cross"), stem("border")} <= stems_of("a cross-border case")


def test_numbers_and_acronyms_are_told() -> None:
    assert term("2031").is_number and term("third").is_number and not term("RFHS").is_number
    assert term("NGOs").is_acronym and term("NGOs").stem == term("NGO").stem and not term("As").is_acronym
    assert term("SIS").is_acronym and not term("Sis").is_acronym and not term("A").is_acronym


def test_a_rare_word_weighs_more_than_a_common_one_and_an_unknown_one_most() -> None:
    words = lexicon("the harbour crane", "the harbour pilot", "the harbour")
    assert words.idf(stem("harbour")) < words.idf(stem("crane")) < words.idf("unheard")


def test_an_acronym_stands_for_the_name_that_introduces_it() -> None:
    words = lexicon("They report to the Harbour Incident Reporting Network (HIRN) each month.", "HIRN is new.")
    assert words.expansions(term("HIRN")) == [stems_of("Harbour Incident Reporting Network")]


def test_an_acronym_that_no_document_introduces_is_spelled_by_its_initials() -> None:
    words = lexicon("The Schengen Information System is old.", "Use the Schengen Information System.", "Cranes.")
    assert words.expansions(term("SIS")) == [stems_of("Schengen Information System")]
    assert words.expansions(term("XQZ")) == []


def test_an_acronym_in_lower_case_is_one_where_no_paragraph_has_it_as_a_word() -> None:
    words = lexicon("Heads of Harbour Emergency Response Services met.", "The Harbour Incident Reporting Network (HIRN) is new.")
    assert words.is_acronym(term("hohers")) and words.expansions(term("hohers")) == [stems_of("Heads Harbour Emergency Response Services")]
    assert words.is_acronym(term("hirn"))
    assert not words.is_acronym(term("network")) and not words.is_acronym(term("crab"))


def test_a_question_is_expanded_only_by_acronyms_that_the_documents_do_not_have() -> None:
    words = lexicon("The Schengen Information System is old.", "Use the Schengen Information System.")
    assert words.expanded("Who uses SIS?").casefold().endswith("schengen information system")
    assert words.expanded("Who uses cranes?") == "Who uses cranes?"


def test_a_name_in_another_spelling_is_recognised() -> None:
    words = lexicon("The conference was held in Valletta.")
    assert words.alike(stem("Valetta")) == stem("Valletta")
    assert words.alike(stem("Helsinki")) is None


def test_the_share_of_a_document_that_has_a_word() -> None:
    cover = replace(paragraph("harbour", 3), kind="cover")
    words = Lexicon([paragraph("harbour", 1), paragraph("crane", 2), cover])
    assert words.share_in("a.md", stem("harbour")) == pytest.approx(1 / 3)
    assert words.knows(stem("crane")) and not words.knows("lighthous")
