import pytest

from assistant.answerability.premises import deed, like_or_contrary, takes_for_granted, what_happened
from assistant.engine import RapporteurQueryEngine
from assistant.language.lexicon import terms_of
from assistant.understanding.reading import understand
from index.states import StateNames
from tests.assistant.conftest import NOTE

NO_DATE = ("No date is given: what is quoted says what is not so, which the question may take for granted.",)


@pytest.mark.parametrize(
    ("question", "anchor", "account"),
    [
        ("When did Calverra introduce a simulator requirement?", "9", NO_DATE),
        ("How many radar images did Calverra transmit?", "106", ()),
        ("When did the Galtian Federation join the Network?", "45", ()),
        ("How many exercises did Lorunia hold in 2029?", "98", ()),
    ],
)
def test_a_paragraph_that_denies_what_a_question_takes_for_granted_answers_it(
    question: str, anchor: str, account: tuple[str, ...], engine: RapporteurQueryEngine
) -> None:
    answer = engine.answer(question)
    assert [citation.paragraph.id for citation in answer.citations] == [f"{NOTE}#{anchor}"]
    assert tuple(line for line in answer.account if line != answer.caution) == account


@pytest.mark.parametrize(
    "question",
    [
        "Why did Brenmark leave the Network?",
        "Why did Sabine Orrell resign?",
        "Who bribed Doctor Pia Lorrimer?",
        "Who financed the survey of Doctor Pia Lorrimer?",
        "When was the Joint Crane Inspection Pool dissolved?",
        "Which countries voted against the draft decision?",
    ],
)
def test_what_never_happened_is_not_answered_by_a_paragraph_on_the_same_name(question: str, engine: RapporteurQueryEngine) -> None:
    assert engine.answer(question).abstained


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("Who moderated the debate?", "moderated"),
        ("Who was formally elected?", "elected"),
        ("Who took over from Ilse Haver?", None),
        ("Who counts as a pilot?", None),
        ("Which State moderated the debate?", None),
    ],
)
def test_what_somebody_did_is_told_by_a_single_verb(question: str, verb: str | None) -> None:
    found = deed(understand(question, StateNames()))
    assert (found.text if found else None) == verb


@pytest.mark.parametrize(
    ("question", "taken"),
    [
        ("When did Calverra join?", True),
        ("How many ports did Calverra close?", True),
        ("How many ports did Calverra not close?", False),
        ("Did Calverra join in 2030?", False),
        ("Why did Calverra join?", False),
    ],
)
def test_which_questions_take_something_for_granted_that_a_date_or_number_would_tell(question: str, taken: bool) -> None:
    assert takes_for_granted(understand(question, StateNames())) is taken


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many pilots were killed in the storm?", ["killed"]),
        ("What was the master of the ferry sentenced to?", ["sentenced"]),
        ("How did the members vote on the draft?", ["vote"]),
        ("How many pilots were trained in the port?", []),
        ("When did the ferry leave?", ["ferry", "leave"]),
    ],
)
def test_which_words_of_a_question_a_paragraph_has_to_tell(question: str, told: list[str]) -> None:
    assert [term.text for term in what_happened(understand(question, StateNames()))] == told


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("opened", "closed"),
        ("pays", "funding"),
        ("sponsored", "funded"),
        ("shrink", "increased"),
        ("ratified", "ratification"),
        ("died", "fatalities"),
        ("sentenced", "imprisonment"),
        ("berth", "berths"),
    ],
)
def test_a_word_of_like_or_contrary_meaning_speaks_of_the_same(asked: str, said: str) -> None:
    (term,), (other,) = terms_of(asked), terms_of(said)
    assert other.stem in like_or_contrary(term)
