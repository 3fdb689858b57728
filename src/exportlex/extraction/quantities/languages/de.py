"""German: zwei Jahre; von einem Jahr bis zu zehn Jahren; bis zu fünfhunderttausend Euro; fünfjährig; Tagessätze."""

from __future__ import annotations

from exportlex.extraction.quantities.grammar import Grammar
from exportlex.extraction.quantities.numerals import compounds, counted, joined
from exportlex.extraction.quantities.spaced import Words

_ONES = counted("ein zwei drei vier fünf sechs sieben acht neun")
_TEENS = counted("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 10)
_TENS = counted("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10)
_PLAIN = joined(compounds(_ONES, _TEENS, _TENS, "{one}und{ten}"), "hundert", "tausend", "ein")
_SWISS = {word.replace("ß", "ss"): value for word, value in _PLAIN.items() if "ß" in word}
_BENT = {word: 1.0 for word in ("eine", "einem", "einen", "einer", "eines")} | {
    "zweier": 2.0, "dreier": 3.0, "zweien": 2.0}  # fmt: skip
_SCALES = {
    "hundert": 100.0,
    "tausend": 1e3,
    "Million": 1e6,
    "Millionen": 1e6,
    "Mio.": 1e6,
    "Milliarde": 1e9,
    "Milliarden": 1e9,
}
_TO = r"\s*[-–—]\s*|\s+bis(?:\s+(?:zu|auf|höchstens))?\s+"
_OFF = r"(?:(?:volle[nr]?|weitere[nr]?|ganze[nr]?|aufeinander\s?folgende[nr]?)\s+)?"
_WORDS = Words(
    numerals=_PLAIN | _SWISS | _BENT,
    scales={word.lower(): value for word, value in _SCALES.items()},
    units={
        rf"{_OFF}(?:kalender)?jahre?[ns]?|-?jährige?[nrsm]?": "years", rf"{_OFF}(?:kalender)?monate?[ns]?"
            rf"|-?monatige?[nrsm]?": "months",
        rf"{_OFF}(?:kalender)?wochen?|-?wöchige?[nrsm]?": "weeks",
        rf"{_OFF}(?:arbeits|werk|geschäfts"
            rf"|bank(?:arbeits)?)tage?[ns]?": "working days", "tagess[aä]tze?n?": "daily rates",
        rf"{_OFF}(?:kalender)?tage?[ns]?|-?tägige?[nrsm]?": "days", "stunden?": "hours",
        r"%|prozent|v\.\s?H\.|vom\s+hundert": "percent",
        r"(?:-?\s?fache[ns]?|\s?mal)(?!\s+(?:im|pro|je|jährlich)\b)": "multiple",
    },
    money={"euro": "EUR", r"(?:schweizer\s+)?franken"
        r"|Fr\.": "CHF", r"US-dollar": "USD", "dollar": "dollars", "pfund": "GBP",
           "deutsche\\s+mark|DM": "DEM", "kronen?": "crowns"},
    folds={r"(?:das\s+)?doppelte[ns]?"
        r"|zweifache[ns]?": 2, "dreifache[ns]?": 3, "vierfache[ns]?": 4, "fünffache[ns]?": 5,
           "sechsfache[ns]?": 6, "zehnfache[ns]?": 10, "zwanzigfache[ns]?": 20},
    joins=rf"{_TO}|\s+(?:oder|und)\s+(?:höchstens\s+|nicht\s+mehr\s+als\s+)?",
    suffix=r"(?:(?!\w)|(?=jährig|monatig|tägig|wöchig|fach))",
    decimal=",",
)  # fmt: skip

GRAMMAR = Grammar(
    "de",
    _WORDS.scan,
    before={
        "at least": r"mindestens|wenigstens|nicht\s+unter|nicht\s+weniger\s+als|mindestdauer\s+von"
            r"|mindestfrist\s+von|nicht\s+kürzer\s+als|grö(?:ß|ss)er/gleich|grö(?:ß|ss)er\s+oder\s+gleich",
        "more than": r"mehr\s+als|über(?=\s*$)|übersteig\w+|überschreit\w+|länger\s+als|grö(?:ß|ss)er\s+als",
        "at most": r"höchstens|bis\s+zu(?:r\s+höhe\s+von)?|nicht\s+mehr\s+als|längstens|maximal"
            r"|nicht\s+länger\s+als|höchstdauer\s+von|nicht\s+über"
        r"|höchstgeltungsdauer\s+von|in\s+höhe\s+von\s+bis\s+zu",
        "within": r"innerhalb(?:\s+(?:von|einer|eines|der|des))?|binnen|innert|spätestens|in\s+einer\s+frist\s+von"
            r"|vor\s+ablauf\s+von|frist\s+von",
        "less than": r"weniger\s+als|unter(?=\s*$)(?<!nicht unter)|kürzer\s+als",
    },
    after={
        "at least": r"oder\s+(?:mehr|länger|darüber)",
        "at most": r"oder\s+(?:weniger|kürzer|darunter)|nicht\s+(?:über(?:steig|schreit)\w+)",
        "more than": r"(?:über(?:steig|schreit)\w+)",
    },
    to=_TO,
    between=r"zwischen\s+",
    both=r"\s+und\s+",
    either=r"\s+oder\s+(?:de[mns]\s+|das\s+)?",
    compounds=True,
    cues={
        "imprisonment": r"freiheitsstrafen?|gefängnis\w*|zuchthaus|(?<!\w)haft(?:strafe)?\b|freiheitsentzug",
        "retention": r"auf(?:zu)?bewahr\w+|archivier\w+|aufgehoben|bewahr\w+|vor(?:zuhalten|zuweisen|gewiesen)"
            r"|bereitzuhalten|speicher\w+",
        "aside": r"(?:letzten|vergangenen|vorangegangenen|vorausgegangenen|vorangehenden|alle|jede[nrs]?)\b",
        "ban": r"ausschluss|berufsverbot|untersagung",
        "records": r"unterlagen|belege|aufzeichnungen|dokumente|register|bücher|dokumentation",
        "validity": r"gültig\w*|geltungsdauer|(?<!\w)(?:gilt|gelten)\b|befristet|erteilt\s+für|erlischt|wirksam",
        "age": r"lebensjahr\w*|\balt\b|alter\s+von",
        "time-limit": r"frist\w*|spätestens|eingang|antrag\w*|entscheid\w*|mitzuteil\w+|unterricht\w+|zugang"
            r"|zustellung|(?:anzu)?melde\w*",
        "fine": r"geldbu(?:ß|ss)en?|geldstrafen?|bu(?:ß|ss)en?\b|verwaltungsstrafen?|ordnungswidrigkeit|zwangsgeld"
            r"|verbandsgeldbu(?:ß|ss)en?",
        "value": r"wert\w*|preis\w*|umsatz\w*",
        "amount": r"betrag\w*|erlös\w*|vorteil\w*|gewinn\w*|entgelt\w*",
        "fee": r"gebühr\w*|kosten|sicherheit|kaution|kapital",
    },
    since=r"(?:\s+lang)?,?\s{0,2}(?:(?:gerechnet|beginnend|berechnet|jeweils)\s+)?(?:ab|nach|vom|von|seit|nachdem"
        r"|mit|gerechnet)\s+",
    since_before=r"\b(?:ab|nach|vom|seit)\s+(?!(?:§|Abs|Satz|Art|Nummer|Nr|Buchst|Ma(?:ß|ss)gabe))"
        r"([^;]{3,200}?),?\s+(?=(?:an\s+)?(?:gerechnet\s+)?(?:für\s+(?:die\s+Dauer\s+von\s+)?"
            r"|(?:noch\s+)?mindestens\s+"
    r"|während\s+|über\s+)?$)",
    until=r"\s+(?:(?:an|zu)\s+)?(?:gerechnet\s+)?(?:auf(?:zu)?bewahr|archivier|vorzu)",
    relative=r"(?:in|an|während|zu)\s+(?:dem|der|denen|welche[mr])|dass\b",
)  # fmt: skip
