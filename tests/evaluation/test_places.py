"""Pinpoints as parts: the same provision, its parent and its child, in every script and drafting tradition."""

from __future__ import annotations

import pytest

from exportlex.evaluation.places import place, same_provision


@pytest.mark.parametrize(
    ("pinpoint", "parts"),
    [
        ("s. 7(1.1)", ("7", "1.1")),
        ("Article 2(1)", ("2", "1")),
        ('15 CFR 772.1 "End-user"', ("15", "772.1", "«end user»")),
        ("15 CFR 734.13(a)(1)", ("15", "734.13", "a", "1")),
        ("15 CFR Part 732 Supp. No. 3 (b)", ("15", "732", "3", "b")),
        ('Annex I, definition of "Source code"', ("annex", "i", "«source code»")),
        ("Annex I, General Technology Note, first paragraph", ("annex", "i", "general", "technology", "first")),
        ("Anlage 1, „Quellcode“", ("anlage", "1", "«quellcode»")),
        ("art. 2(1) « courtage »", ("2", "1", "«courtage»")),
        ("第二条第四款", ("二", "四")),
        ("第四十九条第（二）项", ("四十九", "二")),
        ("第三条第一号イ", ("三", "一", "イ")),
        ("제2조제3호마목", ("2", "3", "마")),
        ("3A001.b.4.a", ("3", "a", "001", "b", "4", "a")),
        ("2B007d", ("2", "b", "007", "d")),
        ("art. 8, párrafo 2 b)", ("8", "párrafo", "2", "b")),
        ("§ 2 odst. 1 písm. a)", ("2", "odst", "1", "písm", "a")),
        ("ст. 11 ч. 3 п. б", ("11", "3", "б")),
        ("المادة 7(1)(د)", ("7", "1", "د")),
    ],
)
def test_a_pinpoint_is_its_numbers_letters_and_quoted_terms(pinpoint: str, parts: tuple[str, ...]) -> None:
    assert place(pinpoint) == parts


@pytest.mark.parametrize(
    ("pinpoint", "parts"),
    [
        ("第二十五条の二第一項", ("二十五-二", "一")),
        ("第二十五条之一", ("二十五-一",)),
        ("第27-2條", ("27-2",)),
        ("第27條之2", ("27-2",)),
        ("第27條第2項", ("27", "2")),
        ("제19조의3", ("19-3",)),
        ("art. L2331-2, I", ("l", "2331-2", "i")),
        ("ст. 12-1", ("12-1",)),
        ("art. 4a, lid 1", ("4a", "lid", "1")),
        ("§ 52a Abs. 1", ("52a", "abs", "1")),
        ("s. 14(1A)", ("14", "1a")),
        ("art. 3c)", ("3", "c")),
        ("Art. 12 bis", ("12bis",)),
        ("Art. 12bis", ("12bis",)),
        ("§§ 12 bis 14", ("12", "bis", "14")),
        ("المادة 4 مكرر", ("4مكرر",)),
        ("art. 7o", ("7",)),
        ("art. 1º", ("1",)),
    ],
)
def test_a_branch_number_is_one_number(pinpoint: str, parts: tuple[str, ...]) -> None:
    assert place(pinpoint) == parts


@pytest.mark.parametrize(
    ("words", "number"),
    [("الأولى", "1"), ("الثانية", "2"), ("الحادية عشرة", "11"), ("العشرون", "20"), ("الثانية والعشرون", "22")],
)
def test_arabic_ordinals_are_numbers(words: str, number: str) -> None:
    assert place(f"المادة {words}، «عبور»") == (number, "«عبور»")
    assert place(f"المادة {words}") == place(f"المادة {number}")


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("s. 7(1)", "s 7(1)", True),
        ("s. 7", "s 7(1)", True),
        ("s. 7(1)(a)", "s 7(1)", True),
        ("s. 7(2)", "s 7(1)", False),
        ("s. 71", "s 7(1)", False),
        ('9 ZR 72.1 "Ferry"', '9 ZR 72.1 "Raft"', False),
        ("9 ZR 72.1", '9 ZR 72.1 "Raft"', True),
        ("9 ZR 72.1, Citation", "9 ZR 72.1(a)", False),
        ("第二条第四款", "第二条", True),
        ("第二十条", "第二条", False),
        ("", "s 7", False),
        ("", "", False),
        # A branch is a provision of its own.
        ("第二十五条の二", "第二十五条", False),
        ("第二十五条の二第一項", "第二十五条の二", True),
        ("제19조의3", "제19조", False),
        ("第27-2條", "第27條第2項", False),
        ("第27-2條第1項", "第27條之2", True),
        ("Article 27-2", "Article 27, paragraph 2", False),
        ("art. 4a", "art. 4", False),
        ("art. 4(a)", "art. 4", True),
        ("§ 52a Abs. 1", "§ 52", False),
        ("art. 11 Bis", "art. 11", False),
        # Tables and supplementary provisions are no articles; items of a table stand in it.
        ("附則第二条", "第二条", False),
        ("別表第一の二の項（三）", "別表第一", True),
        ("別表第一の二の項", "別表第一の三の項", False),
        ("別表第三の二", "別表第三", False),
        # What is not numbered is itself.
        ("本文", "本文", True),
        ("text", "text", True),
        ("本文", "附則", False),
        # Letters of every alphabet count.
        ("ст. 5 п. а", "ст. 5 п. б", False),
        ("المادة 7(1)(أ)", "المادة 7(1)(ب)", False),
        ("المادة 7(1)(أ)", "المادة 7(1)(ا)", True),
        ("art. 5, é)", "art. 5, è)", False),
        ("المادة الأولى، «عبور»", "المادة 1", True),
        ("المادة الثانية، «عبور»", "المادة الأولى، «عبور»", False),
    ],
)
def test_a_hit_is_the_same_provision_its_parent_or_its_child(ours: str, theirs: str, same: bool) -> None:
    assert same_provision(("zz/act", place(ours)), ("zz/act", place(theirs))) is same


def test_another_instrument_is_no_hit() -> None:
    assert not same_provision(("zz/act", ("7",)), ("zz/rules", ("7",)))
