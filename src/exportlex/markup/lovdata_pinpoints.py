"""How Norwegian law is cited: "§ 3 annet ledd bokstav a nr. 1", "Vedlegg A, artikkel 7 nr. 1"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from exportlex.markup.drafts import Draft
from exportlex.model import ProvisionKind

_ORDINALS = [
    "første", "annet", "tredje", "fjerde", "femte", "sjette", "syvende", "åttende", "niende", "tiende", "ellevte",
    "tolvte", "trettende", "fjortende", "femtende",
]  # fmt: skip
_ROMAN = re.compile(r"[ivxlc]+")
_ROMAN_PART = re.compile(r"(?:Kapittel|Del|Artikkel)?\s*[IVXLC\d]+[a-z]?\b", re.IGNORECASE)


def cite(drafts: Sequence[Draft], above: Sequence[Draft] = ()) -> None:
    """Settle the pinpoints of drafts and of all that stands below them."""
    for draft in drafts:
        draft.pinpoint = _pinpoint(draft, drafts, above)
        cite(draft.children, [*above, draft])


def _pinpoint(draft: Draft, siblings: Sequence[Draft], above: Sequence[Draft]) -> str:
    base = above[-1].pinpoint if above else ""
    annex = next((unit for unit in reversed(above) if unit.kind is ProvisionKind.SCHEDULE), None)
    if draft.kind is ProvisionKind.ARTICLE:
        own = draft.number if draft.number.startswith("§") else draft.number[:1].lower() + draft.number[1:]
        return f"{annex.pinpoint}, {own}" if annex else own
    if draft.kind is ProvisionKind.SCHEDULE:
        own = draft.number or draft.heading
        return f"{annex.pinpoint}, {own[:1].lower()}{own[1:]}" if annex else own
    if draft.kind is ProvisionKind.DIVISION:
        match = _ROMAN_PART.fullmatch(draft.heading.partition(".")[0])
        own = match[0] if match else "" if annex else draft.heading
        return f"{base}, {own}" if base and own else own or base
    return f"{base} {_below(draft, siblings, above)}".strip()


def _below(draft: Draft, siblings: Sequence[Draft], above: Sequence[Draft]) -> str:
    if draft.role == "item":
        return _item(draft, siblings, nested=bool(above) and above[-1].role == "item")
    if draft.role == "numbered":
        return draft.number if draft.number.startswith("(") else f"nr. {draft.number.rstrip('.')}"
    if draft.role == "point":
        return f"punkt {draft.number.rstrip('.')}"
    if draft.role in ("ledd", "alinea"):
        return f"{_ordinal(_place(draft, siblings, ('ledd', 'alinea')))} ledd"
    if draft.role == "table":
        return f"tabell {_place(draft, siblings, ('table',))}"
    return ""


def _item(draft: Draft, siblings: Sequence[Draft], *, nested: bool) -> str:
    bare = draft.number.strip("().")
    if not any(character.isalnum() for character in bare):
        return f"strekpunkt {_place(draft, siblings, ('item',))}"
    if nested and _ROMAN.fullmatch(bare):
        return f"romertall {bare}"
    return f"nr. {bare}" if bare[0].isdigit() else f"bokstav {bare}"


def _place(draft: Draft, siblings: Sequence[Draft], roles: tuple[str, ...]) -> int:
    like = [sibling for sibling in siblings if sibling.role in roles]
    return next((at for at, sibling in enumerate(like, 1) if sibling is draft), 1)


def _ordinal(place: int) -> str:
    return _ORDINALS[place - 1] if place <= len(_ORDINALS) else f"{place}."
