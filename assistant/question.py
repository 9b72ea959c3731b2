"""What a question asks, as a record: its intent, its scope, the terms that an answer must meet."""

from dataclasses import dataclass
from typing import Literal

from assistant.language.lexicon import Term
from assistant.understanding import phrasing
from assistant.understanding.asked_kind import AnswerKind
from assistant.understanding.places import Lookup

Intent = Literal["fact", "position", "list", "lookup"]


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood.

    `terms` are its content words, States left out; `states` the codes of the States named; `kind` what
    sort of thing answers it; `lookup` the numbered paragraphs it names; `headings` divisions that it names
    ("issue 2", "recommendation (b)"), in lower case; `about_states` says that States are what it lists.
    `focus` is the noun that it asks for ("budget" in "What is the budget of …"). What stands from the
    character `carried` on comes from the question before and counts less. `phrases` are quoted words.
    `position` says that it asks what a State said, `mentions` that it asks where something is mentioned,
    `says` that it asks who said something. `documents` are those that it names by symbol or describes, and
    `confined` says that it asks what stands in them; `described_by` counts the words of their descriptions, which
    are no terms, and `of_meeting` says that these describe the meeting of which they tell. `excluded` are the codes
    of States that it leaves out ("apart from …"), `absent` the divisions that it names and no document has.
    """

    text: str
    intent: Intent
    kind: AnswerKind
    terms: tuple[Term, ...]
    states: tuple[str, ...]
    lookup: Lookup | None
    headings: tuple[str, ...]
    about_states: bool
    focus: Term | None
    carried: int
    phrases: tuple[str, ...]
    position: bool
    mentions: bool
    says: bool
    documents: tuple[str, ...] = ()
    confined: bool = False
    described_by: int = 0
    of_meeting: bool = False
    excluded: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()

    @property
    def asks_for_items(self) -> bool:
        """Whether it asks for several things, which a document may list."""
        asks = self.intent == "list" or phrasing.ASKS_FOR_SEVERAL.search(self.text) is not None
        return asks and phrasing.YES_NO.match(self.text) is None and self.kind not in ("number", "date", "reason")

    @property
    def asks_nothing(self) -> bool:
        """Whether it has no word that an answer could be found by: "of", "…?", "thanks"."""
        named = (self.terms, self.states, self.lookup, self.headings, self.phrases, self.documents)
        return self.intent == "fact" and not any(named)

    @property
    def own(self) -> str:
        """Its own words, without what comes from the question before it."""
        return self.text[: self.carried].strip()
