"""Lines that say who has which office: "Chair: Ardo Vell (Kestria)", "Ms. Ilse Haver (Norland), Rapporteur", which head nothing."""

import re

_OFFICE = (
    r"(?:[A-ZÀ-Þ][\w-]+ )?(?:(?:Co-|Vice-)?(?:Chair(?:s|m[ae]n|woman|persons?)?|Presidents?|Rapporteurs?|Secretary|Secretaries"
    r"|Facilitators?|Moderators?|Conveners?|Coordinators?)|(?:Vice-)?[Pp]résidente?s?|Rapporteuses?|(?:Vice)?[Pp]resident[ea]s?|Relator(?:a|es)?)"
)
_HONOURED = r"(?:Mr|Mrs|Ms|Dr|Prof|H\.\s?E)\b\.?\s+"
_NAME = r"[^\W\d_a-zß-ÿ][\w.’'-]*(?: (?:[^\W\d_a-zß-ÿ][\w.’'-]*|d[aeiu]|d[oa]s|del|van|v[oa]n|der|den|al|bin|ibn|la|le|y|e)){1,5}"
_NAMED = rf"(?:{_HONOURED})?{_NAME} ?\((?=[^()]*[a-zß-ÿ])[^\W\d_a-zß-ÿ][^()]{{2,60}}\)"
_PERSON = re.compile(rf"{_HONOURED}\S")
_NAMED_PERSON = re.compile(_NAMED)
_HOLDER = re.compile(
    rf"[^\W\d_][\w /-]{{2,40}}: {_HONOURED}\S"
    rf"|{_OFFICE}: ?{_NAMED}(?:(?:[,;]| and|, and) {_NAMED})*\.?$"
    rf"|{_NAMED}, {_OFFICE}$"
)
_LABEL = re.compile(rf"{_OFFICE}:")
_ELECTS = re.compile(r"\b(?:elect(?:ed|s|ion)?|appoint\w*|officers|[Bb]ureau)\b.*:$")


def is_person(text: str) -> bool:
    """Whether a line begins with a person's title, or is a name with the State in brackets: "Ms. Ilse Haver", "Ardo Vell (Kestria)"."""
    return _PERSON.match(text) is not None or _NAMED_PERSON.fullmatch(text) is not None


def names_holder(text: str) -> bool:
    """Whether a line says who has which office."""
    return _HOLDER.match(text) is not None


def is_label(text: str) -> bool:
    """Whether a line is an office alone, over the names of those who have it: "Vice-Chairs:"."""
    return _LABEL.fullmatch(text) is not None


def announces_officers(text: str) -> bool:
    """Whether names below a text go on with it: an office, one who has it, or "The Forum elected the following officers:"."""
    return is_label(text) or names_holder(text) or _ELECTS.search(text) is not None
