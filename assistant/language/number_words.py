"""Numbers and months in English words, in their order, and years in figures."""

import re

CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth"
).split()
# From twenty on.
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
MONTHS = "january february march april may june july august september october november december".split()
# As a part of patterns.
MONTH = rf"(?:{'|'.join(MONTHS)})"
YEAR = re.compile(r"\b(?:19|20|21)\d\d\b")
