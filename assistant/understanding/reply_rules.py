"""The forms in which it is asked who speaks of a matter in a reply, and what was reported on it, and how each is written plainly."""

import re

from assistant.understanding import phrasing
from assistant.understanding.plain_rules import GIVE, NAME, STATES, WHOLE
from assistant.understanding.rewriting import plural, rule

_REPLIES = r"repl(?:y|ies)|answers?|reports?|responses?|statements?"
# Under what a reply stands, and how it says something.
_POINTS = r"(?:recommendations|paragraphs|points|issues|items|occasions|places|passages|questions)"
_SAY = r"(?:say|report|state|answer|reply|respond|write|note|declare|mention)"
_SPEAK = (
    r"(?:talk(?:ed|s)? (?:of|about)|br(?:ing|ings|ought) up|touch(?:ed|es)? (?:up)?on|comment(?:ed|s)? on|"
    r"wr(?:ite|ites|ote) (?:of|about|on)|"
    r"(?:g[ai]ve|provided?) (?:any |some )?information (?:on|about)(?!.* to\b))"
)
# These are also deeds: who "raised funds" did not report on them.
_SPEAK_OR_ACT = r"(?:rais(?:e|es|ed)|address(?:ed|es)?|discuss(?:ed|es)?|deal(?:s|t)? with|mention(?:s|ed)?)"
_GIVEN = r"(?:give|given|gave|provided?|submit(?:ted)?|suppl(?:y|ied)|shared?|contained|found)"
_INFORMATION = r"(?:information|details?|facts)"
_ON = r"(?P<matter>on|about|regarding|concerning|as to|with regard to)"
# Who is on which side of what was proposed.
_SIDE = r"(?:who|which (?:delegations|states|members|countries)) (?:was|were|spoke|came out)"
_PROPOSED = r"\b(?:proposals?|amendments?|drafts?|draft resolution|motions?|suggestions?|ideas?)\b.*"
_EACH_STATE = (
    r"(?:each|every(?: one)?|all)(?: of)?(?: the)? (?:[\w-]+ )?"
    r"(?P<who>states?(?: part(?:y|ies))?|countr(?:y|ies)|delegations?|governments?|nations?|speakers?|members?|respondents?)"
)
_THE_STATES = rf"(?P<who>(?:the )?(?:[\w-]+ )?{phrasing.STATE_NOUNS})"


def _reported(told: re.Match[str]) -> str:
    return f"What did {told['who']} report" + (f" on {told['rest']}" if told["rest"] else "")


def _how_many_each(of: re.Match[str]) -> str:
    who = "States parties" if of["who"].casefold() == "state party" else plural(of["who"])
    does = f" they {of['rest']}" if of["rest"] and not re.match(_SAY, of["rest"], re.IGNORECASE) else ""
    return f"Which {who} reported how {of['many'] or 'many'} {of['of']}{does}"


# Whose replies a document is made of: "How many States' answers went into the note?"
_HOW_MANY_REPLIES = rf"how many (?:(?:{phrasing.STATE_NOUNS})['’] )?(?:repl(?:y|ies)|answers|responses)"
_PAPER = r"(?P<paper>(?:the|this|that) (?:[\w’'-]+ ){0,3}?(?:note|report|document|paper|overview|compilation|summary))"
_TAKES_UP = (
    r"(?:reflect(?:s|ed)?|cover(?:s|ed)?|include(?:s|d)?|summari[sz]e[sd]?|(?:take|took|taken) into account|considered|"
    r"based|rest|draw|use[sd]?)"
)

RULES = (
    # How many replied
    rule(rf"{_HOW_MANY_REPLIES} (?:went|fed|came) into {_PAPER}", r"How many States replied in \g<paper>"),
    rule(
        rf"{_HOW_MANY_REPLIES} (?:are|were|is|was|have been|had been) {_TAKES_UP} (?:in|by|for) {_PAPER}",
        r"How many States replied in \g<paper>",
    ),
    rule(
        rf"(?:(?:up)?on )?{_HOW_MANY_REPLIES} (?:does|did|is|was) {_PAPER} {_TAKES_UP}(?: (?:up)?on)?",
        r"How many States replied in \g<paper>",
    ),
    rule(
        rf"{_HOW_MANY_REPLIES} (?:were|have been|had been) (?:received|given|submitted)(?: (?:in all|altogether|so far))?",
        "How many States replied",
    ),
    # Who speaks of it
    rule(
        rf"(?:how (?P<many>many|much)|what (?:number|amount) of) (?P<of>[^,;:?]+?) (?:did|does|do|has|have|had) {_EACH_STATE}"
        rf"(?: {_SAY}(?:ed|d)? (?:that )?(?:it|they) (?:has|have|had))?(?: (?P<rest>[^,;:?]+))?",
        _how_many_each,
    ),
    rule(
        rf"whose (?:{_REPLIES}) (?:(?:do |does )?(?:{_SPEAK}|{_SPEAK_OR_ACT}) (?P<rest>.+)|bring (?P<brought>.+) up)",
        lambda of: f"Who mentioned {of['rest'] or of['brought']} in their replies",
    ),
    rule(
        rf"(?:{GIVE} |{NAME} )?(?:which|what|the|all the|those) {STATES} (?:that |which |who )?(?:have |had )?"
        rf"(?:{_SPEAK} (?!no\b)(?P<rest>.+)|{_SPEAK_OR_ACT} (?!no\b)(?P<of>.+) in (?:their|its) (?:{_REPLIES}))",
        lambda of: f"Which {of['noun']} reported on {of['rest'] or of['of']}",
    ),
    rule(
        rf"(?:(?:in|under|on|to|at) (?:which|what|how many) (?:of (?:its|their|the) )?(?:{_REPLIES}|{_POINTS})|"
        rf"how (?:many times|often)|where) "
        rf"(?P<aux>did|does|do|has|have) (?P<who>.+?) (?P<verb>{_SAY})(?:ed|d)? that (?P<rest>.+)",
        r"In which paragraphs \g<aux> \g<who> \g<verb> that \g<rest>",
    ),
    # Who took which side in a debate
    rule(rf"(?:and )?{_SIDE} (?:in favour of|for) (?P<what>.*{_PROPOSED})", r"Which delegations supported \g<what>"),
    rule(rf"(?:and )?{_SIDE} (?:against|opposed to) (?P<what>.*{_PROPOSED})", r"Which delegations opposed \g<what>"),
    rule(
        rf"(?:and )?who (?:all |else )?(?P<verb>supported|backed|favoured|endorsed|opposed|rejected|objected to) (?P<what>.*{_PROPOSED})",
        r"Which delegations \g<verb> \g<what>",
    ),
    # What they reported
    rule(
        rf"(?:what|which) (?P<rest>(?!{_INFORMATION}\b)[^?,;]+?) (?:did|do|have) "
        rf"(?:(?:the |all )?(?:[\w-]+ )?{phrasing.STATE_NOUNS}|(?:the )?respondents)(?: to the (?:questionnaire|survey))? "
        rf"{_SAY}(?: that)? they (?:are|were|had|have|would|will)(?: be| been)? (?P<verb>.+)",
        r"What did States report on \g<verb> \g<rest>",
    ),
    rule(
        rf"what {_INFORMATION} (?:did|do|does|has|have) (?!been\b)(?P<who>.+?) {_GIVEN}\b(?! (?:to|with|from)\b)"
        rf"(?: {_ON})?(?P<on>.*)",
        lambda told: f"What did {told['who']} report{' on' * bool(told['matter'])}{told['on']}",
    ),
    rule(rf"what {_INFORMATION} (?:has|have) been {_GIVEN} by (?P<who>.+?)(?: {_ON} (?P<rest>.+))?", _reported),
    rule(
        rf"what {_INFORMATION} {_ON} (?P<rest>.+) (?:is|are|was|were|has been|have been) {_GIVEN} "
        rf"(?:in (?:the )?(?:{_REPLIES}) (?:of|by|from)|by) (?P<who>.+)",
        _reported,
    ),
    rule(
        rf"(?:summari[sz]e|sum up|outline|{GIVE} an? {WHOLE}(?:summary|overview) of)(?: for (?:me|us))? "
        rf"(?:the )?(?:{_REPLIES}) (?:of|by|from) {_THE_STATES} {_ON} (?P<rest>.+)",
        _reported,
    ),
    rule(
        rf"what (?:did|do|have) {_THE_STATES} (?:say|said|state|stated|write|written|tell us|told us) {_ON} (?P<rest>.+)",
        _reported,
    ),
)
