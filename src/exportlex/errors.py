"""Every error that a person can meet: one line that names the file or word, and what to do next."""


class ExportlexError(Exception):
    """Base of all expected failures; the command line prints its text as one line and exits with 1."""


class DeclarationError(ExportlexError):
    """A declaration under ``corpus/`` is malformed, or names something that does not exist."""


class UnknownWordError(ExportlexError):
    """A jurisdiction, instrument, concept or publisher that nobody declared was named."""


class GatheringError(ExportlexError):
    """An address could not be fetched, or what came back is not what was asked for."""


class ReadingError(ExportlexError):
    """The bytes of a document cannot be read: truncated, wrong encoding, a bomb, or the wrong kind of file."""


class IndexUnusableError(ExportlexError):
    """The index is absent, stale, damaged or foreign; the text says which command repairs it."""
