"""Words within a question in their plain form, whatever it asks: "In what year" is when, what goes into force enters it."""

import re

from assistant.language.number_words import MONTH
from assistant.understanding import phrasing

_MIDDLE_OF = re.compile(rf"\bthe middle of (?={MONTH}\b)", re.IGNORECASE)
_IN_WHAT_YEAR = re.compile(r"^(?:in|since) (?:what|which) year\b|^since when\b", re.IGNORECASE)
# What comes or goes into force "enters" it in what documents say.
_INTO_FORCE = re.compile(r"\b(?:(?:come|go)(?P<now>e?s)?|(?P<past>came|went))(?= into (?:force|effect)\b)", re.IGNORECASE)
_TAKES_EFFECT = re.compile(r"\b(?:take(?P<now>s)?|(?P<past>took|taken)) effect\b", re.IGNORECASE)
# What States told the secretariat or in a survey is what they reported.
_TOLD_SOMEBODY = re.compile(
    rf"\b(?P<who>{phrasing.STATE_NOUNS}(?: (?:in|with|from) [\w-]+)?)(?: have| had)? "
    r"(?P<told>told|tell|informed|inform|notified|wrote to|answered|replied to|reported to|let) "
    r"(?:the )?(?:[\w-]+ )?(?:secretariat|survey|questionnaire|secretary-general|meeting|committee|board|council|commission|conference|"
    r"assembly|(?-i:[A-Z]{3,}))(?: know)? "
    r"(?P<what>that|about|of)\b",
    re.IGNORECASE,
)
# The members of a body that answer its questionnaire are States; those elected or sitting somewhere may be persons.
_REPLYING = r"(?:(?:various|different|individual|other|replying|reporting|responding|contracting|all|the) )*"
_MEMBERS = r"(?:members|(?<=contracting )parties|respondents)"
_PERSONAL = (
    r"(?:of|to|on|in|from|elect\w*|appoint\w*|sit|sat|serv\w+|resign\w*|attend\w*|present|absent|chair\w*|does|do|did(?! not\b)|has|had|"
    r"must|should|shall|may|can|make|made|constitute|form|voted?|"
    r"(?:are|were|have been|had been) (?:elected|appointed|chosen|nominated|present|absent|women|men|from|of|on|in))"
)
_WHICH_MEMBERS = re.compile(
    rf"(?<!\bby )(?<!\bof )\b(?P<asks>(?:which|what|how many) (?:of the )?){_REPLYING}{_MEMBERS}\b(?! {_PERSONAL}\b)(?= [a-z])",
    re.IGNORECASE,
)
_DID_MEMBERS = re.compile(
    rf"\b(?P<asks>did|do|have|had) {_REPLYING}{_MEMBERS}(?= (?:say|said|report|state|repl[yi]|tell|told|indicate|mention|give|given|answer|"
    r"introduce|announce|propose|write|written|describe|note)\w*\b)",
    re.IGNORECASE,
)
# What was left blank in a questionnaire was not replied to.
_LEFT_BLANK = re.compile(
    r"\b(?:left|leave|leaves) (?P<what>(?:[^,;?]|, )+?) (?:blank|unanswered|empty)\b|"
    r"\b(?:gave|provided|returned|sent) no (?:reply|answer|response) to\b|"
    r"\b(?:failed|omitted) to (?:reply|answer|respond) to\b|\bdid not (?:fill in|answer|respond to)\b",
    re.IGNORECASE,
)
_IN_QUESTIONNAIRE = re.compile(r"\b(?:questions?|questionnaire|survey|form|template)\b", re.IGNORECASE)
# A date set for sending something in, in whatever words.
_LAST_DATE = re.compile(
    r"\b(?:(?:final|last|latest|closing|cut-?off|due) )+(?:date|day|deadline|time|limit)\b"
    r"(?= (?:for|by which|to (?:send|submit|hand|reply)))",
    re.IGNORECASE,
)
# The Internet has no other name in lower case; the Internet Society has.
_INTERNET = re.compile(r"(?<=\w )Internet\b(?! [A-Z])")
_AT_THE_END = re.compile(
    r"\b(?P<what>agreed|decided|concluded|recommended|adopted) at the (?:end|close|conclusion)"
    r"(?: of the (?:meeting|session|conference|workshop)(?=\W*$)| of (?=(?:the|its|their) (?:[\w-]+ ){0,3}?"
    r"(?:meeting|session|conference|workshop|forum|assembly)\b)|(?=\W*$))",
    re.IGNORECASE,
)
# Whose word it is: "as the experts use the term".
_USES_TERM = re.compile(
    r",? as (?:it is )?(?:(?P<who>(?:(?!(?:and|by|who|how|do|that)\b)[\w’'-]+ )+?)(?:use[sd]?|understand|understood|define[sd]?) "
    r"the (?:term|word|expression|phrase)|(?:used|understood|defined) by (?P<by>[^,;?]+?))(?=\W*$)",
    re.IGNORECASE,
)
# All that somebody said is said under whatever heading.
_UNDER_ALL = re.compile(
    r"(?<=\w),? under (?:all|each|every one)(?: of)?(?: the)? "
    r"(?:headings?|questions?|sections?|points?|parts?|topics?|matters?|issues?)(?=\W*$)",
    re.IGNORECASE,
)
_WHAT_SOMEBODY_SAID = re.compile(
    r"^what (?:did|does|has|have|do) [^?]+? (?:say|said|report|reported|tell|told|reply|replied|answer|answered|state)\b", re.IGNORECASE
)
# A place is mentioned by its name.
_PLACE_OF = re.compile(r"\b(?:the )?(?:port|city|town|village|island) of (?=(?-i:[A-ZÀ-Þ]))", re.IGNORECASE)
_OF_MENTIONS = re.compile(r"\b(?:mention\w*|everything|anything|comes? up|(?:said|say) (?:about|on))\b", re.IGNORECASE)
# What States signed is an agreement that they have; which one in particular is another question.
_SIGNED = re.compile(
    r"\b(?:(?:have|has|had) )?(?:signed|concluded|entered into)"
    r"(?= (?:(?!the\b)[\w-]+ ){0,3}?(?:agreements|arrangements|treaties|memorand(?:ums|a))\b)",
    re.IGNORECASE,
)
# "… or are ready to do so": who is ready belongs with those that do it.
_OR_READY = re.compile(
    r",? or (?:(?:that )?they )?(?:(?:are|were|would be|could be|stand) )?(?:ready|willing|able|prepared|planning) to do "
    r"(?:so|it|this|them)\b",
    re.IGNORECASE,
)


def in_plain_words(text: str) -> str:
    """A question with its words as documents have them."""
    text = _IN_WHAT_YEAR.sub("When", _MIDDLE_OF.sub("mid-", _INTO_FORCE.sub(_enter, text)))
    text = _AT_THE_END.sub(_when_done, _INTERNET.sub("internet", text))
    text = _USES_TERM.sub(lambda uses: f", according to {(uses['who'] or uses['by']).strip()}", text)
    text = _TAKES_EFFECT.sub(lambda takes: f"{_enter(takes)} into force", text)
    text = _DID_MEMBERS.sub(r"\g<asks> States", _WHICH_MEMBERS.sub(r"\g<asks>States", text))
    text = _LAST_DATE.sub("deadline", _TOLD_SOMEBODY.sub(_reported, text))
    if _IN_QUESTIONNAIRE.search(text):
        text = _LEFT_BLANK.sub(lambda left: f"did not reply to {left['what']}" if left["what"] else "did not reply to", text)
    if _WHAT_SOMEBODY_SAID.match(text):
        text = _UNDER_ALL.sub("", text)
    if _OF_MENTIONS.search(text):
        text = _PLACE_OF.sub("", text)
    return _SIGNED.sub("have", _OR_READY.sub("", text)) if phrasing.LISTS_STATES.search(text) else text


def _enter(comes: re.Match[str]) -> str:
    return f"enter{'s' * bool(comes['now'])}{'ed' * bool(comes['past'])}"


def _when_done(done: re.Match[str]) -> str:
    """What was agreed at the end of a meeting was agreed at it; which meeting may have been read already."""
    return f"{done['what']} at " if done.group().endswith(" ") else done["what"]


def _reported(told: re.Match[str]) -> str:
    report = "report" if told["told"].casefold() in ("tell", "inform") else "reported"
    return f"{told['who']} {report} {'that' if told['what'] == 'that' else 'on'}"
