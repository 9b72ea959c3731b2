"""What probably belongs in a list, and what comes near it."""

from assistant.engine import RapporteurQueryEngine
from assistant.selecting.belonging import candidates, members, near_misses


def test_what_lacks_a_name_asked_about_is_no_candidate(engine: RapporteurQueryEngine) -> None:
    _, evidence = engine.examine("Which States reported on the Joint Crane Inspection Pool?")
    found = candidates(evidence)
    assert found and all(not e.missing for e in found)
    assert any(e.missing for e in evidence)


def test_fewer_belong_the_more_surely_they_have_to(engine: RapporteurQueryEngine) -> None:
    _, evidence = engine.examine("Which States train tug masters with simulators?")
    pool = candidates(evidence)
    few, more = (members(pool, engine.calibration, at) for at in (0.6, 0.1))
    assert few and set(few) < set(more)


def test_what_was_left_out_and_comes_nearest_is_named_first(engine: RapporteurQueryEngine) -> None:
    question, evidence = engine.examine("Which States train tug masters with simulators?")
    chosen = members(candidates(evidence), engine.calibration, 0.6)
    near = near_misses(question, evidence, chosen, engine.calibration)
    assert 0 < len(near) <= 5
    assert not set(near) & set(chosen)
