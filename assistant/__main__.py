"""`python -m assistant`, and the `rapporteur` script."""

import sys

from assistant.interrupts import interrupt_between_imports


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        interrupt_between_imports()
        from assistant.cli import run

        code = run()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
