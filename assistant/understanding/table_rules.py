"""The forms in which it is asked for a figure of each of several States, as tables give them, and how each is written plainly."""

from assistant.understanding import phrasing
from assistant.understanding.rewriting import rule

_OF_EACH = rf"each(?: one)?(?: of the)? (?P<states>(?:[\w-]+ ){{0,4}}?{phrasing.STATE_NOUN})"
_HAVE = r"(?P<verb>have|provide|contribute|send|supply|deploy|maintain)"

RULES = (
    # "How many police officers did each of the Nordic countries have in the Mission?"
    rule(
        rf"how (?:many|much) (?P<what>[^,:;?]+?) (?:did|do|does|has|have|had|will|would) {_OF_EACH} {_HAVE}(?:d|ed)?\b(?P<rest>[^?]*)",
        lambda of: f"Which {_several(of['states'])} {of['verb']} {of['what']}{of['rest']}",
    ),
)


def _several(states: str) -> str:
    """Several of what a noun phrase may name one of: "Nordic countries" for "Nordic country"."""
    if states.endswith("s"):
        return states
    return f"{states[:-1]}ies" if states.endswith("y") else f"{states}s"
