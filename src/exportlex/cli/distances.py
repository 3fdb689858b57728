"""Commands on how far laws are apart: tree, moves, asymmetry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Annotated, Any

import typer
from rich.table import Table

from exportlex.cli.dendrogram import dendrogram
from exportlex.cli.options import Concepts, Corpus, Data, In, Json, Out, code_of, codes_of, concepts_of, places
from exportlex.cli.output import DISCLAIMER, about, err, json_lines, out, write_out
from exportlex.cli.survey_tables import listed
from exportlex.cli.surveyed import Aim, surveyed
from exportlex.comparison.surveying.asymmetry import Asymmetry, asymmetries, overall
from exportlex.comparison.surveying.targets import Target, checked_target
from exportlex.comparison.surveying.ways import Way, ways_over
from exportlex.errors import UnknownWordError
from exportlex.exporting.held import Held
from exportlex.exporting.saying import ranged
from exportlex.exporting.tables import asymmetry as asymmetry_tables
from exportlex.exporting.tables import moves as move_tables
from exportlex.indexing.knowledge import Knowledge


def tree(
    inside: In = None, concepts: Concepts = None, as_json: Json = False, data: Data = None, corpus: Corpus = None
) -> None:
    """Jurisdictions joined step by step, the closest first, by the elements that they state; and every pair's distance.

    In JSON first the joins (``type`` join: left, right, distance 0 to 1), then the pairs (``type`` pair: a, b,
    distance, concepts: on how many both can be read). A pair without a distance has too few; the tree takes the mean.
    """
    from exportlex.comparison.surveying import closeness

    knowledge = Knowledge.open(places(data, corpus))
    codes, chosen = codes_of(knowledge, inside), concepts_of(knowledge.concepts, concepts)
    if len(codes) < 2:
        raise UnknownWordError(f"{codes[0]} alone makes no tree; name two or more jurisdictions with --in")
    found = surveyed(knowledge)
    pairs = [(a, b, *closeness.distance(found, a, b, chosen)) for a, b in combinations(codes, 2)]
    joins = closeness.tree(found, codes, chosen)
    if as_json:
        json_lines({"type": "join", "left": list(join.left), "right": list(join.right),
                    "distance": round(join.distance, 4)} for join in joins)  # fmt: skip
        json_lines({"type": "pair", "a": a, "b": b, "distance": None if far is None else round(far, 4),
                    "concepts": count} for a, b, far, count in pairs)  # fmt: skip
        return
    console = out()
    for line in dendrogram(joins):
        console.print(line, markup=False, soft_wrap=True)
    for join in joins:
        console.print(f"{join.distance:.2f}  {' '.join(join.left)} – {' '.join(join.right)}", soft_wrap=True)
    unknown = [f"{a} – {b}" for a, b, far, _ in pairs if far is None]
    if unknown:
        console.print(f"Placed at the mean, for too few concepts can be read on both: {', '.join(unknown)}.")
    console.print("0: the same elements wherever one speaks; 1: none in common. " + DISCLAIMER, style="dim")


def moves(
    inside: In = None,
    concepts: Concepts = None,
    target: Aim = Target.MOST,
    out_file: Out = None,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """Who moves how far to a common position: the elements that each party would add or drop, over all the concepts."""
    knowledge = Knowledge.open(places(data, corpus))
    codes, chosen = codes_of(knowledge, inside), concepts_of(knowledge.concepts, concepts)
    aim = checked_target(target, codes)
    found = surveyed(knowledge)
    ways, without = ways_over(found, codes, chosen, aim)
    if out_file:
        said = about(knowledge, f"Moves to {aim} on {len(chosen)} concepts: {', '.join(codes)}", "matrix", to=aim,
                     **{"in": ",".join(codes)})  # fmt: skip
        write_out(out_file, move_tables.over(ways, found, Held.of(knowledge), said))
    if as_json:
        json_lines(way.to_json() for way in ways)
    elif not out_file:
        _print_ways(ways, aim)
    if without:
        err().print(f"No target on: {', '.join(without)} (no law that would set it was found to speak to it)",
                    markup=False, soft_wrap=True)  # fmt: skip


def _print_ways(ways: Sequence[Way], aim: str) -> None:
    table = Table("party", "steps", "adds", "drops", "only further down", "cannot be said", "concepts judged",
                  title=f"Moves to the target: {aim}", title_justify="left")  # fmt: skip
    for way in ways:
        counts = (way.adds, way.drops, way.further_down, way.unknown)
        shown = ["–" if way.steps is None else str(count) for count in counts]
        table.add_row(way.code, ranged(way.steps, way.most), *shown, f"{len(way.judged)} of {len(way.moves)}")
    out().print(table)
    out().print("“8 to 17”: of nine elements it is not known whether they would have to be added. exportlex core "
                "CONCEPT names the elements. " + DISCLAIMER, style="dim")  # fmt: skip


def asymmetry(
    a: Annotated[str, typer.Argument(help="A jurisdiction.")],
    b: Annotated[str, typer.Argument(help="Another.")],
    concepts: Concepts = None,
    out_file: Out = None,
    as_json: Json = False,
    data: Data = None,
    corpus: Corpus = None,
) -> None:
    """How much of what one law states the other states too, and the reverse, per concept and over all.

    In JSON one object per concept (``type`` concept), then one over all of them (``type`` all).
    """
    knowledge = Knowledge.open(places(data, corpus))
    left, right = code_of(knowledge, a), code_of(knowledge, b)
    if left == right:
        raise UnknownWordError(f"{left} is named twice; name two jurisdictions")
    found = asymmetries(surveyed(knowledge), left, right, concepts_of(knowledge.concepts, concepts))
    if out_file:
        said = about(knowledge, f"{left} and {right} on {len(found)} concepts", "matrix", a=left, b=right,
                     **{"in": f"{left},{right}"})  # fmt: skip
        write_out(out_file, [asymmetry_tables.table(found, Held.of(knowledge), said)])
    if as_json:
        json_lines(_asymmetry_rows(found, left, right))
    elif not out_file:
        _print_asymmetries(found, left, right)


def _asymmetry_rows(found: Sequence[Asymmetry], a: str, b: str) -> Iterator[dict[str, Any]]:
    for one in found:
        yield {"type": "concept"} | one.to_json()
    there, back = overall(found)
    yield {"type": "all", "a": a, "b": b, "a_in_b": there, "b_in_a": back}


def _print_asymmetries(found: Sequence[Asymmetry], a: str, b: str) -> None:
    table = Table("concept", f"of {a} in {b}", f"of {b} in {a}", f"only {a}", f"only {b}", "empty because")
    for one in found:
        why = "; ".join(
            f"{side.jurisdiction}: {empty.absence}" for side in (one.a, one.b) if (empty := side.unread or side.empty)
        )
        table.add_row(one.concept, _percent(one.a_in_b.share), _percent(one.b_in_a.share),
                      listed(one.a_in_b.lacking), listed(one.b_in_a.lacking), why or "–")  # fmt: skip
    table.add_section()
    table.add_row("all", *map(_percent, overall(found)), "", "", "")
    out().print(table, markup=False)
    out().print(DISCLAIMER, style="dim")


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"
