"""Whether a new reading may replace the last good one: a suspicious version never does."""

from __future__ import annotations

from sqlite_utils import Database

from exportlex.indexing.desired import Wanted
from exportlex.indexing.ingest import Extracted, add_issues
from exportlex.model import ReadingIssue
from exportlex.reading.checks import check_expected, check_shrinkage


def stored_provisions(database: Database, document: str) -> int:
    """How many provisions the last good version of a document has; 0 where none is stored."""
    query = "SELECT count(*) FROM provisions WHERE document = ?"
    return int(database.execute(query, [document]).fetchone()[0])


def doubts(database: Database, wanted: Wanted, extracted: Extracted, stored: int) -> list[ReadingIssue]:
    """Reasons not to believe a reading: far smaller than the last good version, or outside the declared counts.

    The declared counts are those of a whole instrument; they are asked of one document only where a good version of
    the instrument is stored, since on a first build the other documents may not be in yet.
    """
    where = wanted.snapshot.url
    found = len(extracted.reading.provisions)
    issues = check_shrinkage(where, found, stored)
    if wanted.source and stored:
        others = _instrument_provisions(database, wanted) - stored
        before = check_expected(where, wanted.source.expected, others + stored, wanted.source.expected.definitions[0])
        after = check_expected(where, wanted.source.expected, others + found, wanted.source.expected.definitions[0])
        issues += [issue for issue in after if not before]
    return issues


def refuse(database: Database, document: str, issues: list[ReadingIssue]) -> None:
    """Keep the stored version of a document ("instrument|language|name") and record why no newer one was taken."""
    with database.conn:
        kinds = {issue.kind for issue in issues}
        for kind in kinds:
            database.execute("DELETE FROM issues WHERE document = ? AND kind = ?", [document, kind])
    instrument, language, _ = document.split("|", 2)
    add_issues(database, instrument, language, document, issues)


def _instrument_provisions(database: Database, wanted: Wanted) -> int:
    query = (
        "SELECT count(*) FROM provisions p JOIN documents d ON d.id = p.document "
        "WHERE d.instrument = ? AND d.language = ? AND d.layer = 'law'"
    )
    return int(database.execute(query, [wanted.instrument.id, wanted.snapshot.language]).fetchone()[0])
