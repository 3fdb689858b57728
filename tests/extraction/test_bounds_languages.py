"""The recognisers of German, Dutch, Czech, the Nordic languages, Ukrainian and Arabic stay linear on what repeats."""

from __future__ import annotations

import time

import pytest

from exportlex.extraction.extract import definitions

from .law import law

HEADING = "Definitioner, Definities, Vymezení pojmů, Begriffsbestimmungen, Визначення термінів, التعريفات"
SENTENCES = [
    ("de", "Die Erlaubnis des Amtes für Boote (Bootserlaubnis) gilt. "),
    ("de", "der Boote und Flöße oder Kähne "),
    ("de", "die für die für die "),
    ("de", "„Kahn ("),
    ("cs", "Úřad velkých lodí (dále jen „úřad“) "),
    ("cs", "Vorem se pro účely tohoto zákona rozumí prkno. "),
    ("cs", "„vor se "),
    ("nb", "Direktoratet for båter (heretter kalt direktoratet) "),
    ("nb", "Med båt i nr. 1 "),
    ("sv", "I denna lag avses med båt "),
    ("nl", "het Kantoor van de haven (hierna: het Kantoor) "),
    ("nl", "wordt onder boot verstaan "),
    ("uk", "органу влади, що відає (далі – орган) "),
    ("uk", "терміни «човен», «пліт» і "),
    ("ar", 'مجلس البحارة ("المجلس") '),
    ("ar", "يقصد بالقارب كل مركب "),
]


def seconds(text: str, language: str) -> float:
    reading = law(text, language=language, heading=HEADING)
    taken = []
    for _ in range(2):
        started = time.process_time()
        definitions(reading)
        taken.append(time.process_time() - started)
    return min(taken)


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_four_times_the_words_take_about_four_times_as_long(language: str, sentence: str) -> None:
    short, long = (seconds(sentence * count, language) for count in (200, 800))
    assert long < 0.05 or long / short < 9, "the recogniser looks at a paragraph's words again and again"
