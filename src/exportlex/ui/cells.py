"""The cells of a comparison: one per jurisdiction, side by side."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence

import streamlit as st

from exportlex.comparison.compare import Comparison
from exportlex.comparison.results import Hit
from exportlex.comparison.stating.position import Position
from exportlex.exporting import links, saying
from exportlex.ui import (
    assigning,
    cache,
    citation,
    deciding,
    following,
    navigation,
    rendering,
    selection,
    words,
)
from exportlex.ui.rendering import Span
from exportlex.ui.versions.beside import beside


def side_by_side(comparison: Comparison, numbers: Mapping[str, int], against: str) -> None:
    """Every cell, two or three in a row of equal widths; on a narrow screen Streamlit stacks them."""
    selection.told()
    count = len(comparison.cells)
    across = count if count < 3 else 2 if count == 4 else 3
    basis = next((c for c in comparison.cells if isinstance(c, Hit) and c.passage.jurisdiction == against), None)
    for start in range(0, count, across):
        row = comparison.positions[start : start + across]
        for column, position in zip(st.columns(across), row, strict=False):
            with column.container(border=True, height="stretch"):
                _cell(position, numbers, basis)


def legend(comparison: Comparison, numbers: Mapping[str, int], against: str) -> None:
    """What the marks mean: a number per element, or the wavy line."""
    if against:
        name = html.escape(cache.held().names.get(against, against))
        if not any(isinstance(cell, Hit) and cell.passage.jurisdiction == against for cell in comparison.cells):
            st.html(_note(f"There is no text of {name} to compare with: its cell is empty."))
            return
        st.html(
            f'<div class="xl-legend" data-legend="differences"><span><u class="xl-diff">wavy underline</u>: words that '
            f"the text of {name} does not have at this place. Compared word by word, within one language.</span></div>"
        )
    elif numbers:
        entries = "".join(
            f"<span><mark>{html.escape(label)}<sup>{number}</sup></mark></span>" for label, number in numbers.items()
        )
        st.html(
            f'<div class="xl-legend" data-legend="elements"><span>Words that show an element:</span>{entries}</div>'
        )


def _cell(position: Position, numbers: Mapping[str, int], basis: Hit | None) -> None:
    code = position.jurisdiction
    name = cache.held().names.get(code, code)
    head = (
        f'<h3 class="xl-head" id="cell-{html.escape(code)}">{html.escape(name)} '
        f'<span class="xl-code">{html.escape(code)}</span></h3>'
    )
    if position.empty:
        st.html(head + words.absence(position.empty))
        return
    hit, *further = position.hits
    note, spans = _spans(hit, numbers, basis)
    st.html(
        head
        + words.citation(hit.passage)
        + words.body(hit.passage, spans)
        + beside(hit.passage)
        + following.followed(hit.passage)
        + note
        + _about(hit, position)
    )
    _doors(position)
    if further:
        more = "One further passage" if len(further) == 1 else f"{len(further)} further passages"
        with st.expander(f"{more} read for the elements"):
            st.html("<hr>".join(_further(hit, position, numbers) for hit in further))


def _doors(position: Position) -> None:
    passage = position.hits[0].passage
    with st.container(horizontal=True, vertical_alignment="center"):
        navigation.door("provision", "Read in context", **links.provision_state(passage))
        selection.button(selection.pin_of(passage), f"cell.{position.jurisdiction}")
        citation.cite(passage, "compare", position.jurisdiction)
        if position.concept.id:
            deciding.on_cell(position, "compare")


def _further(hit: Hit, position: Position, numbers: Mapping[str, int]) -> str:
    spans = rendering.labelled(elements_of(hit), numbers)
    body = words.body(hit.passage, spans, rendering.FOLD_AT // 2)
    followed = following.followed(hit.passage, rendering.FOLD_AT // 2)
    return words.citation(hit.passage) + body + followed + _about(hit, position)


def _about(hit: Hit, position: Position) -> str:
    stated = saying.quantities(hit.quantities)
    figures = f'<div class="xl-note">Quantities in it: {html.escape(stated)}.</div>' if stated else ""
    if not position.concept.id:
        return f'{figures}<div class="xl-note">{html.escape(words.why(hit))}</div>'
    return figures + assigning.assigned(cache.knowledge().concepts, position.concept, hit)


def _spans(hit: Hit, numbers: Mapping[str, int], basis: Hit | None) -> tuple[str, Sequence[Span]]:
    """What to mark in a cell, and a sentence on it where the cell is compared with another."""
    elements = rendering.labelled(elements_of(hit), numbers)
    if basis is None:
        return "", elements
    name = html.escape(cache.held().names.get(basis.passage.jurisdiction, basis.passage.jurisdiction))
    if hit is basis:
        return _note("The other texts are compared with this one."), elements
    apart = _apart(hit, basis, name)
    if hit.passage.language != basis.passage.language:
        return _note(f"In another language than the text of {name}: not compared word by word.{apart}"), elements
    if max(len(hit.passage.text), len(basis.passage.text)) > rendering.DIFFERENCES_UP_TO:
        return _note(f"Too long to be compared word by word with the text of {name}.{apart}"), elements
    return _note(apart), rendering.differences(hit.passage.text, basis.passage.text)


def _apart(hit: Hit, basis: Hit, name: str) -> str:
    """The elements that only one of the two texts shows, in words."""
    mine, theirs = ([element.label for element in one.elements] for one in (hit, basis))
    here = ", ".join(html.escape(label) for label in mine if label not in theirs)
    there = ", ".join(html.escape(label) for label in theirs if label not in mine)
    said = [f" Elements recognised only here: {here}." if here else ""]
    said += [f" Only in {name}: {there}." if there else ""]
    return "".join(said)


def _note(sentence: str) -> str:
    return f'<p class="xl-note">{sentence}</p>' if sentence else ""


def elements_of(hit: Hit) -> dict[str, tuple[tuple[int, int], ...]]:
    """Spans per element label."""
    return {element.label: element.spans for element in hit.elements}
