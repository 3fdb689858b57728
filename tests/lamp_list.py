"""A control list about lamps, every word of it ours, set as the Wassenaar lists are: one PDF of seven sections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from made_pdf import Words, made_pdf

SIZE = 11.0
_LEADING, _WHITE = 12.6, 6.0
_RULE = "_" * 68
_DUAL = "DUAL-USE LIST"
_CATEGORY = "DUAL-USE LIST - CATEGORY 1 - LAMPS AND WICKS"

Row = tuple[str, ...]  # pieces "x text", an "i " or "b " before x for italic or bold; () is white

SHEETS: list[tuple[str, list[Row]]] = [
    ("", [("150 List of Lamps",), ("150 2031 Edition",), (), ("90 - General Lamp Note.................... 2",)]),
    (_DUAL, [
        ("i90 Note 1 Words in quotation marks shine as the annexed meanings say.",), (),
        ("b212 GENERAL LAMP NOTE",), (),
        ('90 A "lamp" may leave its harbour only where the tower agrees, and the tower agrees to',),
        ("90 lend it out by day.",), (),
        ("90 The tower does not rule over candles.",),
    ]),
    (_CATEGORY, [
        ("90 1. A. LAMPS, WICKS AND DOMES",), (),
        ("107 TOWER LAMPS",), (),
        ("90 1. A. 1. Lamps for towers, as follows:",),
        ("149 a. Lamps that burn for longer than a winter night and have any of the",),
        ("169 following:",),
        ("169 1.", '193 Two "wicks" or more; or'),
        ("169 2.", "193 A dome of glass;"), (),
        ("i170 Technical Note",),
        ("i170 For the purposes of 1.A.1.a.2., 'dome' means a lid that lets the light through.",), (),
        ("149 b. Lamps that turn.",), (),
        ("i146 Note 1 1.A.1. does not apply to lamps painted on a wall, as follows:",),
        ("i186 a. Lamps in oil colour;",),
        ("i186 b. Lamps in chalk.",), (),
        ("i146 Note 2 1.A.1.b. includes lamps that turn when a keeper",),
        ("i186 leans on them.",), (),
        ("90 1. A. 2. Hand lamps weighing less than",),
    ]),
    (_CATEGORY, [
        ("146 2. stone and carried by hand.",), (),
        ("90 1. A. 3.", "149 a. 1.", "193 Domes of crystal; or"),
        ("169 2.", "193 Not used since 2029"), (),
        ("90 1. B. TEST EQUIPMENT - None",), (),
        ("250 ANNEX",), (), ('230 LIST - "OILS"',), (),
        ("104 1. Whale oil;",), ("104 2. Oil of rape,",), ("125 pressed cold;",), ("104 3. Tallow.",),
    ]),
    ("Sensitive List", [
        ("b122 THE SENSITIVE LIST OF DUAL-USE GOODS AND TECHNOLOGIES",), (),
        ("i90 N.B.", "i135 Where an entry is cut short, the long list tells the rest.",), (),
        ("90 Category 1",), (),
        ("90 1.A.1.a.2.", "193 A dome...",), (), (),
        ("90 Category 2", "193 None",),
    ]),
    ("MUNITIONS LIST", [
        ("86 ML1. Lamps that blind, as follows:",), (),
        ("122 a. Signal guns that shine;",),
        ("i145 Note ML1.a. does not apply to guns on a stage.",), (),
        ("90 ML1. b. Shells filled with light.",),
    ]),
    ("DEFINITIONS", [
        ("178 DEFINITIONS OF TERMS USED IN THESE LISTS",), (),
        ("90 What follows says what words mean.",), (), (),
        ("90 Cat 1", '148 "Lamp"',),
        ("90 ML1", "169 (Sometimes called a light) is a vessel in which oil is turned into something by",),
        ("169 which ships find home.",), (),
        ("i169 Note", "i211 A star is no lamp.",), (), (),
        ('148 "Wick" ("WK")',),
        ("90 ML1, 4, 11, 17", "169 A thread that drinks oil and has all of the following:",),
        ("169 a. One dry end; and",), ("169 b. One end that burns.",),
    ]),
    ("Statements of Understanding and Validity Notes", [
        ("b90 Borrowed lamps (NF (31) WG 1)",), (),
        ("90 A borrowed lamp counts as the lender's until it is lit.",),
    ]),
]  # fmt: skip


def lamp_list(sheets: Sequence[tuple[str, list[Row]]] = SHEETS) -> bytes:
    """The list as a PDF."""
    return made_pdf([list(_sheet(number, *sheet)) for number, sheet in enumerate(sheets, 1)], SIZE)


def _sheet(number: int, header: str, rows: Sequence[Row]) -> Iterator[Words]:
    if header:
        yield from ((91, 46, "", _RULE), (190, 72, "b", header), (91, 86, "", _RULE))
    if number > 1:
        yield (90 if number % 2 else 414, 800, "", "LAMP-LIST (31) 1")
        yield (90, 812, "", f"05-04-2031 - {number} -" if number % 2 else f"- {number} - 05-04-2031")
    baseline = 120.0
    for row in rows:
        baseline += _LEADING if row else _WHITE
        for piece in row:
            place, _, text = piece.partition(" ")
            style = place[0] if place[0] in "ib" else ""
            yield (float(place.removeprefix(style)), baseline, style, text)
