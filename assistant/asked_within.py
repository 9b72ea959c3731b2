"""What a question asks within one document, and which: "In the 2022 note, who …?", "What does OISM's contribution say about …?"."""

import re
from typing import NamedTuple

from assistant.dated_documents import document_dated, names_time
from assistant.described_documents import OFTEN_LAST, document_described
from assistant.question import Question
from assistant.understanding import phrasing
from assistant.understanding.comparison_forms import is_compared
from assistant.understanding.document_phrases import INSTRUMENTS, PAPERS, SAYS, DocumentPhrase, document_phrases, names_kind_of_document
from assistant.understanding.named_documents import Named, find_documents, without_scope
from assistant.understanding.reading import understand
from assistant.view import LibraryView

# "What did Kestria report to the third session?"
_TOLD_TO = re.compile(r"\s+to\s+$")
# "Who was Rapporteur of the third session?"
_HELD_OF = re.compile(r"(?<=\w)\s+of\s+$")
# "What did Kestria report on the implementation of the recommendations of the third session?"
_REPLIED_ON = re.compile(
    r"\s+(?:on|about|regarding|concerning)\s+(?:(?:(?:the\s+)?implementation\s+of|implementing|carrying out|following up(?: on)?)\s+)?$",
    re.IGNORECASE,
)
# "the five challenges that the note concentrates on"
_WHICH = re.compile(r"(?<=\w)\s+(?:that|which)\s+$", re.IGNORECASE)
_SAYS_IT = re.compile(r"(?:\s+(?:on|to|for|with|from|out|up))?\W*$", re.IGNORECASE)
# "Which practices of the Council recommendation …"
_PART_OF = re.compile(r"\b(?:of|by)\s+$", re.IGNORECASE)
# "Why does OISM think that …?"
_THINKS = re.compile(
    r"(?P<asks>[Ww]hy|[Hh]ow|[Ww]hen|[Ww]here) (?:does|do|did) (?P<who>(?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*) "
    r"(?:think|believe|argue|hold|maintain|claim|consider|say|find|warn|stress|feel)(?: that)? "
)
_WHO = re.compile(r"who\b", re.IGNORECASE)
# In how many words "Does the note reflect a consensus of all?" asks enough to be found within the note.
_ENOUGH_TOLD = 3
_PAUSE = re.compile(r"[,;:.?!]")
_ENDS = re.compile(r"\W*$|[?.!]\s")


class AskedWithin(NamedTuple):
    """What a question asks within one document, and that; `of_meeting` says that it tells of a meeting, of which others may tell too.

    `terms` is how many terms the question had before, those of symbols left out.
    """

    text: str
    documents: tuple[str, ...] = ()
    of_meeting: bool = False
    terms: int = 0


def asked_within(view: LibraryView, text: str, *, by_meeting: bool = True) -> AskedWithin:
    """What a question asks within the one document that it names or describes, by the meeting that this reports on or otherwise.

    Where it asks what the document says, or what happened at the meeting, only the description is left out. The text itself where
    the document is what is asked about.
    """
    if authored := _within_authored(view, text):
        return authored
    named = find_documents(text, (view.whole or view).snapshot.documents, view.snapshot.superseded)
    if not named and not names_kind_of_document(text) and not names_time(text):
        return AskedWithin(text)
    question = understand(text, view.names)
    if question.lookup is not None or len(named) > 1:
        return AskedWithin(text)
    within = _within_named(text, named[0], question) if named else _within_described(view, text, question, by_meeting=by_meeting)
    if not named and not within.documents and by_meeting and names_time(text) and not is_compared(text):
        within = _within_dated(view, text, question)
    return within._replace(terms=sum(not any(each.start <= t.start < each.end for each in named) for t in question.terms))


def _within_authored(view: LibraryView, text: str) -> AskedWithin | None:
    """What is asked within the one document whose title names who thinks so; None where none or several do, or a State thinks it."""
    thinks = _THINKS.match(text)
    if thinks is None or view.names.codes(thinks["who"]):
        return None
    who = re.compile(rf"\b{re.escape(thinks['who'].removeprefix('the '))}\b")
    titles = {name: document.metadata.title for name, document in view.snapshot.documents.items()}
    found = tuple(name for name, title in titles.items() if who.search(title) and name not in view.snapshot.superseded)
    why = " is it that" * (thinks["asks"].lower() == "why")
    return AskedWithin(f"{thinks['asks']}{why} {text[thinks.end() :]}", found, terms=1) if len(found) == 1 else None


def _within_named(text: str, named: Named, question: Question) -> AskedWithin:
    """What is asked within the document that a symbol names."""
    if len(named.documents) != 1 or not (bare := without_scope(text, named)):
        return AskedWithin(text)
    apposed = _apposed(text, named, question)
    within = _asked_of_described(*apposed) if apposed is not None else AskedWithin(bare)
    return within if within.documents else AskedWithin(bare, named.documents)


def _within_described(view: LibraryView, text: str, question: Question, *, by_meeting: bool) -> AskedWithin:
    """What is asked within the document that words describe."""
    described = document_described(view, question)
    if described is None or (described[1].is_of_meeting and not by_meeting):
        return AskedWithin(text)
    return _asked_of_described(text, *described)


def _within_dated(view: LibraryView, text: str, question: Question) -> AskedWithin:
    """What is asked within the document of the time that a question names; without that time, unless nothing else is asked."""
    dated = document_dated(view, question)
    if dated is None:
        return AskedWithin(text)
    bare = f"{text[: dated.start]}{text[dated.end :]}".strip(" ,")
    return AskedWithin(f"{bare[0].upper()}{bare[1:]}", dated.documents, True) if len(bare.split()) > 1 else AskedWithin(text)


def _apposed(text: str, named: Named, question: Question) -> tuple[str, Named, DocumentPhrase] | None:
    """A question without the symbol in brackets, and the description before these: "in the note on pilots (RFHS/3/2)"."""
    if not text[: named.start].endswith("(") or not text[named.end :].startswith(")"):
        return None
    before = text[: named.start - 1].rstrip()
    phrase = next((p for p in document_phrases(before, question.terms) if not _PAUSE.search(before, p.end)), None)
    return (f"{before}{text[named.end + 1 :]}", named._replace(start=phrase.start, end=len(before)), phrase) if phrase else None


def _asked_of_described(text: str, scope: Named, phrase: DocumentPhrase) -> AskedWithin:
    """What a question asks of the document that it describes, and that document; the text itself where that is what is asked about."""
    found = _without_description(text, scope, phrase)
    return AskedWithin(found, scope.documents, phrase.is_of_meeting) if found else AskedWithin(text)


def _without_description(text: str, scope: Named, phrase: DocumentPhrase) -> str:
    """A question without the words that describe its document, or with no more of them than its noun; "" where it asks about that."""
    if bare := without_scope(text, scope):
        return bare
    before, after = text[: scope.start], text[scope.end :]
    is_one = phrase.sort == "document" or phrase.word.casefold() == "recommendation"
    is_told_of = SAYS.match(after) or (phrasing.YES_NO.match(text) and len(after.split()) >= _ENOUGH_TOLD)
    is_asked_about = is_one and not is_told_of
    if is_compared(text) or (is_asked_about and not (phrase.noun in OFTEN_LAST and _PART_OF.search(before))):
        return ""
    if (which := _WHICH.search(before)) and (says := SAYS.match(after)) and _SAYS_IT.match(after, says.end()):
        return f"{before[: which.start()]}?"
    if phrase.is_of_meeting and (told := _TOLD_TO.search(before)):
        return f"{before[: told.start()]}{after}"
    if phrase.is_of_meeting and (of := _HELD_OF.search(before)) and _ENDS.match(after) and _WHO.match(text):
        return f"{before[: of.start()]}{after}"
    if phrase.is_of_replies and (on := _REPLIED_ON.search(before)) and _ENDS.match(after):
        return f"{before[: on.start()]}{after}"
    word = "document" if phrase.noun in PAPERS | INSTRUMENTS - OFTEN_LAST else phrase.word.lower()
    return f"{before}{'the' if before else 'The'} {word}{after}"
