"""What a recommendation names as an example is said by some of the replies to it, and not by others."""

from dataclasses import replace

from assistant.retrieval.own_words import saying_themselves
from tests.assistant.conftest import NOTE, Asking


def test_a_reply_has_to_name_itself_what_the_recommendation_names_as_an_example(asking: Asking) -> None:
    lead_in = "Governments were encouraged to share images with other bodies, including insurers and harbour masters."
    replies = [replace(asking.view.by_id[f"{NOTE}#{anchor}"], lead_in=lead_in) for anchor in ("121", "123")]
    said = saying_themselves(asking.view, asking.question("Which States work with insurers?"), replies)
    assert [p.anchor for p in said] == ["123"]
    assert saying_themselves(asking.view, asking.question("Which States share images?"), replies) == replies
    assert saying_themselves(asking.view, asking.question("Which States work with insurers or harbour masters?"), replies) == replies


def test_a_word_of_their_issues_title_is_said_by_no_reply(asking: Asking) -> None:
    headings = ("Issue 1. Strategies of insurers", "Recommendation (a)")
    replies = [replace(asking.view.by_id[f"{NOTE}#{anchor}"], headings=headings, lead_in="Governments met.") for anchor in ("121", "123")]
    assert [p.anchor for p in saying_themselves(asking.view, asking.question("Which States have insurers?"), replies)] == ["123"]


def test_a_reply_that_hardly_has_a_word_of_what_others_say_is_on_something_else(asking: Asking) -> None:
    lead_in = "Governments were encouraged to inspect cranes and ladders."
    reply = asking.view.by_id[f"{NOTE}#121"]
    anchors = [p.anchor for p in asking.view.paragraphs if p.document == NOTE and asking.view.reporters.get(p.id)]
    cranes = [p for p in map(asking.view.by_id.__getitem__, (f"{NOTE}#{anchor}" for anchor in anchors)) if "crane" in p.text]
    assert len(cranes) >= 3
    replies = [replace(p, lead_in=lead_in) for p in (*cranes, reply)]
    said = saying_themselves(asking.view, asking.question("Which States reported that they have cranes?"), replies)
    assert {p.id for p in cranes} <= {p.id for p in said}
    assert saying_themselves(asking.view, asking.question("What did States report on cranes?"), replies) == replies
