"""Who did what a question asks of: whether a text says so ("was shot down by rebels"), or that it was another than the question has it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.answerability.premises import like_or_contrary
from assistant.language.lexicon import Term, all_terms, stem
from assistant.understanding.asked_persons import ASKS_FOR_HOLDER, ASKS_WHO_TOOK_PART

# Past forms that do not end in "-ed", each before its other forms.
_IRREGULAR = (
    "shot shoot shooting shootings",
    "stole steal stolen stealing",
    "struck strike stricken striking",
    "broke break broken breaking",
    "blew blow blown blowing",
    "wrote write written writing",
    "drew draw drawn drawing",
    "threw throw thrown throwing",
    "tore tear torn tearing",
    "built build building",
    "sent send sending",
    "sold sell selling",
    "bought buy buying",
    "brought bring bringing",
    "burnt burn burned burning",
    "stabbed stab stabbing",
    "beat beaten beating",
    "paid pay pays paying",
)
_FORMS = {forms.split()[0]: frozenset(map(stem, forms.split())) for forms in _IRREGULAR}
_PARTICLE = r"(?: (?:up|down|out|off|over))?"
# "Who shot down the ship": a verb right behind, and what it was done to.
_ASKS = re.compile(
    rf"^(?:and |but |so )?who (?:(?:has|have|had|also|first|then|\w+ly) )*(?P<deed>[a-z]{{2,}}ed|{'|'.join(_FORMS)})\b{_PARTICLE}"
    r" (?!(?:in|on|at|to|for|from|of|with|by|as|into|about|against)\b)\w",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|be|been|being|got)(?: (?:not|never|also|then|later|first|\w+ly))*(?: \w+(?:ed|en|t)(?:,| and| or))? $",
    re.IGNORECASE,
)
# "Graffiti painted on the wall": what an active verb is done to stands behind it.
_PARTICIPLE = re.compile(r"\w+(?:ed|en|wn|t)", re.IGNORECASE)
_WITHOUT_OBJECT = re.compile(rf"{_PARTICLE} (?:in|on|at|near|during|along|between|within|outside|since|last)\b", re.IGNORECASE)
# "The shooting down of a ship"; but "Kestria's shooting down of a ship".
_AS_NOUN = re.compile(rf"{_PARTICLE} of\b", re.IGNORECASE)
_SOMEBODY_S = re.compile(r"(?:\w['’]s|s['’]) (?:[\w-]+ )?$")
# "At the invitation of Kestria" names who invited.
_AT_THE = re.compile(r"\b(?:at|upon) the (?:\w+ )?$", re.IGNORECASE)
# "By identifying the killers" names nobody who killed.
_BY = re.compile(r"\bby\b(?! \w+ing\b)|\bat the hands of\b", re.IGNORECASE)
# What is paid out of something has a payer told.
_OUT_OF = re.compile(r" (?:from|out of|through)\b", re.IGNORECASE)
# Whoever is charged with it is told; "those responsible for it" are not.
_BLAMED = re.compile(
    r"(?<!\bthose )(?<!\bpersons )(?<!\bpeople )(?<!\bindividuals )\bresponsib\w+|"
    r"\b(?:accus|suspect|convict|sentenc|charg|confess|admit|attribut|blam|claim|arrest)\w*",
    re.IGNORECASE,
)
_BETWEEN_SENTENCES = re.compile(r"(?<=[.;!?])\s+(?=[A-Z(])")
# "When did the Board's own engineers build the tug?", and of that "built by Norvik".
_DID = re.compile(
    r"^(?i:(?:and |but )?(?:when|where|why|how|in (?:what|which) (?:year|month))) did (?P<who>[^?]*?[A-Z][\w’'-]*(?: [\w’'-]+){0,2}?) "
    r"(?P<deed>[a-z]{3,}) (?:the |its |their |an? )",
)
_BY_WHOM = re.compile(r"(?P<deed>\w+) by (?:the )?(?P<whom>[A-Z][\w’'-]*(?: (?:of |the )*[A-Z][\w’'-]*)*)")


def lacks_agent(question: str, text: str) -> bool:
    """Whether a text tells the deed that a question asks the doer of, but each time without a doer."""
    sentences = _BETWEEN_SENTENCES.split(text)
    for wanted in _deed(question):
        if told := [(place, term) for place, sentence in enumerate(sentences) for term in all_terms(sentence) if term.stem in wanted]:
            return _all_without(sentences, told)
    return False


def _all_without(sentences: Sequence[str], told: Sequence[tuple[int, Term]]) -> bool:
    """Whether the deed is told without a doer wherever it is told."""
    blamed = any(_BLAMED.search(" ".join(sentences[place : place + 2])) for place, _ in told)
    return not blamed and all(_is_agentless(sentences[place], term) for place, term in told)


@lru_cache(maxsize=64)
def _deed(question: str) -> tuple[frozenset[str], ...]:
    """The stems of the verb that says what was done, and those of its like, where a question asks who did it to somebody or something."""
    match = _ASKS.match(question)
    if match is None or ASKS_FOR_HOLDER.match(question) or ASKS_WHO_TOOK_PART.match(question):
        return ()
    verb = match["deed"].casefold()
    term = Term(verb, stem(verb), match.start("deed"), match.end("deed"))
    return _FORMS.get(verb, frozenset()) | {term.stem}, like_or_contrary(term)


def _is_agentless(sentence: str, told: Term) -> bool:
    """Whether a verb stands in the passive, or as a noun, in a sentence that nowhere says by whom."""
    before, after = sentence[: told.start], sentence[told.end :]
    if _BY.search(sentence) or _OUT_OF.match(after):
        return False
    as_noun = _AS_NOUN.match(after) and not _SOMEBODY_S.search(before) and not _AT_THE.search(before)
    reduced = _PARTICIPLE.fullmatch(told.text) and _WITHOUT_OBJECT.match(after)
    return bool(_PASSIVE.search(before) or as_noun or reduced)


def is_by_another(question: str, text: str) -> bool:
    """Whether a text says of the deed that a question asks of somebody that another did it."""
    asks = _DID.match(question)
    if asks is None:
        return False
    done = [by for by in _BY_WHOM.finditer(text) if stem(by["deed"]) in _forms(asks["deed"])]
    who = {term.stem for term in all_terms(asks["who"])}
    return bool(done) and all(who.isdisjoint(term.stem for term in all_terms(by["whom"])) for by in done)


def tells_deed(question: str, text: str) -> bool:
    """Whether a text has the deed that a question asks of somebody, or one like it."""
    asks = _DID.match(question)
    if asks is None:
        return True
    deed = asks["deed"]
    like = _forms(deed) | like_or_contrary(Term(deed, stem(deed), *asks.span("deed")))
    return any(term.stem in like for term in all_terms(text))


def _forms(verb: str) -> frozenset[str]:
    """The stems of a verb's forms."""
    return next((forms for forms in _FORMS.values() if stem(verb) in forms), frozenset([stem(verb)]))
