"""English: five years; not less than six months but which may extend to five years; five lakh rupees; $1,271,078."""

from __future__ import annotations

from exportlex.extraction.quantities.grammar import Grammar
from exportlex.extraction.quantities.numerals import compounds, counted
from exportlex.extraction.quantities.spaced import Words

_ONES = counted("one two three four five six seven eight nine")
_TEENS = counted("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10)
_TENS = counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
_SCALES = {
    "hundred": 100.0, "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "lac": 1e5, "lacs": 1e5, "million": 1e6,
    "crore": 1e7, "crores": 1e7, "billion": 1e9,
}  # fmt: skip
_TO = r"\s*[-–—]\s*|,?\s+(?:and\s+)?(?:up\s+)?to\s+(?:a\s+(?:maximum|term)\s+of\s+)?"
_STATE = {
    "USD": r"(?:US|U\.S\.|United\s+States)\s+dollars?", "CAD": r"Canadian\s+dollars?",
    "AUD": r"Australian\s+dollars?",
    "TWD": r"(?:new\s+)?Taiwan(?:ese)?\s+dollars?", "SGD": r"Singapore\s+dollars?", "HKD": r"Hong\s+Kong\s+dollars?",
    "NZD": r"New\s+Zealand\s+dollars?", "CHF": r"Swiss\s+francs?", "JPY": r"(?:Japanese\s+)?yen",
    "KRW": "(?:Korean )?won",
    "GBP": r"pounds?\s+sterling", "CNY": r"RMB(?:\s+yuan)?|renminbi|Chinese\s+yuan", "EUR": "euros?", "ZAR": "rands?",
    "UAH": "hryvnias?", "CZK": "Czech\\s+(?:crowns?|korunas?)", "PLN": "zlot(?:ys?"
        "|ych)", "ILS": "(?:new\\s+)?shekels?",
    "MYR": "ringgit", "THB": "baht", "RUB": "rubles?|roubles?", "NGN": "naira",
    "INR": "Indian\\s+rupees?", "PKR": "Pakistani?\\s+rupees?",
}  # fmt: skip
_MONEY = {pattern: code for code, pattern in _STATE.items()} | {
    "dollars?": "dollars", "pounds?": "pounds", "rupees?": "rupees", "pesos?": "pesos", "dirhams?": "dirhams",
    "riyals?|rials?": "riyals", "dinars?": "dinars", "francs?": "francs", "yuan": "yuan", "shillings?": "shillings",
    "kroner?|kronor|crowns?": "crowns", "lei|leu": "lei", "liras?": "liras",
}  # fmt: skip
_OFF = r"(?:(?:full|complete|consecutive|calendar|clear|additional|more|further|successive)[\s-]{1,2})?"
_WORDS = Words(
    numerals=compounds(_ONES, _TEENS, _TENS),
    scales=_SCALES,
    units={
        rf"{_OFF}years?(?:['’])?": "years", rf"{_OFF}months?(?:['’])?": "months", rf"{_OFF}weeks?(?:['’])?": "weeks",
        r"(?:full\s+)?(?:working|business|banking|week)[\s-]?days?(?:['’])?": "working days",
        rf"{_OFF}days?(?:['’])?": "days", "hours?": "hours",
        r"%|per\s?cent(?:um)?|percentage\s+points": "percent",
        r"(?:times|fold)(?!\s+(?:a|per|in|each|every|during|monthly|annually|within)\b)": "multiple",
        r"daily\s+(?:penalty\s+)?(?:units?|rates?)": "daily rates",
        "penalty\\s+units?": "penalty units",
        r"(?:non-taxable\s+minimum\s+incomes?|(?:national\s+)?minimum\s+(?:monthly\s+)?(?:wages?|salar(?:y"
            r"|ies)))": "base amounts",
    },
    money=_MONEY,
    money_before={"rupees": "rupees", r"(?:new\s+taiwan"
        r"|n\.?t\.?)\s+dollars": "TWD", "euros?": "EUR", "dirhams": "dirhams"},
    folds={r"twice|double(?=\s+(?:the|that|of|his|its|such)\b)": 2, r"thrice"
        r"|(?:treble|triple)(?=\s+(?:the|that|of)\b)": 3},
    periods={rf"(?:(?<=within )|(?<=exceeding )|(?<=than )|(?<=least )|(?<=up to ))a\s+{name}": (1, f"{name}s")
             for name in ("year", "month", "week")},
    joins=rf"{_TO}|\s+(?:or|and)\s+"
    r"|,?\s+(?:and|nor|but|or)\s+(?:(?:not|no)\s+)?(?:be\s+)?(?:more|greater|less)\s+than\s+",
    and_after_scale="and",
)  # fmt: skip

GRAMMAR = Grammar(
    "en",
    _WORDS.scan,
    before={
        "at least": r"at\s+least|not\s+(?:be\s+)?(?:less|fewer|shorter)\s+than|no\s+(?:less|fewer)\s+than"
            r"|minimum\s+(?:\w+\s+)?"
        r"of|not\s+below|(?:less|fewer)\s+than(?<=nor less than)|extend\s+beyond",
        "more than": r"more\s+than|exceed(?:s|ing|ed)?|greater\s+than|in\s+excess\s+of|longer\s+than|older\s+than"
            r"|(?:over|above)(?=\s*$)",
        "at most": r"(?:(?:shall|may|must|can|is|are)\s+not|no\s+(?:[\w-]+\s+){1,8}(?:shall|may|can|is|are))\s+"
        r"(?:[\w-]+\s+){0,12}(?:period|term|time|duration|imprisonment|sentence|fine|penalty|sum)\s+"
        r"(?:exceeding|in\s+excess\s+of|(?:of\s+)?(?:more|longer|greater)\s+than)"
        r"|not\s+(?:be\s+)?(?:more|greater|longer)\s+than|no\s+(?:more|longer|greater)\s+than"
            r"|not\s+(?:to\s+)?"
        r"exceed(?:s|ing)?|nor\s+(?:more\s+than|exceed(?:s|ing)?)|not\s+in\s+excess\s+of|up\s+to|at\s+(?:the\s+)?most"
        r"|maximum\s+(?:\w+\s+){0,3}of|(?:may|can|shall)\s+(?:\w+\s+)?extend(?:ed)?\s+(?:up\s+)?to"
            r"|extendable\s+(?:up\s+)?to"
        r"|may\s+be\s+as\s+much\s+as|not\s+exceed,|limited\s+to|does\s+not\s+exceed|may\s+not\s+exceed",
        "within": r"within|before\s+the\s+(?:end|expir\w+)\s+of|(?:no|not)\s+(?:\w+\s+)?later\s+than"
            r"|in\s+no\s+(?:case|event)\s+later\s+than|in\s+the\s+course\s+of",
        "less than": r"less\s+than|fewer\s+than|shorter\s+than|(?:below|under)(?=\s*$)",
    },
    after={
        "at least": r"or\s+(?:more|longer|over|above|greater)|(?:at\s+)?(?:the\s+)?minimum",
        "at most": r"or\s+(?:less|fewer|shorter|under)|at\s+(?:the\s+)?most|(?:at\s+)?maximum",
    },
    to=_TO,
    between=r"between\s+(?:\w+\s+)?",
    both=r"\s+and\s+",
    either=r",?\s+or\s+(?:(?:an?|the)\s+)?(?:amount\s+(?:that\s+is\s+|equal\s+to\s+)?)?",
    cues={
        "imprisonment": r"imprison\w*|prison|custod\w*|incarcerat\w*|detention|jail|penal\s+servitude|confinement",
        "retention": r"(?:keep|keeps|kept|keeping)\b|ret(?:ain|ent)\w*|preserv\w+|record-?keeping|archiv\w+"
        r"|stor(?:e|ed|age|ing)\b|maintain(?:ed)?\b",
        "ban": r"disqualif\w+|debar\w*|deni(?:al|ed)\s+(?:of\s+)?export|ineligib\w+",
        "records": r"records?|documents?|books",
        "aside": r"(?:last|past|preceding|previous|each|every)\b|cover(?:s|ing)?\s+(?:a|the)\s+period\s+of\b",
        "validity": r"valid(?!at)\w*(?!\s+(?:only\s+)?if\b)|in\s+force"
            r"|remains?\s+(?:in\s+effect|effective)|effective\s+for|lapses?\b"
            r"|expires?\b"
        r"|(?:issued|granted|renewed)\s+for\b|\bterm\s+of\s+(?:the\s+|a\s+)?(?:licen[cs]e|permit|authori[sz]ation)",
        "age": r"of\s+age|years\s+old|\baged?\b",
        "time-limit": r"deadline|time[-\s]limit|time\s+limit|not\s+later|decision|decid\w+|notif\w+|submi\w+"
            r"|notice|receipt"
        r"|appl(?:y|ication)|(?:days?|months?|hours?)\s+(?:after|before|prior|of\s+receipt|from)\b",
        "fine": r"\bfin(?:e|es|ed)\b(?!\s+(?:animal|mesh|powder|particle|grain|wire|structure|spun))"
            r"|penalt(?:y|ies)|forfeit\w*|punish\w*|liable\s+to\s+pay|monetary\s+sanctions?|penali[sz]ed"
                r"|compound(?:ed|ing)?\b",
        "value": r"(?<!face )\bvalued?\b|price|turnover|worth",
        "amount": r"amount|proceeds|gain|profit|benefit|loss|consideration|revenue|earnings|income",
        "fee": r"\bfees?\b|\bduty\s+of\b|security|\bbond\b|\bdeposit\b|\bcharges?\s+of\b|capital|de\s+minimis",
    },
    since=r",?\s{0,2}(?:(?:commencing|starting|beginning)\s+(?:with|on|at)\s+|(?:(?:commencing|starting|beginning"
        r"|counted|running|calculated|computed|reckoned|measured"
        r"|as)\s+)?"
    r"(?:from|after|following|since|of|on|upon|as\s+of|subsequent\s+to)\s+)",
    since_before=r"(?:\b(?:from|after|following|since|on))\s+((?:the|its|such|their|that)\s[^,;]{3,160}?),?\s+"
    r"(?=(?:and\s+)?for\s+(?:a\s+)?|(?:and\s+)?(?:kept|retained)\b)",
    relative=r"(?:in|on|to|during|for|at)\s+which|whichever",
    home={"yuan": "CNY", "rupees": "INR", "pounds": "GBP", "yuan or yen": "JPY"},
)  # fmt: skip
