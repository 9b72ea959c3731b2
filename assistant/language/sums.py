"""Whether a question asks for a sum of money, and whether a text has one."""

import re

ASKS_FOR_MONEY = re.compile(
    r"\b(?:costs?|budget|price|fine|salary|funding|how much money|arrears|debts?|spending|expenditures?|sum of money|"
    r"in (?:euros|dollars|francs|pounds|crowns))\b|"
    r"\bhow much (?:is|are|was|were|did|does|do|has|have|had|will|would|should|must)\b[^,;?]* "
    r"(?:owe[ds]?|pay|pays|paid|spen[dt]|earn(?:s|ed)?|donated?|pledged?|appropriated?|allocated?)\b|"
    r"\bwhat (?:[\w-]+ )?(?:must|should|do|does|did|will|would) [^,;?]*\b(?:pay|owe|earn|spend)\b"
    r"(?! (?:for|attention|tribute|heed|regard|respects?|homage|a visit)\b)|"
    r"\b(?:what|which) sum\b|\bwages?\b|\b(?:monthly|weekly|annual|daily|hourly) pay\b|\bbalance\b|\bhow much\b[^,;?]* (?:paid|earn)\b|"
    r"\bhow far (?:[\w-]+ ){0,4}?(?:behind|in arrears)\b.*\b(?:pay\w*|contributions?|dues)\b",
    re.IGNORECASE,
)
_CURRENCIES = (
    r"baht|balboas?|birr|bol[ií]var(?:es|s)|bolivianos?|cedis?|colones|c[oó]rdobas?|dalasis?|den[aá]rs?|denari|dirhams?|dongs?|drachmas?|drams?|"
    r"escudos?|forints?|gourdes?|guaran[ií](?:es|s)|guilders?|hryvnias?|kips?|kunas?|kwachas?|kwanzas?|kyats?|laris?|lats|lei|lempiras?|leones|"
    r"lev[as]?|liras?|lire|litas|loti|maloti|manats?|markkas?|meticais|nairas?|nakfas?|ngultrums?|ouguiyas?|patacas?|pesetas?|pulas?|"
    r"quetzal(?:es|s)|reais|rials?|riels?|ringgits?|riyals?|rufiyaas?|rupiahs?|schillings?|shekels?|shillings?|somonis?|takas?|tenges?|"
    r"tugriks?|vatus?|z[lł]otys?"
)
MONEY = re.compile(
    r"[$€£¥]|\b(?:USD|EUR|GBP|CHF|dollars?|euros?|pounds?|francs?|crowns?|kron\w+|rubles?|roubles?|yen|yuan|afghanis?|rupees?|pesos?|dinars?|"
    rf"rand|{_CURRENCIES}|per cent|percent|free of charge)\b|%",
    re.IGNORECASE,
)
# A share is an answer to who asks for a part, a rate or a change, or for a fine, which may be a share of what is earned.
_SHARES = re.compile(r"%|\bper ?cent\b", re.IGNORECASE)
_ASKS_FOR_SHARES = re.compile(
    r"\b(?:fines?|funding|rates?|by how much|how far|per ?cent\w*|shares?|proportion|part|portion|fraction|chang\w+|increas\w+|decreas\w+|"
    r"ris(?:e|en|ing)|rose|f[ae]ll\w*|drop\w*|declin\w+|go up|go down|gone|went|cuts?|reduc\w+|gr[eo]w\w*|arrears|spen[dt]|pays?|paid)\b",
    re.IGNORECASE,
)
# What is measured in anything else is no money.
_MEASURED = re.compile(
    r"\b\d[\d ,.]*\s?(?:%|(?:per ?cent|(?:square |cubic )?(?:hectares?|acres?|(?:kilo)?met(?:re|er)s?|km|miles)|(?:metric )?ton(?:ne)?s?|"
    r"kilo(?:gram(?:me)?)?s?|kg|grams?|lit(?:re|er)s?|barrels|persons|people|years?|months?|weeks?|days?|hours?)\b)",
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


def has_money(amounts: str, question: str) -> bool:
    """Whether a text, without its dates and the numbers of its paragraphs, has a sum: a currency, or a figure near a word for money.

    A share is one where the question may be answered by that.
    """
    sums = amounts if _ASKS_FOR_SHARES.search(question) else _SHARES.sub(" ", _MEASURED.sub(" ", amounts))
    if MONEY.search(sums) is not None:
        return True
    return any(_OF_MONEY.search(sums, max(m.start() - _NEAR, 0), m.end() + _NEAR) for m in _FIGURE.finditer(sums))
