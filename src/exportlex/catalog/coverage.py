"""The table of what is declared, as Markdown: generated, so that the README cannot drift from the declarations."""

from __future__ import annotations

from collections.abc import Iterable

from exportlex.catalog.declarations import Instrument
from exportlex.catalog.loading import Catalog

HEAD = "| jurisdiction | instrument | languages | sources, best first | declared as not held |\n|---|---|---|---|---|"


def coverage_table(catalog: Catalog) -> str:
    """One row per instrument: its sources in order of preference, and how many parts are declared as missing."""
    rows = [
        f"| {catalog.jurisdictions[instrument.jurisdiction].name} | `{instrument.id}` {instrument.title} | "
        f"{', '.join(instrument.sources_by_language())} | {_sources(instrument)} | {_missing(instrument)} |"
        for instrument in sorted(catalog.instruments.values(), key=lambda found: found.id)
    ]
    return "\n".join([HEAD, *rows])


def _sources(instrument: Instrument) -> str:
    return "; ".join(_unique(f"{source.publisher} ({source.held})" for source in instrument.sources))


def _missing(instrument: Instrument) -> str:
    """Of the least complete source: what is held when the better ones cannot be reached."""
    missing = max((len(source.missing) for source in instrument.sources), default=0)
    return f"{missing} parts" if missing > 1 else "1 part" if missing else "–"


def _unique(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(words))
