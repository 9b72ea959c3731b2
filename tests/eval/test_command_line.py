"""`rapporteur eval`: the command line finds the evaluation without importing it."""

import subprocess
import sys
from pathlib import Path

import pytest


def called(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *arguments], cwd=folder, capture_output=True, text=True)


@pytest.mark.parametrize("program", ["assistant eval", "eval"])
def test_errors_end_with_the_evaluations_own_exit_codes(program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAPPORTEUR_SHARED", str(tmp_path))
    absent = called(*program.split(), "run", "seeds", folder=tmp_path)
    assert absent.returncode == 4 and absent.stderr.startswith("Not run: ")
    wrong = called(*program.split(), "validate", "nosuch", folder=tmp_path)
    assert wrong.returncode == 2 and "There is no suite 'nosuch'" in wrong.stdout
    used = called(*program.split(), "compare", "onlyone", folder=tmp_path)
    assert used.returncode == 2 and "Missing argument 'AFTER'" in used.stderr


def test_the_help_lists_it_and_other_commands_do_not_import_it(tmp_path: Path) -> None:
    assert "eval" in called("assistant", "--help", folder=tmp_path).stdout
    script = "import sys; from assistant.cli import cli; cli(['paragraphs', '--help'], standalone_mode=False); print('eval' in sys.modules)"
    code = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True)
    assert code.stdout.rstrip().endswith("False")
