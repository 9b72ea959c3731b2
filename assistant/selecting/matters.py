"""The matter that a question is on: the replies of States to one recommendation or question, or their statements under one heading."""

import re
from collections import defaultdict
from collections.abc import Sequence

from assistant.answerability.scope import heading_match, is_in_scope
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.scoring import Calibration, best_of, member_features, probability
from assistant.selecting.belonging import candidates, members
from assistant.verification.wording import denies
from assistant.view import LibraryView
from index.paragraph import Paragraph, in_order

# How many replies make a matter, and of what probably belongs, and of the best, how much its replies must be for the question to be on it.
_FEWEST, _OF_ALL, _BEST, _OF_BEST = 4, 0.4, 8, 0.5
# How probably a reply belongs where the question is on its matter, and any other paragraph where all replies do.
_ON_MATTER, _ELSEWHERE = 0.12, 0.6
# How like the question the reply most like it has to be, in the mean of three likenesses; on other things than asked, it was 0.48 at most.
_ON_IT = 0.51
_NOUN = r"(?:states|countries|governments|members|parties|respondents|delegations|replies)\b"
_REGION = r"(?-i:[A-Z])[\w-]+(?: and (?-i:[A-Z])[\w-]+)?"
_STATES = (
    rf"(?:all )?(?:the )?(?:(?:replying|responding|various|different|several|individual|member|participating|other|{_REGION}) ){{0,3}}"
    rf"{_NOUN}(?! (?:of|in|from) (?:the )?(?-i:[A-Z]))"
)
# "What were States urged to do?", "how are States hampered in it?" and "what have they not done?" ask for something else than their doings.
_OTHER_THAN_DONE = re.compile(
    rf"\b{_NOUN} (?:\w+ly )?(?:urged|asked|invited|encouraged|requested|required|expected|obliged|recommended|called|told|to|not|never|"
    r"fail\w*|stop\w*|ceas\w*|hamper\w*|hinder\w*|prevent\w*|declin\w*|refus\w*|unable|lack\w*)\b",
    re.IGNORECASE,
)
# "The Ruritanian States": of a region that nothing is known of, nobody knows which States are of it.
_OF_REGION = re.compile(rf"(?<=\s)(?!(?:Member|Participating|Contracting|Replying) )[A-Z][\w-]+ (?i:{_NOUN})")
# "How are States getting rid of tugs?", "what precautions did countries report against ice?", "everything that Governments did on ice".
_ASKS_WHAT_ALL_SAID = re.compile(
    rf"^(?:and |so |but )?(?:what|how)\b(?! (?:many|much|long|often|soon|far)\b)(?:(?! (?:should|must|can|could|will|would)\b)[^?])*?"
    rf"\b(?:do|did|are|were|have|had) {_STATES}|"
    rf"^(?:summari[sz]e|sum up|outline)\b.{{0,20}}? (?:what|how) {_STATES}|^how {_STATES} \w+|"
    rf"\b(?:everything|all)(?: that)? {_STATES} (?:have|had|do|did|are|were|say|report|\w+ed)\b",
    re.IGNORECASE,
)
_BY_NAME = re.compile(r"\b(?:refer\w*|mention\w*|nam(?:e|es|ed)|cit(?:e|es|ed)) to\b|\bby name\b", re.IGNORECASE)
_OF_ONE_EACH = ("number", "date", "person", "place")


def matter_of(view: LibraryView, question: Question, evidence: Sequence[Evidence], calibration: Calibration) -> frozenset[Paragraph]:
    """The replies of the one matter in which most of what probably belongs in a list stands, and of what is best; empty for none."""
    pool = [e for e in evidence if not e.missing and e.heading and e.paragraph.in_main_text]  # also of States not asked about
    best = best_of(pool)
    likely = {e.paragraph: probability(member_features(e, best), calibration.member) for e in pool}
    first = [e.paragraph for e in evidence[:_BEST]]
    least = _OF_ALL * sum(likely.values())
    for replies in _matters(view, question, pool):
        of_best = sum(p in replies or _is_replied_to(p, replies[0]) for p in first)
        if of_best >= _OF_BEST * _BEST and sum(likely.get(p, 0.0) for p in replies) >= least:
            return frozenset(replies)
    return frozenset()


def belonging_on_matter(
    view: LibraryView, question: Question, pool: Sequence[Evidence], evidence: Sequence[Evidence], calibration: Calibration
) -> list[Paragraph]:
    """Those of a pool that probably belong in a list, given that the question is on the matter that they reply to."""
    matter = matter_of(view, question, evidence, calibration)
    return [p for p in members(pool, calibration, _ON_MATTER) if p in matter] if matter else []


def all_on_matter(view: LibraryView, question: Question, evidence: Sequence[Evidence], calibration: Calibration) -> list[Paragraph]:
    """All replies to the matter asked about, and what surely belongs beside them, where a question asks what States say or do on it.

    Those of a region where it asks about one; empty for a question that asks which of them do, or about a State that it names.
    """
    names = len(question.states) == 1 or question.headings or question.mentions
    asks = _ASKS_WHAT_ALL_SAID.search(question.text) and not _BY_NAME.search(question.text)
    if _OTHER_THAN_DONE.search(question.text) or denies(question.text) or (not question.states and _OF_REGION.search(question.text)):
        return []
    if names or not asks or not question.terms or question.kind in _OF_ONE_EACH:
        return []
    matter = matter_of(view, question, evidence, calibration)
    if max((_likeness(e) for e in evidence if e.paragraph in matter), default=0.0) < _ON_IT:
        return []
    beside = [p for p in members(candidates(evidence), calibration, _ELSEWHERE) if view.reporters.get(p.id)]
    return [p for p in in_order(matter.union(beside)) if is_in_scope(view, question, p)]


def _likeness(evidence: Evidence) -> float:
    return (evidence.similarity + evidence.sentence + evidence.maxsim) / 3


def _matters(view: LibraryView, question: Question, pool: Sequence[Evidence]) -> list[list[Paragraph]]:
    """The replies of each matter that some of a pool stand in, but for those of few."""
    wanted = {_matter(e.paragraph) for e in pool}
    found = defaultdict[tuple[str, tuple[str, ...], str | None], list[Paragraph]](list)
    for p in view.answering(question):
        if view.reporters.get(p.id) and p.kind != "row" and p.in_main_text and _matter(p) in wanted and heading_match(question, p):
            found[_matter(p)].append(p)
    return [replies for replies in found.values() if len(replies) >= _FEWEST]


def _matter(reply: Paragraph) -> tuple[str, tuple[str, ...], str | None]:
    """Where a reply stands, and the anchor of what it replies to; None where that is the heading alone."""
    return reply.document, reply.headings, reply.parent if reply.lead_in else None


def _is_replied_to(paragraph: Paragraph, reply: Paragraph) -> bool:
    return bool(reply.lead_in) and (paragraph.document, paragraph.anchor) == (reply.document, reply.parent)
