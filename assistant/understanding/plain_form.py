"""The plain form of a question, in which the rest of the understanding reads it.

One thing is asked for in many ways: "I need the full list of the States that …", "Name the countries which …", "Which States …?".
What is rewritten here asks for the same; what no rule is for stays as it is.
"""

import re

from assistant.understanding import phrasing
from assistant.understanding.asked_figures import figure_asked
from assistant.understanding.courtesies import ASKING, without_courtesies, without_opening
from assistant.understanding.fronted_matter import matter_last
from assistant.understanding.meeting_rules import RULES as OF_MEETINGS
from assistant.understanding.plain_rules import RULES as OF_ONE_THING
from assistant.understanding.plain_words import in_plain_words
from assistant.understanding.plural_places import each_by_name
from assistant.understanding.reply_rules import RULES as OF_REPLIES
from assistant.understanding.rewriting import rewritten
from assistant.understanding.table_rules import RULES as OF_TABLES
from assistant.understanding.topic_rules import RULES as ON_A_TOPIC
from index.states import StateNames

_ALL_OF_THEM = re.compile(
    r"[?.!,]\s*(?:"
    r"(?:please,? )?(?:name|give|list|show|tell)(?: me)? (?:them all|every(?: single)? one(?: of them)?|all(?: of (?:them|it))?)|"
    r"(?:i|we) (?:need|want|would like) (?:all|every one|each|the full list)\b[^?.!]*)(?:,? please)?[.!?]*\s*$",
    re.IGNORECASE,
)
# "Who sent officers? All countries, please."
_ALL_STATES = re.compile(
    rf"^who(?P<rest> [^?.!]+)[?.!,]\s*(?:(?:please,? )?(?:name|give|list|show|tell)(?: me)? |(?:i|we) (?:need|want|would like) )?"
    rf"(?:all|every|each|the)(?: of)?(?: the)? (?:{phrasing.STATE_NOUNS}|figures|numbers|amounts|data)"
    r"(?: (?:concerned|involved|in question|that did))?"
    r"(?:,? (?:please|pls))?[.!?]*\s*$",
    re.IGNORECASE,
)
# Everything is looked for in the documents.
_IN_ALL = re.compile(
    r",?\s+(?:in|from|across|throughout|among) (?:any of |all (?:of )?)?(?:these|those|your|our|my) (?:\w+ )?"
    r"(?:papers|documents|files|texts)(?=\W*$|\s(?:that|which|where)\b)",
    re.IGNORECASE,
)
# "for purposes such as training": what belongs in a list need not be the example.
_EXAMPLES = re.compile(
    r",? (?:such as|for (?:example|instance)|e\.g\.)(?! (?:this|that|these|those)\b) [\w-]+(?: [\w-]+){0,3}?(?:,? (?:and|or) [\w-]+)?"
    r"(?=[,?;.]|$)",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(?<!\w)['‘]([^'‘’\"“”]{2,60})['’](?!\w)")
# "…, and the number from each": a table's rows say it.
_OF_EACH = re.compile(
    r",? (?:and|with|including|together with) "
    r"(?:(?:what|which) )?(?:how many|how much|(?:the|its|their) (?:exact )?(?:numbers?|figures?|amounts?|strength))"
    r" (?:(?:do|does|did|has|have) )?(?:from |of |for |by |in )?(?:each|every one)(?: (?:country|state|contributor|one))?(?: \w+)?\W*$",
    re.IGNORECASE,
)
# "…, and what did each propose?", "…, and why?": each paragraph of a list says it.
_MORE_OF_EACH = re.compile(
    r",? and (?:(?:what|how|why|when|where|(?:on|for|under|in|to|with|by) (?:what|which|whom))\b[^,;?]*"
    r"\b(?:each|them|they|their)\b[^,;?]*"
    r"|(?:why|when|where|how|(?:for|on|under|in) (?:what|which) (?:reasons?|grounds?|conditions?|terms)))\W*$",
    re.IGNORECASE,
)
# A question typed without its mark.
_UNMARKED = re.compile(rf"{ASKING}[^?!]*[^?!.\s]\s*$", re.IGNORECASE)
_RULES = (*OF_MEETINGS, *OF_TABLES, *ON_A_TOPIC, *OF_REPLIES, *OF_ONE_THING)
_A_SUMMARY = re.compile(r"[?.!,]\s*(?:an? )?(?:short |brief )?(?:summary|overview|outline)(?:,? please)?[.!?]*\s*$", re.IGNORECASE)


def plain_form(question: str, names: StateNames) -> str:
    """The question as it would be asked plainly; itself where it is, or where nothing would be left."""
    opened = _IN_ALL.sub("", without_opening(question))
    if _UNMARKED.match(opened):
        opened = f"{opened.rstrip()}?"
    text = matter_last(opened, names)
    if text == opened:
        text = matter_last(without_courtesies(opened), names)
    text = each_by_name(in_plain_words(text))
    # Else it is the second thing that is counted, or what is asked of each of several named.
    if not phrasing.COUNTS.match(text) and figure_asked(text) is None:
        text = _OF_EACH.sub("", text)
        if phrasing.ASKS_FOR_LIST.search(text):
            text = _MORE_OF_EACH.sub("?", _EXAMPLES.sub("", text))
    text = _ALL_STATES.sub(r"Which countries\g<rest>?", text)
    text = _ALL_OF_THEM.sub("? All of them.", _QUOTED.sub(r'"\1"', without_courtesies(text)))
    if (summary := _A_SUMMARY.search(text)) is None or not re.search(r"\w", text[: summary.start()]):
        return rewritten(text, _RULES) or text
    plain = rewritten(text[: summary.start()], _RULES) or text[: summary.start()]
    return plain if plain.startswith("Summarise") else f"Summarise {plain[0].lower()}{plain[1:]}"
