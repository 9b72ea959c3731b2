"""Headings: which lines are headings, and of what family."""

import re
from dataclasses import dataclass, replace

from index.block import Block
from index.dates import is_date
from index.divisions import ANNEX, CHINESE, DIVISION, NUMERAL, PROPOSED, rank_of
from index.markers import split_marker
from index.officers import is_label, is_person, names_holder
from index.roman import roman_value
from index.sentence_ends import ends_in_source

_PART = re.compile(rf"^({ANNEX})(?!\w)\s*([IVXL]+(?:-[A-Z])?|[A-Z]|\d+|[一二三四五六七八九十]+)?\s*[.:]?(?=\s|$)", re.IGNORECASE)
_ROMAN = re.compile(r"^([IVXL]+)\.\s+\S")
_UPPER = re.compile(r"^([A-Z])\.\s+\S")
_COMPOUND = "item|resolution|decision|article|conclusion|guideline|principle"
_WORD = re.compile(
    rf"^([^\W\d_a-zà-þ][^\W\d_]+(?: (?:{_COMPOUND}))?)(?:(?<=[Aa]rt)\.)?\s+({NUMERAL})\s*(?:[.:–—-]|$)",
)
_TITLED = re.compile(rf"^([^\W\d_]+(?: (?:{_COMPOUND}))?)(?:(?<=[Aa]rt)\.)?\s+({NUMERAL})\s+\S")
_NUMBERED = re.compile(rf"^((?i:{PROPOSED}))\s+(?:[Nn]o\.|№|[Nn][°º])\s?({NUMERAL})\s*(?:[.:–—-]|$)")
_SIGNED = re.compile(r"^(§)\s?(\d{1,4}[a-z]?)(?:\.|\s+[^\W\d_a-z]|$)")
_SIGN_ALONE = re.compile(r"^(?:([IVXL]+)|([A-Z]))\s*[.:]?$")
CAPTION = re.compile(
    r"^(?:table|figure|chart|map|graph|tableau|graphique|carte|cuadro|gráfico|mapa|tabelle|abbildung)\s+(?:\d[\w.]*|[IVXL]+|[A-Z])(?:\.[IVXL]+|\.\d+)*(?:[.:]|\s|$)",
    re.IGNORECASE,
)
_SENTENCE_WORDS = 6
NESTED = "nested part"
SPEAKER = re.compile(r"(?:the|la|le|les|el|los|las|l[’'])\b", re.IGNORECASE)  # how the name of who speaks begins: "The Assembly,"
_BODIES = "Conference|Assembly|Council|Commission|Committee|Board|Congress|Meeting|Parties"
_BODY = re.compile(rf"The (?:[A-Z]\S*\s|(?:of|on|for|and|to|in|the)\s)*(?:{_BODIES})")
_ACTS = re.compile(r"[A-Z][a-z]+s\s")  # "Decides to", "Takes note"
_BARE = re.compile(r"[\s.:–—-]*$")
_UNFINISHED = re.compile(r"[^.;,?!。；，？！\]]\]*$")
_VERB = re.compile(r"[a-z]+(?:s|ing)\b(?!.*[.,;:])")  # "resolves", "considering", "instructs the Secretary-General"
_FIRST = re.compile(r"1\.?\s|\(?a\)\s")
_PARTED_NUMERAL = re.compile(rf"(?:{ANNEX})\s+([IVX]+(?: [IVX]+)+)", re.IGNORECASE)  # as a scanner reads "III"
_KEY_WORDS = 6
_TITLE_WORDS = 20
_MONTH = re.compile(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `text` as printed, `family` (headings of one family replace each other), `numeral`."""

    text: str
    family: str
    numeral: str
    level: int

    @property
    def is_part(self) -> bool:
        """Whether it opens an annex or the like, in which numbering starts anew."""
        return self.family == "part"

    @property
    def is_structural(self) -> bool:
        """Whether its own words show its place ("II.", "Issue 3."), not just its looks."""
        return not self.family.startswith(("md", "style"))

    @property
    def rank(self) -> int:
        """How deep a named division stands: 1 is a part, 4 an article; 0 is unknown."""
        return rank_of(self.family.removeprefix("word ")) if self.family.startswith("word ") else 0

    @property
    def is_bare(self) -> bool:
        """Whether it is a numeral without a title: "Article 5", "Chapter II.", "B :"."""
        if not self.is_structural or self.is_part or not self.numeral:
            return False
        chinese = CHINESE.match(self.text)
        end = chinese.end() if chinese else self.text.find(self.numeral) + len(self.numeral)
        return bool(_BARE.fullmatch(self.text[end:]))

    def titled(self, title: str) -> "Heading":
        """This heading with the title that stands on a line of its own below it."""
        return replace(self, text=f"{self.text.rstrip(' .:–—-')}: {title}")

    @property
    def key(self) -> str:
        """How an anchor names the section: its numeral, else the first words of its title."""
        if self.family in ("roman", "upper"):
            return self.numeral
        if chinese := CHINESE.match(self.text):
            return chinese.group()
        if self.is_part or self.family == NESTED:
            word = self.text.split()[0].strip(".:").lower()
            return f"{'annex' if word == 'annexe' else word} {self.numeral}".strip()
        if self.family.startswith("word"):
            word = self.family.removeprefix("word ")
            return f"{word.capitalize() if self.rank else word} {self.numeral}"
        title, _, last = self.text.rpartition(": ")
        words = re.sub(r"[:.]+$", "", title if title and is_date(last) else self.text).split()
        name = " ".join(words[:_KEY_WORDS])
        cut = name.rfind("(") if name.rfind("(") > name.rfind(")") else 0
        return name[:cut].strip() or name  # not "Observers (as"


def heading_of(block: Block, following: Block | None) -> Heading | None:
    """The heading that a block is, or None."""
    text = " ".join(block.text.split())
    words = len(text.split())
    if (
        block.kind in ("row", "footnote")
        or not text
        or words > (90 if block.emphasis == "bold" else 45)
        or (CAPTION.match(text) and block.kind != "heading")
        or (SPEAKER.match(text) and (text.endswith(",") or _is_who_acts(block, following)))
        or (ends_in_source(text) and block.kind != "heading")
        or (following is not None and block.kind != "heading" and is_label(text) and is_person(following.text))
    ):
        return None
    if following is not None and block.kind != "heading" and _opens_list(text, words, following):
        return None
    structural = _structural(text, block, words)
    if structural:
        return structural
    if block.kind == "heading":
        return Heading(text, f"md{block.level}", "", block.level)
    if (words > 20 and block.emphasis != "bold") or not _UNFINISHED.search(text) or not re.search(r"[^\W\d_]{2}", text):
        return None
    if block.emphasis and (block.emphasis == "bold" or not text.endswith(":")):
        return Heading(re.sub(r"^[-–—]\s+", "", text), f"style {block.emphasis}", "", 0)
    if text.endswith(":") or split_marker(text).form not in ("none", "dotted"):
        return None
    if text.isupper() and words <= 15:
        return Heading(text, "style caps", "", 0)
    # A page shows by type or place what is a heading, so there a plain line is none.
    return None if block.page is not None else _plain(text, block, words, following)


def _is_who_acts(block: Block, following: Block | None) -> bool:
    """Whether a line names the body that does what the list below says: "The Conference of the Parties" over "1. Welcomes …"."""
    if following is None or block.kind == "heading" or not _BODY.fullmatch(block.text):
        return False
    first = split_marker(following.text)
    return first.form == "decimal" and first.number == 1 and bool(_ACTS.match(first.rest))


def _opens_list(text: str, words: int, following: Block) -> bool:
    """Whether a line is a numbered paragraph that has points: "11. The Committee recommends:" in bold, "II. RECOMMENDS that:"."""
    number, points = split_marker(text), split_marker(following.text)
    if not text.endswith(":"):
        return False
    if number.form == "decimal" and words >= _SENTENCE_WORDS:
        return points.form in ("letter", "roman", "bullet") or (points.form == "dotted" and points.prefix == number.value)
    return bool(_ROMAN.match(text)) and text.split()[1].isupper() and points.form in ("letter", "roman", "bullet", "decimal")


def _structural(text: str, block: Block, words: int) -> Heading | None:
    part = _PART.match(text)
    if part and (words <= 12 or block.kind == "heading" or block.emphasis == "bold") and _UNFINISHED.search(text):
        parted = _PARTED_NUMERAL.fullmatch(text)
        numeral = parted.group(1).replace(" ", "") if parted else ""
        return Heading(text, "part", (numeral if roman_value(numeral) else part.group(2) or "").upper(), block.level)
    if not _UNFINISHED.search(text) and block.kind != "heading":
        return None
    if chinese := CHINESE.match(text):
        return Heading(text, f"word {chinese.group(2)}", chinese.group(1), block.level)
    word = (
        _WORD.match(text)
        or _over_title(block.text, words)
        or _NUMBERED.match(text)
        or _SIGNED.match(text)
        or (_division(text) if block.kind == "heading" or block.emphasis == "bold" else None)
    )
    if word and not _MONTH.search(word.group(1)):
        return Heading(text, f"word {word.group(1).lower()}", word.group(2), block.level)
    roman, upper = _ROMAN.match(text), _UPPER.match(text)
    if block.kind == "heading" and (alone := _SIGN_ALONE.match(text)):
        roman, upper = (alone, None) if roman_value(alone.group(1) or "") else (None, alone)
        return Heading(text, "roman" if roman else "upper", alone.group(1) or alone.group(2), block.level)
    if roman and roman_value(roman.group(1)):
        return Heading(text, "roman", roman.group(1), block.level)
    if upper:
        return Heading(text, "upper", upper.group(1), block.level)
    return None


def _over_title(text: str, words: int) -> re.Match[str] | None:
    """A named division alone on the first of a block's lines, over its title: "Article 2 / Definitions"."""
    first, _, title = text.partition("\n")
    named = _WORD.fullmatch(first.strip())
    is_title = words <= _TITLE_WORDS and title[:1].isupper()
    return named if named and is_title and re.fullmatch(DIVISION, named.group(1), re.IGNORECASE) else None


def _division(text: str) -> re.Match[str] | None:
    """A named division with its title on the same line: "Article 5 Scope", "Subprogramme 2 Research"."""
    titled = _TITLED.match(text)
    if titled is None or not (titled.group(2).isdigit() and text[titled.end() - 1].isupper()):
        name = titled.group(1).casefold() if titled else ""
        return titled if re.fullmatch(rf"{DIVISION}|draft (?:{PROPOSED})", name) else None
    return titled


def _plain(text: str, block: Block, words: int, following: Block | None) -> Heading | None:
    """A short line without a full stop that stands alone before a text; no name in a list of names, nor who has which office."""
    if names_holder(text) or (following is not None and is_person(text) and is_person(following.text)):
        return None
    follows_text = following is not None and following.kind != "row" and len(following.text) > len(text)
    if _VERB.match(text) and words <= 7 and following is not None and _FIRST.match(following.text):
        return Heading(text, "style plain", "", 0)
    if words <= 14 and text[0].isupper() and "\n" not in block.text and follows_text and not re.search(r"\d$", text):
        return Heading(text, "style plain", "", 0)
    return None
