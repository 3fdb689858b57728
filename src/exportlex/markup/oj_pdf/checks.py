"""Doubts about the reading of an annex: codes that stand twice, running heads of another place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from exportlex.markup.drafts import Draft, walk
from exportlex.model import ProvisionKind, ReadingIssue

# Of the running heads of the mirror's PDFs 1 to 4.3 % name a place that the page before does not end with: slips of
# their editors, each looked at.
_UNLIKE_AT_MOST = 0.1


def told_apart(roots: Sequence[Draft]) -> Iterator[ReadingIssue]:
    """Give a citation that stands twice its count, and an issue for every entry that does."""
    seen: Counter[str] = Counter()
    for draft in walk(roots):
        if draft.kind is ProvisionKind.CONTINUATION:
            continue
        seen[draft.pinpoint] += 1
        if (times := seen[draft.pinpoint]) > 1:
            if draft.kind is ProvisionKind.LIST_ENTRY:
                message = f"{draft.pinpoint} stands more than once"
                yield ReadingIssue("repeated-number", draft.pinpoint, message)
            draft.pinpoint = f"{draft.pinpoint} [{times}]"


def unlike(running: Sequence[tuple[str, bool]], where: str) -> Iterator[ReadingIssue]:
    """An issue where running heads of pages name a place that is not open there; in doubt where many do."""
    wrong = [head for head, open_there in running if not open_there]
    if wrong:
        named = ", ".join(wrong[:5]) + (", …" if len(wrong) > 5 else "")
        message = f"{len(wrong)} of {len(running)} pages begin with the name of another place: {named}"
        suspect = len(wrong) > _UNLIKE_AT_MOST * len(running)
        yield ReadingIssue("running-head", where, message, suspect=suspect)
