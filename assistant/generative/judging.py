"""Lists, paragraph by paragraph: is this one part of the answer, and how does it stand? However many there are, all are asked about."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from assistant.considered import Considered
from assistant.generative.excerpts import as_data
from assistant.language_models.language_model import LanguageModel
from assistant.language_models.prompts import Prompt
from assistant.retrieval.scoring import best_of, member_features, probability
from assistant.selecting.belonging import candidates
from index.paragraph import Paragraph, in_order

_VERDICT = re.compile(r"^\W*(yes|no|none)\b[\s*:.,–—-]*(.*)", re.IGNORECASE | re.DOTALL)
# How much less probable than the paragraphs of an extractive list one may be and still be asked about.
_LENIENCY = 0.3
_MOST = 60

Membership = Literal["yes", "no", "unclear"]


class Judgement(NamedTuple):
    """What the model says of a paragraph: whether it is part of the answer, and how it stands."""

    paragraph: Paragraph
    membership: Membership
    sentence: str


def worth_asking(considered: Considered, listed: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs of the extractive list, and those that may belong there too, in reading order."""
    pool = candidates(considered.evidence)
    best = best_of(pool)
    calibration = considered.calibration
    at = _LENIENCY * calibration.member_at
    likely = [e.paragraph for e in pool if probability(member_features(e, best), calibration.member) >= at]
    reporting = [p for p in likely if considered.view.reporters.get(p.id) or considered.view.mentioned[p.id]]
    return in_order(list(dict.fromkeys([*listed, *reporting]))[:_MOST])


def judged(question: str, paragraphs: Sequence[Paragraph], model: LanguageModel) -> Iterator[Judgement]:
    """A judgement on each paragraph, as it comes; raises `LanguageModelError`."""
    prompt = Prompt("judge", "paragraph", "question")
    for paragraph in paragraphs:
        reply = model.reply(prompt.filled(paragraph=as_data(paragraph), question=question))
        yield Judgement(paragraph, *_read(reply))


def _read(reply: str) -> tuple[Membership, str]:
    match = _VERDICT.match(reply)
    if match is None:
        return "unclear", ""
    membership: Mapping[str, Membership] = {"yes": "yes", "no": "no", "none": "no"}
    lines = match[2].strip().splitlines()
    return membership[match[1].casefold()], lines[0].strip() if lines else ""
