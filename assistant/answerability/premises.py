"""What a question takes for granted, and what of it a paragraph says: "When was it ratified?" where it has not been."""

import re

from assistant.language.lexicon import Term, stem
from assistant.question import Question
from assistant.understanding.phrasing import YES_NO
from assistant.verification.wording import denies

# Whom a question asks about is named in many paragraphs: one of them answers who, when or why only where it says what happened.
_ASKED_OF_AN_EVENT = ("person", "date", "reason")
# Acts of States that are recorded by their own word and no other.
_RECORDED = frozenset(
    stem(word)
    for word in "vote voted abstain abstained veto vetoed ratify ratified accede acceded sign signed sponsor sponsored co-sponsor "
    "co-sponsored".split()
)
# What is told by its own word, or by one that means the like, whatever is asked of it: who died, who was convicted.
_TOLD_OUTRIGHT = _RECORDED | frozenset(
    stem(word) for word in "kill killed die died dead murder murdered sentence sentenced convict convicted acquit acquitted".split()
)
# Words that say so little that a paragraph need not have them: "when did it take effect", "what became of them".
_SAYS_LITTLE = frozenset(
    stem(word) for word in "effect become became go went turn ask asked still ever one body person people date day time year role".split()
)
# "Who moderated the debate": what somebody did, in a word. "Who took over", "who counts as" say it in more, or hardly say anything.
_DEED = re.compile(
    r"^(?:and |but |so )?who (?:(?:has|have|had|was|were|is|are|will|would|may|can|must|should|be|been|\w+ly|now|"
    r"then|also|first|last) )*(?P<deed>[a-z]+(?<!ing))\b(?! (?:over|up|off|out|down|away|back|in|as|like|after)\b)",
    re.IGNORECASE,
)
_HARDLY_A_DEED = frozenset(
    stem(word)
    for word in "take took make made do did give gave get got have hold held put set keep kept go went come came say said tell told speak "
    "spoke look looks looked care cares cared "
    "know knew count counts mean think thought want need belong responsible entitled allowed able likely part "
    "charge attend attended participate participated address addressed sit sits sat serve serves served".split()
)
_FAMILIES = (
    "pay pays paid fund funds funded funding finance financed sponsor donate donated contribution",
    "hire hired recruit recruited employ employed contract contracted engage engaged",
    "lead leads led head heads headed chair chaired chairs co-chair co-chaired preside presided chairperson chairman director president",
    "command commands commanded commander",
    "write wrote written prepare prepared draft drafted author authored",
    "build built construct constructed construction",
    "manufacture manufactured produce produced make made",
    "found founded establish established create created set",
    "appoint appointed name named elect elected choose chosen designate designated succeed succeeded nominate nominated "
    "pick picks picked select selects selected",
    "begin began begun start started launch launched open opened commence commenced resume resumed stop stopped end ended close closed "
    "cease ceased terminate terminated suspend suspended discontinue discontinued expire expires expired expiry expiration lapse lapsed",
    "increase increased rise rose risen grow grew growth expand gain decrease decreased fall fell fallen drop dropped decline declined "
    "shrink reduce reduced reduction cut lower",
    "approve approved accept accepted adopt adopted endorse endorsed agree agreed reject rejected refuse refused oppose opposed",
    "allow allowed permit permitted authorize authorized forbid forbade forbidden prohibit prohibited ban banned",
    "improve improved worsen worsened deteriorate deteriorated",
    "join joined member membership accede acceded accession leave left withdraw withdrew withdrawn resign resigned depart departed quit",
    "ratify ratified ratification sign signed signature",
    "vote voted voting abstain abstained abstaining abstention ballot veto vetoed",
    "sponsor sponsored sponsors co-sponsor co-sponsored co-sponsors",
    "kill killed murder murdered die died death dead fatal fatality fatalities casualty casualties mortality perish perished victims "
    "executed execution",
    "arrest arrested detain detained custody",
    "convict convicted conviction acquit acquitted acquittal sentence sentenced try tried trial verdict guilty imprisonment prison",
    "win won victory lose lost defeat defeated",
)
# By stem, the stems that say the like of it or the contrary: whichever a paragraph has, it speaks of the same.
_STEMS = tuple(frozenset(map(stem, family.split())) for family in _FAMILIES)
_FAMILY = {each: frozenset[str]().union(*(family for family in _STEMS if each in family)) for each in frozenset[str]().union(*_STEMS)}


def takes_for_granted(question: Question) -> bool:
    """Whether a question asks for a date, a number or a State of something as if it were so."""
    return question.kind in ("date", "number", "State") and not denies(question.text) and YES_NO.match(question.text) is None


def what_happened(question: Question) -> list[Term]:
    """The terms that say what happened, where a question asks who, when or why it did; of anything else, what is told outright."""
    if question.about_states:
        return [term for term in question.terms if term.stem in _RECORDED]
    if question.kind in _ASKED_OF_AN_EVENT:
        return [term for term in question.terms if term.stem not in _SAYS_LITTLE]
    return [term for term in question.terms if term.stem in _TOLD_OUTRIGHT]


def like_or_contrary(term: Term) -> frozenset[str]:
    """The stems of words that mean the like of a term, or its contrary; its own alone where none are known."""
    return _FAMILY.get(term.stem, frozenset([term.stem]))


def deed(question: Question) -> Term | None:
    """The verb that says what somebody did, where a question asks who did it; None where no single word tells."""
    match = _DEED.match(question.text) if question.kind == "person" and question.intent != "list" else None
    if match is None or stem(match["deed"]) in _HARDLY_A_DEED:
        return None
    return next((term for term in question.terms if term.start == match.start("deed")), None)
