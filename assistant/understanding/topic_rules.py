"""The forms in which it is asked where something is mentioned, or what is said about it, and how each is written plainly."""

from assistant.language.words import BE
from assistant.understanding.rewriting import plural, rule

_GIVE = r"(?:(?:give|show|find|list|quote|name)(?: me| us)? )?(?:all |every |each |any )?(?:of )?(?:the )?"
_PLACES = r"(?:paragraphs?|passages?|places?|parts?|points?|sections?)"
_SPOKEN_OF = r"(?:mentioned|referred to|cited|spoken (?:of|about)|talked about|touched (?:up)?on|brought up)"
_SPEAK_OF = (
    r"(?:mentions?|mentioned|mentioning|refer(?:s|red|ring)? to|speak(?:s|ing)? (?:of|about)|talk(?:s|ing)? (?:of|about)|"
    r"touch(?:es|ing)? (?:up)?on|bring(?:s|ing)? up)"
)
# Of paragraphs this is the same; a body that deals with a matter acts on it.
_DEAL_WITH = (
    rf"(?:{_SPEAK_OF}|deal(?:s|ing|t)? with|(?:(?:is|are) )?about(?! to\b)|concern(?:s|ing)?|relat(?:es?|ing) to|discuss(?:es|ing)?|"
    r"cover(?:s|ing)?|address(?:es|ing)?|(?:(?:is|are) )?relevant (?:to|for)|ha(?:ve|s) (?:something|anything) (?:on|about)|"
    r"sa(?:y|ys) (?:something|anything) (?:on|about))"
)
_ASKS = r"(?:that|who|what|which|whether|if|how|why|when|where)"
# Nothing of which something else is asked besides.
_WHAT = rf"(?P<what>(?!{_ASKS}\b)(?:(?!\band {_ASKS}\b|\b(?:did|do|does|are there|is there)\b)[^,;:])+?)"
_IN = r"(?P<where> (?:in|of|under|within) [^,;:]+?|)"
_ANYWHERE = r"(?: (?:at all|anywhere|somewhere|explicitly|by name))*"
_WHERE_TOO = r"(?:,? and,?(?: if so,?)? (?:where|in (?:what|which) [\w ]+|how|by whom))?"
_REPLIES = (
    r"(?:(?:the )?(?:national|country|governments?['’]?|states['’]|countries['’]) (?:repl(?:y|ies)|answers|responses|reports|submissions)|"
    r"the (?:repl(?:y|ies)|answers|responses|submissions)(?: (?:of|by|from) (?:the )?(?:member )?(?:states|countries|governments))?)"
)
_DOCUMENTS = r"(?:documents?|reports?|notes?|papers?)"
_ON = r"(?:on|about|regarding|concerning|as to|with regard to|in respect of)"
_SET_OUT = r"(?:set out|list|contain|include|give|given|name|offer|present|describe|identif(?:y|ied)|recommend|propose)"
_GIVEN = rf"(?: {BE} (?:there|given|cited|mentioned|provided))?"
_MENTIONING = r"Which paragraphs mention \g<what>\g<where>"
_SAID = r"What is said about \g<what>"


RULES = (
    # Which practices against it are listed
    rule(
        r"(?:what|which) (?:anti-)?(?P<what>(?!(?:the|of|are|were|best|good)\b)[\w-]+(?: [\w-]+)?) (?P<kind>(?:best|good) practices) "
        rf"(?:(?:do|does|did) (?P<where>[^,;:?]+?) {_SET_OUT}|{BE} {_SET_OUT}(?:e?d)? (?:in|by) (?P<there>[^,;:?]+))",
        lambda of: f"Which of the {of['kind']} of {of['where'] or of['there']} deal with {of['what']}",
    ),
    # Where it is mentioned
    rule(rf"(?:where|in (?:what|which) (?:contexts?|connections?)) (?:exactly )?{BE} {_WHAT} {_SPOKEN_OF}{_ANYWHERE}{_IN}", _MENTIONING),
    rule(rf"{BE} {_WHAT} {_SPOKEN_OF}{_ANYWHERE}{_IN}{_ANYWHERE}{_WHERE_TOO}", _MENTIONING),
    rule(rf"where (?:do|does|did) {_WHAT} come up{_IN}", _MENTIONING),
    rule(rf"in (?:what|which) {_PLACES} (?:do|does|did) {_WHAT} (?:come up|appear|occur){_IN}", _MENTIONING),
    rule(rf"(?:do|does|did|has|have) (?:anyone|anybody|any {_PLACES}) {_SPEAK_OF} {_WHAT}", r"Which paragraphs mention \g<what>"),
    rule(
        rf"(?:what |which |{_GIVE})(?:paragraphs?|passages?|sections?) (?:(?:that|which) )?{_DEAL_WITH} {_WHAT}",
        r"Which paragraphs mention \g<what>",
    ),
    rule(
        rf"(?:what |which |{_GIVE})(?:paragraphs?|passages?|sections?) (?P<where>(?:of|in) [^,;:]+?) "
        rf"(?:(?:that|which) )?{_DEAL_WITH} {_WHAT}",
        r"Which paragraphs mention \g<what> \g<where>",
    ),
    rule(
        rf"(?:{BE} there )?{_GIVE}(?:an? )?(?:mentions?|references?|occurrences?) (?:of|to) {_WHAT}{_ANYWHERE}{_IN}{_WHERE_TOO}",
        _MENTIONING,
    ),
    rule(
        r"in (?:what|which) (?:of (?:the|these|those|its) )?(?:identified |listed )?(?P<of>[^,:;?]+?s) "
        r"(?:does|do|did|is|are|was|were) (?P<what>[^,:;?]+?) "
        r"(?:appear|occur|feature|figure|crop up|come up|come in|brought up)",
        r"Which \g<of> mention \g<what>",
    ),
    rule(
        r"(?P<what>[^:;?]+?)(?::| [–—-]) (?:every|any|each|all(?: the)?) (?P<of>[^,:;?]+?) (?:that|which) "
        r"(?:brings?|mentions?|names?|cites?|refers?|speaks?|talks?) (?:it|them|this|of it|about it|of them|about them)(?: in| to| up)?",
        lambda of: f"Which {plural(of['of'])} mention {of['what']}",
    ),
    # What is said about it
    rule(
        rf"what (?:do|does|did) {_REPLIES} (?:say|tell(?: us)?|contain|reveal|report|indicate|state|note) {_ON} (?=(?-i:[a-z])){_WHAT}",
        r"What did countries report on \g<what>",
    ),
    rule(rf"(?:is there|do (?:we|you) have|have (?:we|you)(?: got)?) (?:anything|something|any information) {_ON} {_WHAT}", _SAID),
    rule(
        rf"(?:do|does) (?:the|any|these) (?:[\w-]+ )?{_DOCUMENTS} (?:say|contain|have) (?:anything|something) {_ON} {_WHAT}",
        _SAID,
    ),
    rule(rf"(?:anything|something|information|details|facts) {_ON} {_WHAT}", _SAID),
    rule(rf"what (?:can you tell (?:me|us)|do (?:we|you) know|is (?:there|known)|information is there) {_ON} {_WHAT}", _SAID),
    rule(rf"(?:what|which) examples{_GIVEN} of {_WHAT}{_GIVEN}", _SAID),
)
