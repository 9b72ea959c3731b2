"""Which paragraphs answer a question: one for a fact, one a State for positions, all that match for a list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant import phrasing
from assistant.acts import acted
from assistant.answer_kind import states_counted
from assistant.comparing import by_document, by_heading, compared_with, named_sides, same_matter
from assistant.counting import composed, counted, reported
from assistant.definitions import defining, explaining, term_asked
from assistant.evidence import Evidence
from assistant.listing import in_order, members, near_misses, states_listed, things_listed, told_apart
from assistant.question import Question
from assistant.runs import Run, announces
from assistant.scope import MANY, SET_IN, speaks
from assistant.scoring import Calibration, answer_features, probability
from assistant.suitability import fits, is_within
from assistant.view import LibraryView
from assistant.whole_lists import enumerated, run_listed
from index.paragraph import Paragraph

_MOST_FACTS = 2
# How near a second paragraph must come to the first, in score and in what it meets, to be cited beside it.
_CLOSE, _AS_COMPLETE = 0.4, 0.93
# Each State in a comparison was asked about by name; a weaker match is still what there is on it.
_COMPARED = 0.4
_ANNOUNCING, _ANNOUNCES = 12, 0.35


@dataclass(frozen=True, slots=True)
class Selection:
    """The paragraphs of an answer in order; `introduction` announces them where they are a list's items.

    `silent` names the States and documents asked about of which nothing was found. Replies that the matter does not concern
    the State are told apart: those in the list, which stand `last`, and those `left_out`. `near` is all that a list leaves
    out although it comes near. `quoted` says that the paragraphs themselves were asked for, to be given whole.
    `counted` is the sentence that says how many there are, where they were counted; of more paragraphs than can be cited, `matched`
    is their number.
    """

    paragraphs: tuple[Paragraph, ...] = ()
    as_list: bool = False
    introduction: Paragraph | None = None
    silent: tuple[str, ...] = ()
    last: tuple[Paragraph, ...] = ()
    left_out: tuple[Paragraph, ...] = ()
    near: tuple[Paragraph, ...] = ()
    quoted: bool = False
    counted: str = ""
    matched: int | None = None


class Selector:
    """Chooses from ranked evidence; an empty selection means that the question is declined."""

    def __init__(self, view: LibraryView, question: Question, evidence: Sequence[Evidence], calibration: Calibration) -> None:
        self._view = view
        self._question = question
        self._evidence = evidence
        self._calibration = calibration
        self._strict = phrasing.MUST_NAME_STATES.search(question.text) is not None

    def select(self) -> Selection:
        """The paragraphs that answer the question."""
        question = self._question
        if acts := acted(self._view, question, self._evidence):
            return _as_list(acts)
        if found := self._counted():
            return found
        if run := self._run():
            return Selection(run.items, as_list=True, introduction=run.introduction)
        if question.kind == "any" and (whole := enumerated(self._view, question, self._evidence)):
            return Selection(tuple(whole))
        if question.states and not question.about_states:
            return self._positions()
        if question.intent == "list":
            if question.kind == "number" and not phrasing.NAMES_WHICH.search(question.text) and (stated := self._stated()):
                return stated
            chosen = self._list()
            if chosen.paragraphs:
                return self._accounted(chosen)
        return self._facts()

    def _stated(self) -> Selection | None:
        """The paragraphs that say how many; what one State says of itself is no number of States."""
        stated = self._facts()
        ones = [p for p in stated.paragraphs if len(self._view.reporters.get(p.id, ())) == 1 and not states_counted(p.text)]
        return None if not stated.paragraphs or (self._question.about_states and ones) else stated

    def _counted(self) -> Selection | None:
        """What a question counts that no paragraph states, with its number; None where that is not sure."""
        if not phrasing.COUNTS.match(self._question.text):
            return None
        accepted = self._accepted(self._evidence, self._question)
        count = counted(self._view, self._question, self._evidence, accepted[0] if accepted else None)
        if count is None:
            stated = composed(self._view, self._question, self._evidence)
            return Selection((stated,)) if stated is not None else None
        return Selection(count.rows, as_list=True, introduction=count.introduction, counted=count.sentence, matched=count.matched)

    def _accounted(self, chosen: Selection) -> Selection:
        """A list with the replies that say nothing at its end, and with what it leaves out."""
        if not chosen.as_list or chosen.introduction is not None:
            return chosen
        said, apart = told_apart(self._view, self._question, chosen.paragraphs)
        near = near_misses(self._evidence, chosen.paragraphs, self._calibration)
        if phrasing.ASKS_WHO_DID.search(self._question.text):
            return replace(chosen, paragraphs=tuple(said), near=(*apart, *near), left_out=tuple(apart))
        count = reported(self._view, self._question, self._evidence, said, self._calibration) if not near and not apart else None
        counted = count.sentence if count is not None else ""
        return replace(chosen, paragraphs=(*said, *apart), last=tuple(apart), near=tuple(near), counted=counted)

    def _run(self) -> Run | None:
        """The list of a document that answers a question which asks for several things."""
        text = self._question.text
        asks = self._question.intent == "list" or phrasing.ASKS_FOR_SEVERAL.search(text)
        if not asks or phrasing.YES_NO.match(text) or self._question.kind in ("number", "date", "reason"):
            return None
        return run_listed(self._view, self._question, self._evidence)

    def _accepted(self, pool: Sequence[Evidence], question: Question, leniency: float = 1.0) -> list[Evidence]:
        """Those of the pool that may answer, best first; none where the best is not probable enough."""
        fit = [e for e in pool if fits(e, question)]
        if question.about_states:
            fit = [e for e in fit if self._names_states(e)]
        if not fit:
            return []
        return fit if self._probability(fit) >= leniency * self._calibration.answer_at else []

    def _probability(self, pool: Sequence[Evidence]) -> float:
        """How probably the first of a pool answers."""
        return probability(answer_features(pool, self._evidence, self._question), self._calibration.answer)

    def _names_states(self, evidence: Evidence) -> bool:
        """Whether a paragraph can answer which States: it is a State's own, or it names several."""
        identity = evidence.paragraph.id
        if self._question.says or not self._strict:
            return not self._strict or bool(self._view.reporters.get(identity))
        return (
            bool(self._view.reporters.get(identity))
            or len(self._view.mentioned[identity]) > 1
            or (self._question.kind == "number" and evidence.kind)
        )

    def _sides(self) -> Selection | None:
        """The sides of a comparison that no paragraph has together; None where the question compares nothing."""
        question, evidence = self._question, self._evidence
        if agreeing := by_document(question, evidence):
            return Selection(tuple(agreeing))
        if not phrasing.COMPARES.search(question.text):
            return None
        if under := by_heading(question, evidence):
            return Selection(tuple(under))
        if all(e.missing or not is_within(e) for e in evidence[:_ANNOUNCING]):
            return Selection(tuple(named_sides(question, evidence, self._is_likely)))
        return None

    def _is_likely(self, evidence: Evidence) -> bool:
        """Whether a side of a comparison, which lacks what the others have, is probable enough for one that was named."""
        return self._probability([replace(evidence, missing=())]) >= _COMPARED * self._calibration.answer_at

    def _facts(self) -> Selection:
        if (sides := self._sides()) is not None:
            return sides
        question = self._question
        term = term_asked(question.text)
        if term and (definition := defining(term, [e for e in self._evidence if fits(e, question)])):
            return Selection((definition.paragraph,))
        accepted = self._accepted(self._evidence, question)
        if not accepted:
            return Selection()
        if term and (explanation := explaining(term, accepted)):
            return Selection((explanation.paragraph,))
        items = self._items(accepted[0])
        if items:
            return Selection(items, as_list=True, introduction=accepted[0].paragraph)
        best = accepted[0]
        if siblings := self._siblings(accepted):
            return siblings
        close = [e for e in accepted[1:] if e.score >= best.score - _CLOSE and e.own >= _AS_COMPLETE * best.own]
        return Selection(tuple(e.paragraph for e in [best, *close][:_MOST_FACTS]))

    def _siblings(self, accepted: list[Evidence]) -> Selection | None:
        """The whole list where its items take the first places, or an item and the sentence above it."""
        first, second = (accepted + accepted)[:2]
        if first is not second and first.paragraph.parent is not None and self._question.kind == "any":
            above = self._view.by_id.get(f"{first.paragraph.document}#{first.paragraph.parent}")
            items = self._view.children.get(above.id, []) if above is not None else []
            if above is not None and first.paragraph in items and second.paragraph in items:
                return Selection(tuple(items), as_list=True, introduction=above)
        for chapeau in (first, second):
            items = self._view.children.get(chapeau.paragraph.id, [])
            if chapeau is not first and first.paragraph in items and chapeau.paragraph.text.rstrip().endswith(":"):
                return Selection(tuple(items), as_list=True, introduction=chapeau.paragraph)
        return None

    def _items(self, evidence: Evidence) -> tuple[Paragraph, ...]:
        """The items that a sentence with a colon announces, where the question asks for them."""
        run = self._view.runs.opened_by(evidence.paragraph)
        if run is None or run.is_of_sections or not announces(evidence.paragraph) or self._question.kind in ("date", "reason"):
            return ()
        return run.items

    def _positions(self) -> Selection:
        """The best paragraph of each State asked about; all of a State's where the question names no matter."""
        question = self._question
        if all(self._view.names_document(term.stem) for term in question.terms) and (everything := self._all_by_states()).paragraphs:
            return everything
        if question.intent == "list" and (len(question.states) == 1 or not question.position):
            pool = [e for e in self._evidence if any(self._is_about(e, code) for code in question.states) and not e.missing and e.heading]
            return _as_list(members(pool, self._calibration) if self._accepted(pool, question) else [])
        about = {code: self._about(code) for code in question.states}
        chosen = {code: self._position(code, found) for code, found in about.items()}
        compares = any(chosen.values()) and phrasing.COMPARES.search(question.text)
        if compares:
            chosen |= {code: [e] for code, e in same_matter(about).items()}
        paragraphs = list(dict.fromkeys(e.paragraph for found in chosen.values() for e in found))
        if compares:
            paragraphs += [p for p in compared_with(self._view, question, paragraphs, self._evidence) if p not in paragraphs]
        silent = tuple(self._view.names.name(code) for code, found in chosen.items() if not found) if paragraphs else ()
        return Selection(tuple(paragraphs), as_list=len(paragraphs) > 2, silent=silent)

    def _position(self, code: str, about: list[Evidence]) -> list[Evidence]:
        """The best of what is about a State, and what comes near it."""
        leniency = 1.0 if len(self._question.states) == 1 else _COMPARED
        accepted = self._accepted(about, replace(self._question, states=(code,)), leniency)
        close = [e for e in accepted[1:] if e.score >= accepted[0].score - _CLOSE and e.own >= _AS_COMPLETE * accepted[0].own]
        return [*accepted[:1], *close][:_MOST_FACTS]

    def _about(self, code: str) -> list[Evidence]:
        """What is about a State: its own words alone where the question asks what it said and it said anything."""
        about = [e for e in self._evidence if self._is_about(e, code)]
        own = [e for e in about if code in self._view.reporters.get(e.paragraph.id, frozenset())]
        if own and len(self._question.states) > 1:
            # One name of many says nothing of a State beside what the State says itself.
            about = [e for e in about if e in own or len(self._view.mentioned[e.paragraph.id]) <= MANY]
        if self._question.position:
            return own or [e for e in about if speaks(self._view, e.paragraph, code)]
        return about

    def _is_about(self, evidence: Evidence, code: str) -> bool:
        reporters = self._view.reporters.get(evidence.paragraph.id, frozenset())
        if reporters:
            return code in reporters
        # Of several States each has to be named where it speaks; one alone may be that which the whole document is about.
        return code in self._view.mentioned[evidence.paragraph.id] or (len(self._question.states) == 1 and evidence.state >= SET_IN)

    def _all_by_states(self) -> Selection:
        asked = set(self._question.states)
        found = [
            e.paragraph
            for e in self._evidence
            if self._view.reporters.get(e.paragraph.id, frozenset()) & asked and e.heading and e.paragraph.lead_in
        ]
        return _as_list(found)

    def _list(self) -> Selection:
        """Every paragraph that matches, or the items that a sentence announces."""
        view, question, evidence, calibration = self._view, self._question, self._evidence, self._calibration
        if question.about_states:
            return _as_list(states_listed(view, question, evidence, calibration))
        if announced := self._announced():
            return announced
        answerable = bool(self._accepted(evidence, question))
        return _as_list(things_listed(view, question, evidence, calibration, answerable=answerable))

    def _announced(self) -> Selection | None:
        """The items of the sentence that announces what the question asks for ("… five main challenges:")."""
        focus = self._question.focus
        for evidence in self._evidence[:_ANNOUNCING]:
            items = self._items(evidence) if self._view.children.get(evidence.paragraph.id) else ()
            said = focus is None or focus.stem in self._view.lexicon.own[evidence.paragraph.id]
            if items and said and not evidence.missing and evidence.own >= _ANNOUNCES:
                return Selection(items, as_list=True, introduction=evidence.paragraph)
        return None


def lacks_names(selection: Selection, evidence: Sequence[Evidence]) -> bool:
    """Whether nothing was chosen, or what was lacks a name of the question."""
    return not selection.paragraphs or any(e.missing for e in evidence if e.paragraph in selection.paragraphs)


def _as_list(paragraphs: list[Paragraph]) -> Selection:
    return Selection(in_order(paragraphs), as_list=len(paragraphs) > 1)
