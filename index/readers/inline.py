"""Markup inside a line of text: emphasis, links, raised footnote calls, character entities."""

import re
from functools import lru_cache
from typing import NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from index.block import Emphasis

_BRACED_CALL = re.compile(r"\$?\^\{\s*([^}]{1,6}?)\s*\}\$?")
_NESTED_CALL = re.compile(r"<sup>\s*(?:<sup>|&lt;sup&gt;|<sup>&</sup>lt;sup>|&</sup>lt;sup>)\s*(\w+)\s*(?:</sup>|&lt;/sup&gt;)+")
_CALL_VALUE = re.compile(r"(?:\d{1,3}|[a-z]|\*{1,4}|[†‡]+)")
_TRAILING_STARS = re.compile(r"(?<=[\w.,;:)\]”\"])(\*{1,4})(?=\s|$|[.,;:)])")
_LATE_CLOSE = re.compile(r"(?<![\w*])(\*{1,2})(?=[^\s*])([^*\n]{1,200}?)[ \t]+\1(?=\w)")  # "*term *means", which Markdown leaves as it is
_FOOTNOTE_REFERENCE = re.compile(r"\[\^(\w+)\](?!:)")


class Inline(NamedTuple):
    """A line without its markup; `emphasis` is set where all of it was emphasised."""

    text: str
    emphasis: Emphasis
    calls: tuple[str, ...]


def clean_inline(raw: str) -> Inline:
    """Take the markup off a line and the footnote calls out of it."""
    pieces = split_inline(raw)
    return Inline(
        "\n".join(piece.text for piece in pieces),
        pieces[0].emphasis if len({piece.emphasis for piece in pieces}) == 1 else "",
        tuple(call for piece in pieces for call in piece.calls),
    )


def split_inline(raw: str) -> list[Inline]:
    """The same, parted where lines of the original were glued together.

    That is where a change of style falls between the end of a word and a capital ("report**Current").
    """
    raw = _NESTED_CALL.sub(r"<sup>\1</sup>", raw)
    raw = _BRACED_CALL.sub(r"<sup>\1</sup>", raw)
    raw = _FOOTNOTE_REFERENCE.sub(r"<sup>\1</sup>", raw)
    raw = _LATE_CLOSE.sub(r"\1\2\1 ", raw)
    runs = _style_runs(_parser().parseInline(raw)[0].children or [])
    return [_merge(group) for group in _part_glued(runs)] or [Inline("", "", ())]


class _Run(NamedTuple):
    text: str
    style: Emphasis
    calls: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("strikethrough")


def _style_runs(tokens: list[Token]) -> list[_Run]:
    runs: list[_Run] = []
    depth = {"strong": 0, "em": 0, "s": 0}
    raised = 0
    for token in tokens:
        name, _, direction = token.type.partition("_")
        style: Emphasis = "bold" if depth["strong"] else "italic" if depth["em"] else ""
        if name in depth:
            depth[name] += 1 if direction == "open" else -1
        elif depth["s"]:
            continue  # struck out
        elif token.type == "html_inline":
            tag = token.content.lower()
            raised += tag.startswith("<sup") - tag.startswith("</sup")
            if tag.startswith("<br"):
                runs.append(_Run("\n", style))
        elif raised > 0 and _CALL_VALUE.fullmatch(token.content.strip()):
            runs.append(_Run("", style, (token.content.strip(),)))
        else:
            runs.append(_Run("\n" if token.type.endswith("break") else token.content, style))
    return runs


def _part_glued(runs: list[_Run]) -> list[list[_Run]]:
    groups: list[list[_Run]] = [[]]
    before = ""
    style: Emphasis = ""
    for run in runs:
        if run.text:
            if run.style != style and re.search(r"[a-z):.*]$", before) and run.text[0].isupper():
                groups.append([])
            before, style = run.text, run.style
        groups[-1].append(run)
    return groups


def _merge(runs: list[_Run]) -> Inline:
    text = "".join(run.text for run in runs)
    styles = {run.style for run in runs if run.text.strip(" \t\n.:;,-–*")}
    emphasis: Emphasis = "" if not styles or "" in styles else "bold" if styles == {"bold"} else "italic"
    stars = _TRAILING_STARS.findall(text)
    calls = tuple(call for run in runs for call in run.calls)
    return Inline(_TRAILING_STARS.sub("", text).strip(), emphasis, (*calls, *stars))
