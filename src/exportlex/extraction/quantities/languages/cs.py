"""Czech: pět let; na šest měsíců až tři léta; do 10 dnů; 30 000 000 Kč; pětinásobek hodnoty."""

from __future__ import annotations

from exportlex.extraction.quantities.grammar import Grammar
from exportlex.extraction.quantities.spaced import Words

_FORMS = """
1 jeden jedna jedno jednoho jedné jednu jednom jedním
2 dva dvě dvou dvěma
3 tři tří třech třem
4 čtyři čtyř čtyřech čtyřem
5 pět pěti|6 šest šesti|7 sedm sedmi|8 osm osmi|9 devět devíti|10 deset deseti|11 jedenáct jedenácti|12 dvanáct dvanácti
13 třináct třinácti|14 čtrnáct čtrnácti|15 patnáct patnácti|16 šestnáct šestnácti|17 sedmnáct|18 osmnáct osmnácti
20 dvacet dvaceti|30 třicet třiceti|40 čtyřicet čtyřiceti|50 padesát padesáti|60 šedesát šedesáti|70 sedmdesát
80 osmdesát|90 devadesát devadesáti|21 dvacetijedna|25 pětadvacet pětadvaceti
"""
_NUMERALS = {
    form: float(row.split()[0])
    for row in _FORMS.replace("\n", "|").split("|") if row.strip()
    for form in row.split()[1:]
}  # fmt: skip
_NUMERALS |= {"pěti set": 500.0, "pět set": 500.0, "dvě stě": 200.0, "tři sta": 300.0}
_SCALES = {"sto": 100.0, "tisíc": 1e3, "tisíce": 1e3, "tisíců": 1e3, "milion": 1e6, "miliony": 1e6, "milionů": 1e6,
           "mil.": 1e6, "milión": 1e6, "miliónů": 1e6, "miliarda": 1e9, "miliardy": 1e9, "miliard": 1e9}  # fmt: skip
_FOLD = {"dvojnásob": 2, "trojnásob": 3, "čtyřnásob": 4, "pětinásob": 5, "šestinásob": 6, "desetinásob": 10}
_TO = r"\s*[-–—]\s*|\s+až\s+(?:na\s+)?|\s+do\s+"
_WORDS = Words(
    numerals=_NUMERALS,
    scales=_SCALES,
    units={
        r"(?:kalendářních?\s+|po\s+sobě\s+jdoucích\s+)?(?:let(?:a|ech|ům)?|léta?|rok(?:u|y|ů|em)?)": "years",
        r"(?:kalendářních?\s+)?měsíc(?:e|ů|i|ích)?": "months", r"týdn(?:y|ů|u|ech)|týden": "weeks",
        r"pracovní(?:ch|m|ho)?\s+dn(?:y|ů|í|e|ech)": "working days", r"(?:kalendářních?\s+)?(?:dn(?:y|ů|í|e|ech)"
            r"|den)": "days",
        r"hodin[ay]?": "hours", r"%|procent[ay]?": "percent", r"krát"
            r"|násob\w*": "multiple", r"denních\s+sazeb": "daily rates",
    },
    money={"Kč|korun(?:y)?(?:\\s+českých)?": "CZK", "eur(?:o|a)?": "EUR", "(?:amerických\\s+)?dolarů": "USD"},
    folds={f"{stem}\\w{{1,3}}": value for stem, value in _FOLD.items()},
    joins=rf"{_TO}|\s+(?:nebo|a)\s+",
    suffix=r"(?:(?!\w)|(?=násob|krát))",
    decimal=",",
)  # fmt: skip

GRAMMAR = Grammar(
    "cs",
    _WORDS.scan,
    before={
        "at least": r"nejméně|alespoň|minimálně|ne\s+méně\s+než|aspoň|ne\s+kratší\s+než",
        "more than": r"více\s+než|přes(?=\s*$)|přesah\w+|překrač\w+|vyšší\s+než|delší\s+než|déle\s+než|nad(?=\s*$)",
        "at most": r"nejvýše|nejdéle|maximálně|do\s+výše|až\s+(?:na|do(?:\s+výše)?)"
            r"|ne\s+(?:více|delší|vyšší)\s+než|nesmí\s+přesáhnout|nepřesah\w+"
        r"|(?:ne|ni)(?:překroč|přesáh)\w+|(?:ne|nesmí\s+být)\s+starší(?:\s+než)?",
        "within": r"(?<!\w)do(?=\s*$)|nejpozději(?:\s+do)?|ve\s+lhůtě|v\s+průběhu|lhůt[aěyu]",
        "less than": r"méně\s+než|nižší\s+než|kratší\s+než|pod(?=\s*$)",
    },
    after={"at least": r"(?:a|nebo)\s+(?:více|déle)", "at most": r"(?:a|nebo)\s+méně"},
    to=_TO,
    between=r"mezi\s+",
    both=r"\s+a\s+",
    either=r",?\s+(?:a?nebo|či)\s+",
    cues={
        "imprisonment": r"odnětí(?:m)?\s+svobody|vězen\w+|trest(?:em|u)?\s+odnětí",
        "retention": r"uchov\w+|uschov\w+|archiv\w+|uklád\w+",
        "records": r"dokument\w*|doklad\w*|evidenc\w+|záznam\w*",
        "validity": r"platnost\w*|platí|platné|vydává\s+se|se\s+vydává|uděl\w+\s+na",
        "age": r"věku|stáří",
        "time-limit": r"lhůt\w*|nejpozději|ode?\s+dne|doruč\w+|žádost\w*|rozhodn\w+|oznám\w+",
        "fine": r"pokut\w+|peněžit\w+",
        "value": r"hodnot\w+|cen[ayu]\b|obrat\w*",
        "amount": r"částk\w+|prospěch\w*|zisk\w*",
        "aside": r"posledních|předchozích|předcházejících|každ(?:é|ých|ý)",
        "fee": r"poplatek|poplatk\w+|jistot\w+|kauc\w+",
    },
    since=r",?\s{0,2}(?:počítan\w+\s+|počínaje\s+|běžících\s+)?(?:ode?|po|následujících\s+po|poté,\s+co|počínaje)\s+",
    relative=r"(?:v|ve|po)\s+(?:kter\w+|němž|níž)|kdy\b|ve\s+kterém",
)  # fmt: skip
