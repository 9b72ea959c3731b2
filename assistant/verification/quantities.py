"""Numbers and dates of a sentence, looked up in the paragraphs that it cites."""

import re
from collections.abc import Collection, Sequence

from assistant.language.lexicon import STOP_WORDS, all_terms, stem
from assistant.verification.figures import Date, Figure, read_figures
from assistant.verification.source import Source
from assistant.verification.wording import is_filling
from index.states import Mention

_NEAR = 8
_PLACE = re.compile(
    r"\b(?:paragraphs?|paras?\.?|recitals?|points?|recommendations?|issues?|section|annex|item|no\.?)\s*\(?$", re.IGNORECASE
)


def missing_figures(sentence: str, mentions: Sequence[Mention], sources: Sequence[Source]) -> list[str]:
    """The numbers and dates of a sentence that none of its sources has; `mentions` are the States it names."""
    own = read_figures(sentence)
    missing = []
    for number in own.numbers:
        states = _nearest(number, mentions)
        if not any(_has_number(number, sentence, states, source) for source in sources):
            missing.append(sentence[number.start : number.end])
    return missing + [_written(date) for date in own.dates if not any(_has_date(date, source) for source in sources)]


def _has_number(number: Figure, sentence: str, states: Collection[str], source: Source) -> bool:
    """Whether a source has a number, of the same States and with a word that the sentence has near it too.

    The number of a place ("paragraph 12") may stand in headings and label, a year in a heading.
    """
    above = [n for n in source.figures_around.numbers if _same(number, n)]
    if above and (_is_year(number) or _PLACE.search(sentence[: number.start])):
        return True
    around = _stems_near(sentence, number)
    places = [n for n in source.figures.numbers if _same(number, n) and _is_of(states, n, source)]
    return any(not around or around & _stems_near(source.own, n) for n in places)


def _nearest(number: Figure, mentions: Sequence[Mention]) -> frozenset[str]:
    """The States named next before and next after a number: it is one of them that the number is said of."""
    before = [m.code for m in mentions if m.start < number.start][-1:]
    after = [m.code for m in mentions if m.start > number.start][:1]
    return frozenset((*before, *after))


def _is_of(states: Collection[str], number: Figure, source: Source) -> bool:
    """Whether a number of a source can be of one of these States: its sentence names it, or none, or it reports it."""
    named = next((original.states for original in source.sentences if original.start <= number.start < original.end), frozenset())
    return not named or not states or any(code in named or code in source.reporters for code in states)


def _same(asked: Figure, given: Figure) -> bool:
    return asked.value == given.value and asked.kind == given.kind and asked.bound in ("", given.bound)


def _is_year(number: Figure) -> bool:
    return number.kind == "plain" and re.fullmatch(r"(?:19|20|21)\d\d", number.value) is not None


def _stems_near(text: str, number: Figure) -> frozenset[str]:
    """The stems of the content words within reach of a number."""
    before = [t for t in all_terms(text[: number.start]) if is_content(t.text)][-_NEAR:]
    after = [t for t in all_terms(text[number.end :]) if is_content(t.text)][:_NEAR]
    return frozenset(t.stem for t in (*before, *after))


def is_content(word: str) -> bool:
    """Whether a word, no number, says enough to be looked for in a source."""
    return word.casefold() not in STOP_WORDS and not word[0].isdigit() and not is_filling(stem(word))


def _has_date(date: Date, source: Source) -> bool:
    years = {n.value for n in (*source.figures.numbers, *source.figures_around.numbers)}
    for given in (*source.figures.dates, *source.figures_around.dates):
        same_day = date.month == given.month and date.day in (None, given.day)
        if same_day and (date.year in (None, given.year) or (given.year is None and str(date.year) in years)):
            return True
    return False


def _written(date: Date) -> str:
    return "-".join(f"{part:02d}" for part in date if part is not None)
