"""Index tokens: words, codes with their prefixes, pairs of CJK characters; nothing is stemmed together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportlex.indexing.tokens import phrase, singular, tokens


@given(st.text(max_size=200))
def test_any_text_has_tokens_without_error(text: str) -> None:
    for token in tokens(text):
        assert token
        assert " " not in token
    assert tokens(text) == tokens(text.casefold())


@given(st.text(alphabet="ab12.-3A第条 “”()", max_size=60))
def test_a_phrase_is_sound_for_fts5(text: str) -> None:
    found = phrase(text)
    assert found == "" or (found[0] == found[-1] == '"' and found.count('"') == 2)


APART = [
    ("end-use", "end-user"),
    ("end use", "end user"),
    ("export", "exporter"),
    ("export", "reexport"),
    ("export", "exporting"),
    ("license", "licensee"),
    ("broker", "brokering"),
    ("用途", "用户"),
    ("最终用途", "最终用户"),
    ("3A001", "3A002"),
    ("3A001.b.4", "3A001.b.5"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_words_that_must_stay_apart(one: str, other: str) -> None:
    assert tokens(one) != tokens(other)


SAME = [
    ("Exports", "export"),
    ("END-USES", "end-use"),
    ("end-users", "end user"),
    ("technologies", "technology"),
    ("dual-use goods", "dual use good"),
    ("Licences", "licence"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_words_that_are_the_same(one: str, other: str) -> None:
    assert tokens(one) == tokens(other)


@pytest.mark.parametrize("word", ["goods", "means", "basis", "access", "apparatus", "gas", "series", "us", "is"])
def test_singular_is_stable(word: str) -> None:
    assert singular(singular(word)) == singular(word)


def test_a_code_also_yields_the_entries_above_it() -> None:
    assert tokens("3A001.b.4") == ["3a001.b.4", "3a001.b", "3a001"]
    assert set(tokens("3A001")) <= set(tokens("3A001.b.4.a"))
    assert tokens("772.1")[0] == "772.1"


def test_chinese_in_pairs() -> None:
    assert tokens("最终用途") == ["最终", "终用", "用途"]
    assert set(tokens("用途")) <= set(tokens("最终用途"))
    assert tokens("法") == ["法"]


def test_mixed_scripts_are_parted() -> None:
    assert tokens("EAR第三条") == ["ear", "第三", "三条"]


ARABIC_SAME = [
    ("المستخدِم النهائي", "مستخدم نهائى"),
    ("أسلحة", "اسلحه"),
    ("إعادة التصدير", "اعاده تصدير"),
    ("بالسلعة", "السلعة"),
    ("للهيئة", "الهيئة"),
    ("والجهة", "الجهة"),
    ("تصـــدير", "تصدير"),
    ("المادة ٣", "المادة 3"),
]


@pytest.mark.parametrize(("one", "other"), ARABIC_SAME)
def test_arabic_words_that_are_the_same(one: str, other: str) -> None:
    assert tokens(one) == tokens(other)


@pytest.mark.parametrize(
    ("text", "asked"),
    [("وبتصدير السلع", "تصدير السلع"), ("لوزارة الخارجية", "وزارة الخارجية"), ("يلتزم بترخيص الهيئة", "ترخيص الهيئة")],
)
def test_a_phrase_of_bare_arabic_words_is_found_behind_prefixes(text: str, asked: str) -> None:
    assert f" {' '.join(tokens(asked))} " in f" {' '.join(tokens(text))} "


@pytest.mark.parametrize(
    ("one", "other"), [("تصدير", "استيراد"), ("مستخدم", "استخدام"), ("سلع", "سلاح"), ("ولد", "لد")]
)
def test_arabic_words_that_must_stay_apart(one: str, other: str) -> None:
    assert tokens(one) != tokens(other)


def test_ukrainian_apostrophes_and_case_fold() -> None:
    assert tokens("Суб'єкт") == tokens("суб’єкт") == tokens("СУБʼЄКТ")
    assert tokens("ЇЖАК Ґанок") == tokens("їжак ґанок")


def test_other_languages_keep_their_letters() -> None:
    assert tokens("vývoz zboží") == ["vývoz", "zboží"]
    assert tokens("Größe") == tokens("GRÖSSE") == ["grösse"]
