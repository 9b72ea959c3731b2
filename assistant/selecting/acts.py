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
from assistant.runs import announces
from assistant.selecting.duties import is_bound
from assistant.selection import Selection
from assistant.understanding import phrasing
from assistant.understanding.asked_acts import AskedAct, act_asked
from assistant.view import LibraryView
from index.paragraph import Paragraph

# What it asks of somebody is what it requests, encourages or invites them to do.
_ASKING = ("request", "ask", "encourage", "invite", "urge", "call", "recommend", "instruct", "appeal")
_SAME = dict.fromkeys(map(stem, ("ask", "want", "require", "oblige", "expect", "demand")), _ASKING) | {"call": ("call", "urge")}
# Of whatever States are asked, each of these may be written.
_STATES = stems_of("countries States Governments nations Parties")
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
_LOOKED_AT, _MOST, _MOST_DUTIES = 12, 15, 30


def acted(view: LibraryView, question: Question, evidence: Sequence[Evidence]) -> Selection | None:
    """All paragraphs of one document that say of a body that it did what the question asks for; None where it asks for anything more.

    "What did the Committee decide or approve at its third session?" asks for all its decisions and approvals, "What does the
    resolution ask of the Secretary-General?" for all that is addressed to him, "Which studies did the Forum welcome?" for all that
    says that it welcomed a study, "What must members do about tugs?" for all that they are asked to do, shall or should do there.
    """
    asked = act_asked(question.text)
    if asked is None or phrasing.OF_SPEAKERS.search(asked.part("body")):
        return None
    most = Selection()
    addressed = [term for term in question.terms if asked.has("addressee", term.start)]
    of_anybody = not asked.part("body")
    if of_anybody and (question.states or not terms_of(asked.part("addressee"))):
        return None
    for document in dict.fromkeys(e.paragraph.document for e in evidence[:_LOOKED_AT]):
        if not frozenset(question.states) <= view.document_states[document]:
            continue
        left = _left(view, question, asked, document)
        left += [term for term in addressed if of_anybody and term not in left]
        matter = [term for term in left if not (term.text[0].isupper() or term in addressed)]
        if matter and not asked.part("addressee"):
            continue
        tells = Act.asked(view, asked, view.document_stems[document]).tells()
        inside = (p for p in view.answering(question) if p.document == document and p.in_main_text and heading_match(question, p))
        told = _on_matter(view, question, matter, [p for p in inside if any(tells(s.text) for s in view.sentences(p))])
        most = Selection.by_rule(told, tells) if len(told) > len(most.paragraphs) else most
    enough = len(most.paragraphs) > (not asked.is_duty) or any(map(announces, most.paragraphs))
    if not enough or len(most.paragraphs) > (_MOST_DUTIES if asked.is_duty else _MOST):
        return None
    return Selection.by_rule([each for p in most.paragraphs for each in (p, *_items(view, p))], most.tells)


def _items(view: LibraryView, paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """The items of what a paragraph announces: "Requests the Secretariat:" says nothing alone."""
    run = view.runs.opened_by(paragraph)
    return () if run is None or run.is_of_sections else run.items


def _on_matter(view: LibraryView, question: Question, matter: Sequence[Term], told: Sequence[Paragraph]) -> list[Paragraph]:
    """Those of some paragraphs that have all of the matter, in their own words, their items' or what they stand under."""
    if not matter:
        return list(told)
    asked = AskedTerms(view, question)
    wanted = [question.terms.index(term) for term in matter]

    def has(paragraph: Paragraph) -> bool:
        words = [view.lexicon.own[p.id] for p in (paragraph, *_items(view, paragraph))]
        return bool(asked.met_by(view.lexicon.context[paragraph.id].union(*words))[wanted].all())

    return [paragraph for paragraph in told if has(paragraph)]


def _left(view: LibraryView, question: Question, asked: AskedAct, document: str) -> list[Term]:
    """The terms of the question that name neither the act nor the document or its body: whom the act is addressed to, or its topic."""
    named = AskedTerms(view, question).met_by(view.document_stems[document])
    parts = ("object", "body", "verbs", "duty")
    left = [
        term
        for term, known in zip(question.terms, named, strict=True)
        if not known and not any(asked.has(part, term.start) for part in parts)
    ]
    return _without_reflexives(left)


def _without_reflexives(terms: Sequence[Term]) -> list[Term]:
    return [term for term in terms if not term.text.endswith(("self", "selves"))]


@dataclass(frozen=True, slots=True)
class Act:
    """What a question asks the doing of: the stems of verbs and of the body's names, what is done, and to whom it is addressed.

    Each word of the addressee's name is given as the stems that stand for it; `names` are its acronyms. `full` are the words of the
    body's name that its document's cover lacks: "the Council" is another there. `is_duty` says that what the addressee shall or should
    do is meant, too.
    """

    verbs: frozenset[str]
    body: frozenset[str]
    objects: frozenset[str]
    addressees: tuple[frozenset[str], ...]
    names: tuple[str, ...]
    full: frozenset[str] = frozenset()
    is_duty: bool = False

    @classmethod
    def asked(cls, view: LibraryView, asked: AskedAct, cover: frozenset[str]) -> "Act":
        """The act that a question asks for, of the body of a document with such a cover."""
        addressees = _without_reflexives(terms_of(asked.part("addressee")))
        general = _ASKING if addressees else ()
        body = terms_of(asked.part("body"))
        verbs = {
            stem(each) for verb in terms_of(asked.part("verbs")) for each in _SAME.get(verb.stem, (verb.text, *_asking(verb, general)))
        }
        objects = frozenset(term.stem for term in terms_of(asked.part("object"))) - _ANYTHING
        return cls(
            frozenset(verbs or map(stem, _ASKING)),
            stems_of(asked.part("body")).union(*(name for term in body for name in view.lexicon.expansions(term))),
            objects,
            tuple(_STATES if term.stem in _STATES else frozenset([term.stem]) for term in addressees),
            view.lexicon.acronyms_of(term.stem for term in addressees),
            frozenset(term.stem for term in body if term.text[0].isupper() and not term.is_acronym) - cover,
            is_duty=bool(addressees) and (asked.is_duty or any(_SAME.get(verb.stem) == _ASKING for verb in terms_of(asked.part("verbs")))),
        )

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
        told = told or self._is_told_passively(words) or (self.is_duty and is_bound(sentence, self.addressees))
        return told and self.full <= stems_of(sentence)

    def _is_told_passively(self, words: Sequence[str]) -> bool:
        """Whether a sentence says that it is asked of the addressee, whoever asks: "Governments were encouraged to …"."""
        for place, word in enumerate(words):
            before = words[max(place - _BEFORE_ADDRESSEE, 0) : place]
            passive = stem(word) in self.verbs and _PASSIVE.intersection(w.casefold() for w in before[-2:])
            # "The review by Member States was requested" asks nothing of them.
            if passive and self.addressees and "by" not in before:
                named = stems_of(re.split(r"[,;] ", " ".join(words[:place]))[-1])
                if all(options & named for options in self.addressees):
                    return True
        return False

    def _is_meant(self, after: Sequence[str]) -> bool:
        # Of several who are addressed, the last stands just before what they are to do: "urges the Board, the Network and WHO to …".
        named = list(after[:_LONGEST_OPENING]).index("to") if "to" in after[:_LONGEST_OPENING] else 0
        near = after[: max(_BEFORE_ADDRESSEE + len(self.addressees), named)]
        stems = stems_of(" ".join(near))
        addressed = all(options & stems for options in self.addressees) or any(name in near for name in self.names)
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
