"""Whose money is meant: codes, signs, and names that several currencies share."""

from __future__ import annotations

import re

CODES = frozenset(re.findall(
    r"[A-Z]{3}",
    "AED ARS AUD BAM BGN BHD BRL CAD CHF CLP CNY COP CZK DKK DZD EGP EUR GBP GEL HKD HUF IDR ILS INR IQD IRR ISK JOD "
    "JPY KES KRW KWD KZT LBP LKR LYD MAD MDL MXN MYR NGN NOK NPR NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD "
    "THB TND TRY TWD UAH USD UYU VND YER ZAR ",
))  # fmt: skip
SIGNS = {
    "$": "dollars", "€": "EUR", "£": "pounds", "¥": "yuan or yen", "￥": "yuan or yen", "₹": "INR", "₩": "KRW",
    "₪": "ILS", "₺": "TRY", "₴": "UAH", "฿": "THB", "₫": "VND", "₱": "PHP", "₽": "RUB", "Rs": "rupees", "Rs.": "rupees",
    "Re.": "rupees", "US$": "USD", "U.S.$": "USD", "C$": "CAD", "CA$": "CAD", "Can$": "CAD", "A$": "AUD", "AU$": "AUD",
    "NZ$": "NZD", "S$": "SGD", "SG$": "SGD", "HK$": "HKD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN", "RMB": "CNY",
    "Fr.": "CHF", "SFr.": "CHF", "sFr.": "CHF", "fr.": "CHF", "RM": "MYR", "Rp": "IDR", "Dh": "dirhams",
    "Dhs": "dirhams", "Dhs.": "dirhams", "zł": "PLN", "Kč": "CZK",
}  # fmt: skip
# Names that several states give to their money, by the code of the jurisdiction whose law uses the name.
_SHARED = {
    "dollars": {"us": "USD", "ca": "CAD", "au": "AUD", "nz": "NZD", "sg": "SGD", "hk": "HKD", "tw": "TWD", "mx": "MXN",
                "bz": "BZD", "jm": "JMD", "fj": "FJD", "tt": "TTD", "bn": "BND", "ar": "ARS", "cl": "CLP",
                "co": "COP", "uy": "UYU", "br": "BRL"},
    "pounds": {"gb": "GBP", "uk": "GBP", "gg": "GBP", "je": "GBP", "im": "GBP", "gi": "GIP", "eg": "EGP", "lb": "LBP",
               "sd": "SDG", "sy": "SYP"},
    "pesos": {"mx": "MXN", "ar": "ARS", "cl": "CLP", "co": "COP", "ph": "PHP", "uy": "UYU", "do": "DOP", "cu": "CUP"},
    "francs": {"ch": "CHF", "li": "CHF", "sn": "XOF", "cm": "XAF"},
    "crowns": {"no": "NOK", "se": "SEK", "dk": "DKK", "is": "ISK", "cz": "CZK", "fo": "DKK", "gl": "DKK"},
    "rupees": {"in": "INR", "pk": "PKR", "lk": "LKR", "np": "NPR", "mu": "MUR", "sc": "SCR"},
    "dirhams": {"ae": "AED", "ma": "MAD"},
    "riyals": {"sa": "SAR", "qa": "QAR", "om": "OMR", "ye": "YER", "ir": "IRR"},
    "dinars": {"kw": "KWD", "bh": "BHD", "jo": "JOD", "iq": "IQD", "tn": "TND", "dz": "DZD", "ly": "LYD", "rs": "RSD"},
    "yuan or yen": {"cn": "CNY", "jp": "JPY"},
    "yuan": {"cn": "CNY", "tw": "TWD", "hk": "HKD", "mo": "MOP"},
    "shillings": {"ke": "KES", "tz": "TZS", "ug": "UGX"},
    "lei": {"ro": "RON", "md": "MDL"},
    "liras": {"tr": "TRY"},
}  # fmt: skip
_PARTS = {"fo": "dk", "gl": "dk", "sj": "no"}


def currency(name: str, jurisdiction: str, home: dict[str, str]) -> str:
    """The ISO code of a name or sign; ``home`` is what the language takes it for without a jurisdiction.

    The name itself where nothing says whose it is: a bare dollar sign is USD in the law of the United States only.
    """
    if name not in _SHARED:
        return name
    code = jurisdiction.split("-", maxsplit=1)[0].lower()
    return _SHARED[name].get(_PARTS.get(code, code)) or home.get(name, name)
