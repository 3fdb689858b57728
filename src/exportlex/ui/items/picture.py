"""How two lists stand to each other at a glance: a bar for each relation, with its number and what it means."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Sequence

from exportlex.comparison.lists.relations import EntryPair
from exportlex.ui.items.kinds import Kind, Strict, counted, kind_meaning, kind_of, kind_words, strict_of, strict_words
from exportlex.ui.items.sides import Sides

# Okabe and Ito's colours, three groups: what is shared, what differs, what only one has. Each bar says its own name.
_COLOURS = {Kind.SAME: "#0072b2", Kind.ONLY_A: "#8a8f98", Kind.ONLY_B: "#8a8f98"}
_DIFFERS = "#e69f00"
_SHEET = """<style>
.xl-bars { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: .3rem .8rem; margin: .2rem 0; }
.xl-bars dt { font-weight: 600; } .xl-bars dd { margin: 0; overflow-wrap: anywhere; }
.xl-bars .xl-bar { display: inline-block; height: .95rem; min-width: 2px; vertical-align: -.1rem;
  border: 1px solid #6b7280; border-radius: 2px; margin-inline-end: .5rem; }
@media (max-width: 640px) { .xl-bars { grid-template-columns: 1fr; gap: .05rem; } .xl-bars dd { margin-bottom: .5rem; } }
</style>"""
_WIDEST = 45  # % of the column: what the bar says stands beside it


def bars(pairs: Sequence[EntryPair], sides: Sides, *, one_language: bool) -> str:
    """A bar for each relation that occurs, as HTML."""
    counts = counted(pairs)
    most = max(counts.values(), default=1)
    rows = "".join(
        f"<dt>{html.escape(kind_words(kind, sides))}</dt><dd>{_bar(kind, counts[kind] / most)}"
        f"<b>{counts[kind]:,}</b> <small>{html.escape(_more(kind, pairs, sides, one_language))}</small></dd>"
        for kind in Kind if counts[kind]
    )  # fmt: skip
    return f'{_SHEET}<dl class="xl-bars">{rows}</dl>'


def _bar(kind: Kind, share: float) -> str:
    colour = _COLOURS.get(kind, _DIFFERS)
    return f'<span class="xl-bar" aria-hidden="true" style="width:{share * _WIDEST:.1f}%;background:{colour}"></span>'


def _more(kind: Kind, pairs: Sequence[EntryPair], sides: Sides, one_language: bool) -> str:
    """What a kind means; of other thresholds who is stricter in how many."""
    said = kind_meaning(kind, sides, one_language)
    if kind is not Kind.THRESHOLD:
        return said
    stricter = Counter(strict_of(pair) for pair in pairs if kind_of(pair) is kind)
    named = [f"{strict_words(which, sides)} {stricter[which]}" for which in Strict if stricter[which]]
    return f"{said} Stricter: {'; '.join(named)}."
