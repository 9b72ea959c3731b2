"""How sure a plain answer is: the probability that the paragraph that it cites answers the question."""

from dataclasses import replace

from assistant.answer import Answer
from assistant.answerability.suitability import fits
from assistant.considered import Considered
from assistant.retrieval.scoring import Calibration, answer_probability

_DIGITS = 3


def assessed(answer: Answer, considered: Considered) -> Answer:
    """The answer with its confidence, and with a caution where that is below what the calibration calls sure.

    A list is judged paragraph by paragraph and has none.
    """
    if answer.abstained or answer.is_list or len(answer.citations) != 1:
        return answer
    cited, evidence = answer.citations[0].paragraph, considered.evidence
    first = next((each for each in evidence if each.paragraph.id == cited.id), None)
    if first is None:
        return answer
    others = [each for each in evidence if each is not first and fits(each, considered.asked)]
    calibration = considered.calibration
    confidence = round(answer_probability([first, *others], evidence, considered.asked, calibration), _DIGITS)
    return replace(answer, confidence=confidence, caution=_caution(calibration) if confidence < calibration.sure_at else "")


def _caution(calibration: Calibration) -> str:
    """What a delegate should know before saying such an answer aloud, with how often the like was right."""
    unsure, sure = calibration.right_between(calibration.answer_at, calibration.sure_at), calibration.right_between(calibration.sure_at)
    if unsure is None or sure is None:
        return "Not sure: read the cited paragraph before you quote it."
    return (
        "Not sure: read the cited paragraph before you quote it. Among test questions, answers as unsure as this one cited the right "
        f"paragraph in {unsure:.0%} of cases, the others in {sure:.0%}."
    )
