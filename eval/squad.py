"""SQuAD 2.0 as a library of documents: encyclopaedia articles with questions, at hand in `shared/retrieval/squad2`.

The folder holds `corpus.jsonl`, `queries.jsonl` and `qrels/test.tsv` in the form of BEIR (Thakur et al. 2021), and in
`unanswerable_queries.jsonl` the questions that sound as if a paragraph answered them, and none does.
Every question belongs to one of two halves, told by a hash of its id: one is for choosing, one for measuring.
"""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, NamedTuple

from eval.errors import DocumentsAbsent
from eval.libraries import shared_folder
from index.library import Library
from index.sync import sync

Half = Literal["choosing", "measuring"]
# Of the half for choosing: how many, in their order, weights are fitted on; the embedding model is adapted on the rest.
SQUAD_FITTED_ON = 1000


class SquadQuestion(NamedTuple):
    """A question and the ids, in the library, of the paragraphs that answer it; none for one without an answer."""

    id: str
    text: str
    relevant: frozenset[str]


def squad_folder() -> Path:
    """The benchmark's folder; raises `DocumentsAbsent`."""
    folder = shared_folder() / "retrieval" / "squad2"
    if not (folder / "corpus.jsonl").is_file():
        raise DocumentsAbsent(
            f"The benchmark SQuAD 2.0 is not at hand: there is no {folder}; set RAPPORTEUR_SHARED to the folder above it."
        )
    return folder


def squad_questions(half: Half, most: int | None = None) -> list[SquadQuestion]:
    """The answerable questions of a half, at most so many, in an order that the ids decide."""
    folder = squad_folder()
    names = {identity: name for name, identity, *_ in _named(folder)}
    relevant: dict[str, set[str]] = defaultdict(set)
    for line in (folder / "qrels" / "test.tsv").read_text("utf-8").splitlines()[1:]:
        question, paragraph, grade = line.split("\t")
        if int(grade) > 0:
            relevant[question].add(names[paragraph])
    found = [question for question in _questions("queries.jsonl", half) if question.id in relevant]
    return [question._replace(relevant=frozenset(relevant[question.id])) for question in found[:most]]


def squad_paragraphs() -> dict[str, tuple[str, str]]:
    """By their ids in the library, the paragraphs: the title of the article and the text. Raises `DocumentsAbsent`."""
    return {name: (title.replace("_", " "), text) for name, _, title, text in _named(squad_folder())}


def squad_unanswerable(half: Half, most: int | None) -> list[SquadQuestion]:
    """The questions of a half that no paragraph answers, at most so many, in an order that the ids decide."""
    return _questions("unanswerable_queries.jsonl", half)[:most]


def _questions(file: str, half: Half) -> list[SquadQuestion]:
    rows = [json.loads(line) for line in (squad_folder() / file).read_text("utf-8").splitlines()]
    rows = sorted((row for row in rows if _half(row["_id"]) == half), key=lambda row: _digest(row["_id"]))
    return [SquadQuestion(row["_id"], row["text"], frozenset()) for row in rows]


@contextmanager
def squad_library(kept: Path | None, model: str) -> Iterator[Library]:
    """The articles as a library: in the folder `kept`, where an embedding model makes it the first time, or a temporary one."""
    with TemporaryDirectory(prefix="rapporteur-squad-") as made:
        documents = Path(made) / "documents"
        documents.mkdir()
        library = Library(kept or Path(made) / "library")
        if not library.documents():
            sync(library, _written(documents), model=model)
        yield library


def _written(folder: Path) -> list[Path]:
    """The articles as Markdown files with numbered paragraphs."""
    files = []
    for title, rows in _articles(squad_folder()).items():
        file = folder / _file_name(title)
        paragraphs = (f"{number}. {text}" for number, (_, text) in enumerate(rows, start=1))
        file.write_text(f"# {title.replace('_', ' ')}\n\n" + "\n\n".join(paragraphs) + "\n", encoding="utf-8")
        files.append(file)
    return files


def _articles(folder: Path) -> dict[str, list[tuple[str, str]]]:
    """By title, the ids and texts of an article's paragraphs, without Markdown's asterisks."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in (folder / "corpus.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        found[row["_id"].split("#")[0]].append((row["_id"], " ".join(row["text"].replace("*", "").split())))
    return found


def _named(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    """Of each paragraph the id in the library, the id in the benchmark, the article's title and the text."""
    for title, rows in _articles(folder).items():
        for number, (identity, text) in enumerate(rows, 1):
            yield f"{_file_name(title)}#{number}", identity, title, text


def _file_name(title: str) -> str:
    return re.sub(r"\W+", "_", title) + ".md"


def _digest(identity: str) -> str:
    return hashlib.sha256(identity.encode()).hexdigest()


def _half(identity: str) -> Half:
    return "choosing" if int(_digest(identity)[-1], 16) % 2 else "measuring"
