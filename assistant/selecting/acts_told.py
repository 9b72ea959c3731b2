"""Whether a sentence tells of an act: that a body decided, welcomed or requested something, and of whom."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from assistant.language.lexicon import Term, stem, stems_of, terms_of
from assistant.language.sentences import Tells
from assistant.selecting.duties import is_bound
from assistant.understanding.asked_acts import AskedAct
from assistant.view import LibraryView
from index.states import StateNames

# What it asks of somebody is what it requests, encourages or invites them to do.
_ASKING = ("request", "ask", "encourage", "invite", "urge", "call", "recommend", "instruct", "appeal")
_SAME = dict.fromkeys(map(stem, ("ask", "want", "require", "oblige", "expect", "demand")), _ASKING) | {"call": ("call", "urge")}
# What was decided, by whatever body, was agreed or approved by another.
_ANY_DECISION = {stem("decided"): ("decide", "agree", "approve", "adopt")}
# Of whatever States are asked, each of these may be written.
_STATES = stems_of("countries States Governments nations Parties")
# "Also requests", "Strongly urges": what may stand before the verb that opens a paragraph of a resolution.
_ADVERB = re.compile(r"Also|Further|Again|[A-Z]\w+ly")
# "Which matters did it take note of?" asks for whatever they are.
_ANYTHING = frozenset(map(stem, "thing matter item topic question issue point subject document".split()))
# How many words open a sentence before its subject, the subject has, stand between it and the verb, and between the verb and
# whom it is addressed to.
_LONGEST_OPENING, _LONGEST_SUBJECT, _BEFORE_VERB, _BEFORE_ADDRESSEE = 20, 8, 3, 6
_IMPERSONAL = re.compile(r"It (?:was|is|has been|had been)\b")
# Who asks something of Governments without being a body of theirs.
_OF_SOCIETY = frozenset(
    map(
        stem,
        "industry sector business company manufacturer carrier operator producer dealer community society victim".split(),
    )
)
_TAKE = stem("take")
# Who decides adopts a decision.
_DECIDE, _ADOPTS, _A_DECISION = stem("decide"), frozenset([stem("adopt")]), frozenset([stem("decision")])
_NOTING = ("took", "takes", "taken")
_PASSIVE = frozenset(("is", "are", "was", "were", "be"))
_ITSELF = frozenset(("it", "we", "they", "she", "he"))


@dataclass(frozen=True, slots=True)
class Act:
    """What a question asks the doing of: the stems of verbs and of the body's names, what is done, and to whom it is addressed.

    Where it does not say who did it, `body` is None: any body may have.
    Each word of the addressee's name is given as the stems that stand for it; `names` are its acronyms. `full` are the words of the
    body's name that its document's cover lacks: "the Council" is another there. `is_duty` says that what the addressee shall or should
    do is meant, too. States that are addressed are known by their codes, `states`, whatever they are called.
    `is_of_document` says that the body may be whoever asks it in the document where nobody is named: not the tug industry in a council's.
    """

    verbs: frozenset[str]
    body: frozenset[str] | None
    objects: frozenset[str]
    addressees: tuple[frozenset[str], ...]
    names: tuple[str, ...]
    full: frozenset[str] = frozenset()
    is_duty: bool = False
    states: frozenset[str] = frozenset()
    is_of_document: bool = True
    state_names: StateNames = field(default_factory=StateNames, repr=False)

    @classmethod
    def asked(cls, view: LibraryView, asked: AskedAct, cover: frozenset[str]) -> "Act":
        """The act that a question asks for, of the body of a document with such a cover."""
        addressees = without_reflexives(terms_of(asked.part("addressee")))
        general = _ASKING if addressees else ()
        body = terms_of(asked.part("body"))
        same = _SAME | _ANY_DECISION if asked.by_anybody else _SAME
        said = terms_of(asked.part("verbs"))
        verbs = {stem(each) for verb in said for each in same.get(verb.stem, (verb.text, *_asking(verb, general)))}
        objects = frozenset(term.stem for term in terms_of(asked.part("object"))) - _ANYTHING
        named = stems_of(" ".join(term.text for term in body)).union(*(name for term in body for name in view.lexicon.expansions(term)))
        return cls(
            frozenset(verbs or map(stem, _ASKING)),
            None if asked.by_anybody or (asked.is_duty and not body) else named,
            objects,
            tuple(_STATES if term.stem in _STATES else frozenset([term.stem]) for term in addressees),
            view.lexicon.acronyms_of(term.stem for term in addressees),
            frozenset(term.stem for term in body if term.text[0].isupper() and not term.is_acronym) - cover,
            is_of_document=_is_of_document(body, cover),
            states=frozenset(view.names.codes(asked.part("addressee"))),
            state_names=view.names,
            is_duty=bool(addressees) and (asked.is_duty or any(_SAME.get(verb.stem) == _ASKING for verb in said)),
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
        if not self.is_of_document and _IMPERSONAL.match(sentence):
            return False
        told = any(self._is_meant(words[place + 1 :]) for place in _verbs(words, self.verbs, self.body))
        told = (
            told or (self.is_of_document and self._is_told_passively(words)) or (self.is_duty and is_bound(sentence, self._names_addressee))
        )
        return told and self.full <= stems_of(sentence)

    def _is_told_passively(self, words: Sequence[str]) -> bool:
        """Whether a sentence says that it is asked of the addressee, whoever asks: "Governments were encouraged to …"."""
        for place, word in enumerate(words):
            before = words[max(place - _BEFORE_ADDRESSEE, 0) : place]
            passive = stem(word) in self.verbs and _PASSIVE.intersection(w.casefold() for w in before[-2:])
            # "The review by Member States was requested" asks nothing of them.
            if (
                passive
                and self.addressees
                and "by" not in before
                and self._names_addressee(re.split(r"[,;] ", " ".join(words[:place]))[-1])
            ):
                return True
        return False

    def _is_meant(self, after: Sequence[str]) -> bool:
        # Of several who are addressed, the last stands just before what they are to do: "urges the Board, the Network and WHO to …".
        named = list(after[:_LONGEST_OPENING]).index("to") if "to" in after[:_LONGEST_OPENING] else 0
        near = after[: max(_BEFORE_ADDRESSEE + len(self.addressees), named)]
        addressed = self._names_addressee(" ".join(near)) or any(name in near for name in self.names)
        return addressed and self.objects <= stems_of(" ".join(near))

    def _names_addressee(self, text: str) -> bool:
        if self.states:
            return self.states <= set(self.state_names.codes(text))
        stems = stems_of(text)
        return all(options & stems for options in self.addressees)


def _is_of_document(body: Sequence[Term], cover: frozenset[str]) -> bool:
    """Whether a body is named as any may be ("the meeting", "it"), by a name in capitals, or by words of a document's cover."""
    return not any(each.stem in _OF_SOCIETY for each in body) or all(each.stem in cover for each in body)


def _asking(verb: Term, others: Sequence[str]) -> Sequence[str]:
    """What else says that something is recommended to somebody: to urge or invite them."""
    return others if verb.stem in stems_of("recommend") else ()


def _verbs(words: Sequence[str], verbs: frozenset[str], body: frozenset[str] | None) -> Iterator[int]:
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


def _subjects(words: Sequence[str], body: frozenset[str] | None) -> Iterator[int]:
    """Where a subject that is the body ends: at the start of the sentence, or after what opens it ("At its 3rd meeting, the Board")."""
    for start in [0, *(place + 1 for place, word in enumerate(words[:_LONGEST_OPENING]) if word.endswith(","))]:
        if start < len(words) and words[start].casefold() in _ITSELF:
            yield start + 1
        elif start < len(words) and words[start].casefold() == "the":
            yield from (end for end in range(start + 2, min(start + _LONGEST_SUBJECT, len(words))) if _ends(words[start + 1 : end], body))


def _ends(name: Sequence[str], body: frozenset[str] | None) -> bool:
    """Whether a name ends in a word of the body's; of any body, whether it is all in capitals: "the Working Group"."""
    return all(word[:1].isupper() for word in name) if body is None else stem(name[-1]) in body


def without_reflexives(terms: Sequence[Term]) -> list[Term]:
    """Some terms without those that only point back: "himself", "themselves"."""
    return [term for term in terms if not term.text.endswith(("self", "selves"))]
