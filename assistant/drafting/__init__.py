"""Drafting: from a topic to a note in the documents' own sentences, every one with its footnote.

`material.py` gathers the paragraphs that are on the topic, `passages.py` takes from each the sentences that stand on their
own, `choosing.py` keeps those that fit, verify and say something new, `forms/` arranges them, a form a file, and `export/`
writes the draft to a file, a format a file. `revision.py` drops sentences and puts them back, `refinding.py` finds others.
"""

from assistant.drafting.draft import Block, Draft, Row, Statement, Table
from assistant.drafting.forms import FORMS
from assistant.drafting.making import Commission, draft_of, growing_draft

__all__ = ["FORMS", "Block", "Commission", "Draft", "Row", "Statement", "Table", "draft_of", "growing_draft"]
