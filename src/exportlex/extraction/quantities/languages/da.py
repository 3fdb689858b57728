"""Danish: fem år; indtil to år; ti arbejdsdage; 50.000 kr.; det dobbelte af værdien."""

from __future__ import annotations

from exportlex.extraction.quantities.grammar import Grammar
from exportlex.extraction.quantities.numerals import compounds, counted, joined
from exportlex.extraction.quantities.spaced import Words

_ONES = counted("et to tre fire fem seks syv otte ni")
_TEENS = counted("ti elleve tolv tretten fjorten femten seksten sytten atten nitten", 10)
_TENS = counted("tyve tredive fyrre halvtreds tres halvfjerds firs halvfems", 20, 10)
_NUMERALS = joined(compounds(_ONES, _TEENS, _TENS, "{one}og{ten}"), "hundrede", "tusind", "et") | {
    "en": 1.0,
    "ét": 1.0,
    "én": 1.0,
}
_TO = r"\s*[-–—]\s*|\s+(?:og\s+)?(?:ind)?til\s+"
_WORDS = Words(
    numerals=_NUMERALS,
    scales={"hundrede": 100.0, "tusind": 1e3, "tusinde": 1e3, "million": 1e6, "millioner": 1e6, "mio.": 1e6,
    "milliard": 1e9, "milliarder": 1e9},
    units={
        r"(?:kalender)?år(?:s)?|-?årige?": "years", r"(?:kalender)?måned(?:er|s|ers)?": "months", r"uger?s?": "weeks",
        r"(?:arbejds|hver|bank)dage?s?": "working days", r"(?:kalender)?(?:dage?s?|døgn)": "days", r"timers?"
            r"|time": "hours",
        r"%|procent|pct\.?": "percent", r"gange(?!\s+(?:om|per)\b)": "multiple", r"dagbøder": "daily rates",
    },
    money={r"(?:danske\s+)?kroner|kr\.?": "crowns", "euro": "EUR", "(?:amerikanske\\s+)?dollars?": "USD"},
    money_before={r"kr\.?": "crowns"},
    folds={r"(?:det\s+)?dobbelte": 2, r"(?:det\s+)?tredobbelte": 3},
    joins=rf"{_TO}|\s+(?:eller|og)\s+",
    suffix=r"(?:(?!\w)|(?=årig|års))",
    decimal=",",
)  # fmt: skip

GRAMMAR = Grammar(
    "da",
    _WORDS.scan,
    before={
        "at least": r"mindst|ikke\s+(?:mindre|under)(?:\s+end)?|minimum",
        "more than": r"mere\s+end|over(?=\s*$)|oversti\w+|længere\s+end",
        "at most": r"indtil|højst|ikke\s+(?:mere|længere|over)(?:\s+end)?|maksimalt|op\s+til|ikke\s+oversti\w+"
            r"|(?:ind)?til(?=\s*$)",
        "within": r"inden(?:\s+for)?|senest|frist\s+på|inden\s+udløbet\s+af",
        "less than": r"mindre\s+end|under(?<!ikke under)(?=\s*$)|kortere\s+end",
    },
    after={"at least": r"eller\s+(?:mere|derover|længere)", "at most": r"eller\s+(?:mindre|derunder)"},
    to=_TO,
    between=r"mellem\s+",
    both=r"\s+og\s+",
    either=r"\s+eller\s+",
    compounds=True,
    cues={
        "imprisonment": r"fængsel\w*|hæfte\b|frihedsstraf",
        "retention": r"opbevar\w+|arkiver\w+|gemmes|lagr\w+",
        "records": r"dokument\w*|registre|oplysninger|bilag",
        "validity": r"gyldig\w*|gælder|varighed|udløber",
        "age": r"alder|gammel",
        "time-limit": r"frist\w*|senest|modtag\w+|ansøg\w+|afgørelse|meddel\w+|underret\w+|anmeld\w+",
        "fine": r"bøde\w*|tvangsbøde\w*",
        "value": r"værdi\w*|pris\w*|omsætning\w*",
        "amount": r"beløb\w*|fortjeneste",
        "aside": r"seneste|foregående|hver(?:t|anden)?",
        "fee": r"gebyr\w*|afgift\w*|sikkerhed|kapital",
    },
    since=r",?\s{0,2}(?:regnet\s+)?(?:fra(?:\s+og\s+med)?|efter(?:\s+at)?|fra\s+udløbet\s+af"
        r"|efter\s+udløbet\s+af)\s+",
    relative=r"(?:hvor|da|i\s+hvilket)\b",
    home={"crowns": "DKK"},
)  # fmt: skip
