"""Whether a question asks for a sum of money, and whether a text has one."""

import re

ASKS_FOR_MONEY = re.compile(
    r"\b(?:costs?|budget|price|fine|salary|funding|how much money|arrears|debts?|in (?:euros|dollars|francs|pounds|crowns))\b|"
    r"\bhow much (?:is|are|was|were|did|does|do|has|have|had|will|would|should|must)\b[^,;?]* "
    r"(?:owe[ds]?|pay|pays|paid|spen[dt]|earn(?:s|ed)?|donated?|pledged?|appropriated?|allocated?)\b|"
    r"\bwhat (?:[\w-]+ )?(?:must|should|do|does|did|will|would) [^,;?]*\b(?:pay|owe|earn)\b"
    r"(?! (?:for|attention|tribute|heed|regard|respects?|homage|a visit)\b)|"
    r"\b(?:what|which) sum\b|\bwages?\b|\b(?:monthly|weekly|annual|daily|hourly) pay\b|\bbalance\b|\bhow much\b[^,;?]* (?:paid|earn)\b|"
    r"\bhow far (?:[\w-]+ ){0,4}?(?:behind|in arrears)\b.*\b(?:pay\w*|contributions?|dues)\b",
    re.IGNORECASE,
)
MONEY = re.compile(
    r"[$€£¥]|\b(?:USD|EUR|GBP|CHF|dollars?|euros?|pounds?|francs?|crowns?|kron\w+|rubles?|roubles?|yen|yuan|afghanis?|rupees?|pesos?|dinars?|"
    r"rand|per cent|percent|free of charge)\b|%",
    re.IGNORECASE,
)
# A figure without a currency is one of money in a table, or beside a word that says so.
_FIGURE = re.compile(r"\b\d[\d ,.]*\d\b")
_OF_MONEY = re.compile(
    r"\t|\b(?:budget|cost|fund|expenditure|appropriation|resource|estimate|fee|price|fine|salar|amount|requirement|contribution|spen[dt]|"
    r"paid|pay)\w*",
    re.IGNORECASE,
)
# How many characters from a word for money a figure without a currency stands.
_NEAR = 80


def has_money(amounts: str) -> bool:
    """Whether a text, without its dates and the numbers of its paragraphs, has a sum: a currency, or a figure near a word for money."""
    if MONEY.search(amounts) is not None:
        return True
    return any(_OF_MONEY.search(amounts, max(m.start() - _NEAR, 0), m.end() + _NEAR) for m in _FIGURE.finditer(amounts))
