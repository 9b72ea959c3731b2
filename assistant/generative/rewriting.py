"""Follow-up questions, made to stand alone by a language model."""

from collections.abc import Sequence

from assistant.generative.excerpts import without_markup
from assistant.language_models.language_model import LanguageModel
from assistant.language_models.prompts import Prompt
from assistant.understanding.conversation import Turn, resolve
from assistant.verification.figures import read_figures
from index.errors import LanguageModelError
from index.states import StateNames

_TURNS, _LONGEST_TURN, _LONGEST_QUESTION = 4, 400, 300


def rewritten(question: str, history: Sequence[Turn], names: StateNames, model: LanguageModel) -> str | None:
    """A follow-up as a question that stands alone; None where it stands alone, or the model gives nothing that can be used.

    What it adds must be from the conversation: a State or a number that was not named before is not taken over.
    """
    if resolve(question, history, names).text == question:
        return None
    turns = [f"{turn.role}: {' '.join(turn.content.split())[:_LONGEST_TURN]}" for turn in history[-_TURNS:]]
    prompt = Prompt("rewrite", "conversation", "question")
    try:
        reply = model.reply(prompt.filled(conversation=without_markup("\n".join(turns)), question=without_markup(question)))
    except LanguageModelError:
        return None
    lines = [line.strip().strip('"') for line in reply.splitlines() if line.strip()]
    said = "\n".join([question, *(turn.content for turn in history)])
    return lines[0] if len(lines) == 1 and _is_usable(lines[0], said, names) else None


def _is_usable(full: str, said: str, names: StateNames) -> bool:
    states = set(names.codes(full, any_case=True, peoples=True)) <= set(names.codes(said, any_case=True, peoples=True))
    numbers = {n.value for n in read_figures(full).numbers} <= {n.value for n in read_figures(said).numbers}
    return states and numbers and 0 < len(full) <= _LONGEST_QUESTION and full.endswith("?")
