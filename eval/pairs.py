"""Questions with the paragraph that answers each: what the embedding model is adapted on, and never measured on.

Those of `eval/pairs` were written from documents that no suite asks about, but for the specimens; a line holds the question and
the ids of the paragraphs that each alone answer it. Those of SQuAD 2.0 are of the half for choosing, without the ones that
`rapporteur calibrate` fits weights on.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from eval.errors import EvaluationError
from eval.libraries import PROJECT, shared_folder
from eval.squad import SQUAD_FITTED_ON, squad_paragraphs, squad_questions
from index.document import load_document
from index.errors import DocumentError
from index.passages import context_of

PAIRS = Path(__file__).with_name("pairs")


class Pair(NamedTuple):
    """A question, the ids of the paragraphs that answer it, and one of them: its id, its context (headings, lead-in) and its text."""

    question: str
    relevant: frozenset[str]
    paragraph: str
    context: str
    text: str

    @property
    def document(self) -> str:
        """The document of the paragraph."""
        return _document(self.paragraph)


def squad_pairs() -> list[Pair]:
    """The questions of SQuAD 2.0 that are for adapting; raises `DocumentsAbsent`."""
    paragraphs = squad_paragraphs()
    found = []
    for question in squad_questions("choosing")[SQUAD_FITTED_ON:]:
        paragraph = min(question.relevant)
        found.append(Pair(question.text, question.relevant, paragraph, *paragraphs[paragraph]))
    return found


def written_pairs(files: list[Path]) -> tuple[list[Pair], list[str]]:
    """The pairs in some files, and the names of the documents that are not at hand or cannot be read, whose pairs are left out.

    Raises `EvaluationError` for a line that is no pair or names a paragraph that its document does not have.
    """
    rows = list(_lines(files))
    documents = dict.fromkeys(_document(each) for *_, relevant in rows for each in relevant)
    read = {document: _read(document) for document in documents}
    paragraphs = {identity: found for each in read.values() for identity, found in each.items()}
    pairs = []
    for file, number, question, relevant in rows:
        if not all(read[_document(each)] for each in relevant):
            continue
        if unknown := [each for each in relevant if each not in paragraphs]:
            raise EvaluationError(f"{file}, line {number}, names {unknown[0]!r}, and the document has no such paragraph; mend the line.")
        pairs.append(Pair(question, frozenset(relevant), relevant[0], *paragraphs[relevant[0]]))
    return pairs, [document for document, found in read.items() if not found]


def _lines(files: list[Path]) -> Iterator[tuple[Path, int, str, list[str]]]:
    for file in files:
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1):
            try:
                row = json.loads(line)
                question, relevant = str(row["question"]), [str(each) for each in row["paragraphs"]]
                yield file, number, question, [relevant[0], *relevant[1:]]
            except (ValueError, LookupError, TypeError) as error:
                raise EvaluationError(f"{file}, line {number}, is no pair of a question and its paragraphs ({error}); mend it.") from error


def _document(identity: str) -> str:
    return identity.partition("#")[0]


def _read(document: str) -> dict[str, tuple[str, str]]:
    """Context and text of a document's paragraphs by id; the document is looked for in the corpus, then outside of the project."""
    places = [PROJECT / "corpus" / document, *sorted((shared_folder() / "documents").glob(f"*/{document}"))]
    file = next((place for place in places if place.is_file()), None)
    try:
        return {p.id: (context_of(p), p.text) for p in load_document(file, document).paragraphs} if file else {}
    except DocumentError:
        return {}
