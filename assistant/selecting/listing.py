"""Lists: every paragraph that matches, in reading order, whatever its rank."""

from collections.abc import Sequence

from assistant.answerability.answer_kind import is_no_answer
from assistant.answerability.scope import is_in_scope
from assistant.answerability.stances import takes_another_stance
from assistant.evidence import Evidence
from assistant.language.lexicon import stems_of
from assistant.question import Question
from assistant.retrieval.lookup import find_articles
from assistant.retrieval.own_words import saying_themselves
from assistant.retrieval.scoring import Calibration
from assistant.selecting.belonging import candidates, items, members
from assistant.selecting.denials import denying, denying_themselves
from assistant.selecting.matters import belonging_on_matter
from assistant.selecting.sections import under_heading
from assistant.understanding import phrasing
from assistant.verification.wording import denies
from assistant.view import LibraryView
from index.paragraph import Paragraph, in_order

# With issue and recommendation named, a topic that half fits the recommendation is meant.
_TOPIC_SHARE, _TOPIC_SHARE_UNDER_HEADINGS = 0.99, 0.5
# How many States one paragraph names for what is asked, and how much of it, beside the one that has most, it and others have then.
_SEVERAL, _ALL_OF_IT, _MUCH_OF_IT = 3, 0.9, 0.7
# How probably one of the paragraphs belongs in a list of States for which none of them replies.
_SURELY = 0.5
# How many of a list's paragraphs have to stand in the matter that it is completed from.
_MOST = 0.5
# How much of the words that States are to mention a paragraph has that mentions them.
_SAYS_IT = 0.99


def states_listed(view: LibraryView, question: Question, evidence: Sequence[Evidence], calibration: Calibration) -> list[Paragraph]:
    """The paragraphs that answer "which States …": States' own, or such that name States."""
    others = (e for e in candidates(evidence) if not _is_named_itself(view, question, e.paragraph))
    pool = [e for e in others if not takes_another_stance(question.text, e.paragraph.text)]
    own = [e for e in pool if view.reporters.get(e.paragraph.id)]
    if denials := denying_themselves(view, question, [e.paragraph for e in own]):
        return denials
    if question.says or (own and phrasing.ASKS_WHO_REPORTED.search(question.text)):
        pool = own
    elif own and phrasing.ASKS_FOR_SPEAKERS.search(question.text):
        pool = [e for e in pool if e in own or view.later_speakers(e.paragraph)]
    named = [e for e in pool if e.named]
    if named and question.mentions:
        mentioning = [e.paragraph for e in named if view.reporters.get(e.paragraph.id)] or [e.paragraph for e in named]
        return denying(view, mentioning, question)
    asked_by_name = bool(named) and _asks_by_name(view, question)
    pool = named if asked_by_name else pool
    pool = [e for e in pool if view.reporters.get(e.paragraph.id) or _names_others(view, question, e.paragraph)]
    pool = not_concerned(pool, question)
    whole = [] if asked_by_name else _whole_group(view, question)
    if whole or phrasing.ASKS_WHAT_WAS_REPORTED.search(question.text):
        return denying(view, whole or members(pool, calibration), question)
    if question.mentions:
        pool = [e for e in pool if e.own >= _SAYS_IT] or pool
    if not any(view.reporters.get(e.paragraph.id) for e in pool) and not members(pool, calibration, _SURELY):
        return []
    likely = members(pool, calibration)
    said = saying_themselves(view, question, likely)
    if said and not _told_by_words(pool, likely, said):
        more = belonging_on_matter(view, question, pool, evidence, calibration)
        said = list(in_order(dict.fromkeys([*said, *more]))) if _MOST * len(said) <= sum(p in more for p in said) else said
    return _said_together(view, pool, denying(view, said, question))


def things_listed(
    view: LibraryView, question: Question, evidence: Sequence[Evidence], calibration: Calibration, *, answerable: bool
) -> list[Paragraph]:
    """The paragraphs that answer any other list; only what stands by name where nothing else is `answerable`."""
    pool = candidates(evidence)
    named = [e for e in pool if e.named]
    if named and question.mentions:
        # "Which operations of the Network are mentioned?" asks for operations, and not wherever the Network is mentioned.
        focus = question.focus if phrasing.ASKS_WHAT_IS_MENTIONED.search(question.text) else None
        return [e.paragraph for e in named if focus is None or focus.stem in view.lexicon.own[e.paragraph.id]]
    if any(all(term.stem in cover for term in question.terms) for cover in view.document_stems.values()):
        return []
    section = find_articles(view, question) or under_heading(view, question, pool)
    if denies(question.text) and not all(denies(p.text) for p in section):  # what was not so is not all that stands there
        section = []
    if section or not answerable:
        return section
    return items(named if named and _asks_by_name(view, question) else pool, calibration)


def not_concerned(pool: Sequence[Evidence], question: Question) -> list[Evidence]:
    """Of a question that asks who had no competence, or in what, those that say so and no others; the whole pool of any other."""
    saying = [e for e in pool if is_no_answer(e.paragraph.text)] if is_no_answer(question.text) else []
    return saying or list(pool)


def told_apart(view: LibraryView, question: Question, paragraphs: Sequence[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """A list's paragraphs, and those replies among them which are only that the matter does not concern the State.

    Where that is what the question asks about, none is told apart.
    """
    apart = [p for p in paragraphs if view.reporters.get(p.id) and is_no_answer(p.text)]
    if not question.about_states or len(apart) == len(paragraphs) or phrasing.ASKS_WHO_IS_NOT_CONCERNED.search(question.text):
        return list(paragraphs), []
    return [p for p in paragraphs if p not in apart], apart


def _said_together(view: LibraryView, pool: Sequence[Evidence], chosen: Sequence[Paragraph]) -> list[Paragraph]:
    """The chosen paragraphs without those that say much less of what is asked for than one that names several States for it.

    Where States reply themselves, no other's list of States does.
    """
    own = {e.paragraph.id: e.own for e in pool if e.paragraph in chosen}
    replies = [p for p in chosen if view.reporters.get(p.id)]
    most = max(own.values(), default=0.0)
    together = [p for p in replies or chosen if own[p.id] >= _ALL_OF_IT * most and _tells_of_several(view, p, chosen)]
    return [p for p in chosen if not together or own[p.id] >= _MUCH_OF_IT * most]


def _told_by_words(pool: Sequence[Evidence], likely: Sequence[Paragraph], said: Sequence[Paragraph]) -> bool:
    """Whether several paragraphs say what is asked themselves, all of it or unlike others that probably belong, and so tell the list."""
    saying_all = sum(e.paragraph in said and e.own >= _SAYS_IT for e in pool)
    return saying_all > 1 or 1 < len(said) < len(likely)


def _tells_of_several(view: LibraryView, paragraph: Paragraph, chosen: Sequence[Paragraph]) -> bool:
    """Whether a paragraph names several States, or is the reply of several: of no fewer than give the other replies chosen."""
    speaking = view.reporters.get(paragraph.id, frozenset())
    if not speaking:
        return len(view.mentioned[paragraph.id]) >= _SEVERAL
    others = frozenset[str]().union(*(view.reporters.get(p.id, frozenset()) for p in chosen)) - speaking
    return len(speaking) >= max(_SEVERAL, len(others))


def _is_named_itself(view: LibraryView, question: Question, paragraph: Paragraph) -> bool:
    """Whether a paragraph is by the one State that a question names: "which States supported the proposal of Norvik?" asks for others."""
    return len(question.states) == 1 and view.reporters.get(paragraph.id) == frozenset(question.states)


def _names_others(view: LibraryView, question: Question, paragraph: Paragraph) -> bool:
    """Whether a paragraph names a State that may be asked for: not the one that the question names, nor what the document is about."""
    known = frozenset(question.states) | (view.document_states[paragraph.document] if question.states else frozenset())
    return bool(view.mentioned[paragraph.id] - known)


def _asks_by_name(view: LibraryView, question: Question) -> bool:
    """Whether an acronym that is no document's name, or quoted words, say exactly what a list is about."""
    return bool(question.phrases) or any(term.is_acronym and not view.names_document(term.stem) for term in question.terms)


def _whole_group(view: LibraryView, question: Question) -> list[Paragraph]:
    """All replies to the recommendation that a question asks about ("What did States report on …?")."""
    places = len(question.headings) > 1
    if not places and not phrasing.ASKS_WHAT_WAS_REPORTED.search(question.text):
        return []
    stems = {t.stem for t in question.terms}
    topical = {s for s in stems if not view.names_document(s)} or stems
    needed = (_TOPIC_SHARE_UNDER_HEADINGS if places else _TOPIC_SHARE) * len(topical)
    replies = (p for p in view.answering(question) if p.lead_in and view.reporters.get(p.id) and is_in_scope(view, question, p))
    return [p for p in replies if len(topical & stems_of(p.lead_in)) >= needed]
