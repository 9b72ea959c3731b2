"""The path of headings over a text, and where the next heading stands in it."""

from index.headings import Heading
from index.roman import roman_value


def push(path: tuple[Heading, ...], heading: Heading) -> tuple[Heading, ...]:
    """The heading path after a heading: it replaces its family, or goes below what stands."""
    if heading.is_part:
        return (heading,)
    outer = next((i for i, h in enumerate(path) if h.rank >= heading.rank > 0), None)
    if outer is not None:
        return (*path[:outer], heading)
    families = [h.family for h in path]
    if heading.family == "upper" and "upper" not in families and _continues_roman(path, heading):
        heading = Heading(heading.text, "roman", heading.numeral, heading.level)
    if heading.family == "roman" and "upper" in families:
        last = path[families.index("upper")].numeral
        if len(heading.numeral) == 1 and ord(heading.numeral) == ord(last) + 1:
            heading = Heading(heading.text, "upper", heading.numeral, heading.level)
    family = [i for i, h in enumerate(path) if h.family == heading.family]
    beside = next((i for i in family if not _is_nested(path[i], heading)), None)
    if beside is not None:
        return (*path[:beside], heading)
    kept = [h for h in path if h.family == heading.family or not _is_below(h, heading)]
    return (*kept, heading)


def _is_nested(standing: Heading, new: Heading) -> bool:
    """Whether a letter or numeral counts something else than the one that stands: set smaller, and not next to it."""
    if new.family not in ("roman", "upper") or not 0 < standing.level < new.level:
        return False
    count = roman_value if new.family == "roman" else ord
    return count(new.numeral) != count(standing.numeral) + 1


def _continues_roman(path: tuple[Heading, ...], heading: Heading) -> bool:
    last = next((h.numeral for h in path if h.family == "roman"), "")
    return roman_value(heading.numeral) == roman_value(last) + 1 > 1


def _is_below(standing: Heading, new: Heading) -> bool:
    if standing.is_part:
        return False
    if standing.is_structural and not new.is_structural:
        # "Result 3: …" ends where a heading of a higher level begins, if the format tells the levels.
        return 0 < new.level < standing.level
    if standing.is_structural:
        return 0 < new.level < standing.level
    if standing.level and new.level:
        return standing.level >= new.level
    return new.is_structural and not standing.level
