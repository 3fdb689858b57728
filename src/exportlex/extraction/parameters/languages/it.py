"""Italian: superiore a 31,8 GHz ma non superiore a 37 GHz; 5 W o più; uguale o inferiore a (migliore di) 0,5 µm."""

from __future__ import annotations

from exportlex.extraction.parameters.grammar import Grammar, words
from exportlex.extraction.parameters.units import UnitWords
from exportlex.extraction.quantities.numerals import counted

_TO = r"(?:a|ad|al|allo|alla|all'|ai|agli|alle)"
_OF = r"(?:di|del|dello|della|dell'|dei|degli|delle|d')"
_EITHER = rf"(?:{_TO}|{_OF})"
_UP = r"(?:superior[ei]|maggior[ei]|più (?:grand[ei]|elevat[oaei]|lung[oha]+i?|alt[oaei])|eccedent[ei])"
_DOWN = r"(?:inferior[ei]|minor[ei]|più (?:piccol[oaei]|bass[oaei]|brev[ei]))"
_BEST = r"miglior[ei]"
_SMALL = rf" ?\((?:{_DOWN}|meno)(?: {_EITHER})?\)"
_LARGE = rf" ?\((?:{_UP}|più)(?: {_EITHER})?\)"
_ASIDE = rf"(?: ?\((?:{_BEST}|peggior[ei]|{_UP}|{_DOWN})(?: {_EITHER})?\))?"
_EQUAL = rf"(?:(?:ugual[ei]|pari|equivalent[ei])(?: {_TO})? (?:o|od|ed?) ?)"
_OR_EQUAL = r" (?:o|od|ed?) (?:ugual[ei]|pari)"
_TAIL = rf"{_ASIDE} {_EITHER}{_ASIDE}(?: (?:il|lo|la|l'))?"

GRAMMAR = Grammar(
    "it",
    UnitWords(
        words=(
            (r"second[oi] (?:d'|di )arco|arcosecond[oi]", "″"), (r"minut[oi] (?:d'|di )arco|minut[oi] primi"
                                                                 r"|arcominut[oi]", "′"),
            (r"grad[oi] celsius|grad[oi] centigrad[oi]|° c", "°C"), (r"grad[oi](?: d'arco)?", "°"), (r"kelvin", "K"),
            (r"per ?cento", "%"), (r"part[ei] per milione", "ppm"), (r"migli(?:a|o) nautic(?:he|o|a)"
                                                                     r"|miglia marine", "nmi"),
            (r"migli(?:a|o)", "mile"), (r"pollic[ei]", "in"), (r"pied[ei]", "ft"), (r"micrometri|micron", "µm"),
            (r"nanometri", "nm"), (r"millimetri", "mm"), (r"centimetri", "cm"), (r"chilometri", "km"), (
                r"metr[oi] quadrat[oi]", "m²"), (r"metr[oi] cub[oi]", "m³"), (r"centimetr[oi] quadrat[oi]", "cm²"),
            (r"centimetr[oi] cub[oi]", "cm³"), (r"metr[oi]", "m"),
            (r"nanosecond[oi]", "ns"), (r"microsecond[oi]", "µs"), (r"millisecond[oi]", "ms"), (
                r"picosecond[oi]", "ps"),
            (r"second[oi]|sec\.?", "s"), (r"minut[oi]", "min"), (r"or[ae]", "h"), (r"giorn[oi]", "day"),
            (r"settiman[ae]", "week"), (r"mes[ei]", "month"), (r"ann[oi]", "year"), (r"chilogramm[oi]", "kg"),
            (r"milligramm[oi]", "mg"), (r"gramm[oi]", "g"), (r"tonnellat[ae]", "t"), (r"millilitr[oi]", "ml"),
            (r"litr[oi]", "l"), (r"chilohertz", "kHz"), (r"megahertz", "MHz"), (r"gigahertz", "GHz"), (r"hertz",
                "Hz"),
            (r"kilowatt|chilowatt", "kW"), (r"megawatt", "MW"), (r"watt", "W"), (r"nanovolt", "nV"), (
                r"microvolt", "µV"), (r"kilovolt|chilovolt", "kV"), (r"volt", "V"),
            (r"ampere", "A"), (r"joule", "J"), (r"newton", "N"), (r"pascal", "Pa"), (r"tesla", "T"), (r"nod[oi]",
                "knots"),
            (r"micro ?g", "µg₀"), (r"milli-?radiant[ei]", "mrad"), (r"micro-?radiant[ei]", "µrad"), (
                r"radiant[ei]", "rad"), (r"gir[oi]/min(?:uto)?|gir[oi] al minuto|rivoluzioni al minuto", "rpm"), (
                r"gir[oi]", "turn"),
            (r"mega ?campioni al secondo", "MSPS"), (r"giga ?campioni al secondo", "GSPS"), (r"campion[ei]",
                "sample"),
            (r"(?:fotogramm[ai]|immagin[ei])(?: complet[ie])?", "frame"), (r"bits?", "bit"), (r"bytes", "byte"),
            (r"teraflops (?:ponderat[oi]|pesat[oi])|wt", "WT"), (r"milligal", "mGal"), (r"(?:n|neutroni)/cm ?[2²]",
                "n/cm²"),
             (r"cavalli vapore|cv", "PS"), (r"Ρa", "Pa"),
        ),
        per="al|allo|alla|all'|per|ogni",
        root=r"radice quadrata (?:di|dell')|radice",
    ),
    decimal=",",
    numerals={word: float(value) for value, word in counted(
        "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici", 0).items()} | dict.fromkeys((
        "un", "una"), 1.0),
    plural=r"[iea]",
    scales={"mila": 1e3, "milione": 1e6, "milioni": 1e6, "milione di": 1e6, "milioni di": 1e6, "miliardi di": 1e9},
    counters=r"ottav[ae]|elementi|pixel|assi|canali|attuatori|celle|stadi|terminali",
    before={
        "ge": (rf"{_EQUAL}{_UP}{_TAIL}", rf"{_UP}{_ASIDE}{_OR_EQUAL}{_TAIL}", r"almeno(?: (?:il|lo|la|l'|al|all'))?",
               rf"non (?:{_DOWN}{_TAIL}|meno {_OF})", rf"{_EQUAL}{_BEST} {_OF}{_LARGE}", r"un minimo di", r"≥"),
        "gt": (rf"{_UP}{_TAIL}", rf"più {_OF}(?: il)?", r"oltre(?: (?:il|lo|la|l'|i))?", rf"al di sopra {_OF}",
               rf"{_BEST} {_OF}{_LARGE}", r"super(?:a|ano|ando|i)(?: (?:il|lo|la|l'))?", r">"),
        "le": (rf"{_EQUAL}{_DOWN}{_TAIL}", rf"{_DOWN}{_ASIDE}(?: {_EITHER})?{_OR_EQUAL}{_TAIL}",
        rf"non (?:{_UP}{_TAIL}|più {_OF}|oltre(?: il)?)",
               rf"(?:fino|sino) {_TO}(?: e compreso)?(?: un massimo di)?", r"un massimo (?:di|del)",
               r"entro(?: (?:il|lo|la|i|gli|le|l'))?",
               rf"{_EQUAL}{_BEST}{_SMALL} {_OF}", rf"{_EQUAL}{_BEST} {_OF}{_SMALL}", r"≤"),
        "lt": (rf"{_DOWN}{_TAIL}", rf"meno {_OF}", rf"al di sotto {_OF}|sotto(?: (?:i|il|la))?",
        rf"{_BEST}{_SMALL} {_OF}",
               rf"{_BEST} {_OF}{_SMALL}", r"<"),
        "be": (rf"{_EQUAL}{_BEST} {_EITHER}", rf"{_BEST}{_OR_EQUAL} {_EITHER}"),
        "bt": (rf"{_BEST} {_EITHER}", rf"{_BEST} rispetto {_TO}"),
    },
    after={
        "ge": (rf"(?:o|od|e|ed) (?:{_UP}\b{_ASIDE}(?! {_EITHER}\b| (?:o|od|e) ugual)|più\b|oltre\b)",
        rf"o {_BEST}{_LARGE}"),
        "le": (rf"(?:o|od|e|ed) (?:{_DOWN}\b{_ASIDE}(?! {_EITHER}\b| (?:o|od|e) ugual)|meno\b)",
        rf"o {_BEST}{_SMALL}"),
        "be": (rf"o {_BEST}\b",),
    },
    opens=r"da(?:l|llo|lla|ll')?|(?:compres[oaei] )?(?:tra|fra)(?: (?:i|il|gli|le|lo|l'))?|compres[oaei] da"
          r"|(?:nella|la) gamma (?:di|da)",
    to=rf",? ?(?:[-–—]|{_TO}|(?:fino|sino) {_TO}) ?",
    both=r",? ed? (?:(?:i|il|gli|le|lo|l') ?)?",
    links=r" ?,? ?(?:(?:ed?|ma|però) )?",
    shares=r",? ?(?:[-–—x×/]|,|a|ad|e|ed|o|od|e i|per|fino a|ma non superiori? a)? ?",
    refers=r"(?:paragraf[oi]|not[ae]|categori[ae]|iso|din|part[ei]|tabell[ae]|vo(?:ce|ci)|sezion[ei]"
           r"|allegat[oi]|articol[oi]|art\.|class[ei]"
        r"|grupp[oi]|tip[oi]|livell[oi]|cas|n\.|numer[oi]|punt[oi]|letter[ae]|capitol[oi]|nij|abec"
        r"|specificat[oaei] in|dal|figura|norma)",
    aside=r"rms|in peso|di picco|in valore efficace|\([^()]*\)|totale|cep|circa",
    and_="ed?",
    or_="od?",
    larger_is_better=r"rapporto|portata|guadagno|efficienza|reiezione|soppressione|attenuazione|purezza"
                     r"|trasmi\w+|riflett\w+|durata",
    acceleration=r"accelera\w*|vibra\w*|\burt[oi]\b|\brms\b|g/√|polarizzazione|\bbias\b",
    dose=r"\bdose|\(si\)|radiazion|irradia",
    any_of=r"\b(?:almeno )?un[oa]?'?(?: qualsiasi)?(?: o più)? (?:dei|delle|degli|di|tra|fra)[^,;:]{0,40}\bseguenti"
        r"|\bqualsiasi (?:dei|delle|degli)[^,;:]{0,40}\bseguenti",
    all_of=r"\b(?:tutt[eio]|entramb[ie]|ambedue)(?: (?:le|gli|i|l'))?[^,;:]{0,40}\bseguenti",
    definite=words("il lo la i gli le l'"),
    articles=words("il lo la i gli le un uno una l'"),
    stops=words("""
        con aventi avente a ad al allo alla ai agli alle in nel nello nella nei nelle da dal dallo dalla dai
        dalle per e ed o od che cui se è sono essere superiore superiori inferiore inferiori uguale uguali non
        più meno ma come tra fra su sul sulla sui entro oltre almeno fino ogni qualsiasi tutti tutte progettati
        progettate progettato progettata capaci capace grado specificato specificata specificati specificate
        dotati dotate funzionare operare misurare misurata misurato appositamente modificati modificate
        contenenti contenente durante quando loro suoi sua suo questo queste tale tali quali quale anche solo
        senza verso circa mediante utilizzando costruiti fabbricati rms seguenti seguente ottenere raggiungere
        fornire produrre nell' all' dall' sull' nominali"""),
    inner=words("di del dello della dei degli delle d'"),
    trailing=words("""
        di del dello della dell' dei degli delle è sono uguale pari il lo la i gli le un una essere compreso
        compresa compresi comprese a al alla l dell all dall nell avente aventi circa valore valori"""),
    conditions=words("""
        a ad al alla in nel nella da dal per su tra fra entro con durante dopo ogni alle ai"""),
    generic=words("gamma gamme intervallo banda campo"),
    inside=words("nella nel in entro"),
    named_before=r"banda passante[^,;]{0,30} (?:a|di) ",
    by_size=r"(?:di|in) (?P<size>diametro|lunghezza|larghezza|altezza|profondità|spessore|volume)(?P<adjective>)",
    verbs=words("contenenti contenente contengono costituisce costituiscono"),
    participles=(),
    heavy="peso|volume|massa",
    head_first=True,
    leads=r"(?:,? (?:come|che))?(?: (?:specificat[oaei]|indicat[oaei]|definit[oaei]|da|di|a|con|secondo|come|in|su))+"
        r" (?:un[oa]?|tutt[eio]|qualsiasi) (?:dei|delle|degli|di|le|i|gli) (?:seguenti(?: \w+)?|\w+ seguenti)",
)  # fmt: skip
