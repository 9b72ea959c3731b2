"""The plain form of a question, in which the rest of the understanding reads it.

One thing is asked for in many ways: "I need the full list of the States that …", "Name the countries which …", "Which States …?".
What is rewritten here asks for the same; what no rule is for stays as it is.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from assistant import phrasing
from assistant.courtesies import without_courtesies
from assistant.fronted_matter import matter_last
from assistant.number_words import MONTHS
from index.states import StateNames

_BE = r"(?:is|are|was|were)"
_GIVE = (
    r"(?:(?:please )?(?:tell|give|show|send|get)(?: me| us)?|provide(?: me| us)?(?: with)?|let (?:me|us) have|indicate|"
    r"find(?: me| us)?|"
    r"(?:i|we)(?: also)?(?:['’]d| would)? (?:need|want|like|require)(?: to (?:have|get|see|know|learn))?|"
    r"(?:i|we)(?: am|['’]m| are|['’]re)? looking for|what (?:i|we) need (?:is|are)|"
    r"(?:do|does) (?:we|you|anyone|anybody)(?: happen to)? (?:know|have)(?: of)?)"
)
_NAME = r"(?:list|name|enumerate|identify|specify|set out|itemi[sz]e)(?: me| us)?"
_WHOLE = r"(?:full |complete |entire |whole |exhaustive |short |brief )*"
_LIST_OF = rf"(?:an? |the )?{_WHOLE}(?:list|set|enumeration|range) of "
_LISTING = rf"(?:(?:{_GIVE}|{_NAME}) (?:{_LIST_OF}|(?:the )?names of )?|{_LIST_OF})"
_ALL = r"(?:all |every |each )?(?:of )?(?:the |those |its |their )?"
_NOUN = (
    r"(?P<noun>(?:(?!(?:that|which|who|whose|with|of|in|for|on|to)\b)[\w’'-]+ ){0,4}?"
    r"(?:[\w’'-]*[^\Ws’']s|people|persons|(?:staff|police)(?! [\w-]*[^\Ws]s\b)))"
)
# What is listed by its own rules: whoever gave it, and where something is said.
_OTHERS = rf"(?:{phrasing.STATE_NOUNS}|documents|paragraphs|passages|places|references|mentions|everything|names)"
_THINGS = rf"(?P<rest>(?!(?:[\w’'-]+ ){{0,3}}?{_OTHERS}\b){_NOUN}(?: .+)?)"
_STATES = rf"(?P<noun>(?:[\w-]+ ){{0,2}}?(?:{phrasing.STATE_NOUNS}|parties|organi[sz]ations|agencies|contributors|respondents|members))"
_DONE = r"(?:[\w-]+ed|set|given|made|held|laid|taken|sent|led|put|drawn|driven|found|known|lost|built|brought|chosen|written)"
_REPLIES = r"repl(?:y|ies)|answers?|reports?|responses?|statements?"
_SPEAK = (
    r"(?:talk(?:ed|s)? (?:of|about)|br(?:ing|ings|ought) up|rais(?:e|es|ed)|touch(?:ed|es)? (?:up)?on|address(?:ed|es)?|"
    r"discuss(?:ed|es)?|deal(?:s|t)? with|(?:g[ai]ve|provided?) (?:any |some )?information (?:on|about)|"
    r"comment(?:ed|s)? on|wr(?:ite|ites|ote) (?:of|about|on))"
)
_GIVEN = r"(?:give|given|gave|provided?|submit(?:ted)?|suppl(?:y|ied)|shared?|contained|found)"
_ON = r"(?P<matter>on|about|regarding|concerning|as to|with regard to)"
_THE_STATES = rf"(?P<who>(?:the )?(?:[\w-]+ )?{phrasing.STATE_NOUNS})"
_WHOM = r"(?P<who>whom|(?:what|which) (?:[\w-]+ )?[\w-]+)"
_NAME_OF = rf"(?:{_GIVE} |what {_BE} )?(?:the )?names? of (?:the )?"
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
_BY = r"(?:(?P<when> (?:at|during|in) [^,]+?)? by (?P<body>.+?)(?P<rest> (?:at|during|in) .+)?| (?:at|during) (?P<meeting>.+))"
_TOTAL = r"(?:(?:total|overall|exact|whole|current) )*"
_COUNTED = r"(?!the\b|this\b|that\b|a\b)"


class Rule(NamedTuple):
    """A form, matched from the question's beginning to its end, and what it is written as."""

    form: re.Pattern[str]
    written: str | Callable[[re.Match[str]], str]


def _rule(form: str, written: str | Callable[[re.Match[str]], str]) -> Rule:
    return Rule(re.compile(form, re.IGNORECASE | re.DOTALL), written)


def _reported(told: re.Match[str]) -> str:
    return f"What did {told['who']} report" + (f" on {told['rest']}" if told["rest"] else "")


# The rest of the question is always the group "rest"; the first rule whose form matches is the one.
_RULES = (
    # How many
    _rule(
        rf"(?:{_GIVE} )?(?:the )?(?:number|count) and (?:the )?names of (?:the )?{_NOUN} (?:that|which|who) (?P<rest>.+)",
        r"How many \g<noun> \g<rest>, and which are they",
    ),
    _rule(rf"what {_BE} the {_TOTAL}number of (?:those|people|persons) who (?P<rest>.+)", r"How many people \g<rest>"),
    _rule(
        rf"(?:what {_BE} |{_GIVE} )(?:the )?{_TOTAL}number of {_COUNTED}{_NOUN}(?: (?:that|which|who))?(?P<rest> .+|)",
        lambda of: f"How many {of['noun']}{' were' if re.match(f' {_DONE} ', of['rest']) else ''}{of['rest']}",
    ),
    # Why, how, until when
    _rule(rf"(?:{_GIVE} |what {_BE} )?(?:the )?(?:main )?(?:reasons?|grounds?|explanation) (?:why|that) (?P<rest>.+)", r"Why \g<rest>"),
    _rule(r"for (?:what|which) reasons? (?P<rest>.+)", r"Why \g<rest>"),
    _rule(r"what (?:explains|accounts for) (?P<rest>.+)", r"Why \g<rest>"),
    _rule(r"in (?:what|which) (?:way|manner)s? (?P<rest>.+)", r"How \g<rest>"),
    _rule(r"up to (?P<rest>(?:(?:what|which) (?:date|time|year|month|day)|when)\b.+)", r"Until \g<rest>"),
    # By whom
    _rule(
        rf"by {_WHOM} (?:{_BE}|has|have|had) (?:it )?(?P<done>{_DONE})(?: that)? (?P<rest>.+)",
        lambda by: f"{_subject(by['who'])} {by['done']} {by['rest']}",
    ),
    _rule(
        rf"by {_WHOM} {_BE} (?P<what>(?:[\w’'-]+ ){{1,6}}?)(?P<done>{_DONE})\b(?P<rest>.*)",
        lambda by: f"{_subject(by['who'])} {by['done']} {by['what'].strip()}{by['rest']}",
    ),
    # Who
    _rule(
        rf"{_NAME_OF}{_PERSONS} (?:(?:who|that) )?(?:(?:is|was) )?(?:serving|acting) as (?P<rest>.+)",
        r"Who is \g<rest>",
    ),
    _rule(rf"{_NAME_OF}{_PERSONS} (?:who|that) (?P<rest>.+)", r"Who \g<rest>"),
    _rule(r"who (?P<was>was|were|has been|have been) (?:named|made) (?P<rest>.+)", r"Who \g<was> appointed \g<rest>"),
    _rule(r"who (?:has )?(?:succeed(?:s|ed)|replace[sd]|came after) (?P<rest>.+)", r"Who took over from \g<rest>"),
    # Who speaks of it
    _rule(
        rf"whose (?:{_REPLIES}) (?:(?:do |does )?{_SPEAK} (?P<rest>.+)|bring (?P<brought>.+) up)",
        lambda of: f"Who mentioned {of['rest'] or of['brought']} in their replies",
    ),
    _rule(
        rf"(?:{_GIVE} |{_NAME} )?(?:which|what|the|all the|those) {_STATES} (?:that |which |who )?(?:have |had )?{_SPEAK} (?P<rest>.+)",
        r"Which \g<noun> reported on \g<rest>",
    ),
    # What they reported
    _rule(
        rf"what (?:information|details?|facts) (?:did|do|does|has|have) (?!been\b)(?P<who>.+?) {_GIVEN}\b(?: {_ON})?(?P<on>.*)",
        lambda told: f"What did {told['who']} report{' on' * bool(told['matter'])}{told['on']}",
    ),
    _rule(rf"what (?:information|details?|facts) (?:has|have) been {_GIVEN} by (?P<who>.+?)(?: {_ON} (?P<rest>.+))?", _reported),
    _rule(
        rf"what (?:information|details?|facts) {_ON} (?P<rest>.+) (?:is|are|was|were|has been|have been) {_GIVEN} "
        rf"(?:in (?:the )?(?:{_REPLIES}) (?:of|by|from)|by) (?P<who>.+)",
        _reported,
    ),
    _rule(
        rf"(?:summari[sz]e|sum up|outline|{_GIVE} an? {_WHOLE}(?:summary|overview) of)(?: for (?:me|us))? "
        rf"(?:the )?(?:{_REPLIES}) (?:of|by|from) {_THE_STATES} {_ON} (?P<rest>.+)",
        _reported,
    ),
    _rule(
        rf"what (?:did|do|have) {_THE_STATES} (?:say|said|state|stated|write|written|tell us|told us) {_ON} (?P<rest>.+)",
        _reported,
    ),
    # What it means
    _rule(r"explain what (?P<rest>.+?) (?:is|are|means?)", r"What does \g<rest> mean"),
    _rule(r"how (?:does|do|did) (?P<where>.+?) define (?P<rest>.+)", r"How is \g<rest> defined in \g<where>"),
    # What a body did, or asks for
    _rule(
        rf"(?:what|which) {_DEEDS} (?P<when>did|does|do|has|have) (?P<body>.+?) {_DO}\b(?: (?:to|of) (?P<whom>.+)|(?P<rest>.*))",
        lambda of: f"What {of['when']} {of['body']} {_verbs(of['deeds'])}{_of(of['whom']) or of['rest'] or ''}",
    ),
    _rule(
        rf"(?:what|which) {_DEEDS} (?:{_BE}|has been|have been) {_DO}{_BY}",
        lambda of: f"What did {of['body'] or of['meeting']} {_verbs(of['deeds'])}{of['rest'] or of['when'] or ''}",
    ),
    _rule(
        rf"(?:what|everything|all|anything|list all|list everything)(?: that)? (?:{_BE}|has been|have been) "
        rf"(?P<deeds>{_DECIDED}(?:(?:,| and| or) {_DECIDED})*){_BY}",
        lambda of: f"What did {of['body'] or of['meeting']} {_verbs(of['deeds'])}{of['rest'] or of['when'] or ''}",
    ),
    _rule(
        rf"(?:what|which)(?: things)?(?: that| {_BE})? (?P<whom>.+?) (?:(?:{_BE}|has been|have been) )?{_ASKED} to do by (?P<body>.+)",
        lambda of: f"What does {of['body']} ask{_of(of['whom'])}",
    ),
    # Which …
    _rule(r"(?:which|what|who)(?: are the)? (?:troop |police )?contributors of (?P<rest>.+)", r"Which countries contribute \g<rest>"),
    _rule(rf"{_LISTING}{_ALL}{_STATES} (?:that|which|who) (?P<rest>.+)", r"Which \g<noun> \g<rest>"),
    _rule(
        rf"{_LISTING}{_ALL}{_STATES} whose (?P<rest>.+)",
        lambda of: f"Which {of['noun']}{'’' if of['noun'].endswith('s') else '’s'} {of['rest']}",
    ),
    _rule(rf"{_LISTING}{_ALL}{_STATES} with (?P<rest>.+)", r"Which \g<noun> have \g<rest>"),
    _rule(rf"{_LISTING}{_ALL}{_STATES} (?P<rest>(?:\w+ing|{_DONE}) .+)", r"Which \g<noun> are \g<rest>"),
    _rule(rf"(?:{_GIVE}|{_NAME}) (?P<rest>(?:what|which|who)\b.+)", r"\g<rest>"),
    _rule(rf"{_GIVE} (?:all )?the {_NOUN} (?P<rest>{_DONE} .+)", r"Which \g<noun> were \g<rest>"),
    _rule(rf"(?:{_NAME} (?:{_LIST_OF})?|(?:{_GIVE} )?{_LIST_OF}|{_GIVE} (?=all|the|those|every)){_ALL}{_THINGS}", r"What are the \g<rest>"),
    _rule(rf"(?:{_GIVE} |{_NAME} )?{_LIST_OF}{_ALL}(?P<rest>.+)", r"List all the \g<rest>"),
    _rule(rf"{_GIVE} (?:all )?the {_NOUN} (?:that|which|who) (?P<rest>.+)", r"Which \g<noun> \g<rest>"),
    _rule(rf"{_GIVE} (?P<rest>(?:everything|anything|all)\b.+)", r"\g<rest>"),
    # Summaries
    _rule(
        r"what (?:did|does|do|has|have) (?P<who>.+?) (?:report(?:ed)?|stated?) (?:altogether|in all|overall|in total)\b ?(?P<rest>.*)",
        r"Summarise everything \g<who> reported \g<rest>",
    ),
    _rule(r"(?:summari[sz]e|sum up|outline) (?:all|everything) (?:that |which )?(?P<rest>.+)", r"Summarise everything \g<rest>"),
    _rule(rf"(?:{_GIVE} )?(?:an? )?{_WHOLE}(?:summary|overview|outline) of (?P<rest>.+)", r"Summarise \g<rest>"),
    _rule(
        rf"what {_BE} the (?:main |key )(?:points|elements|lines) (?:of|in) "
        r"(?P<rest>(?:\S+ )*?(?:discussions?|debate|exchange|deliberations)\b.+)",
        r"Summarise \g<rest>",
    ),
    # What
    _rule(rf"{_GIVE} (?P<rest>(?:the|an?) .+)", r"What is \g<rest>"),
)
_ALL_OF_THEM = re.compile(
    r"[?.!,]\s*(?:"
    r"(?:please,? )?(?:name|give|list|show|tell)(?: me)? (?:them all|every(?: single)? one(?: of them)?|all(?: of (?:them|it))?)|"
    r"(?:i|we) (?:need|want|would like) (?:all|every one|each|the full list)\b[^?.!]*)(?:,? please)?[.!?]*\s*$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(?<!\w)['‘]([^'‘’\"“”]{2,60})['’](?!\w)")
# "…, and the number from each": a table's rows say it.
_OF_EACH = re.compile(
    r",? (?:and|with|including|together with) "
    r"(?:(?:what|which) )?(?:how many|how much|(?:the|its|their) (?:exact )?(?:numbers?|figures?|amounts?|strength))"
    r" (?:(?:do|does|did|has|have) )?(?:from |of |for |by |in )?(?:each|every one)(?: \w+)?\W*$",
    re.IGNORECASE,
)
_MIDDLE_OF = re.compile(rf"\bthe middle of (?=(?:{'|'.join(MONTHS)})\b)", re.IGNORECASE)
_A_SUMMARY = re.compile(r"[?.!,]\s*(?:an? )?(?:short |brief )?(?:summary|overview|outline)(?:,? please)?[.!?]*\s*$", re.IGNORECASE)


def plain_form(question: str, names: StateNames) -> str:
    """The question as it would be asked plainly; itself where it is, or where nothing would be left."""
    text = matter_last(without_courtesies(question), names)
    text = _MIDDLE_OF.sub("mid-", _OF_EACH.sub("", text))
    text = _ALL_OF_THEM.sub("? All of them.", _QUOTED.sub(r'"\1"', without_courtesies(text)))
    if (summary := _A_SUMMARY.search(text)) is None:
        return _rewritten(text) or text
    plain = _rewritten(text[: summary.start()]) or text[: summary.start()]
    return plain if plain.startswith("Summarise") else f"Summarise {plain[0].lower()}{plain[1:]}"


def _rewritten(text: str) -> str:
    """A question as the first rule for its form writes it; empty where none is for it."""
    bare = text.strip().rstrip("?.! ")
    for rule in _RULES:
        if found := rule.form.fullmatch(bare):
            return f"{found.expand(rule.written) if isinstance(rule.written, str) else rule.written(found)}?"
    return ""


def _verbs(deeds: str) -> str:
    """What is done, of the nouns or participles for it: "decide or approve"."""
    found = [each for each in re.split(r"\W+", deeds.casefold()) if each not in ("", "and", "or")]
    return " or ".join(_VERB_OF[each] for each in found)


def _of(whom: str | None) -> str:
    """Of whom something is asked, without "himself" or "personally"."""
    return " of " + re.sub(r" (?:\w+sel(?:f|ves)|personally|in person)$", "", whom) if whom else ""


def _subject(who: str) -> str:
    return "Who" if who.casefold() == "whom" else f"{who[0].upper()}{who[1:]}"
