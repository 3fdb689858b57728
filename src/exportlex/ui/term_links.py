"""The defined terms of a provision: marked in its words, explained where the pointer or the keyboard is, and listed."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from exportlex.comparison.governing.glossary import Meaning
from exportlex.comparison.governing.uses import Glossary, Use
from exportlex.exporting.links import link
from exportlex.indexing.knowledge import Row
from exportlex.ui import words
from exportlex.ui.rendering import Wrap
from exportlex.ui.tables import Cell, count, table

_MEANING = 300  # characters of a meaning beside its use
# A page of 240 units with a tooltip for each use weighs megabytes; beyond these only the first use in a unit has one.
_MOST_REPEATED = 300
_KINDS = {
    "definition": "definition", "see-reference": "defined by reference", "inclusion-only": "says what it includes",
}  # fmt: skip


@dataclass(frozen=True)
class TermLinks:
    """The uses of defined terms in the units of one page."""

    units: Sequence[Row]
    uses: dict[int, list[Use]]  # by the unit's id

    @property
    def count(self) -> int:
        """How many places are linked."""
        return sum(map(len, self.uses.values()))

    @property
    def meanings(self) -> dict[int, list[tuple[Row, Use]]]:
        """The uses of each definition, by its id, in order of their first use."""
        found: dict[int, list[tuple[Row, Use]]] = {}
        for unit in self.units:
            for use in self.uses[unit["id"]]:
                found.setdefault(use.meaning.id, []).append((unit, use))
        return found

    def wraps(self, unit: Row) -> list[Wrap]:
        """What stands around the words of each use in a unit."""
        repeated = self.count <= _MOST_REPEATED
        seen: set[int] = set()
        found = []
        for number, use in enumerate(self.uses[unit["id"]]):
            first = use.meaning.id not in seen
            seen.add(use.meaning.id)
            if first or repeated:
                found.append(_wrap(use, f"xl-tip-{unit['id']}-{number}", first))
        return found


def term_links(known: Glossary, units: Sequence[Row]) -> TermLinks:
    """Find the uses in the units; those of tables stand in cells and are left out."""
    return TermLinks(units, {unit["id"]: [] if unit["rows"] else known.uses(unit) for unit in units})


def _wrap(use: Use, name: str, focusable: bool) -> Wrap:
    """The first use in a unit can be reached by keyboard; were all, going through a page would never end."""
    reached = f' tabindex="0" aria-describedby="{name}"' if focusable else ""
    tip = f'<span class="xl-tip" role="tooltip" id="{name}">{_tip(use)}</span>'
    return Wrap(use.start, use.end, f'<span class="xl-term" role="term"{reached}>', f"{tip}</span>")


def _tip(use: Use) -> str:
    meaning = use.meaning
    text = meaning.text if len(meaning.text) <= _MEANING else meaning.text[:_MEANING].rsplit(" ", 1)[0] + " …"
    dated = words.as_of(meaning.as_of, meaning.sha256)
    return (
        f'<span class="xl-tip-head"><b>{html.escape(meaning.term)}</b> '
        f'<small lang="en">{_KINDS.get(meaning.kind, meaning.kind)}</small></span>'
        f'<span class="xl-tip-text">{html.escape(text)}</span>'
        f'<span class="xl-tip-foot" lang="en" dir="ltr"><a href="{html.escape(_address(meaning))}">'
        f"{html.escape(_cited(use))}</a> · {html.escape(use.reason)} · {html.escape(dated)}</span>"
    )


def _cited(use: Use) -> str:
    return use.meaning.pinpoint or use.meaning.place


def _address(meaning: Meaning) -> str:
    return link("provision", instrument=meaning.instrument, language=meaning.language, pinpoint=meaning.place)


def announcement(links: TermLinks) -> str:
    """What a person is told before the provision."""
    places = "1 place uses" if links.count == 1 else f"{links.count:,} places use"
    terms = "a defined term" if len(links.meanings) == 1 else f"{len(links.meanings):,} defined terms"
    are = "is" if links.count == 1 else "are"
    return (
        f"{places} {terms} and {are} underlined with dots "
        "(tables are left out): point at one, or go to it with the Tab key, to read the definition that governs there."
    )


def listed(links: TermLinks) -> str:
    """Every definition that governs here, as a table: for screen readers and for print."""
    rows: list[list[str | Cell]] = []
    for found in links.meanings.values():
        use = found[0][1]
        place = f'<a href="{html.escape(_address(use.meaning))}">{html.escape(_cited(use))}</a>'
        rows.append([use.meaning.term, count(len(found)), Cell(place), Cell(html.escape(use.reason), "xl-wide")])
    return table("Terms used here", ["Term", "Uses", "Defined in", "How far it reaches, and why it governs here"], rows)
