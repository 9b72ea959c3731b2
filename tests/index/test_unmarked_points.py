"""Points of lists that nothing marks, and what closes a treaty."""

from pathlib import Path

from tests.index.making import document

TREATY = """CHAPTER I. AIMS

Article 1

The aims of the Port are:

To keep ships safe at night and in the fog; and

To light the piers.

The Port is open to all.

Article 2

The Parties may leave the Port at any time after they gave notice.

In faith whereof the representatives of the Parties have signed this Treaty.
"""


def test_points_depend_on_the_sentence_with_the_colon_and_a_testimony_on_no_article(tmp_path: Path) -> None:
    found = {p.anchor: (p.text.split()[1], p.lead_in, p.parent) for p in document(tmp_path, TREATY).paragraphs}
    aims = "The aims of the Port are:"
    assert found == {
        "Article 1 ¶ 1": ("aims", "", None),
        "Article 1 ¶ 2": ("keep", aims, "Article 1 ¶ 1"),
        "Article 1 ¶ 3": ("light", aims, "Article 1 ¶ 1"),
        "Article 1 ¶ 4": ("Port", "", None),
        "Article 2 ¶ 1": ("Parties", "", None),
        "¶ 1": ("faith", "", None),
    }
