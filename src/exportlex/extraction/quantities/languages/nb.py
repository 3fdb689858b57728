"""Norwegian: fem år; inntil ti år; fem virkedager; 50 000 kroner; det dobbelte av verdien."""

from __future__ import annotations

from exportlex.extraction.quantities.grammar import Grammar
from exportlex.extraction.quantities.numerals import compounds, counted, joined
from exportlex.extraction.quantities.spaced import Words

_ONES = counted("ett to tre fire fem seks sju åtte ni")
_TEENS = counted("ti elleve tolv tretten fjorten femten seksten sytten atten nitten", 10)
_TENS = counted("tjue tretti førti femti seksti sytti åtti nitti", 20, 10)
_NUMERALS = joined(compounds(_ONES, _TEENS, _TENS, "{ten}{one}"), "hundre", "tusen", "ett")
_NUMERALS |= {"én": 1.0, "en": 1.0, "et": 1.0, "syv": 7.0, "tyve": 20.0, "tredve": 30.0, "ettårig": 1.0}
_TO = r"\s*[-–—]\s*|\s+(?:og\s+)?(?:inn)?til\s+"
_WORDS = Words(
    numerals=_NUMERALS,
    scales={"hundre": 100.0, "tusen": 1e3, "million": 1e6, "millioner": 1e6, "mill.": 1e6, "milliard": 1e9,
    "milliarder": 1e9},
    units={
        r"(?:kalender)?år(?:s|ene)?"
            r"|-?årige?": "years", r"(?:kalender)?måned(?:er|s|ers|ene)?": "months", r"uker?s?": "weeks",
        r"(?:virke|arbeids|yrke)dag(?:er|ers|s)?": "working days", r"(?:kalender)?(?:dag(?:er|ers|s)?|døgn)": "days",
        r"timer?s?": "hours", r"%|prosent|pst\.?": "percent", r"ganger(?!\s+(?:i|per|om)\b)": "multiple",
    },
    money={r"(?:norske\s+)?kroner|kr\.?": "crowns", "euro": "EUR", "(?:amerikanske\\s+)?dollar": "USD"},
    money_before={r"kr\.?|kroner": "crowns"},
    folds={r"(?:det\s+)?dobbelte": 2, r"(?:det\s+)?tredobbelte": 3, r"(?:det\s+)?femdobbelte": 5},
    joins=rf"{_TO}|\s+(?:eller|og)\s+",
    suffix=r"(?:(?!\w)|(?=årig|års))",
    decimal=",",
)  # fmt: skip

GRAMMAR = Grammar(
    "nb",
    _WORDS.scan,
    before={
        "at least": r"minst|ikke\s+mindre\s+enn|minimum|ikke\s+under",
        "more than": r"mer\s+enn|over(?=\s*$)|overstig\w+|lengre\s+enn|lenger\s+enn",
        "at most": r"inntil|høyst|ikke\s+(?:mer|lengre|lenger)\s+enn|maksimalt|opp\s*til|(?:inn)?til(?=\s*$)"
            r"|ikke\s+over(?:stig\w+)?|maksimum",
        "within": r"innen|senest|frist\s+på|i\s+løpet\s+av",
        "less than": r"mindre\s+enn|under(?=\s*$)(?<!ikke under)|kortere\s+enn",
    },
    after={"at least": r"eller\s+(?:mer|lenger)", "at most": r"eller\s+mindre"},
    to=_TO,
    between=r"mellom\s+",
    both=r"\s+og\s+",
    either=r"\s+eller\s+",
    compounds=True,
    cues={
        "imprisonment": r"fengsel\w*|hefte\b|frihetsstraff",
        "retention": r"oppbevar\w+|arkiver\w+|lagr\w+|bevares",
        "records": r"dokument\w*|register|opplysninger",
        "validity": r"gyldig\w*|gjelder|varighet|utløper",
        "age": r"gammel|alder",
        "time-limit": r"frist\w*|senest|mott\w+|søknad\w*|vedtak|meld\w+|underrett\w+|varsl\w+|etter\s+å\s+ha",
        "fine": r"\bbot\b|bøter|gebyr|overtredelsesgebyr|tvangsmulkt|foretaksstraff",
        "value": r"verdi\w*|pris\w*|omsetning\w*",
        "amount": r"beløp\w*|vinning|utbytte",
        "aside": r"siste|foregående|h?vert?\b|hver",
        "fee": r"avgift\w*|sikkerhet|kapital",
    },
    since=r",?\s{0,2}(?:regnet\s+|å\s+regne\s+)?(?:fra(?:\s+og\s+med)?|etter|etter\s+at|fra\s+utløpet\s+av)\s+",
    relative=r"(?:da|hvor|der|i\s+hvilket)\b",
    home={"crowns": "NOK"},
)  # fmt: skip
