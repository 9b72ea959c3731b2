"""Words that turn what a sentence says: negations, operative verbs, words for all or only."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from assistant.language.lexicon import STOP_WORDS, stem

Polarity = Literal["said", "negated", "near a negation"]

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|[,;:.–—()]")
_NEGATORS = frozenset("not no never none neither nor without cannot nothing nobody nowhere".split())
_DENIES = re.compile(rf"\b(?:(?!without prejudice\b)(?:{'|'.join(sorted(_NEGATORS))})|yet to|lack of)\b|n['’]t\b", re.IGNORECASE)
_SOFTER = frozenset(
    stem(word) for word in "unable lack lacked absence absent fail failed refuse refused decline declined reject denied".split()
)
_NO_NEGATION = re.compile(
    r"\bnot only\b|\b(?:no|not) (?:later|less|fewer|more|earlier) than\b|\bnot exceeding\b|\bwhether or not\b|\bif not\b|\bno doubt\b|"
    r"\bnos?\.?\s?(?=\d)",
    re.IGNORECASE,
)
_CLAUSE_END = frozenset([",", ";", ":", ".", "–", "—", "(", ")", "but", "however", "although", "while", "whereas", "because", "since"])
_REACH, _BEFORE = 6, 2
# Words of reporting and filling, which a sentence can have and its source lack without saying another thing.
_FILLING = frozenset(
    stem(word)
    for word in (
        "according accordingly add addition additional additionally also answer concern document following further furthermore however "
        "inform indicate information mention moreover namely note noted order outline paragraph part particular provide regard relevant "
        "reply report reported respect respond response said say specifically state stated summary thereby therefore thus well yes various"
    ).split()
)
_PHRASES = (
    ("takes note", re.compile(r"\b(?:take|takes|took|taken|taking) (?:\w+ )?note\b", re.IGNORECASE)),
    ("calls upon", re.compile(r"\bcall(?:s|ed|ing)? (?:up)?on\b", re.IGNORECASE)),
    ("shall", re.compile(r"\bshall\b", re.IGNORECASE)),
    ("should", re.compile(r"\b(?:should|ought)\b", re.IGNORECASE)),
    ("must", re.compile(r"\b(?:must|obliged to|required to|(?:has|have|had) to)\b", re.IGNORECASE)),
    ("may", re.compile(r"\b(?:may|might)\b")),
    ("all", re.compile(r"\b(?:all|every|each|always|entire(?:ly)?)\b", re.IGNORECASE)),
    ("only", re.compile(r"\b(?:only|sole(?:ly)?|exclusive(?:ly)?)\b", re.IGNORECASE)),
    ("most", re.compile(r"\b(?:most|majority|mostly)\b", re.IGNORECASE)),
    ("unanimously", re.compile(r"\b(?:unanimous(?:ly)?|consensus)\b", re.IGNORECASE)),
)


@lru_cache(maxsize=10_000)
def _operative_stem(word: str) -> str:
    """The stem of a word, the same for "emphasize" and "emphasise"."""
    return stem(word.replace("iz", "is"))


_OPERATIVE = frozenset(
    _operative_stem(word)
    for word in (
        "decides urges invites requests recommends encourages welcomes reaffirms affirms endorses adopts approves condemns emphasizes "
        "stresses underlines underscores recalls deplores commends authorizes instructs agrees resolves requires prohibits bans permits "
        "appeals proposes commits demands rejects amends ratifies supports opposes considers"
    ).split()
)


class Word(NamedTuple):
    """A word that carries meaning: its stem, and whether it stands right after a negation or in its reach."""

    stem: str
    polarity: Polarity


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text that carry meaning, in order; a negation reaches to the end of its clause."""
    found: list[Word] = []
    reach, first, clause = 0, False, 0
    for token in _tokens(_NO_NEGATION.sub(" ", text)):
        if is_negator(token):
            start = max(clause, len(found) - _BEFORE)  # "adopted no law" denies the adopting too
            found[start:] = [w if w.polarity == "negated" else w._replace(polarity="near a negation") for w in found[start:]]
            reach, first = _REACH, True
        elif token in _CLAUSE_END:
            reach, clause = 0, len(found)
        elif token not in STOP_WORDS:
            found.append(Word(stem(token), "negated" if reach and first else "near a negation" if reach else "said"))
            reach, first = max(reach - 1, 0), False
    return tuple(found)


def is_negator(token: str) -> bool:
    """Whether a word in lower case negates what follows it."""
    return token in _NEGATORS or token.endswith(("n't", "n’t"))


def denies(text: str) -> bool:
    """Whether a text says anywhere that something is not so, was not done or is not there."""
    return _DENIES.search(_NO_NEGATION.sub(" ", text)) is not None


def amounts_to_denial(text: str) -> bool:
    """Whether a text denies something by a verb or a noun ("refused", "the absence of") rather than by a negation."""
    return any(is_denial(stem(token)) for token in _tokens(text))


def is_denial(stemmed: str) -> bool:
    """Whether a stem denies without a negation, as that of "refused" does."""
    return stemmed in _SOFTER


def is_filling(stemmed: str) -> bool:
    """Whether a stem says so little that its absence from a source means nothing."""
    return stemmed in _FILLING


def operative_words(text: str) -> frozenset[str]:
    """What makes a text binding, or total: its modal and operative verbs by stem, and its words for all, only, most."""
    found = {name for name, pattern in _PHRASES if pattern.search(text)}
    return frozenset(found | {verb for token in _tokens(text) if (verb := _operative_stem(token)) in _OPERATIVE})


def _tokens(text: str) -> list[str]:
    return [token.casefold() for token in _WORD.findall(text)]
