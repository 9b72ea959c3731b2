import time

from assistant.answer import Answer, Citation, Scope
from assistant.verification import Verifier, verified
from assistant.verification.answers import cited_sentences
from index.paragraph import Paragraph
from index.states import StateNames
from tests.assistant.verification.paragraphs import paragraph

TUGS = paragraph("Kestria has three tugs. It plans to buy another.", reporter="Kestria", anchor="7")
PILOTS = paragraph("Morvane trains 40 pilots a year.", reporter="Morvane", anchor="8")


def answer(text: str, *paragraphs: Paragraph) -> Answer:
    citations = tuple(Citation(n, p, p.text) for n, p in enumerate(paragraphs, start=1))
    return Answer("?", text, False, citations, (), Scope(1, 2, len(paragraphs)))


def check(made: Answer) -> Answer:
    return verified(made, Verifier(StateNames(["Kestria", "Morvane"])))


def test_a_line_falls_into_its_cited_sentences() -> None:
    line = "- Kestria has three tugs [1]. Morvane, it said, “trains pilots.” [2][3] And more."
    assert [(s.text, s.markers) for s in cited_sentences(line)] == [
        ("Kestria has three tugs.", (1,)),
        ("Morvane, it said, “trains pilots.”", (2, 3)),
        ("And more.", ()),
    ]
    assert "".join(s.written for s in cited_sentences(line)) == line


def test_each_cited_sentence_gets_its_status() -> None:
    found = check(
        answer("Kestria has three tugs [1]. Kestria plans to buy another tug [1]. Morvane trains forty pilots [2].", TUGS, PILOTS)
    )
    assert found.statuses == ("verbatim", "supported", "supported")
    assert found.dropped == 0
    assert found.to_json()["verification"] == {"sentences": ["verbatim", "supported", "supported"], "dropped": 0}


def test_an_unsupported_sentence_goes_and_is_counted_and_its_citation_with_it() -> None:
    found = check(answer("Kestria has five tugs [1]. Morvane trains 40 pilots a year [2].", TUGS, PILOTS))
    assert found.text == "Morvane trains 40 pilots a year [1]."
    assert [(c.marker, c.paragraph) for c in found.citations] == [(1, PILOTS)]
    assert (found.statuses, found.dropped, found.abstained) == (("verbatim",), 1, False)


def test_a_list_loses_only_the_line_that_is_unsupported() -> None:
    found = check(answer("- Kestria has three tugs [1].\n- Morvane trains 50 pilots [2].\n- It plans to buy another [1].", TUGS, PILOTS))
    assert found.text == "- Kestria has three tugs [1].\n- It plans to buy another [1]."


def test_an_answer_of_which_nothing_is_left_is_declined_with_pointers() -> None:
    found = check(answer("Kestria has five tugs [1].", TUGS))
    assert found.abstained and found.citations == () and found.dropped == 1
    assert [c.paragraph for c in found.closest] == [TUGS]


def test_what_cites_nothing_is_the_programs_own_word_and_stays() -> None:
    found = check(answer("Kestria has three tugs [1].\n\n1 of 2 paragraphs.", TUGS))
    assert found.text.endswith("1 of 2 paragraphs.") and found.statuses == ("verbatim",)


def test_verifying_an_answer_in_the_documents_own_words_takes_no_time_that_is_noticed() -> None:
    many = [paragraph(f"Kestria has {n} tugs in the harbour of Port {n}. " * 4, anchor=str(n)) for n in range(60)]
    made = answer("\n".join(f"- Kestria has {n} tugs in the harbour of Port {n} [{n + 1}]." for n in range(60)), *many)
    verifier = Verifier(StateNames())
    started = time.process_time()
    assert set(verified(made, verifier).statuses) == {"verbatim"}
    assert time.process_time() - started < 0.05
