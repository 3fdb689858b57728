"""Two invented lists that say the same in German and English, in different orders."""

from exportlex.comparison.lists.translation.texts import HEADED, ListTexts

# Headed entry, then its items: (German, English).
ENTRIES = (
    (("Zentrifugen wie folgt", "Centrifuges as follows"),
     ("Rotor mit einem Durchmesser größer als 75 mm", "Rotor with a diameter greater than 75 mm"),
     ("Lager aus Keramik", "Bearings of ceramic")),
    (("Laser wie folgt", "Lasers as follows"),
     ("Leistung größer als 40 W", "Power greater than 40 W"),
     ("Spiegel aus Glas", "Mirrors of glass"),
     ("Spiegel mit einem Durchmesser größer als 2 m", "Mirrors with a diameter greater than 2 m")),
    (("Pumpen aus Glas wie folgt", "Pumps of glass as follows"),
     ("Leistung größer als 7 kW", "Power greater than 7 kW"),
     ("Dichtung aus Keramik", "Seals of ceramic")),
    (("Software für Laser", "Software for lasers"),),
    (("Software für Pumpen", "Software for pumps"),),
    (("Drehmaschinen wie folgt", "Lathes as follows"),
     ("Lager mit einem Durchmesser größer als 75 mm", "Bearings with a diameter greater than 75 mm"),
     ("Leistung größer als 9 kW", "Power greater than 9 kW")),
)  # fmt: skip


def made(language: int, order: tuple[int, ...] = tuple(range(len(ENTRIES)))) -> ListTexts:
    """The list in German (0) or English (1), its headed entries in this order."""
    texts: list[str] = []
    parents: list[int] = []
    for number in order:
        head = len(texts)
        for text in ENTRIES[number]:
            parents.append(head if len(texts) > head else HEADED)
            texts.append(text[language])
    return ListTexts(texts, parents, ("de", "en")[language])
