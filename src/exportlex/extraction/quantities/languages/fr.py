"""French: cinq ans; de deux à cinq ans; au plus 250 000 $; quinze jours ouvrables; le double de la valeur."""

from __future__ import annotations

from exportlex.extraction.quantities.grammar import Grammar
from exportlex.extraction.quantities.numerals import compounds, counted
from exportlex.extraction.quantities.spaced import Words

_ONES = counted("un deux trois quatre cinq six sept huit neuf")
_TEENS = counted("dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf", 10)
_TENS = counted("vingt trente quarante cinquante soixante septante huitante nonante", 20, 10)
_LATE = {f"soixante {word}": 60.0 + value for value, word in _TEENS.items()}
_LATE |= {f"quatre vingt {word}": 80.0 + value for value, word in {**_ONES, **_TEENS}.items()}
_PLAIN = compounds(_ONES, _TEENS, _TENS) | _LATE | {
    "une": 1.0, "vingt et un": 21.0, "trente et un": 31.0, "soixante et onze": 71.0, "quatre vingts": 80.0,
    "quatre vingt": 80.0,
}  # fmt: skip
_NUMERALS = {word.replace("-", " "): value for word, value in _PLAIN.items()}
_SCALES = {
    "cent": 100.0,
    "cents": 100.0,
    "mille": 1e3,
    "million": 1e6,
    "millions": 1e6,
    "milliard": 1e9,
    "milliards": 1e9,
}
_TO = r"\s*[-–—]\s*|\s+(?:à|au|et\s+jusqu['’]à)\s+"
_DE = r"(?:d['’]|de\s+)?"
_WORDS = Words(
    numerals=_NUMERALS,
    scales=_SCALES,
    units={
        r"ans?|années?(?:\s+(?:civiles?|entières?|consécutives?))?": "years", "mois": "months", "semaines?": "weeks",
        r"jours?\s+(?:ouvrables?|ouvrés?)": "working days", r"jours?[\s-]amendes?": "daily rates",
        r"jours?(?:\s+(?:calendaires?|francs?|civils))?": "days", "heures?": "hours",
        r"%|p\.\s?100|pour[\s-]cent|pour\s+100": "percent", r"fois(?!\s+par\b)": "multiple",
    },
    money={
        rf"{_DE}euros?": "EUR", rf"{_DE}dollars?\s+canadiens?": "CAD", rf"{_DE}dollars?\s+(?:US|des\s+États-Unis"
            rf"|américains?)": "USD",
        rf"{_DE}dollars?": "dollars", rf"{_DE}francs?\s+suisses": "CHF", rf"{_DE}francs?\s+CFA": "XOF",
        rf"{_DE}francs?": "francs", rf"{_DE}dirhams?": "dirhams", rf"{_DE}dinars?": "dinars",
        rf"{_DE}livres?\s+sterling": "GBP",
        rf"{_DE}yens?": "JPY", r"\$\s?CA(?:N)?": "CAD", r"\$\s?US": "USD",
    },
    folds={r"doubles?(?=\s+(?:d[ue]"
        r"|au\s+\w{3,9}ple)\b)": 2, r"triple(?=\s+d[ue])": 3, r"quadruple(?=\s+d[ue])": 4, "quintuple": 5,
        "décuple": 10},
    joins=rf"{_TO}|\s+(?:ou|et)\s+(?:d['’]au\s+plus\s+|au\s+plus\s+)?",
    decimal=",",
)  # fmt: skip

GRAMMAR = Grammar(
    "fr",
    _WORDS.scan,
    before={
        "at least": r"au\s+moins|au\s+minimum|pas\s+(?:être\s+)?inférieure?s?\s+à|non\s+inférieure?s?\s+à"
            r"|minimale?s?\s+(?:de|d['’])"
        r"|ne\s+(?:peut|peuvent|saurai(?:t|ent)|doit|doivent)\s+(?:[\w'’]{1,20}\s+){0,5}?inférieure?s?\s+(?:à|au)"
        r"|minimum\s+(?:de|d['’])|égale?\s+ou\s+supérieure?\s+à|supérieure?\s+ou\s+égale?\s+à|pas\s+moins\s+de",
        "more than": r"plus\s+d(?:e|u)|supérieure?s?\s+(?:à|au)|excéd(?:ant|e|er)|dépass(?:ant|e|er)"
            r"|au[-\s]delà\s+de",
        "at most": r"au\s+plus|au\s+maximum|maxim(?:ale?|um)\s+(?:est\s+|fixée?\s+)?(?:de|à|d['’])"
            r"|(?:ne\s+|n['’])(?:\w+\s+){0,3}?(?:excéd|dépass)\w+"
        r"(?:\s+pas)?|n['’]excédant\s+pas|ne\s+dépassant\s+pas|pas\s+(?:être\s+)?supérieure?s?\s+à|jusqu['’](?:à|au)"
        r"|pas\s+(?:excéder|dépasser)|plus\s+de(?<=pas plus de)|ne\s+(?:peut|doit)\s+excéder"
            r"|inférieure?\s+ou\s+égale?\s+à|maximum\s+de"
        r"|ne\s+(?:peut|peuvent|saurai(?:t|ent)|doit|doivent)\s+(?:[\w'’]{1,20}\s+){0,5}?supérieure?s?\s+à",
        "within": r"dans\s+(?:les|un\s+délai|le\s+délai|l['’]espace|l['’])|sous"
            r"|délai\s+(?:maxim\w+\s+)?(?:de|d['’])|au\s+plus\s+tard|avant\s+l['’]expiration",
        "less than": r"moins\s+d(?:e|u)|inférieure?s?\s+(?:à|au)|en[-\s]dessous\s+de",
    },
    after={"at least": r"ou\s+plus|au\s+moins|au\s+minimum", "at most": r"ou\s+moins|au\s+plus|au\s+maximum|maximum"},
    to=_TO,
    between=r"entre\s+",
    both=r"\s+et\s+",
    either=r",?\s+ou\s+(?:(?:le|la|un|une|à)\s+)?",
    cues={
        "imprisonment": r"emprison\w*|réclusion|prison|détention|peine\s+privative",
        "retention": r"conserv\w+|tenus?\s+à\s+(?:la\s+)?disposition|archiv\w+|gard(?:er|és|ées)\b|tenir\b",
        "ban": r"interdi(?:ction|t)\w*|exclusion|suspension",
        "records": r"documents?|registres?|pièces|justificatifs",
        "validity": r"valables?|validité|valides?|en\s+vigueur"
            r"|durée\s+de\s+(?:la|l['’])\s?(?:licence|autorisation)|délivrée?s?\s+pour"
        r"|expir(?:e|ent)\b|caduque?",
        "age": r"d['’]âge|âgée?s?\s+de|\bâge\s+de|révolus",
        "time-limit": r"délais?|au\s+plus\s+tard|réception|notifi\w+|décision|préavis|demande|suivant|avant\s+la"
            r"|échéance|informe\w*",
        "fine": r"amendes?|contravention|pénalités?|sanctions?\s+pécuniaires?|sanctions?\s+administratives?",
        "value": r"valeur|prix|chiffre\s+d['’]affaires",
        "amount": r"montant|produit|bénéfice|avantage|profit|somme|objet\s+de\s+l['’]infraction",
        "aside": r"derni(?:er|ère)s|précédente?s|tous\s+les|toutes\s+les|chaque|chacune\s+des\s+périodes\s+de",
        "fee": r"frais|redevance|droit\s+de|caution|garantie|émolument|capital",
    },
    since=r",?\s{0,2}(?:(?:commençant|courant|calculée?s?|comptée?s?|débutant)\s+)?(?:à\s+(?:compter|partir"
        r"|dater)\s+(?:de\s+|du\s+|des\s+|d['’])"
    r"|après\s+|suivant\s+|qui\s+sui(?:t|vent)\s+|dès\s+|depuis\s+|suivante?\s+|à\s+l['’]expiration\s+d)",
    since_before=r"(?:à\s+(?:compter|partir)\s+(?:de|du|des)|après)\s+((?:la|l['’]|le"
        r"|les)?[^,;]{3,160}?),?\s+(?=pendant|pour\s+une)",
    relative=r"au\s+cours\s+(?:de\s+laquelle|duquel)|(?:dans|pendant|durant)\s+(?:lequel|laquelle)|où\b",
)  # fmt: skip
