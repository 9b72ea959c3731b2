"""What each line of a cover is: symbol, date, session, what every cover carries, or part of a name or title."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from index.block import Block
from index.cover import is_long
from index.dates import dates_in, year_in
from index.symbols import symbol_of

KIND = re.compile(
    r"\b(?:note by|note verbale|(?:draft |final |interim |annual |progress )*report|written contribution|"
    r"contribution|key findings|findings|"
    r"outcome|conclusions|decision|resolution|recommendations?|statement|programme of work|agenda|letter|working paper|"
    r"regulation|directive|guidelines|convention|protocol|charter|treaty|declaration|communiqué|minutes|summary|"
    r"position paper|non-paper|rapport|résolution|décision|déclaration|lettre|charte|traité|règlement|informe|resolución|decisión|"
    r"declaración|carta|tratado|reglamento|convenio|bericht|entschließung|beschluss|verordnung|richtlinie)\b",
    re.IGNORECASE,
)
BODY = re.compile(
    r"\b(?:meeting|session|conference|commission|council|committee|assembly|forum|summit|congress|parliament|board|"
    r"dialogue|court|reunión|"
    r"working (?:group|party)|conseil|assemblée|comité|conférence|réunion|consejo|asamblea|conferencia|comisión|junta|tribunal|"
    r"rat|ausschuss|versammlung|konferenz)\b",
    re.IGNORECASE,
)
_MASTHEAD = re.compile(
    r"distr(?:\.|ibution\b)\s*:?\s*(?:general|limited|restricted|reserved|confidential|g[ée]n[ée]ral[e]?|limit[ée]e|limitada)?\s*|"
    r"original\s*:\s*\w+(?:\s(?:only|and|/)\s?\w*)?|\b(?:english|french|spanish|russian|arabic|chinese) only\b|\(or\.\s*\w+\)",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"^[^:]{2,30}:$")
_DATED = re.compile(r"(?:date|datum|fecha)\s?:", re.IGNORECASE)
_SUBJECT = re.compile(r"^(?:subject|objet|asunto|betreff)\s*:\s*", re.IGNORECASE)
ORDINARY = re.compile(
    r"^(?:(?:agenda |programme )?items?\s+\d|items? \d|point \d|tema \d|rapporteur|contents|from|to|no\.|subject|page|specimen|english|"
    r"interinstitutional|general$|summary$|prepared by|united\s+nations$|nations unies$|naciones unidas$|united$|nations$|"
    r"official records|supplement|advance (?:unedited|copy)|note:|preliminary list|\(signed\)|ambassador|adopted )",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:agenda |provisional agenda )?items? \d[\d\s(),a-z]{0,20}(?: of the (?:\w+ )?agenda)?", re.IGNORECASE)
_ORDINAL = (
    r"(?:(?:[a-z]+y-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|[a-z]+tieth)"
    r"|\d{1,3}(?:st|nd|rd|th))"
)
_REGULARITY = r"(?:regular|special|annual|substantive|resumed|emergency|ordinary|extraordinary)"
SESSION = re.compile(
    rf"\b(?:(?:{_REGULARITY}\s)*(?:{_ORDINAL}|annual|special)(?:\s{_REGULARITY})*\s(?:session|meeting|conference|summit)"
    rf"(?:\s(?:19|20|21)\d\d)?|[\w-]+(?:ième)?\ssession|[\w-]+\speríodo de sesiones|{_ORDINAL}\s(?:year|tagung))\b",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    r"(?:\b(?:of|the|and|for|to|on|in|by|with|at|a|an|de|des|du|la|le|les|et|y|del|los|las|para|pour)|[,\-–])$", re.IGNORECASE
)
_ORGAN = re.compile(r"(?:economic and social|human rights|trusteeship) council", re.IGNORECASE)
_NAME = r"[^\W\d_a-zß-ÿ][\w'’.-]+"
_PLACE = re.compile(rf"{_NAME}(?: (?:(?:d[aeiou]s?|del|es|l[ae]s?|los|al|el) )*{_NAME}){{0,2}}, {_NAME}(?: {_NAME}){{0,2}}")
_MOST_LINES = 80
_COLUMN = 45
SHORT_KIND = 4


@dataclass(slots=True)
class CoverLines:
    """A cover's lines by what they are, in order."""

    symbols: list[str] = field(default_factory=list)
    dated: list[str] = field(default_factory=list)
    sessions: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    subject: str = ""
    items: list[str] = field(default_factory=list)  # those of the titles that stand below the number of an item of the agenda
    column: bool = False  # the last title line is one of a narrow column
    below_item: bool = False


def sorted_lines(front: Sequence[Block]) -> CoverLines:
    """Sort the lines of a cover by what they are; those that a line break wraps are made whole."""
    read = CoverLines()
    for block in front[:_MOST_LINES]:
        for line in _whole_lines(block, read):
            _sort(line, read)
            read.below_item = bool(_ITEM.fullmatch(line))
    return read


def _whole_lines(block: Block, read: CoverLines) -> list[str]:
    """A block's lines; those that a line break merely wraps are one, and the cells of a row are apart."""
    if is_long(block) and not _SUBJECT.match(block.text) and not is_title_part(block):
        return []
    lines: list[str] = []
    for row in block.text.split("\n"):
        cells = [cell.strip() for cell in row.split("\t") if cell.strip()]
        if len(cells) > 1 and _SUBJECT.match(f"{cells[0].rstrip(':')}:"):
            read.subject = cells[1]
        elif len(cells) > 1 and _LABELLED.match(cells[0]):
            lines += cells[1:] if _DATED.match(cells[0]) else []
        elif lines and _LABELLED.match(lines[-1]) and not _MASTHEAD.search(lines[-1]):
            lines += cells if _DATED.match(lines.pop()) else []
        elif len(cells) == 1 and lines and _is_plain(lines[-1]) and _is_plain(cells[0]) and not _is_whole(lines[-1], cells[0]):
            lines[-1] = f"{lines[-1]} {cells[0]}"
        else:
            lines += cells
    return lines


def _is_whole(line: str, following: str) -> bool:
    """Whether a line can end where it does: what follows opens like a line of its own."""
    return bool(KIND.match(following)) and not _OPEN_END.search(line)


def _is_plain(line: str) -> bool:
    return not (symbol_of(line) or dates_in(line) or ORDINARY.match(line) or _MASTHEAD.search(line) or SESSION.fullmatch(line))


def _sort(line: str, read: CoverLines) -> None:
    symbol = symbol_of(line)
    if symbol:
        read.symbols.append(symbol)
        return
    subject = _SUBJECT.match(line)
    rest = " ".join(_MASTHEAD.sub(" ", line[subject.end() :] if subject else line).split())
    if dates_in(rest) or year_in(rest):
        read.dated.append(rest)
    if subject:
        read.subject = rest
    if _is_session(rest):
        read.sessions.append(rest)
        found = SESSION.search(rest)
        body = rest[: found.start()].strip(" ,(") if found else ""
        if BODY.search(body) and body not in read.titles:
            read.titles.append(body)
        read.column = False
    elif read.titles and _continues(read, rest):
        read.column = read.column or (len(read.titles[-1]) < _COLUMN and bool(_OPEN_END.search(read.titles[-1])))
        read.titles[-1] = f"{read.titles[-1]} {rest}"
    elif subject or not (ORDINARY.match(rest) or is_place_and_date(rest) or len(rest) < 4 or not re.search(r"[^\W\d_]{3}", rest)):
        read.column = False
        read.titles.append(rest)
        read.items += [rest] if read.below_item else []
    elif ORDINARY.match(rest) and _OPEN_END.search(rest):
        read.titles.append(rest)  # to be completed, and left out below


def _is_session(line: str) -> bool:
    if re.match(r"[\w-]+ year$", line):
        return True
    found = SESSION.search(line)
    return found is not None and (
        (found.start() == 0 and len(line.split()) <= SHORT_KIND) or bool(re.search(r"\bitems?\s\d", line, re.IGNORECASE))
    )


def is_place_and_date(line: str) -> bool:
    """Whether a line is a date with at most a place ("Halvenstad, 9-12 September 2031"), or only a place."""
    found = dates_in(line)
    if not found or KIND.match(line):
        return bool(_PLACE.fullmatch(line)) and not BODY.search(line) and not KIND.search(line)
    around = line[: found[0].start] + line[found[-1].end :]
    return len(around.split()) <= 6 or line.startswith("(")


def _continues(read: CoverLines, line: str) -> bool:
    """Whether a line is the continuation of the title line before it.

    In the narrow column of a masthead a name may take several lines, of which only the first must end openly.
    """
    before = read.titles[-1]
    if not line or not re.search(r"[^\W\d_]{3}", line) or is_place_and_date(line) or ORDINARY.match(line):
        return False
    if _OPEN_END.search(before) or line[:1].islower() or _ORGAN.fullmatch(f"{before} {line}"):
        return True
    in_column = read.column and len(line) < _COLUMN and not KIND.match(line)
    return in_column or (len(before) >= 60 and before.isupper() and line.isupper())


def is_title_part(block: Block) -> bool:
    """Whether a block is set as titles are."""
    return block.kind == "heading" or block.text.isupper()
