"""Numbers that the SCOMET List prints twice for different things, as issues."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.model import Provision, ProvisionKind, ReadingIssue

_AGAIN = re.compile(r"(?P<first>.+) \[\d+\]$")


def repeated(provisions: Sequence[Provision]) -> list[ReadingIssue]:
    """One issue for each entry or item whose number stands more than once."""
    return [
        ReadingIssue("repeated-number", match["first"], f"{match['first']} stands more than once", suspect=False)
        for unit in provisions
        if unit.kind is ProvisionKind.LIST_ENTRY and (match := _AGAIN.match(unit.pinpoint))
    ]
