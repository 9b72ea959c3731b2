import pytest

from assistant.answerability.answer_kind import figured, holds_kind, is_no_answer, names_holder
from assistant.answerability.unnamed import hides_speaker
from assistant.language.lexicon import all_terms
from assistant.understanding.reading import understand
from index.states import StateNames


@pytest.mark.parametrize(
    ("question", "holding", "lacking"),
    [
        ("How many pilots replied?", "There were 640 pilots.", "Pilots replied in 2030."),
        ("How many pilots replied?", "A third of the pilots replied.", "Pilots replied to the Third Meeting."),
        ("How many pilots replied?", "Of them, 640 replied.", "Some 44 per cent replied, an 18-year-old among them."),
        ("How much did the crane cost?", "The crane cost 2.3 million crowns.", "The crane has 1,900 users."),
        ("What is the budget of the programme?", "Budget\t2031\t4 500", "The programme has 4,500 members."),
        ("What was the cost of the quay?", "Expenditure amounted to 12 000.", "The quay is 12 000 m long."),
        ("What proportion of pilots fell asleep?", "Some 44 per cent fell asleep.", "As many as 640 pilots fell asleep."),
        ("What percentage of ships was checked?", "One in ten ships was checked.", "Ten ships were checked."),
        ("How long is the training?", "The training takes 16 hours.", "The training has 16 modules."),
        ("How long may it be used?", "It may be used until the next session.", "It may be used by two pilots."),
        ("How long does a judge serve?", "A judge is elected permanently.", "A judge sits on the Permanent Board of Pilots."),
        ("How long do courses last?", "They last three to five days.", "They are for pilots 20 to 45 years of age."),
        ("How many pilots were women?", "Of 40 pilots, three were female.", "There were 40 pilots, three men among them."),
        ("What is the number of pilots who replied?", "Of them, 640 replied.", "Some 44 per cent replied."),
        ("How many tugs sank?", "In all, two tugs sank.", "The tug that sank was one of the best."),
        ("What must a port pay if it replies late?", "It pays 300 crowns.", "It replies within three months."),
        ("How often are ships checked?", "Ships are checked every year.", "Ships are checked at random."),
        ("When did it open?", "It opened on 3 May.", "It opened with a speech."),
        ("How much did members owe?", "Unpaid dues amounted to $2.3 million.", "In all, 34 members replied."),
        ("How far behind were members with their payments?", "Dues of 2.3 million euros are unpaid.", "In all, 34 members replied."),
        ("On which day did it open?", "It opened on 3 May 2031.", "It opened in May 2031."),
        ("What is the exact date of the opening?", "It opened on May 3, 2031.", "It opened in 2031, eight months late."),
        ("On which day did it open?", "It opened the day after the storm.", "It opened at the end of the year."),
        ("Whom do the gangs hire?", "They employ foreign nationals.", "They employ new technologies."),
        ("Who was on the Board?", "It consisted of pilots, masters and two owners.", "The report of the Board was adopted in Norvik."),
        ("Who chairs the Board?", "The Chair, Ilse Haver, thanked all.", "The Chair thanked the Harbour Council of Port Sella."),
        ("Which minister opened the Forum?", "The Minister, Pavo Lindqvere, opened it.", "It was opened by pilots, who met ministers."),
        ("Who chairs the Board?", "The Board is chaired by the Director of Ports.", "The Board met under its Chair."),
        ("What is the weight of the coal in kilograms?", "Some 40 tons of coal lay there.", "Some 40 heaps of coal lay there."),
        ("What did the quay cost in dollars?", "It cost $4 million.", "Of its cost, 22 per cent was paid."),
        ("What amount of coal was stored?", "Some 300 sacks were stored.", "One delegation spoke of coal."),
        ("What sum did the fund hold?", "The fund held 4,500 crowns.", "At its stand, 4,500 visitors were seen."),
        (
            "What is the name of the officer on the tug?",
            "The tug was led by Ilse Haver.",
            "The tug was led by an officer of the Port Council.",
        ),
        ("Name of the foreign national on the tug?", "It was Ilse Haver.", "It was a national of Umbrenia."),
        ("What is the name of the judge?", "It was heard by Judge Haver.", "It was heard before the Fact Finding Team."),
        (
            "Who commands the guard?",
            "The Commander, Ilse Haver, spoke.",
            "The Chair, Ilse Haver, spoke to pilots, masters and the owners of tugs and ferries, and later met the command of the guard.",
        ),
        ("Who were the two officers on the tug?", "They were Mr Osk and his son.", "Two officers were on the tug."),
        ("Who signed the letter?", "(Signed) Pavo Lindqvere", "The letter reached the United Ports on Monday."),
    ],
)
def test_a_text_holds_the_kind_of_thing_that_is_asked_for(question: str, holding: str, lacking: str) -> None:
    asked = understand(question, StateNames([]))
    assert holds_kind(asked.kind, holding, asked, frozenset())
    assert not holds_kind(asked.kind, lacking, asked, frozenset())


@pytest.mark.parametrize(("text", "told"), [("Kestria leads the Group.", True), ("Kestria remains the leading donor of tugs.", False)])
def test_a_state_that_is_leading_in_something_does_not_lead(text: str, told: bool) -> None:
    asked = understand("Who leads the Group?", StateNames([]))
    assert holds_kind(asked.kind, text, asked, frozenset({"KES"})) is told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Umbrenia reported that it had no competence in the matter.", True),
        ("The Ministry of Health has no jurisdiction over customs.", True),
        ("Not applicable.", True),
        ("N/A", True),
        ("No reply was received.", True),
        ("Brenmark reported that it had no competence centre but had trained 40 masters.", False),
        ("Brenmark reported that it had trained 40 masters.", False),
        ("The court had no jurisdiction. " + "It went on at length about the training that it gave. " * 6, False),
    ],
)
def test_a_reply_that_is_only_that_the_matter_does_not_concern_the_state(text: str, expected: bool) -> None:
    assert is_no_answer(text) is expected


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Some 300 armed fighters were seen.", 1.0),
        ("The fighters numbered at least forty.", 1.0),
        ("The fighters left. In the year before, and quite apart from all of that, 12 persons were hurt.", 0.0),
        ("In July 2024 the fighters left.", 0.0),
        ("Forty persons were hurt.", 0.5),
        ("Some 67.5 per cent of the fighters left.", 0.0),
        ("Fighters were given $300 each.", 0.0),
    ],
)
def test_whether_a_figure_stands_near_what_is_counted(text: str, near: float) -> None:
    assert figured(all_terms("fighters")[0], text) == near


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Who is the Rapporteur of the Fourth Meeting?", True),
        ("Who chaired the Fourth Meeting?", False),
        ("Who attended the Fourth Meeting of Heads?", False),
        ("Who opened the joint meeting in June 2030?", False),
    ],
)
def test_a_cover_names_somebody_on_the_line_of_the_office_asked_for(question: str, held: bool) -> None:
    cover = """JOINT MEETING OF HARBOUR OFFICIALS
Fourth Meeting of Heads of National
Harbour Services, Europe
Port Sella, 27-30 June 2030
Rapporteur: Kris Lapere (Brenmark)"""
    assert names_holder(cover, understand(question, StateNames([]))) is held


@pytest.mark.parametrize(
    ("question", "text", "hidden"),
    [
        ("Which delegation spoke of tugs?", "One delegation spoke of tugs in Kestria.", True),
        ("Which delegation spoke of tugs?", "The delegation of Kestria spoke of tugs; another delegation of ferries.", False),
        ("Which country spoke of tugs?", "One delegation spoke of tugs in Kestria.", False),
    ],
)
def test_a_delegation_that_a_text_leaves_unnamed_is_not_told(question: str, text: str, hidden: bool) -> None:
    assert hides_speaker(question, text) is hidden
