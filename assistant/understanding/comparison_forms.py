"""The plain form of a question that holds two things against each other, however it is put.

Such questions become "Compare A with B?" or "Which is larger, A or B?", whose halves `assistant.understanding.halves` finds.
"""

import re

from assistant.language.number_words import MONTH
from assistant.language.words import BE, SHORT_NAME
from assistant.understanding import phrasing
from assistant.understanding.rewriting import rewritten, rule

_DO = r"(?:do|does|did)"
_DEGREE = (
    r"(?:larg|bigg|high|great|small|low|long|short|old|new|young|fast|slow|earl|rich|poor|strong|weak|cheap|wid|broad|near|clos|strict|saf|"
    r"heav|light|soon|tough|full|deep)i?er"
)
COMPARATIVE = rf"(?:more|most|less|least|fewer|fewest|further|later|better|worse|{_DEGREE})"
ABOUT = (
    r"(?:as regards|regarding|concerning|with (?:regard|respect|reference) to|in respect of|in terms of|when it comes to|as to|as for|"
    r"in relation to|in the matter of|on the (?:subject|question|matter|topic|issue) of)"
)
_THING = r"[^,:;?]+?"
_ASKS = r"(?:which|what|whose|whom?|how|when|where|why)"
# What is asked beside which is more, and says nothing of what is held against what.
_BESIDE = re.compile(
    r"(?:,?\s(?:or|and) (?:is it |vice versa|the (?:reverse|opposite)|the other way (?:a)?round)[^,?]*"
    r"|[,;.?]?\s(?:and\s)?by how much|[,;.?]?\s(?:and|with) (?:what|how (?:many|much))\b[^,?]*"
    r"\b(?:each|both|two|respectively|their|respective|figures?|numbers?|rates?)\b[^,?]*"
    r"|[.?]\s+(?:where|which|who|what|how|give|tell|please)\b[^?.]{0,60})[?.!]*$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"^is it (?:true|correct|right|the case) that\s|\bon (?:the )?(?:one|other) (?:hand|side)\b,?\s?|\bon the other(?=\W*$)"
    r"|(?<=\bcompare)(?:\sfor (?:me|us))?(?:,?\s(?:with|in) figures)?,?:(?=\s)|(?<=\bcompare)\sfor (?:me|us)(?=\s)",
    re.IGNORECASE,
)
_COMPARES = re.compile(r"\b(?:compare|contrast|differ\w*)\b", re.IGNORECASE)
_FRONTED = re.compile(rf"(?:{ABOUT}|on|about|for)\s(?P<matter>[^,:?]{{3,}}?)[,:]\s(?P<rest>.+)", re.IGNORECASE)
_ITS = re.compile(r"\b(?:its|their)\b", re.IGNORECASE)
_CHANGE = r"(?:chang|ris|fall|grow|shrink|increas|decreas|declin|drop|evolv|develop|go (?:up|down))[a-z]*"
_OWNERS = r"(?P<one>(?:the )?[\w-]+(?: [\w-]+){0,3})['’]s? and (?P<other>(?:the )?[\w-]+(?: [\w-]+){0,3})['’]s? (?P<of>[^?]+?)"
_EITHER = rf"(?P<one>{_THING}),? or (?P<other>{_THING})"
_BOTH = rf"(?P<one>{_THING}) (?:and|or) (?P<other>{_THING})"
_SIDE = rf"(?!(?:{_ASKS}|compare|contrast)\b)(?:(?!\b(?:and|with|to|than|vs?|versus)\b)[^,:?])+"
_NAMES = rf"(?P<one>{SHORT_NAME}) and (?P<other>{SHORT_NAME})"
_WHERE = r"(?:in|at|on|under|for|during|by|from|to)"
_AGREE = r"(?:differ|agree|disagree|overlap|coincide|diverge|match|conflict|take the same (?:line|view|position|approach))"
_VERSUS = r"(?:versus|vs\.?|(?-i:v)\.?)"
_TIME = rf"(?:(?:early|mid|late)[ -])?(?:{MONTH} )?(?:19|20|21)\d\d"
_IN_YEAR = r"(?: in \d{4})?"
_NAME = r"(?:that|those|the|an?|(?-i:[A-Z]))\b[^,?]*"
_RULES = (
    # "Which number is larger, that of the tugs or that of the ferries?", "Whose fees are higher, Norvik's or Tarn's?"
    rule(
        rf"(?:which|what|whose) (?P<of>[\w-]+(?: [\w-]+)??) {BE} (?:the )?{COMPARATIVE}\b[^,:]*[,:] (?:that|those|the one) of "
        rf"(?P<one>{_THING}),? or (?:(?:that|those|the one) of )?(?P<other>[^,?]+)",
        r"Compare the \g<of> of \g<one> with the \g<of> of \g<other>",
    ),
    rule(
        rf"(?:which|what|whose) (?P<of>[\w-]+(?: [\w-]+){{0,3}}?) {BE} (?:the )?{COMPARATIVE}\b(?P<when>[^,:]*)[,:] "
        rf"(?P<one>{_THING}['’]s?),? or (?P<other>[^,?]+['’]s?)",
        r"Compare \g<one> \g<of>\g<when> with \g<other> \g<of>\g<when>",
    ),
    # "Which had more in unpaid fees: the port of Norvik in 2028 or that of Tarn in 2030?"
    rule(
        rf"(?:which|who)(?: of the two| [\w-]+)? (?:has|have|had) (?:more|fewer|less) in (?P<of>[^,:?]+)[,:] {_EITHER}",
        r"Compare the \g<of> of \g<one> with the \g<of> of \g<other>",
    ),
    # "How many tugs were there in Norvik in June 2028, and how many two years later, in June 2030?"
    rule(
        rf"how (?P<much>many|much) (?P<of>[^,:?]+) (?P<one>in {_TIME}),? and (?:how (?:many|much)(?: (?:were|was|did) [^,?]+?)?,? )?"
        rf"(?:(?:[\w-]+ ){{1,2}}(?:years?|months?) (?:later|earlier|before),? ?)?(?P<other>in {_TIME})",
        r"Compare how \g<much> \g<of> \g<one> with how \g<much> \g<of> \g<other>",
    ),
    # "In which port are there more tugs, Norvik or Tarn?"
    rule(
        rf"(?:(?P<in>in|at|on|under) (?:which|what)(?: [\w-]+){{0,2}}|where) {BE} (?:there )?(?:more|fewer|less) "
        rf"(?P<of>[^,:?]+)[,:] {_EITHER}",
        lambda m: f"Compare how many {m['of']} {_within(m, 'one')} with how many {m['of']} {_within(m, 'other')}",
    ),
    # "Looking at all, which of the two is closed and which is not, that of the Board or that of the Network?"
    rule(
        rf"(?:(?P<lead>[^,:?]+), )?(?P<who>which (?:one|of (?:the two|them|these|those))) (?P<frame>[^,:?]+?),? "
        rf"and which (?:one )?\w+ not[,:] {_EITHER}",
        lambda m: f"{m['who']} {m['frame']}{' ' + m['lead'].lower() if m['lead'] else ''}, {m['one']} or {m['other']}",
    ),
    # "Which of the Board and the Network meets more often?", "Which meets more often between the two of them?"
    rule(rf"(?P<who>which|who) of {_BOTH} (?P<frame>(?:\w+ )?(?:the )?{COMPARATIVE}\b[^?]*)", r"Which \g<frame>, \g<one> or \g<other>"),
    rule(rf"(?P<frame>(?:which|who)\b[^,:?]*\b{COMPARATIVE}\b[^,:?]*?),? (?:between|of) {_BOTH}", r"\g<frame>, \g<one> or \g<other>"),
    rule(rf"of {_BOTH}, (?P<who>which|who) (?P<frame>(?:\w+ )?(?:the )?{COMPARATIVE}\b[^?]*)", r"Which \g<frame>, \g<one> or \g<other>"),
    # "Was the fee higher in 2028 or in 2030?", "How many more tugs are there in Norvik than in Tarn?"
    rule(
        rf"{BE} (?P<of>{_THING}) {COMPARATIVE} (?P<in>{_WHERE}) (?P<one>{_THING}) (?:or|than) (?P<other>{_THING})",
        lambda m: f"Compare {m['of']} {m['in']} {m['one']} with {m['of']} {_within(m, 'other')}",
    ),
    rule(
        rf"how many (?:more|fewer) (?P<of>{_THING}) {BE} (?:there )?(?P<in>{_WHERE}) (?P<one>{_THING}) than (?P<other>{_THING})",
        lambda m: f"Compare how many {m['of']} {m['in']} {m['one']} with how many {m['of']} {_within(m, 'other')}",
    ),
    rule(
        rf"how (?:many|much) (?P<more>more|fewer|less) (?P<of>{_THING}) (?P<aux>{_DO}) (?P<one>{_THING}) (?P<verb>\w+) than "
        rf"(?P<other>{_THING})",
        r"\g<aux> \g<one> \g<verb> \g<more> \g<of> than \g<other>",
    ),
    # "By how much does the fee for tankers exceed that for tugs?", "Are the fees for tankers the same as for tugs?"
    rule(
        rf"(?:(?:by )?how (?:much|far) )?{_DO} (?P<one>{_THING}) (?:exceed|outnumber|surpass) (?P<other>{_THING})",
        r"Compare \g<one> with \g<other>",
    ),
    rule(rf"{BE} (?P<one>{_THING}) the same as (?P<other>{_THING})", r"Compare \g<one> with \g<other>"),
    # "What do the Board and the Network have in common on ladders?", "Do they agree on ladders?"
    rule(
        rf"what {_DO} {_NAMES} (?:have in common|agree (?=(?:on|about)\b)|share)(?P<rest> {_THING})?",
        lambda m: f"Compare {m['one']}{m['rest'] or ''} with {m['other']}{m['rest'] or ''}",
    ),
    rule(
        rf"(?:(?:to what extent|how(?: far)?|in what (?:way|respect)s?|on what|where) )?{_DO} {_NAMES} {_AGREE}(?P<rest> {_THING})?",
        lambda m: f"Compare {m['one']}{m['rest'] or ''} with {m['other']}{m['rest'] or ''}",
    ),
    rule(
        rf"(?:to what extent|how far|in what (?:way|respect)s?) {_DO} {_BOTH} {_AGREE}",
        r"Compare \g<one> with \g<other>",
    ),
    rule(
        rf"(?:(?:what|which) {BE} |{BE} there )?(?:the |any )?(?:differences and )?(?:similarities|parallels|overlaps?) between {_BOTH}",
        r"Compare \g<one> with \g<other>",
    ),
    rule(rf"compare how {_NAMES} (?P<rest>(?-i:[a-z])[^?]*)", r"Compare how \g<one> \g<rest> with how \g<other> \g<rest>"),
    # "What does the Board think of ladders, and the Network?", "Does the Board, like the Network, lease tugs?"
    rule(
        rf"(?P<asks>{_ASKS}(?: [\w-]+)? {_DO}) (?P<one>{SHORT_NAME}) (?P<rest>(?-i:[a-z])[^,?]*), (?:and|or) (?P<other>{SHORT_NAME})",
        r"\g<asks> \g<one> and \g<other> each \g<rest>",
    ),
    rule(
        rf"(?P<aux>{_DO}|has|have|{BE}) (?P<one>{SHORT_NAME}), (?:just )?(?:like|unlike|as well as) (?P<other>{_THING}), (?P<rest>[^?]+)",
        r"\g<aux> \g<one> and \g<other> each \g<rest>",
    ),
    # "Did the Board or the Network spend more on travel?", "Is the Board or the Network larger?"
    rule(
        rf"{BE} {_EITHER} (?P<frame>(?:the )?{COMPARATIVE}\b[^?,]*)",
        r"Compare \g<one> with \g<other>",
    ),
    rule(
        rf"(?P<aux>{_DO}|has|have|had|will) {_EITHER} (?P<frame>(?:\w+ )(?:the )?{COMPARATIVE}\b[^?,]*)",
        r"Which \g<frame>, \g<one> or \g<other>",
    ),
    # "Is the Board larger than the Network?", "How much larger was the fleet in 2028 than in 2030?"
    rule(rf"{BE} (?P<one>{_THING}) {COMPARATIVE} (?:[a-z]+ )?than (?P<other>{_NAME})", r"Compare \g<one> with \g<other>"),
    rule(
        rf"(?:how much|by how much|how many [\w-]+) (?:{COMPARATIVE} )?{BE} (?P<one>{_THING}) (?:{COMPARATIVE} )?than (?P<other>[^,?]+)",
        r"Compare \g<one> with \g<other>",
    ),
    # "By how much did fees rise between 2028 and 2030?"
    rule(
        rf"(?:(?:by )?how much|{_DO}|have|has|how)(?: {_DO}| have| has)? (?P<of>[^?]+?) "
        rf"{_CHANGE}(?: or {_CHANGE})?,? (?:between|from) "
        r"(?P<one>[^?]*\b(?:19|20|21)\d\d) (?:and|to) (?P<other>[^?]*\b(?:19|20|21)\d\d)",
        r"How did \g<of> change from \g<one> to \g<other>",
    ),
    # "In what do Norvik's and Tarn's readings of the charter differ?", "Compare the Board's and the Network's fees."
    rule(rf"(?:in what|how|where|on what)(?: \w+)? {_DO} {_OWNERS} differ\b.*", r"Compare \g<one>'s \g<of> with \g<other>'s \g<of>"),
    rule(rf"(?:compare|contrast) {_OWNERS}", r"Compare \g<one>'s \g<of> with \g<other>'s \g<of>"),
    # "Does the Board have a written rule while the Network's is oral?", "Is towage free in Norvik but not in Tarn?"
    rule(
        rf"(?:{_DO}) (?P<one>{_THING}) have (?P<of>(?:an? |the |any )?[^,?]+?),? (?:while|whereas|but|and) "
        rf"(?P<other>[^,?]+?)['’]s? (?P<rest>{BE} [^,?]+)",
        r"Compare \g<one> has \g<of> with \g<other> has \g<of>",
    ),
    rule(
        rf"(?!{_ASKS}\b)(?P<of>[^,?]+?) (?P<one>(?:in|for|at|under|by|on) [^,?]+?),? but not (?P<other>(?:in|for|at|under|by|on) [^,?]+)",
        r"Compare \g<of> \g<one> with \g<of> \g<other>",
    ),
    rule(
        rf"(?!{_ASKS}\b)(?:{BE} )?(?P<of>[^,?]+?(?: {BE})?) (?P<one>(?:an? )?[\w-]+(?: one)? (?:in|for|at|under|by|of|on) [^,?]+?),? but "
        r"(?P<other>(?:an? )?[\w-]+(?: one)? (?:in|for|at|under|by|of|on) [^,?]+)",
        r"Compare \g<of> \g<one> with \g<of> \g<other>",
    ),
    # "Towage fees, Norvik v. Tarn: how high, and since when?"
    rule(
        rf"(?P<of>{_SIDE}), (?P<one>{SHORT_NAME}) {_VERSUS} (?P<other>{SHORT_NAME})(?::| [-–—]) .+",
        r"Compare \g<of> of \g<one> with \g<of> of \g<other>",
    ),
    # "Norvik v. Tarn: fees", "Fees: Norvik in 2028, Tarn in 2030"
    rule(
        rf"(?P<one>{_SIDE}?) {_VERSUS} (?P<other>{_SIDE}?)(?::| [-–—]) (?P<of>{_SIDE})",
        r"Compare \g<of> of \g<one> with \g<of> of \g<other>",
    ),
    rule(
        rf"(?P<of>{_SIDE}?)(?::| [-–—]) (?P<one>{SHORT_NAME}{_IN_YEAR})(?:,| versus| vs\.?) (?P<other>{SHORT_NAME}{_IN_YEAR})",
        r"Compare \g<of> of \g<one> with \g<of> of \g<other>",
    ),
    # "Norvik and the Board on fees"
    rule(
        rf"(?P<one>(?!(?:{_ASKS}|{_DO}|{BE}|on|in)\b){SHORT_NAME}) "
        rf"(?:and(?= the )|{_VERSUS}) (?P<other>{SHORT_NAME}) on (?P<of>[^,:?]+)",
        r"Compare \g<one> on \g<of> with \g<other> on \g<of>",
    ),
    # "What distinguishes a tug from a ferry?", "Set the Board's fees against the Network's."
    rule(r"what (?:distinguishes|sets apart|separates|marks off) (?P<one>[^?]+?) from (?P<other>[^?]+)", r"Compare \g<one> with \g<other>"),
    rule(r"what sets (?P<one>[^?]+?) apart from (?P<other>[^?]+)", r"Compare \g<one> with \g<other>"),
    rule(
        r"(?:set|put|hold|weigh|place) (?P<one>[^?]+?) (?:against|beside|next to|side by side with) (?P<other>[^?]+)",
        r"Compare \g<one> with \g<other>",
    ),
    # "What are the differing numbers of tugs given by the Board and the Network?"
    rule(
        r"what (?:are )?(?:the )?(?:two )?(?:differing|different|diverging|conflicting) (?P<of>[\w-]+ (?:of|for|on) [^?]+?) "
        rf"(?:(?:are )?\w+(?:ed|en|wn) )?(?:by|in|from|according to) {_BOTH}",
        r"Compare \g<of> according to \g<one> with \g<of> according to \g<other>",
    ),
)


def plainly_compared(text: str) -> str:
    """A comparison in its plain form; the text itself, without what is asked beside it, where no rule is for it."""
    text = _ASIDE.sub("", _BESIDE.sub("", text.strip())).rstrip(" ?.!,")
    if (fronted := _FRONTED.fullmatch(text)) is not None and _COMPARES.search(fronted["rest"]):
        owned, found = _ITS.subn(f"{fronted['matter']}'s", fronted["rest"])
        text = owned if found else f"{fronted['rest']} as regards {fronted['matter']}"
    return rewritten(text, _RULES) or f"{text}?"


def _within(m: re.Match[str], side: str) -> str:
    """One of two places with the preposition before it."""
    return m[side] if re.match(rf"{_WHERE}\b", m[side]) else f"{(m['in'] or 'in').lower()} {m[side]}"


def is_compared(text: str) -> bool:
    """Whether a question holds two things against each other, and asks not only which of them is more so."""
    return phrasing.HOLDS_AGAINST.search(text) is not None or plainly_compared(text).startswith("Compare ")
