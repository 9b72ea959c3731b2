"""Which paragraphs answer a question: one for a fact, one a State for positions, all that match for a list."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answerability.answer_kind import states_counted
from assistant.evidence import Evidence
from assistant.question import Question
from assistant.retrieval.scoring import Calibration
from assistant.selecting.acceptance import Acceptance
from assistant.selecting.acts import acted
from assistant.selecting.belonging import candidates, near_misses
from assistant.selecting.conclusions import concluded
from assistant.selecting.counting import composed, counted, reported
from assistant.selecting.deadlines import deadlines_set
from assistant.selecting.denials import denying, only_denies
from assistant.selecting.divisions import divisions_listed
from assistant.selecting.facts import Facts
from assistant.selecting.figures_of_named import figures_of_named
from assistant.selecting.first_person import said_by_author
from assistant.selecting.from_year_on import announced_from
from assistant.selecting.group_chairs import group_chairs
from assistant.selecting.listing import states_listed, things_listed, told_apart
from assistant.selecting.matters import all_on_matter
from assistant.selecting.mentions import is_unmentioned, mentioning
from assistant.selecting.non_replies import not_replying
from assistant.selecting.officers import officers_listed
from assistant.selecting.offices import holder_named
from assistant.selecting.positions import Positions
from assistant.selecting.questionnaires import questionnaire_dated
from assistant.selecting.recommended import recommended
from assistant.selecting.reservations import kept_apart
from assistant.selecting.responses import responded
from assistant.selecting.rolls import roll_called
from assistant.selecting.sections import under_heading
from assistant.selecting.several_states import of_each_state
from assistant.selecting.sides import sides_taken
from assistant.selecting.spans_of_years import given_for_years
from assistant.selecting.speakers import said_by_observer, said_for_body, took_floor
from assistant.selecting.state_sections import under_state
from assistant.selecting.tabled import tabled
from assistant.selecting.tables_of_states import states_tabled
from assistant.selecting.taken_up import with_taken_up
from assistant.selecting.told_beside import told_beside
from assistant.selecting.topics import said_on_topic
from assistant.selecting.voting import came_out, voted
from assistant.selecting.whole_lists import enumerated, headed, run_listed
from assistant.selection import Selection
from assistant.understanding import phrasing
from assistant.view import LibraryView

# Among how many of the first paragraphs what announces a list is looked for, and how much of the question it must meet.
_ANNOUNCING, _ANNOUNCES = 12, 0.35


class Selector:
    """Chooses from ranked evidence; an empty selection means that the question is declined."""

    def __init__(self, view: LibraryView, question: Question, evidence: Sequence[Evidence], calibration: Calibration) -> None:
        self._view = view
        self._question = question
        self._evidence = evidence
        self._calibration = calibration
        self._acceptance = Acceptance(view, question, evidence, calibration)
        self._facts = Facts(view, question, evidence, self._acceptance)

    def select(self) -> Selection:
        """The paragraphs that answer the question."""
        return with_taken_up(self._view, self._question, self._chosen())

    def _chosen(self) -> Selection:
        question = self._question
        if (acts := self._acts()) is not None:
            return acts
        if named := self._officers() or self._rows() or self._vote() or self._heard():
            return named
        if (sides := sides_taken(self._view, question)) is not None:
            return sides
        if found := roll_called(self._view, question, self._evidence) or self._counted():
            return found
        if whole := self._whole():
            return whole
        if question.confined and question.intent == "fact" and (topic := said_on_topic(self._view, question, self._evidence)):
            return topic
        if question.states and not question.about_states:
            if topic := said_on_topic(self._view, question, self._evidence):
                return topic
            positions = Positions(self._view, question, self._evidence, self._acceptance, self._calibration).select()
            return positions if positions.paragraphs else told_beside(self._view, question, self._evidence)
        if question.intent == "list":
            if question.kind == "number" and not phrasing.NAMES_WHICH.search(question.own) and (stated := self._stated()):
                return stated
            chosen = of_each_state(self._view, question, self._evidence, self._list())
            one = chosen.paragraphs[0] if len(chosen.paragraphs) == 1 and chosen.introduction is None else None
            if chosen.paragraphs and (one is None or question.mentions or self._acceptance.alone(one)):
                return self._accounted(chosen)
        facts = self._facts.selection
        if question.about_states and len(denying(self._view, facts.paragraphs, question)) < len(facts.paragraphs):
            return Selection()
        return facts if facts.paragraphs else said_on_topic(self._view, question, self._evidence) or facts

    def _whole(self) -> Selection | None:
        """What is given whole: conclusions, all under a heading, a list, a sentence that names everything, the replies to a matter."""
        question = self._question
        if items := concluded(self._view, question) or (headed(self._view, question) if question.asks_for_items else []):
            return Selection.listed(items)
        if found := divisions_listed(self._view, question) or figures_of_named(self._view, question):
            return Selection.by_rule(found)
        if question.asks_for_items and (run := run_listed(self._view, question, self._evidence)):
            return Selection(run.items, as_list=True, introduction=run.introduction)
        if question.kind == "any" and (whole := enumerated(self._view, question, self._evidence)):
            return Selection(tuple(whole))
        if section := self._section():
            return section
        replies = all_on_matter(self._view, question, self._evidence, self._calibration)
        return self._accounted(of_each_state(self._view, question, self._evidence, Selection.listed(replies))) if replies else None

    def _section(self) -> Selection | None:
        """What stands under the heading that a question asks to sum up, or that lists what it asks for in the State of a document."""
        question = self._question
        sums_up = phrasing.ASKS_FOR_SUMMARY.search(question.text) is not None
        lists = question.intent == "list" and bool(question.states) and not question.about_states
        if question.position or question.headings or not (sums_up or lists):
            return None
        section = under_heading(self._view, question, ())
        return Selection.by_rule(section) if section else None

    def _acts(self) -> Selection | None:
        """What was found in a State, or what an author, a body or a recommendation asks for, welcomes or decides, where that is asked."""
        view, question, evidence = self._view, self._question, self._evidence
        if of_state := under_state(view, question):
            return Selection.by_rule(of_state)
        author = said_by_author(view, question, evidence, self._acceptance)
        if author is not None and author.paragraphs:
            return author
        told = questionnaire_dated(view, question) or deadlines_set(view, question) or said_for_body(view, question)
        if told := told or acted(view, question, evidence) or responded(view, question):
            return told
        return recommended(view, question, evidence, self._acceptance) if author is None else author

    def _officers(self) -> Selection | None:
        """Who holds the office asked about, as a list of officers or a sentence names them; empty where such a list has none for it."""
        if chairs := group_chairs(self._view, self._question):
            return chairs
        listed = officers_listed(self._view, self._question)
        return listed if listed and listed.paragraphs else holder_named(self._view, self._question) or listed

    def _vote(self) -> Selection | None:
        """Who voted how, or how a vote came out, where the question asks that of one."""
        if vote := voted(self._view, self._question):
            return Selection(vote.items, as_list=True, introduction=vote.introduction)
        result = came_out(self._view, self._question)
        return Selection((result,), ruled=True) if result is not None else None

    def _heard(self) -> Selection | None:
        """Who did not reply, kept apart or took the floor, or what an observer said, where the question asks that."""
        view, question = self._view, self._question
        apart = not_replying(view, question) or kept_apart(view, question)
        return apart or took_floor(view, question) or said_by_observer(view, question)

    def _rows(self) -> Selection | None:
        """The row of a table that has a figure asked for, or those of the States asked for."""
        if (row := tabled(self._view, self._question)) is not None:
            return Selection((row.paragraph,), tabled=row.sentence, unit=row.unit)
        return states_tabled(self._view, self._question)

    def _stated(self) -> Selection | None:
        """The paragraphs that say how many; what one State says of itself is no number of States."""
        stated = self._facts.selection
        ones = [p for p in stated.paragraphs if len(self._view.reporters.get(p.id, ())) == 1 and not states_counted(p.text)]
        return None if not stated.paragraphs or (self._question.about_states and ones) else stated

    def _counted(self) -> Selection | None:
        """What a question counts that no paragraph states, with its number; None where that is not sure."""
        if not phrasing.COUNTS.match(self._question.text) and mentioning(self._question.text) is None:
            return None
        count = counted(self._view, self._question, self._evidence, next(iter(self._acceptance.accepted), None))
        if count is None:
            if is_unmentioned(self._view, self._question):
                return Selection()
            stated = composed(self._view, self._question, self._evidence)
            return Selection((stated,)) if stated is not None else None
        return Selection(count.rows, as_list=True, introduction=count.introduction, counted=count.sentence, matched=count.matched)

    def _accounted(self, chosen: Selection) -> Selection:
        """A list with the replies that say nothing at its end, and with what it leaves out."""
        if chosen.introduction is not None or not (chosen.as_list or self._question.about_states):
            return chosen
        denied = [p for p in chosen.paragraphs if only_denies(self._view, self._question, p)]
        if len(denied) == len(chosen.paragraphs):
            denied = []
        kept = [p for p in chosen.paragraphs if p not in denied]
        said, apart = told_apart(self._view, self._question, kept)
        near = near_misses(self._question, self._evidence, chosen.paragraphs, self._calibration)
        if phrasing.ASKS_WHO_DID.search(self._question.text):
            return replace(chosen, paragraphs=tuple(said), near=(*apart, *denied, *near), left_out=tuple(apart))
        count = reported(self._view, self._question, self._evidence, said, self._calibration) if not near and not apart else None
        counted = count.sentence if count is not None else ""
        return replace(chosen, paragraphs=(*said, *apart), last=tuple(apart), near=tuple(near), counted=counted)

    def _list(self) -> Selection:
        """Every paragraph that matches, or the items that a sentence announces."""
        view, question, evidence, calibration = self._view, self._question, self._evidence, self._calibration
        years = given_for_years(view, question, [e.paragraph for e in candidates(evidence)])
        if planned := years or announced_from(view, question):
            return Selection.listed(planned)
        if question.about_states:
            return Selection.listed(states_listed(view, question, evidence, calibration))
        if announced := self._announced():
            return announced
        answerable = bool(self._acceptance.among(candidates(evidence), question))
        return Selection.listed(things_listed(view, question, evidence, calibration, answerable=answerable))

    def _announced(self) -> Selection | None:
        """The items of the sentence that announces what the question asks for ("… five main challenges:")."""
        focus = self._question.focus
        best = next(iter(self._acceptance.accepted), None)
        for evidence in self._evidence[:_ANNOUNCING]:
            items = self._facts.items(evidence) if self._view.children.get(evidence.paragraph.id) else ()
            # What answers best may call it by another word: "topics" for "subjects".
            said = focus is None or evidence is best or focus.stem in self._view.lexicon.own[evidence.paragraph.id]
            if items and said and not evidence.missing and evidence.own >= _ANNOUNCES:
                return Selection(items, as_list=True, introduction=evidence.paragraph)
        return None
