"""Who holds an office: the sentence in which the office and a person's name stand side by side."""

import re
from functools import partial
from operator import eq

import numpy as np

from assistant.answerability.office_holders import ASKS_WHO_HOLDS, FULL_NAME, OF_ANOTHER, OF_ONE_BESIDE, is_office, is_person, names_another
from assistant.language.lexicon import stem, stems_of
from assistant.language.sentences import Sentence
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms, Flags
from assistant.selection import Selection
from assistant.view import LibraryView
from index.paragraph import Paragraph

# What has a head that may be called its commander or special representative: a mission, by its name or acronym.
_MISSION = r"(?=[^?]*(?:\b(?:mission|operation|force)\b|(?-i:\b[A-Z]{4,}\b)))"
# "Who heads the mission?": what whoever does is called. Whoever represents the Secretary-General heads it.
_DOES = tuple(
    (re.compile(rf"^(?:and )?who(?: now| currently)? {verb}\b", re.IGNORECASE), office)
    for verb, office in (
        (rf"(?:heads?|headed|leads?|led|directs?|directed|runs?|ran){_MISSION}", r"head|special representative"),
        (rf"(?:is|was) (?:the )?(?:current |new )?head(?= of){_MISSION}", r"head|special representative"),
        (rf"(?:commands?|commanded){_MISSION}", r"(?:force |military )?commander|chief military observer"),
        (r"(?:chairs?|chaired|presides over|presided over)", r"chair(?:man|woman|person)?"),
    )
)
_RANKS = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?|Sir|Ambassador|Lieutenant[ -]General|Major[ -]General|Brigadier[ -]General|General|Lieutenant[ -]Colonel|"
    r"Colonel|Brigadier|Major|Captain|Commodore|(?:Rear |Vice )?Admiral|Judge|Professor|(?:Lt|Gen|Col|Maj|Brig)\.)\s+"
)
# Who held it, and who does not yet.
_NO_LONGER = re.compile(
    r"\b(?:resign\w*|lapse\w*|succeed\w*|successor|depart\w*|designate|dismiss\w*|reject\w*|candida\w+|late|died|death|farewell)\b",
    re.IGNORECASE,
)
# Whoever holds an office for a time, or held it, is told of when that ends.
_FOR_A_TIME = re.compile(r"\b(?:former|outgoing|previous|provisional|interim|acting|transitional|caretaker)\b", re.IGNORECASE)
# "Minister of Justice": of what an office is, but for a mission's acronym and whoever its author is.
_OF_WHAT = re.compile(r"\sof (?:the )?(?P<what>(?:(?!Secretary-General)[A-Z][a-z][\w-]+(?: (?:and )?)?)+)")
_CAPITALISED = re.compile(r"\b[A-Z][\w-]+")
_LONGEST_BETWEEN = 80


def holder_named(view: LibraryView, question: Question) -> Selection | None:
    """The sentence that names the holder of an office, in the newest document on what the question names besides; None for none."""
    asks = _asked(question.text)
    if asks is None:
        return None
    office, end = asks
    asked = AskedTerms(view, question)
    rest = np.array([term.start >= end for term in question.terms], dtype=bool)
    of = _OF_WHAT.match(question.text, end)
    itself = np.array([of is not None and of.start() <= term.start < of.end() for term in question.terms], dtype=bool)
    found: list[tuple[str, Paragraph, Sentence]] = []
    for p in view.answering(question):
        if p.in_main_text and not (found and found[-1][1].document == p.document):
            naming = (s for s in view.sentences(p) if office.search(s.text) and _is_meant(view, question, asked, (rest, itself), p, s))
            held = next((s for s in naming if _is_named(view, question, s.text, office, view.cover_stems[p.document])), None)
            if held is not None:
                found.append((view.snapshot.documents[p.document].metadata.date, p, held))
    if not found:
        return Selection() if any(OF_ONE_BESIDE.match(word) for word in question.text[:end].split()) else None  # the Director is no Deputy
    _, paragraph, sentence = max(found, key=lambda each: each[0])
    if not names_another(sentence.text, question.text):
        return Selection()
    return Selection((paragraph,), tells=partial(eq, sentence.text), ruled=True)


def _asked(text: str) -> tuple[re.Pattern[str], int] | None:
    """The office that a question asks the holder of, and where in it that ends."""
    for asks, office in _DOES:
        if does := asks.match(text):
            return re.compile(rf"\b(?:{office})\b", re.IGNORECASE), does.end()
    match = ASKS_WHO_HOLDS.match(text)
    if match is None or not is_office(match["office"]):
        return None
    return re.compile(rf"\b{re.escape(match['office'])}\b", re.IGNORECASE), match.end("office")


def _is_meant(
    view: LibraryView, question: Question, asked: AskedTerms, rest: tuple[Flags, Flags], paragraph: Paragraph, sentence: Sentence
) -> bool:
    """Whether a sentence, or the cover of its document, has all that a question says beside the office, and itself of what that is."""
    if _NO_LONGER.search(sentence.text) and not (_NO_LONGER.search(question.text) or _FOR_A_TIME.search(question.text)):
        return False
    after, of_what = rest
    said = stems_of(sentence.text)
    states = view.document_states[paragraph.document] | view.mentioned_in(paragraph, sentence)
    there = bool(asked.met_by(view.cover_stems[paragraph.document] | said)[after].all()) and bool(asked.met_by(said)[of_what].all())
    return there and frozenset(question.states) <= states


def _is_named(view: LibraryView, question: Question, sentence: str, office: re.Pattern[str], cover: frozenset[str]) -> bool:
    """Whether a person's name stands right after the office, or before it, and the office is that of nothing else than asked."""
    plain = _RANKS.sub("", sentence)
    known = cover | stems_of(question.text)
    for held in office.finditer(plain):
        before, after = plain[: held.start()], plain[held.end() :]
        qualifier = re.search(r"(\w+)[ -]$", before)
        # "The Deputy Director", "the Kestrian President".
        peoples = set(view.names.codes(qualifier[1], peoples=True)) if qualifier is not None else set()
        if after.startswith("-") or OF_ANOTHER.search(before) or not peoples <= set(question.states):
            continue
        follows = re.match(rf"(?P<of>[^.;,:()]{{0,{_LONGEST_BETWEEN}}}[,:])?\s+(?P<name>{FULL_NAME.pattern})", after)
        leads = re.search(rf"(?P<name>{FULL_NAME.pattern})(?: \([^()]*\))?,\s(?:the |my |its |their |our )?(?:new |current )?$", before)
        if (
            follows is not None
            and is_person(follows["name"])
            and not is_office(follows["name"].split()[0])  # "in meetings with the Director, President Morel said"
            and all(stem(word) in known or is_office(word) for word in _CAPITALISED.findall(follows["of"] or ""))
        ):
            return True
        if leads is not None and is_person(leads["name"]):
            return True
    return False
