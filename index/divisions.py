"""How documents name their divisions, in the languages of the United Nations and the larger ones of the Union."""

import re

# How deep the named divisions of a treaty or a law stand.
_RANKS = {
    1: "part|partie|parte|teil|deel|book|livre|title|titre|titel|título|titolo|часть|الباب|الجزء",
    2: "chapter|chapitre|capítulo|capitolo|kapitel|hoofdstuk|глава|الفصل",
    3: "section|sección|sezione|abschnitt|afdeling|subsection|sous-section|subsección|раздел|القسم",
    4: "article|artikel|artículo|articolo|artigo|art|regulation|rule|règle|regla|regel|principle|principe|principio|standard|guideline|"
    "directive|статья|правило|принцип|المادة|القاعدة|§",
}
ARTICLE = 4
PROPOSED = (
    "recommendation|decision|resolution|proposal|conclusion|commitment|action|objective|finding|recommandation|décision|proposition|"
    "recomendación|decisión|propuesta|empfehlung|beschluss|рекомендация|решение"
)
DIVISION = "|".join(_RANKS.values())
ARTICLES = _RANKS[ARTICLE]
ANNEX = (
    "annex|annexe|appendix|enclosure|attachment|addendum|anexo|apéndice|adjunto|anhang|anlage|allegato|bijlage|aanhangsel|appendice|"
    "приложение|дополнение|المرفق|附件|附录"
)
_INSERTED = r"(?:\s?(?:bis|ter|quater|quinquies|sexies)\b|[a-zA-Z])?"
_FIRST = r"premier|première|primero|primera|primo|erster|único|unique"
# "Decision CP.16/3", "1/CP.21", "VII/5", "WHA77.1", "MSC.428(98)", "12.SC/4", "3.COM 12", "46 COM 7B.2", "CM/Rec(2024)3", "GC(67)/RES/12"
_SYMBOL = (
    r"[A-Z]{1,6}[.-]?\d{1,3}/\d{1,3}|\d{1,3}/[A-Z]{1,5}\.\d{1,3}|[IVXLC]+/\d{1,3}|[A-Z]{2,6}\.?\d{1,3}(?:\.\d{1,3}|\(\d{1,3}\))"
    r"|\d{1,3}\.[A-Z]{1,5}[/ ]\d{1,3}(?:\.?[A-Za-z]\b)?|\d{1,3}[. ](?:EXT[. ])?COM \d{1,2}(?:\.?[A-Za-z]\b)?(?:\.\d{1,3})*"
    r"|[A-Z]{1,6}(?:/[A-Z][A-Za-z]{1,5})?\s?\(\d{4}\)\s?\d{1,3}"
    r"|(?:[A-Z]{1,6}(?:\.\d{1,3}|\(\d{1,3}\))?/){1,3}(?:RES|Res|DEC|Dec)[./]\d{1,3}(?:/\d{1,3})?"
)
NUMERAL = (
    rf"{_SYMBOL}|\d{{1,4}}/\d{{1,3}}|\d{{1,4}} \(\d{{4}}\)|\d{{1,3}}(?:er|re|\.?[º°ª])|\d{{1,3}}{_INSERTED}(?:\.\d{{1,3}})*"
    rf"|[IVXLC]+{_INSERTED}|\([a-z]\)|[a-z]\)|(?i:{_FIRST})"
)
# 第三章, 第一条: the numeral stands within.
CHINESE = re.compile(r"第\s?([一二三四五六七八九十百零〇\d]{1,6})\s?(部分|编|编|章|节|條|条)(?=\s|$|[：:])")
_CHINESE_RANKS = {"部分": 1, "编": 1, "章": 2, "节": 3, "條": 4, "条": 4}


def rank_of(word: str) -> int:
    """How deep a division of this name stands: 1 is a part, 4 an article, also a "draft article"; 0 is unknown."""
    name = word.casefold().removeprefix("draft ")
    return _CHINESE_RANKS.get(name) or next((rank for rank, names in _RANKS.items() if name in names.split("|")), 0)


_ANNEX_HEADING = re.compile(rf"(?:{ANNEX})(?!\w)", re.IGNORECASE)


def is_annex(heading: str) -> bool:
    """Whether a heading begins an annex, whatever it is called."""
    return _ANNEX_HEADING.match(heading) is not None
