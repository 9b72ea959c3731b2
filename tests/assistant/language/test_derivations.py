from assistant.language.derivations import KINDRED
from assistant.language.lexicon import stem


def test_a_verb_and_its_noun_stand_for_each_other() -> None:
    assert stem("seizure") in KINDRED[stem("seize")] and stem("seizing") in KINDRED[stem("seizures")]
    assert all(word in KINDRED[other] and word != other for word, others in KINDRED.items() for other in others)


def test_what_has_one_stem_already_needs_no_other() -> None:
    assert stem("accept") not in KINDRED and stem("renewal") not in KINDRED
