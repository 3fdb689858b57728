"""Spanish: superior a 31,8 GHz pero no superior a 37 GHz; 5 W o más; igual o inferior a (mejor que) 0,5 µm."""

from __future__ import annotations

from exportlex.extraction.parameters.grammar import Grammar, words
from exportlex.extraction.parameters.units import UnitWords
from exportlex.extraction.quantities.numerals import counted

_TO = r"(?:a|al|que|de)"
_UP = r"(?:superior(?:es)?|mayor(?:es)?)"
_DOWN = r"(?:inferior(?:es)?|menor(?:es)?)"
_BEST = r"mejor(?:es)?"
_ASIDE = rf"(?: ?\((?:o )?(?:{_BEST}|peor(?:es)?|{_UP}|{_DOWN})(?: {_TO})?\))?"
_TAIL = rf"{_ASIDE} {_TO}{_ASIDE}(?: (?:el|la|los))?"
_EQUAL = rf"igual(?:es)?(?: {_TO})? [ou] "
_OR_EQUAL = r" [ou] igual(?:es)?"
_SMALL = rf" ?\({_DOWN}(?: {_TO})?\)"

GRAMMAR = Grammar(
    "es",
    UnitWords(
        words=(
            (r"segundos? de arco", "″"), (r"minutos? de arco", "′"), (r"grados? (?:celsius|centígrados?)", "°C"),
            (r"grados?", "°"), (r"por ciento", "%"), (r"partes? por millón|p\.p\.m\.", "ppm"),
            (r"millas? (?:náuticas?|marinas?)", "nmi"), (r"millas?", "mile"), (r"metros? cuadrados?", "m²"),
            (r"metros? cúbicos?", "m³"), (r"pulgadas?", "in"), (r"pies?", "ft"), (r"micr[oó]metros?|micr(?:as?"
                                                                                  r"|ones|ón)", "µm"),
            (r"nan[oó]metros?", "nm"), (r"milímetros?", "mm"), (r"centímetros?", "cm"), (r"kilómetros?", "km"),
            (r"metros?", "m"), (r"nanosegundos?", "ns"), (r"microsegundos?", "µs"), (r"milisegundos?", "ms"),
            (r"picosegundos?", "ps"), (r"segundos?", "s"), (r"minutos?", "min"), (r"horas?", "h"), (r"días?", "day"),
            (r"semanas?", "week"), (r"mes(?:es)?", "month"), (r"años?", "year"), (r"kilogramos?", "kg"), (
                r"gramos?", "g"),
            (r"toneladas?", "t"), (r"litros?", "l"), (r"vatios?|watts?", "W"), (r"voltios?", "V"), (
                r"hercios?|hertz", "Hz"),
            (r"julios?", "J"), (r"newtons?", "N"), (r"pascales", "Pa"), (r"teslas?", "T"), (r"nudos?", "knots"),
            (r"r\.?p\.?m\.?|revoluciones por minuto", "rpm"), (r"revoluci(?:ón|ones)", "turn"), (
                r"bits?|bitios?", "bit"),
            (r"fotogramas?|tramas?|imágenes", "frame"), (r"miligal(?:es)?", "mGal"), (r"ohmios?", "ohm"),
            (r"microrradianes", "µrad"), (r"milirradianes", "mrad"), (r"radianes", "rad"), (r"micro ?g", "µg₀"), (
                r"mtops", "Mtops"),
        ),
        per="por|al",
        root=r"raíz cuadrada (?:de|del)|raíz (?:de|del)?",
    ),
    decimal=",",
    numerals={word: float(value) for value, word in counted(
        "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce", 0).items()} | {"un": 1.0, "una": 1.0},
    scales={"mil": 1e3, "millón": 1e6, "millones": 1e6, "millón de": 1e6, "millones de": 1e6},
    plural=r"s",
    counters=r"elementos|p[ií]xeles|ejes|canales|actuadores|terminales|células",
    before={
        "ge": (rf"{_EQUAL}{_UP}{_TAIL}", rf"{_UP}{_OR_EQUAL}{_TAIL}", r"(?:al|por lo) menos|como mínimo|un mínimo de",
               rf"no {_DOWN}{_TAIL}", r"≥"),
        "gt": (rf"{_UP}{_TAIL}", r"más (?:de|del)(?: (?:el|la))?", r"exced(?:e|en|a|an|iendo)(?: de)?",
        r"super(?:e|en|a|an)",
               r"por encima de", r">"),
        "le": (rf"{_EQUAL}{_DOWN}{_TAIL}", rf"{_DOWN}{_OR_EQUAL}{_TAIL}", r"como máximo|un máximo de",
        r"no (?:excedan?|superen?)(?: de)?",
               rf"no {_UP}{_TAIL}|no más de", r"hasta(?: un máximo de)?", rf"{_EQUAL}{_BEST}{_SMALL} que",
               rf"{_EQUAL}{_BEST} que{_SMALL}", r"≤"),
        "lt": (rf"{_DOWN}{_TAIL}", r"menos (?:de|del)(?: (?:el|la))?", r"por debajo de", rf"{_BEST} que{_SMALL}",
               rf"{_BEST}{_SMALL} que", r"<"),
        "be": (rf"{_EQUAL}{_BEST} (?:que|a)", rf"{_BEST}{_OR_EQUAL} (?:que|a)"),
        "bt": (rf"{_BEST} que",),
    },
    after={
        "ge": (r"[oy] más\b(?! (?:de|del) ?\d)", rf"[oy] {_UP}\b(?! {_TO}\b| [ou] igual)"),
        "le": (r"[oy] menos\b(?! (?:de|del) ?\d)", rf"[oy] {_DOWN}\b(?! {_TO}\b| [ou] igual){_ASIDE}"),
        "be": (rf"o {_BEST}\b(?! que)",),
    },
    opens=r"de|del|desde|entre|comprendid[oa]s? entre|(?:en la|una) gama de",
    to=r",? ?(?:[-–—]|a|hasta) ?",
    both=r",? y ",
    links=r" ?,? ?(?:(?:y|pero|e)(?: (?:que|sea|es))? ?)?",
    shares=r",? ?(?:[-–—x×/]|,|a|y|o|por|hasta|pero no superior(?:es)? a)? ?",
    refers=r"(?:párrafos?|notas?|categorías?|grupos?|iso|parte|tabla|artículos?|anexos?|clases?|tipo|nivel|cas"
           r"|números?|n[o°º]\.?"
    r"|capítulo|figura|norma|subartículo|punto)",
    aside=r"en peso|rms|eficaces|\([^()]*\)|de pico",
    and_="[ye]",
    or_="[ou]",
    larger_is_better=r"relación|alcance|ganancia|rendimiento|eficiencia|pureza|atenuación|duración|transmi\w+"
                     r"|refle\w+|vida",
    acceleration=r"acelera\w*|vibra\w*|choque|\brms\b|polarización",
    dose=r"\bdosis|\(si\)|radiación",
    any_of=r"\b(?:al menos )?(?:un[oa]?|cualquiera|alguna?)(?: o (?:más|varios|varias))? de (?:los"
           r"|las)[^,;:]{0,40}\bsiguientes",
    all_of=r"\b(?:tod[oa]s|amb[oa]s|l[oa]s dos) ?(?:l[oa]s )?[^,;:]{0,30}\bsiguientes"
    r"|(?<!de )\b(?:posean|reúnan|tengan) las características siguientes",
    definite=words("el la los las"),
    articles=words("el la los las un una unos unas"),
    stops=words("""
        a al con para en por sobre y o u e que cuyo cuya es son sea ser superior superiores inferior inferiores
        igual iguales mayor menor más menos no pero como entre todo toda todos todas cualquier cada diseñados
        diseñadas diseñado capaces capaz posean tengan tenga especialmente modificados contengan contiene cuando
        desde hasta su sus este estos tales según medido medidos mediante sin operar funcionar reúnan siguientes
        siguiente"""),
    inner=words("de del"),
    trailing=words("de del es son sea un una el la los las a al con aproximadamente valor valores entre"
                   " comprendido comprendida comprendidos"
                   " comprendidas tener"),
    conditions=words("a al en para por sobre con entre durante bajo desde hasta cada"),
    generic=words("gama gamas banda intervalo"),
    inside=words("en"),
    by_size=r"de (?P<size>diámetro|longitud|anchura|altura|profundidad|espesor|volumen)(?P<adjective>)",
    verbs=words("contengan contiene contienen"),
    heavy="peso|masa|volumen",
    participles=(),
    head_first=True,
    leads=r"(?:,? (?:que|como))?(?: (?:especificad[oa]s?|indicad[oa]s?|definid[oa]s?|por|de|a|según|en))+"
    r" (?:un[oa]?|cualquiera) de (?:los|las) [^,;:]{0,30}siguientes",
)  # fmt: skip
