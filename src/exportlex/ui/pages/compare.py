"""Compare: a concept or phrase across jurisdictions, side by side."""

from __future__ import annotations

import html
import json

import pandas as pd
import streamlit as st

from exportlex.catalog.concepts import Concept
from exportlex.comparison.results import Comparison, Empty, Hit
from exportlex.errors import UnknownWordError
from exportlex.ui import address, cache, words

_PHRASE = "(a phrase of my own)"
_PER_ROW = 3


def page() -> None:
    """Pick, read side by side, see what differs and why a cell is empty, take it away."""
    st.title("Compare")
    st.html(words.STYLE)
    asked, codes = _chosen()
    if not asked or len(codes) < 1:
        st.info("Choose a concept (or type a phrase) and at least one jurisdiction.")
        return
    try:
        comparison = cache.comparison(asked, codes)
    except UnknownWordError as error:
        st.warning(str(error))
        return
    concept = cache.knowledge().concepts.get(comparison.concept) if comparison.concept else None
    if concept:
        st.markdown(f"**{concept.label}**: {concept.definition}")
    labels = [element.label for element in concept.elements] if concept else []
    _cells(comparison, words.numbered(labels), _reference(comparison))
    if concept and labels:
        _elements(comparison, concept)
    _pairs(comparison)
    _exports(comparison)


def _chosen() -> tuple[str, list[str]]:
    knowledge = cache.knowledge()
    concepts = {concept.id: concept for concept in knowledge.concepts.concepts}
    names = {row["code"]: row["name"] for row in knowledge.jurisdictions()}
    left, right = st.columns([2, 3])
    stated = address.text("concept", "" if address.text("phrase") else "dual-use-item")
    options = [*concepts, _PHRASE]
    identifier = left.selectbox(
        "Concept",
        options,
        index=options.index(stated) if stated in options else len(options) - 1,
        format_func=lambda option: concepts[option].label if option in concepts else option,
    )
    phrase = left.text_input("Phrase", address.text("phrase")) if identifier == _PHRASE else ""
    codes = right.multiselect(
        "Jurisdictions", list(names), address.listed("in", list(names), list(names)[:5]), format_func=names.__getitem__
    )
    if identifier == _PHRASE:
        address.remember(phrase=phrase, **{"in": codes})
        return phrase.strip(), codes
    address.remember(concept=identifier, **{"in": codes})
    return identifier, codes


def _reference(comparison: Comparison) -> str:
    """The jurisdiction whose words the others are compared with; "" marks elements instead."""
    held = [cell.passage.jurisdiction for cell in comparison.cells if isinstance(cell, Hit)]
    options = ["deciding words", *(f"differences from {code}" for code in held)]
    shown = st.radio("Mark", options, horizontal=True, help="Differences are by word, within one language.")
    return "" if shown == options[0] else str(shown).rsplit(" ", 1)[-1]


def _cells(comparison: Comparison, numbers: dict[str, int], reference: str) -> None:
    basis = next((c for c in comparison.cells if isinstance(c, Hit) and c.passage.jurisdiction == reference), None)
    for start in range(0, len(comparison.cells), _PER_ROW):
        row = comparison.cells[start : start + _PER_ROW]
        for column, cell in zip(st.columns(len(row)), row, strict=True):
            with column.container(border=True):
                _cell(cell, numbers, basis, comparison)


def _cell(cell: Hit | Empty, numbers: dict[str, int], basis: Hit | None, comparison: Comparison) -> None:
    code = cell.jurisdiction if isinstance(cell, Empty) else cell.passage.jurisdiction
    name = next(row["name"] for row in cache.knowledge().jurisdictions() if row["code"] == code)
    st.subheader(name, anchor=f"cell-{code}")
    if isinstance(cell, Empty):
        st.html(words.absence(cell))
        return
    st.html(words.citation(cell.passage) + words.box(_marked(cell, numbers, basis), cell.passage.language))
    if cell.passage.gloss:
        st.html(words.gloss(cell.passage))
    st.caption(_why(cell))
    further = comparison.more.get(code, ())
    if further:
        with st.expander(f"{len(further)} further passages"):
            for hit in further:
                inner = words.marked(hit.passage.text, words.elements_of(hit), numbers)
                st.html(words.citation(hit.passage) + words.box(inner, hit.passage.language) + words.gloss(hit.passage))


def _marked(hit: Hit, numbers: dict[str, int], basis: Hit | None) -> str:
    passage = hit.passage
    if basis and basis is not hit and basis.passage.language == passage.language:
        return words.against(passage.text, basis.passage.text)
    return words.marked(passage.text, words.elements_of(hit), numbers)


def _why(hit: Hit) -> str:
    kind = "defines the term" if hit.passage.kind == "definition" else f"{hit.passage.kind}"
    scope = f", scope: {hit.passage.scope}" if hit.passage.scope else ""
    matched = f"; holds {', '.join(f'“{term}”' for term in hit.matched[:3])}" if hit.matched else ""
    meaning = "no vector in this language" if hit.conceptual is None else f"{hit.conceptual:.2f}"
    return f"{kind}{scope}{matched} · words {hit.textual:.2f} · meaning {meaning}"


def _elements(comparison: Comparison, concept: Concept) -> None:
    st.subheader("Elements")
    st.caption("✓ the shown passage has the element (its words are marked with the number) · – not recognised in it")
    rows = []
    for number, element in enumerate(concept.elements, start=1):
        row = {"": f"{number}. {element.label}"}
        for cell in comparison.cells:
            if isinstance(cell, Empty):
                row[cell.jurisdiction] = f"({cell.absence})"
            else:
                has = any(hit.label.split("=")[0] == element.label for hit in cell.elements)
                row[cell.passage.jurisdiction] = "✓" if has else "–"
        rows.append(row)
    st.dataframe(pd.DataFrame(rows), hide_index=True, width="stretch")


def _pairs(comparison: Comparison) -> None:
    if not comparison.pairs:
        return
    st.subheader("Pairs")
    st.caption(
        "The relation is that of the first to the second, decided by the elements recognised in the two shown passages. "
        "Words: similarity of wording. Meaning: cosine of the two vectors. The two are never one score."
    )
    rows = [
        {
            "pair": f"{pair.a} – {pair.b}", "relation": str(pair.relation), "words": pair.textual,
            "meaning": pair.conceptual, "because": pair.reason,
        }
        for pair in comparison.pairs
    ]  # fmt: skip
    figure = st.column_config.NumberColumn(format="%.2f")
    st.dataframe(
        pd.DataFrame(rows), hide_index=True, width="stretch", column_config={"words": figure, "meaning": figure}
    )


def _exports(comparison: Comparison) -> None:
    objects = [item.to_json() for item in (*comparison.cells, *comparison.pairs)]
    lines = "\n".join(json.dumps(item, ensure_ascii=False) for item in objects)
    hits = [cell for cell in comparison.cells if isinstance(cell, Hit)]
    table = pd.DataFrame(
        {
            "jurisdiction": hit.passage.jurisdiction, "pinpoint": _safe(hit.passage.pinpoint),
            "text": _safe(hit.passage.text), "as_of": hit.passage.as_of, "held": hit.passage.held,
            "citation": _safe(words.citation_text(hit.passage)), "address": hit.passage.address,
        }
        for hit in hits
    )  # fmt: skip
    left, right, _ = st.columns([1, 1, 3])
    left.download_button("CSV", table.to_csv(index=False), f"{comparison.concept or 'phrase'}.csv", "text/csv")
    right.download_button("JSON Lines", lines, f"{comparison.concept or 'phrase'}.jsonl", "application/jsonl")


def _safe(cell: str) -> str:
    """A cell that begins like a formula is led by an apostrophe, so that no spreadsheet runs it."""
    return f"'{cell}" if html.unescape(cell).lstrip()[:1] in {"=", "+", "-", "@"} else cell
