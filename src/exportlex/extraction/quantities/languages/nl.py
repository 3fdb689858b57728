"""Dutch: vijf jaren; ten hoogste zes jaar; € 50.000; vijf werkdagen; het dubbele van de waarde."""

from __future__ import annotations

from exportlex.extraction.quantities.grammar import Grammar
from exportlex.extraction.quantities.numerals import compounds, counted, joined
from exportlex.extraction.quantities.spaced import Words

_ONES = counted("een twee drie vier vijf zes zeven acht negen")
_TEENS = counted("tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien", 10)
_TENS = counted("twintig dertig veertig vijftig zestig zeventig tachtig negentig", 20, 10)
_SMALL = compounds(_ONES, _TEENS, _TENS, "{one}en{ten}") | {
    f"{one}ën{ten}": float(value + place)
    for place, ten in _TENS.items() for value, one in _ONES.items() if one in {"twee", "drie"}
}  # fmt: skip
_SCALES = {"honderd": 100.0, "duizend": 1e3, "miljoen": 1e6, "mln.": 1e6, "miljard": 1e9}
_TO = r"\s*[-–—]\s*|\s+tot(?:\s+(?:en\s+met|aan|maximaal|ten\s+hoogste))?\s+"
_WORDS = Words(
    numerals=joined(_SMALL, "honderd", "duizend", "een") | {"één": 1.0},
    scales=_SCALES,
    units={
        r"(?:volle\s+|opeenvolgende\s+)?(?:kalender)?ja(?:ar|ren)"
            r"|-?jarige?": "years", r"(?:kalender)?maand(?:en)?": "months",
        r"weken|week": "weeks", r"(?:werk|arbeids)dag(?:en)?": "working days", r"(?:kalender)?dag(?:en)?": "days",
        r"u(?:ur|ren)": "hours", r"%|procent|ten\s+honderd"
            r"|percent": "percent", r"(?:maal|keer)(?!\s+per\b)": "multiple",
    },
    money={"euro['’]?s?": "EUR", "gulden": "NLG", "frank": "francs", "(?:US"
        "|Amerikaanse)[\\s-]dollar": "USD", "dollar": "dollars"},
    folds={r"(?:het\s+)?(?:dubbele|tweevoud)": 2, r"drievoud"
        r"|driedubbele": 3, "viervoud": 4, "vijfvoud": 5, "tienvoud": 10},
    joins=rf"{_TO}|\s+(?:of|en)\s+(?:ten\s+hoogste\s+)?",
    suffix=r"(?:(?!\w)|(?=jarig))",
    decimal=",",
)  # fmt: skip

GRAMMAR = Grammar(
    "nl",
    _WORDS.scan,
    before={
        "at least": r"ten\s+minste|tenminste|minstens|minimaal|niet\s+minder\s+dan|minimum\s+van|minimumduur\s+van",
        "more than": r"meer\s+dan|hoger\s+dan|langer\s+dan|overschrijd\w+|boven(?=\s*$)",
        "at most": r"ten\s+hoogste|hoogstens|maximaal|niet\s+(?:meer|langer|hoger)\s+dan|maximum\s+van|hooguit"
            r"|maximumduur\s+van|tot(?:\s+en\s+met)?(?=\s*$)",
        "within": r"binnen|uiterlijk|termijn\s+van",
        "less than": r"minder\s+dan|lager\s+dan|beneden|onder(?=\s*$)|korter\s+dan",
    },
    after={"at least": r"of\s+(?:meer|langer)", "at most": r"of\s+minder|niet\s+(?:te\s+boven|overschrijd\w+)"},
    to=_TO,
    between=r"tussen\s+(?:de\s+)?",
    both=r"\s+en\s+",
    either=r"\s+of\s+",
    compounds=True,
    cues={
        "imprisonment": r"gevangenis\w*|hechtenis|opsluiting|vrijheidsstraf\w*|celstraf",
        "retention": r"bewa(?:ar|ren|ard)\w*|bewaring|gearchiveerd|bewaartermijn|bijgehouden|bijhouden",
        "records": r"bescheiden|documenten|gegevens|administratie|registers?",
        "validity": r"geldig\w*|geldigheidsduur|verleend|geldt|van\s+kracht|looptijd|afgegeven\s+voor"
            r"|erkenning\s+geschiedt|vervalt",
        "age": r"leeftijd|\boud\b",
        "time-limit": r"termijn\w*|uiterlijk|ontvangst|aanvraag|beslis\w*|besluit|meld\w*|kennisgev\w*|voorafgaand",
        "fine": r"(?:geld)?boetes?|geldsom|dwangsom|sanctie",
        "value": r"waarde|prijs|omzet",
        "amount": r"bedrag|opbrengst|voordeel|winst",
        "aside": r"laatste|afgelopen|voorafgaande|elke|iedere|om\s+de",
        "fee": r"vergoeding|leges|retributie|kosten|waarborg",
    },
    since=r",?\s{0,2}(?:(?:te\s+rekenen|gerekend|ingaande|beginnend|aanvangend)\s+)?(?:vanaf|na|nadat|sinds"
        r"|volgend\s+op|met\s+ingang\s+van)\s+",
    since_before=r"\b(?:vanaf|na|met\s+ingang\s+van)\s+((?:het|de|dat)?[^,;]{3,160}?)\s+(?=gedurende|voor\s+een)",
    until=r"\s+(?:te\s+)?(?:worden\s+)?bewa",
    relative=r"(?:waarin|tijdens\s+welk|in\s+welk|waarop)",
)  # fmt: skip
