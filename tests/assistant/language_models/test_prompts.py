from pathlib import Path

import pytest

from assistant.language_models.prompts import PROMPTS, Prompt
from index.errors import ConfigurationError


def test_a_template_is_filled_once_so_that_data_cannot_name_variables() -> None:
    filled = Prompt("answer", "paragraphs", "question").filled(paragraphs="$question ${question} $$", question="Who?")
    assert "$question ${question} $$" in filled and filled.count("Who?") == 1


@pytest.mark.parametrize("text", ["$paragraphs", "$paragraphs $question $other", "$paragraphs $question $", "no variables"])
def test_a_template_with_other_variables_is_refused_when_it_is_loaded(tmp_path: Path, text: str) -> None:
    (tmp_path / "answer.txt").write_text(text)
    with pytest.raises(ConfigurationError, match=r"answer\.txt has the variables .*, not \$paragraphs, \$question"):
        Prompt("answer", "paragraphs", "question", folder=tmp_path)


def test_a_template_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"answer\.txt cannot be read"):
        Prompt("answer", folder=tmp_path)


def test_every_template_is_described_beside_it() -> None:
    readme = (PROMPTS / "README.md").read_text("utf-8")
    assert all(f"`{path.name}`" in readme for path in PROMPTS.glob("*.txt"))
