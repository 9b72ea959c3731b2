import pytest

from assistant.question import Question
from assistant.understanding.reading import understand
from index.states import StateNames

NAMES = StateNames(["Aldania", "Galtian Federation"])


def asked(text: str) -> Question:
    return understand(text, NAMES)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("What is the budget of the programme?", "fact"),
        ("When does registration open?", "fact"),
        ("Who signs the credentials?", "fact"),
        ("What did Finland report on precursors?", "position"),
        ("Does Aldania train tug masters?", "position"),
        ("Is the French reply about drones?", "position"),
        ("Which countries mentioned EMPACT?", "list"),
        ("which states use drones", "list"),
        ("List all countries that train customs officers", "list"),
        ("How many States replied?", "list"),
        ("Has any State reported using drones? Which?", "list"),
        ("Are there countries that use drones?", "list"),
        ("Is there a quay crane?", "fact"),
        ("What must States include in their plans?", "fact"),
        ("What should Governments do about drones?", "fact"),
        ("Does any paragraph speak of drones?", "fact"),
        ("Name three countries that use drones", "list"),
        ("a list of the States that use drones", "list"),
        ("Who reported on drones?", "list"),
        ("Who reported the accident to the police?", "fact"),
        ("What did countries report under issue 2 (c)?", "list"),
        ("Which documents mention “shadow fleet”?", "list"),
        ("What legal basis does the decision cite?", "fact"),
        ("Which delegation said that the network is slow?", "list"),
        ("Do all countries use the network?", "fact"),
        ("What does paragraph 298 of the note say?", "lookup"),
        ("Annex IV.6", "lookup"),
    ],
)
def test_intent(text: str, intent: str) -> None:
    assert asked(text).intent == intent


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("How many reports were received?", "number"),
        ("How much did it cost?", "number"),
        ("What is the budget of the programme?", "number"),
        ("When does registration open?", "date"),
        ("By what deadline are replies due?", "date"),
        ("Where will the session be held?", "place"),
        ("Who signs the credentials?", "person"),
        ("Which country objected?", "State"),
        ("Why did Finland object?", "reason"),
        ("Which countries train officers when ports open?", "any"),
        ("Which replies speak of teams, including where none was set up?", "any"),
        ("Persons missing – how many are still not found?", "number"),
        ("On which day of its session will it meet?", "date"),
        ("What should the budget cover?", "any"),
        ("Port of Norvik, monthly pay of its pilots?", "number"),
        ("Port of Norvik, pilot numbers?", "number"),
        ("What is the balance of the port fund?", "number"),
        ("What is the balance between ports and fish?", "any"),
        ("What did the Second Meeting cost?", "number"),
        ("What fine must a port pay?", "number"),
        ("What should ports pay attention to?", "any"),
        ("What was the turnout in per cent in the second round?", "number"),
        ("What was agreed in Norvik on pounds and kilograms?", "any"),
        ("Where did Finland stand on the quay?", "any"),
        ("Where does the crane lie?", "place"),
        ("What is the name of the harbour master?", "any"),
        ("What is the name of the officer who was arrested?", "person"),
        ("The officer was arrested. What is he called?", "person"),
        ("Who were the two pilots?", "person"),
        ("What is a quay crane?", "any"),
        ("What do the President and the pilots think of it?", "any"),
        ("Who licensed more pilots: Finland, Norway or Peru?", "number"),
        ("Who was slower in 2031, the Finns or Norway - and why?", "any"),
        ("Who spoke for Finland or Norway?", "person"),
        ("Who chairs the Board, and when do Finland and Norway sit on it?", "person"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert asked(text).kind == kind


@pytest.mark.parametrize(("own", "kind"), [("in Vienna?", "number"), ("What should they contain?", "any"), ("Who paid?", "person")])
def test_a_follow_up_that_asks_in_its_own_words_asks_no_longer_for_what_the_one_before_did(own: str, kind: str) -> None:
    assert understand(f"{own} (How many plans were sent in?)", NAMES, len(own) + 1).kind == kind


def test_what_the_question_before_asked_for_is_no_intent_of_a_follow_up_that_asks_itself() -> None:
    own = "How many work for it?"
    followed = understand(f"{own} (Which countries lead the Network?)", NAMES, len(own) + 1)
    assert followed.own == own and followed.intent == "fact" and not followed.about_states


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("What did Turkey say?", ("TR",)),
        ("What did Türkiye say?", ("TR",)),
        ("WHAT DID TÜRKIYE SAY?", ("TR",)),
        ("Does the Czech Republic agree?", ("CZ",)),
        ("Does Czechia agree?", ("CZ",)),
        ("what did moldova and russia report?", ("MD", "RU")),
        ("The Republic of Moldova and the Russian Federation", ("MD", "RU")),
        ("Is the French reply about drones?", ("FR",)),
        ("What did the Galtian Federation and Aldania report?", ("galtian federation", "aldania")),
        ("Which countries replied in time?", ()),
    ],
)
def test_states_in_whatever_form(text: str, codes: tuple[str, ...]) -> None:
    found = asked(text).states
    assert len(found) == len(codes)
    assert found == tuple(NAMES.codes(code, any_case=True)[0] if len(code) > 2 else code for code in codes)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("What did Finland report on precursors?", ["precursors"]),
        ("Which countries mentioned EMPACT?", ["EMPACT"]),
        ("When does registration open?", ["registration", "open"]),
        ("When was the questionnaire sent?", ["questionnaire", "sent"]),
        ("What was said in reply to the questionnaire on tugs?", ["tugs"]),
        ("What measures did the Republic of Moldova take?", []),
        ("What measures did the Republic of Moldova take on precursors?", ["measures", "precursors"]),
        ("How many measures did the Republic of Moldova take?", ["measures"]),
        ("What measures did EMPACT take?", ["measures", "EMPACT"]),
        ("What did Turkey say under recommendation (b)?", []),
        ("What did WHO report on drugs?", ["WHO", "drugs"]),
        ("How is IT security ensured?", ["IT", "security", "ensured"]),
        ("WHO reported on drugs?", ["drugs"]),
        ("TELL ME WHO REPORTED ON DRUGS", ["DRUGS"]),
    ],
)
def test_terms_leave_out_states_places_and_framing_words(text: str, terms: list[str]) -> None:
    assert [term.text for term in asked(text).terms] == terms


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("What did Turkey say under recommendation (b)?", ("recommendation (b)",)),
        ("Issue 2, recommendation b", ("issue 2", "recommendation (b)")),
        ("What did countries report under issue 2 (c)?", ("issue 2", "recommendation (c)")),
        ("What is the issue?", ()),
    ],
)
def test_headings(text: str, headings: tuple[str, ...]) -> None:
    assert asked(text).headings == headings


def test_quoted_words_are_phrases_and_apostrophes_are_not() -> None:
    assert asked("Which documents mention “shadow fleet”?").phrases == ("shadow fleet",)
    assert asked("What is Finland's view on the ministry's plan?").phrases == ()


def test_what_counts_is_marked() -> None:
    assert asked("Which documents mention “shadow fleet”?").mentions
    assert asked("Which delegation said that the network is slow?").says
    assert asked("Which countries use drones?").about_states
    assert asked("Who mentions drones?").about_states and not asked("Who flies the drones?").about_states
    assert not asked("Which documents are in force?").about_states
    assert not asked("What are the tasks by which the Office helps Member States?").about_states
    assert asked("In which countries are tugs built?").about_states
    assert not asked("Which United Nations agencies work in Kestria?").about_states
    focus = asked("What is the budget of the programme?").focus
    assert focus is not None and focus.text == "budget"


def test_what_was_carried_over_is_known() -> None:
    assert understand("And the budget? (What is the programme?)", NAMES, 16).carried == 16
    assert asked("The budget?").carried == len("The budget?")


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("What did the Nordic countries report?", {"DK", "FI", "IS", "NO", "SE"}),
        ("How do Central Asian States run controlled deliveries?", {"KG", "KZ", "TJ", "TM", "UZ"}),
        ("Benelux on customs?", {"BE", "NL", "LU"}),
        ("What did Minsk say on seizures?", {"BY"}),
        ("Which ships sail the Baltic Sea?", set()),
    ],
)
def test_regions_and_capitals_stand_for_their_states(text: str, codes: set[str]) -> None:
    assert set(asked(text).states) == codes


def test_a_town_that_the_documents_speak_of_is_a_town_unless_it_acts() -> None:
    names = StateNames(is_place=lambda town: town == "Vienna")
    assert understand("What was decided in Vienna?", names).states == ()
    assert understand("What did Vienna decide?", names).states == ("AT",)
    assert understand("What is Vienna's position?", names).states == ("AT",)
    assert understand("What deadlines does the Tbilisi Declaration set?", names).states == ()
    assert understand("What does the Tbilisi Summit Declaration ask?", names).states == ()


def test_a_church_does_not_speak_for_its_state() -> None:
    assert asked("What is the view of the French Government on tugs?").position
    assert not asked("What is the view of the French Orthodox Church on tugs?").position


def test_articles_are_headings_by_any_name() -> None:
    assert asked("What does art. 5 of the protocol say?").headings == ("article 5",)
    assert asked("How does Article 2 differ from Article 3?").headings == ("article 2", "article 3")
    assert asked("Is a notification under Article 50 TEU needed?").headings == ()


@pytest.mark.parametrize(
    ("text", "states", "terms"),
    [
        ("What did Norway say about cooperation with Finland?", ("NO",), ["cooperation", "Finland"]),
        ("What is the position of France on Germany’s tugs?", ("FR",), ["Germany", "tugs"]),
        ("Tell me what France said of Germany’s tugs.", ("FR",), ["Germany", "tugs"]),
        ("Germany’s view on the customs of France", ("DE",), ["customs", "France"]),
        ("What did Norway, Sweden and Denmark report on tugs?", ("NO", "SE", "DK"), ["tugs"]),
        ("Compare what Norway says with Finland", ("NO", "FI"), []),
        ("Which attacks in Afghanistan did Pakistan condemn?", ("AF", "PK"), ["attacks", "condemn"]),
        ("How does Spain cooperate with Morocco?", ("ES",), ["cooperate", "Morocco"]),
        ("What support has Kenya had from France?", ("KE",), ["support", "France"]),
        ("Do Spain and Morocco cooperate?", ("ES", "MA"), ["cooperate"]),
        ("What did Kenya prefer to the council that France proposed?", ("KE",), ["prefer", "council", "France", "proposed"]),
        ("What does Chad say about the fund which Mali mentioned?", ("TD",), ["fund", "Mali"]),
        ("How does Spain compare with Morocco?", ("ES", "MA"), []),
    ],
)
def test_what_a_state_says_of_another_is_about_the_other(text: str, states: tuple[str, ...], terms: list[str]) -> None:
    question = asked(text)
    assert question.states == states and [term.text for term in question.terms] == terms


@pytest.mark.parametrize(
    ("text", "states", "excluded", "terms"),
    [
        ("Which other States apart from Aldania use drones?", (), ("aldania",), ["drones"]),
        ("Which States other than the Baltic States and Finland use drones?", (), ("EE", "LV", "LT", "FI"), ["drones"]),
        ("Except for Finland, who uses drones?", (), ("FI",), ["drones"]),
        ("What did Finland, besides Aldania, report on drones?", ("FI",), ("aldania",), ["drones"]),
        ("What did Finland and Aldania report on drones?", ("FI", "aldania"), (), ["drones"]),
    ],
)
def test_states_may_be_left_out(text: str, states: tuple[str, ...], excluded: tuple[str, ...], terms: list[str]) -> None:
    found = asked(text)
    assert (found.states, set(found.excluded), [t.text for t in found.terms]) == (states, set(excluded), terms)


def test_the_united_nations_are_no_states_to_list() -> None:
    assert understand("What was the United Nations' part in the talks?", NAMES).intent == "fact"
    assert understand("What nations took part in the talks?", NAMES).intent == "list"


def test_a_people_of_one_state_in_another_speaks_for_neither() -> None:
    asked = understand("How many Croatian Serbs left?", StateNames([]))
    assert (asked.states, [term.text for term in asked.terms]) == ((), ["Croatian", "Serbs", "left"])
    assert understand("What did the Spanish and the Croats say?", StateNames([])).states == ("ES", "HR")


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Which State ordered the tugs that the Chair mentioned?", False),
        ("Which State ordered the tugs that the Chair mentioned at the session?", False),
        ("Which States mentioned the tugs?", True),
        ("Which are the paragraphs that mention tugs?", True),
    ],
)
def test_what_somebody_mentioned_is_asked_otherwise_than_where_it_is_mentioned(text: str, mentions: bool) -> None:
    assert understand(text, StateNames()).mentions is mentions


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Which States use OISM's SEA-1 register?", ()),
        ("How many Governments are connected to OISM's “HARBOUR7”?", ()),
        ("Which States supported OISM's proposal?", ("oism",)),
        ("Which States use the UK's SEA-1 register?", ("GB",)),
        ("What does OISM's SEA-1 register hold?", ("oism",)),
    ],
)
def test_who_owns_a_named_thing_that_states_use_is_not_asked_of(text: str, states: tuple[str, ...]) -> None:
    assert understand(text, StateNames(["OISM"])).states == states
