"""Page furniture: what a page carries besides its text, recognised line by line."""

import re

_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:\d{1,4}\s+)?[A-Z]{1,3}\.\d{2}-\d{4,6}(?:\s*\([A-Z]\))?(?:\s+\d{1,4}(?:\s*/\s*\d{1,4})?)?",  # V.22-10419 3/20
        r"(?:\d{1,4}\s*/\s*\d{1,4}\s+)[A-Z]{1,3}\.\d{2}-\d{4,6}",  # 4/20 V.22-10419
        r"(?:\d{1,4}(?:\s*/\s*\d{1,4})?\s+)?\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d{6})?(?:\s+\d{1,4}(?:\s*/\s*\d{1,4})?)?",  # 09-24448 3/20
        r"\*\d{6,9}\*",  # what stands under a barcode
        r"/\s?\.\s?\.\s?\.",
        r"[-–—]\s*\d{1,4}\s*[-–—]",  # - 3 -
        r"(?:page|p\.|seite|página)\s*\d{1,4}(?:\s*(?:of|/|von|de|sur)\s*\d{1,4})?",
        r"\d{1,4}\s+of\s+\d{1,4}",
        r"\d{1,3}",  # a page number alone on its line
    )
)
_JOB = re.compile(
    r"""(?:(?:[A-Z]{1,4}[.\s-]{1,2})?\d{2}[-–\s]\d{4,6}[A-Z]?\*?|[A-Z]\d{7})  # V.22-10419, 92-69496, K2321987
    (?:\s*\d{3,4}[a-z])?(?:\s*[(\[][A-Z][)\]])?  # 4364a (E)
    (?:\s+(?:\d{6}|\d{1,2}/\d{1,2}/\d{2,4})){0,2}(?:\s+[Il|1]?[^\w\s][^\w]*)?  # 191192 /...
    """,
    re.IGNORECASE | re.VERBOSE,
)
PRINTED = re.compile(r"[0-3]\d[01]\d{3}")  # 180102, the day of printing
_PAGE_OF = re.compile(r"(\d{1,4})\s*/\s*(\d{1,4})")  # 3/20
CONTENTS = re.compile(r"(?:table of )?contents|sommaire|table des matières|índice|contenido", re.IGNORECASE)
_LEADER = re.compile(r"(?:\.\s?){3,}\s*\d{1,4}\s*$|(?:\.\s?){5,}$|…{2,}\s*\d{0,4}\s*$")


def is_page_break(line: str) -> bool:
    """Whether a line is what stands at a page's head or foot: a page number, a job number."""
    stripped = " ".join(line.split())
    if len(stripped) > 60:
        return False
    page_of = _PAGE_OF.fullmatch(stripped)
    if page_of:
        return int(page_of.group(1)) <= int(page_of.group(2))
    return any(pattern.fullmatch(stripped) for pattern in _PATTERNS)


def is_job_number(text: str) -> bool:
    """Whether a text is the number of a print job, with what printers put beside it: "02-21564 (E) 180102 /..."."""
    return _JOB.fullmatch(text) is not None


def looks_printed(text: str) -> bool:
    """Whether a line, its white space collapsed, is furniture by its looks alone: a page or job number, the day of printing."""
    return is_page_break(text) or is_job_number(text) or PRINTED.fullmatch(text) is not None


def is_contents_line(line: str) -> bool:
    """Whether a line belongs to a table of contents: a title, a dotted leader, a page number."""
    stripped = line.strip().strip("|").strip()
    return len(stripped) <= 250 and bool(_LEADER.search(stripped))
