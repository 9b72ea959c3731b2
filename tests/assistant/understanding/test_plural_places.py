"""Places named together."""

import pytest

from assistant.understanding.plural_places import each_by_name


@pytest.mark.parametrize(
    ("question", "written"),
    [
        ("What do Articles 33 and 34 of the Charter say?", "What do Article 33 and Article 34 of the Charter say?"),
        ("Compare articles 6, 7 and 9 of the code.", "Compare article 6, article 7 and article 9 of the code."),
        ("How do annexes II and IV differ?", "How do annex II and annex IV differ?"),
        ("Compare chapters 2 with 3.", "Compare chapter 2 with chapter 3."),
        ("Compare recital 9 and recital 10.", "Compare recitals 9 and 10."),
        ("How does paragraph 148 differ from paragraph 171?", "How does paragraphs 148 and 171?"),
        ("Compare paragraph 148 with the paragraph 171.", "Compare paragraphs 148 and 171."),
        ("What do articles 3 to 6 say?", "What do articles 3 to 6 say?"),
        ("Which articles and 3 annexes are there?", "Which articles and 3 annexes are there?"),
        ("What do paragraph 3 and recital 4 say?", "What do paragraph 3 and recital 4 say?"),
        ("In which parts IT is used?", "In which parts IT is used?"),
    ],
)
def test_divisions_are_named_each_and_paragraphs_as_one_run(question: str, written: str) -> None:
    assert each_by_name(question) == written
