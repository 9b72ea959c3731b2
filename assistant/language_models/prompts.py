"""The templates in `prompts/`, checked when they are loaded. What is filled in is data: a "$" in it means nothing."""

from pathlib import Path
from string import Template

from index.errors import ConfigurationError

PROMPTS = Path(__file__).resolve().parents[2] / "prompts"


class Prompt:
    """A template whose variables are exactly those that the code fills in."""

    def __init__(self, name: str, *variables: str, folder: Path = PROMPTS) -> None:
        """Load `<name>.txt`; raises `ConfigurationError` where it is missing or has other variables."""
        path = folder / f"{name}.txt"
        try:
            self._template = Template(path.read_text(encoding="utf-8").strip())
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigurationError(f"The prompt {path} cannot be read ({error}); restore it from the project.") from error
        found = set(self._template.get_identifiers())
        if not self._template.is_valid() or found != set(variables):
            has, wanted = (", ".join(f"${name}" for name in sorted(names)) or "none" for names in (found, variables))
            raise ConfigurationError(f"The prompt {path} has the variables {has}, not {wanted}; correct it.")

    def filled(self, **values: str) -> str:
        """The prompt with its values."""
        return self._template.substitute(values)
