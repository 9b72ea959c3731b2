"""Which paragraphs are held against a question: what the retriever ranks high, and for lists and States all that is in scope."""

from collections.abc import Collection

from assistant.answerability.scope import NAMED, heading_match, state_match
from assistant.question import Question
from assistant.retrieval.matching import Matcher
from assistant.view import LibraryView
from index.paragraph import Paragraph

_MOST_CONSIDERED = 200


def candidates(view: LibraryView, question: Question, matcher: Matcher, retrieved: Collection[str]) -> list[Paragraph]:
    """The paragraphs to rank, in reading order; `retrieved` are the ids of those that the retriever found."""
    found = set(retrieved)
    if question.states:
        found.update(p.id for p in view.paragraphs if state_match(view, question, p) >= NAMED)
    if question.headings:
        found.update(p.id for p in view.paragraphs if heading_match(question, p))
    answering = view.answering(question)
    if question.intent == "list" or question.states or question.confined:
        shares = dict(zip((p.id for p in answering), matcher.lexical_shares(answering), strict=True))
        likely = sorted((i for i, share in shares.items() if share > 0), key=lambda i: -shares[i])
        found.update(likely[:_MOST_CONSIDERED])
    return [p for p in answering if p.id in found]
