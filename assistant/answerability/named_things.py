"""Whether a text names a thing of the sort that "which bank", "what agreement" asks for: it says that it is one, or is called so.

Only sorts whose things hardly go by any other word are told: an "area" or a "system" may be called anything.
"""

import re
from functools import lru_cache

_FIRM = (
    r"compan(?:y|ies)|firms?|corporations?|enterprises?|business(?:es)?|contract\w*|suppl\w+|manufactur\w+|vendors?|operators?|providers?|"
    r"consultanc\w+|industr\w+|subsidiar\w+|producers?|(?-i:Ltd|Inc|LLC|GmbH|AG|AB|AS|ASA|Oy|BV|NV|SA|SpA|SARL|plc|PLC|Co|Corp)"
)
_TREATY = (
    r"agree\w+|treat(?:y|ies)|conventions?|protocols?|accords?|memorand\w+|mou|pacts?|charter|deals?|contracts?|declarations?|covenants?|"
    r"arrangements?|statutes?|undertakings?|compacts?|understandings?"
)
_LAW = (
    r"laws?|acts?|codes?|bills?|legislati\w+|decrees?|statutes?|regulations?|directives?|ordinances?|constitution\w*|amend\w+|orders?|"
    r"provisions?|articles?|rules?|legal|statutory"
)
# What a question asks for, and the words of which a text that names one has any.
_SORTS = (
    (r"bank", r"banks?|banking|(?-i:EBRD|IBRD|EIB|ECB|IDB|ADB|AfDB|AIIB|NDB|KfW)"),
    (r"company|firm|contractor|supplier|manufacturer|corporation|vendor", _FIRM),
    (r"airline|carrier", r"airlines?|airways|carriers?|air"),
    (r"hospital|clinic", r"hospitals?|clinics?|infirmar\w+|(?:health|medical|trauma|treatment) (?:cent(?:er|re)s?|facilit\w+|posts?)"),
    (r"university|college|faculty", r"universit\w+|colleges?|facult\w+|institutes?|schools?|academ\w+|polytechnic\w*"),
    (r"school|academy", r"schools?|academ\w+|colleges?|institutes?|lyc[eé]es?|(?:training|education\w*) cent(?:er|re)s?"),
    (r"court|tribunal", r"courts?|tribunals?|chambers?|judges?|judicia\w+|bench|panels?|magistrate\w*"),
    (r"ministry|ministries", r"ministr\w+|ministers?|departments?|secretariats?|chancell\w+|treasury"),
    (
        r"newspaper|magazine|broadcaster",
        r"newspapers?|magazines?|dail(?:y|ies)|weekl(?:y|ies)|journals?|press|media|broadcast\w*|radio|television|channels?|stations?",
    ),
    (r"foundation|charity|trust", r"foundations?|charit\w+|trusts?|funds?|endowments?"),
    (r"hotel", r"hotels?|inns?|resorts?"),
    (r"airport", r"airports?|airfields?|airstrips?"),
    (r"prison|jail", r"prisons?|jails?|penitentiar\w+|detention|correctional"),
    (r"insurer", r"insur\w+|underwriters?"),
    (r"trade union|union", r"unions?|federations?|confederations?"),
    (
        r"donor|funder|sponsor|benefactor",
        r"don(?:or|at)\w*|fund(?:ed|ing|er|ers|s)?|financ\w+|contribut\w+|grants?|granted|pa(?:y|ys|id)|pledg\w+|sponsor\w*|money|gifts?|gave|given",
    ),
    (r"agreement|treaty|convention|accord|memorandum|pact", _TREATY),
    (r"law|statute|decree", _LAW),
)
_OPENING = (
    r"\b(?:which|what)(?: (?!(?:is|are|was|were|did|do|does|has|have|had|can|could|will|would|may|must|should|of|the|an?)\b)[\w-]+){0,2}? "
)
# "Which bank notes", "what law enforcement": the noun only describes the next one.
_ONLY_DESCRIBES = (
    r"(?! (?:notes?|holidays?|accounts?|enforcement|staff|system|systems|case|cases|order|orders|officers?|officials?|bed|beds|buildings?|"
    r"workers?|employees?|group|groups|meeting|meetings|services?|sector|reform|reforms|body|bodies|conference|register|size|name|names|"
    r"degree|degrees|students?|teachers?|prisoners?|inmates?|papers?|articles?|texts?|terms?|measures?|provisions?|countr\w+|states?)\b)"
)
_ASKED = tuple(
    (
        re.compile(rf"^\W*(?:[a-z]+ )?{_OPENING}(?:{asked})\b{_ONLY_DESCRIBES}", re.IGNORECASE),
        re.compile(rf"\b(?:{named})\b", re.IGNORECASE),
    )
    for asked, named in _SORTS
)


def names_thing(question: str, text: str) -> bool:
    """Whether a text names a thing of the sort that a question asks for; True where that cannot be told."""
    sort = _sort_asked(question)
    return sort is None or sort.search(text) is not None


@lru_cache(maxsize=64)
def _sort_asked(question: str) -> re.Pattern[str] | None:
    """What is found in texts that name a thing of the sort asked for."""
    return next((named for asked, named in _ASKED if asked.search(question)), None)
