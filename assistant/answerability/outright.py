"""Acts that are told by their own word or by one of few like it: a treaty that was ratified is not therein signed."""

import re

from assistant.language.number_words import CARDINALS, TENS

# What stands between "did" and its verb: "did the Government of Kestria refuse".
_DID = r"(?:did|does|do|to|will|would|should|must|may|can|could|shall|not|never) (?:[\w’'-]+ ){0,6}?"
_COUNT = rf"(?:\d+|{'|'.join(CARDINALS[1:] + TENS)})"
# By what a question asks for an act, and by what a text tells it, if only to deny it.
_WORDS = (
    (
        rf"refus(?:ed|es|als?|ing)|{_DID}(?:refuse|reject)|reject(?:ed|s|ions?|ing)",
        r"refus\w+|reject\w*|declin\w+|den(?:y|ied|ies|ials?|ying)|oppos\w+|object(?:ed|s|ions?|ing)|unwilling\w*|reluctan\w+|resist\w*|veto\w*|"
        r"withh[eo]ld\w*|boycott\w*|disallow\w*|disagree\w*|dismiss\w*|turned down|ruled? out|prevented|prohibit\w*|block\w*|barred|"
        r"(?:not|never|no|neither|nor|without|cannot|unable to)\b[^.;]{0,40}\b(?:accept|agree|allow|grant|permit|consent|approv|support|"
        r"willing|prepared|recogni|cooperat|join|sign|want|wish|admit|attend|participat|enter|compl|receiv|authoriz)\w*",
    ),
    (
        rf"signed|signing|signatures?|signator(?:y|ies)|{_DID}sign(?! (?:of|that|up|language)\b)",
        r"co-?sign\w+|sign(?:ed|s|ing|atures?|ator(?:y|ies))?|conclud\w+|conclusion of|initialled|done|entered into",
    ),
    (r"ratif\w+", r"ratif\w+|approv\w+|accept\w*|acce(?:de|ssion)\w*|part(?:y|ies)|in(?:to)? force"),
    (r"acced(?:e|ed|es|ing)|accessions?", r"acced\w+|accessions?|join\w*|bec[ao]me (?:a )?part(?:y|ies)|member\w*"),
    (r"extradit\w+", r"extradit\w+|surrender\w*|transferr?\w*|handed|deport\w*|return\w*"),
    (r"expel(?:led|s|ling)?|expulsions?", r"expel\w*|expuls\w+|deport\w*|non grata|evict\w*|remov\w+|forced|exclu\w+"),
    (
        r"resign(?:ed|s|ations?|ing)?|step(?:ped|s)? down",
        r"resign\w*|quit\w*|step\w*|left|leav\w+|depart\w*|relinquish\w*|vacat\w+|dismiss\w*|remov\w+|replac\w+",
    ),
    (
        r"withdr(?:aw|ew|awn|awals?|aws|awing)|pull(?:ed|s|ing)? out",
        r"withdr\w+|pull\w*|leav\w+|left|depart\w*|vacat\w+|evacuat\w+|repatriat\w+|draw-?down|drawn|redeploy\w*|disengag\w*|retreat\w*|revok\w+|"
        r"remov\w+|clos\w+|end\w*|cancel\w*",
    ),
    (r"convict(?:ed|ions?)", r"convict\w*|sentenc\w*|guilty|imprison\w*|acquit\w*|verdict\w*|judge?ment\w*|found"),
    (r"sentenced", r"sentenc\w+|imprison\w*|jail\w*|prison|convict\w*|years?"),
    (rf"{_DID}elect|elected|elections? of", r"elect\w*|vot\w+|won|chosen|chose|appoint\w*|select\w*"),
    (
        rf"won|winners?|{_DID}win",
        r"won|win(?:s|ning|ners?)?|victor\w*|(?:re-?)?elected|lost|los(?:es?|ing|ers?)|defeat\w*|beat\w*|majorit\w+|seats|votes|awarded|obtained|"
        r"received|gained|prevailed|landslide|results?|prizes?|postpon\w+|cancel\w*|annul\w*|adjourn\w*|suspend\w*",
    ),
    (
        r"how many (?:(?!to )[\w’'-]+ ){0,6}?vote[ds]?",
        rf"{_COUNT}\b[^.;]{{0,40}}\bvot\w+|vot\w+\b[^.;]{{0,40}}\b{_COUNT}|unanim\w+|no vote|without a vote|postpon\w+|cancel\w*",
    ),
    (
        rf"inspected|inspects|{_DID}inspect",
        r"inspect\w*|visit\w*|check\w*|monitor\w*|examin\w+|control\w*|supervis\w+|audit\w*|verif\w+|survey\w*|look\w*|patrol\w*|assess\w*",
    ),
    (
        rf"pays|paid|{_DID}pay",
        r"pa(?:y|ys|id|yments?|ying)|payable|fund\w*|financ\w+|costs?|contribut\w+|donat\w+|provid\w+|grant\w*|money|expen[sd]\w+|salar\w+|"
        r"budget\w*|dollars?|euros?|fees?|wages?|remunerat\w+|resources?|appropriat\w+|support\w*|arrears|owe[ds]?",
    ),
    (
        r"salar(?:y|ies)|wages?",
        r"salar\w+|wages?|pa(?:y|id|yments?)|remunerat\w+|earn\w*|emoluments?|stipends?|allowances?|compensat\w+|honorari\w+",
    ),
    (r"fined|fines?", r"fin(?:e|es|ed|ing)|penalt\w+|sanction\w*|[$€£].*"),
    (r"arrest(?:ed|s)?", r"arrest\w*|detain\w*|detention|apprehen\w+|custody|captur\w+|(?:im)?prison\w*|taken|jailed"),
    (
        r"prosecuted?|indicted|indictments?",
        r"prosecut\w+|indict\w*|charge[ds]?|trials?|courts?|tried|accus\w+|proceedings|cases?|convict\w*",
    ),
    (
        rf"killed|murdered|{_DID}kill",
        r"kill\w*|murder\w*|dead|died|deaths?|fatal\w*|shot|lost their lives|victims?|execut\w+|casualt\w+|assassinat\w+|massacre\w*|slain|"
        r"perish\w*|homicid\w+",
    ),
    (r"abduct\w+|kidnap\w+", r"abduct\w*|kidnap\w*|hostages?|taken|disappear\w*|missing"),
    (r"repatriat\w+", r"repatriat\w+|return\w*|sent"),
    (rf"deployed|{_DID}deploy", r"deploy\w*|station\w*|sent|assign\w*|position\w*|serv\w+|presen(?:t|ce)|strength"),
    (rf"visited|{_DID}visit", r"visit\w*|travel\w*|trips?|missions?|went|came|met|delegations?|tour\w*"),
    (
        r"(?:held|holds?) (?:[\w’'-]+ ){0,3}?responsible|blame[ds]?",
        r"responsib\w+|blam\w+|accus\w+|attribut\w+|suspect\w*|perpetrat\w+|caus\w+|culpr\w+|guilty|charged|claim\w*|fault\w*",
    ),
    (
        r"dismissed|dismissals?|sacked",
        r"dismiss\w*|remov\w+|sack\w*|fired|terminat\w+|suspen\w+|reliev\w+|discharg\w+|replac\w+|expel\w*|reject\w*",
    ),
)
_ACTS = [[re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in act] for act in _WORDS]


def is_silent_on_act(question: str, text: str) -> bool:
    """Whether a question is on an act that is told outright, and a text has no word that tells it."""
    return any(asked.search(question) and not told.search(text) for asked, told in _ACTS)
