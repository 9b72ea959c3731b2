"""Classes of English words that several forms of questions have in common, as parts of patterns."""

PREPOSITION = (
    r"(?:about|after|against|among|at|before|between|by|concerning|during|for|from|in|into|of|on|over|regarding|since|to|towards?|under|"
    r"until|with|within|without)"
)
BE = r"(?:is|are|was|were)"
AUXILIARY = r"(?:do|does|did|has|have|had|is|are|was|were|will|would|can|could|should|must|may)"
