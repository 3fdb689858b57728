"""How Korean law is cited: 제2조제3호나목, 제19조제2항, 제32조의2제1항제3호, 부칙 <제20257호> 제2조."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.markup.drafts import Draft
from exportlex.markup.korean_lines import value_of
from exportlex.model import ProvisionKind


def cite(drafts: Sequence[Draft], above: Sequence[Draft] = ()) -> None:
    """Settle the pinpoints of the units and of all that stands below them."""
    for draft in drafts:
        draft.pinpoint = _pinpoint(draft, above)
        cite(draft.children, [*above, draft])


def _pinpoint(draft: Draft, above: Sequence[Draft]) -> str:
    parent = above[-1] if above else None
    base = parent.pinpoint if parent else ""
    if draft.kind is ProvisionKind.ARTICLE:
        supplement = next((unit.pinpoint for unit in above if unit.kind is ProvisionKind.SCHEDULE), "")
        return f"{supplement} {draft.number}".strip()
    if draft.kind is ProvisionKind.SCHEDULE:
        return draft.number.split(",")[0].rstrip("> ") + (">" if "<" in draft.number else "")
    if draft.kind is ProvisionKind.DIVISION:
        return f"{base} {draft.number or draft.heading or '전문'}".strip()
    own = _own(draft)
    apart = " " if own and parent and parent.kind is ProvisionKind.SCHEDULE else ""
    return base + apart + own


def _own(draft: Draft) -> str:
    """What a unit inside an article adds to the citation; nothing where it has no number."""
    bare = draft.number.rstrip(".")
    if draft.role == "skipped":
        return draft.rich.text.removesuffix("생략").replace("조 부터", "조부터").strip()
    if draft.role == "hang":
        return f"제{value_of(draft.number)}항"
    if draft.role == "ho":
        first, *inserted = bare.split("의")
        return f"제{first}호" + "".join(f"의{number}" for number in inserted)
    if draft.role == "mok":
        return f"{bare[0]}목{bare[1:]}"
    return draft.number
