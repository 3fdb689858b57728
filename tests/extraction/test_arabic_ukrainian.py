"""Definitions of Arabic and Ukrainian law outside of lists, and English lists whose terms nothing sets apart."""

from __future__ import annotations

import pytest

from exportlex.extraction.extract import definitions
from exportlex.markup.rich import plain
from exportlex.markup.tree import TreeBuilder
from exportlex.model import Definition, ProvisionKind, Reading


def stated(text: str, language: str, *items: str, heading: str = "") -> list[Definition]:
    builder = TreeBuilder()
    article = builder.add(ProvisionKind.ARTICLE, "1", plain(text), number="1", heading=heading)
    for place, item in enumerate(items):
        number, _, words = item.rpartition("| ")
        builder.add(ProvisionKind.PARAGRAPH, f"1({place})", plain(words), parent=article, number=number)
    return definitions(Reading(builder.build(), language))[0]


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ("يقصد بالمنارة في تطبيق هذا القانون: برج من حجر.", "المنارة", "برج من حجر."),
        ("ويُقصد ب«الملاح» كل من يقود قارباً.", "الملاح", "كل من يقود قارباً."),
        ('تدفع الرسوم إلى ديوان المنارات (ويشار إليه فيما بعد بـ "الديوان") كل شهر.', "الديوان", "ديوان المنارات"),
        ('ينظر مجلس البحارة ("المجلس") في الطلب.', "المجلس", "مجلس البحارة"),
        ("لغايات هذه المادة، يقصد بالقارب كل مركب صغير.", "القارب", "كل مركب صغير."),
        ('تنشأ هيئة المنارات، ويشار إليها فيما بعد ب"الهيئة".', "الهيئة", "هيئة المنارات"),
    ],
)
def test_arabic_outside_of_lists(text: str, term: str, meaning: str) -> None:
    found = [(item.term.removeprefix("ال"), item.text) for item in stated(text, "ar")]
    assert found == [(term.removeprefix("ال"), meaning)]


ARABIC_LISTS = [
    "يقصد بالألفاظ والعبارات الآتية - أينما وردت في هذا النظام - المعاني الموضحة أمامها:",
    "يكون للكلمات والعبارات التالية حيثما وردت في هذا القانون المعاني المخصصة لها أدناه:",
    "يراد على معنى هذا القانون بالمصطلحات التالية:",
    "يقصد في مفهوم هذا القانون بما يأتي:",
]


@pytest.mark.parametrize("opening", ARABIC_LISTS)
@pytest.mark.parametrize("mark", ["1-", "1- ", "- ", "1. ", ""])
def test_arabic_lists(opening: str, mark: str) -> None:
    found = stated(opening, "ar", f"{mark}المنارة: برج من حجر.", f"{mark}«الملاح» كل من يقود قارباً.")
    assert [(item.term, item.text) for item in found] == [("المنارة", "برج من حجر."), ("الملاح", "كل من يقود قارباً.")]


def test_words_that_open_an_arabic_list_define_nothing() -> None:
    assert stated("يقصد بالكلمات والعبارات التالية المعاني المبينة أمامها:", "ar") == []


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ("Під нічним човном слід розуміти човен без ліхтаря.", "нічним човном", "човен без ліхтаря."),
        ("Термін «причал» вживається у значенні, наведеному в Законі.", "причал", "у значенні, наведеному в Законі."),
        ("Сторож веде список човнів (далі – список).", "список", "список човнів"),
        ("Термін «човен» означає дошку з веслом.", "човен", "дошку з веслом."),
        ("У цьому розділі під човном розуміється дошка.", "човном", "дошка."),
        (
            "Заяву подають до центрального органу влади, що відає човнами (далі – уповноважений орган).",
            "уповноважений орган",
            "центрального органу влади, що відає човнами",
        ),
        ("Сторож подає заяву до великої Служби берегів (далі – Служба).", "Служба", "великої Служби берегів"),
    ],
)
def test_ukrainian_outside_of_lists(text: str, term: str, meaning: str) -> None:
    assert [(item.term, item.text) for item in stated(text, "uk")] == [(term, meaning)]


def test_several_ukrainian_terms_with_one_reference() -> None:
    unit = "Терміни «човен», «пліт» і «весло» вживаються у значенні, наведеному в Законі."
    assert [item.term for item in stated(unit, "uk")] == ["човен", "пліт", "весло"]


def test_a_ukrainian_part_that_starts_with_a_capital_is_no_entry() -> None:
    opens = "Терміни вживаються в такому значенні:"
    long = "Інші слова цього Закону вживають сторожі - як кому зручно."
    assert [item.term for item in stated(opens, "uk", "човен - дошка з веслом;", long)] == ["човен"]


def test_terms_whose_quotation_marks_were_lost() -> None:
    opens = "In this Act, unless the context otherwise requires,--"
    found = stated(
        opens, "en", "(a)| anchor means a heavy hook;", "(b)| bell, with its grammatical variations and cognate "
        "expressions, includes a gong; and", "(c)| the captain includes his parrot;", "(d)| deck has the same meaning "
        "as in the Planks Act.", heading="Definitions",
    )  # fmt: skip
    assert [(item.term, item.text) for item in found] == [
        ("anchor", "a heavy hook"), ("bell", "a gong"), ("captain", "his parrot"),
        ("deck", "the same meaning as in the Planks Act."),
    ]  # fmt: skip


def test_a_list_of_rules_is_no_list_of_terms() -> None:
    rules = ["(a)| Sailors means well;", "(b)| every boat is painted;", "(c)| every bell is rung;"]
    assert stated("The following applies:", "en", *rules, heading="Duties of sailors") == []


def test_colons_part_terms_from_meanings_where_most_lines_do() -> None:
    opens = "The following terms have the meanings set forth below."
    lines = ["Berth: A place for a boat.", "Dues: Shells for a berth.", "Note: this list is short."]
    assert [item.term for item in stated(opens, "en", *lines)] == ["Berth", "Dues"]
    assert stated(opens, "en", "Remember: Ring the bell.", "Nobody sleeps.", "Nobody sings.") == []
