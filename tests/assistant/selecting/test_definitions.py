import dataclasses

import pytest

from assistant.evidence import Evidence
from assistant.selecting.definitions import defining, explaining, noted, term_asked
from index.paragraph import Paragraph, Span

PARAGRAPHS = {
    "introduces": "Reports come from the Harbour Incident Network (HIN), which began in 2028.",
    "uses": "It had not joined HIN, whose fields differ, and was used by no port ban clause.",
    "means": "“Near miss” means an event that caused no damage, and a port ban is defined in the annex.",
    "called": "Such authority, hereinafter called the supervising authority, may be a State.",
    "construed": "The term ``linesman'' shall be understood by reference to the law of the port.",
    "entry": "Fender. A cushion that hangs between a ship and the quay.",
    "glossary": "Snap-back: the recoil of a parted line.",
    "understands": "Understands `demurrage fee' to mean what is paid for a late start.",
    "explains": "Ports apply the wide net rule, which allows for the inspection of any vessel.",
}


def evidence(anchor: str, text: str) -> Evidence:
    paragraph = Paragraph(f"d#{anchor}", "d", anchor, anchor, (), "numbered", "", None, None, None, text, Span(0, len(text)), 0)
    values: dict[str, object] = {field.name: 0.0 for field in dataclasses.fields(Evidence)}
    return Evidence(**{**values, "paragraph": paragraph, "missing": ()})  # type: ignore[arg-type]


RANKED = [evidence(anchor, text) for anchor, text in sorted(PARAGRAPHS.items(), reverse=True)]


@pytest.mark.parametrize(
    ("question", "anchor"),
    [
        ("What is HIN?", "introduces"),
        ("what does HIN stand for?", "introduces"),
        ("What does 'near miss' mean in the note?", "means"),
        ("What is a “near miss”?", "means"),
        ("What is meant by the supervising authority in the Charter?", "called"),
        ("Define snap-back.", "glossary"),
        ("What is meant by a fender?", "entry"),
        ("What counts as a near miss for the purposes of the note?", "means"),
        ("Who is regarded as a linesman?", "construed"),
        ("Can you define the “snap-back” principle, please?", "glossary"),
        ("Could you explain the term near miss in the note?", "means"),
        ("How is a near miss defined?", "means"),
        ("How is a near miss reported?", None),
        ("What does the wide-net rule mean?", "explains"),
        ('What is meant by the "wide net" rule?', "explains"),
        ("What is the Wide Net Rule, and what is it for?", "explains"),
        ("What is the Harbour Incident Network?", None),
        ("What is the meaning of demurrage?", None),
        ("What is HIN used for?", None),
        ("What is the authority?", None),
        ("What does HIN report?", None),
        ("What does the Chair mean by near miss?", None),
        ("What does the Harbour Committee mean by a demurrage fee?", "understands"),
        ("What does the note mean by near miss?", "means"),
    ],
)
def test_the_paragraph_that_says_what_a_term_means(question: str, anchor: str | None) -> None:
    term = term_asked(question)
    found = (defining(term, RANKED) or explaining(term, RANKED)) if term else None
    assert (found and found.paragraph.anchor) == anchor


@pytest.mark.parametrize(
    ("question", "note", "anchor"),
    [
        ("What is meant by quay crane?", "For the purposes of this annex, a crane running on rails.", "7, footnote 1"),
        ("What is meant by quay crane?", "That is, one running on rails.", "7, footnote 1"),
        ("What is meant by quay crane?", "Records of the Forum, volume 3, page 41.", None),
        ("What is meant by sluice gate?", "For the purposes of this annex, a crane running on rails.", None),
    ],
)
def test_the_footnote_that_says_what_a_term_of_its_paragraph_means(question: str, note: str, anchor: str | None) -> None:
    above = evidence("7", "Inspection of quay cranes by drone after every storm.")
    footnote = evidence("7, footnote 1", note)
    footnote = dataclasses.replace(footnote, paragraph=dataclasses.replace(footnote.paragraph, kind="footnote", parent="7"))
    found = noted(term_asked(question), [footnote, above])
    assert (found and found.paragraph.anchor) == anchor
