"""The forms in which it is asked who sits in a body or had which office, and where people had met before, each written plainly."""

from assistant.language.words import MEETING
from assistant.understanding.rewriting import rule

_WHERE_OR_WHEN = r"(?P<asks>where|when|where and when|when and where)"
_BODY = r"the (?:[\w-]+ ){0,4}?(?:team|group|committee|panel|board|delegation|commission|council|bureau|mission)"

RULES = (
    # "How many people made up the team?"
    rule(
        r"how many (?:people|persons|experts|individuals) "
        r"(?:ma(?:d|k)e up|constituted?|composed?|belong(?:ed)? to|formed?|(?:were|are) (?:on|in)) "
        rf"(?P<body>{_BODY})(?P<rest>\b.*)",
        r"How many members did \g<body> have\g<rest>",
    ),
    rule(
        r"how many (?P<who>(?!people|persons|participants|experts)[\w-]+(?: [\w-]+){0,2}) (?:had|sent) observers"
        rf"(?P<rest> (?:at|to) (?:the|its) [^,;?]*\b{MEETING}\b.*)?",
        lambda of: f"How many {of['who']} were represented by observers{of['rest'] or ''}",
    ),
    rule(r"who (?:acted|served|functioned|officiated) as (?:the )?(?P<rest>[A-Za-z-]+(?: (?:of|for|at|in|to)\b.+)?)", r"Who was \g<rest>"),
    # Where they had met before is where the previous meetings were.
    rule(
        rf"{_WHERE_OR_WHEN} (?:had|have|did) (?:they|(?P<who>the [^,?]{{3,80}}?)) (?:already )?me[et]t? "
        r"(?:before|previously|earlier)(?: (?:that|this|then|it|(?:they|coming) [^?]*))?",
        lambda of: f"{of['asks']} were the previous meetings{' of ' + of['who'] if of['who'] else ''} held",
    ),
    rule(
        rf"{_WHERE_OR_WHEN} (?:had|were|have) the (?:(?:earlier|previous) )?meetings (?P<on>.*?) ?"
        r"(?:before|prior to|preceding) (?:the|that|this) [\w-]+(?: (?:one|meeting))? (?:been |already been )?held",
        r"\g<asks> were the previous meetings \g<on> held",
    ),
)
