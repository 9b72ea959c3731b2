import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.language.sentences import split_sentences
from assistant.verification import Verifier
from index.paragraph import Paragraph
from index.states import StateNames
from tests.assistant.verification.paragraphs import paragraph

NAMES = StateNames(["Kestria", "Republic of Morvane"])
VERIFIER = Verifier(NAMES)
REPLY = paragraph(
    "Finland reported that its customs service had seized 12 tonnes of precursors in 2019, and that it had not adopted new "
    "legislation. Sweden had seized 15 tonnes. It cooperated with Türkiye and with the International Harbour Bureau.",
    reporter="Finland",
    lead_in="Governments should strengthen the control of at least 40 precursors.",
    headings=("Issue 1. Precursors", "Recommendation (a)"),
    anchor="155",
)
DECISION = paragraph(
    "Decides that the session shall be held from 9 to 12 September 2031 in “the Great Hall” of Port Sella; invites the 21 participating "
    "States to submit no later than 30 June 2031 their views on document RFHS/3/2, and takes note of the report of the Secretariat.",
    anchor="3",
)


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        # Copies, with what copying may change
        ("Sweden had seized 15 tonnes.", "verbatim"),
        ("sweden  had seized\n15 tonnes", "verbatim"),
        ("its customs service had seized 12 tonnes of precursors", "verbatim"),
        # Numbers, in words and digits; of the right State, in the right unit
        ("Finland seized twelve tonnes of precursors in 2019.", "supported"),
        ("Finland seized 13 tonnes of precursors in 2019.", "unsupported"),
        ("Finland seized 15 tonnes of precursors in 2019.", "unsupported"),
        ("Sweden seized 12 tonnes.", "unsupported"),
        ("Sweden seized 15 tonnes.", "supported"),
        ("Finland's customs service seized 12 per cent of precursors in 2019.", "unsupported"),
        ("Finland's customs service seized more than 12 tonnes of precursors in 2019.", "unsupported"),
        ("Finland's customs service had seized 12 tonnes of precursors in 2018.", "unsupported"),
        # States in any form, and who says it
        ("Finnish customs seized 12 tonnes.", "supported"),
        ("Finland cooperated with Turkey.", "supported"),
        ("Finland cooperated with Greece.", "unsupported"),
        ("Turkey reported that its customs service had seized 12 tonnes of precursors.", "unsupported"),
        ("Sweden reported that it had not adopted new legislation.", "unsupported"),
        # Names, acronyms, symbols, places
        ("Finland cooperated with the International Harbour Bureau.", "supported"),
        ("Finland cooperated with the IHB.", "supported"),
        ("Finland cooperated with the World Customs Organization.", "unsupported"),
        ("Finland cooperated with INTERPOL.", "unsupported"),
        ("In paragraph 155, under issue 1, Finland reported no new legislation.", "supported"),
        ("In paragraph 156, Finland reported no new legislation.", "unsupported"),
        ("Under RFHS/9/4, Finland reported no new legislation.", "supported"),
        ("Under RFHS/9/5, Finland reported no new legislation.", "unsupported"),
        # Negations
        ("Finland had not adopted new legislation.", "supported"),
        ("Finland adopted no new legislation.", "supported"),
        ("Finland had adopted new legislation.", "unsupported"),
        ("Finland did not seize precursors.", "unsupported"),
        ("Sweden had not seized 15 tonnes.", "unsupported"),
        # Operative words; a recommendation is not the reply to it
        ("Finland should strengthen the control of precursors.", "unsupported"),
        ("Finland requested cooperation with Türkiye.", "unsupported"),
        ("All customs services had seized 12 tonnes of precursors.", "unsupported"),
        # Quotations
        ("Finland said that its customs service “had seized 12 tonnes of precursors”.", "supported"),
        ("Finland said that its customs service “seized precursors in 2019”.", "unsupported"),
        # Other words
        ("Finland seized precursors with its customs scanners and dogs.", "partly"),
        ("Robust mechanisms of interagency dialogue exist.", "unsupported"),
        ("Yes.", "unsupported"),
        ("", "unsupported"),
    ],
)
def test_sentences_about_a_reply(sentence: str, status: str) -> None:
    assert VERIFIER.verify(sentence, [REPLY]).status == status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The session shall be held from 9 to 12 September 2031.", "verbatim"),
        ("The session shall be held from September 9 to September 12, 2031.", "supported"),
        ("The session shall be held in September 2031.", "supported"),
        ("The session shall be held from 9 to 13 September 2031.", "unsupported"),
        ("The session shall be held in October 2031.", "unsupported"),
        ("The session should be held in September 2031.", "unsupported"),
        ("The session must be held in September 2031.", "unsupported"),
        ("The participating States are invited to submit their views on document RFHS/3/2 by 30 June 2031.", "supported"),
        ("The participating States are urged to submit their views on document RFHS/3/2.", "unsupported"),
        ("The participating States are invited to submit their views on document RFHS/3/1.", "unsupported"),
        ("The twenty-one participating States are invited to submit their views.", "supported"),
        ("It takes note of the report of the Secretariat.", "supported"),
        ("It welcomes the report of the Secretariat.", "unsupported"),
        ("It adopts the report of the Secretariat.", "unsupported"),
        ("The session shall be held in the “great hall” of Port Sella.", "supported"),
    ],
)
def test_sentences_about_a_decision(sentence: str, status: str) -> None:
    assert VERIFIER.verify(sentence, [DECISION]).status == status


def test_the_lead_in_is_part_of_what_an_item_says() -> None:
    item = paragraph("The training of tug masters", lead_in="The Meeting invites Governments to report annually on:", kind="item")
    assert VERIFIER.verify("Governments are invited to report annually on the training of tug masters.", [item]).status == "supported"
    assert VERIFIER.verify("Governments are urged to report annually on the training of tug masters.", [item]).status == "unsupported"


def test_several_paragraphs_support_a_sentence_together_and_none_supports_nothing() -> None:
    both = [paragraph("Kestria has three tugs.", reporter="Kestria"), paragraph("Morvane has five tugs.", reporter="Morvane", anchor="8")]
    sentence = "Kestria has three tugs and the Republic of Morvane five."
    assert VERIFIER.verify(sentence, both).status == "supported"
    assert VERIFIER.verify(sentence, both[:1]).status == "unsupported"
    assert VERIFIER.verify(sentence, []).missing == ("a citation",)


def test_the_verdict_says_what_is_missing() -> None:
    assert "Greece" in VERIFIER.verify("Finland cooperated with Greece.", [REPLY]).missing
    assert VERIFIER.verify("Finland seized precursors with its customs scanners and dogs.", [REPLY]).missing == (
        "scanners",
        "dogs",
    )


CLAUSES = [
    "the harbour authority inspected {n} vessels in the outer basin",
    "training was given to {n} pilots and {m} tug masters",
    "the time limit was extended to {n} days at the request of four ports",
    "a budget of {n} million had been set aside for the radar station",
    "customs officers opened {n} containers and found nothing dangerous",
    "the new crane can lift {n} tonnes when the wind is calm",
]
NEGATED = [
    "the authority had not inspected the vessels in the outer basin",
    "no training had been given to pilots of small ports",
    "the ports could not extend the time limit for replies",
]
numbers = st.integers(3, 9_000)


@st.composite
def sources(draw: st.DrawFn, clauses: list[str]) -> Paragraph:
    chosen = draw(st.permutations(clauses))[: draw(st.integers(1, 3))]
    said = [clause.format(n=draw(numbers), m=draw(numbers)) for clause in chosen]
    return paragraph(" ".join(f"{clause[0].upper()}{clause[1:]}." for clause in said))


@given(sources(CLAUSES + NEGATED), st.data())
def test_every_piece_cut_from_a_paragraph_is_verbatim(source: Paragraph, data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from(split_sentences(source.text)))
    assert Verifier(NAMES).verify(sentence.text, [source]).status == "verbatim"


@given(sources(CLAUSES), numbers, st.data())
def test_a_sentence_with_one_number_changed_is_not_supported(source: Paragraph, other: int, data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from(split_sentences(source.text))).text
    given_numbers = re.findall(r"\d+", sentence)
    changed = data.draw(st.sampled_from(given_numbers))
    assume(str(other) not in given_numbers)
    verdict = Verifier(NAMES).verify(re.sub(rf"\b{changed}\b", str(other), sentence, count=1), [source])
    assert verdict.status == "unsupported"


@given(sources(NEGATED), st.data())
def test_a_sentence_without_its_negation_is_not_supported(source: Paragraph, data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from(split_sentences(source.text))).text
    turned = re.sub(r"^No ", "Some ", re.sub(r" not\b", "", sentence))
    assert Verifier(NAMES).verify(turned, [source]).status == "unsupported"


@given(sources(CLAUSES), st.data())
def test_a_sentence_with_a_negation_put_in_is_not_supported(source: Paragraph, data: st.DataObject) -> None:
    sentence = data.draw(st.sampled_from(split_sentences(source.text))).text
    turned = re.sub(r"\b(inspected|was|had|can|opened)\b", r"\1 not", sentence, count=1)
    assume(turned != sentence)
    assert Verifier(NAMES).verify(turned, [source]).status == "unsupported"
