"""Tables made by hand: of every kind of value, with texts that would be run or would break a file."""

from __future__ import annotations

from exportlex.exporting.table import PROVENANCE, About, Column, Kind, Layout, Row, Table

LAMPS = Layout(
    "lamps",
    "Lamps",
    (
        Column("text", "What the law of an isle says of lamps."),
        Column("number", "How many lamps.", Kind.INTEGER),
        Column("share", "Share of them that burn, 0 to 1.", Kind.NUMBER),
        Column("lit", "Whether any burns.", Kind.YES_NO),
        *PROVENANCE,
    ),
)
ABOUT = About("Lamps: Zedland", "2031-02-01T10:00:00+00:00", "compare?concept=lamps")
CITED: Row = {
    "citation": "Lamp Act, s. 1 (as of 2031-02-03; official text), https://isle.example/act_1#p(a)",
    "as_of": "2031-02-03",
    "address": "https://isle.example/act_1#p(a)",
    "sha256": f"{7:064x}",
    "permalink": "compare?concept=lamps",
}
# Each would be run, or read as something else, by a program that takes it at its word.
HOSTILE = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "  =1+1", "|calc", "%x", "＝1+1", "＋1", "－1", "＠x",
    "\u200b=1+1", "\ufeff=1+1", '=HYPERLINK("http://isle.example","x")', "=cmd|' /C calc'!A0",
)  # fmt: skip


def table(*texts: str, **more: object) -> Table:
    """A row for each text."""
    rows = tuple({**CITED, "text": text, "number": 3, "share": 0.25, "lit": True, **more} for text in texts)
    return Table(LAMPS, ABOUT, rows)  # type: ignore[arg-type]
