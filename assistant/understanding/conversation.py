"""Follow-up questions: what a short one leaves out is taken from the question before."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.language.lexicon import STOP_WORDS, Term, all_terms, stem
from assistant.language.number_words import MONTHS, YEAR
from assistant.language.words import AUXILIARY
from assistant.understanding.reading import understand
from assistant.understanding.short_follow_ups import step, written_out
from index.states import StateNames

_OPENING = re.compile(
    r"^(?:(?:and |but |so |now )*(?:what about|how about|what of|how is it (?:for|with|in the case of)|as for|as regards|regarding|"
    r"(?:(?:what|how) )?(?:about )?in the case of|(?:the )?same(?: (?:question|thing))?(?:,? (?:again|but|now))? "
    r"(?=(?:for|in|on|about|of)\b)"
    r"|(?:tell me|say something) (?:also )?about|as far as(?=.+concerned\W*$))|and|or|but|also)\b[\s,:]*",
    re.IGNORECASE,
)
# "So who came second?"; "so what does Norvik report on tugs?" asks of what it names.
_CONSEQUENCE = re.compile(r"(?:so|then)\b(?! far\b),?\s", re.IGNORECASE)
_CLOSING = re.compile(r",?\s(?:(?:is|are|was|were) concerned|too|as well|then|though|instead|please)(?=\W*$)", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:it|its|they|their|them|this|that|these|those|there|he|she|his|her|the same|such|the latter|the former|one of them|"
    r"of which|on whose)\b",
    re.IGNORECASE,
)
# How many characters a question may have, and how many turns of a conversation count.
LONGEST_QUESTION, _MOST_TURNS = 4000, 20
# What is said to an answer and asks nothing.
_INTERJECTION = re.compile(
    r"\W*(?:(?:yes|no|nope|ok(?:ay)?|thanks?(?: you)?(?: very much| a lot)?|really|sure|are you (?:quite |really )?sure|how so|right|fine|"
    r"good|great|wow|hm+|exactly|correct|i see|hello|hi|and|but|so|well|oh)\W*)+",
    re.IGNORECASE,
)
_PREPOSITION = r"(?:for|in|on|to|from|by|with|at|of|under)"
# "Does Norvik use the same channel?" asks the question before of Norvik.
_THE_SAME = re.compile(rf"(?:and |but |so )?{AUXILIARY}\b.*\b(?:the same|similar\w*|likewise|so)\b", re.IGNORECASE)
_MOST_BESIDE_THE_SAME = 2
_FEW_WORDS = 4
# "Who heads PILOTCOM?" is short, and asks of what it names; "who chairs the Board?" may mean that of before.
_ASKS_OF_A_NAME = re.compile(rf"^(?:who|whose|when|where) (?!{_PREPOSITION}\b)", re.IGNORECASE)
# "How many times has it met since August?": a question whose very subject was named before; in "Is it true that …" none is.
_NO_SUBJECT = (
    r"(?:takes?|true|known|said|stated|possible|necessary|mentioned|reported|decided|agreed|recommended|required|allowed|planned|"
    r"foreseen|expected)"
)
_SUBJECT_POINTS = re.compile(
    r"^(?:[\w’'-]+ ){0,4}?(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|must|may) "
    rf"(?:(?:they|he|she)\b|it (?!(?:been )?{_NO_SUBJECT}\b))",
    re.IGNORECASE,
)
# What a question asks for by its noun, and what stands for that noun in the next one: "the one on trade", "the second one".
_ASKED_FOR = re.compile(
    r"\b(?:which|what) (?P<noun>[a-z][\w-]*(?: [\w-]+){0,3}?) (?:do|does|did|is|are|was|were|has|have|had|will|can|should)\b", re.IGNORECASE
)
# "Which of them …" asks for some of what was asked for: countries, best practices.
_OF_THEM = re.compile(r"\b(which|what|who|how many)(?: ones)? of (?:them\b|(?:these|those)\b(?! [a-z-]+s\b))", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:which|what|how many|list (?:all )?(?:the )?)\s*((?:[a-z][\w-]* ){0,2}?(?!(?:was|is|has|does)\b)[a-z][\w-]+s)\b", re.IGNORECASE
)
_THE_ONE = re.compile(r"\b(the (?:[\w-]+ )?)(ones?)\b(?! of\b)", re.IGNORECASE)
_ORDINAL = re.compile(r"\d+th")
# "And for containers?" asks no longer of what the question before had after the same preposition: "… be used for vehicles in ports?"
_ASKS = r"(?:which|what|whom?|whose|how)\b"
_OF_ANOTHER = re.compile(rf"(?P<preposition>{_PREPOSITION}) (?P<what>(?!{_ASKS})[\w’'-]+(?: [\w’'-]+){{0,4}})\W*", re.IGNORECASE)
_NAMED_AFTER = rf"\b{{}} (?P<what>(?!{_ASKS}|\w+ing\b)[\w’'-]+(?: (?!(?:{_PREPOSITION}|and|or)\b)[\w’'-]+)*)"
_YEAR_BESIDE = re.compile(
    r"\b(?:the (?:(?=(?:next|following|previous|preceding) year)|year )|(?:one|a) year )"
    r"(after|before|next|following|previous|preceding|later|earlier)(?: that| year)?\b",
    re.IGNORECASE,
)
_ASKS_AGAIN = re.compile(rf"(?P<of>{_PREPOSITION} [^,?]+),\s(?P<asks>(?:{_ASKS}|when|where|why)[^,?]*)\W*", re.IGNORECASE)
_PROPER = r"(?P<name>[A-Z][\w’'-]*(?: (?:(?:of|and|for) (?:the )?)?[A-Z][\w’'-]*)*)"
_NAME_ALONE = re.compile(
    rf"(?:(?:in|for|at|of|with|on|by) )?(?:the )?(?!(?i:{_ASKS}|when|where|why|yes|no)\b){_PROPER}"
    r"(?: in (?P<year>(?:19|20|21)\d\d))?\W*"
)
_NAMES = re.compile(r"(?<![\w’'-])(?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)")
_NO_NOUN = re.compile(rf"\b(how many|how much) (?=(?!of (?:them|these|those)\b)(?:{AUXILIARY}|remain\w*|{_PREPOSITION})\b)", re.IGNORECASE)
_COUNTS = re.compile(rf"\b(?:how many|how much) (?P<noun>[\w-]+(?: [\w-]+){{0,3}}?) {AUXILIARY}\b", re.IGNORECASE)


class Turn(NamedTuple):
    """What one side said in a conversation; `role` is "user" or "assistant"."""

    role: str
    content: str


class Resolved(NamedTuple):
    """A full question; what stands from the character `carried` on was taken from the question before."""

    text: str
    carried: int


def without_last(history: Sequence[Turn]) -> tuple[str, Sequence[Turn]]:
    """The last question of a conversation and what was said before it; no words where nothing was asked."""
    place = next((i for i in range(len(history) - 1, -1, -1) if history[i].role == "user" and history[i].content.strip()), None)
    return ("", ()) if place is None else (history[place].content, history[:place])


def recent(history: Sequence[Turn]) -> list[Turn]:
    """The last turns of a conversation, white space evened out and each cut to a length that any question keeps to."""
    return [Turn(turn.role, " ".join(turn.content.split())[:LONGEST_QUESTION]) for turn in history[-_MOST_TURNS:]]


def resolve(question: str, history: Sequence[Turn], names: StateNames) -> Resolved:
    """The full question that a follow-up stands for; a question that stands alone comes back as it is.

    "And Romania?" after "What did Finland report on precursors?" becomes "What did Romania report on
    precursors?"; one that only points back ("Who pays for it?") is asked together with the one before.
    """
    earlier = [turn.content for turn in history if turn.role == "user" and turn.content.strip()]
    if not earlier or _INTERJECTION.fullmatch(question) or not _is_follow_up(question, names):
        return Resolved(question, len(question))
    before = resolve(earlier[-1], [Turn("user", text) for text in earlier[:-1]], names).text
    new, old = (names.find(text, any_case=True, peoples=True, capitals=True) for text in (question, before))
    rest = understand(question, names).terms
    if new and old and (not rest or _asks_the_same(question, rest)):
        first, last = old[0], old[-1]
        named = " and ".join(dict.fromkeys(names.name(mention.code) for mention in new))
        full = f"{before[: first.start]}{named}{before[last.end :]}"
        return Resolved(full, len(full))
    own = _CLOSING.sub("", _OPENING.sub("", _CONSEQUENCE.sub("", question, count=1))).strip()
    own = re.sub(r"^(?:for|about) (?=the (?:year|next|following|previous)\b)", "", own)
    if full := written_out(own, before, names):
        return Resolved(full, len(full))
    own = _in_full(own, before)
    if of_another := _instead(_without_what_was_asked(own, before, names), before):
        return Resolved(of_another, len(of_another))
    replaced, changed = _replaced(own, before)
    if changed and {term.stem for term in understand(own, names).terms} <= changed | {t.stem for t in all_terms(before)}:
        return Resolved(replaced, len(replaced))
    return Resolved(f"{own} ({replaced})", len(own) + 1)


def _in_full(own: str, before: str) -> str:
    """A follow-up with what it does not name again: "the second one" is a working group, "the year after that" is 2028."""
    noun, years = _ASKED_FOR.search(before), YEAR.findall(before)
    if noun is not None:
        own = _THE_ONE.sub(f"\\1\\2 of the {noun['noun']}" if noun["noun"].endswith("s") else f"\\1{noun['noun']}", own)
    if (counted := _COUNTS.search(before)) is not None:
        own = _NO_NOUN.sub(f"\\1 {counted['noun']} ", own)
    if (several := _SEVERAL.search(before)) is not None:
        own = _OF_THEM.sub(lambda of: f"{of[1] if of[1].casefold() != 'who' else 'Which'} {several[1]}", own)
    if len(set(years)) == 1:
        own = _YEAR_BESIDE.sub(lambda beside: str(int(years[0]) + step(beside[1])), own)
    return own


def _instead(own: str, before: str) -> str:
    """The question before, asked of what a follow-up names instead; empty where it is not clear instead of what."""
    return _of_another_name(own, before) or _of_another(own, before)


def _of_another(own: str, before: str) -> str:
    """The question before, asked of what a follow-up names after a preposition; empty where it has not one thing after the same."""
    new = _OF_ANOTHER.fullmatch(own)
    if new is None or _POINTING.search(own) or YEAR.search(own) or _ordinals(own):
        return ""
    old = list(re.finditer(_NAMED_AFTER.format(new["preposition"]), before, re.IGNORECASE))
    if len(old) > 1:
        old = [each for each in old if _is_name(each["what"]) == _is_name(new["what"])]
    return f"{before[: old[0].start('what')]}{new['what']}{before[old[0].end('what') :]}" if len(old) == 1 else ""


def _is_name(what: str) -> bool:
    return what.removeprefix("the ")[:1].isupper()


def _without_what_was_asked(own: str, before: str, names: StateNames) -> str:
    """A follow-up without what it asks again: "for tugs, what is planned?" after "What is planned for barges?"."""
    again = _ASKS_AGAIN.fullmatch(own)
    if again is None:
        return own
    said = {term.stem for term in all_terms(before)}
    return again["of"] if all(term.stem in said for term in understand(again["asks"], names).terms) else own


def _of_another_name(own: str, before: str) -> str:
    """The question before, asked of the name that a follow-up is, or has after a preposition; empty where it has not one such name."""
    new = _NAME_ALONE.fullmatch(own)
    if new is None or _POINTING.search(own):
        return ""
    is_acronym = new["name"].isupper()
    old = [name for name in _NAMES.finditer(before) if name.start() and name["name"].isupper() == is_acronym]
    if len(old) != 1 or (new["year"] and len(YEAR.findall(before)) != 1):
        return ""
    full = f"{before[: old[0].start('name')]}{new['name']}{before[old[0].end('name') :]}"
    return YEAR.sub(new["year"], full) if new["year"] else full


def _replaced(own: str, before: str) -> tuple[str, set[str]]:
    """The question before with the year or ordinal of a follow-up in place of its own, and the stems of what was put there.

    "And the second batch?" asks no longer about the first; "and at the tenth session?" leaves a third review what it is.
    """
    changed = set()
    for sort in (_years, _ordinals):
        new, old = sort(own), sort(before)
        if len(new) == len(old) == 1 and new[0][0].stem != old[0][0].stem and new[0][1] in ("", old[0][1]):
            term, instead = old[0][0], new[0][0]
            before = f"{before[: term.start]}{instead.text}{before[term.end :]}"
            changed.add(instead.stem)
            changed.add(new[0][1])
    return before, changed


def _years(text: str) -> list[tuple[Term, str]]:
    return [(term, "") for term in all_terms(text) if YEAR.fullmatch(term.text)]


def _ordinals(text: str) -> list[tuple[Term, str]]:
    """The ordinals of a text, each with the stem of the noun after it, empty where none follows."""
    terms = all_terms(text)
    nouns = [*(term.stem if term.text.casefold() not in ("one", "ones", *STOP_WORDS) else "" for term in terms[1:]), ""]
    return [(term, noun) for term, noun in zip(terms, nouns, strict=False) if _ORDINAL.fullmatch(stem(term.text.rpartition("-")[2]))]


def _asks_the_same(question: str, terms: Sequence[Term]) -> bool:
    """Whether a question is that before of another, and says hardly more."""
    return len(terms) <= _MOST_BESIDE_THE_SAME and _THE_SAME.match(question.strip()) is not None


def _is_follow_up(question: str, names: StateNames) -> bool:
    if _OPENING.match(question.strip()) or _SUBJECT_POINTS.match(question.strip()):
        return True
    if (_YEAR_BESIDE.search(question) and not YEAR.search(question)) or _NO_NOUN.match(question):
        return True
    terms = understand(question, names).terms
    if _asks_the_same(question, terms) and names.find(question, any_case=True, peoples=True, capitals=True):
        return True
    asks_of_a_name = _ASKS_OF_A_NAME.match(question) and len(terms) > 1 and any(term.is_acronym for term in terms)
    names_nothing = not names.find(question) and all(term.text.islower() or term.text.casefold() in MONTHS for term in terms)
    is_bare = names_nothing and (len(terms) <= 1 or _CONSEQUENCE.match(question) is not None)
    leaves_out = (len(question.split()) <= _FEW_WORDS and not asks_of_a_name) or is_bare
    return len(terms) <= _FEW_WORDS and (bool(_POINTING.search(question)) or leaves_out)
