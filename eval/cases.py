"""Cases: questions with the paragraphs and key facts that a right answer has, as the suites in `eval/suites/` hold them.

The models here decide what a suite file may hold; `eval/suites/schema.json` is generated from them. No sentence of a
document stands in a suite, only questions, paragraph ids and key facts.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    PrivateAttr,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from assistant.understanding.conversation import Turn

Kind = Literal[
    "fact",
    "position",
    "yesno",
    "definition",
    "lookup",
    "list",
    "count",
    "comparison",
    "region",
    "summary",
    "followup",
    "falsepremise",
    "unanswerable",
]
_ROLES = ("user", "assistant")
_IN_OTHER_WORDS = "~"


def _turn(value: Any) -> Turn:
    if not isinstance(value, dict) or set(value) != {"role", "content"} or value["role"] not in _ROLES:
        raise ValueError(f"history has {value!r}, which is no turn with a role (user or assistant) and a content")
    if not isinstance(value["content"], str) or not value["content"].strip():
        raise ValueError(f"content is {value['content']!r}, not a text")
    return Turn(value["role"], value["content"])


_TURN_SCHEMA = {
    "type": "object",
    "properties": {"role": {"enum": list(_ROLES)}, "content": {"type": "string", "pattern": r"\S"}},
    "required": ["role", "content"],
    "additionalProperties": False,
}
Text = Annotated[str, StringConstraints(strict=True, pattern=r"\S")]
Given = Annotated[Turn, PlainValidator(_turn), PlainSerializer(Turn._asdict), WithJsonSchema(_TURN_SCHEMA)]
Group = Annotated[tuple[Text, ...], Field(min_length=1)]
Groups = tuple[Group, ...]


class Case(BaseModel):
    """A question and what a right answer has.

    A case that is not `answerable` has no required paragraphs and no facts: the right answer declines.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Text = Field(description="Stable name of the case; runs are compared by it.")
    question: Text = Field(description="What is asked.")
    paraphrases: tuple[Text, ...] = Field(default=(), description="The question in other words, with the same right answer.")
    kind: Kind = Field(description="What kind of question it is; figures are also given by kind.")
    answerable: Annotated[bool, Field(strict=True)] = Field(description="Whether the documents answer it.")
    history: tuple[Given, ...] = Field(default=(), description="The conversation before the question, as given.")
    turns: tuple[Text, ...] = Field(default=(), description="Questions before it in the conversation, which the system answers itself.")
    required: Groups = Field(default=(), description="Groups of paragraph ids; of each group at least one must be cited.")
    acceptable: tuple[Text, ...] = Field(default=(), description="Paragraph ids that may be cited besides.")
    facts: Groups = Field(default=(), description="Groups of strings; of each group at least one must be in the answer.")
    forbidden: tuple[Text, ...] = Field(default=(), description="Strings that must not be in the answer.")
    tags: tuple[Text, ...] = Field(default=(), description="Words to choose cases by; `proposed` marks one that nobody has accepted yet.")
    notes: Text = Field(default="", description="Anything that a reader should know.")
    _line: int = PrivateAttr(0)

    @property
    def line(self) -> int:
        """Where the case begins in its file, from 1; 0 where it comes from none."""
        return self._line

    @property
    def relevant(self) -> frozenset[str]:
        """The ids of all paragraphs that an answer may cite."""
        return self.needed | frozenset(self.acceptable)

    @property
    def needed(self) -> frozenset[str]:
        """The ids of all paragraphs in required groups."""
        return frozenset(i for group in self.required for i in group)

    @property
    def definition(self) -> str:
        """A checksum of what decides whether an answer is right; notes, tags, other words and the place in the file do not count."""
        judged = self.model_dump_json(exclude={"notes", "tags", "paraphrases"})
        return sha256(judged.encode()).hexdigest()[:16]

    def in_other_words(self) -> tuple["Case", ...]:
        """Its paraphrases as cases of their own, "c1~1" and "c1~2" of "c1"."""
        return tuple(
            self.model_copy(update={"id": f"{self.id}{_IN_OTHER_WORDS}{number}", "question": question, "paraphrases": ()})
            for number, question in enumerate(self.paraphrases, start=1)
        )

    def named(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Every paragraph id that the case names, with its place in the case: ("required", 0, 1)."""
        for number, group in enumerate(self.required):
            for place, identity in enumerate(group):
                yield ("required", number, place), identity
        for place, identity in enumerate(self.acceptable):
            yield ("acceptable", place), identity

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if self.kind == "unanswerable" and self.answerable:
            raise ValueError("the kind unanswerable contradicts answerable: true")
        if self.answerable and not self.required:
            raise ValueError("an answerable case names the paragraphs that are required")
        if not self.answerable and (self.required or self.facts):
            raise ValueError("a case that is not answerable requires no paragraphs and no facts")
        if _IN_OTHER_WORDS in self.id:
            raise ValueError(f"the id has a {_IN_OTHER_WORDS!r}, which tells a case's paraphrases from it")
        if self.history and self.turns:
            raise ValueError("a case has a history or turns, not both")
        return self


def first_asked_as(identity: str) -> str:
    """The id of the case of which one is a paraphrase; its own where it is none."""
    return identity.partition(_IN_OTHER_WORDS)[0]


class SuiteFile(BaseModel):
    """Cases on the same documents, as a file holds them."""

    model_config = ConfigDict(frozen=True, extra="forbid", title="A suite of evaluation cases")

    suite: Text = Field(description="Name of the suite.")
    folder: Text = Field(description="Folder of the documents, in the project; it begins with `shared/` where it is outside.")
    files: Annotated[tuple[Text, ...], Field(min_length=1)] = Field(description="The documents that the questions are about.")
    cases: Annotated[tuple[Case, ...], Field(min_length=1)]


def json_schema() -> dict[str, Any]:
    """The JSON Schema of suite files, for editors and for other tools."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **SuiteFile.model_json_schema()}
