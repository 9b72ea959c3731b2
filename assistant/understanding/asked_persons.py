"""Whether a question asks for a person, and whether by office, by name or by what they took part in."""

import re

from assistant.language.words import AUXILIARY, LEAD, OFFICE

# "Which Kestrian minister", but not "which expert group" or "what minister's speech".
HOLDER = (
    rf"(?:which|what) (?!(?:of|is|was|are|were|{AUXILIARY})\b)(?:[\w-]+ ){{0,2}}?"
    r"(?:minister|prosecutor|judge|lawyer|ambassador|official|officer|consultant|professor|journalist|diplomat|envoy|commissioner|rapporteur|"
    r"politician|expert|president|director|commander|governor|mayor|scientist|author|speaker|leader)\b"
    r"(?!['’-]| (?:groups?|panels?|bod(?:y|ies)|trainings?|courses?|meetings?|posts?|positions?|offices?|statements?|reports?|services?|"
    r"programmes?|networks?|levels?|lists?|teams?|documents?|symbols?|figures?|languages?|views?|opinions?|missions?)\b)"
)

# A person is asked for by the office: only a name beside one answers.
ASKS_FOR_HOLDER = re.compile(
    rf"{LEAD}(?:{HOLDER}|who (?:now |currently |then )?(?:(?:co-)?chair(?:s|ed)?|head(?:s|ed)?|leads?|led|directs|directed|commands|"
    r"commanded|presides|presided|signed|(?:is|was|became|has been|were|are) (?:\w+ ){0,4}?"
    rf"(?:[\w-]*chair\w*|{OFFICE}|secretary|director|head))\b)",
    re.IGNORECASE,
)
# A person is asked for by name.
_PERSONS = (
    r"(?:[\w-]*(?:officers?|chiefs?|heads?|ministers?|judges?|prosecutors?|presidents?|directors?|commanders?|mayors?|governors?|ambassadors?|"
    r"representatives?|journalists?|lawyers?|m[ae]n|wom[ae]n|persons?|people|victims?|suspects?|witness(?:es)?|soldiers?|officials?|"
    r"detainees?|staff members?|observers?|leaders?|nationals?|citizens?|workers?|drivers?|activists?|peacekeepers?|delegates?|candidates?|"
    r"captains?|chair\w*|secretar(?:y|ies)|coordinators?|consultants?|authors?|experts?|employees?|pilots?))"
)
ASKS_FOR_NAME = re.compile(
    rf"^(?:and |but )?(?:(?:what|which)(?:[’']s| is| are| was| were) )?(?:the )?(?:full |first |last )?names? of "
    rf"(?:(?!of\b)[\w’'-]+ ){{0,5}}?{_PERSONS}\b|"
    rf"\bwhat (?:is|was|are|were) (?:(?:his|her) (?:full )?name|(?:he|she) called)\b|"
    rf"^who (?:is|are|was|were) the (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[\w’'-]+ ){{0,3}}?{_PERSONS}\b",
    re.IGNORECASE,
)
# Those who took part are asked for: several names answer.
ASKS_WHO_TOOK_PART = re.compile(
    rf"{LEAD}whom? (?:all |also |else )?(?:(?:was|were|is|are|sat|sits?|served|serves?) (?:on|in|at|among)\b|(?:took|takes?) part\b|"
    r"participate|attend|addressed\b|spoke (?:at|on)\b|made (?:an? |the )?(?:\w+ )?(?:statement|presentation|remark))",
    re.IGNORECASE,
)
