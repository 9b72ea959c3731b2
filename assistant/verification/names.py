"""Names in a sentence: States in any form, organisations, acronyms, symbols, and who is said to say something."""

import re
from collections.abc import Iterable, Sequence

from assistant.language.lexicon import STOP_WORDS, all_terms, stem
from assistant.verification.source import Source, contains, folded
from index.states import Mention

_SAYS = (
    r"(?:report|stat(?:e|ed|es|ing)\b|not(?:e|ed|es|ing)\b|inform|indicat|sa(?:id|ys?)\b|mention|explain|emphasi[sz]|stress|declar|observ|point|"
    r"repl|answer|express|describ|confirm|announc|suggest|highlight|underlin|recall|propos|recommend|request|agre|decid)\w*"
)
_ATTRIBUTED = re.compile(rf"(?:[’']s?)?,?(?:\s+(?:has|have|had|also|further|furthermore|then|that))*\s+{_SAYS}\b", re.IGNORECASE)
_SYMBOL = re.compile(r"(?<![\w/])(?:[A-Z0-9][\w.-]*(?:/[\w.()-]*\w)+|[A-Za-z]+-?\d[\w-]*|\d+[A-Z][\w-]*)")
# From the first letter on that is not small in English or French; whether it is small elsewhere ("č") is looked at there.
_CAPITALISED = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_]*(?:[’'-][^\W\d_]+)*")
TITLES = frozenset(
    stem(word)
    for word in (
        "government state member country document paragraph note report recommendation issue section annex reply secretariat"
    ).split()
)


def missing_names(sentence: str, mentions: Sequence[Mention], sources: Sequence[Source]) -> list[str]:
    """States, whatever their form, other names, acronyms and symbols; and a State to which another's words are given."""
    known = frozenset[str]().union(*(source.states for source in sources))
    missing = [sentence[m.start : m.end] for m in mentions if m.code not in known]
    speaking = [m for m in mentions if m.code in known and _ATTRIBUTED.match(sentence, m.end)]
    missing += [f"{sentence[m.start : m.end]} as the one who says it" for m in speaking if not any(_says(m.code, s) for s in sources)]
    missing += [symbol for symbol in _SYMBOL.findall(sentence) if not any(contains(s.folded, folded(symbol).strip()) for s in sources)]
    spans = [*((m.start, m.end) for m in mentions), *(symbol.span() for symbol in _SYMBOL.finditer(sentence))]
    stems = frozenset[str]().union(*(source.stems for source in sources))
    return missing + [name for name in _names_in(sentence, spans) if not _is_known(name, stems, sources)]


def _says(code: str, source: Source) -> bool:
    """Whether a source is a State's own, or nobody's, or credits the State with saying something."""
    if not source.reporters or code in source.reporters:
        return True
    return any(m.code == code and _ATTRIBUTED.match(source.own, m.end) for m in source.mentions)


def _names_in(sentence: str, others: Iterable[tuple[int, int]]) -> list[str]:
    """Capitalised words that are no State's and in no symbol; the first word only where a name goes on after it, or it is an acronym."""
    spans = list(others)
    found = []
    for match in _CAPITALISED.finditer(sentence):
        word = match.group()
        if any(start <= match.start() < end for start, end in spans) or not word[0].isupper() or word.casefold() in STOP_WORDS:
            continue
        before = sentence[: match.start()].rstrip()
        opens = not before or before.endswith((".", ":", "?", "!", "“", '"', "-"))
        after = sentence[match.end() :]
        goes_on = re.match(rf"\s+{_SAYS}\b", after) or (after[:1].isspace() and after.lstrip()[:1].isupper())
        if not opens or (word.isupper() and len(word) > 1) or goes_on:
            found.append(word)
    return found


def _is_known(name: str, stems: frozenset[str], sources: Sequence[Source]) -> bool:
    stemmed = stem(name)
    if stemmed in stems or stemmed in TITLES or any(f" {name.casefold()} " in source.folded for source in sources):
        return True
    if "-" in name and all(stem(part) in stems for part in name.split("-")):
        return True
    return name.isupper() and len(name) > 2 and any(_spelled(name, source) for source in sources)


def _spelled(acronym: str, source: Source) -> bool:
    """Whether the initials of a name in the source spell an acronym."""
    initials = "".join(
        t.text[0] for t in all_terms(f"{source.own} {source.around}") if t.text[0].isupper() and t.text not in ("The", "And")
    )
    return acronym in initials
