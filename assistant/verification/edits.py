"""Changes of meaning: negations put in or left out, and small edits in a sentence that is otherwise a copy."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from assistant.language.lexicon import STOP_WORDS, stem
from assistant.verification.names import TITLES
from assistant.verification.source import Source, canonical_tokens
from assistant.verification.wording import amounts_to_denial, is_denial, is_negator, words_of
from index.states import Mention

# From this share of shared words on, a sentence counts as a copy, and what differs is looked at word by word.
_COPY, _AS_GOOD = 0.6, 0.05
_SHORT_EDIT = 3
# "Refused to adopt": what was not done, without a negation.
_UNDONE = re.compile(r"\b(?:refus(?:e[sd]?|ing|al)|fail(?:s|ed|ing|ure)?|declin(?:e[sd]?|ing)|unable|inability) to (\w+)", re.IGNORECASE)


class _Edit(NamedTuple):
    """What stands in a sentence in the place of its original's words; `inside` where words before and after are the same."""

    ours: Sequence[str]
    theirs: Sequence[str]
    inside: bool


def turned(sentence: str, sources: Sequence[Source]) -> list[str]:
    """Words that the sentence negates and its source does not, or the other way round.

    Each word is looked up in the source sentence that shares the most words with the sentence, of those that have it.
    """
    words = words_of(sentence)
    stems = {word.stem for word in words}
    originals = [original for source in sources for original in source.sentences]
    originals.sort(key=lambda original: -len(stems & {word.stem for word in original.words}))
    found = []
    for word in words:
        original = next((o for o in originals if any(w.stem == word.stem for w in o.words)), None)
        there = [w.polarity for w in original.words if w.stem == word.stem] if original else []
        given = set(there)
        # "Did not adopt" is what "refused to adopt" says; "did not refuse" is its opposite.
        denied = original and amounts_to_denial(original.text) and not is_denial(word.stem)
        if word.polarity == "negated" and given <= {"said"} and not denied:
            found.append(f"not {word.stem}")
        undone = given == {"said"} and original and [*map(stem, _UNDONE.findall(original.text))].count(word.stem) == len(there)
        if word.polarity == "said" and (given == {"negated"} or undone) and not amounts_to_denial(sentence):
            found.append(f"{word.stem} without its negation")
    return found


def altered(sentence: str, mentions: Sequence[Mention], sources: Sequence[Source]) -> list[str]:
    """What was changed in a sentence that is otherwise a copy; nothing where one source sentence as near is free of changes."""
    tokens = canonical_tokens(sentence, mentions)
    found = [_changes(tokens, original.tokens, source.reporters) for source in sources for original in source.sentences]
    best = max((likeness for likeness, _ in found), default=0.0)
    if best < _COPY:
        return []
    nearest = [changes for likeness, changes in found if likeness >= best - _AS_GOOD]
    return [] if any(not changes for changes in nearest) else nearest[0]


def _changes(tokens: Sequence[str], original: Sequence[str], reporters: frozenset[str]) -> tuple[float, list[str]]:
    """The share of a sentence's words that an original has in the same order, and the changes of meaning among the rest."""
    ours, theirs = [t.casefold() for t in tokens], [t.casefold() for t in original]
    if not ours or len(set(ours) & set(theirs)) < _COPY * len(set(ours)):
        return 0.0, []
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    kept = sum(i2 - i1 for tag, i1, i2, _, _ in blocks if tag == "equal")
    edits = [
        _Edit(tokens[i1:i2], original[j1:j2], 0 < n < len(blocks) - 1) for n, (tag, i1, i2, j1, j2) in enumerate(blocks) if tag != "equal"
    ]
    return kept / len(ours), [*_negation_changed(edits), *(change for edit in edits for change in _replaced(edit, reporters))]


def _negation_changed(edits: Sequence[_Edit]) -> list[str]:
    """A negation put in, but in the place of a refusal, or left out where little else was, unless another edit makes up for it."""
    put_in = sum(any(map(_negates, edit.ours)) and not any(map(is_denial, _stems(edit.theirs) - _stems(edit.ours))) for edit in edits)
    left_out = sum(any(map(_negates, edit.theirs)) for edit in edits)
    left_out_alone = sum(any(map(_negates, edit.theirs)) for edit in edits if edit.inside and len(edit.theirs) <= _SHORT_EDIT)
    return ["a negation"] if put_in > left_out or left_out_alone > put_in else []


def _replaced(edit: _Edit, reporters: frozenset[str]) -> list[str]:
    """Numbers and names that a short edit put in the place of others."""
    if max(len(edit.ours), len(edit.theirs)) > _SHORT_EDIT:
        return []
    changed = []
    for kind in (_is_number, _is_name):
        new = [t for t in edit.ours if kind(t) and t.removeprefix("@") not in reporters and not _abbreviates(t, edit.theirs)]
        old = [t for t in edit.theirs if kind(t)]
        changed += [f"{a.lstrip('@#')} for {b.lstrip('@#')}" for a, b in zip(new, old, strict=False)]
    return changed


def _abbreviates(token: str, name: Sequence[str]) -> bool:
    return token == "".join(word[0] for word in name if word[0].isupper())


def _negates(token: str) -> bool:
    return is_negator(token.casefold())


def _stems(tokens: Sequence[str]) -> set[str]:
    return {stem(token.casefold()) for token in tokens}


def _is_number(token: str) -> bool:
    return token.startswith("#") or token.casefold() == "one"


def _is_name(token: str) -> bool:
    return token.startswith("@") or (token[:1].isupper() and token.casefold() not in STOP_WORDS and stem(token) not in TITLES)
