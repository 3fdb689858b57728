"""Why a provision was assigned to a concept: everything that speaks for it, as a list that can be opened."""

from __future__ import annotations

import html

from exportlex.comparison.results import Hit
from exportlex.ui import reviewing, words
from exportlex.ui.tables import Cell, facts


def assigned(hit: Hit, concept: str) -> str:
    """Terms, signals, elements, closeness, whether it defines, what a reviewer said: as HTML behind a summary."""
    question = f"Why was this provision assigned to “{html.escape(concept)}”?"
    return (
        f'<details class="xl-fold xl-cite"><summary>{question}</summary>{facts(_reasons(hit))}</details>'
        f"{reviewing.review(hit.decision, hit.text)}"
    )


def _reasons(hit: Hit) -> list[tuple[str, str | Cell]]:
    meaning = "not stated for this language" if hit.conceptual is None else f"{hit.conceptual:.2f}"
    left_out = "; ".join(element.label for element in hit.elements if element.excluded)
    return [
        ("What it is", words.what(hit)),
        ("Terms in it", _quoted(hit.matched) or "none of the concept’s terms"),
        ("Signals in it", _quoted(hit.signals) or "none: nothing that tells of it without naming it"),
        ("Elements it shows", "; ".join(e.label for e in hit.elements if not e.excluded) or "none recognised"),
        ("Leaves out", left_out),
        ("Our digest", "restates this provision for this concept" if hit.coded else ""),
        ("Closeness, 0 to 1", f"wording {hit.textual:.2f}, meaning {meaning} (two figures, never one score)"),
        ("But", "it defines another concept" if hit.other else ""),
        ("Rank", f"{hit.rank} in this jurisdiction"),
        ("Reviewer", hit.decision.said if hit.decision else "nobody has decided on it yet"),
    ]


def _quoted(found: tuple[str, ...]) -> str:
    return ", ".join(f"“{one}”" for one in found)
