"""The evaluation's subcommands, one a file; the machinery behind them is imported when one runs."""
