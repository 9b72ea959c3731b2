"""Numbered paragraphs as counted by people against those that are found: `python -m eval.paragraph_counts FOLDER`.

FOLDER holds `manifest.json`, a list of {"file", "pages", "text_layer", "numbered_paragraphs"}.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from index.document import Document, load_document
from index.errors import DocumentError


class Count(NamedTuple):
    """One file: the count made by people, ours (None where it cannot be read), and what is to be known of it."""

    file: str
    pages: int
    text_layer: bool
    human: int
    found: int | None
    remark: str

    @property
    def equal(self) -> bool:
        """Whether both counts agree."""
        return self.human == self.found


def main_paragraphs(document: Document) -> list[str]:
    """The numbers of the paragraphs in the document's main sequence: those that no annex or section qualifies."""
    anchors = [paragraph.anchor for paragraph in document.paragraphs if paragraph.kind == "numbered"]
    plain = [anchor for anchor in anchors if anchor.split(" ")[0].isdigit()]
    if plain:
        return plain
    sections = Counter(anchor.rpartition(".")[0] for anchor in anchors)
    largest = sections.most_common(1)[0][0] if sections else ""
    return [anchor for anchor in anchors if anchor.rpartition(".")[0] == largest]


def count_all(folder: Path) -> list[Count]:
    """Count the paragraphs of every file in the folder's manifest that people counted."""
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    entries = [entry for entry in manifest if entry.get("numbered_paragraphs") is not None]
    return [_count(folder, entry) for entry in entries]


def _count(folder: Path, entry: dict[str, object]) -> Count:
    file, human = str(entry["file"]), int(str(entry["numbered_paragraphs"]))
    pages, text_layer = int(str(entry.get("pages") or 0)), bool(entry.get("text_layer", True))
    try:
        document = load_document(folder / file, Path(file).name)
    except DocumentError as error:
        return Count(file, pages, text_layer, human, None, str(error))
    found = main_paragraphs(document)
    remarks = list(document.findings) if len(found) == human else [*document.findings, *_printed_numbers(document, found)]
    return Count(file, pages, text_layer, human, len(found), "; ".join(remarks))


def _printed_numbers(document: Document, found: list[str]) -> list[str]:
    """What to look at on the pages where our count and that of people differ: a count without gaps says where it ends."""
    pages = {paragraph.anchor: paragraph.page for paragraph in document.paragraphs}
    if found != [str(number) for number in range(1, len(found) + 1)]:
        return []
    return [f"the numbers printed run from 1 to {found[-1]} without a gap; {found[-1]} stands on page {pages[found[-1]]}"]


def as_table(counts: list[Count]) -> Table:
    """The counts as a table for the terminal."""
    table = Table("file", "pages", "people", "found", "equal", "remarks")
    for count in counts:
        found = "–" if count.found is None else str(count.found)
        table.add_row(escape(count.file), str(count.pages), str(count.human), found, "yes" if count.equal else "NO", escape(count.remark))
    return table


def main() -> int:
    """Print the table and the share of equal counts; exit code 1 where one differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    counts = count_all(parser.parse_args().folder)
    console = Console(width=None if sys.stdout.isatty() else 160)
    console.print(as_table(counts))
    readable = [count for count in counts if count.text_layer]
    equal = sum(count.equal for count in readable)
    if readable:
        console.print(f"{equal} of {len(readable)} files with a text layer have the count made by people ({equal / len(readable):.1%}).")
    return int(equal < len(readable))


if __name__ == "__main__":
    sys.exit(main())
