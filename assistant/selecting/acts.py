"""What a body did: every paragraph in which it decides, requests or recommends what a question asks for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.answerability.scope import heading_match
from assistant.evidence import Evidence
from assistant.language.lexicon import Term, stem, stems_of, terms_of
from assistant.language.sentences import Tells
from assistant.question import Question
from assistant.retrieval.asked_terms import AskedTerms
from assistant.selection import Selection
from assistant.understanding import phrasing
from assistant.view import LibraryView

# What it asks of somebody is what it requests, encourages or invites them to do.
_ASKING = ("request", "ask", "encourage", "invite", "urge", "call", "recommend", "instruct", "appeal")
_SAME = {"ask": _ASKING, "want": _ASKING, "call": ("call", "urge")}
# "Also requests", "Strongly urges": what may stand before the verb that opens a paragraph of a resolution.
_ADVERB = re.compile(r"Also|Further|Again|[A-Z]\w+ly")
# "Which matters did it take note of?" asks for whatever they are.
_ANYTHING = frozenset(map(stem, "thing matter item topic question issue point subject document".split()))
# How many words open a sentence before its subject, the subject has, stand between it and the verb, and between the verb and
# whom it is addressed to.
_LONGEST_OPENING, _LONGEST_SUBJECT, _BEFORE_VERB, _BEFORE_ADDRESSEE = 20, 8, 3, 6
_TAKE = stem("take")
# Who decides adopts a decision.
_DECIDE, _ADOPTS, _A_DECISION = stem("decide"), frozenset([stem("adopt")]), frozenset([stem("decision")])
_NOTING = ("took", "takes", "taken")
_PASSIVE = frozenset(("is", "are", "was", "were", "be"))
_ITSELF = frozenset(("it", "we", "they"))
_LOOKED_AT, _MOST = 12, 15


def acted(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> Selection | None:
    """All paragraphs of one document that say of a body that it did what the question asks for; None where it asks for anything more.

    "What did the Committee decide or approve at its third session?" asks for all its decisions and approvals, "What does the
    resolution ask of the Secretary-General?" for all that is addressed to him, "Which studies did the Forum welcome?" for all that
    says that it welcomed a study.
    """
    match = phrasing.ASKS_WHAT_WAS_DONE.search(question.text) or phrasing.ASKS_WHAT_IS_ASKED.search(question.text)
    if match is None or phrasing.OF_SPEAKERS.search(match["body"]):
        return None
    most = Selection()
    passive = match.re is phrasing.ASKS_WHAT_IS_ASKED
    addressed = [term for term in question.terms if _is_addressee(term, match)]
    if passive and (question.states or not addressed):
        return None
    for document in dict.fromkeys(e.paragraph.document for e in evidence[:_LOOKED_AT]):
        if not frozenset(question.states) <= view.document_states[document]:
            continue
        left = _left(view, question, match, document)
        left += [term for term in addressed if passive and term not in left]
        if all(term.text[0].isupper() or _is_addressee(term, match) for term in left):
            tells = Act.asked(view, match, left, view.document_stems[document]).tells()
            inside = (p for p in view.answering(question) if p.document == document and p.in_main_text and heading_match(question, p))
            told = [p for p in inside if any(tells(s.text) for s in view.sentences(p))]
            most = Selection.by_rule(told, tells) if len(told) > len(most.paragraphs) else most
    return most if 1 < len(most.paragraphs) <= _MOST else None


def _left(view: LibraryView, question: Question, match: re.Match[str], document: str) -> list[Term]:
    """The terms of the question that name neither the act nor the document or its body: whom the act is addressed to, or its topic."""
    named = AskedTerms(view, question).met_by(view.document_stems[document])
    said = [range(*match.span(group)) for group in ("object", "body", "verbs")]
    left = [term for term, known in zip(question.terms, named, strict=True) if not known and not any(term.start in each for each in said)]
    return [term for term in left if not term.text.endswith(("self", "selves"))]


def _is_addressee(term: Term, match: re.Match[str]) -> bool:
    return match["addressee"] is not None and match.start("addressee") <= term.start < match.end("addressee")


@dataclass(frozen=True, slots=True)
class Act:
    """What a question asks the doing of: the stems of verbs and of the body's names, what is done, and to whom it is addressed.

    `names` are the acronyms of the addressee's name, `full` the words of the body's that its document's cover lacks: "the Council" is
    another there.
    """

    verbs: frozenset[str]
    body: frozenset[str]
    objects: frozenset[str]
    addressees: tuple[Term, ...]
    names: tuple[str, ...]
    full: frozenset[str] = frozenset()

    @classmethod
    def asked(cls, view: LibraryView, match: re.Match[str], addressees: Sequence[Term], cover: frozenset[str]) -> "Act":
        """The act that a question asks for, of the body of a document with such a cover."""
        addressed = _ASKING if match["addressee"] else ()
        verbs = (stem(each) for verb in terms_of(match["verbs"]) for each in _SAME.get(verb.stem, (verb.text, *_asking(verb, addressed))))
        body = stems_of(match["body"]).union(*(name for term in terms_of(match["body"]) for name in view.lexicon.expansions(term)))
        objects = frozenset(term.stem for term in terms_of(match["object"] or "")) - _ANYTHING
        names = view.lexicon.acronyms_of(term.stem for term in addressees)
        full = {term.stem for term in terms_of(match["body"]) if term.text[0].isupper() and not term.is_acronym} - cover
        return cls(frozenset(verbs), body, objects, tuple(addressees), names, frozenset(full))

    def tells(self) -> Tells:
        """What knows the sentences that say so: what the body decided, also those that say that it adopted a decision."""
        if _DECIDE not in self.verbs or self.objects:
            return self.is_told
        adopted = replace(self, verbs=_ADOPTS, objects=_A_DECISION)
        return lambda sentence: self.is_told(sentence) or adopted.is_told(sentence)

    def is_told(self, sentence: str) -> bool:
        """Whether a sentence says that the body did it, to whom it is asked of."""
        words = sentence.split()
        told = any(self._is_meant(words[place + 1 :]) for place in _verbs(words, self.verbs, self.body))
        return (told or self._is_told_passively(words)) and self.full <= stems_of(sentence)

    def _is_told_passively(self, words: Sequence[str]) -> bool:
        """Whether a sentence says that it is asked of the addressee, whoever asks: "Governments were encouraged to …"."""
        for place, word in enumerate(words):
            before = words[max(place - _BEFORE_ADDRESSEE, 0) : place]
            passive = stem(word) in self.verbs and _PASSIVE.intersection(w.casefold() for w in before[-2:])
            # "The review by Member States was requested" asks nothing of them.
            if passive and self.addressees and "by" not in before:
                named = stems_of(re.split(r"[,;] ", " ".join(words[:place]))[-1])
                if all(term.stem in named for term in self.addressees):
                    return True
        return False

    def _is_meant(self, after: Sequence[str]) -> bool:
        # Of several who are addressed, the last stands just before what they are to do: "urges the Board, the Network and WHO to …".
        named = list(after[:_LONGEST_OPENING]).index("to") if "to" in after[:_LONGEST_OPENING] else 0
        near = after[: max(_BEFORE_ADDRESSEE + len(self.addressees), named)]
        stems = stems_of(" ".join(near))
        addressed = all(term.stem in stems for term in self.addressees) or any(name in near for name in self.names)
        return addressed and self.objects <= stems


def _asking(verb: Term, others: Sequence[str]) -> Sequence[str]:
    """What else says that something is recommended to somebody: to urge or invite them."""
    return others if verb.stem in stems_of("recommend") else ()


def _verbs(words: Sequence[str], verbs: frozenset[str], body: frozenset[str]) -> Iterator[int]:
    """Where one of the verbs stands after the body, is joined to what it did, or opens the sentence as in a resolution."""
    subjects = list(_subjects(words, body))
    first = 1 if len(words) > 1 and _ADVERB.fullmatch(words[0]) else 0
    resolves = words[0][:1].isupper() and words[first].casefold().endswith("s")
    for place, word in enumerate(words):
        plain = word.strip(",;:.").casefold()
        notes = plain == "note" and place > 0 and words[place - 1].casefold() in _NOTING
        if stem(plain) not in verbs or not (notes or (plain.endswith(("s", "d")) and not (plain == "noted" and _TAKE in verbs))):
            continue
        joined = "and" in (w.casefold() for w in words[max(place - 2, 0) : place]) and (resolves or any(end < place for end in subjects))
        if place - notes == first or joined or any(0 <= place - end <= _BEFORE_VERB for end in subjects):
            yield place


def _subjects(words: Sequence[str], body: frozenset[str]) -> Iterator[int]:
    """Where a subject that is the body ends: at the start of the sentence, or after what opens it ("At its 3rd meeting, the Board")."""
    for start in [0, *(place + 1 for place, word in enumerate(words[:_LONGEST_OPENING]) if word.endswith(","))]:
        if start < len(words) and words[start].casefold() in _ITSELF:
            yield start + 1
        elif start < len(words) and words[start].casefold() == "the":
            yield from (end for end in range(start + 2, start + _LONGEST_SUBJECT) if stem(" ".join(words[end - 1 : end])) in body)
