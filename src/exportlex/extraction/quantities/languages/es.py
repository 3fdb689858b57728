"""Spanish: cinco años; de dos a seis años; quince días hábiles; $250,000; el triple del valor; días multa."""

from __future__ import annotations

from exportlex.extraction.quantities.grammar import Grammar
from exportlex.extraction.quantities.numerals import compounds, counted
from exportlex.extraction.quantities.spaced import Words

_ONES = counted("uno dos tres cuatro cinco seis siete ocho nueve")
_TEENS = counted("diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve", 10)
_TENS = counted("veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa", 20, 10)
_TWENTIES = counted(
    "veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho "
    "veintinueve", 21)  # fmt: skip
_HUNDREDS = counted("doscient trescient cuatrocient quinient seiscient setecient ochocient novecient", 2)
_NUMERALS = compounds(_ONES, _TEENS, _TENS, "{ten} y {one}")
_NUMERALS |= {word: float(value) for value, word in _TWENTIES.items()}
_NUMERALS |= {f"{stem}{end}": 100.0 * value for value, stem in _HUNDREDS.items() for end in ("os", "as")}
_NUMERALS |= {"un": 1.0, "una": 1.0, "veintiún": 21.0, "cien": 100.0, "ciento": 100.0, "dieciseis": 16.0}
_TO = r"\s*[-–—]\s*|\s+(?:y\s+)?(?:hasta\s+)?al?\s+|\s+(?:y\s+)?hasta\s+(?:de\s+)?"
_BASE = (r"(?:veces|días)\s+(?:el\s+(?:valor|importe)\s+(?:diario\s+)?(?:de\s+la\s+)?|(?:de\s+)?(?:el\s+)?)"
         r"(?:unidad(?:es)?\s+de\s+medida|UMA|salario\w*|unidad(?:es)?\s+de\s+inversión)\w*")  # fmt: skip
_WORDS = Words(
    numerals=_NUMERALS,
    scales={"mil": 1e3, "millón": 1e6, "millones": 1e6, "millon": 1e6},
    units={
        _BASE: "base amounts", "UTM|UTA|UIT|UVT|SMLMV|SMMLV": "base amounts",
        r"unidades\s+(?:tributarias|de\s+fomento)(?:\s+(?:mensuales|anuales))?"
            r"|salarios\s+mínimos": "base amounts",
        r"días?[\s-](?:de\s+)?multa|cuotas\s+diarias": "daily rates",
        r"años?(?:\s+(?:naturales|calendario))?": "years", r"meses|mes\b": "months", r"semanas?": "weeks",
        r"días?\s+(?:hábil(?:es)?|laborables?)": "working days", r"días?(?:\s+(?:naturales|corridos"
            r"|calendario))?(?!\s+del\s+mes\b)": "days",
        r"horas?": "hours", r"%|por\s?ciento": "percent", r"(?:veces|tantos)(?!\s+(?:al|por)\b)": "multiple",
    },
    money={r"(?:de\s+)?euros?": "EUR", r"(?:de\s+)?dólares\s+(?:americanos|estadounidenses"
        r"|de\s+los\s+estados\s+unidos)": "USD",
           r"(?:de\s+)?dólares": "dollars", r"(?:de\s+)?pesos": "pesos", r"(?:de\s+)?soles": "PEN",
           r"(?:de\s+)?pesetas": "ESP"},
    money_before={"pesos": "pesos"},
    folds={r"tanto(?=\s+al\s+\w{3,10}plo)": 1, r"doble(?=\s+del?\b)|duplo": 2, r"triplo"
        r"|triple(?=\s+del?\b)": 3, "cu[áa]druplo"
        "|cu[áa]druple(?=\\s+del?\\b)": 4,
           "qu[íi]ntuplo": 5, "sé[xs]tuplo": 6, "décuplo": 10},
    periods={"bienio": (2, "years"), "trienio": (3, "years"), "quinquenio": (5, "years"), "decenio": (10, "years")},
    joins=rf"{_TO}|\s+ni\s+(?:mayor|superior|más)(?:es)?\s+(?:de|a)\s+|\s+(?:o|u|y)\s+",
    decimal="",
)  # fmt: skip

GRAMMAR = Grammar(
    "es",
    _WORDS.scan,
    before={
        "at least": r"al\s+menos|por\s+lo\s+menos|no\s+menor(?:es)?\s+(?:de|a)|mínimo\s+de"
            r"|no\s+inferior(?:es)?\s+al?|como\s+mínimo|cuando\s+menos"
        r"|no\s+menos\s+de|mínim[oa]s?\s+de",
        "more than": r"más\s+del?|superen?|superior(?:es)?\s+al?|exced(?:a|an|e)(?:\s+de)?"
            r"|mayor(?:es)?\s+(?:del?|al?)",
        "at most": r"ni\s+(?:mayor|superior|más)(?:es)?\s+(?:de|a)|no\s+mayor(?:es)?\s+(?:de|a)|hasta(?:\s+por)?"
            r"|máxim[oa]s?\s+(?:será\s+)?de"
            r"|no\s+(?:podrá\s+)?(?:exceder|exced\w+|superar|super\w+)"
        r"(?:\s+(?:de|a))?|no\s+superior(?:es)?\s+al?|como\s+máximo|a\s+lo\s+(?:más|sumo)|no\s+más\s+del?"
            r"|sin\s+exceder\s+(?:de\s+)?",
        "within": r"dentro\s+de(?:l\s+plazo\s+de)?(?:\s+los)?|(?:en\s+(?:un|el)\s+)?plazo\s+(?:\w+\s+)?de"
            r"|a\s+más\s+tardar|antes\s+de\s+que\s+transcurran",
        "less than": r"menos\s+del?|menor(?:es)?\s+(?:del?|al?)|inferior(?:es)?\s+al?",
    },
    after={"at least": r"o\s+más|como\s+mínimo|cuando\s+menos", "at most": r"o\s+menos|como\s+máximo|a\s+lo\s+sumo"},
    to=_TO,
    between=r"entre\s+(?:los\s+)?",
    both=r"\s+y\s+(?:los\s+)?",
    either=r",?\s+[ou]\s+(?:(?:el|la|al)\s+)?",
    cues={
        "imprisonment": r"prisión|reclusión|presidio|arresto|privativa|privación\s+de\s+(?:la\s+)?libertad|cárcel",
        "retention": r"conserv\w+|archiv\w+|guardar\w*|custodi\w+|resguard\w+|mantener\w*",
        "ban": r"inhabilita\w+|suspensión",
        "records": r"document\w+|registros?|expedientes?|libros",
        "validity": r"validez|vigencia|vigentes?|válid[oa]s?|caduc\w+|otorgad[oa]s?\s+por",
        "age": r"edad",
        "time-limit": r"plazo|término|a\s+más\s+tardar|recepción|notific\w+|solicitud|resol\w+|contados|siguientes"
            r"|anticipación|aviso|inform\w+",
        "fine": r"multas?|sanci\w+|pecuniari[ao]s?|penad[oa]s?|castig\w+",
        "value": r"valor|precio|mercanc[íi]as?",
        "amount": r"importe|monto|beneficio|ganancia|lucro|cuantía",
        "aside": r"últim[oa]s|anteriores|precedentes|cada",
        "fee": r"derechos|tarifa|tasa|fianza|garantía|capital|cuota",
    },
    since=r",?\s{0,2}(?:(?:contad[oa]s?|computad[oa]s?|a\s+contar)\s+)?(?:a\s+partir\s+(?:de\s+|del\s+)|desde\s+"
        r"|siguientes\s+(?:a\s+|al\s+)"
    r"|posteriores\s+(?:a\s+|al\s+)|después\s+de\s+|tras\s+|(?:a\s+contar\s+)?desde\s+)",
    since_before=r"(?:a\s+partir\s+(?:de|del)|desde)\s+([^,;]{3,160}?),?\s+(?=durante|por\s+un|y\s+durante)",
    relative=r"(?:en|durante)\s+(?:el|la|los)\s+(?:que|cual)",
)  # fmt: skip
