"""Groups of States ("the Nordic countries", "Central Asian States") and capitals that stand for their States.

Geographical regions are those of the United Nations geoscheme (M49), and capitals, from the `countryinfo` data;
the political groups that it does not know stand here, with the codes of ISO 3166.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from countryinfo import CountryInfo

_GROUPS = {
    "nordic": "DK FI IS NO SE",
    "scandinavian": "DK NO SE",
    "baltic": "EE LV LT",
    "benelux": "BE NL LU",
    "visegrad": "CZ HU PL SK",
    "visegrád": "CZ HU PL SK",
    "western balkan": "AL BA ME MK RS XK",
    "iberian": "ES PT",
    "caucasian": "AM AZ GE",
    "south caucasus": "AM AZ GE",
    "south caucasian": "AM AZ GE",
    "gulf": "AE BH KW OM QA SA",
    "maghreb": "DZ LY MA MR TN",
    "andean": "BO CO EC PE",
    "balkan": "AL BA BG GR HR ME MK RO RS SI XK",
    "caribbean": "AG BB BS CU DM DO GD HT JM KN LC TT VC",
    "caribbean island": "AG BB BS CU DM DO GD HT JM KN LC TT VC",
    "central american": "BZ CR GT HN MX NI PA SV",
    "south american": "AR BO BR CL CO EC GY PE PY SR UY VE",
    "pacific island": "CK FJ FM KI MH NR NU PG PW SB TO TV VU WS",
    "pacific": "AU CK FJ FM KI MH NR NU NZ PG PW SB TO TV VU WS",
    "central european": "AT CH CZ DE HU LI PL SI SK",
    "alpine": "AT CH DE FR IT LI MC SI",
    "southern cone": "AR CL PY UY",
    "northern triangle": "GT HN SV",
    "levantine": "IL JO LB PS SY",
    "middle eastern": "AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE",
    "sahel": "BF ML MR NE TD",
    "sahelian": "BF ML MR NE TD",
    "mekong": "KH LA MM TH VN",
    "black sea": "BG GE RO RU TR UA",
    "caspian": "AZ IR KZ RU TM",
    "danube": "AT BA BG CZ DE HR HU MD ME RO RS SI SK UA",
    "danubian": "AT BA BG CZ DE HR HU MD ME RO RS SI SK UA",
    "horn of africa": "DJ ER ET SO",
    "arab": "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE",
}
# The parts of Africa south of the Sahara, which the data has as one.
_AFRICA = {
    "west": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG",
    "east": "BI DJ ER ET KE KM MG MU MW MZ RW SC SO SS TZ UG ZM ZW",
    "central": "AO CD CF CG CM GA GQ ST TD",
    "southern": "BW LS NA SZ ZA",
}
_GROUPS |= {
    f"{part}{end} afric{'an' if people else 'a'}": codes
    for part, codes in _AFRICA.items()
    for end in ("", *(("ern",) if part in ("west", "east") else ()))
    for people in (True, False)
}
# Of what they have to do together, a body's members are no group of States that each speak.
_SPEAKING = (
    r" (?:(?:have|has|had|each|all|also) )?(?:report|repl(?:y|ied)|sa(?:y|id)|stat(?:e|ed)|answer|indicat|told|tell|mention|express|belong)"
)
# What is named by itself, and the States that are members of a body, which are no "delegation" of it.
_BY_ITSELF = {
    "nordics": "nordic",
    "baltics": "baltic",
    "balkans": "balkan",
    "western balkans": "western balkan",
    "scandinavians": "scandinavian",
}
_BODIES = {
    "eu": "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK",
    "schengen": "AT BE BG CH CZ DE DK EE ES FI FR GR HR HU IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK",
    "asean": "BN ID KH LA MM MY PH SG TH TL VN",
    "cis": "AM AZ BY KG KZ MD RU TJ UZ",
    "mercosur": "AR BO BR PY UY",
    "ecowas": "BF BJ CI CV GH GM GN GW LR ML NE NG SL SN TG",  # with the three that left in 2025: most documents are older
    "sadc": "AO BW CD KM LS MG MU MW MZ NA SC SZ TZ ZA ZM ZW",
    "east african community": "BI CD KE RW SO SS TZ UG",
    "igad": "DJ ER ET KE SD SO SS UG",
    "caricom": "AG BB BS BZ DM GD GY HT JM KN LC SR TT VC",
    "saarc": "AF BD BT IN LK MV NP PK",
    "gcc": "AE BH KW OM QA SA",
    "g7": "CA DE FR GB IT JP US",
}
_BODIES["european union"] = _BODIES["eu"]
_STATES = (
    r"(?:(?:member|replying|responding|reporting|participating|coastal) )?(?:states?|countr(?:y|ies)|nations?|governments?|delegations?|"
    r"delegates|members|group|neighbours|neighbors|capitals|republics|respondents|police|customs)"
)
# What makes an adjective part of a name: "European Union", "Pan American", "Euro-African".
_IN_NAME_BEFORE = re.compile(r"(?:[a-z’'] (?!(?:(?:South|North|East|West)(?:ern)?|Central)\b)[A-Z][\w’'-]* |-)$")
_ADJECTIVE = re.compile(r"(?:ian|african|american|european|andean|ic|balkan)$")
_IN_NAME_AFTER = re.compile(r"[ -][A-Z]|-")
_ADJECTIVES = {"asia": "asian", "africa": "african", "america": "american", "europe": "european"}
_DIRECTIONS = {
    "northern": ("north",),
    "southern": ("south",),
    "eastern": ("east",),
    "western": ("west",),
    "south eastern": ("southeast", "southeastern", "south east"),
}


class Region(NamedTuple):
    """A group of States that a text names: its codes, and where."""

    codes: tuple[str, ...]
    start: int
    end: int


def find_regions(text: str) -> list[Region]:
    """The groups of States that a text names, in order: "Baltic States", "countries of Central Asia"."""
    return [Region(_codes_of(match), match.start(), match.end()) for match in _pattern().finditer(text)]


# Serbia and Montenegro, the Netherlands Antilles; what is part of a State has no code.
_FORMER = ("CS", "AN", "")


def find_adjectives(text: str) -> list[Region]:
    """The regions whose adjectives a text has, but not in the name of a body: "African harbours", "a South Asian island"."""
    return [
        Region(_codes_of(match), match.start(), match.end())
        for match in _adjectives().finditer(text)
        if not _IN_NAME_AFTER.match(text, match.end()) and not _IN_NAME_BEFORE.search(text[: match.start()])
    ]


@lru_cache(maxsize=1)
def capitals() -> dict[str, str]:
    """The code of a State by its capital in lower case without accents; not those of former States and those named like a State."""
    found = {plain(str(country.capital() or "")): code for country in _countries() if (code := str(country.iso(2))) not in _FORMER}
    states = {str(country.name()).casefold() for country in _countries()}
    short = {capital.removesuffix(" d.c."): code for capital, code in found.items()}  # as it is said: "Washington"
    return {capital: code for capital, code in short.items() if capital and capital not in states and not capital.endswith(" city")}


def plain(name: str) -> str:
    """A name in lower case without accents: "chisinau"."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))


@lru_cache(maxsize=1)
def demonyms() -> dict[str, str]:
    """The code of a State by the name of its people in lower case ("chadian"); those that two States claim are left out."""
    found: dict[str, set[str]] = defaultdict(set)
    for country in _countries():
        found[str(country.demonym() or "").casefold()].add(str(country.iso(2)))
    return {name: codes.pop() for name, codes in found.items() if len(codes) == 1 and name.isalpha()}


def _codes_of(match: re.Match[str]) -> tuple[str, ...]:
    names = (re.sub(r"[\s-]+", " ", group).casefold() for group in match.groups() if group)
    return tuple(dict.fromkeys(code for name in names for code in _regions()[_BY_ITSELF.get(name, name)]))


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    names, bodies, alone = (_either(each) for each in (_regions().keys() - _BODIES.keys(), _BODIES, _BY_ITSELF))
    members = r"(?:member )?(?:states|countries|members|nations|governments|capitals)"
    no_part = r"(?<![\w-])(?<!south )(?<!league of )(?<!asia[ -])(?<!asia and )(?<!asia and the )"
    return re.compile(
        rf"\b{no_part}(?:the )?({names})(?:,? (?:and|or) (?:the )?({names}))?\b (?:{_STATES})\b|"
        rf"\b(?:{_STATES}) (?:of|in|from) (?:the )?({names}|{alone})\b|"
        rf"\b(?:the )?({bodies})(?:['’]s)? {members}\b(?={_SPEAKING})|\b{members} of (?:the )?({bodies})\b(?={_SPEAKING})|"
        rf"\bthe ({alone})\b(?! (?-i:[A-Z]))|\b(benelux|visegr[aá]d|maghreb)\b",
        re.IGNORECASE,
    )


def _either(names: Iterable[str]) -> str:
    """A pattern of several names, the longest first."""
    return "|".join(sorted((re.escape(name).replace(r"\ ", r"[\s-]") for name in names), key=lambda name: (-len(name), name)))


@lru_cache(maxsize=1)
def _adjectives() -> re.Pattern[str]:
    names = "|".join(sorted((name for name in _regions() if _ADJECTIVE.search(name)), key=len, reverse=True)).replace(" ", r"[\s-]")
    return re.compile(rf"\b(?=[A-Z]|[a-z]+[\s-][A-Z])((?i:{names}))\b")


@lru_cache(maxsize=1)
def _regions() -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = defaultdict(set)
    for country in _countries():
        for place in (country.subregion(), country.region()):
            for name in _forms(str(place or "")):
                found[name] |= {str(country.iso(2))}.difference(_FORMER)
    named = {name: tuple(codes.split()) for name, codes in (_GROUPS | _BODIES).items()}
    return {name: tuple(sorted(codes)) for name, codes in found.items() if name} | named


def _forms(place: str) -> list[str]:
    """How a region is written: "western africa", "western african", "west african"."""
    name = re.sub(r"[\s-]+", " ", place).casefold()
    last = name.rpartition(" ")[2]
    forms = [name, name.removesuffix(last) + _ADJECTIVES.get(last, last)]
    for long, shorts in _DIRECTIONS.items():
        forms += [form.replace(long, short, 1) for short in shorts for form in forms[:2] if form.startswith(f"{long} ")]
    return [*forms, "latin american", "latin american and caribbean"] if name.startswith("latin america") else forms


@lru_cache(maxsize=1)
def _countries() -> tuple["CountryInfo", ...]:
    from countryinfo import all_countries

    return tuple(all_countries())
