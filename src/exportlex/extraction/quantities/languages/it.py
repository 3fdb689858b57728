"""Italian: cinque anni; da due a sei anni; euro 250.000; il doppio del valore; un triennio."""

from __future__ import annotations

from exportlex.extraction.quantities.grammar import Grammar
from exportlex.extraction.quantities.numerals import counted, joined
from exportlex.extraction.quantities.spaced import Words

_ONES = counted("uno due tre quattro cinque sei sette otto nove")
_TEENS = counted("dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove", 10)
_TENS = counted("venti trenta quaranta cinquanta sessanta settanta ottanta novanta", 20, 10)
_VOWELS = ("u", "o")


def _small() -> dict[str, float]:
    """1–99: ventuno and ventotto lose the vowel of their ten, ventitré has its accent."""
    made = {word: float(value) for table in (_ONES, _TEENS, _TENS) for value, word in table.items()}
    for ten, ten_word in _TENS.items():
        for one, word in _ONES.items():
            made[(ten_word[:-1] if word.startswith(_VOWELS) else ten_word) + word] = float(ten + one)
        made[f"{ten_word}tré"] = float(ten + 3)
        made[f"{ten_word[:-1]}un"] = float(ten + 1)
    return made


_NUMERALS = joined(_small(), "cento", "mila", "uno") | {"un": 1.0, "una": 1.0, "mille": 1000.0}
_TO = r"\s*[-–—]\s*|\s+(?:fino\s+)?(?:ad?|al?|ai|agli)\s+(?:un\s+massimo\s+di\s+)?"
_WORDS = Words(
    numerals=_NUMERALS,
    scales={"milione": 1e6, "milioni": 1e6, "miliardo": 1e9, "miliardi": 1e9},
    units={
        r"ann[oi](?:\s+civil[ei])?": "years", r"mes[ei]": "months", r"settiman[ae]": "weeks",
        r"giorn[oi]\s+(?:lavorativ[oi]"
            r"|feriali)": "working days", r"aliquote\s+giornaliere": "daily rates", r"giorn[oi]": "days",
        r"or[ae]": "hours", r"%|per\s?cento": "percent", r"volte(?!\s+(?:al|l['’])\b)": "multiple",
    },
    money={r"(?:di\s+)?euro": "EUR", r"(?:di\s+)?franchi(?:\s+svizzeri)?": "CHF", r"(?:di\s+)?lire": "ITL",
           r"(?:di\s+)?dollari(?:\s+(?:USA|statunitensi))?": "USD"},
    money_before={"euro": "EUR", "lire": "ITL", "franchi": "CHF"},
    folds={r"doppio(?=\s+d)": 2, "triplo": 3, "quadruplo": 4, "quintuplo": 5, "decuplo": 10},
    periods={"biennio": (2, "years"), "triennio": (3, "years"), "quinquennio": (5, "years"), "decennio": (10,
    "years"),
             "semestre": (6, "months")},
    joins=rf"{_TO}|\s+(?:o|e)\s+",
    decimal=",",
)  # fmt: skip

GRAMMAR = Grammar(
    "it",
    _WORDS.scan,
    before={
        "at least": r"almeno|non\s+(?:è\s+)?(?:essere\s+)?inferior[ei]\s+(?:ad?|ai|agli|al(?:l[oae])?|all[\'’])"
            r"|non\s+meno\s+d(?:i|el|ell[ao])|minim[oa]\s+di|come\s+minimo",
        "more than": r"più\s+d(?:i|el|ell[ao])|oltre(?=\s*$)|superior[ei]\s+(?:ad?|ai|agli|al(?:l[oae])?|all[\'’])"
            r"|superi(?:no)?|eccede\w*",
        "at most": r"fino\s+(?:ad?|ai|agli)"
            r"|non\s+(?:\w+\s+)?(?:essere\s+)?superior[ei]\s+(?:ad?|ai|agli|al(?:l[oae])?|all[\'’])|al\s+massimo"
                r"|massim[oa]\s+di|non\s+più\s+di"
        r"|sino\s+(?:ad?|ai|agli)|non\s+oltre(?!\s+il)|non\s+(?:superi|ecced)\w*|al\s+più",
        "within": r"entro|nel\s+termine\s+di|termine\s+di|non\s+oltre\s+il\s+termine\s+di|entro\s+e\s+non\s+oltre",
        "less than": r"meno\s+d(?:i|el|ell[ao])|inferior[ei]\s+(?:ad?|ai|agli|al(?:l[oae])?|all[\'’])",
    },
    after={"at least": r"o\s+più", "at most": r"o\s+meno|al\s+massimo"},
    to=_TO,
    between=r"tra\s+(?:i\s+)?|fra\s+(?:i\s+)?",
    both=r"\s+e\s+(?:i\s+)?",
    either=r",?\s+o\s+(?:(?:il|la|al)\s+)?",
    cues={
        "imprisonment": r"reclusione|arresto|detentiva|detenzione|prigion\w+|carcere",
        "retention": r"conserv\w+|custodi\w+|archivi\w+|tenut[eio]\s+a\s+disposizione",
        "ban": r"interdizione|sospensione",
        "records": r"document\w+|registr[oi]|scritture",
        "validity": r"valid[oaie]\b|validità|in\s+vigore|rilasciat\w+\s+per|scad(?:e|ono)\b"
            r"|durata\s+(?:dell|della)\s?['’]?(?:autorizzazione|licenza)",
        "age": r"\betà\b",
        "time-limit": r"termin[ei]|entro|ricezione|ricevimento|notific\w+|domanda|decisione|comunic\w+|richiesta"
            r"|preavviso",
        "fine": r"multa|ammend[ae]|sanzion[ei]|pena\s+pecuniaria|pene\s+pecuniarie",
        "value": r"valore|prezzo|fatturato|controvalore",
        "amount": r"importo|profitto|vantaggio|utile",
        "aside": r"ultim[ie]|precedenti|ogni",
        "fee": r"tass[ae]|emolument[oi]|cauzione|diritti\s+di|capitale|contributo",
    },
    since=r",?\s{0,2}(?:a\s+decorrere\s+(?:d\w{1,4}['’]?\s?)|a\s+(?:partire|contare"
        r"|far\s+data)\s+(?:d\w{1,4}['’]?\s?)|decorrenti\s+d\w{1,4}['’]?\s?"
    r"|d(?:al|alla|all['’]|alle|ai)\s?|dopo\s+|success\w+\s+(?:al|alla|all['’])\s?|dalla\s+)",
    relative=r"(?:nel|in|durante\s+il|nella)\s+(?:quale|cui|corso\s+d\w+\s+quale)|in\s+cui",
)  # fmt: skip
