"""The forms in which it is asked for a figure of each of several States, as tables give them, and how each is written plainly."""

from assistant.understanding import phrasing
from assistant.understanding.rewriting import plural, rule

_OF_EACH = rf"each(?: one)?(?: of the)? (?P<states>(?:[\w-]+ ){{0,4}}?{phrasing.STATE_NOUN})"
_HAVE = r"(?P<verb>have|provide|contribute|send|supply|deploy|maintain)"

RULES = (
    # "How many police officers did each of the Nordic countries have in the Mission?"
    rule(
        rf"how (?:many|much) (?P<what>[^,:;?]+?) (?:did|do|does|has|have|had|will|would) {_OF_EACH} {_HAVE}(?:d|ed)?\b(?P<rest>[^?]*)",
        lambda of: f"Which {plural(of['states'])} {of['verb']} {of['what']}{of['rest']}",
    ),
)
