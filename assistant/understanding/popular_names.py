"""The names by which people know treaties and the like that documents call otherwise: "Brexit", "the nuclear ban treaty"."""

import re

from assistant.language.lexicon import Lexicon, terms_of

_TREATY = r"(?:Convention|Treaty|Agreement)"
_IN_FULL = {
    "Brexit": "United Kingdom withdrawal",
    "Khmer Rouge(?: party)?": "Party of Democratic Kampuchea",
    rf"nuclear[- ](?:weapons?[- ])?ban {_TREATY}": "Treaty on the Prohibition of Nuclear Weapons",
    rf"(?:nuclear )?test[- ]ban {_TREATY}": "Comprehensive Nuclear-Test-Ban Treaty",
    rf"non-?proliferation {_TREATY}": "Treaty on the Non-Proliferation of Nuclear Weapons",
    rf"(?:Ottawa|(?:anti-?personnel )?(?:land)?mine[- ]ban) {_TREATY}": "Anti-Personnel Mine Ban Convention",
    rf"Palermo {_TREATY}": "Convention against Transnational Organized Crime",
    rf"M[eé]rida {_TREATY}": "Convention against Corruption",
    rf"Budapest {_TREATY}": "Convention on Cybercrime",
    rf"Istanbul {_TREATY}": "Convention on Preventing and Combating Violence against Women",
    rf"Lanzarote {_TREATY}": "Convention on the Protection of Children against Sexual Exploitation",
    rf"Chicago {_TREATY}": "Convention on International Civil Aviation",
    rf"Espoo {_TREATY}": "Convention on Environmental Impact Assessment",
    rf"Ramsar {_TREATY}": "Convention on Wetlands",
    rf"women['’]?s(?: rights)? {_TREATY}": "Convention on the Elimination of All Forms of Discrimination against Women",
    rf"(?:child(?:ren)?(?:['’]?s)? rights|children['’]s) {_TREATY}": "Convention on the Rights of the Child",
    rf"disabilit(?:y|ies) {_TREATY}": "Convention on the Rights of Persons with Disabilities",
    rf"refugees? {_TREATY}": "Convention relating to the Status of Refugees",
    rf"genocide {_TREATY}": "Convention on the Prevention and Punishment of the Crime of Genocide",
    rf"high seas {_TREATY}": "Agreement on Marine Biological Diversity of Areas beyond National Jurisdiction",
}
_POPULAR = [(re.compile(rf"(?<![\w-]){popular}\b", re.IGNORECASE), name) for popular, name in _IN_FULL.items()]


def with_full_names(text: str, lexicon: Lexicon) -> str:
    """A question with the names in full of what no document calls by the popular one, where the documents have all words of these."""
    for popular, name in _POPULAR:
        found = popular.search(text)
        if found and name.casefold() not in text.casefold() and not _knows(lexicon, found.group()) and _knows(lexicon, name):
            text = popular.sub(name, text)
    return text


def _knows(lexicon: Lexicon, name: str) -> bool:
    """Whether one paragraph has all words of a name."""
    return bool(lexicon.having([[frozenset(term.stem for term in terms_of(name))]]).any())
