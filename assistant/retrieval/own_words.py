"""What a reply must say itself: a recommendation that names couriers among its examples gets replies on much else."""

import re
from collections import defaultdict
from collections.abc import Sequence

from assistant.answerability.answer_kind import is_no_answer
from assistant.language.lexicon import stems_of
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.view import LibraryView
from index.paragraph import Paragraph
from index.reporters import takes_floor

# Examples up to the end of their enumeration; "including through training" says how, and is none.
_EXAMPLES = re.compile(
    r"\b(?:including|such as|inter alia|for example)\b,? (?!(?:through|by|with|in|on|for|to|via)\b)"
    r"[^.;:]*?(?=,? (?:which|that|who|with|as|in order|so|to|be|is|are)\b|[.;:]|$)",
    re.IGNORECASE,
)
_GIVES_EXAMPLES = re.compile(r"\be\.g\.|\b(?:such as|for (?:example|instance)|including|like)\b", re.IGNORECASE)
_ALL_OF_THEM = re.compile(
    r"\b(?:above|mentioned|referred to|recommended|recommendation)\b|\ball (?:the|these|those|such|relevant|regional|international)\b",
    re.IGNORECASE,
)
# How much of what the one says that says most others have to say.
_AS_MUCH = 0.7
# How many replies have to say all of what a question asks which States did, for a reply with hardly a word of it to be on something else.
_SEVERAL = 3
_ASKS_WHO_SPOKE_OF = re.compile(
    r"\b(?:report|repl(?:y|ied)|sp(?:eak|oke)|comment|answer|respond|mention|refer|information)\w*(?: \w+)? (?:on|about|of|to|regarding)\b",
    re.IGNORECASE,
)
_OR_BEFORE, _OR_AFTER = re.compile(r"\bor (?:[\w-]+ )?$"), re.compile(r" (?:[\w-]+ )?or\b")


def saying_themselves(view: LibraryView, question: Question, replies: Sequence[Paragraph]) -> list[Paragraph]:
    """Those of a list's paragraphs that have in their own words what the recommendation they answer names only as an example.

    Where none has, all are kept, and so are those that speak of all the examples; so they are where the question itself gives examples.
    """
    if _GIVES_EXAMPLES.search(question.text):
        return list(replies)
    asked = AskedTerms(view, question)
    kept = _said_in_debate(view, asked, _not_by_heading(view, asked, _on_it(view, question, asked, replies)))
    for lead_in in dict.fromkeys(p.lead_in for p in replies if p.lead_in and _EXAMPLES.search(p.lead_in)):
        named, besides = asked.met_by(stems_of(lead_in)), asked.met_by(stems_of(_EXAMPLES.sub(" ", lead_in)))
        examples = asked.weights * (named & ~besides)
        if not examples.any():
            continue
        rarest = int(examples.argmax())
        if _is_alternative(question, rarest):
            continue
        said = {p for p in replies if asked.met_by(view.lexicon.own[p.id])[rarest]}
        if said:
            kept = [p for p in kept if p.lead_in != lead_in or p in said or _ALL_OF_THEM.search(p.text)]
    return kept


def _on_it(view: LibraryView, question: Question, asked: AskedTerms, replies: Sequence[Paragraph]) -> list[Paragraph]:
    """The replies but for those with hardly a word of what a question asks which States did, where several others say it all."""
    if not question.about_states or not len(asked.terms) or _ASKS_WHO_SPOKE_OF.search(question.text):
        return list(replies)
    said = {p: asked.met_by(view.lexicon.own[p.id]) for p in replies}
    if sum(bool((met | asked.met_by(view.document_stems[p.document])).all()) for p, met in said.items()) < _SEVERAL:
        return list(replies)
    half, rarest = asked.weights.sum() / 2, int(asked.weights.argmax())
    kept = {p for p in replies if not p.lead_in or is_no_answer(p.text) or _ALL_OF_THEM.search(p.text)}
    return [p for p, met in said.items() if p in kept or met[rarest] or asked.weights[met].sum() > half]


def _not_by_heading(view: LibraryView, asked: AskedTerms, replies: Sequence[Paragraph]) -> list[Paragraph]:
    """The replies but for those that have the question's rarest word only in a title above them, where others say it themselves."""
    if not len(asked.weights):
        return list(replies)
    rarest = int(asked.weights.argmax())
    said = {p for p in replies if asked.met_by(view.lexicon.own[p.id])[rarest]}
    return [
        p
        for p in replies
        if not said
        or p in said
        or not p.lead_in
        or not asked.met_by(stems_of(" ".join(p.headings)))[rarest]
        or asked.met_by(stems_of(p.lead_in))[rarest]
    ]


def _said_in_debate(view: LibraryView, asked: AskedTerms, replies: Sequence[Paragraph]) -> list[Paragraph]:
    """The replies without the statements that say much less of what is asked than others on the same matter: what opens it names it all."""
    said = {p.id: float(asked.weights @ asked.met_by(view.lexicon.own[p.id])) for p in replies if p.lead_in and takes_floor(p.text)}
    most: dict[str, float] = defaultdict(float)
    for p in replies:
        most[p.lead_in] = max(most[p.lead_in], said.get(p.id, 0.0))
    return [p for p in replies if p.id not in said or said[p.id] >= _AS_MUCH * most[p.lead_in]]


def _is_alternative(question: Question, index: int) -> bool:
    """Whether a term is one of two that the question asks about: "with customs or with companies" is met by either."""
    term = question.terms[index]
    return bool(_OR_BEFORE.search(question.text[: term.start]) or _OR_AFTER.match(question.text, term.end))
