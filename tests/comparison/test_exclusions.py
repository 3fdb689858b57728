"""What a sentence leaves out, in every language that has words for it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportlex.comparison.stating.exclusions import exclusions, wholly_inside

# Language, a sentence that leaves something out, the words that it leaves out, and words that it keeps.
LEFT_OUT = [
    ("en", "“Lamp” means any light, but does not include a candle, a torch or a match.", "a match", "any light"),
    ("en", "A lamp, other than a candle, is lit at dusk.", "a candle", "lit at dusk"),
    ("en", "Every light is a lamp except a candle (and its holder).", "a candle", "light"),
    ("en", "This section shall not apply to fishing boats; ferries pay.", "fishing boats", "ferries pay"),
    ("en", "Lamps, excluding candles and torches.", "torches", "Lamps"),
    ("fr", "La lampe est toute lumière, à l’exclusion des bougies et des torches.", "torches", "lumière"),
    ("fr", "Toute lumière, sauf la bougie, est une lampe.", "la bougie", "une lampe"),
    ("fr", "La lampe ne comprend pas la bougie ; la torche est comprise.", "la bougie", "torche"),
    ("fr", "Une lampe autre que la bougie, allumée le soir.", "la bougie", "allumée"),
    ("de", "Lampe ist jedes Licht, ausgenommen Kerzen und Fackeln.", "Fackeln", "jedes Licht"),
    ("de", "Jedes Licht mit Ausnahme der Kerze, das abends brennt.", "Kerze", "abends"),
    ("de", "Der Begriff umfasst nicht Kerzen; Fackeln sind Lampen.", "Kerzen", "Fackeln"),
    ("nl", "Een lamp is elk licht, met uitzondering van kaarsen, dat brandt.", "kaarsen", "brandt"),
    ("nl", "Het begrip omvat niet kaarsen en fakkels.", "fakkels", "begrip"),
    ("es", "Se entiende por lámpara toda luz, salvo las velas, que arda.", "las velas", "arda"),
    ("es", "La lámpara no incluye velas; la antorcha lo es.", "velas", "antorcha"),
    ("it", "Per lampada si intende ogni luce, tranne le candele, che arda.", "le candele", "arda"),
    ("it", "La lampada non comprende le candele; la torcia resta.", "le candele", "torcia"),
    ("uk", "Лампа — будь-яке світло, крім свічок, що горить.", "свічок", "горить"),
    ("uk", "Термін не включає свічки; смолоскип є лампою.", "свічки", "смолоскип"),
    ("cs", "Lampou je každé světlo, kromě svíček, které hoří.", "svíček", "hoří"),
    ("cs", "Pojem nezahrnuje svíčky; pochodeň je lampa.", "svíčky", "pochodeň"),
    ("ar", "المصباح كل ضوء، باستثناء الشموع، يضاء مساء.", "الشموع", "يضاء"),
    ("ar", "ولا يشمل المصباح الشموع؛ المشعل مصباح.", "الشموع", "المشعل"),
    ("nb", "Lampe er ethvert lys, unntatt stearinlys, som brenner.", "stearinlys", "brenner"),
    ("nb", "Begrepet omfatter ikke stearinlys; fakler er lamper.", "stearinlys", "fakler"),
    ("sv", "Lampa är varje ljus, med undantag för stearinljus, som brinner.", "stearinljus", "brinner"),
    ("sv", "Begreppet omfattar inte stearinljus; facklor är lampor.", "stearinljus", "facklor"),
    ("zh", "本法所称灯，不包括蜡烛和火把；油灯除外的规定另定。", "蜡烛", "本法所称灯"),
    ("zh", "灯是指发光的器具，但是蜡烛除外。", "蜡烛", "发光"),
    ("zh", "岸上，蜡烛以外的灯须点亮。", "蜡烛", "点亮"),
    ("ja", "灯とは、光るもの（蝋燭を除く。）をいう。", "蝋燭", "光るもの"),
    ("ja", "岸において、蝋燭以外の灯を点ける。", "蝋燭", "点ける"),
    ("ko", "등이란 빛나는 기구(양초는 제외한다)를 말한다.", "양초", "빛나는"),
    ("ko", "해안에서, 양초 이외의 등을 켠다.", "양초", "켠다"),
]
# Sentences with the same things in them, and nothing left out.
KEPT = [
    ("en", "“Lamp” includes a candle, a torch or a match, and every other light than those of the past."),
    ("fr", "La lampe comprend la bougie, la torche et toute autre lumière."),
    ("de", "Lampe umfasst Kerzen und Fackeln, die außen brennen."),
    ("nl", "Het begrip omvat kaarsen en andere lichten."),
    ("es", "La lámpara incluye velas y otras luces."),
    ("it", "La lampada comprende le candele e altre luci."),
    ("uk", "Термін включає свічки та інше світло."),
    ("cs", "Pojem zahrnuje svíčky a jiná světla."),
    ("ar", "ويشمل المصباح الشموع وغيرها."),
    ("nb", "Begrepet omfatter stearinlys og andre lys."),
    ("sv", "Begreppet omfattar stearinljus och andra ljus."),
    ("zh", "本法所称灯，包括蜡烛和火把。"),
    ("ja", "灯とは、蝋燭を含む光るものをいう。"),
    ("ko", "등이란 양초를 포함하여 빛나는 기구를 말한다."),
    ("fi", "Lamppu ei sisällä kynttilää, lukuun ottamatta soihtua."),  # no patterns: nothing is guessed
]


@pytest.mark.parametrize(("language", "text", "out", "kept"), LEFT_OUT)
def test_what_a_sentence_leaves_out(language: str, text: str, out: str, kept: str) -> None:
    stretches = exclusions(text, language)
    assert wholly_inside([span_of(text, out)], stretches), [text[a:b] for a, b in stretches]
    assert not wholly_inside([span_of(text, kept)], stretches), [text[a:b] for a, b in stretches]


@pytest.mark.parametrize(("language", "text"), KEPT, ids=[language for language, _ in KEPT])
def test_a_sentence_that_leaves_nothing_out(language: str, text: str) -> None:
    assert exclusions(text, language) == []


def span_of(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def test_a_region_of_a_language_reads_like_the_language() -> None:
    assert exclusions("灯，不包括蜡烛。", "zh-Hant") == exclusions("灯，不包括蜡烛。", "zh")


def test_what_stands_inside_and_outside_is_not_wholly_inside() -> None:
    text = "A candle is a lamp, except a candle of fat."
    stretches = exclusions(text, "en")
    first = span_of(text, "A candle")
    second = span_of(text, "a candle of fat")
    assert wholly_inside([second], stretches)
    assert not wholly_inside([first, second], stretches)
    assert not wholly_inside([second], [])


def test_an_exclusion_ends_at_its_sentence_and_at_the_latest_after_six_hundred_characters() -> None:
    text = "It does not include a candle. A torch is a lamp."
    assert not wholly_inside([span_of(text, "torch")], exclusions(text, "en"))
    ((start, end),) = exclusions("does not include " + "a candle and " * 100, "en")
    assert end - start == 600


@pytest.mark.parametrize(
    "piece", [",", "except ", "does not include ", "を除く", "（", "以外の", "除外，", "à l’exclusion d"]
)
@pytest.mark.parametrize("language", ["en", "fr", "zh", "ja"])
def test_a_hundred_kilobytes_take_no_more_than_their_length(piece: str, language: str) -> None:
    """Slowest measured, 100 kB of を除く: 0.9 s on a busy core; quadratic growth would take minutes."""
    text = (piece * (100_000 // len(piece)))[:100_000]
    started = time.process_time()
    exclusions(text, language)
    assert time.process_time() - started < 6


@given(
    st.text(alphabet="ab ,.;。、（）(\nを除く以外不包括exceptbutnot", max_size=120),
    st.sampled_from(["en", "ja", "zh", "fi"]),
)
def test_stretches_lie_in_the_text_in_order(text: str, language: str) -> None:
    stretches = exclusions(text, language)
    assert stretches == sorted(stretches)
    assert all(0 <= start <= end <= len(text) for start, end in stretches)
