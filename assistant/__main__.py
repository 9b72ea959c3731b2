"""`python -m assistant`, and the `rapporteur` script."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        from assistant.cli import run

        code = run()
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
