"""Builds the specimen documents of `corpus/` that are Word, PDF and HTML files: `python -m tests.specimens`."""
