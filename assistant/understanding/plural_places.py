"""Places that a question names together, each in the form in which it is looked up.

Divisions are found by their own names, "Article 10 and Article 11"; numbered paragraphs as one run, "recitals 9 and 10".
"""

import re

_DIVISION = r"(?P<sort>article|annex|chapter|decision|issue|part|phase|pillar|principle|recommendation|rule|section|standard)"
_NUMBER = r"(?:\d{1,3}(?:\.\d+)*|[IVX]{1,5}|\([a-z]\))(?![\w.]*\w|\s*\()"
_PLURAL = re.compile(
    rf"\b{_DIVISION}e?s (?P<numbers>{_NUMBER}(?:, {_NUMBER})*,? (?P<join>and|or|with|to|versus|vs\.?|from) (?P<last>{_NUMBER}))",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\b(?:to|from)\b", re.IGNORECASE)
_HELD = re.compile(r"\b(?:compare|contrast|differ\w*|distin\w+)\b", re.IGNORECASE)
_SORT_AND_NUMBER = r"(?P<{0}>paragraph|para\.?|recital|point|item|footnote) (?P<{1}>\d{{1,3}})"
_AND = r"(?:,? (?:and|with|to|from|or|versus|vs\.?|against)| (?:differs?|different|compared?) (?:from|with|to))"
_TWICE = re.compile(
    rf"\b{_SORT_AND_NUMBER.format('sort', 'one')}{_AND} (?:the |that of )?{_SORT_AND_NUMBER.format('again', 'other')}"
    r"(?![\w.]*\w|\s*\()",
    re.IGNORECASE,
)


def each_by_name(text: str) -> str:
    """A question with every division by its own name, and two numbered paragraphs of one sort as one run."""
    text = _PLURAL.sub(_each, text)
    return _TWICE.sub(lambda m: f"{m['sort']}s {m['one']} and {m['other']}" if m["sort"] == m["again"] else m.group(), text)


def _each(m: re.Match[str]) -> str:
    """ "Articles 2, 3 and 4" as "Article 2, Article 3 and Article 4"; of a range only the ends of a comparison are meant."""
    if _RANGE.search(m["join"]) and not _HELD.search(m.string, 0, m.start()):
        return m.group()
    return re.sub(
        rf"(?<![\w.]){_NUMBER}", lambda n: f"{m['sort']} {n.group()}", m["numbers"], flags=re.IGNORECASE if m["last"].islower() else 0
    )
