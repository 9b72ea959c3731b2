"""The language model that the settings name: a server that speaks OpenAI's protocol, or a file that runs here; or none."""

from typing import TYPE_CHECKING

from assistant.settings import Settings
from index.errors import ConfigurationError

if TYPE_CHECKING:
    from llama_index.core.llms import LLM

    from assistant.language_models.language_model import LanguageModel


def load_language_model(settings: Settings) -> "LanguageModel | None":
    """The language model for the mode in force; None where answers are extractive.

    Raises `ConfigurationError` where generative answers are asked for and no model is set, or the one set cannot be used.
    """
    if settings.mode == "extractive":
        return None
    llm = _load(settings)
    if llm is None:
        if settings.mode == "generative":
            raise ConfigurationError(
                "Generative answers need a language model; set RAPPORTEUR_LLM_URL and RAPPORTEUR_LLM_MODEL, or RAPPORTEUR_LLM_FILE."
            )
        return None
    from assistant.language_models.language_model import LanguageModel, Limits

    return LanguageModel(llm, Limits(settings.llm_prompt_tokens, settings.llm_seconds))


def _load(settings: Settings) -> "LLM | None":
    if settings.llm_url and settings.llm_file:
        raise ConfigurationError("Both RAPPORTEUR_LLM_URL and RAPPORTEUR_LLM_FILE are set; keep the one that is to answer.")
    if settings.llm_url:
        return _served(settings)
    if settings.llm_file:
        from assistant.language_models.local_llm import LocalLLM

        context = settings.llm_prompt_tokens * 2 + settings.llm_answer_tokens
        return LocalLLM.load(settings.llm_file, context, settings.llm_answer_tokens, settings.llm_threads)
    return None


def _served(settings: Settings) -> "LLM":
    if not settings.llm_model:
        raise ConfigurationError(f"RAPPORTEUR_LLM_MODEL is not set; name the model that {settings.llm_url} is to answer with.")
    from assistant.language_models.served_llm import ServedLLM

    return ServedLLM(
        model=settings.llm_model,
        api_base=settings.llm_url,
        api_key=settings.llm_key.get_secret_value() or "none",
        is_chat_model=True,
        context_window=settings.llm_prompt_tokens * 2 + settings.llm_answer_tokens,
        max_tokens=settings.llm_answer_tokens,
        temperature=0.0,
        timeout=settings.llm_seconds,
        max_retries=0,
        additional_kwargs={"seed": 0},
    )
