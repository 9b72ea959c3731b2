"""Proposing cases from the paragraphs of a library, by templates or by a language model, for a person to accept.

A proposal is tagged `proposed` and no part of a run; whoever has read it, put its facts right and taken the tag away has
accepted it. Which paragraphs are chosen is decided by a checksum of their ids, so that the same library gives the same.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from itertools import zip_longest

from assistant.language_models.language_model import LanguageModel
from assistant.language_models.prompts import Prompt
from eval.cases import Case, Kind
from eval.suite_file import PROPOSED
from index.paragraph import Paragraph

_FIGURE = re.compile(r"\b\d+(?:[.,]\d+)*(?: (?:per cent|[a-z]{4,}))?")
_DEFINED = re.compile(r"[“\"]([^”\"]{3,40})[”\"] (?:means|shall mean|is defined as|refers to)\b")
_LONGEST_HEADING = 80
_MOST_FACTS = 2
_LEAST_WORDS = 12
_BY_TEMPLATE = "By a template; put the facts right that a good answer states."
_BY_MODEL = "By a language model; check that the paragraph answers it and that no other does, and put the facts right."
Template = Callable[[Sequence[Paragraph]], Iterator[Case]]


def propose(paragraphs: Sequence[Paragraph], count: int, prefix: str = "new") -> list[Case]:
    """At most `count` proposals, the kinds taken in turn."""
    queues = [sorted(template(paragraphs), key=_shuffled) for template in (_lookups, _positions, _definitions, _silences)]
    mixed = [case for row in zip_longest(*queues) for case in row if case is not None]
    return [case.model_copy(update={"id": f"{prefix}-{number:03}"}) for number, case in enumerate(mixed[:count], start=1)]


def ask_for_questions(paragraphs: Sequence[Paragraph], model: LanguageModel, count: int, prefix: str = "new") -> list[Case]:
    """At most `count` proposals whose questions a language model wrote, a paragraph each; a reply that is no question is passed over.

    Raises `LanguageModelError` where the model cannot be asked.
    """
    prompt = Prompt("propose", "paragraph")
    pool = sorted((p for p in paragraphs if p.kind != "cover" and len(p.text.split()) >= _LEAST_WORDS), key=lambda p: _digest(p.id))
    cases: list[Case] = []
    for paragraph in pool[: 2 * count]:
        if len(cases) == count:
            break
        question = " ".join(model.reply(prompt.filled(paragraph=f"{paragraph.lead_in} {paragraph.text}".strip())).split())
        if question.endswith("?"):
            case = _case(question, "fact", paragraph, _BY_MODEL)
            cases.append(case.model_copy(update={"id": f"{prefix}-{len(cases) + 1:03}"}))
    return cases


def _lookups(paragraphs: Sequence[Paragraph]) -> Iterator[Case]:
    """The paragraph with this number: what does it say?"""
    for paragraph in paragraphs:
        if paragraph.kind == "numbered":
            yield _case(f"What does {_cited(paragraph)} say?", "lookup", paragraph)


def _positions(paragraphs: Sequence[Paragraph]) -> Iterator[Case]:
    """What a reporter said under a heading, where that is one paragraph."""
    for (reporter, heading), found in _by_reporter(paragraphs).items():
        if len(found) == 1:
            yield _case(f"What did {reporter} report under “{heading}”?", "position", found[0])


def _definitions(paragraphs: Sequence[Paragraph]) -> Iterator[Case]:
    """What a term means, where a paragraph defines it."""
    for paragraph in paragraphs:
        if found := _DEFINED.search(paragraph.text):
            yield _case(f"What does “{found.group(1)}” mean?", "definition", paragraph)


def _silences(paragraphs: Sequence[Paragraph]) -> Iterator[Case]:
    """What a reporter said under a heading where it has no paragraph and is not named: nothing, as far as can be told."""
    found = _by_reporter(paragraphs)
    headings = {heading: "\n".join(p.text for p in paragraphs if heading in p.headings) for _, heading in found}
    for reporter in dict.fromkeys(reporter for reporter, _ in found):
        for heading, text in headings.items():
            if (reporter, heading) not in found and reporter not in text:
                yield Case(
                    id="new",
                    question=f"What did {reporter} report under “{heading}”?",
                    kind="unanswerable",
                    answerable=False,
                    tags=(PROPOSED,),
                    notes="By a template; check that it really has not.",
                )


def _by_reporter(paragraphs: Sequence[Paragraph]) -> dict[tuple[str, str], list[Paragraph]]:
    found: dict[tuple[str, str], list[Paragraph]] = {}
    for paragraph in paragraphs:
        if paragraph.reporter and paragraph.headings and len(paragraph.headings[-1]) <= _LONGEST_HEADING:
            found.setdefault((paragraph.reporter, paragraph.headings[-1]), []).append(paragraph)
    return found


def _case(question: str, kind: Kind, paragraph: Paragraph, notes: str = _BY_TEMPLATE) -> Case:
    return Case(
        id="new",
        question=question,
        kind=kind,
        answerable=True,
        required=((paragraph.id,),),
        facts=tuple((figure,) for figure in _FIGURE.findall(paragraph.text)[:_MOST_FACTS]),
        tags=(PROPOSED,),
        notes=notes,
    )


def _cited(paragraph: Paragraph) -> str:
    """A paragraph as a question names it: "paragraph 7 of A/1/2"."""
    document, comma, _ = paragraph.label.rpartition(", para")
    return f"paragraph {paragraph.anchor} of {document if comma else paragraph.document}"


def _shuffled(case: Case) -> str:
    return _digest(f"{case.question} {case.required}")


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
