"""Writing a draft with a language model: section by section, each sentence verified, the documents' own where none of its stands."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from assistant.answer import Citation
from assistant.drafting.draft import Block, Draft, Statement, Statements
from assistant.drafting.forms import FORMS
from assistant.drafting.material import Material
from assistant.drafting.outline import Section, outlined, sections_of
from assistant.drafting.passages import leans, readable
from assistant.drafting.repetition import Gist, gist_of, say_the_same
from assistant.drafting.revision import Revision
from assistant.drafting.writing import Layout, Written
from assistant.generative.excerpts import Excerpts, excerpts, without_markup
from assistant.generative.reply import Reply, Said, quote
from assistant.language_models.language_model import LanguageModel
from assistant.language_models.prompts import Prompt
from assistant.language_models.tokens import count_tokens
from assistant.runs import announces
from index.errors import LanguageModelError
from index.paragraph import Paragraph

_AT_ONCE = 8
# How much longer than the documents' own sentences what the model says of a passage may be.
_LONGER, _SHORTEST = 1.3, 30
_REST = "What it did not write is in the documents' own sentences."
_NOTHING = "The language model said nothing that the documents support."
_INSTEAD = "This is in the documents' own sentences instead."
_TABLES = "The form quotes the documents, so that the language model was not asked."


class Author:
    """Writes one draft with a language model, from a draft in the documents' own sentences."""

    def __init__(self, model: LanguageModel, material: Material) -> None:
        self._model, self._material = model, material
        self._prompt = Prompt("section", "paragraphs", "heading", "form", "topic", "words", "register")

    def write(self, own: Draft) -> Iterator[Draft]:
        """The draft as it grows by verified sentences; the last one is whole.

        Where the model is away or slow, what is not written by then stays in the documents' own sentences, with a notice. Closing
        the iterator stops the model.
        """
        layout = FORMS[own.form].layout
        if layout is None:
            yield replace(own, notice=_TABLES)
            return
        written = _Manuscript(own, layout, self._material)
        try:
            written.sections = self._outline(own, layout)
            for place, section in enumerate(written.sections):
                for _ in self._section(own, section, written):
                    yield written.draft(place)
        except LanguageModelError as error:
            written.failed(str(error))
        yield written.draft(None)

    def _outline(self, own: Draft, layout: Layout) -> list[Section]:
        """The form's own sections where it has some; where those are only the documents, the model's outline."""
        sections = sections_of(own, layout)
        return outlined(sections, FORMS[own.form].title.lower(), self._material, self._model) if layout.level == 1 else sections

    def _section(self, own: Draft, section: Section, written: "_Manuscript") -> Iterator[None]:
        """Have a section written; yields when another sentence stands."""
        form, topic = FORMS[own.form].title.lower(), without_markup(own.topic)
        words = sum(len(said.text.split()) for one in section.passages for said in one.statements)
        filled = {"heading": without_markup(section.heading), "form": form, "topic": topic, "words": str(words)}
        filled["register"] = Prompt(f"register-{own.register}").filled()
        for shown in self._batches([one.paragraph for one in section.passages], filled):
            reply = Reply(shown, self._material.view.verifier, self._material.view.names)
            for piece in self._model.stream(self._prompt.filled(paragraphs=shown.text, **filled)):
                if written.take(reply.add(piece)):
                    yield
            if written.take(reply.finish()):
                yield

    def _batches(self, paragraphs: Sequence[Paragraph], filled: dict[str, str]) -> Iterator[Excerpts]:
        """The paragraphs in as many prompts as they need; one that fits into none is not shown."""
        budget = self._model.limits.prompt - count_tokens(self._model.rules) - count_tokens(self._prompt.filled(paragraphs="", **filled))
        left = list(paragraphs)
        while left and (shown := excerpts(left, budget, most=_AT_ONCE)).paragraphs:
            yield shown
            left = [paragraph for paragraph in left if paragraph not in shown.paragraphs.values()]


class _Manuscript:
    """What of a draft is written, and what is left of the documents' own sentences."""

    def __init__(self, own: Draft, layout: Layout, material: Material) -> None:
        self.sections = sections_of(own, layout)
        self._own, self._layout, self._view = own, layout, material.view
        self._room = {
            one.paragraph: max(_SHORTEST, round(_LONGER * sum(len(said.text.split()) for said in one.statements)))
            for section in self.sections
            for one in section.passages
        }
        self._citations = list(own.citations)
        self._written: dict[Paragraph, list[Statement]] = {}
        self._gists: list[Gist] = []
        self._before: Paragraph | None = None
        self._dropped = 0
        self._failure = ""

    def take(self, sentences: Iterator[Said]) -> bool:
        """Take sentences of the model, as far as they stand; says whether one does."""
        return sum(self._take(sentence) for sentence in sentences) > 0

    def failed(self, reason: str) -> None:
        """Note why there is no more."""
        self._failure = reason

    def draft(self, place: int | None) -> Draft:
        """The draft, written up to the section at a place; None where all are."""
        dropped = self._own.dropped + self._dropped
        if not self._written:
            return replace(self._own, dropped=dropped, notice=self._notice())
        reached = len(self.sections) if place is None else place + 1
        gists = list(self._gists)
        made = [self._made(section, gists) if number < reached else section.blocks for number, section in enumerate(self.sections)]
        blocks = tuple(block for section in made for block in section)
        citations = tuple(self._citations)
        whole = replace(self._own, blocks=blocks, citations=citations, dropped=dropped, mode="generative", notice=self._notice())
        return Revision(whole).result

    def _take(self, sentence: Said) -> bool:
        """Keep a sentence that one paragraph supports, that says who says it, and that is understood where it stands."""
        text, paragraph = readable(sentence.text), sentence.cited[0] if len(sentence.cited) == 1 else None
        before, self._before = self._before, None
        status = self._view.verifier.verify(text, sentence.cited).status
        if paragraph is None or status == "unsupported" or (paragraph != before and not self._stands(text, paragraph)):
            self._dropped += 1
            return False
        gist, said = gist_of(text, self._view.names), self._written.get(paragraph, [])
        length = sum(len(one.text.split()) for one in said) + len(text.split())
        if any(say_the_same(gist, other) for other in self._gists) or (said and length > self._room[paragraph]):
            return False
        self._gists.append(gist)
        self._citations.append(Citation(len(self._citations) + 1, paragraph, quote(text, paragraph)))
        self._written.setdefault(paragraph, []).append(Statement(text, len(self._citations), status))
        self._before = paragraph
        return True

    def _stands(self, text: str, paragraph: Paragraph) -> bool:
        """Whether a sentence is understood by itself, and names the State whose report it gives."""
        reporters = self._view.reporters.get(paragraph.id)
        return not leans(text) and (not reporters or bool(reporters & set(self._view.names.codes(text, peoples=True))))

    def _made(self, section: Section, gists: list[Gist]) -> Sequence[Block]:
        """A section as it is written; as it was where nothing of it is, and what it says is not said elsewhere."""
        own = [gist_of(said.text, self._view.names) for one in section.passages for said in one.statements]
        untouched = not any(one.paragraph in self._written for one in section.passages)
        if section.blocks and untouched and not any(say_the_same(gist, other) for gist in own for other in gists):
            gists += own
            return section.blocks
        return list(self._anew(section, gists))

    def _anew(self, section: Section, gists: list[Gist]) -> Iterator[Block]:
        """A paragraph for each document, or a point for each passage, in the order of the outline."""
        made = [(one.paragraph, self._statements(one, section, gists)) for one in section.passages]
        kept = [(paragraph, statements) for paragraph, statements in made if statements]
        if self._layout.style == "points":
            paragraphs = tuple(statements for _, statements in kept)
        else:
            by_document = (group for _, group in groupby(kept, key=lambda one: one[0].document))
            paragraphs = tuple(tuple(said for _, statements in group for said in statements) for group in by_document)
        if paragraphs or section.closing:
            yield Block(section.heading, 1, paragraphs, self._layout.style)
        unsaid = tuple(paragraph for paragraph, statements in made if not statements and paragraph.reporter)
        for block in section.closing:
            yield replace(block, unquoted=(*block.unquoted, *unsaid)) if block.unquoted else block

    def _statements(self, passage: Written, section: Section, gists: list[Gist]) -> Statements:
        """What the model says of a passage, else its own sentences up to one that is said already."""
        if passage.paragraph in self._written:
            return tuple(self._written[passage.paragraph])
        if announces(passage.paragraph) and any(self._is_written_item(one.paragraph, passage.paragraph) for one in section.passages):
            return ()
        kept: list[Statement] = []
        for said in passage.statements:
            gist = gist_of(said.text, self._view.names)
            if any(say_the_same(gist, other) for other in gists):
                break
            gists.append(gist)
            kept.append(said)
        return tuple(kept)

    def _is_written_item(self, item: Paragraph, of: Paragraph) -> bool:
        return item in self._written and (item.document, item.parent) == (of.document, of.anchor)

    def _notice(self) -> str:
        """What of the draft is not as it was asked for."""
        sentences = f"{self._dropped} sentence{'' if self._dropped == 1 else 's'}"
        dropped = f"{sentences} of the language model left out that their paragraphs do not support." if self._dropped else ""
        if not self._written:
            return " ".join(filter(None, (dropped, f"{self._failure} {_INSTEAD}" if self._failure else f"{_NOTHING} {_INSTEAD}")))
        whole = all(one.paragraph in self._written for section in self.sections for one in section.passages)
        return " ".join(filter(None, (dropped, self._failure, "" if whole else _REST)))
