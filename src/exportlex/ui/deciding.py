"""The popovers that show how to decide on what a page says: a choice of what, and the commands to copy."""

from __future__ import annotations

import streamlit as st

from exportlex.catalog.concepts import Concept
from exportlex.comparison.compare import Comparison
from exportlex.comparison.results import Relation
from exportlex.comparison.stating.position import Position
from exportlex.ui import cache, reviewing
from exportlex.ui.choices import by_group, concept_label

_WHOLE = ""
_SAYS = {"accept": "It is right", "correct": "It is something else", "reject": "It is wrong"}


def on_cell(position: Position, page: str) -> None:
    """On the best passage of a position: that it speaks to the concept, or that it shows an element."""
    concept, passage = position.concept, position.hits[0].passage
    key = f"{page}.decide.{position.jurisdiction}"
    with st.popover("Decide", icon=":material/rate_review:"):
        _told()
        element = st.selectbox(
            "What do you decide on?", [_WHOLE, *(element.label for element in concept.elements)], key=key,
            format_func=lambda name: f"that it shows “{name}”" if name else f"that it speaks to “{concept.label}”",
        )  # fmt: skip
        stated = position.of(element) if element else None
        passage = stated.hit.passage if stated else passage
        instead = _instead_of_element(concept, element, key) if element else _instead_of_concept(concept, key)
        _commands(reviewing.commands(concept.id, reviewing.place(passage, element), instead))


def on_relation(comparison: Comparison, page: str) -> None:
    """On how two jurisdictions relate."""
    names = cache.held().names
    key = f"{page}.decide.pair"
    with st.popover("Decide on a relation", icon=":material/rate_review:"):
        _told()
        pair = st.selectbox(
            "Which pair?", comparison.pairs, key=key,
            format_func=lambda pair: f"{names[pair.a]} – {names[pair.b]}: {pair.relation}",
        )  # fmt: skip
        others = [str(relation) for relation in Relation if relation is not pair.relation]
        instead = st.selectbox("If it is another relation: which?", others, key=f"{key}.instead")
        subject = {"jurisdiction": pair.a, "against": pair.b}
        _commands(reviewing.commands(comparison.concept, subject, instead))


def _told() -> None:
    st.caption(
        "A decision stands in `corpus/decisions/`, with your name and reason, and is shown here once it does. Choose, "
        "copy one of the commands, put in your name and reason, and run it in the project’s folder."
    )


def _instead_of_concept(concept: Concept, key: str) -> str:
    scheme = cache.knowledge().concepts
    others = [identifier for identifier in by_group(scheme) if identifier != concept.id]
    return st.selectbox(
        "If it speaks to another concept: which?", others, key=f"{key}.concept", format_func=concept_label(scheme)
    )


def _instead_of_element(concept: Concept, label: str, key: str) -> str:
    element = concept.element(label)
    others = [other.label for other in concept.elements if other is not element]
    return st.selectbox(
        "If it shows something else: what?", [*element.values, *others], key=f"{key}.{element.id}",
        help="An answer that the scheme lists for this element, or another element." if element.values else None,
    ) or "ANOTHER ELEMENT"  # fmt: skip


def _commands(lines: dict[str, str]) -> None:
    for verdict, line in lines.items():
        st.markdown(f"**{_SAYS[verdict]}** ({verdict})")
        st.code(line, language="sh", wrap_lines=True)
