"""Nothing that a text can hold makes the reading of its quantities slow."""

from __future__ import annotations

import time

import pytest

from exportlex.extraction.quantities import languages, quantities

SLOWEST = 8.0  # seconds of this process; nearly all take under one
STEEPEST = 9.0  # fourfold is linear growth, sixteenfold quadratic
SAMPLES = {
    "en": "a fine of not more than five hundred thousand dollars or records kept for 5 years from the sale, ",
    "fr": "une amende de deux cent mille euros et des registres conservés cinq ans à compter de la vente, ",
    "de": "Geldbuße bis zu fünfhunderttausend Euro und Belege fünf Jahre ab dem Verkauf aufbewahren, ",
    "nl": "geldboete van vijftigduizend euro en bescheiden vijf jaar na de verkoop bewaren, ",
    "it": "multa di cinquecentomila euro e documenti conservati cinque anni dalla vendita, ",
    "es": "multa de quinientos mil pesos y libros conservados cinco años desde la venta, ",
    "cs": "pokutu do pěti milionů Kč a doklady uchovávat pět let od prodeje, ",
    "uk": "штраф двісті тисяч гривень та зберігання документів протягом п'яти років з дня продажу, ",
    "ar": "غرامة خمسمائة ألف درهم وحفظ السجلات خمس سنوات من تاريخ البيع، ",
    "nb": "bot på femti tusen kroner og dokumenter oppbevares i fem år fra salget, ",
    "sv": "böter om femtio tusen kronor och handlingar bevaras i fem år från försäljningen, ",
    "da": "bøde på halvtreds tusind kroner og bilag opbevares i fem år fra salget, ",
    "zh": "处五十万元以上五百万元以下罚款，自出售之日起保存资料五年，",
    "ja": "五百万円以下の罰金に処し、売つた日から帳簿を五年間保存し、",
    "ko": "5천만원 이하의 벌금에 처하고 판 날부터 서류를 5년간 보관하며, ",
}
HOSTILE = {
    "figures": "1 000 " * 30_000,
    "points": "1.000.000,00" * 15_000,
    "numerals": "five hundred " * 15_000,
    "brackets": "five (" * 20_000,
    "han": "五百" * 40_000,
    "items": "(a) 5\n" * 20_000,
    "cues": "fine imprisonment valid records kept value 5 years " * 4_000,
    "signs": "$ € £ 5 " * 20_000,
    "blanks": "5" + " " * 100_000 + "years",
}


def seconds(text: str, language: str) -> float:
    started = time.process_time()
    quantities(text, language)
    return time.process_time() - started


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_take_no_time(language: str, text: str) -> None:
    assert seconds(text, language) < SLOWEST


@pytest.mark.parametrize("language", languages())
def test_growth_with_the_length_of_one_sentence(language: str) -> None:
    seconds("5", language)
    short, long = (min(seconds(SAMPLES[language] * count, language) for _ in range(3)) for count in (150, 600))
    assert long < 0.05 or long / short < STEEPEST, "a text four times as long takes more than nine times as long"
