"""Classes of English words that several forms of questions have in common, as parts of patterns."""

PREPOSITION = (
    r"(?:about|after|against|among|at|before|between|by|concerning|during|for|from|in|into|of|on|over|regarding|since|to|towards?|under|"
    r"until|with|within|without)"
)
BE = r"(?:is|are|was|were)"
AUXILIARY = r"(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|should|must|may)"
# What may stand before the word that asks: "please tell me", "by", "do you know".
GIVE = (
    r"(?:(?:give|tell|show|find|state|name|indicate|specify|provide|explain|do (?:we|you|they) know|"
    r"(?:i|we)(?:['’]d| would)? (?:need|want|like|require|have)(?: to (?:know|have|see|learn|plan))?)(?: me| us)?(?: also)?)"
)
LEAD = (
    r"^(?:(?:and|or|but|so|please|pls|kindly|in|on|at|by|for|from|to|up to|since|until|with|within|of|as of|under|after|before|"
    rf"exactly|roughly|about|{GIVE}|(?:can|could|would|will) you|is it (?:known|said|stated)|does it say|"
    r"[\w ]+ (?:grateful|glad|like|want|wish(?:es)?|need) to (?:learn|know|hear))\s+)*"
)
# A word of a name, with what belongs to it: "Commission on", before "Narcotic Drugs".
_BODY_ON = (
    r"(?:Commission|Committee|Conference|Convention|Council|Forum|Group|Office|Panel|Programme|Treaty|Party|Section|Unit)"
    r"\son(?=\s(?:the\s)?[A-ZÀ-Þ])"
)
NAME_WORD = rf"(?-i:{_BODY_ON}|(?!{_BODY_ON})[A-ZÀ-Þ][\w’'-]*)"
NAME = rf"(?:the\s)?{NAME_WORD}(?:\s(?:(?:of|the|and|for)\s)*{NAME_WORD})*"
# A name of up to six words, none of them joined by "and".
SHORT_NAME = rf"(?:the )?{NAME_WORD}(?: (?:of |the )*{NAME_WORD}){{0,5}}"
# What leads from "says" to the topic.
ON = r"(?:on|about|regarding|concerning|as regards|with regard to)"
# Who is elected at the opening of a meeting.
OFFICER = (
    r"(?:co-?|vice[- ]?|deputy )?"
    r"(?:chair(?:s|man|men|woman|women|persons?)?|presidents?|rapporteurs?|moderators?|facilitators?|treasurers?|secretar(?:y|ies))"
    r"(?![- ](?:general|designate)|\w)"
)
# What one who holds an office is called; chairs, heads, secretaries and directors have forms that each pattern names itself.
OFFICE = (
    r"(?:president|minister|representative|envoy|ambassador|commissioner|prosecutor|rapporteur|commander|administrator|superintendent|"
    r"registrar|treasurer|spokes\w+|inspector|auditor|chief|leader|coordinator|governor|mayor)"
)
# What people come together in.
MEETING = r"(?:meeting|session|conference|assembly|forum)"
