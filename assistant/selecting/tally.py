"""A number that no document states: how many there are of what a question counts, counted in the library."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.paragraph import Paragraph

# So many rows are all cited; of more, the first and the last.
_MOST_ROWS = 40
_SINGULAR = {"are": "is", "mention": "mentions", "countries": "country", "parties": "party", "annexes": "annex"}


@dataclass(frozen=True, slots=True)
class Tally:
    """How many there are: the `sentence` that says so, empty where a document does, and the `rows` to cite, in which they stand.

    `introduction` announces the rows where a document does. `matched` says in how many paragraphs all stand.
    """

    sentence: str
    rows: tuple[Paragraph, ...]
    matched: int
    introduction: Paragraph | None = None


def tally_of(number: int, noun: str, said: str, rows: Sequence[Paragraph], introduction: Paragraph | None = None) -> Tally | None:
    """The tally of what stands in some rows: a noun in the plural, and what is said of so many; None where there is none.

    Where the rows are not themselves what is counted, `said` may tell in how many they stand: "{paragraphs} of {documents}".
    """
    if number == 0 or not rows:
        return None
    documents = len({p.document for p in rows})
    verb, _, rest = said.format(paragraphs=plural(len(rows), "paragraphs"), documents=plural(documents, "documents")).partition(" ")
    what = f"{plural(number, noun)} {_beside(number, verb)} {rest}".strip()
    sentence = f"{what}; counted here, not stated in the {_beside(documents, 'documents')}."
    shown = tuple(rows) if len(rows) <= _MOST_ROWS else (rows[0], rows[-1])
    return Tally(sentence, shown, len(rows), introduction)


def plural(number: int, noun: str) -> str:
    """A number with a noun: "2 paragraphs", "1 paragraph"."""
    return f"{number} {_beside(number, noun)}"


def _beside(number: int, word: str) -> str:
    """A noun or verb in the plural as it stands beside a number."""
    return word if number != 1 else _SINGULAR.get(word, word.removesuffix("s"))
