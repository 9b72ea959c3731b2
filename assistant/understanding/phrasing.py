"""How questions are phrased in English: the patterns by which `assistant.question` reads them."""

import re

from assistant.language.lexicon import stem


def _compiled(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


STATE_NOUN = r"(?:countr(?:y|ies)|states?|governments?|delegations?|(?<!united )nations?)"
STATE_NOUNS = r"(?:countries|states|governments|delegations|(?<!united )nations)"
STATES_PARTIES = re.compile(r"\bstates parties\b", re.IGNORECASE)
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
# "What must States include …?" asks for no States.
_MODAL = r"must|should|shall|can|could|may|might|will|would"
BODIES = r"(?:countries|states|governments|delegations|parties|organi[sz]ations|(?<!united )nations|agencies|members|replies)"
_LISTED = (
    r"(?:countr(?:y|ies)|states?|governments?|member states?|delegations?|delegates?|participants?|parties|organi[sz]ations?|"
    r"authorities|ports?|agencies|nations|members|replies|respondents)"
)
_THINGS = (
    r"(?:practices|measures|recommendations|topics|challenges|proposals|documents|areas|points|matters|questions|subjects|steps|tools|"
    r"bodies|operations|reasons|conditions|actions|activities|projects|initiatives|organs|articles|obligations|requirements|issues)"
)
_SAYING = (
    r"(?:mention|report|say|said|speak|spoke|refer|bring|brought|write|wrote|state|indicate|note|describe|complain|use|have|has|had|"
    r"did|do)\w*"
)
_WHO_MENTIONS = r"^who (?:all |also |else )*(?:mention(?:s|ed)?|refer(?:s|red)? to|sp(?:eaks?|oke) (?:of|about))\b"
_WHO_REPORTED = (
    r"^who (?:all |else |also )*(?:(?:spoke|commented) (?:on|about)\b|reported (?!to\b|[^?]* to (?:the|an?|his|her|their|its)\b))"
)
_WHAT_STATES_DID = r"\b(?:what|which)(?: [\w-]+){0,10}? (?:did|do|have) (?:the )?(?:\w+ ){0,2}?(?:countries|states|governments|nations)\b"

_WHICH_MEMBERS = (
    r"\bwhich (?:other )?members "
    r"(?:of the (?:[\w-]+ ){0,2}?(?:committee|council|commission|board|conference|assembly|group|forum|bureau) )?"
    r"(?:spoke|said|supported|opposed|backed|favoured|objected|asked|proposed|wanted|agreed|disagreed|reported|announced|voted)\b"
)

# "Has any State …?", "Are there countries that …?": whoever asks whether there are some wants to know which.
ASKS_WHETHER_ANY = _compiled(
    r"^(?:and |but )?(?:(?:do|does|did|has|have|had|can|could|will|would|should) (?:any|some)|"
    r"(?:is|are|was|were) (?:there )?(?:any|some)|(?:are|were) there)(?: (?:of the|other|more|member|participating|reporting))*"
    rf" {STATE_NOUN}\b",
)
# What stands before States that are left out of account.
LEAVES_OUT = re.compile(
    r"\b(?:other than|apart from|besides|except(?:ing)?(?: for)?|with the exception of|excluding|aside from|in addition to|not counting)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
ASKS_FOR_LIST = _compiled(
    rf"\b(?:which|what)\s+(?!(?:did|do|does|have|has|{_MODAL})\b)(?:\w+\s+){{0,3}}?{BODIES}\b",
    r"\bwho\s+(?:all|else)\b|\bwhose\s+(?:police|customs|authorit|countr|government)",
    r"\b(?:list|name|enumerate|give(?: me)?|show(?: me)?|summari[sz]e)\s+"
    r"(?:all|every|each|the|any|everything|which|what|countries|states)\b",
    rf"\b(?:list|name|give(?: me)?|show(?: me)?) (?:at least |some |a few |several |me )*(?:{_COUNT} )?(?:\w+ )?{STATE_NOUNS}\b",
    r"^(?:an? |the )?(?:\w+ )?list of\b",
    _WHO_REPORTED,
    r"^(?:which|what)\s+(?:are|were)\s+(?:all\s+)?the\b.*\b\w+s\b",
    _WHAT_STATES_DID,
    r"\bhow many (?:\w+ ){0,3}?(?:countries|states|governments|delegations)\b",
    r"\bhow many (?:\w+ ){0,3}?(?:members|parties)\b(?! (?:does|has|did the|are there)\b)",  # but not those that a body has
    rf"\b(?:all|every|each)\s+(?:the\s+)?{_LISTED}\b",
    rf"\b(?:which|what) (?:(?!(?:for|in|of|on|to|with)\b)\w+ ){{0,2}}?{_THINGS}\b",
    rf"^who (?:all )?(?:also )?{_SAYING}\b.*\b(?:repl(?:y|ies)|answers?|reports?|statements?)\b",
    _WHO_MENTIONS,
    rf"^{BODIES}\s+(?:that|which|who|with|where|\w+ing)\b",
    r"^which of (?:the|these|those|its|their|[\w-]+['’]s?) (?:[\w-]+['’]s? )?(?:[\w-]+ ){0,3}?\w+[^\Ws]s "
    r"(?!(?:has|is|was|does|\w+[^\Ws]s)\b)\w+",
    r"^(?:what|which) (?:are|were) (?:all )?(?:the|[\w-]+['’]s) .*\b\w+s\b",
    r"^(?:everything|all (?:that|the))\b|\bin (?:which|what) (?:places|parts|paragraphs|passages)\b",
    r"\b(?:collect|gather|enumerate)\b|\b(?:all|every|each) (?:the )?(?:\w+ ){0,3}?" + _THINGS,
)
LISTS_STATES = _compiled(
    rf"\b(?:which|what|whose|list|name)\s+(?!(?:{_MODAL})\b)(?:\w+\s+){{0,3}}?(?:{STATE_NOUN}|police|customs)\b",
    rf"\b(?:all|every|each|many|list|give|show)\s+(?:me\s+)?(?:of\s+)?(?:the\s+)?(?:\w+\s+){{0,3}}?(?:country|{STATE_NOUNS})\b",
    _WHAT_STATES_DID,
    _WHICH_MEMBERS,
    rf"^who (?:all )?(?:also )?{_SAYING}\b.*\b(?:repl(?:y|ies)|answers?|reports?|statements?)\b",
    _WHO_MENTIONS,
    rf"^{STATE_NOUNS}\s+(?:that|which|who|with|where|\w+ing)\b",
    ASKS_WHETHER_ANY.pattern,
    _WHO_REPORTED,
)
# "… by which the Office assists States": no State is asked for.
RELATIVE = _compiled(r"(?<=\w\w)(?<!\band)(?<!\bor)(?<!\bbut)(?<!\bso) (?:for|in|on|to|of|by|from|with|under|at|through) (?:which|whom)\b")
# A plural after "which" or "what", or "who were": one thing does not answer it.
ASKS_FOR_SEVERAL = _compiled(
    r"\b(?:which|what)\s+(?:(?:of the\s+)?[\w-]+['’]s?\s+)?(?:[\w-]+\s+){0,3}?(?!(?:does|is|was|has|this|its|us)\b)[\w-]{2,}[^\Ws]s\b",
    r"^who (?:are|were)\b|^(?:list|name|enumerate)\b",
)
# "Which attacks …? All of them, please."
ASKS_FOR_ALL = _compiled(rf"\ball (?:of (?:it|them|these|those)|{_COUNT})\W*(?:please\W*)?$", r"\blist (?:it |them )?all\b")
ASKS_FOR_SUMMARY = _compiled(
    r"^(?:please )?(?:summari[sz]e|sum up|outline)\b", r"^(?:a |give (?:me )?(?:a|an) )?(?:summary|overview|outline|gist) of\b"
)
# Those who speak at a body and are none: what opens with "Invites Member States" is asked of them, and not by them.
OF_SPEAKERS = re.compile(rf"^(?:the |some |several |all )?(?:member )?(?:{STATE_NOUNS}|speakers|participants|experts)$", re.IGNORECASE)
# What a word means, or what an acronym or a quoted word is.
_TERM = r"(?:the |an? )?(?:term |word |acronym |abbreviation )?[\"“‘']?([^?\"”]{2,60}?)[\"”’']?"
_WHERE = r"(?: (?:in|on|under|within|for the purposes? of) (?:the )?[^?]+?)?(?:,? (?:please|exactly))?[?.]*$"
# "Can you define …, please?"
_KINDLY = r"(?:(?:please|can you|could you|would you|can anyone|i would like you to|tell me)(?: please| kindly)?,? )?"
_A_BODY_OR_TEXT = (
    r"(?:the )?(?:[\w-]+ ){0,4}?(?:committee|conference|council|commission|meeting|assembly|board|convention|protocol|agreement|treaty|"
    r"note|report|decision|resolution|document|text|paper|regulation|conclusion)s?(?: on [\w -]{2,40}?)?"
)
_NAMED_AS = r"(?: (?:clause|rule|principle|procedure|term|concept|approach|notion|system))?"
ASKS_FOR_MEANING = _compiled(
    rf"^{_KINDLY}what (?:do|does|did|is|are) {_TERM}{_NAMED_AS} (?:mean|stand for|short for)\b(?!.*\bby\b)",
    # A body or a text means by a word what is defined there, a speaker may mean anything.
    rf"^{_KINDLY}what (?:do|does|did) {_A_BODY_OR_TEXT} mean by {_TERM}{_NAMED_AS}{_WHERE}",
    rf"^{_KINDLY}what (?:is|are|was) (?:meant|understood) by {_TERM}{_NAMED_AS}{_WHERE}",
    rf"^{_KINDLY}(?:define|spell out|explain|(?:what(?: is|['’]s) )?the (?:definition|meaning) of) {_TERM}{_NAMED_AS}{_WHERE}",
    rf"^(?:who|what) (?:counts|qualifies|(?:is|are) (?:counted|considered|regarded|treated)) (?:as )?an? {_TERM}{_WHERE}",
    rf"^how (?:is|are) {_TERM}{_NAMED_AS} (?:defined|understood){_WHERE}",
    rf"^what(?:['’]s| is| are| was) (?:an? |the )?(?:[\"“]([^?\"”]{{2,60}})[\"”]{_NAMED_AS}|((?-i:[A-Z][\w&+/-]*[A-Z+]\w*)))\?*$",
    # "What is the Joint Fact-finding Group, and what is it for?"
    r"^what(?:['’]s| is| are| was| were) (?:the )?"
    r"((?-i:[A-Z][\w-]+(?: (?:(?:of|for|the|and|on|in|to) )*[A-Z][\w-]*)+))(?:\W*$|[:,].*|,? and what .*)",
)
# "What are the six …", "which three …": all of a set is asked for, and whoever wrote of it may have named it whole.
ASKS_FOR_THE_SET = _compiled(
    r"\b(?:which|what)\s+(?:are|were)\s+(?:the|its|their|[\w-]+['’]s?)\s",
    r"\b(?:which|what)\s+(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s",
)
YES_NO = _compiled(r"^(?:and\s+)?(?:do|does|did|is|are|was|were|has|have|had|can|could|should|would|will|may|must)\b")
# A follow-up that says itself what it asks for, and is no "And in Vienna?".
ASKS_ITSELF = _compiled(rf"{YES_NO.pattern}|^(?:and |but |so )?(?:(?:to|from|for|in|on|at|by|of|with|under) )?(?:what|which|how|who\w*)\b")
ASKS_FOR_ONE_THING = _compiled(
    r"^(?:by |on |at |in |since |until |for |to )?"
    r"(?:when|where|why|what date|which date|what year|which year|who(?! (?:all|mention|report|sp[eo]|refer|br|complain))|whom|"
    r"how(?! many))\b"
)
ASKS_WHERE_MENTIONED = _compiled(
    r"\b(?:mention\w*|refer(?:s|red|ring)? to|use the (?:words?|terms?|phrase)|come up|comes up|cite[sd]?|name[sd]? \w+ in|"
    r"speak about|spoke about|talk about)\b"
)
# "Which State ordered the tugs that the Chair mentioned?" asks for no mentions.
SOMEBODY_MENTIONED = _compiled(
    r"(?<=\w) (?:that|which|whom) (?:the )?(?-i:[A-Z])[^,;?]{1,60}? (?:mention|cite|name|refer)(?:s|red|d|ed)?(?: to)?"
    r"(?=\W*$| (?:at|in|during|before) )"
)
ASKS_WHAT_IS_MENTIONED = _compiled(r"^(?:which|what)\b[^,;?]*\b(?:is|are|was|were) (?:mentioned|named|cited|referred to)\b")
LISTS_MENTIONS = _compiled(
    # "What legal basis does the decision cite?" asks for what is cited.
    rf"^(?:in )?(?!what (?:[\w-]+ ){{0,4}}?(?:does|do|did) )(?:which|what|how many)\b.*{ASKS_WHERE_MENTIONED.pattern}",
    r"^(?:which|what) (?:replies|paragraphs|points|documents)\b",
)
ASKS_WHO_SAID = _compiled(
    r"\b(?:which|what) (?:one )?(?:delegation|country|state|government|speaker)\s+"
    r"(?:said|noted|stated|reported|observed|mentioned|expressed|indicated|claimed)\b"
)
SAYS = _compiled(
    r"\s+(?:report|sa(?:y|id)|state|describe|repl(?:y|ie[ds])|answer|indicate|explain|note|mention|observe|argue|propose)(?:e?d|s)?\b",
)
# "the position of Kestria on …", "Kestria's view of …": what comes before and after the State whose position is asked for.
_POSITION = r"(?:positions?|views?|stance|opinions?|attitude|reply|replies|answer|statement|reservations?)"
POSITION_OF = re.compile(rf"\b{_POSITION} (?:of|by|from) (?:the )?$", re.IGNORECASE)
ITS_POSITION = re.compile(rf"(?:['’]s?)? (?:\w+ )?{_POSITION}\b", re.IGNORECASE)
JOINED = re.compile(r"(?:\s*,)?\s*(?:(?:and|or|&)\s+)?(?:by\s+|of\s+)?(?:the\s+)?", re.IGNORECASE)
COMPARES = _compiled(
    r"\b(?:compar\w+|versus|vs\.?|(?-i:v(?=\.? [A-Z]))|against|differ\w*|contrast\w*|each|both|respectively|line up|sets? apart|whereas|"
    r"and (?:how|what|which|according|at|in|on|under)|between(?! (?:19|20)\d\d and (?:19|20)\d\d\b))\b|\?.*\?"
)
HAS_MORE_OF = _compiled(r"^(?:and )?who\b[^,:?]*? (?:more|most|fewer|fewest) (?!(?:of|on|than|as)\b)(?:[\w-]+ )?[\w-]+s\b")
HOLDS_AGAINST = _compiled(r"\b(?:compar\w+|versus|vs|(?-i:v(?=\.? [A-Z]))|differ\w*|contrast\w*|against (?:that|those|the))\b")
ASKS_WHETHER_DOCUMENTS_AGREE = _compiled(
    r"\b(?:documents|reports|texts|papers|versions|sources)\b.{0,20}\b(?:agree|disagree|differ|match|contradict|consistent|the same)\b"
)
AGAINST_RECOMMENDATION = _compiled(r"\b(?:from|with|to|than|against|and|beyond|below|above) (?:what )?the recommend(?:ation|ed)\b")
# Those that said so, not all that replied: "which States have …", but not "what did States report on …" nor "which had not …".
# "Chemicals not under control" does not turn what the States did with them.
_NEGATES = rf"(?:{BODIES} not|(?:(?<![a-z]{{3}}s )|(?<=does ))not|no|none|never|without|cannot|fail\w*|\w+n['’]t)"
ASKS_WHO_DID = _compiled(rf"^(?!.*\b{_NEGATES}\b)(?!what\b).*\b(?:which|whose|who|list|name|all|every)\b")
_AUXILIARY = r"(?:have|had|has|did|do|does|are|were|is|was|can|could|will|would)"
# "Which States had not …", "States that reported no …", but not "which States seize chemicals that are not controlled".
ASKS_WHO_DID_NOT = _compiled(
    rf"\b{STATE_NOUNS} (?:that |which |who )?(?:(?:report|sa[iy]|stat)\w* (?:that )?(?:they )?)?"
    rf"(?:(?:{_AUXILIARY}|held|made|gave|took|ran|[a-z]+ed) )?(?:not(?! only)|never|cannot|no)\b",
    rf"\b{STATE_NOUNS} (?:have|had|did|do|are|were|could|would)n['’]t\b",
    rf"\b{STATE_NOUNS} (?:that |which |who )?(?:report|sa[iy]|stat|indicat)\w* [^?;]*?\bthat "
    rf"(?:[^?;]*?\b(?:{_AUXILIARY}|may|must|should) (?:been )?)?(?:not(?! only)|never|cannot|no)\b",
    rf"^\W*(?:and )?(?:in|for|from|to) (?:which|what) (?:[\w-]+ )?{STATE_NOUNS} (?:{_AUXILIARY}|may|must|should)\b[^?;]*?"
    r"\b(?:not(?! only)|never|no longer|cannot)\b",
)
# Those who say it themselves: what others say of them is no report of theirs.
ASKS_WHO_REPORTED = _compiled(
    rf"\b{STATE_NOUNS} (?:(?:have|had|also) )*"
    r"(?:report|repl(?:y|ied)|stat(?:e|ed)\b|sa(?:y|id)\b|sp(?:eak|oke)\b|describ|indicat|not(?:e|ed)\b|mention|refer|comment|answer|respond|explain)",
    _WHO_REPORTED,
)
# A delegation does what it says, and nothing where it is only named.
ASKS_FOR_SPEAKERS = _compiled(r"\bwhich (?:[\w-]+ ){0,2}?(?:delegations?|representatives?|speakers?)\b")
# "Reported on training" is also who had none.
ASKS_WHO_SPOKE = _compiled(r"\b(?:report|repl(?:y|ied)|sp(?:eak|oke)|comment|answer|respond|mention|refer)(?:ed|s)?\b")
ASKS_WHO_IS_NOT_CONCERNED = _compiled(
    r"\b(?:competen\w+|jurisdiction|applicable(?! (?:[\w-]+ )?(?:laws?|legislation|rules|provisions)\b)|concerned|"
    r"not? (?:answer|reply|respond)\w*)\b"
)
# "How many …", "The number of …": a question that counts, and one that counts the mentions of some words.
COUNTS = _compiled(
    r"^(?:(?:and|so|but|please|exactly|roughly|in|on|by|from|to|under|with|of|for|at)\s+)*how (?:many|often)\b",
    r"^(?:and )?(?:what (?:is|was) )?(?:the )?(?:total )?number of\b",
)
_STATES_REPLYING = r"(?:(?:participating |member )?(?:countries|states|governments|delegations))"
_DOCUMENTS = r"(?:(?:meeting )?documents|reports|papers|texts)"
_PARAGRAPHS = r"(?:(?:numbered )?paragraphs|passages|places|points|replies|answers|times)"
_MENTIONED_NOUN = (
    rf"(?:(?:in )?how (?:often|many (?:of the )?(?P<noun>{_STATES_REPLYING}|{_DOCUMENTS}|{_PARAGRAPHS}))|"
    rf"(?:in )?(?:which|what|(?:list|show|find)(?: me)?(?: all)?(?: the)?|all) (?:of the )?"
    rf"(?P<which>{_DOCUMENTS}|(?:numbered )?paragraphs|passages))"
)
_MENTIONS = r"(?:that |which )?(?:mention(?:s|ed)?|refer(?:s|red)? to|cite[sd]?|(?:use[sd]?|contain(?:s|ed)?) the (?:words?|terms?))"
_TO_THE_END = r"(?:\s+(?:in|of|within|under)\s.+?)?\W*$"
COUNTS_MENTIONS = tuple(
    re.compile(rf"^{_MENTIONED_NOUN}\b{rest}{_TO_THE_END}", re.IGNORECASE)
    for rest in (
        rf"(?: (?:in|of) [^?]+?)? {_MENTIONS} (?P<what>.+?)",
        r" (?:is|are|was|were) (?P<what>.+?) (?:mentioned|referred to|cited|named)",
        r" (?:do|does|did) (?P<what>.+?) (?:come up|appear|occur)",
        rf" (?:do|does|did) [^?]+? {_MENTIONS} (?P<what>.+?)",
    )
)
IS_STATE = re.compile(_STATES_REPLYING, re.IGNORECASE)
IS_DOCUMENT = re.compile(_DOCUMENTS, re.IGNORECASE)
ASKS_WHO_REPLIED = _compiled(r"\b(?:repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?|report(?:ed)?|commented)\b")
NAMES_WHICH = _compiled(r"\b(?:which|who|name|list)\b")
MUST_NAME_STATES = _compiled(r"\b(?:which|whose|list|name|all|every|how many)\b")
ASKS_WHAT_WAS_REPORTED = _compiled(
    r"\bwhat (?:did|do|have|had|has) (?:the )?(?:\w+ ){0,2}?(?:countries|states|governments|delegations|members|everyone)\b.*"
    r"\b(?:report|say|state|reply|answer)\w*\s+(?:\w+ )?(?:on|about|regarding|concerning|under)\b",
    r"\bwhat (?:\w+ ){1,5}did (?:\w+ )?(?:countries|states|governments) report\b",
)
ASKS_WHAT_STATES_SAID = _compiled(r"^what (?:did|do|have|has|does) .*\b(?:report|sa(?:y|id)|stat|repl|answer|tell|told)\w*\b")
QUOTED = re.compile(r"[\"“‘']([^\"“”‘’']{2,60})[\"”’'](?!\w)")
# What a question asks for stands after these words.
FOCUS = _compiled(
    r"\b(?:what(?:'s| is| are| was| were)?|which|how many|how much|number of|quantity of|amount of|name of|value of|size of|date of)\s+"
    r"(?:(?:of|the|a|an|kind of|sort of|type of|total|exact|maximum|minimum|main|[\w-]+['’]s)\s+)*"
)
# Words that frame a question and that its answer need not have.
FRAME = frozenset(
    stem(word)
    for word in (
        "say said state statement report describe mention tell told note indicate explain accord answer reply respond response question "
        "paragraph para document text please give list name show summarise summarize summary country government delegation delegate "
        "anything everything something kind sort type exactly know position view opinion compare comparison difference different "
        "differ versus vs regard concern respect matter topic issue mean meaning call involve take taken took part happen make made "
        "contain refer speak spoke talk deal dealt point recommend recommendation use far well one two three get got go come came "
        "half every each whole overall main many much find found think thought quote carry carried questionnaire all any "
        "detail concretely specifically really actually currently today now there here share size quantity amount number percentage "
        "proportion value total volume figure need want like further pls respectively along collect anywhere place word "
        "example instance done "
        "phrase term submission date venue reason explanation obstacle justification interval frequency "
        "headcount tonnage"
    ).split()
)

# Of these a question may also be asked itself.
THINGS = frozenset(map(stem, ("questionnaire", "document")))
# What a State reports is all this, whatever it is: "Kestria's measures", "what steps did Kestria take".
ANYTHING_DONE = frozenset(map(stem, "measure action step effort activity initiative undertake implement adopt".split()))

RECOMMENDATION = _compiled(r"\brecommendation\s+\(?(?P<letter>[a-z])\)?(?=\W|$)")
ISSUE_LETTER = _compiled(r"\bissue\s+(?:\d{1,2}|[IVX]{1,4})\s*,?\s*\((?P<letter>[a-z])\)")
