"""The asymmetry of a pair as a table: a row per concept, and one over all of them."""

from __future__ import annotations

from collections.abc import Sequence

from exportlex.comparison.surveying.asymmetry import Asymmetry, overall
from exportlex.exporting import citing
from exportlex.exporting.held import Held
from exportlex.exporting.table import About, Column, Kind, Layout, Table, Value
from exportlex.exporting.tables import evidence
from exportlex.exporting.tables.columns import CONCEPT, PERMALINK, REASON, joined, linked, rounded

_SIDES = (("a", "b"), ("b", "a"))
ASYMMETRY = Layout(
    "asymmetry",
    "Asymmetry",
    (
        Column("type", "“concept”, or “all” for the row over all concepts together."),
        CONCEPT,
        Column("label", "The concept in words."),
        Column("a", "The code of the one jurisdiction."),
        Column("a_name", "Its name."),
        Column("b", "The code of the other."),
        Column("b_name", "Its name."),
        *(Column(f"share_of_{x}_in_{y}", f"Of the elements that {x} states, the share that {y} states too, 0 to 1; "
                 "empty where it cannot be said.", Kind.NUMBER) for x, y in _SIDES),
        Column("shared", "The elements that both state."),
        *(Column(f"only_{x}", f"The elements that {x} states and {y} was not found to.") for x, y in _SIDES),
        *(Column(f"further_down_in_{y}", f"The elements of {x} that show in {y} only in passages that do not decide.")
          for x, y in _SIDES),
        *(Column(f"unknown_of_{y}", f"The elements of {x} of which nothing can be said of {y}.") for x, y in _SIDES),
        REASON,
        *evidence.BOTH,
        PERMALINK,
    ),
)  # fmt: skip


def table(found: Sequence[Asymmetry], held: Held, about: About) -> Table:
    """The pair on each concept; at least one is given."""
    rows = [_row(one, held) for one in found]
    return Table(ASYMMETRY, about, linked([*rows, _all(found, held, about)], about.permalink))


def _row(one: Asymmetry, held: Held) -> dict[str, Value]:
    ours, theirs = one.a_in_b, one.b_in_a
    return _pair(one, held) | evidence.both(one.a, one.b, held) | {
        "type": "concept", "concept": one.concept, "label": one.a.concept.label,
        "share_of_a_in_b": rounded(ours.share), "share_of_b_in_a": rounded(theirs.share),
        "shared": joined(ours.shared), "only_a": joined(ours.lacking), "only_b": joined(theirs.lacking),
        "further_down_in_b": joined(ours.further_down), "further_down_in_a": joined(theirs.further_down),
        "unknown_of_b": joined(ours.unknown), "unknown_of_a": joined(theirs.unknown), "reason": one.reason,
    }  # fmt: skip


def _all(found: Sequence[Asymmetry], held: Held, about: About) -> dict[str, Value]:
    there, back = overall(found)
    return _pair(found[0], held) | {
        "type": "all", "label": "All concepts chosen", "share_of_a_in_b": rounded(there),
        "share_of_b_in_a": rounded(back),
        "citation": citing.reckoned(f"the elements of {len(found)} concepts together", about.built),
    }  # fmt: skip


def _pair(one: Asymmetry, held: Held) -> dict[str, Value]:
    a, b = one.a.jurisdiction, one.b.jurisdiction
    return {"a": a, "a_name": held.name(a), "b": b, "b_name": held.name(b)}
