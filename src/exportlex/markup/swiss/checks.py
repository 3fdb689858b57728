"""Doubts about a reading of Swiss law."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.markup.drafts import Draft, walk
from exportlex.model import ProvisionKind, ReadingIssue

_ENDS = (".", "!", "?", "…", "»", ")", "”", "*")
_ASIDE = (ProvisionKind.NOTE, ProvisionKind.TABLE)


def breaks_off(drafts: Sequence[Draft], where: str) -> list[ReadingIssue]:
    """An issue where the last words of the law end as no sentence does: every law held whole ends with a full stop."""
    texts = [draft for draft in walk(drafts) if draft.rich.text and draft.kind not in _ASIDE]
    if not texts or texts[-1].rich.text.endswith(_ENDS):
        return []
    last = texts[-1]
    message = f"the text breaks off in {last.pinpoint}: “…{last.rich.text[-40:]}”"
    return [ReadingIssue("truncated", last.pinpoint or where, message)]
