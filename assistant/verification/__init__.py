"""Verification: whether the paragraphs that a sentence cites say what it says.

A sentence is held against its cited paragraphs by what would make it false: its numbers, dates, States, names,
symbols, quotations, negations and operative words must all stand there, and most of its other words. How it was
made, by copying or by a language model, plays no part.
"""

from assistant.verification.answers import verified
from assistant.verification.verifier import Verdict, Verifier

__all__ = ["Verdict", "Verifier", "verified"]
