"""German: größer als 31,8 GHz bis einschließlich 37 GHz; mindestens 5 W; kleiner (besser)/gleich 0,5 µm."""

from __future__ import annotations

from exportlex.extraction.parameters.grammar import Grammar, words
from exportlex.extraction.parameters.units import UnitWords
from exportlex.extraction.quantities.numerals import counted

_UP = (
    r"(?:gr(?:ö|oe) ?(?:ß|ss)er(?:e[nmrs]?)?|höher(?:e[nmrs]?)?|länger|mehr|schwerer|schneller|stärker"
    r"|breiter|dicker|tiefer)"
)
_DOWN = (
    r"(?:klei ?ner(?:e[nmrs]?)?|weniger|geringer(?:e[nmrs]?)?|niedriger(?:e[nmrs]?)?|kürzer(?:e[nmrs]?)?|dünner"
    r"|schmaler|"
    r"leichter|feiner)"
)
_ASIDE = rf"(?: ?\((?:d\. ?h\. ?)?(?:besser|schlechter|{_UP}|{_DOWN})(?: als)?\))?"
_SMALL = rf" ?\({_DOWN}(?: als)?\)"
_LARGE = rf" ?\({_UP}(?: als)?\)"
_EQUAL = r" ?(?:/|oder|bzw\.?|als oder)? ?(?:gleich|=)(?: als)?"
_ALSO = r"(?:gleich|gleich groß) ?(?:oder|/|und) ?"
_NOT = r"(?:nicht|kein)"

GRAMMAR = Grammar(
    "de",
    UnitWords(
        words=(
            (r"bogensekunden?|winkelsekunden?", "″"), (r"bogenminuten?|winkelminuten?", "′"),
            (r"grad celsius|° c", "°C"), (r"winkelgrade?|grade?|deg", "°"), (r"kelvin", "K"),
            (r"gew(?:ichts|\.)?[- ]?prozent|(?:gew|masse|vol|mol|massen|atom)[a-z]*\.? ?[- ]? ?%|prozent|v\.h\.",
                "%"),
            (r"(?:gew\.?|gewichts)-? ?ppm|teile pro million", "ppm"),
            (r"nautische[nr]? meilen?|seemeilen?|sm(?= )", "nmi"), (r"meilen?", "mile"), (r"zoll", "in"),
            (r"fu(?:ß|ss)", "ft"), (r"mikrometer", "µm"), (r"nanometer", "nm"), (r"millimetern?", "mm"),
            (r"zentimetern?", "cm"), (r"kilometern?", "km"), (r"metern?", "m"),
            (r"nanosekunden?", "ns"), (r"mikrosekunden?", "µs"), (r"millisekunden?", "ms"), (r"pikosekunden?", "ps"),
            (r"sekunden?|sek\.?", "s"), (r"minuten?", "min"), (r"stunden?|std\.?", "h"), (r"tagen?|tage?", "day"),
            (r"wochen?", "week"), (r"monat(?:en?)?", "month"), (r"jahr(?:en?)?", "year"), (r"kilogramm", "kg"),
            (r"milligramm", "mg"), (r"gramm", "g"), (r"tonnen?", "t"), (r"milliliter", "ml"), (r"litern?", "l"),
            (r"kilohertz", "kHz"), (r"megahertz", "MHz"), (r"gigahertz", "GHz"), (r"hertz", "Hz"), (r"kilowatt",
                "kW"),
            (r"megawatt", "MW"), (r"watt", "W"), (r"kilovolt", "kV"), (r"volt", "V"), (r"ampere", "A"),
            (r"ohm", "ohm"), (r"atmosphären?", "atm"), (r"joule", "J"), (r"newton", "N"), (r"pascal", "Pa"), (
                r"tesla", "T"), (r"knoten", "knots"),
            (r"ps(?=\))", "PS"), (r"u/min|umdrehungen (?:pro|je) minute|upm|u/s", "rpm"), (r"umdrehungen?", "turn"),
            (r"bogengrad", "°"), (r"mega[- ]?(?:samples|abtastungen) (?:pro|je) sekunde", "MSPS"),
            (r"giga[- ]?(?:samples|abtastungen) (?:pro|je) sekunde", "GSPS"), (r"(?:voll|einzel)?bildern?", "frame"),
            (r"bits?", "bit"), (r"bytes", "byte"), (r"gewichtete teraflops|wt", "WT"), (r"milligal", "mGal"),
            (r"(?:n|neutronen)/cm ?[2²]", "n/cm²"), (r"rad", "rad"),
        ),
        per="pro|je",
        squared=r"quadrat",
        cubed=r"kubik",
        root=r"quadratwurzel(?: aus)?|wurzel",
    ),
    decimal=",",
    numerals={word: float(value) for value, word in counted(
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf", 0).items()} | dict.fromkeys((
        "ein", "eine", "einer", "einem", "einen"), 1.0),
    plural=r"(?:en|er|e|s|n)",
    scales={"tausend": 1e3, "million": 1e6, "millionen": 1e6, "mio.": 1e6, "milliarden": 1e9},
    counters=r"oktaven?|elementen?|pixeln?|achsen|kanälen?|aktoren|bildelementen?|zellen|zeilen|stufen",
    before={
        "ge": (rf"{_UP}{_ASIDE}{_EQUAL}", rf"{_ALSO}{_UP}{_ASIDE}(?: als)?", r"(?:mindestens|wenigstens"
                                                                             r"|minimal)(?: zu)?", r"(?<=\W)ab",
               rf"{_NOT} (?:{_DOWN}(?: als)?|unter)", rf"besser{_LARGE}{_EQUAL}", r"≥"),
        "gt": (rf"{_UP}{_ASIDE} als", r"(?<!gemittelt )(?<!gemessen )(?<!berechnet )(?:über|oberhalb(?: von)?)",
               rf"besser{_LARGE} als", rf"{_UP}{_ASIDE}", r">", r"jenseits von|übersteigt"),
        "le": (rf"{_DOWN}{_ASIDE}{_EQUAL}", rf"{_ALSO}{_DOWN}{_ASIDE}(?: als)?", r"höchstens|maximal"
                                                                                 r"|bis zu(?: einschlie(?:ß"
                                                                                 r"|ss)lich)?",
               r"bis (?:zu )?einschlie(?:ß|ss)lich|bis max(?:imal|\.)", rf"{_NOT} (?:{_UP}(?: als)?|über)",
               r"innerhalb(?: von)?",
               rf"besser{_SMALL}{_EQUAL}", rf"unter{_ASIDE}{_EQUAL}", r"≤"),
        "lt": (rf"{_DOWN}{_ASIDE} als", r"unter(?:halb)?(?: von)?", rf"unter{_ASIDE}", rf"besser{_SMALL} als",
        rf"(?<!und ){_DOWN}{_ASIDE}", r"<"),
        "be": (rf"besser{_EQUAL}", rf"{_ALSO}besser(?: als)?"),
        "bt": (r"besser als", r"besser"),
    },
    lasting="über",
    after={
        "ge": (rf"(?:oder|und) (?:{_UP}|darüber)\b{_ASIDE}(?! ?(?:/|oder)? ?(?:als|gleich)| ?[-–]? ?\d)",
        rf"oder besser{_LARGE}", r"über(?:schreitet|steigt|schreiten|steigen)\b"),
        "le": (rf"(?:oder|und) (?:{_DOWN}|darunter)\b{_ASIDE}(?! ?(?:/|oder)? ?(?:als|gleich)| ?[-–]? ?\d)",
        rf"oder besser{_SMALL}"),
        "be": (r"oder besser\b",),
    },
    opens=r"von|vom|zwischen|im bereich(?: von| zwischen)?|bereich(?: von)?",
    to=r",? ?(?:[-–—]|bis(?: zu)?) ?",
    both=r",? und ",
    links=r" ?,? ?(?:(?:und|aber|jedoch|sowie|bis) )?",
    shares=r",? ?(?:[-–—x×/]|,|bis|und|oder|und kleiner|bis zu|bis einschlie(?:ß|ss)lich)? ?",
    refers=r"(?:(?:unter)?nummern?|nrn?\.|abs(?:atz|\.)|art(?:ikel|\.)|anmerkung(?:en)?|anhang|kategorien?|iso"
           r"|din|teil[s]?|tabelle"
        r"|abschnitt|klasse|gruppe|typ|stufe|cas(?:-nr\.?|-nummer)?|buchstabe|satz|anlage|kapitel|güteklasse"
        r"|abec|seit|nij|kwü|vom"
        r"|position|erfassten?|stanag|mil-std|schedule|eg|eu)",
    aside=r"rms|eff\w*|\([^()]*\)|gesamt|spitze",
    and_="und|sowie",
    or_="oder",
    larger_is_better=r"verhältnis|reichweite|verstärkung|wirkungsgrad|unterdrückung|dämpfung|reinheit"
                     r"|transmission|reflexion|"
        r"lebensdauer|empfindlichkeit.{0,30}db",
    acceleration=r"beschleunig\w*|g-umgebung|vibration\w*|schock|schüttel|\brms\b|g/√|\bbias\b|nullpunkt",
    dose=r"dosis|\(si\)|strahl",
    any_of=r"\b(?:mindestens )?(?:eine[rmsn]?|irgendeine[rmsn]?)(?: oder mehrere[nr]?)? (?:der|von"
           r"|aus den) (?:\w+ )?(?:nach)?folgenden"
        r"|\beine[rmsn]? oder mehrere[nr]? (?:der )?folgende[nr]",
    all_of=r"\b(?:alle[nmrs]?|sämtliche[nrm]?|beiden?)(?: der)? (?:nach)?folgende[nr]?\b|\b(?:mit"
           r"|die) (?:den )?(?:nach)?folgenden eigenschaften",
    articles=words("""
        ein eine einer einem einen eines der die das dem den des jeder jede jedes jedem jeden"""),
    stops=words("""
        mit von zu zur zum für in im am an auf bei und oder aus durch als die der das welche welcher welches
        deren dessen wenn ist sind haben hat besitzt besitzen sowie aber jedoch nicht bis über unter oberhalb
        unterhalb innerhalb je pro ohne gegen um nach vor seit während zwischen geeignet konstruiert ausgelegt
        entwickelt spezifiziert bestimmt erfasst angegeben gemessen jeden jeder jede allen alle einschließlich
        einschliesslich dass sich auch nur soweit kann können werden wird wurde sein kleiner grösser größer mehr
        weniger mindestens höchstens verfügen verfügt enthält enthaltend erzeugen erreichen arbeiten betrieben
        infolge beim vom ins ans diese dieser dieses diesem deren beliebige beliebigen irgendeiner bezogen
        aufweist aufweisen rms"""),
    inner=words("des der pro je"),
    trailing=words("""
        von ist sind beträgt betragen als sich auf ein eine einer einem einen eines der die das dem den des
        bzw. ca. etwa jeweils hat haben jedoch aber nominal zu z.b. werte wert jeder jede"""),
    conditions=words("""
        bei in im für über unter innerhalb nach während pro je zwischen durch an am gegen"""),
    generic=words("bereich bereichs bereiches"),
    inside=words("im innerhalb in"),
    named=r"(?:-| )?(?:[a-zäöü]+-?)?bandbreite\b",
    by_size=r"(?P<size>durchmesser|länge|breite|höhe|tiefe|dicke)|(?:im|in der|an) (?P<adjective>durchmesser"
            r"|länge|breite|höhe|tiefe|dicke)",
    heavy="gewicht|volumen|masse",
    lowers=False,
    verbs=words("enthält enthalten enthaltend enthaltende aufweisen"),
    leads=r",? (?:(?:spezifiziert|angegeben|definiert|festgelegt|gemäß|gemäss|nach|entsprechend)(?: (?:mit"
          r"|durch|als|nach|von))*|mit|von)"
        r"(?<! mit) (?:einer?|einem|eines|allen|alle) (?:der )?(?:nach)?folgenden?(?: \w+)?",
)  # fmt: skip
