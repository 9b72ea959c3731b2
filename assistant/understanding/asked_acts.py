"""Questions that ask what a body did or asked of somebody, or what somebody is to do, taken apart."""

import re
from dataclasses import dataclass

from assistant.understanding.phrasing import BODIES

_VERB = (
    r"(?:decide|approve|adopt|agree|request|ask|recommend|invite|encourage|urge|call|endorse|note|welcome|elect|appoint|establish|conclude|"
    r"instruct|condemn|reaffirm|want|require|oblige|expect|demand|take note)(?:e?d)?"
)
_ADDRESSEE = rf"(?:(?:the|all|its) )*(?:member |regional |participating )?(?:{BODIES}|commissions|(?-i:[A-Z])[\w’'-]+)"
_WHO = r"(?P<addressee>[^,;:?]+?)"
_TO_WHOM = rf"{_WHO}(?= (?:under|in|by|on|about|regarding|concerning|towards?|with|when|if|where|according|pursuant|to|as)\b|\W*$)"
_BODY = r"(?P<body>(?:[^,;:?]|,(?= (?-i:[A-Z]{2,}\b)))+?)"
_DUTIES = r"(?P<duty>obligations?|duties|responsibilities|tasks|commitments|requirements)"

_DONE = re.compile(
    r"^(?:what|which)(?: (?P<object>(?:(?!(?:did|does|do|has|have)\b)[\w-]+ ){0,2}[\w-]{2,}s))? (?:did|does|do|has|have) "
    rf"{_BODY} (?:only |also )?(?P<verbs>{_VERB}(?:(?:,| or| and|, or|, and) {_VERB})*)\b(?: (?:of|from|to) (?P<addressee>{_ADDRESSEE}))?",
    re.IGNORECASE,
)
# "What does the decision request the Secretariat to do?", and with whoever asks it left out.
_ASKED_TO_DO = re.compile(rf"^what (?:did|does|do|has|have) {_BODY} (?P<verbs>{_VERB})(?: upon| on)? {_WHO} to do\b", re.IGNORECASE)
_ASKED_BY_ANYBODY = re.compile(rf"^what (?:is|are|was|were) {_WHO} (?P<verbs>{_VERB})(?: upon| on)? to do\b", re.IGNORECASE)
_ON = r"(?:on|about|regarding|concerning|as regards|with regard to|in respect of|in relation to)\b"
# "What was decided about tugs?", by whatever body.
_DONE_BY_ANYBODY = re.compile(
    r"^what (?:was|were|has been|have been) (?P<verbs>(?:decided|agreed|approved|adopted|requested)"
    r"(?:(?:,| or| and|, or|, and) (?:decided|agreed|approved|adopted|requested))*)"
    rf"(?= {_ON})",
    re.IGNORECASE,
)
_ON_WHAT = re.compile(rf"(?<!\bgo )(?<!going )(?<!carry )(?<!keep )(?<!call )(?<!called )(?<!calls )\b{_ON}", re.IGNORECASE)
# Where it is said what is to be done: no matter that it is to be done on.
_IN_A_TEXT = re.compile(
    r"\b(?:according to|under|in|by|following|based on|as per) (?:the|this|that) (?:[\w-]+ ){0,2}?(?:evaluation|review|report|assessment|"
    r"audit|recommendations?|findings|decision|resolution|note|document|text|paper|council|committee)\b",
    re.IGNORECASE,
)
_DUTY = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^what (?:must|should|shall) {_WHO} do\b",
        rf"^what (?:do|does) {_WHO} (?:have|need) to do\b",
        rf"^what (?:is|are) {_WHO} (?P<duty>supposed|bound|meant) to do\b",
        rf"^what (?:is|was) (?P<duty>required|expected|asked|demanded) (?:of|from) {_TO_WHOM}",
        rf"^what does {_BODY} (?P<duty>require|expect|demand) (?:of|from) {_TO_WHOM}",
        rf"^(?:what|which) (?:(?:is|are) )?(?:the )?(?:[\w-]+ )?{_DUTIES} (?:of|for) {_TO_WHOM}",
        rf"^(?:what|which) (?:[\w-]+ )?{_DUTIES} (?:do|does) {_WHO} have\b",
        rf"^(?:what|which) (?:[\w-]+ )?{_DUTIES} does {_BODY} (?:place|put|impose|lay|set)s? (?:(?:up)?on|for) {_TO_WHOM}",
    )
)


@dataclass(frozen=True, slots=True)
class AskedAct:
    """What a question asks the doing of, as it says it: the `body`, the `verbs`, the `object` and the `addressee`.

    `is_duty` says that it asks for all that the addressee is to do, whatever the verb and whoever asks it.
    """

    said: re.Match[str]
    is_duty: bool

    @property
    def by_anybody(self) -> bool:
        """Whether it asks what was done, whoever did it and to whomever."""
        return self.said.re is _DONE_BY_ANYBODY

    @property
    def matter_from(self) -> int:
        """The character from which on it says on what matter; the question's length where it says on none."""
        text = self.said.string
        found = _ON_WHAT.search(text, self.said.end("verbs")) if self.part("verbs") else None
        return found.end() if found is not None else len(text)

    @property
    def body_matter_from(self) -> int:
        """The character from which on the body's name says what it is on ("the working group on tugs"); its end where it does not."""
        end = self.said.end("body") if self.part("body") else 0
        found = _ON_WHAT.search(self.said.string, self.said.start("body"), end) if end else None
        return found.end() if found is not None else end

    def is_where_said(self, place: int) -> bool:
        """Whether a character of the question stands in what tells where a duty is set ("according to the review")."""
        return self.is_duty and any(m.start() <= place < m.end() for m in _IN_A_TEXT.finditer(self.said.string))

    def part(self, name: str) -> str:
        """One of its parts, "" for none."""
        return self.said.groupdict().get(name) or ""

    def has(self, name: str, place: int) -> bool:
        """Whether a character of the question stands in one of its parts."""
        return bool(self.part(name)) and self.said.start(name) <= place < self.said.end(name)


def act_asked(text: str) -> AskedAct | None:
    """The act that a question asks for; None where it asks for none."""
    forms = (*_DUTY, _ASKED_TO_DO, _ASKED_BY_ANYBODY, _DONE_BY_ANYBODY, _DONE)
    return next((AskedAct(said, form in _DUTY) for form in forms if (said := form.search(text))), None)
