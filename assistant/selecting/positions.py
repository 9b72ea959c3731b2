"""What the States that a question names said or did: the best paragraph of each, or all of a State's own."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answerability.scope import MANY, SET_IN, names_region, speaks
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.scoring import Calibration
from assistant.selecting.acceptance import OF_A_SIDE, Acceptance
from assistant.selecting.belonging import items
from assistant.selecting.comparing import compared_with, same_matter
from assistant.selecting.listing import not_concerned
from assistant.selecting.several_states import of_large_regions
from assistant.selection import Selection
from assistant.understanding import phrasing
from assistant.understanding.comparison_forms import COMPARATIVE
from assistant.view import LibraryView
from index.paragraph import Paragraph, reading_order
from index.reporters import in_debate

# How many statements of a State on one matter are given, and how much of what the question names they have in their own words.
_MOST_STATEMENTS, _SAYS_IT = 5, 0.99
# What several States said of a matter is less surely told by the best of them than what one said.
_OF_A_REGION = 0.6
# By how much what others report a State to have said must be ahead of its own words to count beside them.
_CLEAR = 4.0
# "In Kestria, …", "The Kestrian …": what stands before a name, and how many characters a name may have.
_IN = re.compile(r"^(?:In |For |As for )?(?:the |The )?")
_LONGEST_NAME = 60
_MORE = re.compile(rf"\b{COMPARATIVE}\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:(?:say|said|report(?:ed)?|state[ds]?|write|wrote|tell|told) (?:us )?(?:on|about|of|regarding|concerning)|"
    r"mention(?:ed)?|refer(?:red)? to) (?:the )?$",
    re.IGNORECASE,
)


class Positions:
    """Selects by State; nothing is selected where nothing is found of any."""

    def __init__(
        self, view: LibraryView, question: Question, evidence: Sequence[Evidence], acceptance: Acceptance, calibration: Calibration
    ) -> None:
        self._view = view
        self._question = question
        self._evidence = evidence
        self._acceptance = acceptance
        self._calibration = calibration

    def select(self) -> Selection:
        """The best paragraph of each State asked about; all of a State's where the question names no matter."""
        question = self._question
        if self._names_no_matter() and (everything := self._replies()):
            return Selection.listed(everything)
        if question.intent == "list" and (len(question.states) == 1 or not question.position):
            return Selection.listed(self._members())
        about = {code: self._about(code) for code in question.states}
        chosen = {code: self._best(code, found) for code, found in about.items()}
        compares = any(chosen.values()) and phrasing.COMPARES.search(question.text)
        if compares:
            chosen |= {code: [e] for code, e in same_matter(about).items()}
        of_each = self._with_rows(
            {code: [e.paragraph for e in found] for code, found in chosen.items()}, replacing=bool(compares or _MORE.search(question.text))
        )
        paragraphs = list(dict.fromkeys(p for found in of_each.values() for p in found))
        if compares:
            paragraphs += [p for p in compared_with(self._view, question, paragraphs, self._evidence) if p not in paragraphs]
        unnamed = of_large_regions(question)
        silent = [self._view.names.name(code) for code, found in of_each.items() if not found and code not in unnamed] if paragraphs else []
        return Selection(tuple(paragraphs), as_list=len(paragraphs) > 2, silent=tuple(silent))

    def _with_rows(self, chosen: dict[str, list[Paragraph]], *, replacing: bool) -> dict[str, list[Paragraph]]:
        """What was chosen of each State, with its row of the table that another's row is from: in place of nothing, or of anything else."""
        if len(chosen) < 2:
            return chosen
        rows = self._view.named_rows
        tables = {rows[p.id].row.table for found in chosen.values() for p in found[:1] if p.kind == "row" and p.id in rows}
        if len(tables) != 1:
            return chosen
        of_table = [(row.states, self._view.by_id[identity]) for identity, row in rows.items() if row.row.table in tables]
        own = {code: [p for states, p in of_table if states == {code}] for code in chosen}

        def better(code: str, found: list[Paragraph]) -> list[Paragraph]:
            is_of_table = bool(found) and found[0] in own[code]
            return own[code] if len(own[code]) == 1 and not is_of_table and (replacing or not found) else found

        return {code: better(code, found) for code, found in chosen.items()}

    def _names_no_matter(self) -> bool:
        """Whether nothing is asked about but what the States say in a document: a body that a document is by may be the matter, too."""
        terms, text = self._question.terms, self._question.text
        named = all(self._view.names_document(term.stem) for term in terms)
        return named and not (terms and _ABOUT.search(text, 0, terms[0].start))

    def _replies(self) -> list[Paragraph]:
        """All replies of the States to recommendations, of the documents named."""
        asked = frozenset(self._question.states)
        inside = [e for e in self._evidence if e.heading and all(name.isdecimal() for name in e.missing)]
        found = [e.paragraph for e in inside if self._reporters(e) & asked and e.paragraph.lead_in]
        documents = {p.document for p in found}
        told = [
            e.paragraph for e in inside if e.paragraph.document in documents and e.paragraph.in_main_text and self._tells_of(e.paragraph)
        ]
        return list(dict.fromkeys([*found, *told]))

    def _tells_of(self, paragraph: Paragraph) -> bool:
        """Whether a sentence of a paragraph that begins with another State is about one asked about: "Kestria has none"."""
        asked = frozenset(self._question.states)
        if paragraph.kind == "row" or not self._view.mentioned[paragraph.id] & asked:
            return False
        clauses = (clause for s in self._view.sentences(paragraph) for clause in s.text.split("; "))
        beginnings = (_IN.sub("", clause)[:_LONGEST_NAME] for clause in clauses)
        return any(m.start == 0 and m.code in asked for text in beginnings for m in self._view.names.find(text))

    def _members(self) -> list[Paragraph]:
        """All paragraphs about any of the States that match."""
        states = self._question.states
        pool = [e for e in self._evidence if any(self._is_about(e, code) for code in states) and not e.missing and e.heading]
        if not self._acceptance.among(pool, self._question, _OF_A_REGION if len(states) > 1 else 1.0):
            return []
        return items(not_concerned(pool, self._question), self._calibration)

    def _best(self, code: str, about: list[Evidence]) -> list[Evidence]:
        """The best of what is about a State, and what comes near it."""
        leniency = 1.0 if len(self._question.states) == 1 else OF_A_SIDE
        best = self._acceptance.best(self._acceptance.among(about, replace(self._question, states=(code,)), leniency))
        if not best or best[0].own < _SAYS_IT or not (too := [e for e in self._said_too(code, about) if e not in best]):
            return best
        return sorted([*best, *too], key=lambda e: reading_order(e.paragraph))

    def _said_too(self, code: str, about: Sequence[Evidence]) -> list[Evidence]:
        """All statements of a State in debates whose own words have all that the question names, where it asks for its position."""
        if not self._question.position or not self._question.terms:
            return []
        own = (e for e in about if code in self._reporters(e) and in_debate(e.paragraph.text))
        return [e for e in own if e.own >= _SAYS_IT and e.heading and not e.missing][:_MOST_STATEMENTS]

    def _about(self, code: str) -> list[Evidence]:
        """What is about a State: its own words where the question asks what it said and it said anything, and what is clear of them."""
        about = [e for e in self._evidence if self._is_about(e, code)]
        own = [e for e in about if code in self._reporters(e)]
        if own and len(self._question.states) > 1:
            # One name of many says nothing of a State beside what the State says itself.
            about = [e for e in about if e in own or len(self._view.mentioned[e.paragraph.id]) <= MANY]
        if not self._question.position:
            return about
        least = max((e.score for e in own), default=-math.inf) + _CLEAR
        return [e for e in about if e in own or (e.score > least and speaks(self._view, e.paragraph, code))]

    def _is_about(self, evidence: Evidence, code: str) -> bool:
        if reporters := self._reporters(evidence):
            return code in reporters
        if names_region(self._question, evidence.paragraph):
            return True
        # Of several States each has to be named where it speaks; one alone may be that which the whole document is about.
        return code in self._view.mentioned[evidence.paragraph.id] or (len(self._question.states) == 1 and evidence.state >= SET_IN)

    def _reporters(self, evidence: Evidence) -> frozenset[str]:
        """The codes of the States whose reply a paragraph is."""
        return self._view.reporters.get(evidence.paragraph.id, frozenset())
