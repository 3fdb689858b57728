"""Briefs made by hand, of invented countries, in any size and with hostile texts: what writers are tested on."""

from __future__ import annotations

from exportlex.briefs.model import (
    Brief,
    ElementCell,
    ElementRow,
    HeldText,
    MatrixCell,
    MatrixRow,
    Party,
    Piece,
    Point,
    Quantities,
    QuantityRow,
    Remark,
    Search,
    Section,
    Source,
    Statement,
    Step,
    Style,
    Threshold,
    Thresholds,
)

# Looks like markup, formulas, template code and typst; each must be printed as it stands.
HOSTILE = (
    '<script>alert(1)</script> =1+1 {{ 7*7 }} {% for x in y %} #eval("1") $x^2$ *b* _i_ [l](http://x) '
    "@ref \\ `c` & | ~ © \x07"
)
LONG = "A long sentence about lamps and their shades, which goes on for a while. " * 400
_LANGUAGES = ("en", "zh", "ar", "ja", "ko", "uk", "de")
_WORDS = {
    "en": "lamps that shine in two colours", "zh": "能发出两种颜色光的灯", "ar": "مصابيح تضيء بلونين",
    "ja": "二色に光る灯具", "ko": "두 가지 색으로 빛나는 등", "uk": "лампи, що світять двома кольорами",
    "de": "Lampen, die in zwei Farben leuchten",
}  # fmt: skip


def brief(parties: int = 5, concepts: int = 6, title: str = "Lamps and shades", words: str = "") -> Brief:
    """A whole brief; ``words`` take the place of the invented law where they are given."""
    named = tuple(Party(f"x{number}", f"Isle {number}") for number in range(1, parties + 1))
    sources = tuple(_source(number, party, words) for number, party in enumerate(named, start=1))
    return Brief(
        title=title, made="2031-02-03", built="2031-02-01T10:00:00", permalink="brief?in=x1,x2", parties=named,
        method=tuple(Remark(f"Line {number} on scope and method.") for number in range(1, 11)),
        legend=(("●", "covered"), ("◐", "partial"), ("○", "not found in the texts held"), ("?", "text not held")),
        matrix=tuple(_matrix_row(number, named) for number in range(concepts)),
        sections=tuple(_section(number, named, words) for number in range(concepts)),
        steps=tuple(_step(number, named) for number in range(1, 5) if named),
        steps_remarks=(Remark("Steps are ordered by how many parties meet them."),),
        quantities=(_quantities(named),),
        thresholds=(_thresholds(named),) if named else (),
        sources=sources,
        searches=(Search("S1", "Isle 2", "Lamps 1", "not found in the texts held", "nothing speaks of lamps",
                         ("lamp", "shade"), ("Lamp Act, as of 2030-01-01",)),),
        held=tuple(HeldText(party.name, f"Lamp Act of {party.name}", "official text", "as of 2030-01-01",
                            "https://law.example/lamps", ("Annex 3",)) for party in named),
        not_held=(HeldText("Isle 2", "Shade Order", "not held", "", "https://law.example/shades", ()),),
        disclaimer="A research aid and no legal advice.",
    )  # fmt: skip


def _source(number: int, party: Party, words: str) -> Source:
    language = _LANGUAGES[(number - 1) % len(_LANGUAGES)]
    return Source(
        key=str(number), party=party.name, title=f"Lamp Act of {party.name}", pinpoint=f"Article {number}(1)",
        language=language, held="official text", lead="", text=words or f"{_WORDS[language]}. " * 12,
        gloss="Lamps of two colours." if language != "en" else "", dated="as of 2030-01-01", as_of="2030-01-01",
        address=f"https://law.example/lamps/{number}", sha256=f"{number:064x}",
        permalink=f"provision?instrument=x{number}%2Flamps&pinpoint=Article+{number}%281%29", pinned=number == 2,
    )  # fmt: skip


def _said(before: str, number: int, words: str = "") -> Statement:
    language = _LANGUAGES[(number - 1) % len(_LANGUAGES)]
    quoted = Piece(words or _WORDS[language], Style.WORDS, "en" if words else language)
    return Statement((Piece(f"Isle {number}", Style.STRONG), Piece(f" {before}: "), quoted), (str(number),))


def _matrix_row(number: int, named: tuple[Party, ...]) -> MatrixRow:
    signs = (("●", "covered"), ("◐", "partial"), ("○", "missing"), ("?", "not held"))
    cells = []
    for place, party in enumerate(named):
        sign, said = signs[(place + number) % len(signs)]
        cells.append(MatrixCell(party.code, sign, said, "2/7 (+1?)" if sign in "●◐" else "", (str(place + 1),)))
    return MatrixRow(f"lamps-{number}", f"Lamps {number} and their shades", tuple(cells))


def _section(number: int, named: tuple[Party, ...], words: str) -> Section:
    everyone = tuple(str(place) for place in range(1, len(named) + 1))
    rows = tuple(
        ElementRow(label, tuple(ElementCell(party.code, "✓–"[place % 2], ("covered", "not found")[place % 2],
                                            (str(place),)) for place, party in enumerate(named, start=1)))
        for label in ("colour", "shade or none", "burning hours")
    )  # fmt: skip
    return Section(
        concept=f"lamps-{number}", label=f"Lamps {number} and their shades",
        definition=Remark("A thing that gives light."),
        summary=(Statement((Piece(f"Of {len(named)} parties all speak to it."),), everyone),),
        elements=rows,
        core=(_point("colour", everyone, words),) if named else (),
        mostly=(_point("shade or none", everyone[:3], ""),) if named else (),
        differences=(_point("burning hours", everyone, words),) if named else (),
        gaps=(Statement((Piece("Isle 2: not found in the texts held."),), ("S1",)),),
        moves=(Statement((Piece("Isle 1 would add “shade or none”."),), ("1",)),) if named else (),
        remarks=(),
    )  # fmt: skip


def _point(label: str, keys: tuple[str, ...], words: str) -> Point:
    lead = Statement((Piece(f"“{label}”", Style.STRONG), Piece(f" is stated by {len(keys)}.")), keys)
    return Point(label, lead, tuple(_said("says", int(key), words) for key in keys))


def _step(number: int, named: tuple[Party, ...]) -> Step:
    codes = tuple(party.code for party in named)
    said = Statement((Piece("Three of five parties state “colour” already."),), ("1",))
    return Step(
        number, "lamps-1", "Lamps 1", "colour", "Lamps 1: colour", Remark("A thing that gives light."), codes[:3],
        codes[3:4], codes[4:], (said,),
    )  # fmt: skip


def _quantities(named: tuple[Party, ...]) -> Quantities:
    rows = tuple(
        QuantityRow(party.name, (_said("at least 5 years", place),)) for place, party in enumerate(named, start=1)
    )
    return Quantities("Record-keeping", "How long records are kept", rows)


def _thresholds(named: tuple[Party, ...]) -> Thresholds:
    limit = Threshold("burning hours", _said("more than 40 h", 1), _said("more than 50 h", 1), named[0].name)
    return Thresholds("Lamps of Isle 1, as of 2030-01-01", "Lamps of Isle 2, as of 2030-01-01", (limit,) * 3, ())
