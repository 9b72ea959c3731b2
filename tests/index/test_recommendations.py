"""Recommendations between the paragraphs of a report, and what stands below them."""

from pathlib import Path

from tests.index.making import document

SENTENCE = "The pilots of all ports were asked for their views of the matter."


def headings(folder: Path, sections: list[list[str]]) -> list[str]:
    """The last heading of each numbered paragraph, where each section's "R" is a recommendation and "P" a paragraph."""
    text, paragraph, recommendation = "# Review of pilotage\n\n", 0, 0
    for number, section in enumerate(sections, 1):
        text += f"## {'I' * number}. Section {number}\n\n"
        for kind in section:
            paragraph, recommendation = paragraph + (kind == "P"), recommendation + (kind == "R")
            set_down = f"### Recommendation {recommendation}\n\nPorts should train pilots." if kind == "R" else f"{paragraph}. {SENTENCE}"
            text += f"{set_down}\n\n"
    return [p.headings[-1] for p in document(folder, text, "review.md").paragraphs if p.kind == "numbered"]


def test_paragraphs_after_a_recommendation_belong_to_its_section(tmp_path: Path) -> None:
    found = headings(tmp_path, [["P", "P", "R", "P"], ["P", "R"], ["P", "R"]])
    assert found == ["I. Section 1"] * 3 + ["II. Section 2", "III. Section 3"]


def test_replies_to_recommendations_stay_below_them(tmp_path: Path) -> None:
    assert headings(tmp_path, [["R", "P", "P"], ["R", "P"], ["R", "P"]])[2:] == ["Recommendation 2", "Recommendation 3"]
    assert headings(tmp_path, [["R", "P", "P"], ["R", "P"], ["R", "P"]])[0] == "Recommendation 1"
