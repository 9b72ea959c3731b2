"""The extractive answer: the documents' own sentences, each with its citation."""

import re
from collections.abc import Sequence

from assistant.answer import Answer, Citation, Scope, pointers
from assistant.answerability import suitability
from assistant.answerability.called_off import is_called_off
from assistant.composing.answer_sentences import choose_sentences
from assistant.composing.declining import explanation
from assistant.evidence import Evidence
from assistant.language.sentences import Sentence, Tells, split_sentences
from assistant.question import Question
from assistant.retrieval.matching import Matcher
from assistant.selection import Selection
from assistant.understanding import phrasing
from assistant.verification.wording import denies
from assistant.view import LibraryView
from index.paragraph import Paragraph

# So many words of a long paragraph in an item of a list.
_WORDS_AN_ITEM = 85
# So few paragraphs are quoted whole where all that they name is asked for.
_FEW = 3
_MORE_LIKELY_THAN_NOT = 0.5
_WORDS_QUOTED = 400
# So long a paragraph is quoted whole where it alone names several things.
_WORDS_OF_ONE = 220
_CLOSEST = 3
_CLOSERS = re.compile(r"([.!?:;,]+[”\"’')\]]*|[”\"’']*)$")


def compose(
    question: str, full: str, view: LibraryView, asked: Question, matcher: Matcher, selection: Selection, evidence: list[Evidence]
) -> Answer:
    """The answer that a selection makes, or what is said where nothing was chosen; `full` is the question that a follow-up stands for."""
    scope = Scope(len(view.snapshot.documents), len(view.paragraphs), selection.matched or len(selection.paragraphs))
    understood = full if full != " ".join(question.split()) else ""
    if not selection.paragraphs:
        closest = pointers(e.paragraph for e in evidence[:_CLOSEST])
        return Answer(question, explanation(view, asked, evidence), True, (), closest, scope, understood)
    if selection.quoted or _wants_whole(asked, selection):
        text, citations = quoted(selection.paragraphs, matcher)
    elif selection.tabled:
        text, citations = mark(selection.tabled, 1), (Citation(1, selection.paragraphs[0], selection.paragraphs[0].text),)
    elif selection.as_list:
        text, citations = bulleted(selection.paragraphs, matcher, selection.introduction, selection.tells)
    else:
        text, citations = prose(selection.paragraphs, matcher, selection.tells)
    text, tabled = _with_columns(text, citations, view)
    if selection.counted:
        markers = "".join(f" [{citation.marker}]" for citation in citations)
        text = f"{selection.counted.removesuffix('.')}{markers}.\n{text}"
    return Answer(
        question,
        text,
        False,
        citations,
        (),
        scope,
        understood,
        is_list=selection.as_list and (asked.intent == "list" or bool(selection.counted)),
        counted=selection.counted,
        tabled=tuple(filter(None, (*tabled, selection.tabled))),
        unit=selection.unit,
        denied=_denied(asked, citations, evidence),
        near=pointers(selection.near, len(citations) + 1),
        silent=selection.silent,
        unconcerned=tuple(dict.fromkeys(p.reporter or "" for p in (*selection.last, *selection.left_out))),
    )


def _wants_whole(asked: Question, selection: Selection) -> bool:
    """Whether the few paragraphs that answer are to be given whole: all is asked for, or one paragraph names the several things."""
    if phrasing.ASKS_FOR_ALL.search(asked.text) and len(selection.paragraphs) <= _FEW:
        return True
    only = selection.paragraphs[0] if len(selection.paragraphs) == 1 and not selection.tabled and selection.tells is None else None
    return only is not None and asked.asks_for_items and only.kind != "cover" and len(only.text.split()) <= _WORDS_OF_ONE


def _with_columns(text: str, citations: Sequence[Citation], view: LibraryView) -> tuple[str, list[str]]:
    """An answer with the names of the columns beside the figures of rows that it quotes, and the sentences that this makes."""
    made = []
    for citation in citations:
        row = view.table_rows.get(citation.paragraph.id)
        quoted_row = mark(citation.paragraph.text, citation.marker)
        if row is not None and all(cell.column for cell in row.cells) and quoted_row in text:
            made.append(row.told(row.cells))
            text = text.replace(quoted_row, mark(made[-1], citation.marker))
    return text, made


def _denied(asked: Question, citations: Sequence[Citation], evidence: Sequence[Evidence]) -> str:
    """The kind of thing that no citation gives, because each says what is not so; empty where one gives it."""
    cited = {citation.paragraph.id: citation.quote for citation in citations}
    found = [e for e in evidence if e.paragraph.id in cited]
    return asked.kind if found and all(_says_what_is_not(asked, e, cited[e.paragraph.id]) for e in found) else ""


def _says_what_is_not(asked: Question, evidence: Evidence, quote: str) -> bool:
    """Whether a quotation does not give the kind of thing asked for, but denies or calls off what the question takes for granted."""
    if not suitability.tells(evidence):
        return is_called_off(asked, quote)
    return not evidence.kind and ((evidence.denied > 0 and denies(quote)) or is_called_off(asked, quote))


def prose(paragraphs: Sequence[Paragraph], matcher: Matcher, tells: Tells | None = None) -> tuple[str, tuple[Citation, ...]]:
    """An answer of a few sentences from each paragraph, with its citations."""
    pieces, citations = [], []
    for marker, paragraph in enumerate(paragraphs, start=1):
        chosen = choose_sentences(paragraph, matcher, tells=tells)
        pieces.append(_marked(chosen, marker))
        citations.append(_citation(chosen, marker, paragraph))
    return " ".join(pieces), tuple(citations)


def bulleted(
    paragraphs: Sequence[Paragraph], matcher: Matcher, introduction: Paragraph | None = None, tells: Tells | None = None
) -> tuple[str, tuple[Citation, ...]]:
    """An answer as a list, an item a paragraph; `introduction` is the sentence that announces it."""
    lines, citations = [], []
    if introduction is not None:
        chosen = _announcing(introduction, matcher)
        lines.append(_marked(chosen, 1))
        citations.append(_citation(chosen, 1, introduction))
    whole = introduction is not None and sum(len(paragraph.text.split()) for paragraph in paragraphs) <= _WORDS_QUOTED
    for marker, paragraph in enumerate(paragraphs, start=len(citations) + 1):
        chosen = split_sentences(paragraph.text) if whole else choose_sentences(paragraph, matcher, _WORDS_AN_ITEM, tells)
        lines.append(f"{_indent(paragraph, paragraphs)}- {_marked(chosen, marker)}")
        citations.append(_citation(chosen, marker, paragraph))
    return "\n".join(lines), tuple(citations)


def _indent(paragraph: Paragraph, listed: Sequence[Paragraph]) -> str:
    """What stands before an item of a list that hangs on another one of it: "Requests the Secretariat:"."""
    is_item = paragraph.kind in ("item", "bullet") and paragraph.parent is not None
    return "  " if is_item and any((p.document, p.anchor) == (paragraph.document, paragraph.parent) for p in listed) else ""


def quoted(paragraphs: Sequence[Paragraph], matcher: Matcher) -> tuple[str, tuple[Citation, ...]]:
    """Paragraphs whole, a line each; of many, the sentences that carry the answer."""
    whole = sum(len(paragraph.text.split()) for paragraph in paragraphs) <= _WORDS_QUOTED
    lines, citations = [], []
    for marker, paragraph in enumerate(paragraphs, start=1):
        chosen = split_sentences(paragraph.text) if whole or len(paragraphs) == 1 else choose_sentences(paragraph, matcher)
        item = "- " if paragraph.kind in ("item", "bullet") else ""
        lines.append(item + _marked(chosen, marker))
        citations.append(_citation(chosen, marker, paragraph))
    return "\n".join(lines), tuple(citations)


def _announcing(introduction: Paragraph, matcher: Matcher) -> list[Sentence]:
    """The sentence that announces a list, with those right before it from the one on that more likely answers than all others."""
    sentences = split_sentences(introduction.text)
    chances = matcher.sentence_chances(introduction, sentences) if len(sentences) > 1 else []
    start = next((place for place, chance in enumerate(chances) if chance > _MORE_LIKELY_THAN_NOT), len(sentences) - 1)
    words = sum(len(sentence.text.split()) for sentence in sentences[start:])
    return sentences[start:] if words <= _WORDS_AN_ITEM else sentences[-1:]


def _marked(sentences: Sequence[Sentence], marker: int) -> str:
    return " ".join(mark(sentence.text, marker) for sentence in sentences)


def _citation(sentences: Sequence[Sentence], marker: int, paragraph: Paragraph) -> Citation:
    """A citation that quotes sentences, with what stands between them."""
    return Citation(marker, paragraph, paragraph.text[sentences[0].start : sentences[-1].end])


def mark(sentence: str, marker: int) -> str:
    """A sentence with its marker before the full stop, so that no reader takes it for the next one's."""
    text = re.sub(r"[;,]\s*(?:and|or)?$", "", " ".join(sentence.split()))
    closing = _CLOSERS.search(text)
    end = closing.start() if closing else len(text)
    quoted = re.search(r"[.!?][”\"’')\]]+$", text)
    if quoted:
        return f"{text} [{marker}]"
    return f"{text[:end]} [{marker}]{text[end:] or '.'}"
