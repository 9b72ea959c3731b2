"""Writing an answer with a language model, over the same evidence as the extractive one, which stands in where that fails."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answer import Answer, pointers
from assistant.considered import Considered
from assistant.generative.draft import Draft
from assistant.generative.excerpts import Excerpts, excerpts, without_markup
from assistant.generative.informing import informs
from assistant.generative.judging import judged, worth_asking
from assistant.generative.rewriting import rewritten
from assistant.language_models.language_model import LanguageModel
from assistant.language_models.prompts import Prompt
from assistant.language_models.tokens import count_tokens
from assistant.understanding.conversation import Turn
from index.errors import LanguageModelError
from index.states import StateNames, iter_reporter_names

_SHOWN = 6
_INSTEAD = "The answer is in the documents' own words instead."


class Writer:
    """Writes answers with a language model."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._prompt = Prompt("answer", "paragraphs", "question")

    def rewritten(self, question: str, history: Sequence[Turn], names: StateNames) -> str | None:
        """A follow-up as a question that stands alone; None where it is left to the rules."""
        return rewritten(question, history, names, self._model)

    def write(self, considered: Considered, extractive: Answer) -> Iterator[Answer]:
        """The answer as it grows by verified sentences; the last one is whole.

        What the extractive answer declines is declined, a question that names its paragraph is answered with it, and what was
        counted or stands in a table's row stays as it was, all without asking the model. Where the model is away, slow, or says
        nothing that stands or was asked, the extractive answer is given, with a notice. Closing the iterator stops the model.
        """
        if extractive.abstained or extractive.counted or extractive.tabled or considered.asked.lookup is not None:
            yield extractive
            return
        written = None
        growing = self._list if considered.asked.about_states else self._prose
        try:
            for written in growing(considered, extractive):
                yield written
        except LanguageModelError as error:
            yield replace(extractive, notice=f"{error} {_INSTEAD}")
            return
        if written is None:
            yield replace(extractive, notice=f"The language model said nothing that the documents support. {_INSTEAD}")
        elif not considered.asked.about_states and not informs(considered.asked, written, extractive, considered.view.names):
            yield replace(extractive, notice=f"The language model did not say what was asked. {_INSTEAD}")
        else:
            yield _accounted(written, extractive)

    def _prose(self, considered: Considered, extractive: Answer) -> Iterator[Answer]:
        shown = self._shown(considered, extractive)
        draft = Draft(extractive.question, considered.view, shown, extractive.understood)
        prompt = self._prompt.filled(paragraphs=shown.text, question=without_markup(considered.asked.text))
        for piece in self._model.stream(prompt):
            if draft.add(piece):
                yield draft.answer()
        if draft.finish():
            yield draft.answer()

    def _shown(self, considered: Considered, extractive: Answer) -> Excerpts:
        """What the extractive answer cites, then, unless that is sure, the best of the other evidence, as far as the budget goes."""
        question = without_markup(considered.asked.text)
        taken = count_tokens(self._model.rules) + count_tokens(self._prompt.filled(paragraphs="", question=question))
        cited = [citation.paragraph for citation in extractive.citations]
        sure = extractive.confidence is not None and not extractive.caution
        ranked = [evidence.paragraph for evidence in considered.evidence[: 0 if sure else _SHOWN]]
        return excerpts(dict.fromkeys([*cited, *ranked]), self._model.limits.prompt - taken, most=max(_SHOWN, len(cited)))

    def _list(self, considered: Considered, extractive: Answer) -> Iterator[Answer]:
        """A line for each paragraph that the model finds part of the answer; what it is unclear about is as the extractive list has it."""
        draft = Draft(extractive.question, considered.view, Excerpts({}, ""), extractive.understood)
        quotes = {citation.paragraph: citation.quote for citation in extractive.citations}
        question = without_markup(considered.asked.text)
        for judgement in judged(question, worth_asking(considered, list(quotes)), self._model):
            paragraph = judgement.paragraph
            if judgement.membership == "no" or (judgement.membership == "unclear" and paragraph not in quotes):
                continue
            if not (judgement.sentence and draft.keep(judgement.sentence, (paragraph,), listed=True)):
                draft.keep_quoted(quotes.get(paragraph) or paragraph.text, paragraph)
            yield draft.answer()


def _accounted(written: Answer, extractive: Answer) -> Answer:
    """An answer with what stands beneath the extractive one, as far as it holds for this one too."""
    cited = {citation.paragraph for citation in written.citations}
    reporters = {name for paragraph in cited for name in iter_reporter_names(paragraph.reporter or "")}
    left_out = [c.paragraph for c in (*extractive.citations, *extractive.near) if c.paragraph not in cited]
    return replace(
        written,
        is_list=extractive.is_list,
        caution=extractive.caution,
        near=pointers(left_out if extractive.is_list else (), len(cited) + 1),
        silent=tuple(name for name in extractive.silent if name not in reporters),
        unconcerned=extractive.unconcerned,
    )
