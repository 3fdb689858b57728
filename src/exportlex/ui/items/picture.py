"""How two lists stand to each other at a glance: a bar with its number and its meaning for each relation or side."""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Sequence

from exportlex.comparison.lists.comparing.relations import EntryPair
from exportlex.exporting.lists.limits import Limit, Sides, Strict, strict_of, strict_words
from exportlex.ui.items.kinds import Kind, counted, kind_meaning, kind_of, kind_words

# Okabe and Ito's colours, three groups: what is shared, what differs, what only one has. Each bar says its own name.
_SHARED, _DIFFERS, _ALONE = "#0072b2", "#e69f00", "#8a8f98"
_COLOURS = {Kind.SAME: _SHARED, Kind.ONLY_A: _ALONE, Kind.ONLY_B: _ALONE}
_WIDEST = 45  # % of the column: what the bar says stands beside it

_Bar = tuple[str, int, str, str]  # name, number, colour, what it means


def of_pairs(pairs: Sequence[EntryPair], sides: Sides, *, one_language: bool) -> str:
    """A bar for each relation that occurs, as HTML."""
    counts = counted(pairs)
    return _bars(
        [(kind_words(kind, sides), counts[kind], _COLOURS.get(kind, _DIFFERS), _more(kind, pairs, sides, one_language))
         for kind in Kind if counts[kind]]
    )  # fmt: skip


def of_limits(limits: Sequence[Limit], sides: Sides) -> str:
    """A bar for each side that is stricter, or that alone states a limit, as HTML."""
    counts = Counter(limit.strict for limit in limits)
    said = {
        Strict.A: (f"{sides.a} is stricter", _SHARED, "The limit of the first list reaches further."),
        Strict.B: (f"{sides.b} is stricter", _DIFFERS, "The limit of the second list reaches further."),
        Strict.OPEN: ("not told", _ALONE, "The limits differ, but they alone do not tell which controls more."),
        Strict.ONLY_A: (strict_words(Strict.ONLY_A, sides), _ALONE, "Nothing follows from it about the other list."),
        Strict.ONLY_B: (strict_words(Strict.ONLY_B, sides), _ALONE, "Nothing follows from it about the other list."),
    }
    return _bars(
        [(name, counts[which], colour, means) for which, (name, colour, means) in said.items() if counts[which]]
    )


def _bars(rows: Sequence[_Bar]) -> str:
    most = max((count for _, count, _, _ in rows), default=1)
    drawn = "".join(
        f'<dt>{html.escape(name)}</dt><dd><span class="xl-bar" aria-hidden="true" '
        f'style="width:{count / most * _WIDEST:.1f}%;background:{colour}"></span>'
        f"<b>{count:,}</b> <small>{html.escape(means)}</small></dd>"
        for name, count, colour, means in rows
    )
    return f'<dl class="xl-bars">{drawn}</dl>'


def _more(kind: Kind, pairs: Sequence[EntryPair], sides: Sides, one_language: bool) -> str:
    """What a kind means; of other thresholds who is stricter in how many."""
    said = kind_meaning(kind, sides, one_language)
    if kind is not Kind.THRESHOLD:
        return said
    stricter = Counter(strict_of(pair) for pair in pairs if kind_of(pair) is kind)
    named = [f"{strict_words(which, sides)} {stricter[which]}" for which in Strict if stricter[which]]
    return f"{said} Stricter: {'; '.join(named)}."
