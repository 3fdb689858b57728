"""Concepts as people choose them: by group, by label."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from exportlex.catalog.concepts import ConceptScheme

# How a list is narrowed by typing. Streamlit's own way is by likeness, which puts end-user before "end-use".
FILTER: Literal["contains"] = "contains"
GROUPS = {
    "scope": "What is controlled", "transfer": "What doing counts", "end-use": "Control by purpose", "actor": "Who",
    "licensing": "Licensing", "compliance": "Compliance", "enforcement": "Enforcement", "cooperation": "Cooperation",
}  # fmt: skip


def by_group(scheme: ConceptScheme) -> list[str]:
    """The ids of all concepts, group by group: who types "end-use" meets that before "end-user"."""
    order = list(GROUPS)
    return [concept.id for concept in sorted(scheme.concepts, key=lambda concept: order.index(concept.group))]


def concept_label(scheme: ConceptScheme) -> Callable[[str], str]:
    """How an id is shown: its group and its label."""
    return lambda identifier: f"{GROUPS[scheme.get(identifier).group]} · {scheme.get(identifier).label}"
