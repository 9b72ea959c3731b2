from dataclasses import replace

import pytest

from assistant.subjects import states_told_of, subjects
from index.paragraph import Paragraph, Span

FILLING = ["The work continued without delay."] * 9


def written(texts: list[str]) -> list[Paragraph]:
    return [
        Paragraph(f"d#{n}", "d", str(n), f"d, {n}", (), "numbered", "", None, None, None, text, Span(n, n + 1), n)
        for n, text in enumerate(texts, start=1)
    ]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["The Harbour Training Office (HTO) is responsible for tug masters.", "The HTO met.", "MARPA met.", *FILLING], {"HTO"}),
        (["The mandate of the Harbour Training Office (HTO) was renewed.", *FILLING], {"HTO"}),
        (["The Harbour Training Office (HTO) is responsible.", "MARPA met.", "MARPA paid.", *FILLING], set()),
        (["The Council thanked the Harbour Training Office (HTO) for its work.", "The HTO met.", *FILLING], set()),
        (["A report was asked for.", *(f"MARPA held course {n}." for n in range(5)), *FILLING[:5]], {"MARPA"}),
        (["A report was asked for.", "See MARPA/2/3.", "MARPA met twice.", *FILLING], set()),
        (["PART III OF THE REPORT", *(f"Part III tells of quay {n}." for n in range(10))], set()),
    ],
)
def test_a_document_is_about_the_body_that_it_presents_first_or_names_throughout(texts: list[str], found: set[str]) -> None:
    assert subjects(written(texts)) == {"d": frozenset(found)}


def test_a_few_paragraphs_tell_nothing() -> None:
    assert subjects(written(["The Harbour Training Office (HTO) is responsible.", "The HTO met."])) == {}


@pytest.mark.parametrize(
    ("speaking", "about"),
    [(["FI"], {"FI"}), (["FI", "NO"], {"FI"}), (["FI", "NO", "SE"], set()), (["DK", "NO", "SE"], {"FI"})],
)
def test_a_meeting_is_not_about_its_host_where_the_host_is_one_of_those_who_speak(speaking: list[str], about: set[str]) -> None:
    cover, *rest = written(["Report of the meeting held in Finland", *(f"Statement {n}." for n in range(4))])
    paragraphs = [replace(cover, kind="cover"), *rest]
    mentioned = {p.id: frozenset(["FI"] if p.kind == "cover" else []) for p in paragraphs}
    reporters = {p.id: frozenset([code]) for p, code in zip(rest, speaking, strict=False)}
    assert states_told_of(paragraphs, mentioned, reporters)["d"] == about
