"""Which language a document is written in, told by its script and its commonest words."""

import re
import unicodedata
from collections import Counter

_ENOUGH = 0.04  # of running text, these words are 0.15 to 0.35 in each of the languages
_LEAST_WORDS = 4
_SAMPLE = 40_000
_SCRIPTS = {"CYRILLIC": "ru", "ARABIC": "ar", "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "GREEK": "el"}
_COMMON = {
    "en": "the of and to in that for on with by from as are be was which its this at or not have has an it",
    "fr": "le la les des du et en que pour dans par sur au aux une est qui sont ou avec cette ces ont pas il",
    "es": "el la los las de del y en que para por con una se al es su como no sobre sus o lo más fue",
    "pt": "o os as de da do das dos e em que para por com uma na no nas nos ao à pela pelo são não",
    "de": "der die das und in den von zu mit für auf des im dem ist eine nicht sich als auch an werden bei oder",
    "it": "il la le gli di del della dei delle e in che per con una è nel alla sono da al non dal ai",
    "nl": "de het een van en in dat voor op met te zijn is aan niet door of bij deze tot als wordt worden",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}


def language_of(text: str) -> str:
    """The ISO 639-1 code of a text's language, "" where it is none of those known or there is too little text."""
    sample = text[:_SAMPLE]
    script = _script_of(sample)
    if script != "LATIN":
        return _SCRIPTS.get(script, "")
    words = re.findall(r"[^\W\d_]+", sample.casefold())
    counts = Counter(words)
    shares = {language: sum(counts[word] for word in common) for language, common in _WORDS.items()}
    best = max(shares, key=lambda language: shares[language])
    return best if shares[best] >= max(_LEAST_WORDS, _ENOUGH * len(words)) else ""


def _script_of(text: str) -> str:
    """The script that most letters are of; kana decide for Japanese, whose texts have more Chinese signs."""
    letters = [character for character in text if character.isalpha()]
    scripts = Counter(unicodedata.name(character, "").partition(" ")[0] for character in letters[:5_000])
    if scripts["HIRAGANA"] * 10 > len(letters[:5_000]):
        return "HIRAGANA"
    return scripts.most_common(1)[0][0] if scripts else ""
