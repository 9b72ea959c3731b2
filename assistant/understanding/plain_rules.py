"""The forms in which one thing is asked for, and how each is written plainly: what `assistant.understanding.plain_form` goes by."""

import re

from assistant.language.words import BE, MEETING, SHORT_NAME
from assistant.understanding import phrasing
from assistant.understanding.rewriting import rule

GIVE = (
    r"(?:(?:please )?(?:tell|give|show|send|get)(?: me| us)?|provide(?: me| us)?(?: with)?|let (?:me|us) have|indicate|"
    r"find(?: me| us)?|"
    r"(?:i|we)(?: also)?(?:['’]d| would)? (?:need|want|like|require)(?: to (?:have|get|see|know|learn))?|"
    r"(?:i|we)(?: am|['’]m| are|['’]re)? looking for|what (?:i|we) need (?:is|are)|"
    r"(?:do|does) (?:we|you|anyone|anybody)(?: happen to)? (?:know|have)(?: of)?)"
)
NAME = r"(?:list|name|enumerate|identify|specify|set out|itemi[sz]e)(?: me| us)?"
WHOLE = r"(?:full |complete |entire |whole |exhaustive |short |brief )*"
_LIST_OF = rf"(?:an? |the )?{WHOLE}(?:list|set|enumeration|range) of "
_LISTING = rf"(?:(?:{GIVE}|{NAME}) (?:{_LIST_OF}|(?:the )?names of )?|{_LIST_OF})"
_ALL = r"(?:all |every |each )?(?:of )?(?:the |those |its |their )?"
_SUM_UP = r"(?:summari[sz]e|sum up|outline|recap(?:itulate)?|(?:brief|update) (?:me|us) on)(?: for (?:me|us))?"
_SUMMARY = (
    rf"(?:{GIVE} |what(?: {BE}|['’]s) )?(?:(?:an?|the|its) )?{WHOLE}"
    r"(?:summary|overview|outline|gist|recap|(?:main|key) (?:points(?! of (?!the\b|its\b))|messages|takeaways))"
)
_A_TEXT = (
    r"(?:the |this )?(?:[\w./()-]+ ){0,4}?(?:note|report|document|decision|resolution|paper|statement|annex|protocol|convention|guidelines|"
    r"draft|text|section|chapter|agreement)s?(?: (?:of|on|by) (?:(?!\bwhat\b)[^,;])+?)?|(?:the )?(?-i:[A-Z]{2,})"
)
_SECTION = r"the (?:[\w-]+ ){0,5}?(?:section|chapter)\b"
_NOUN = (
    r"(?P<noun>(?:(?!(?:that|which|who|whose|with|of|in|for|on|to)\b)[\w’'-]+ ){0,4}?"
    r"(?:[\w’'-]*[^\Ws’']s|people|persons|(?:staff|police)(?! [\w-]*[^\Ws]s\b)))"
)
# What is listed by its own rules: whoever gave it, and where something is said.
_OTHERS = rf"(?:{phrasing.STATE_NOUNS}|documents|paragraphs|passages|places|references|mentions|everything|names)"
_THINGS = rf"(?P<rest>(?!(?:[\w’'-]+ ){{0,3}}?{_OTHERS}\b){_NOUN}(?! .*\band (?:say|tell|explain|give|indicate|describe)\b)(?: .+)?)"
STATES = rf"(?P<noun>(?:[\w-]+ ){{0,2}}?(?:{phrasing.STATE_NOUNS}|parties|organi[sz]ations|agencies|contributors|respondents|members))"
_DONE = r"(?:[\w-]+ed|set|given|made|held|laid|taken|sent|led|put|drawn|driven|found|known|lost|built|brought|chosen|written)"
_WHOM = (
    r"(?P<who>whom|(?:what|which) (?:[\w-]+ )?(?:state|country|delegation|government|body|organi[sz]ation|committee|commission|"
    r"council|office|"
    r"ministry|authority|agency|institution|mission|court|group|party|side|person|official|officer))"
)
_NAME_OF = rf"(?:{GIVE} |what {BE} )?(?:the )?names? of (?:the )?"
_PERSONS = r"(?:person|persons|man|woman|official|officer|individual|one|people)"
# What a body did, said with a noun ("decisions taken by"), or of what was done.
_DEED = r"(?:decisions|approvals|requests|appeals)"
_DONE_SO = "decisions decided approvals approved requests requested appeals agreed adopted endorsed".split()
_VERB_OF = dict(zip(_DONE_SO, "decide decide approve approve request request ask agree adopt endorse".split(), strict=True))
_DEEDS = rf"(?P<deeds>{_DEED}(?:(?:,| and| or) {_DEED})*)"
_DO = (
    r"(?:t[ao]ken?|took|ma[dk]e|reach(?:ed)?|adopt(?:ed)?|issued?|address(?:ed)?|direct(?:ed)?|put|arrived? at|c[ao]me to|"
    r"result(?:ed)? in|le(?:a)?d to|produced?)"
)
_DECIDED = r"(?:decided|approved|agreed|adopted|endorsed|requested)"
_ASKED = r"(?:asked|requested|urged|invited|encouraged|called (?:up)?on|instructed)"
# A body's name, and no word that says more of what it did.
_BODY = r"(?:(?! (?:by|on|before|after|of|without|to|but|and|not|at|during|in)\b).)+"
_BY = (
    rf"(?:(?P<when> (?:at|during|in) [^,]+?)? by (?P<body>{_BODY})(?P<rest> (?:at|during|in) .+)?|"
    rf" (?:at|during) (?P<meeting>{_BODY}(?: of {_BODY})?))"
)
_TOTAL = r"(?:(?:total|overall|exact|whole|current) )*"
_ATTENDING = rf"(?P<noun>{phrasing.STATE_NOUNS}|parties|participants|observers|organi[sz]ations)"
_COUNTED = r"(?!the\b|this\b|that\b|a\b)"


def _verbs(deeds: str) -> str:
    """What is done, of the nouns or participles for it: "decide or approve"."""
    found = [each for each in re.split(r"\W+", deeds.casefold()) if each not in ("", "and", "or")]
    return " or ".join(_VERB_OF[each] for each in found)


def _of(whom: str | None) -> str:
    """Of whom something is asked, without "himself" or "personally"."""
    return " of " + re.sub(r" (?:\w+sel(?:f|ves)|personally|in person)$", "", whom) if whom else ""


def _in_total(counted: re.Match[str]) -> str:
    """A total is another figure than one of its parts."""
    return " in total" if "total number" in counted.group().casefold() else ""


def _subject(who: str) -> str:
    return "Who" if who.casefold() == "whom" else f"{who[0].upper()}{who[1:]}"


# The first rule whose form matches is the one.
RULES = (
    # How many
    rule(
        rf"(?:{GIVE} )?(?:the )?(?:number|count) and (?:the )?names of (?:the )?{_NOUN} (?:that|which|who) (?P<rest>.+)",
        r"How many \g<noun> \g<rest>, and which are they",
    ),
    rule(rf"what {BE} the {_TOTAL}number of (?:those|people|persons) who (?P<rest>.+)", r"How many people \g<rest>"),
    rule(
        rf"(?:(?:{GIVE} |what {BE} )?(?:the )?{_TOTAL}number of {_ATTENDING} (?:(?:present|represented|attending)|"
        rf"(?:(?:present|represented) )?at (?P<rest>(?:the|its) [^,;?]*\b{MEETING}\b.*))|"
        rf"number of {_ATTENDING.replace('noun', 'bare')})",  # at a meeting that has been read already
        lambda of: f"How many {of['noun'] or of['bare']} attended {of['rest'] or ''}".rstrip(),
    ),
    rule(
        rf"(?:what {BE} |{GIVE} )(?:the )?{_TOTAL}number of {_COUNTED}{_NOUN}(?: (?:that|which|who))?(?P<rest> .+|)",
        lambda of: f"How many {of['noun']}{' were' if re.match(f' {_DONE} ', of['rest']) else ''}{of['rest']}{_in_total(of)}",
    ),
    rule(
        r"how many (?:recommendations|proposals|suggestions) (?P<aux>does|do|did|has|have) (?P<who>.+?) "
        r"(?:ma[dk]e|put forward|give|offer|issue|propose|submit|formulate|present)(?P<rest> .+?)?,? and (?:what|which) (?:are|were) they",
        r"What \g<aux> \g<who> recommend\g<rest>",
    ),
    # Why, how, until when
    rule(rf"(?:{GIVE} |what {BE} )?(?:the )?(?:main )?(?:reasons?|grounds?|explanation) why (?P<rest>.+)", r"Why \g<rest>"),
    rule(r"for (?:what|which) reasons? (?P<rest>.+)", r"Why \g<rest>"),
    rule(r"what (?:explains|accounts for) (?P<rest>.+)", r"Why \g<rest>"),
    rule(r"in (?:what|which) (?:way|manner)s? (?P<rest>.+)", r"How \g<rest>"),
    rule(r"up to (?P<rest>(?:(?:what|which) (?:date|time|year|month|day)|when)\b.+)", r"Until \g<rest>"),
    # By whom
    rule(
        rf"by {_WHOM} (?:was|were|has|have|had) (?:it )?(?:been )?(?P<done>{_DONE})(?: that)? (?P<rest>.+)",
        lambda by: f"{_subject(by['who'])} {by['done']} {by['rest']}",
    ),
    rule(
        rf"by {_WHOM} (?:was|were) (?P<what>(?:[\w’'-]+ ){{1,6}}?)(?P<done>{_DONE})\b(?P<rest>.*)",
        lambda by: f"{_subject(by['who'])} {by['done']} {by['what'].strip()}{by['rest']}",
    ),
    # Who
    rule(
        rf"{_NAME_OF}{_PERSONS} (?:(?:who|that) )?(?:(?:is|was) )?(?:serving|acting) as (?P<rest>.+)",
        r"Who is \g<rest>",
    ),
    rule(rf"{_NAME_OF}{_PERSONS} (?:who|that) (?P<rest>.+)", r"Who \g<rest>"),
    rule(r"who (?P<was>was|were|has been|have been) named (?!in\b|as\b|by\b)(?P<rest>.+)", r"Who \g<was> appointed \g<rest>"),
    rule(r"who (?:has )?(?:succeeded|replaced) (?!in\b)(?P<rest>.+ as .+)", r"Who took over from \g<rest>"),
    # When the next session is, and what is asked for, as a report tells it
    rule(
        r"(?P<asks>(?:where and when|when and where|when|where|in (?:which|what) (?:city|place)|on (?:which|what) dates?)) "
        r"(?:do|are|will|shall) (?:we|they|you|members|delegates|parties) (?:to )?(?:meet|meeting|convene|gather)(?: again| up)? "
        r"(?:next(?: year| time)?|again)(?P<rest> [^,;:]*)?",
        lambda of: f"{of['asks']} will the next session be held",
    ),
    rule(
        rf"what (?P<be>{BE}) (?P<who>[^,;:?]+?) (?P<verb>ask|request|recommend|propos|demand|urg|call)ing "
        r"(?P<rest>(?:of|for|from|on|upon)\b.+)",
        lambda of: (
            f"What {'did' if of['be'].casefold() in ('was', 'were') else 'do'} {of['who']} "
            f"{of['verb']}{'e' if of['verb'].casefold() in ('propos', 'urg') else ''} {of['rest']}"
        ),
    ),
    # What it means
    rule(r"explain what (?P<rest>(?:(?:the|an?) )?[^ ]+(?: [^ ]+){0,3}?) (?:is|means)", r"What does \g<rest> mean"),
    rule(r"how (?:does|do|did) (?P<where>.+?) define (?P<rest>.+)", r"How is \g<rest> defined in \g<where>"),
    # What a body did, or asks for
    rule(
        rf"(?:what|which) {_DEEDS} (?P<when>did|does|do|has|have) (?!been\b)(?P<body>.+?) {_DO}\b(?: (?:to|of) (?P<whom>.+)|(?P<rest>.*))",
        lambda of: f"What {of['when']} {of['body']} {_verbs(of['deeds'])}{_of(of['whom']) or of['rest'] or ''}",
    ),
    rule(
        rf"(?:what|which) {_DEEDS} (?:{BE}|has been|have been) {_DO}{_BY}",
        lambda of: f"What did {of['body'] or of['meeting']} {_verbs(of['deeds'])}{of['rest'] or of['when'] or ''}",
    ),
    rule(
        rf"(?:what|everything|all|anything|list all|list everything)(?: that)? (?:{BE}|has been|have been) "
        rf"(?P<deeds>{_DECIDED}(?:(?:,| and| or) {_DECIDED})*){_BY}",
        lambda of: f"What did {of['body'] or of['meeting']} {_verbs(of['deeds'])}{of['rest'] or of['when'] or ''}",
    ),
    rule(
        rf"(?:what|which)(?: things)?(?: that| {BE})? (?P<whom>.+?) (?:(?:{BE}|has been|have been) )?{_ASKED} to do by (?P<body>{_BODY})",
        lambda of: f"What does {of['body']} ask{_of(of['whom'])}",
    ),
    # Summaries
    rule(
        r"what (?:did|does|do|has|have) (?P<who>.+?) (?:report(?:ed)?|stated?) altogether\b ?(?!for\b|of\b)(?P<rest>.*)",
        r"Summarise everything \g<who> reported \g<rest>",
    ),
    rule(r"(?:summari[sz]e|sum up|outline) (?:all|everything) (?:that |which )?(?P<rest>.+)", r"Summarise everything \g<rest>"),
    rule(
        rf"(?:{_SUM_UP}|{_SUMMARY} (?:of|in)) what (?P<where>{_A_TEXT}) (?:says?|said|reports?|states?) (?:about|on|of) (?P<rest>.+)",
        r"Summarise \g<rest> in \g<where>",
    ),
    rule(
        rf"(?:{_SUM_UP}|{_SUMMARY} (?:of|on)) what (?:was|were|has been) (?P<done>agreed|decided|concluded|recommended)\b(?P<rest>.*)",
        r"What was \g<done>\g<rest>",
    ),
    rule(rf"(?:{_SUM_UP}|{_SUMMARY} (?:of|on|in|about)) (?P<rest>(?!(?:who|which|whether)\b).+)", r"Summarise \g<rest>"),
    rule(
        rf"(?:what(?: {BE}|['’]s) (?:in|said (?:in|under)) (?P<rest>{_SECTION}.+)|"
        rf"what does (?P<it>{_SECTION}(?:(?!\brecommend\b).)+) (?:say|contain|cover))",
        lambda of: f"Summarise {of['rest'] or of['it']}",
    ),
    rule(
        rf"what {BE} the (?:main |key )(?:points|elements|lines) (?:of|in) "
        r"(?P<rest>(?:\S+ )*?(?:discussions?|debate|exchange|deliberations)\b.+)",
        r"Summarise \g<rest>",
    ),
    # When
    rule(
        r"when (?P<aux>do|does|did|will|would) (?P<of>[^?]*\bmandates?\b[^?]*?) (?:run out|end|lapse|finish|terminate|come to an end)",
        r"When \g<aux> \g<of> expire",
    ),
    # Who of several is further with it: what each of them reports
    rule(
        rf"(?:who|which(?: of (?:them|these|those|the \w+))?(?: [\w-]+)?) (?:{BE}|has|have|had|did|does) (?:\w+ ){{0,2}}?"
        rf"(?:further|furthest|further ahead|ahead) (?:with|in|on|at) (?P<of>[^,:?]+)[,:] "
        rf"(?P<named>{SHORT_NAME}(?:, {SHORT_NAME})*,? (?:or|and) {SHORT_NAME})",
        lambda of: f"What did {re.sub(',? or ', ' and ', of['named'])} report on {of['of']}",
    ),
    # Which …
    rule(r"(?:which|what|who)(?: are the)? (?:troop |police )?contributors of (?P<rest>.+)", r"Which countries contribute \g<rest>"),
    rule(rf"{_LISTING}{_ALL}{STATES} (?:that|which|who) (?P<rest>.+)", r"Which \g<noun> \g<rest>"),
    rule(
        rf"{_LISTING}{_ALL}{STATES} whose (?P<rest>.+)",
        lambda of: f"Which {of['noun']}{'’' if of['noun'].endswith('s') else '’s'} {of['rest']}",
    ),
    rule(rf"{_LISTING}{_ALL}{STATES} with (?P<rest>.+)", r"Which \g<noun> have \g<rest>"),
    rule(rf"{_LISTING}{_ALL}{STATES} (?P<rest>(?:\w+ing|{_DONE}) .+)", r"Which \g<noun> are \g<rest>"),
    rule(rf"(?:{GIVE}|{NAME}) (?P<rest>(?:what|which|who)\b.+)", r"\g<rest>"),
    rule(rf"{GIVE} (?:all )?the {_NOUN} (?P<rest>{_DONE} .+)", r"Which \g<noun> were \g<rest>"),
    rule(rf"(?:{NAME} (?:{_LIST_OF})?|(?:{GIVE} )?{_LIST_OF}|{GIVE} (?=all|the|those|every)){_ALL}{_THINGS}", r"What are the \g<rest>"),
    rule(rf"(?:{GIVE} |{NAME} )?{_LIST_OF}{_ALL}(?P<rest>.+)", r"List all the \g<rest>"),
    rule(rf"{GIVE} (?:all )?the {_NOUN} (?:that|which|who) (?P<rest>.+)", r"Which \g<noun> \g<rest>"),
    rule(rf"{GIVE} (?P<rest>(?:everything|anything|all)\b.+)", r"\g<rest>"),
    # What
    rule(rf"{GIVE} (?P<rest>(?:the|an?) [^:;]+)", r"What is \g<rest>"),
)
