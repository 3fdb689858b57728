"""Swedish: fem år; högst tio år; tio arbetsdagar; 50 000 kronor; fem prisbasbelopp; dubbla värdet."""

from __future__ import annotations

from exportlex.extraction.quantities.grammar import Grammar
from exportlex.extraction.quantities.numerals import compounds, counted, joined
from exportlex.extraction.quantities.spaced import Words

_ONES = counted("ett två tre fyra fem sex sju åtta nio")
_TEENS = counted("tio elva tolv tretton fjorton femton sexton sjutton arton nitton", 10)
_TENS = counted("tjugo trettio fyrtio femtio sextio sjuttio åttio nittio", 20, 10)
_NUMERALS = joined(compounds(_ONES, _TEENS, _TENS, "{ten}{one}"), "hundra", "tusen", "ett") | {"en": 1.0}
_TO = r"\s*[-–—]\s*|\s+(?:och\s+)?(?:upp\s+)?till\s+(?:och\s+med\s+)?(?:högst\s+)?|\s+och\s+högst\s+"
_WORDS = Words(
    numerals=_NUMERALS,
    scales={"hundra": 100.0, "tusen": 1e3, "miljon": 1e6, "miljoner": 1e6, "mkr": 1e6, "miljard": 1e9,
    "miljarder": 1e9},
    units={
        r"(?:kalender)?år(?:s|en)?"
            r"|-?åriga?t?": "years", r"(?:kalender)?månad(?:er|s|ers|en)?": "months", r"veck(?:a|or)s?": "weeks",
        r"(?:arbets|bank|vard)dag(?:ar|ars|s)?": "working days", r"(?:kalender)?dag(?:ar|ars|s)?"
            r"|dygn": "days", r"timm(?:e|ar)s?": "hours",
        r"%|procent": "percent", r"gånger(?!\s+(?:per|om"
            r"|i)\b)": "multiple", r"dagsböter": "daily rates", r"(?:pris)?basbelopp": "base amounts",
    },
    money={r"(?:svenska\s+)?kronor|kr": "crowns", "euro": "EUR", "(?:amerikanska\\s+)?dollar": "USD"},
    folds={r"dubbla": 2, r"tredubbla": 3},
    joins=rf"{_TO}|\s+(?:eller|och)\s+",
    suffix=r"(?:(?!\w)|(?=årig|års))",
    decimal=",",
)  # fmt: skip

GRAMMAR = Grammar(
    "sv",
    _WORDS.scan,
    before={
        "at least": r"minst|lägst|inte\s+(?:mindre|kortare)\s+än|åtminstone",
        "more than": r"mer\s+än|över(?=\s*$)|överstig\w+|längre\s+än",
        "at most": r"högst|inte\s+(?:mer|längre|över)(?:\s+än)?|maximalt|inte\s+överstig\w+|upp\s+till|längst",
        "within": r"inom|senast|inom\s+loppet\s+av",
        "less than": r"mindre\s+än|under(?!\s+en\s+tid)(?=\s*$)|kortare\s+än|understig\w+",
    },
    after={"at least": r"eller\s+(?:mer|längre)", "at most": r"eller\s+mindre"},
    to=_TO,
    between=r"mellan\s+",
    both=r"\s+och\s+",
    either=r"\s+eller\s+",
    compounds=True,
    cues={
        "imprisonment": r"fängelse\w*|frihetsstraff",
        "retention": r"bevara\w*|arkiver\w+|sparas?|förvara\w*|lagra\w*",
        "records": r"handlingar|dokument\w*|register",
        "validity": r"giltig\w*|gäller|giltighetstid",
        "age": r"ålder|gammal",
        "time-limit": r"frist\w*|senast|ansök\w+|beslut\w*|anmäl\w+|underrätt\w+|från\s+det\s+att|från\s+den\s+dag",
        "fine": r"böter|sanktionsavgift\w*|företagsbot|vite\w*|straffavgift",
        "value": r"värde\w*|pris\w*|omsättning\w*",
        "amount": r"belopp\w*|vinst\w*",
        "aside": r"senaste|föregående|varje|vart",
        "fee": r"(?<!sanktions)avgift\w*|säkerhet|kapital",
    },
    since=r",?\s{0,2}(?:räknat\s+)?(?:från(?:\s+och\s+med)?|efter(?:\s+det\s+att)?|efter\s+utgången\s+av)\s+",
    relative=r"(?:då|när|under\s+vilket)\b",
    home={"crowns": "SEK"},
)  # fmt: skip
