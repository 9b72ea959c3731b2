"""Ctrl-C during an import: it waits for the import's end, and is not lost."""

import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# A module during whose import the interrupt falls into a callback that cannot raise, as in a lock's or an extension module's.
_MODULE = """
import os, signal, time

class Closing:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0.05)

Closing()
print("imported", flush=True)
"""
_PROGRAM = """
import time
from assistant.interrupts import interrupt_between_imports

interrupt_between_imports()
try:
    import slow
    time.sleep(20)
    print("lost")
except KeyboardInterrupt:
    print("interrupted")
"""


def _run(program: str, *folders: Path, seconds: float = 60) -> subprocess.CompletedProcess[str]:
    """Run a program that finds the project's modules, and those in the folders."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (ROOT, *folders)))}
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=seconds, env=environment)


def test_an_interrupt_during_an_import_comes_after_it(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text(_MODULE)
    done = _run(_PROGRAM, tmp_path)
    assert done.stdout.split() == ["imported", "interrupted"]
    assert done.stderr == ""


def test_a_second_interrupt_during_an_import_ends_the_process(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text(_MODULE + "os.kill(os.getpid(), signal.SIGINT)\ntime.sleep(20)\n")
    done = _run(_PROGRAM, tmp_path, seconds=15)
    assert (done.returncode, done.stdout) == (-signal.SIGINT, "imported\n")


def test_an_interrupt_at_any_other_moment_comes_at_once() -> None:
    done = _run(_PROGRAM.replace("import slow", "import os, signal; os.kill(os.getpid(), signal.SIGINT)"))
    assert (done.stdout, done.stderr) == ("interrupted\n", "")
