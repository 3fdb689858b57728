"""French: supérieur à 31,8 GHz mais d'au plus 37 GHz; 5 W ou plus; égal ou inférieur à (meilleur que) 0,5 µm."""

from __future__ import annotations

from exportlex.extraction.parameters.grammar import Grammar, words
from exportlex.extraction.parameters.units import UnitWords
from exportlex.extraction.quantities.numerals import counted

_TO = r"(?:à|au|aux)"
_UP = r"(?:supérieure?s?|plus (?:grande?s?|élevée?s?|longue?s?))"
_DOWN = r"(?:inférieure?s?|moindres?|plus (?:petite?s?|basse?s?|courte?s?))"
_BEST = r"meilleure?s?"
_ASIDE = rf"(?: ?\((?:{_BEST}|pires?|{_UP}|{_DOWN})(?: (?:que|{_TO}))?\))?"
_TAIL = rf"{_ASIDE} (?:{_TO}|que){_ASIDE}"
_EQUAL = rf"(?:égale?s?|égaux)(?: {_TO})? ou "
_OR_EQUAL = r" ou (?:égale?s?|égaux)"
_SMALL = rf" ?\((?:{_DOWN}|moins)(?: {_TO})?\)"

GRAMMAR = Grammar(
    "fr",
    UnitWords(
        words=(
            (r"secondes? d['’]arc", "″"), (r"minutes? d['’]arc", "′"), (r"degrés? celsius", "°C"), (r"degrés?", "°"),
            (r"pour[- ]?cent", "%"), (r"parties? par million|p\.p\.m\.", "ppm"), (r"milles? (?:nautiques?"
                                                                                  r"|marins?)", "nmi"),
            (r"mètres? carrés?", "m²"), (r"mètres? cubes?", "m³"), (r"po(?=\))|pouces?", "in"), (
                r"pi(?=\))|pieds?", "ft"),
            (r"micromètres?|microns?", "µm"), (r"nanomètres?", "nm"), (r"millimètres?", "mm"), (r"centimètres?",
                "cm"),
            (r"kilomètres?", "km"), (r"mètres?", "m"), (r"nanosecondes?", "ns"), (r"microsecondes?", "µs"),
            (r"millisecondes?", "ms"), (r"secondes?", "s"), (r"minutes?", "min"), (r"heures?", "h"), (r"jours?",
                "day"),
            (r"semaines?", "week"), (r"mois", "month"), (r"années?|ans?", "year"), (r"kilogrammes?", "kg"),
            (r"grammes?", "g"), (r"tonnes?", "t"), (r"litres?", "l"), (r"watts?", "W"), (r"volts?", "V"), (
                r"hertz", "Hz"),
            (r"joules?", "J"), (r"newtons?", "N"), (r"pascals?", "Pa"), (r"teslas?", "T"), (r"nœuds?", "knots"),
            (r"tours?/min(?:ute)?|tr/min|tours? par minute", "rpm"), (r"tours?", "turn"), (r"bits?", "bit"),
            (r"images?", "frame"), (r"atmosphères?", "atm"), (r"torrs", "torr"), (r"mbars", "mbar"), (r"ohms?",
                "ohm"),
            (r"octets?", "byte"), (r"téraflops pondérés", "WT"),
        ),
        per="par",
        root=r"racine carrée (?:de|d['’])",
    ),
    decimal=",",
    numerals={word: float(value) for value, word in counted(
        "zéro un deux trois quatre cinq six sept huit neuf dix onze douze", 0).items()} | {"une": 1.0},
    scales={"mille": 1e3, "million": 1e6, "millions": 1e6, "million de": 1e6, "millions de": 1e6},
    plural=r"[sx]",
    counters=r"éléments|pixels?|axes|canaux|cellules|étages",
    before={
        "ge": (rf"{_EQUAL}{_UP}{_TAIL}", rf"{_UP}{_OR_EQUAL}{_TAIL}", r"(?:d['’])?au moins", r"un minimum de",
               rf"non {_DOWN}{_TAIL}", r"pas moins de", r"≥"),
        "gt": (rf"{_UP}{_TAIL}", r"plus (?:de|d['’])", r"dépass(?:e|ent|ant)", r"excéd(?:e|ent|ant)",
        r"au-dessus de", r">",
               r"au-delà de"),
        "le": (rf"{_EQUAL}{_DOWN}{_TAIL}", rf"{_DOWN}{_OR_EQUAL}{_TAIL}", r"(?:d['’])?au (?:plus|maximum)",
        r"un maximum de",
               r"n['’](?:excéd(?:e|ent|ant)) pas", r"ne dépass(?:e|ent|ant) pas", rf"non {_UP}{_TAIL}",
               r"jusqu['’](?:à|au)",
               r"pas plus de", rf"{_EQUAL}{_BEST}{_SMALL} que", rf"{_EQUAL}{_BEST} que{_SMALL}", r"≤"),
        "lt": (rf"{_DOWN}{_TAIL}", r"moins (?:de|d['’])", r"au-dessous de|en dessous de", rf"{_BEST} que{_SMALL}",
               rf"{_BEST}{_SMALL} que", r"<"),
        "be": (rf"{_EQUAL}{_BEST} que", rf"{_BEST}{_OR_EQUAL} {_TO}"),
        "bt": (rf"{_BEST} que|mieux que",),
    },
    after={
        "ge": (r"(?:ou|et) (?:plus|davantage|au-delà)\b(?! (?:de|d['’]) ?\d)", rf"(?:ou|et) {_UP}\b(?! {_TO}| ou)"),
        "le": (r"(?:ou|et) moins\b(?! (?:de|d['’]) ?\d)", rf"(?:ou|et) {_DOWN}\b(?! {_TO}| ou)"),
        "be": (rf"ou {_BEST}\b(?! que)",),
    },
    opens=r"de|d['’]|du|entre|comprise?s? entre|allant de|dans la gamme (?:de|d['’])|variant (?:de|entre)",
    to=r",? ?(?:[-–—]|à|jusqu['’]à) ?",
    both=r",? et ",
    links=r" ?,? ?(?:(?:et|mais)(?: (?:d['’]|est|sont|qui))? ?)?",
    shares=r",? ?(?:[-–—x×/]|,|à|et|ou|par|sur|mais d['’]au plus)? ?",
    refers=r"(?:paragraphes?|alinéas?|notes?|catégories?|groupes?|iso|partie|tableau|articles?|annexes?"
           r"|classes?|type|niveau"
    r"|cas|numéros?|n[o°]|chapitre|figure|règlement|norme|b\.|a\.)",
    aside=r"en poids|en masse|rms|efficaces?|\([^()]*\)|de crête",
    and_="et",
    or_="ou",
    larger_is_better=r"rapport|portée|gain|rendement|efficacité|pureté|atténuation|durée|transmi\w+|réfle\w+",
    acceleration=r"accélér\w*|vibra\w*|choc|\brms\b",
    dose=r"\bdose|\(si\)|rayonnement",
    any_of=r"\b(?:au moins )?(?:l['’]un[e]?|un[e]?)(?: ou plusieurs)? (?:quelconque )?(?:des|de"
           r"|d['’])[^,;:]{0,40}\bsuivant[es]*"
    r"|\bl['’]un[e]? ou l['’]autre des",
    all_of=r"\b(?:tou(?:te)?s|l['’]ensemble de|les deux|chacune? de)s? (?:les )?[^,;:]{0,30}\bsuivant[es]*"
    r"|(?<!des )\bles caractéristiques suivantes",
    definite=words("le la les l"),
    articles=words("le la les l un une du"),
    stops=words("""
        à au aux avec ayant possédant pour dans en par sur sous et ou que qui dont est sont être supérieur
        supérieure inférieur inférieure égal égale égaux plus moins non ne pas mais comme entre tout toute tous
        toutes chaque conçu conçus conçue conçues capable capables pouvant fonctionnant fonctionner présentant
        contenant spécialement modifiés jusqu'à lorsque si d'au d'un d'une leur leurs ces ce cette tel tels
        destinés visés mesurée mesuré compris comprise comprises variant allant sans depuis suivants suivantes
        lequel laquelle utilisant produire"""),
    inner=words("de d' des du"),
    trailing=words("de d du des d' est sont d'au au l la le les un une ayant environ valeur à entre comprise"
                   " compris comprises"),
    conditions=words("à au dans en pour par sur sous entre avec pendant durant après"),
    generic=words("gamme plage bande domaine"),
    inside=words("dans"),
    by_size=r"de (?P<size>diamètre|longueur|largeur|hauteur|profondeur|épaisseur|volume)(?P<adjective>)",
    verbs=words("contenant contient contiennent"),
    heavy="poids|masse|volume",
    participles=(),
    head_first=True,
    leads=r"(?:,? (?:qui|comme))?(?: (?:spécifiée?s?|indiquée?s?|définie?s?|par|de|à|selon"
          r"|dans))+ l['’]une? des? [^,;:]{0,30}suivante?s?",
)  # fmt: skip
