"""Writes the specimens into `corpus/`: `python -m tests.specimens`."""

from pathlib import Path

from tests.specimens.rendering import RENDERERS
from tests.specimens.source import load_specimens

CORPUS = Path(__file__).resolve().parents[2] / "corpus"

if __name__ == "__main__":
    for specimen in load_specimens():
        (CORPUS / specimen.file).write_bytes(RENDERERS[Path(specimen.file).suffix](specimen))
