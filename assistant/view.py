"""A library as answering needs it: its paragraphs with what can be worked out before any question."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice, takewhile
from typing import Self

from assistant.antecedents import antecedents
from assistant.covers import annex_of, annex_words, cover_words
from assistant.decisions_named import with_decisions
from assistant.language.lexicon import Lexicon, stem, stems_of
from assistant.language.sentences import Sentence, split_sentences
from assistant.question import Question
from assistant.runs import Runs
from assistant.scope_filter import ScopeFilter
from assistant.subjects import states_told_of, subjects
from assistant.table_rows import NamedRow, TableRow, named_row, table_rows
from assistant.understanding.named_documents import with_documents
from assistant.understanding.places import OF_AN_AGENDA, stands_in
from assistant.verification import Verifier
from index.library import Library, Snapshot, StoredDocument
from index.paragraph import Paragraph
from index.reporters import others_speaking, takes_floor
from index.states import Mention, StateNames, iter_reporter_names, world_states
from index.token_vectors import OpenTokens
from index.versions import is_draft


class LibraryView:
    """The paragraphs of one moment of a library, their words, States and places; `whole` is what it is a part of, if it is one."""

    tokens: OpenTokens

    def __init__(self, library: Library, snapshot: Snapshot, *, whole: "LibraryView | None" = None) -> None:
        self.library = library
        self.snapshot = snapshot
        self.whole = whole
        self.paragraphs = snapshot.paragraphs
        self.by_id = snapshot.by_id
        self._sentences: dict[str, list[Sentence]] = {}
        self._around: dict[tuple[tuple[str, ...], str], frozenset[str]] = {}

    @classmethod
    def current(cls, library: Library, known: Self | None) -> Self:
        """The library as it is now: `known`, where nothing has changed since it was.

        Token vectors stay readable for as long as the view is kept, whatever becomes of the documents.
        """
        view, snapshot = known, library.snapshot()
        while view is None or view.snapshot.generation != snapshot.generation:
            view = cls(library, snapshot)
            view.tokens = library.tokens.open(snapshot.revisions)
            snapshot = library.snapshot()  # asked again: the vectors of a document that was replaced meanwhile may be gone
        return view

    def narrowed(self, within: ScopeFilter) -> "LibraryView":
        """The part of the library within a filter; what words and names mean there stays what it is in the whole."""
        documents = {name: d for name, d in self.snapshot.documents.items() if _is_within(d, within)}
        states = frozenset(within.states)
        paragraphs = tuple(p for p in self.paragraphs if p.document in documents and (not states or states & self._states_of(p)))
        part = LibraryView(self.library, Snapshot(self.snapshot.generation, documents, paragraphs), whole=self)
        part.lexicon, part.names, part.reporters, part._mentions = self.lexicon, self.names, self.reporters, self._mentions
        part.tokens = self.tokens
        part.cover_stems, part.document_stems, part.document_states = self.cover_stems, self.document_stems, self.document_states
        return part

    def prepare(self) -> None:
        """Work out now what the first answer would wait for."""
        self.lexicon.prepare()
        _ = self.named_rows, self.runs, self.verifier, self.answered, self.document_stems, self.document_states

    @property
    def is_part(self) -> bool:
        """Whether some paragraphs of the library are left out."""
        return self.whole is not None

    def sentences(self, paragraph: Paragraph) -> list[Sentence]:
        """A paragraph's sentences."""
        if paragraph.id not in self._sentences:
            self._sentences[paragraph.id] = split_sentences(paragraph.text)
        return self._sentences[paragraph.id]

    def before(self, paragraph: Paragraph, count: int) -> Sequence[Paragraph]:
        """The paragraphs right before one in its document, at most so many."""
        place = self._places[paragraph.id]
        return [p for p in self.paragraphs[max(place - count, 0) : place] if p.document == paragraph.document]

    def after(self, paragraph: Paragraph) -> Iterator[Paragraph]:
        """The paragraphs of the same document that come after one."""
        following = islice(self.paragraphs, self._places[paragraph.id] + 1, None)
        return takewhile(lambda p: p.document == paragraph.document, following)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {paragraph.id: place for place, paragraph in enumerate(self.paragraphs)}

    def _states_of(self, paragraph: Paragraph) -> frozenset[str]:
        """The codes of the States that a paragraph comes from, names, or stands under."""
        return self.reporters.get(paragraph.id, frozenset()) | self.mentioned[paragraph.id] | self.named_around(paragraph)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words of all paragraphs."""
        return Lexicon(self.paragraphs)

    @cached_property
    def names(self) -> StateNames:
        """The world's States, of which some speak in the documents, and others that reply there."""
        speaking = {p.reporter for p in self.paragraphs if p.reporter}
        replying = {p.reporter for p in self.paragraphs if p.lead_in and p.kind == "numbered"}
        named = [(name, reporter in replying) for reporter in speaking for name in iter_reporter_names(reporter)]
        others = [name for name, replies in named if replies or world_states().code(name)]
        return StateNames(others, lambda town: self.lexicon.knows(stem(town)) or self.lexicon.alike(stem(town)) is not None)

    @cached_property
    def verifier(self) -> Verifier:
        """What holds sentences against the paragraphs that they cite."""
        return Verifier(self.names)

    @cached_property
    def reporters(self) -> dict[str, frozenset[str]]:
        """By paragraph id, the codes of the States that report it, or take the floor in it."""
        found = {p.id: frozenset(self.names.codes(p.reporter)) for p in self.paragraphs if p.reporter}
        return found | {p.id: found[p.id] | self.later_speakers(p) for p in self.paragraphs if p.reporter and takes_floor(p.text)}

    def later_speakers(self, paragraph: Paragraph) -> frozenset[str]:
        """The codes of the States that take the floor in a paragraph after the one that begins it."""
        others = others_speaking([sentence.text for sentence in self.sentences(paragraph)])
        return frozenset(code for who in others for code in self.names.codes(who))

    @cached_property
    def answered(self) -> dict[str, Paragraph]:
        """By the id of a paragraph in which a delegate speaks, the one before it that the delegate answers."""
        return self.whole.answered if self.whole is not None else antecedents(self.paragraphs, self.reporters, self.names)

    def around(self, paragraph: Paragraph) -> frozenset[str]:
        """The stems of what a paragraph stands under, and of what it answers in a debate."""
        context, answered = self.lexicon.context[paragraph.id], self.answered.get(paragraph.id)
        return context if answered is None else context | self.lexicon.own[answered.id]

    @cached_property
    def mentioned(self) -> dict[str, frozenset[str]]:
        """By paragraph id, the codes of the States that its text names, their peoples included."""
        return {identity: frozenset(mention.code for mention in found) for identity, found in self._mentions.items()}

    @cached_property
    def _mentions(self) -> dict[str, tuple[Mention, ...]]:
        return {p.id: tuple(self.names.find(p.text, peoples=True)) for p in self.paragraphs}

    def mentioned_in(self, paragraph: Paragraph, sentence: Sentence) -> frozenset[str]:
        """The codes of the States that a sentence of a paragraph names."""
        return frozenset(m.code for m in self._mentions[paragraph.id] if sentence.start <= m.start < sentence.end)

    def answering(self, question: Question) -> Sequence[Paragraph]:
        """The paragraphs that may answer: in the version that the question names, else in the newest; none by States that it leaves out."""
        found, left_out = self._in_versions(question), frozenset(question.excluded)
        if not left_out:
            return found
        return [p for p in found if not (states := self.reporters.get(p.id)) or states - left_out]

    def _in_versions(self, question: Question) -> Sequence[Paragraph]:
        """The paragraphs of the versions of documents that a question means."""
        superseded, documents = self.snapshot.superseded, self.snapshot.documents
        named = set(question.documents)
        if question.confined:
            return [p for p in self.paragraphs if p.document in named]
        if not superseded:
            return self.paragraphs
        passed_over = set(superseded)
        if re.search(r"\bdraft\b", question.text, re.IGNORECASE):
            passed_over -= {name for name in superseded if is_draft(documents[name].metadata)}
        return [p for p in self.paragraphs if p.document not in passed_over - named]

    def placed(self, question: Question) -> Question:
        """The question with the documents that it names, and with the headings that none has told apart ("issue 9" of four).

        One that the part leaves out is not answered from others.
        """
        question = with_documents(question, (self.whole or self).snapshot.documents, self.snapshot.superseded)
        known = tuple(name for name in question.headings if any(stands_in(name, paragraph) for paragraph in self.paragraphs))
        # "Decision 7" may be no part of a document but all of it.
        called = [self.document_stems[name] for name in question.documents if name in self.document_stems]
        lacked = (name for name in question.headings if name not in known and not any(stems_of(name) <= stems for stems in called))
        absent = tuple(name for name in lacked if name.split()[0] not in OF_AN_AGENDA)
        return with_decisions(replace(question, headings=known, absent=absent), self.paragraphs, self.snapshot.superseded)

    def named_around(self, paragraph: Paragraph) -> frozenset[str]:
        """The codes of the States that a paragraph's headings and lead-in name."""
        key = (paragraph.headings, paragraph.lead_in)
        if key not in self._around:
            self._around[key] = frozenset(self.names.codes(" ".join((*paragraph.headings, paragraph.lead_in)), peoples=True))
        return self._around[key]

    @cached_property
    def cover_stems(self) -> dict[str, frozenset[str]]:
        """By document name, the stems of its title, label, date and cover."""
        return cover_words(self.snapshot.documents, self.paragraphs)

    @cached_property
    def document_stems(self) -> dict[str, frozenset[str]]:
        """By document name, the stems of its cover, and of the bodies that it is about."""
        about = subjects(self.paragraphs)
        return {name: stems | {stem(acronym) for acronym in about.get(name, ())} for name, stems in self.cover_stems.items()}

    @cached_property
    def _annex_stems(self) -> dict[tuple[str, str], frozenset[str]]:
        return annex_words(self.paragraphs)

    def annex_stems(self, paragraph: Paragraph) -> frozenset[str]:
        """The stems of the text that opens the annex that a paragraph stands in; none where it stands in none."""
        return self._annex_stems.get((paragraph.document, annex_of(paragraph)), frozenset())

    def names_document(self, stem: str) -> bool:
        """Whether a stem stands on some document's cover or in its title."""
        return any(stem in stems for stems in self.document_stems.values())

    @cached_property
    def document_states(self) -> dict[str, frozenset[str]]:
        """By document name, the codes of the States that its cover names, where a meeting was, who took part, or it names throughout."""
        about = states_told_of(self.paragraphs, self.mentioned, self.reporters)
        return {name: about.get(name, frozenset()) for name in self.snapshot.documents}

    @cached_property
    def children(self) -> dict[str, list[Paragraph]]:
        """By paragraph id, the items, bullets and numbered points that hang on it; replies are none."""
        found: dict[str, list[Paragraph]] = defaultdict(list)
        for paragraph in self.paragraphs:
            if paragraph.parent is not None and paragraph.kind != "footnote" and not self.reporters.get(paragraph.id):
                found[f"{paragraph.document}#{paragraph.parent}"].append(paragraph)
        return found

    @cached_property
    def replies(self) -> dict[str, list[Paragraph]]:
        """By paragraph id, what States replied to it."""
        found: dict[str, list[Paragraph]] = defaultdict(list)
        for paragraph in self.paragraphs:
            if paragraph.parent is not None and paragraph.lead_in and self.reporters.get(paragraph.id):
                found[f"{paragraph.document}#{paragraph.parent}"].append(paragraph)
        return found

    @cached_property
    def table_rows(self) -> dict[str, TableRow]:
        """By paragraph id, the rows of tables of figures; a part has those of the whole, for it may lack the heads over its rows."""
        return self.whole.table_rows if self.whole is not None else {row.paragraph.id: row for row in table_rows(self.paragraphs)}

    @cached_property
    def named_rows(self) -> dict[str, NamedRow]:
        """By paragraph id, these rows with what names each; to find the States in them takes too long for every question."""
        if self.whole is not None:
            return self.whole.named_rows
        return {identity: named_row(row, self.names if self.mentioned[identity] else None) for identity, row in self.table_rows.items()}

    @cached_property
    def runs(self) -> Runs:
        """The lists in the documents: what hangs together, and what announces it."""
        return Runs(self.paragraphs, self.children)


def _is_within(document: StoredDocument, within: ScopeFilter) -> bool:
    metadata = document.metadata
    chosen = ((document.name, within.documents), (metadata.body, within.bodies), (metadata.year, within.years))
    return all(value in values for value, values in chosen if values)
