"""Whether a paragraph can answer a question at all, whatever its rank."""

import re
from collections.abc import Sequence

from assistant.answerability.actors import is_of_another_actor
from assistant.answerability.agents import lacks_agent
from assistant.answerability.answer_kind import goes_by_many_names, names_holder, names_one_by_one
from assistant.answerability.called_off import is_called_off
from assistant.answerability.contraries import tells_contrary
from assistant.answerability.counted_nouns import (
    compares_only_share,
    counted_term,
    denies_measured,
    measured_term,
    measures,
    measures_another,
    shared_term,
)
from assistant.answerability.named_things import names_thing
from assistant.answerability.office_holders import leaves_holder_unnamed
from assistant.answerability.outright import is_silent_on_act
from assistant.answerability.reasons import gives_no_reason
from assistant.answerability.scope import SET_IN
from assistant.answerability.stances import takes_another_stance
from assistant.answerability.whereabouts import names_place
from assistant.evidence import Evidence
from assistant.language.number_words import MONTH
from assistant.language.sentences import split_sentences
from assistant.question import Question
from assistant.runs import announces
from assistant.understanding import phrasing
from assistant.understanding.asked_kind import HOW_MANY
from assistant.understanding.asked_persons import ASKS_FOR_HOLDER, ASKS_FOR_NAME
from assistant.verification.wording import denies
from index.headings import CAPTION
from index.paragraph import Paragraph

_MEETS_ALL = 0.9
# A paragraph that meets what is said to have happened no better than that tells of somebody, and not of that.
_SAYS_NOTHING_OF_IT = 0.35
# A paragraph that meets what is counted no better than that has figures of something else.
_COUNTS_SOMETHING_ELSE = 0.2
# One stuff is soon like another: what is measured has to be met better.
_MEASURES_SOMETHING_ELSE = 0.4
# A paragraph that meets the noun asked for no better than that denies something else.
_DENIES_SOMETHING_ELSE = 0.2
# A cover that lacks more of the question than that only says which document is meant.
_ONLY_ON_COVER = 0.5
# What a question asks for that a paragraph visibly has or has not, and from which difference of scores on one is well behind another.
_OF_A_KIND, _WELL_BEHIND = ("number", "date", "State", "person"), 1.0
# "How did they respond?", "Why …?", "By when …?", "Where was the previous meeting?": no cover says that.
_NOT_ON_COVER = re.compile(
    r"^\W*(?:and |but )?(?:how (?:did|does|do|has|have|will|would)\b(?! the (?:vote|ballot)\b)|why\b|how soon\b|"
    r"(?:by|until|before) when\b)|\b(?:previous|earlier|preceding)\b",
    re.IGNORECASE,
)
# A figure, a date, a person or a place is that of whatever is named beside it: where a name is missing, it is another's.
_TOLD_OF_ONE = ("number", "date", "person", "place")
# How like the question a sentence is that denies what it takes for granted.
_DENIES_IT = 0.5

# "What happened on 6 May?", and a footnote that only says where something can be read.
_HAPPENED = re.compile(
    rf"^(?:and )?what (?:else )?(?:happened|occurred|took place|was going on)\b.*?\b"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{MONTH})\b",
    re.IGNORECASE,
)
# When the next session is, no paragraph says that tells of an earlier one.
_ASKS_WHEN_NEXT = re.compile(
    r"^(?:and )?(?:when|where|on (?:what|which) (?:date|day)s?|in (?:what|which) (?:\w+))\b.*\b(?:next|upcoming|forthcoming)\b",
    re.IGNORECASE,
)
_IS_TO_COME = re.compile(
    r"\b(?:next|upcoming|forthcoming|scheduled|planned|due|set|fixed|"
    r"(?:will|shall|would|should|to) (?:be (?:held|convened|hosted)|take place|meet|convene|hold|host|open))\b",
    re.IGNORECASE,
)
_ON_THE_WEB = re.compile(r"\bwww\.|https?:|\bavailable (?:at|from)\b", re.IGNORECASE)
_ASKS_WHERE_TO_READ = re.compile(
    r"\b(?:where|link|website|web|online|url|sources?|footnote|read|publications?|titles?|published|available)\b|"
    r"\b(?:which|what) (?:reports?|documents?|stud(?:y|ies)|papers?)\b",
    re.IGNORECASE,
)

# "Figure 3 Ships by port", "Decision 3: Fund for harbours": a caption has no figures, and a title no verb of what is to be.
_TITLE = re.compile(r"(?:decision|resolution|recommendation) [\w./]+(?: \([A-Z]\))?:", re.IGNORECASE)
_SAYS = re.compile(
    r"(?<!\d)\d[\d,.]*(?!\d)(?<!\b(?:19|20)\d\d)|[.;]\s|\b(?:is|are|was|were|be|has|have|had|will|shall|should|may|must|can|decid\w+|request\w*|"
    r"adopt(?:s|ed)|establish(?:es|ed)|agree[sd]|call(?:s|ed) (?:on|upon)|invit(?:es|ed))\b|(?<=: )to \w+",
    re.IGNORECASE,
)
_ASKS_FOR_TITLE = re.compile(
    r"\b(?:figures?|tables?|charts?|graphs?|maps?|diagrams?|box|titles?|entitled|called|captions?|named?)\b", re.IGNORECASE
)
_MAY_WISH = re.compile(r"\bmay (?:also |further )?wish to\b", re.IGNORECASE)
_ASKS_WHAT_WAS_DONE = re.compile(
    r"\b(?:did|has|have|had|was|were)\b.*?\b(?P<verb>recommend|decid|approv|adopt|endors|request|agree|set|fix|elect)", re.IGNORECASE
)
# "(6) Election of officers;" under "adopted the following agenda:" says that of nobody.
_AGENDA = re.compile(r"\bagenda\b(?! item)", re.IGNORECASE)
_ASKS_FOR_AGENDA = re.compile(
    r"\b(?:agenda|items?|topics?|subjects?|matters?|issues?|programme|discuss\w*|consider\w*|deal\w*|mention\w*|about)\b", re.IGNORECASE
)
_SHORT = 25
_ASKS_WHAT_IS_DECIDED = re.compile(r"^\W*what\b.*\bdecided?\b", re.IGNORECASE)


def fits(evidence: Evidence, question: Question) -> bool:
    """Whether a paragraph is where the question asks, has what it names, and holds the kind of thing asked for."""
    paragraph = evidence.paragraph
    if not is_within(evidence) or evidence.lacking or not (tells(evidence) or is_called_off(question, paragraph.text)):
        return False
    is_then = _is_of_the_day(paragraph, question) and _is_to_come(paragraph, question)
    only_leads = (
        _may_only_wish(paragraph, question)
        or _only_points(paragraph, question)
        or _only_entitles(paragraph, question)
        or _only_is_on_agenda(paragraph, question)
        or _only_announces(paragraph, question)
        or takes_another_stance(question.text, paragraph.text)
    )
    return is_then and _holds(evidence, question) and not only_leads


def is_beside_the_point(evidence: Evidence, question: Question) -> bool:
    """Whether a paragraph that fits does not answer, so that the question is declined and no other paragraph tried.

    It speaks of another name or act, or of the contrary, gives no reason or no place, or only denies what was not asked; or it is a
    cover that only says which document is meant.
    """
    if evidence.missing and (question.kind in _TOLD_OF_ONE or is_of_another_actor(question.text, evidence.missing)):
        return True
    paragraph, text = evidence.paragraph, evidence.paragraph.text
    if _is_of_the_contrary(paragraph, question) or gives_no_reason(question.text, text):
        return True
    if is_silent_on_act(question.own, " ".join([*paragraph.headings, text])):
        return True
    if paragraph.kind == "cover" and (evidence.unmet > _ONLY_ON_COVER or _NOT_ON_COVER.search(question.text)):
        return True
    if question.kind == "place" and paragraph.kind not in ("cover", "row"):
        return not names_place(question.text, text)
    if question.kind != "number" or evidence.kind or evidence.focus >= _DENIES_SOMETHING_ELSE:
        return False
    return not denies_measured(question, text)


def is_second_best(evidence: Evidence, ranked: Sequence[Evidence], question: Question) -> bool:
    """Whether a paragraph that fits is well behind the one that speaks most of what is asked, and only does not say it."""
    if question.kind not in _OF_A_KIND or question.about_states:
        return False
    best = next((e for e in ranked if is_within(e) and not e.lacking and tells(e)), evidence)
    return best.score - evidence.score >= _WELL_BEHIND


def _holds(evidence: Evidence, question: Question) -> bool:
    """Whether a paragraph holds the kind of thing asked for.

    One that denies what the question takes for granted need not hold it: that none was held has no number.
    What is counted may be named one by one. Names are told badly in texts, but for those of persons beside their offices.
    """
    text = evidence.paragraph.text
    if question.kind == "any":
        return names_thing(question.text, f"{evidence.paragraph.label} {text}")
    if is_called_off(question, text):
        return True
    if question.kind == "person" and evidence.paragraph.kind == "cover":
        return names_holder(text, question)
    if question.kind == "person" and (leaves_holder_unnamed(question.text, text) or lacks_agent(question.text, text)):
        return False
    if question.kind in ("person", "place"):
        return evidence.kind or not (ASKS_FOR_HOLDER.match(question.text) or ASKS_FOR_NAME.search(question.text))
    if measures_another(measured_term(question), text) or compares_only_share(question, text):
        return False
    if evidence.kind and not _counts_something_else(evidence, question):
        return True
    if question.kind == "number":
        return (evidence.own >= _MEETS_ALL and names_one_by_one(counted_term(question), text)) or denies(text)
    return evidence.denied >= _DENIES_IT


def _is_of_the_day(paragraph: Paragraph, question: Question) -> bool:
    """Whether a paragraph has the day or the month of which a question asks what happened then."""
    when = _HAPPENED.search(question.text)
    if when is None:
        return True
    text = f"{' '.join(paragraph.headings)} {paragraph.text}"
    day = rf"(?<!\d){when['day']}(?:st|nd|rd|th)?\b(?:[^.;]{{0,12}}\b)?\s*" if when["day"] else ""
    return re.search(rf"{day}{when['month']}\b|{when['month']} {when['day'] or ''}(?!\d)", text, re.IGNORECASE) is not None


def _is_to_come(paragraph: Paragraph, question: Question) -> bool:
    """Whether a paragraph tells of something to come, where the question asks when or where the next one is."""
    return _ASKS_WHEN_NEXT.match(question.text) is None or _IS_TO_COME.search(paragraph.text) is not None


def _is_of_the_contrary(paragraph: Paragraph, question: Question) -> bool:
    """Whether a paragraph has a figure, a date or a name of the contrary of what a question asks for."""
    if question.about_states or question.kind not in (*_TOLD_OF_ONE, "State"):
        return False
    return tells_contrary(question.text, paragraph.text, " ".join([*paragraph.headings[-1:], paragraph.lead_in]))


def _may_only_wish(paragraph: Paragraph, question: Question) -> bool:
    """Whether a paragraph only invites a body to do what the question asks that it did: "The Committee may wish to recommend …"."""
    asked = _ASKS_WHAT_WAS_DONE.search(question.text)
    if asked is None or _MAY_WISH.search(paragraph.text) is None:
        return False
    done = re.compile(rf"\b{re.escape(asked['verb'][:6])}", re.IGNORECASE)
    return not any(done.search(s.text) and not _MAY_WISH.search(s.text) for s in split_sentences(paragraph.text))


def _only_points(paragraph: Paragraph, question: Question) -> bool:
    """Whether a footnote only says where on the web something can be read, which is no answer but to who asks for that."""
    return paragraph.kind == "footnote" and _ON_THE_WEB.search(paragraph.text) is not None and not _ASKS_WHERE_TO_READ.search(question.text)


def is_caption(paragraph: Paragraph, question: Question) -> bool:
    """Whether a paragraph is the caption of a figure or a table, which says no more than what that is called."""
    caption = CAPTION.match(paragraph.text)
    return caption is not None and not _SAYS.search(paragraph.text, caption.end()) and not _ASKS_FOR_TITLE.search(question.text)


def _only_entitles(paragraph: Paragraph, question: Question) -> bool:
    """Whether a paragraph is the title of a decision, where a question asks what was decided."""
    title = _TITLE.match(paragraph.text)
    return title is not None and not _SAYS.search(paragraph.text, title.end()) and _ASKS_WHAT_IS_DECIDED.search(question.text) is not None


def _only_is_on_agenda(paragraph: Paragraph, question: Question) -> bool:
    """Whether a paragraph is an item of an agenda, where a question asks for none."""
    under = " ".join([*paragraph.headings[-1:], paragraph.lead_in])
    is_of_agenda = paragraph.kind != "row" and len(paragraph.text.split()) < _SHORT and _AGENDA.search(under) is not None
    return is_of_agenda and not _SAYS.search(paragraph.text.rstrip(";.")) and not _ASKS_FOR_AGENDA.search(question.text)


def _only_announces(paragraph: Paragraph, question: Question) -> bool:
    """Whether a paragraph goes on in what it announces, and says neither yes nor no."""
    return phrasing.YES_NO.match(question.own) is not None and announces(paragraph)


def _counts_something_else(evidence: Evidence, question: Question) -> bool:
    """Whether a paragraph has neither the noun that "how many" counts, or of which a share is asked for, nor any like it."""
    counted = counted_term(question) if HOW_MANY.search(question.text) else shared_term(question)
    least = _MEASURES_SOMETHING_ELSE if measures(question.text) else _COUNTS_SOMETHING_ELSE
    return counted is not None and not goes_by_many_names(counted) and evidence.counted < least


def tells(evidence: Evidence) -> bool:
    """Whether a paragraph speaks of what the question says that happened, if only to deny it, and not of those alone whom it names."""
    return evidence.asserted >= _SAYS_NOTHING_OF_IT


def has_all_named(evidence: Evidence) -> bool:
    """Whether a paragraph has all names, headings and States of a question."""
    return is_within(evidence) and not evidence.missing


def is_within(evidence: Evidence) -> bool:
    """Whether a paragraph stands under the headings asked about and is about a State asked about."""
    return evidence.heading and evidence.state >= SET_IN
