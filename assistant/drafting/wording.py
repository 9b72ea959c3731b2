"""How sentences show what they do: recommend or decide, or leave something open."""

import re

_RECOMMENDS = re.compile(
    r"\b(?:should|shall|must|wish to|recommended|calls? (?:up)?on|(?:it (?:is|was) recommended|agreed|decided|resolved) that|"
    r"(?:is|are|was|were) (?:encouraged|recommended|urged|invited|requested|called upon)|"
    r"(?:decid|recommend|encourag|urg|invit|request|endors|adopt|agre)(?:e?s|es) (?:that|to|the|all|its|member|participating|states?|"
    r"governments?|parties))\b",
    re.IGNORECASE,
)
_BEGINS_AS_DECISION = re.compile(
    r"(?:(?:also|further|strongly|again) )?(?:(?:decide|recommend|encourage|urge|invite|request|endorse|adopt|agree)s?|calls? (?:up)?on)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:not yet|not been yet|yet to|has yet|pending|under (?:consideration|discussion|way|preparation|review|negotiation)|"
    r"(?:was|were|is|are|being) (?:planned|considered|drafted|prepared|expected|envisaged|foreseen|negotiated|due|still)|"
    r"(?:plan(?:s|ned)|intend(?:s|ed)?) to|remain(?:s|ed)? (?:to be|open|unresolved|unclear|unsettled)|before parliament|"
    r"to be (?:decided|determined|agreed|clarified|considered|adopted)|could not agree|"
    r"no (?:agreement|consensus|decision)|(?:lack|absence) of|objected|reservations?|had (?:rejected|declined|refused)|"
    r"further (?:work|study|discussion|consideration|guidance|clarification)|"
    r"did not intend|question of whether|whether or not)\b",
    re.IGNORECASE,
)


def recommends(sentence: str) -> bool:
    """Whether a sentence recommends, requests or decides."""
    return bool(_BEGINS_AS_DECISION.match(sentence) or _RECOMMENDS.search(sentence))


def is_open(sentence: str) -> bool:
    """Whether a sentence says that something is pending, undecided, lacking or disputed, or asks it."""
    return bool(_OPEN.search(sentence)) or sentence.rstrip().endswith("?")
