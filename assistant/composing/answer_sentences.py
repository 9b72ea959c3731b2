"""The sentences of a paragraph that carry the answer: the likeliest few, one for each thing asked, the cause, what they point to."""

import re
from collections.abc import Sequence

from assistant.language.number_words import MONTH
from assistant.language.sentences import Sentence, Tells, split_sentences
from assistant.retrieval.matching import Matcher
from index.paragraph import Paragraph

# Paragraphs of no more words are quoted whole; of longer ones so many words in an answer's text.
_SHORT, _WORDS_A_PARAGRAPH = 85, 150
# Sentences are added until it is so likely that the answer is among them.
_LIKELY_ENOUGH = 0.98
# What states a cause; a question that asks why is not answered without.
_STATES_CAUSE = re.compile(
    r"\b(?:because|owing to|due to|thanks to|caused by|attribut\w+|result(?:ed|ing|s)? (?:from|of)|stem\w* from|driven by|explain\w*|"
    r"contribut\w+ to|led to|on account of|in view of|grounds?|reasons?|following|since|(?:so as|in order) to)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"(?:it|they|this|these|those|he|she|such|its|their|his|her|the (?:former|latter)|as such|"
    r"(?:at|by|for|from|in|of|on|through|to|under|with|within) (?:this|that|these|those) \w+)\b",
    re.IGNORECASE,
)
# A line of a cover: "4-5 December 2030", below which the town stands.
_DATE_ALONE = re.compile(rf"(?:\d|{MONTH}|to|and|[\s,.–-])+", re.IGNORECASE)
# "The conference …" after "a high-level conference …".
_THE_NOUN = re.compile(r"The ([a-z][\w-]+)(?: ([a-z][\w-]+))?")


def choose_sentences(
    paragraph: Paragraph, matcher: Matcher, most_words: int = _WORDS_A_PARAGRAPH, tells: Tells | None = None
) -> list[Sentence]:
    """The sentences of a paragraph that carry the answer, in order: a short one's, those that tell it, or the few likeliest."""
    sentences = split_sentences(paragraph.text)
    short = len(paragraph.text.split()) <= _SHORT and paragraph.kind != "cover"
    if short or len(sentences) == 1:
        return sentences
    if told := {place for place, sentence in enumerate(sentences) if tells is not None and tells(sentence.text)}:
        return [sentences[place] for place in sorted(told | pointed_to(sentences, told))]
    chances = matcher.sentence_chances(paragraph, sentences)
    if paragraph.kind == "cover":
        dated = [matcher.tells_when_and_where(sentence) for sentence in sentences]
        line = _likeliest([chance + is_dated for chance, is_dated in zip(chances, dated, strict=True)])
        has_place_below = matcher.asks_where and _DATE_ALONE.fullmatch(sentences[line].text) is not None
        return sentences[line : line + 1 + has_place_below]
    chosen = likeliest_few([len(sentence.text.split()) for sentence in sentences], chances, most_words)
    if not paragraph.reporter:  # A State that reports need not be named.
        chosen |= naming([matcher.names_state(sentence) for sentence in sentences], chances, chosen)
    chosen |= {_likeliest(part.sentence_chances(paragraph, sentences)) for part in matcher.parts}
    if matcher.asks_why:
        chosen |= causes(sentences, chances, chosen)
    return [sentences[place] for place in sorted(chosen | pointed_to(sentences, chosen))]


def _likeliest(chances: Sequence[float]) -> int:
    return max(range(len(chances)), key=lambda place: chances[place])


def likeliest_few(words: Sequence[int], chances: Sequence[float], most_words: int) -> set[int]:
    """The places of a few sentences of so many words that most likely hold the answer: in a row, or apart where that is likelier."""
    either = (_row(words, chances, most_words), _apart(words, chances, most_words))
    return max(either, key=lambda chosen: min(_sum(chances, chosen), _LIKELY_ENOUGH))


def _sum(values: Sequence[float], places: set[int]) -> float:
    return sum(values[place] for place in sorted(places))


def _row(words: Sequence[int], chances: Sequence[float], most_words: int) -> set[int]:
    """The places of the fewest sentences in a row that most likely hold the answer."""
    rows = [(i, j) for i in range(len(words)) for j in range(i + 1, len(words) + 1) if j == i + 1 or sum(words[i:j]) <= most_words]
    return set(range(*max(rows, key=lambda row: (min(sum(chances[slice(*row)]), _LIKELY_ENOUGH), -sum(words[slice(*row)]), -row[0]))))


def _apart(words: Sequence[int], chances: Sequence[float], most_words: int) -> set[int]:
    """The places of the likeliest sentences, wherever they stand: those that still fit, until it is likely enough."""
    chosen: set[int] = set()
    for place in sorted(range(len(words)), key=lambda place: -chances[place]):
        fits = not chosen or sum(words[other] for other in chosen) + words[place] <= most_words
        if fits and _sum(chances, chosen) < _LIKELY_ENOUGH:
            chosen.add(place)
    return chosen


def naming(names: Sequence[bool], chances: Sequence[float], chosen: set[int]) -> set[int]:
    """The likeliest sentence that names the State asked about, where none of those chosen does."""
    found = [place for place, names_it in enumerate(names) if names_it]
    return {max(found, key=lambda place: chances[place])} if found and chosen.isdisjoint(found) else set()


def causes(sentences: Sequence[Sentence], chances: Sequence[float], chosen: set[int]) -> set[int]:
    """What states a cause right beside what was chosen, where that states none, and whatever goes on stating some."""
    stating = {place for place, sentence in enumerate(sentences) if _STATES_CAUSE.search(sentence.text)}
    beside = stating & {place + step for place in chosen for step in (-1, 1)}
    found = {max(beside, key=lambda place: chances[place])} if beside and not chosen & stating else set()
    for place in (*found, max(chosen)):
        while place + 1 in stating - chosen:
            place += 1
            found.add(place)
    return found


def pointed_to(sentences: Sequence[Sentence], chosen: set[int]) -> set[int]:
    """What stands before a sentence that points back to it ("It …", "The conference …")."""
    found: set[int] = set()
    for place in chosen:
        while place > 0 and place - 1 not in chosen | found and _points(sentences[place].text, sentences[place - 1].text):
            place -= 1
            found.add(place)
    return found


def _points(sentence: str, before: str) -> bool:
    """Whether a sentence cannot be understood without the one before it."""
    if _POINTS_BACK.match(sentence):
        return True
    nouns = _THE_NOUN.match(sentence)
    named = [re.escape(noun.rstrip("s")) for noun in nouns.groups() if noun] if nouns is not None else []
    return any(re.search(rf"\b(?:an?|one|two|three|several) (?:[\w-]+ ){{0,5}}?{noun}", before) for noun in named)
