"""What people choose from: concepts by group and label, jurisdictions one by one or by group."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import streamlit as st

from exportlex.catalog.concepts import ConceptScheme
from exportlex.catalog.groups import expanded
from exportlex.ui import cache
from exportlex.ui.address import State

# How a list is narrowed by typing. Streamlit's own way is by likeness, which puts end-user before "end-use".
FILTER: Literal["contains"] = "contains"
GROUPS = {
    "scope": "What is controlled", "transfer": "What doing counts", "end-use": "Control by purpose", "actor": "Who",
    "licensing": "Licensing", "compliance": "Compliance", "enforcement": "Enforcement", "cooperation": "Cooperation",
}  # fmt: skip
_GROUP = "group:"  # before the id of a group of jurisdictions among the options: no code of a jurisdiction has a colon


def by_group(scheme: ConceptScheme) -> list[str]:
    """The ids of all concepts, group by group: who types "end-use" meets that before "end-user"."""
    order = list(GROUPS)
    return [concept.id for concept in sorted(scheme.concepts, key=lambda concept: order.index(concept.group))]


def concept_label(scheme: ConceptScheme) -> Callable[[str], str]:
    """How an id is shown: its group and its label."""
    return lambda identifier: f"{GROUPS[scheme.get(identifier).group]} · {scheme.get(identifier).label}"


def jurisdictions(key: str, label: str = "Jurisdictions") -> list[str]:
    """A field to choose jurisdictions in, one by one or by group; a group chosen turns into those of its members that
    are declared here. Their codes, in the order in which they stand in it.
    """
    names = cache.held().names
    groups = {f"{_GROUP}{group.id}": group for group in cache.knowledge().groups.groups}
    labels = {
        option: f"Group: {group.name} ({sum(code in names for code in group.members)})"
        for option, group in groups.items()
    }
    return st.multiselect(
        label, [*names, *labels], key=key, format_func=(names | labels).__getitem__, filter_mode=FILTER,
        placeholder="Choose one by one, or type “group”", wrap=True, on_change=_unfold, args=(key,),
        help="One by one, or a group (type “group”: EU, Five Eyes, members of a regime), which stands for those of its "
        "members that are declared here. They are shown in the order in which they stand here.",
    )  # fmt: skip


def stated(state: State, name: str) -> list[str]:
    """The jurisdictions that a comma-separated parameter of an address names, by code or by the id of a group."""
    names = cache.held().names
    asked = list(filter(None, state.get(name, "").split(",")))
    return [code for code in expanded(asked, cache.knowledge().groups, list(names)) if code in names]


def stated_unknown(state: State, name: str) -> list[str]:
    """What such a parameter names that is neither a jurisdiction nor a group."""
    known = {*cache.held().names, *(group.id for group in cache.knowledge().groups.groups)}
    return [part for part in dict.fromkeys(state.get(name, "").split(",")) if part and part not in known]


def _unfold(key: str) -> None:
    """Put the members of a group in its place."""
    chosen = [option.removeprefix(_GROUP) for option in st.session_state[key]]
    st.session_state[key] = expanded(chosen, cache.knowledge().groups, list(cache.held().names))
