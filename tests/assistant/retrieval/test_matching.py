import pytest

from assistant.answerability.scope import REPORTED
from assistant.evidence import Evidence
from assistant.language.sentences import split_sentences
from tests.assistant.conftest import NOTE, PROGRAMME, Asking

SCORES = ("own", "whole", "weakest", "similarity", "own_similarity", "sentence", "scoped", "state", "counted", "focus", "unmet")
REGISTRATION, STATEMENTS = f"{PROGRAMME}#1", f"{PROGRAMME}#2"


def evidence(asking: Asking, question: str, paragraph: str) -> Evidence:
    return asking.matcher(question).evidence([asking.view.by_id[paragraph]], {})[0]


def test_a_paragraph_that_has_all_words_is_met_in_full(asking: Asking) -> None:
    found = evidence(asking, "When will registration be open?", REGISTRATION)
    assert found.own == found.weakest == found.whole == 1.0
    assert found.unmet == 0.0 and found.missing == ()


def test_all_scores_are_between_nought_and_one(asking: Asking) -> None:
    matcher = asking.matcher("How many inspectors did Calverra make available to the Joint Crane Inspection Pool?")
    for paragraph in asking.view.paragraphs[::7]:
        found = matcher.evidence([paragraph], {})[0]
        for name in SCORES:
            assert -1e-6 <= getattr(found, name) <= 1 + 1e-6, name


def test_beside_others_a_paragraph_has_the_scores_that_it_has_alone(asking: Asking) -> None:
    matcher = asking.matcher("How many inspectors did Calverra send to Gothenburg in 2044?")
    for one in matcher.evidence(asking.view.paragraphs, {})[::9]:
        alone = matcher.evidence([one.paragraph], {})[0]
        assert [getattr(one, name) for name in SCORES] == pytest.approx([getattr(alone, name) for name in SCORES], abs=1e-5)
        assert (one.missing, one.lacking, one.named) == (alone.missing, alone.lacking, alone.named)


def test_the_right_paragraph_meets_more_than_another(asking: Asking) -> None:
    question = "How long may delegations speak in plenary?"
    right, other = evidence(asking, question, STATEMENTS), evidence(asking, question, f"{PROGRAMME}#9")
    assert right.whole > other.whole and right.similarity > other.similarity


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("When will registration open in Halvenstad?", ()),
        ("When will registration open in Gothenburg?", ("Gothenburg",)),
        ("What does UNCTAD say about registration?", ("UNCTAD",)),
        ("When will registration open in 2044?", ("2044",)),
        ("When will registration open under A-6?", ("A-6",)),
    ],
)
def test_names_and_numbers_that_a_paragraph_lacks_are_told(question: str, missing: tuple[str, ...], asking: Asking) -> None:
    assert evidence(asking, question, REGISTRATION).missing == missing


def test_a_states_own_reply_is_about_it(asking: Asking) -> None:
    question = "What did Aldania report on simulator training?"
    assert evidence(asking, question, f"{NOTE}#7").state == REPORTED
    assert evidence(asking, question, f"{NOTE}#8").state < 0.8
    assert evidence(asking, "When will registration open?", f"{NOTE}#8").state == REPORTED


def test_quoted_words_must_stand_there(asking: Asking) -> None:
    assert evidence(asking, "Which documents mention “Great Hall”?", REGISTRATION).named
    assert not evidence(asking, "Which documents mention “Great Hall”?", STATEMENTS).named


def test_the_sentence_that_answers_is_the_likeliest(asking: Asking) -> None:
    paragraph = asking.view.by_id[STATEMENTS]
    matcher = asking.matcher("When are the microphones switched off?")
    chances = matcher.sentence_chances(paragraph, split_sentences(paragraph.text))
    assert chances[1] > chances[0] and sum(chances) == pytest.approx(1.0)


def test_the_quick_share_agrees_with_the_words_that_are_there(asking: Asking) -> None:
    matcher = asking.matcher("When will registration be open?")
    whole, part = matcher.lexical_shares([asking.view.by_id[REGISTRATION], asking.view.by_id[f"{PROGRAMME}#5"]])
    assert whole == 1.0 and part < 1.0


def test_a_question_without_content_words_meets_nothing_and_fails_nowhere(asking: Asking) -> None:
    found = evidence(asking, "What of it?", REGISTRATION)
    assert found.own == found.whole == 0.0 and found.missing == ()


def test_words_that_name_the_document_count_little(asking: Asking) -> None:
    plain = evidence(asking, "When will registration be open?", REGISTRATION)
    named = evidence(asking, "When will registration be open according to RFHS/3/1?", REGISTRATION)
    assert named.scoped == 1.0 and named.missing == ()
    assert named.own > 0.8 * plain.own


def test_a_number_that_is_missing_is_lacking_and_a_name_only_where_the_document_never_has_it(asking: Asking) -> None:
    assert evidence(asking, "When will registration open in 2044?", REGISTRATION).lacking
    assert evidence(asking, "When will registration open in Gothenburg?", REGISTRATION).lacking
    assert not evidence(asking, "When will registration be open?", REGISTRATION).lacking
