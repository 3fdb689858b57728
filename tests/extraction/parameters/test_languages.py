"""German, Italian, French, Spanish and Japanese, by invented examples."""

from __future__ import annotations

import pytest

from .written import measured

EXAMPLES = {
    "de": [
        ("Frequenz größer als 31,8 GHz bis einschließlich 37 GHz", ["Frequenz (31.8, 37] GHz"]),
        ("Leistung grösser/gleich 5 W und kleiner als 9 W", ["Leistung [5, 9) W"]),
        ("Genauigkeit kleiner (besser)/gleich 0,5 µm", ["Genauigkeit (-, 0.5] µm"]),
        ("Genauigkeit kleiner (besser) als 0,5 µm", ["Genauigkeit (-, 0.5) µm"]),
        ("Auflösung besser als 50 ns", ["Auflösung (-, 50) ns"]),
        ("mit einer Masse von mehr als 4 500 kg", ["Masse (4500, -) kg"]),
        ("mit einer Reichweite von mindestens 300 km", ["Reichweite [300, -) km"]),
        ("mit einem Innendurchmesser zwischen 75 und 650 mm", ["Innendurchmesser [75, 650] mm"]),
        ("bei einem Druck von 130 Pa bis 20 kPa", ["Druck [130, 20000] Pa"]),
        ("mit einem Nickelanteil von 97 Gew.-% oder mehr", ["Nickelanteil [97, -) %"]),
        ("Stabilität des Teilers kleiner (besser) als 130 ppm über ein Jahr", ["Stabilität des Teilers (-, 130) ppm"]),
        ("bei Temperaturen unter 218 K (–55 °C)", ["Temperaturen (-, 218) K"]),
        ("Legierungen mit mehr als 25 Gew.-% Nickel und 20 Gew.-% Chrom", ["Nickel (25, -) %", "Chrom (20, -) %"]),
        ("Leistung kleiner 5 W", ["Leistung (-, 5) W"]),
        ("Verhältnis größer als 10:1", ["Verhältnis (10, -) :1"]),
    ],
    "it": [
        ("frequenza superiore a 31,8 GHz ma non superiore a 37 GHz", ["frequenza (31.8, 37] GHz"]),
        ("potenza di uscita uguale o superiore a 5 W", ["potenza di uscita [5, -) W"]),
        ("potenza superiore o uguale a 5 W e inferiore o uguale a 9 W", ["potenza [5, 9] W"]),
        ("una precisione inferiore a (migliore di) 0,5 µm", ["precisione (-, 0.5) µm"]),
        ("una precisione uguale o migliore di (inferiore a) 0,5 µm", ["precisione (-, 0.5] µm"]),
        ("una risoluzione migliore di 50 ns", ["risoluzione (-, 50) ns"]),
        ("un diametro compreso tra 75 e 650 mm", ["diametro [75, 650] mm"]),
        ("una massa di 5 kg o più", ["massa [5, -) kg"]),
        ("contenenti in peso più del 35 % di fluoro", ["fluoro (35, -) %"]),
        ("una durata non superiore a 4 secondi di arco", ["durata (-, 4] ″"]),
        ("un flusso di 5 watt per metro quadrato", ["flusso =5 W/m²"]),
    ],
    "fr": [
        ("une puissance égale ou supérieure à 5 W mais inférieure à 9 W", ["puissance [5, 9) W"]),
        ("une durée de 50 ns ou moins", ["durée (-, 50] ns"]),
        ("des longueurs d’onde comprises entre 240 nm et 360 nm", ["longueurs d'onde [240, 360] nm"]),
        ("un titre d’au moins 60 %", ["titre [60, -) %"]),
        ("une masse de plus de 5 kg", ["masse (5, -) kg"]),
    ],
    "es": [
        ("profundidades superiores a 1.000 m", ["profundidades (1000, -) m"]),
        ("una precisión inferior a (mejor que) 0,7 miligales", ["precisión (-, 0.7) mGal"]),
        ("una potencia igual o superior a 5 W", ["potencia [5, -) W"]),
        ("una vida de 10.000 horas o más", ["vida [10000, -) h"]),
    ],
    "ja": [
        ("周波数が三一・八ギガヘルツを超え三七ギガヘルツ以下のもの", ["周波数 (31.8, 37] GHz"]),
        ("波長が一、四〇〇ナノメートル以上一、九〇〇ナノメートル未満", ["波長 [1400, 1900) nm"]),
        ("五ギガパスカルを超える圧力", ["圧力 (5, -) GPa"]),
        ("感度が〇・五ミリアンペア毎ワット以上", ["感度 [0.5, -) mA/W"]),
        ("面積が五平方ミリメートル未満", ["面積 (-, 5) mm²"]),
        ("雑音がマイナス一五〇デシベル以下", ["雑音 (-, -150] dB"]),
        ("第二条第一号に該当するもの", []),
    ],
}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [(language, text, expected) for language, rows in EXAMPLES.items() for text, expected in rows],
)
def test_words_give_measure_and_interval(language: str, text: str, expected: list[str]) -> None:
    assert measured(text, language) == expected
