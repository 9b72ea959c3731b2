"""What the States of the world are called, in English and in the forms that documents use.

The forms come from the `countrynames` data, the display names from CLDR through Babel. The data also
holds cities, peoples and languages; those are left out, since "the English version" names no State.
"""

import re
from functools import lru_cache
from typing import Final

from index.regions import demonyms, plain

_STATE_FORM = re.compile(
    r"\b(?:republic|kingdom|federation|confederation|principality|duchy|states|emirates|union|commonwealth|sultanate|state of|islands)\b"
)
_PEOPLE = re.compile(r"(?:ian|ish|ese|ean|ans?|ic|ch|i)$")
# Where a text writes names with capitals, they count only in capitals.
ABBREVIATIONS: Final = {
    "usa": "US",
    "us": "US",
    "uk": "GB",
    "uae": "AE",
    "drc": "CD",
    "dprk": "KP",
    "rok": "KR",
    "prc": "CN",
    "png": "PG",
}
_NOT_STATES = frozenset({"UN", "ZZ", "EU", "EZ", "QO", "AQ"})
# Names under which documents of their time know States that have others now, and what speech calls them.
_OTHER_NAMES = {
    "turkey": "TR",
    "macedonia": "MK",
    "yugoslav republic of macedonia": "MK",
    "former yugoslav republic of macedonia": "MK",
    "swaziland": "SZ",
    "east timor": "TL",
    "burma": "MM",
    "zaire": "CD",
    "ivory coast": "CI",
    "libyan arab jamahiriya": "LY",
    "kampuchea": "KH",
    "ceylon": "LK",
    "upper volta": "BF",
    "dahomey": "BJ",
    "byelorussia": "BY",
    "moldavia": "MD",
    "western samoa": "WS",
    "britain": "GB",
    "great britain": "GB",
    "northern ireland": "GB",
    "northern irish": "GB",
    "papua new guinean": "PG",
    "cabo verdean": "CV",
    "cape verdean": "CV",
    "san marinese": "SM",
    "solomon islander": "SB",
    "viet namese": "VN",
    "holland": "NL",
    "holy see": "VA",
    "dr congo": "CD",
    "sao tome": "ST",
}
# Peoples that the data has by the adjective alone, not at all, or under a State whose name begins alike.
_PEOPLES = {
    "antiguan": "AG",
    "azeri": "AZ",
    "barbudan": "AG",
    "basotho": "LS",
    "batswana": "BW",
    "bissau guinean": "GW",
    "bosniak": "BA",
    "briton": "GB",
    "byelorussian": "BY",
    "dane": "DK",
    "ecuadorian": "EC",
    "equatoguinean": "GQ",
    "finn": "FI",
    "i kiribati": "KI",
    "lao": "LA",
    "ni vanuatu": "VU",
    "salvadorian": "SV",
    "santomean": "ST",
    "tobagonian": "TT",
    "vincentian": "VC",
}
# Peoples of two States by one name, first those whom it means where the documents tell nothing.
NAMESAKES: Final = {"congolese": ("CD", "CG"), "dominican": ("DO", "DM")}
# What answers call the States whose display names are no names that documents use.
_SHOWN = {
    "CD": "Democratic Republic of the Congo",
    "CG": "Congo",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Macao",
    "PS": "State of Palestine",
}
WORD: Final = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")


@lru_cache(maxsize=50_000)
def fold(name: str) -> str:
    """A name without case, accents, the points of an abbreviation, and the article in front; "St. Lucia & Co" is "saint lucia and co"."""
    bare = re.sub(r"\bst\b\.?", "saint", plain(name.replace("&", " and ")))
    words = " ".join(WORD.findall(bare.replace("’", "'").replace("-", " ")))
    return re.sub(r"^the ", "", re.sub(r"\b(\w)\.(?=\w\b)", r"\1", words))


@lru_cache(maxsize=1)
def display_names() -> dict[str, str]:
    """How each State is called in English, by its code."""
    from babel import Locale

    territories = Locale("en").territories
    return {code: str(name) for code, name in territories.items() if len(code) == 2 and code.isalpha()}


def shown_name(code: str) -> str:
    """What answers call a State; the code itself where that is unknown."""
    return _SHOWN.get(code) or display_names().get(code, code).replace("&", "and")


@lru_cache(maxsize=1)
def own_names() -> dict[str, str]:
    """The code (ISO 3166) of each State by the forms of its own name, folded."""
    from countrynames.data import DATA

    codes: dict[str, str] = {}
    display = display_names()
    for code, names in DATA.items():
        if len(code) != 2 or code in _NOT_STATES or code not in display:
            continue
        official = fold(display[code])
        for name in names:
            folded = fold(str(name))
            if folded in codes and folded != official:
                continue
            if folded == official or _is_form_of(folded, official) or folded in _foreign_names(code):
                codes[folded] = code
        codes[official] = code
    return _OTHER_NAMES | codes | ABBREVIATIONS


@lru_cache(maxsize=1)
def people_names() -> dict[str, str]:
    """Adjectives of States in the data: "french", "tajik"; those that two States claim are left out."""
    from countrynames.data import DATA

    found: dict[str, set[str]] = {}
    for code, names in DATA.items():
        official = fold(display_names().get(code, ""))
        for name in names:
            folded = fold(str(name))
            close = folded[:3] == official[:3] or _PEOPLE.search(folded)
            if len(code) == 2 and official and " " not in folded and folded.isascii() and close and str(name)[:1].isupper():
                found.setdefault(folded, set()).add(code)
    sole = {name: codes.pop() for name, codes in found.items() if len(codes) == 1 and len(name) > 3}
    peoples = {name: code for name, code in demonyms().items() if code in display_names()}
    namesakes = {name: codes[0] for name, codes in NAMESAKES.items()}
    return {name: code for name, code in (sole | peoples | _PEOPLES | namesakes).items() if name not in own_names()}


def is_country(folded: str) -> bool:
    """Whether a folded name is that by which a State is shown, or was known, and not that of its people."""
    return folded in _OTHER_NAMES or folded in _shown_names()


@lru_cache(maxsize=1)
def _shown_names() -> frozenset[str]:
    """The States' names as they are shown, folded."""
    return frozenset(map(fold, display_names().values()))


def _is_form_of(folded: str, official: str) -> bool:
    """Whether a name in the data is the State's own, rather than a city's or a people's."""
    if len(folded) < 4 or not folded.isascii():
        return False
    if _STATE_FORM.search(folded) and " " in folded:
        return True
    return folded[:4] == official[:4] and not (" " not in folded and _PEOPLE.search(folded) and folded != official)


@lru_cache(maxsize=512)
def _foreign_names(code: str) -> frozenset[str]:
    """A State's name in languages from which English takes new ones ("Cabo Verde"), folded."""
    from babel import Locale

    names = (str(Locale(language).territories.get(code, "")) for language in ("fr", "es", "pt"))
    return frozenset(fold(name) for name in names if name and " " in name)
