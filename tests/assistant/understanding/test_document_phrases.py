"""What in a question may say which document it asks in."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.lexicon import stem, terms_of
from assistant.understanding.document_phrases import DocumentPhrase, document_phrases, names_kind_of_document, nouns_of_documents

# Words that stand together in questions about documents, and others.
_WORDS = "the its report note Note meeting Forum Åland of on in and does that to 2030 April tugs Board's replies recommendation (PORTOP) ?"


def phrases(text: str) -> list[DocumentPhrase]:
    return list(document_phrases(text, tuple(terms_of(text))))


@pytest.mark.parametrize(
    ("question", "described", "behind"),
    [
        ("What does the April 2030 report on Norvik say about tugs?", "the April 2030 report", [" on Norvik"]),
        ("Who chaired the third meeting of the Harbour Forum?", "the third meeting", [" of the Harbour Forum"]),
        ("Who spoke at the meeting of the Forum in Tarn on tugs?", "the meeting", [" of the Forum", " in Tarn", " on tugs"]),
        ("What is said of tugs in the note of the Forum in Tarn?", "the note", [" of the Forum"]),  # where it is told of is no part of it
        ("What is in the Board's Übersee note?", "the Board's Übersee note", []),
        ("WHAT IS IN THE NOTE?", "THE NOTE", []),
        ("How many tugs sank (report of April 2030)?", "report", [" of April 2030"]),
        ("Did the meeting of the Harbour Board approve tugs?", "the meeting", [" of the Harbour Board"]),
        (
            "Where was the meeting of the Harbour Board coxswains on tugs held?",
            "the meeting",
            [" of the Harbour Board coxswains", " on tugs"],
        ),
        ("Was the meeting of the Harbour Board opened by Kestria?", "the meeting", [" of the Harbour Board"]),
        ("What is in the note on Norvik, Kestria (NORMIS), please?", "the note", [" on Norvik, Kestria (NORMIS)"]),
        ("Which challenges that the note names are new?", "the note", []),
    ],
)
def test_a_document_is_described_by_what_stands_around_its_noun(question: str, described: str, behind: list[str]) -> None:
    (phrase,) = phrases(question)
    assert question[phrase.start : phrase.end] == described
    assert [question[each.start : each.end] for each in phrase.behind] == behind


@pytest.mark.parametrize(
    "question",
    [
        "Which report is late?",  # any such thing
        "Which annual report is late?",
        "What did the Board report?",
        "What did the Board report on tugs?",  # what it did
        "Is Kestria to report on tugs?",
        "Which States use tugs?",
        "report on tugs",
        "",
    ],
)
def test_what_somebody_did_and_what_is_asked_for_describe_no_document(question: str) -> None:
    assert phrases(question) == []


def test_several_documents_are_described_one_after_the_other() -> None:
    question = "Compare the 2030 report of the Board with the note by the Secretariat"
    assert [phrase.word for phrase in phrases(question)] == ["report", "note"]


@pytest.mark.parametrize(
    ("question", "sort"),
    [
        ("Who wrote the note?", "document"),
        ("Who paid for the Tarn Convention?", "document"),
        ("Who spoke at the second session?", "meeting"),
        ("Who is named in the replies to the survey?", "replies"),
    ],
)
def test_it_is_a_document_a_meeting_or_replies(question: str, sort: str) -> None:
    assert [phrase.sort for phrase in phrases(question)] == [sort]


@pytest.mark.parametrize(("question", "is_owned"), [("What are its conclusions?", True), ("What are the conclusions?", False)])
def test_what_is_somebodys_is_known(question: str, is_owned: bool) -> None:
    assert [phrase.is_owned for phrase in phrases(question)] == [is_owned]


def test_terms_before_and_behind_describe_it_and_those_further_on_do_not() -> None:
    (phrase,) = phrases("How many tugs sank in the 2030 report of the Harbour Board?")
    assert [term.text for term in phrase.terms] == ["2030", "Harbour", "Board"]
    assert phrase.behind[0].says_whose


def test_a_title_may_have_several_nouns_for_documents() -> None:
    assert nouns_of_documents("Findings and OUTCOMES of the meeting on tugs") == {stem("findings"), stem("outcomes")}
    assert nouns_of_documents("Tugs of Norvik") == frozenset()


@pytest.mark.parametrize(
    ("text", "names_one"), [("In the NOTE", True), ("at the Summit", True), ("their replies", True), ("keynotes", False), ("", False)]
)
def test_most_questions_have_no_noun_for_a_document(text: str, names_one: bool) -> None:
    assert names_kind_of_document(text) is names_one


@given(st.lists(st.sampled_from(_WORDS.split()), max_size=14).map(" ".join) | st.text(max_size=60))
def test_what_is_described_lies_in_the_question_in_order(text: str) -> None:
    found = phrases(text)
    assert all(one.end <= other.end for one, other in pairwise(found))
    for phrase in found:
        assert 0 <= phrase.start < phrase.end <= len(text)
        assert text[: phrase.end].endswith(phrase.word)
        ends = [phrase.end, *(each.end for each in phrase.behind)]
        assert [each.start for each in phrase.behind] == ends[:-1] and ends == sorted(ends) and ends[-1] <= len(text)
        assert set(phrase.terms) <= set(terms_of(text))
