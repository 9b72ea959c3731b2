"""An opinion by a language model on whether answers are faithful to what they cite; reported apart, it never gates.

The evaluator is LlamaIndex's; its templates are ours, in `prompts/faithful.txt`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from llama_index.core.base.llms.types import CompletionResponse, CompletionResponseGen, LLMMetadata
from llama_index.core.evaluation import FaithfulnessEvaluator
from llama_index.core.llms import CustomLLM
from llama_index.core.prompts import PromptTemplate

from assistant.language_models.language_model import LanguageModel
from assistant.language_models.prompts import Prompt
from eval.outcome import MARKER
from eval.runs import Run
from index.paragraph import Paragraph


class _Adapted(CustomLLM):
    """The configured model, with its rules and its time limit, as the evaluator wants it."""

    model: Any

    @property
    def metadata(self) -> LLMMetadata:
        """What the evaluator may send: as much as the settings allow for a prompt."""
        return LLMMetadata(context_window=2 * self.model.limits.prompt, num_output=16, model_name="configured")

    def complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponse:
        """The whole reply."""
        return CompletionResponse(text=self.model.reply(prompt))

    def stream_complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponseGen:
        """The whole reply in one piece."""
        yield self.complete(prompt, formatted, **kwargs)


def judge(run: Run, model: LanguageModel, progress: Callable[[], None] | None = None) -> dict[str, bool]:
    """By case, whether the model finds each answer that was given faithful to the paragraphs that it cites.

    Raises `LanguageModelError` where the model cannot be asked.
    """
    evaluator = _evaluator(model)
    found = {}
    for record in run.records:
        if record.cited:
            contexts = _contexts(record.cited, run.paragraphs)
            found[record.id] = bool(evaluator.evaluate(response=MARKER.sub("", record.response.answer), contexts=contexts).passing)
        if progress:
            progress()
    return found


def _evaluator(model: LanguageModel) -> FaithfulnessEvaluator:
    first = Prompt("faithful", "paragraphs", "answer").filled(paragraphs="{context_str}", answer="{query_str}")
    more = Prompt("faithful", "paragraphs", "answer").filled(paragraphs="{context_msg}", answer="{query_str}")
    return FaithfulnessEvaluator(llm=_Adapted(model=model), eval_template=PromptTemplate(first), refine_template=PromptTemplate(more))


def _contexts(cited: Sequence[str], paragraphs: Mapping[str, Paragraph]) -> list[str]:
    return [f"{paragraphs[i].lead_in} {paragraphs[i].text}".strip() for i in cited if i in paragraphs] or ["(nothing)"]
