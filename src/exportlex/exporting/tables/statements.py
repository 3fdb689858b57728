"""The layout of a brief's statements as a table; ``briefs.statements`` fills it."""

from __future__ import annotations

from exportlex.exporting.table import PROVENANCE, Column, Layout

STATEMENTS = Layout(
    "statements",
    "Statements of a brief",
    (
        Column("part", "The part of the brief: summary, core, mostly, differences, gaps, moves, steps, …"),
        Column("concept", "The concept that the part is on, in words; empty where it is on several."),
        Column("statement", "The sentence, the law's own words in quotation marks."),
        Column("references", "The keys of the annex entries that it rests on."),
        *PROVENANCE,
    ),
)
