"""English: exceeding 31.8 GHz but not exceeding 37 GHz; 5 W or more; equal to or less (better) than 0.5 µm."""

from __future__ import annotations

from exportlex.extraction.parameters.grammar import Grammar, words
from exportlex.extraction.parameters.units import UnitWords
from exportlex.extraction.quantities.numerals import counted

_UP = r"(?:more|greater|higher|larger|longer|wider|thicker|heavier|faster|deeper|stronger|bigger)"
_DOWN = r"(?:less|fewer|lower|smaller|shorter|finer|narrower|thinner|lighter|slower|tighter)"
_ASIDE = rf"(?: ?\((?:i\.e\.,? )?(?:better|worse|smaller|{_UP}|{_DOWN})(?: than)?\))?"
_SMALL = rf" ?\((?:i\.e\.,? )?{_DOWN}(?: than)?\)"
_LARGE = rf" ?\((?:i\.e\.,? )?{_UP}(?: than)?\)"
_EQUAL = r"(?:equal(?:s|ing)?(?: to)?,? or|equal to and)"
_TO_EQUAL = r"(?:than,? )?or equal(?:ing)? to"
_NOT = r"(?:not|no|never|nor)(?: to)?(?: be)?"

GRAMMAR = Grammar(
    "en",
    UnitWords(
        words=(
            (r"seconds? of arc|arc[ -]?se(?:c|conds?)", "″"), (r"minutes? of arc|arc[ -]?min(?:utes?)?", "′"),
            (r"degrees? (?:celsius|centigrade|c)|° c|deg\.? c|oC|o C", "°C"), (r"degrees? (?:fahrenheit|f)|° f",
                "°F"),
            (r"degrees? kelvin|kelvins?", "K"), (r"degrees?(?: of arc)?(?! of ['\"]?freedom)|arc[ -]?degrees?"
                                                 r"|degs?\.?|angular degrees?", "°"),
            (r"parts? per million|p\.p\.m\.?", "ppm"), (r"parts? per billion", "ppb"), (r"parts? per trillion",
                "ppt"),
            (r"per ?cent(?:um)?|percentage points?|percents?", "%"),
            (r"nautical miles?|nmi?\.?(?= cep)|n\.mi\.?", "nmi"), (r"miles?", "mile"),
            (r"micro[ -]?met(?:er|re)s?|microns?", "µm"), (r"nano[ -]?met(?:er|re)s?", "nm"),
            (r"milli[ -]?met(?:er|re)s?|mms", "mm"), (r"centi[ -]?met(?:er|re)s?", "cm"),
            (r"kilo[ -]?met(?:er|re)s?|kms", "km"), (r"met(?:er|re)s?|mtrs?\.?", "m"),
            (r"inch(?:es)?|in\.(?=\))|in\.(?! [A-Z])", "in"), (r"foot|feet", "ft"), (r"angstroms?|ångströms?", "Å"),
            (r"nano[ -]?seconds?|nsecs?", "ns"), (r"micro[ -]?seconds?|µsecs?|usecs?", "µs"),
            (r"milli[ -]?seconds?|msecs?", "ms"), (r"pico[ -]?seconds?", "ps"), (r"seconds?|secs?\.?", "s"),
            (r"minutes?|mins?\.?", "min"), (r"hours?|hrs?\.?", "h"), (r"days?", "day"), (r"weeks?", "week"),
            (r"months?", "month"), (r"years?|yrs?", "year"),
            (r"kilograms?|kilos?|kgs", "kg"), (r"milligrams?", "mg"), (r"micrograms?", "µg"),
            (r"grams?|gms?", "g"), (r"(?:metric )?tonn?es?|metric tons?|tons?", "t"), (r"pounds?|lbs\.?|lb\.", "lb"),
            (r"ounces?", "oz"), (r"milli-?lit(?:er|re)s?", "ml"), (r"lit(?:er|re)s?|ltrs?", "l"), (r"gallons?",
                "gal"),
            (r"kilo[ -]?hertz", "kHz"), (r"mega[ -]?hertz", "MHz"), (r"giga[ -]?hertz", "GHz"), (r"hertz", "Hz"),
            (r"milli-?watts?", "mW"), (r"kilo-?watts?", "kW"), (r"mega-?watts?", "MW"), (r"giga-?watts?", "GW"),
            (r"watts?", "W"), (r"nano-?volts?", "nV"), (r"micro-?volts?", "µV"), (r"milli-?volts?", "mV"), (
                r"kilo-?volts?", "kV"), (r"volts?", "V"), (r"milli-?amp(?:ere)?s?", "mA"),
            (r"kilo-?amp(?:ere)?s?", "kA"), (r"amp(?:ere)?s?", "A"), (r"mega-?joules?", "MJ"),
            (r"kilo-?joules?", "kJ"), (r"joules?", "J"), (r"kilo-?newtons?", "kN"),
            (r"newton[- ]seconds?", "Ns"), (r"milli-?newtons?", "mN"), (r"newtons?", "N"),
            (r"mega-?pascals?", "MPa"), (r"kilo-?pascals?", "kPa"), (r"pascals?", "Pa"), (r"bars", "bar"),
            (r"atmospheres?", "atm"), (r"atomic mass units?|amu", "u"), (r"mm hg", "mmHg"), (r"calib(?:er|re)s?",
                "in"), (r"torr", "torr"), (r"ohms", "ohm"), (r"teslas?", "T"), (r"henr(?:y|ies)", "H"),
            (r"farads?", "F"), (r"becquerels?", "Bq"), (r"milli-?curies?", "mCi"), (r"curies?", "Ci"),
            (r"grays?", "Gy"), (r"rads", "rad"), (r"radians?", "rad"), (r"milli-?radians?", "mrad"),
            (r"micro-?radians?", "µrad"), (r"knots?|kts?", "knots"), (r"kph", "km/h"),
            (r"(?:revolutions?|rotations?|rev\.?) per min(?:ute)?|revs?/min|r/min|r\.p\.m\.?|rpms", "rpm"),
            (r"revolutions?|rotations?|revs?", "turn"), (r"mega samples per second|mega-?samples/s", "MSPS"),
            (r"giga samples per second|giga-?samples/s", "GSPS"), (r"kilo-?samples per second", "kSPS"),
            (r"samples?", "sample"), (r"(?:full )?frames?", "frame"), (r"g['’]s|gs", "g₀"), (r"micro-? ?g(?!\w)",
                "µg₀"),
            (r"milli-? ?g(?!\w)", "mg₀"), 
            (r"kilo-?bits?", "kbit"), (r"mega-?bits?", "Mbit"), (r"giga-?bits?", "Gbit"), (r"bits?", "bit"),
            (r"kilo-?bytes?|kbytes", "kB"), (r"mega-?bytes?|mbytes", "MB"), (r"giga-?bytes?|gbytes", "GB"),
            (r"bytes", "byte"), (r"weighted teraflops|wt", "WT"), (r"teraflops|tflops", "TFLOPS"),
            (r"tera-?ops", "TOPS"), (r"(?:n|neutrons)/cm ?[2²]", "n/cm²"), (r"milli-?gals?|mgals?", "mGal"), (
                r"hectares?", "ha"), (r"electron[ -]?volts?", "eV"),
            (r"centipoises?", "cP"), (r"centistokes", "cSt"), (r"calories", "cal"),
            (r"horse-?power|shp|(?:mechanical|shaft) s?hp", "hp"),
        ),
        per="per|a(?= (?:second|minute|hour|day|year))",
        root=r"square root(?: of)?|root|sqrt",
        squared=r"square|sq\.?",
        cubed=r"cubic|cu\.?",
    ),
    numerals={word: float(value) for value, word in counted(
        "zero one two three four five six seven eight nine ten eleven twelve", 0).items()} | {"fifteen": 15.0,
        "twenty": 20.0, "thirty": 30.0, "forty-five": 45.0, "sixty": 60.0, "ninety": 90.0,
        "hundred": 100.0},
    plural=r"(?<!s)s|axes",
    scales={"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9},
    counters=r"octaves?|elements?|pixels?|axes|channels|actuators|gates|terminals|detectors?|lines?|stages|transistors|cells",
    before={
        "ge": (rf"{_EQUAL} {_UP}{_ASIDE}(?: than)?", rf"{_UP}{_ASIDE} {_TO_EQUAL}",
               rf"{_NOT} (?:{_DOWN} than|below|under)", r"at least|at a minimum|a minimum of",
               rf"{_EQUAL} (?:exceeding|above)",
               rf"{_EQUAL} better{_LARGE} than", rf"better{_LARGE} {_TO_EQUAL}", r"≥|>=|=>"),
        "gt": (rf"{_UP}{_ASIDE} than{_ASIDE}", r"exceed(?:s|ing|ed)?|in excess of", r"(?:above|beyond)",
        r"(?<=content )over|(?<=for )over|(?<=contain )over|(?<=containing )over|(?<=of )over|(?<=with )over",
        rf"better{_LARGE} than",
               r">"),
        "le": (rf"{_EQUAL} {_DOWN}{_ASIDE}(?: than)?", rf"{_DOWN}{_ASIDE} {_TO_EQUAL}",
               rf"{_NOT} (?:exceed(?:s|ing)?|{_UP} than|above|over|in excess of)", r"up to(?:,? and including)?",
               r"at most|a maximum of|as little as|down to", r"(?:to )?within", rf"{_EQUAL} below",
               rf"{_EQUAL} better{_SMALL} than", rf"better{_SMALL} {_TO_EQUAL}", r"≤|<=|=<"),
        "lt": (rf"{_DOWN}{_ASIDE} than{_ASIDE}", r"below|under", rf"better{_SMALL} than", r"<"),
        "be": (rf"{_EQUAL} better than", r"better than or equal to", r"no worse than"),
        "bt": (r"better than",),
    },
    after={
        "ge": (rf"(?:or|and) (?:{_UP}|above|over|beyond|up|exceeding)\b{_ASIDE}(?! than| ?[-–]? ?\d)",
        rf"or better{_LARGE}", r"minimum\b"),
        "le": (rf"(?:or|and) (?:{_DOWN}|below|under)\b{_ASIDE}(?! than| ?[-–]? ?\d)", rf"or better{_SMALL}",
        r"maximum\b"),
        "be": (r"or better\b",),
    },
    opens=r"from|between|in the range(?: of)?|within the range(?: of)?",
    to=r",? ?(?:[-–—]|to|through|up to|thru) ?",
    both=r",? and(?: up to)? ",
    links=r" ?,? ?(?:(?:but|and|yet|while)(?: (?:is|are|also))? )?",
    shares=r",? ?(?:[-–—x×/]|,|to|through|and|or|by|but (?:not exceeding|less than)|up to(?: and including)?)? ?",
    refers=r"(?:paragraphs?|notes?|categor(?:y|ies)|eccns?|iso(?:/iec)?|cfr|parts?(?! per)|tables?|items?"
           r"|sections?|annex(?:es)?"
        r"|schedules?|articles?|class(?:es)?|groups?|types?|grades?|cas|nos?\.?|numbers?|chapter|appendix|supplement"
        r"|usc|u\.s\.c\.|astm|din|jis|mil-std|stanag|rule|figure|column|row|step|method|title|supp\.|§|since"
        r"|nij|cwc)",
    refers_after=r"cfr|u\.?s\.?c\b|fed\. reg",
    aside=r"rms|peak|by weight|by volume|by mass|cw|cep|tir|in (?:length|diameter|width|height|depth|thickness"
          r"|size|any \w+)|long"
        r"|thick|wide|deep|total|equivalent|continuous|relative|absolute|\([^()]*\)",
    larger_is_better=r"ratio|range|gain|efficienc\w+|rejection|suppression|isolation|reflectivity|reflectance"
        r"|transmi\w+|purity|yield|life(?:time)?|density",
    acceleration=r"accelerat\w*|accelerometers?|vibrat\w*|shock|\brms\b|micro ?g\b|g/√|gravit\w*|environment"
                 r"|\bbias\b|g-load|overload",
    dose=r"\bdose|\(si\)|\brads\b|radiation",
    any_of=r"\b(?:any|either|one(?: or more)?|at least one"
           r"|any one(?: or more)?)(?: or more)? of the (?:following|characteristics)"
        r"|\bany of the \w+ (?:listed )?(?:below|following)",
    all_of=r"\b(?:all|both|each|every one)(?: of)? the following|\b(?:the )?following (?:characteristics|two"
           r"|three)\b",
    articles=words("a an the"),
    definite=words("the"),
    stops=words("""
        having has have with to for in on from by and or at as than which that whose where when if is are be been
        being was capable designed rated specified using any all each every either both of's its their this these
        those into over under within between through per not exceeding exceed exceeds controlled modified
        providing provides possessing achieving including excluding other can may will must containing employing
        delivering meeting but only also it they least more less following follows measured defined described
        used such permitting allowing up above below after before during anywhere maintain maintained maintaining
        operate operates operated made consisting constructed incorporating about against across along without
        upon via until while so would could measure measuring accept accepting producing produce supporting
        support supports handling handle withstand withstanding carrying carry delivering deliver generate
        generating rather imparting transferring rms processing exceeds one requiring provide exploits form forms heated
        shall reference referenced equivalent"""),
    inner=words("of"),
    trailing=words("""
        limited of is are being be a an the that which equal to any i.e. e.g. has have having approximately about
        nominally value values set greater only"""),
    conditions=words("""
        at over within in for under when by from through across between with per after during"""),
    by_size=r"(?:in|of) (?P<size>diameter|length|width|height|depth|thickness|volume|size|area|weight|mass)"
            r"|(?P<adjective>"
        r"thick|long|wide|deep|high)(?: or (?:more|greater|less))?(?=[ ,;.)]|$)",
    named=r"(?:[a-z]+ )?(?:bandwidth|points?|beam ?width)\b",
    inside=words("in within over across"),
    generic=words("range ranges band bands"),
    heavy="weight|volume|mass",
    verbs=words("""
        operating containing contains contain constitutes constitute constituting contains weighing comprises
        consisting having comprising"""),
    leads=r"(?:,? (?:which|that))?(?: (?:is|are|being|having))?"
        r"(?: (?:specified|defined|given|as|being|of|exceeding|meeting|by|at|within))+"
        r" (?:any|all|either|both|one|each)(?: or more)? of the following",
)  # fmt: skip
