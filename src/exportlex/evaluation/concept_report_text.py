"""The committed report on concepts, for people; and the tables that the screen shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from exportlex.evaluation import assignment, finding, stating
from exportlex.evaluation.concept_measure import ASSIGNMENT, BY_CONCEPT, EYE, GOLD, PARTS, SETS, WORDS
from exportlex.evaluation.concepts import BM25, EMBEDDING

Row = Mapping[str, Any]
_BESIDE = [f"{way} {figure}" for way in (BM25, EMBEDDING) for figure in ("recall@5", "mrr", "ndcg@10")]
_TARGETS = [f"target {figure}" for figure in ("recall@5", "mrr")]
# Columns of each part; a number of whatever there is, then shares.
COLUMNS: dict[str, list[str]] = {
    "finding": ["pairs", *finding.FIGURES, *_TARGETS, *_BESIDE],
    "elements": ["pair labels", "pair precision", "pair recall", "pair f1", "provision labels", "provision precision",
                 "provision recall", "provision f1", "either/or", "either/or answered", "either/or right"],
    "absences": ["absent", "said absent", "said not found", "present", "spoke", "not held", "not held, said absent"],
    "figures": ["wanted", "recall", "direction", "ours", "exact_strict", "exact_by_eye", "read", "unread"],
    ASSIGNMENT: ["labels", "extracted", "concepts", "precision", "recall", "f1", "right"],
}  # fmt: skip
_EXPLAINED = """\
Made by `exportlex evaluate concepts --report`; the figures of all, of languages and of jurisdictions are floors.

- **Two sets of labels.** The hand-checked gold was given to us. The labels by eye we wrote ourselves, for other
  jurisdictions. The words of the concept scheme were tuned with both at hand: the figures guard what is found, and on
  laws that nobody here has seen they will be lower.
- **Finding.** A pair is a jurisdiction and a concept that are labelled present. A hit is the labelled provision, its
  parent or its child. recall@k is the share of pairs with a hit among the first k; MRR is over the first 20; nDCG@10
  counts a primary provision twice. Beside it on the same index and query: BM25 alone and the embedding alone. A row of
  a language counts against the labels in that language.
- **Elements.** “Pair”: what our position covers against all labels of the pair together; “provision”: of each labelled
  provision among our first ten alone. The labels name the best provisions, not all: an extra element may be right.
- **Absences.** Of pairs labelled not found: that we show nothing, and that we call it “not found in the texts held”; of
  pairs labelled present: that we are not silent.
- **Definitions.** F1 is over concepts; “right” counts definitions of no concept too. A second answer that the gold
  allows is right.
- **Targets** that the work set itself stand beside the figures, below and in the tables."""


def markdown(report: Mapping[str, Any]) -> str:
    """The report for people."""
    groups = report["groups"]
    lines = ["# How well concepts are found and compared", "", _EXPLAINED, "", "## In short", "", summary(report)]
    for name, title in sections(groups):
        lines += ["", f"## {title}", "", *table(groups[name], columns_of(name))]
    lines += ["", "## What is not right yet"]
    for name, missed in sorted(report["misses"].items()):
        lines += ["", f"### {name}: {len(missed)}", "", *(f"- {line}" for line in missed)]
    lines += ["", "## Floors lowered on purpose", ""]
    lines += [f"- {item['what']}: {item['reason']}" for item in report["lowered"]] or ["None."]
    return "\n".join(lines) + "\n"


def sections(groups: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Each group that there is with its title, in the order of the report."""
    for head, said in (("", ""), (f"{WORDS}, ", "By words alone, without the embedding: ")):
        for name, whose in SETS.items():
            for part, title in PARTS.items():
                for tail in ("", BY_CONCEPT):
                    if f"{head}{name}: {part}{tail}" in groups:
                        yield f"{head}{name}: {part}{tail}", f"{said}{whose}: {title}{tail}"
    for tail in ("", BY_CONCEPT):
        if f"{ASSIGNMENT}{tail}" in groups:
            yield f"{ASSIGNMENT}{tail}", f"Definitions assigned to a concept, or to none{tail}"


def columns_of(group: str) -> list[str]:
    """The columns of a group; by words alone there is nothing beside it."""
    part = group.removesuffix(BY_CONCEPT).rpartition(": ")[2]
    return [column for column in COLUMNS[part] if not (group.startswith(WORDS) and column in _BESIDE)]


def table(rows: Sequence[Row], columns: Sequence[str]) -> list[str]:
    """Lines of a table."""
    heads = [column.replace("_", " ") for column in columns]
    lines = [f"| | {' | '.join(heads)} |", "|---|" + "---:|" * len(columns)]
    cells = ([cell(row.get(column)) for column in columns] for row in rows)
    return lines + [f"| {row['name']} | {' | '.join(shown)} |" for row, shown in zip(rows, cells, strict=True)]


def cell(value: float | int | None) -> str:
    """A figure as it is shown."""
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def summary(report: Mapping[str, Any]) -> str:
    """What the README shows: the targets that the work set itself, and what is reached on each set of labels."""
    groups = report["groups"]
    lines = ["| | target | gold | labels by eye |", "|---|---:|---:|---:|"]
    for said, part, name, figure, target in _asked():
        shown = [cell(_figure(groups.get(f"{one}: {part}", groups.get(part, [])), name, figure)) for one in (GOLD, EYE)]
        lines.append(f"| {said} | {target:.2f} | {shown[0]} | {'–' if part == ASSIGNMENT else shown[1]} |")
    return "\n".join(lines)


def _asked() -> Iterator[tuple[str, str, str, str, float]]:
    for name in ("English", "other languages"):
        yield (
            f"right provision in the first five, {name}",
            "finding",
            name,
            "recall@5",
            finding.TARGETS[name]["recall@5"],
        )
    for name in ("all", "English", "other languages"):
        yield f"MRR, {name}", "finding", name, "mrr", finding.TARGETS[name]["mrr"]
    yield "elements of a pair, F1", "elements", "all", "pair f1", stating.TARGETS["pair f1"]
    yield "figures found", "figures", "all", "recall", 0.80
    yield "figures exact, read by eye", "figures", "all", "exact_by_eye", 0.95
    yield "not found, and we say so", "absences", "all", "said absent", stating.TARGETS["said absent"]
    yield "definitions to the right concept or none, F1", ASSIGNMENT, "all", "f1", assignment.TARGET


def _figure(rows: Sequence[Row], name: str, figure: str) -> float | None:
    return next((row.get(figure) for row in rows if row["name"] == name), None)
