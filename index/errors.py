"""Every error that Rapporteur raises on purpose.

RapporteurError
├── ConfigurationError        a setting that cannot be used
├── DocumentError             one document cannot be used; the others are not affected
│   ├── UnreadableDocument    not text, wrongly encoded, too large, empty
│   ├── StructureError        its paragraphs could not be told apart safely
│   └── FactsError            a catalogue or sidecar that tells nothing usable of documents
├── LibraryError              the index on disk cannot be used
│   ├── LibraryCorrupt        damaged files
│   ├── LibraryMismatch       made with another embedding model
│   └── LibraryBusy           another process is changing it
├── ModelError                the embedding model is missing or is not the expected one
├── LanguageModelError        the language model is away, slow, or fails; the extractive answer stands in
├── DraftError                nothing to draft from, or no such file to write to
├── QuestionError             a question that cannot be answered as it stands
└── TooManyRequests           one user asks more than is allowed in a while

A message is one sentence with the actual values, followed by what to do.
"""

# How a damaged library is made anew; beside these, its folder holds what cannot be made anew, such as documents added on the page.
MAKE_ANEW = "delete chroma, tokens and library.sqlite there, and nothing else, and ingest the documents again"


class RapporteurError(Exception):
    """Base of all expected errors; the command line prints it as one line."""


class ConfigurationError(RapporteurError):
    """A setting has a value that cannot be used."""


class DocumentError(RapporteurError):
    """One document cannot be used."""


class UnreadableDocument(DocumentError):
    """The file's bytes cannot be read as a document."""


class StructureError(DocumentError):
    """The document's paragraphs could not be established safely."""


class FactsError(DocumentError):
    """A catalogue or sidecar cannot be used; the documents are indexed without it."""


class LibraryError(RapporteurError):
    """The library folder cannot be used."""


class LibraryCorrupt(LibraryError):
    """The library's files are damaged."""


class LibraryMismatch(LibraryError):
    """The library was made with other settings than the ones in force."""


class LibraryBusy(LibraryError):
    """Another process is changing the library."""


class ModelError(RapporteurError):
    """The embedding model is missing or differs from the expected one."""


class LanguageModelError(RapporteurError):
    """The language model cannot be reached, fails, or takes too long."""


class DraftError(RapporteurError):
    """A draft cannot be made as asked for."""


class QuestionError(RapporteurError):
    """The question cannot be answered as it stands."""


class TooManyRequests(RapporteurError):
    """A user asks too often; after `seconds` they may ask again."""

    def __init__(self, message: str, seconds: int) -> None:
        super().__init__(f"{message} Wait {seconds} {'second' if seconds == 1 else 'seconds'}.")
        self.seconds = seconds
