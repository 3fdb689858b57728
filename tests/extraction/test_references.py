"""Where definitions send their reader, in each language, in laws of invented countries."""

from __future__ import annotations

import time

import pytest

from exportlex.extraction.citations.languages import citing_of
from exportlex.extraction.citations.pinpoints import numbers_of
from exportlex.extraction.citations.references import citations
from exportlex.extraction.languages import phrases_of
from exportlex.model import Citation, DefinitionKind

from .law import found

SEE, PROPER = DefinitionKind.SEE_REFERENCE, DefinitionKind.DEFINITION


def cited(text: str, language: str, kind: DefinitionKind = SEE, before: str = "") -> list[Citation]:
    return list(citations(before, text, kind, language))


ONE = [
    ("en", "the same meaning as in subsection 2(1) of the Ferry Act.", "Ferry Act", ("2", "1"), ""),
    ("en", "a lamp, as defined in HLR § 772.1.", "HLR", ("772.1",), ""),
    ("en", "the meaning given in section 4(2)", "", ("4", "2"), ""),
    ("en", "See § 34.13(b) of the HLR. It is lit.", "HLR", ("34.13", "b"), ""),
    ("en", "defined in point (a) of Article 1(9) of Directive 31/44", "Directive 31/44", ("1", "9", "a"), ""),
    ("en", "the meaning given to Lit in section 2 of the Lamp (Pier) Act 1930", "Lamp (Pier) Act 1930", ("2",), "Lit"),
    ("en", "the same meaning as the term “lantern” in § 3.2 of the HLR.", "HLR", ("3.2",), "lantern"),
    ("en", "the same meaning as lit goods, as defined in section 35 of the Lamp Act", "Lamp Act", ("35",), "lit goods"),
    ("en", "the meaning assigned to these words in the Pier Act, 1962 (33 of 1962)", "Pier Act, 1962", (), ""),
    ("en", "the same meanings as in LEMA", "LEMA", (), ""),
    ("en", "the same meaning given such term in 9 U.S.C. 551(13), that is, a lamp", "9 U.S.C.", ("551", "13"), ""),
    ("en", "the same meaning as the term “keeper”, as defined in part 72 of the HLR.", "HLR", ("part", "72"), "keeper"),
    ("fr", "S’entend au sens du paragraphe 7(3) de la Loi des phares.", "Loi des phares", ("7", "3"), ""),
    ("fr", "au sens de la définition de bac prévue à l’article 35 de la Loi des bacs.", "Loi des bacs", ("35",), "bac"),
    ("fr", "s’entend de la Charte au sens de l’article 2 de la Loi des bacs.", "Loi des bacs", ("2",), "Charte"),
    ("fr", "qui leur est donné par la Convention de Phare.", "Convention de Phare", (), ""),
    ("de", "Kahn im Sinne von § 2 Abs. 3 Nr. 1 des Bootsgesetzes", "Bootsgesetzes", ("2", "3", "1"), ""),
    ("de", "Lampe nach Artikel 2 Nummer 3 der Verordnung (EU) 2031/44", "Verordnung (EU) 2031/44", ("2", "3"), ""),
    ("ja", "舟灯法（令和三年法律第九号）第二条第一項に規定する舟灯", "舟灯法", ("2", "1"), "舟灯"),
    ("ja", "法第十六条の二第三項第一号イに規定する渡し舟", "法", ("16-2", "3", "1", "イ"), "渡し舟"),
    ("ko", "「등대법」 제2조제1호에 따른 등대", "등대법", ("2", "1"), "등대"),
    ("ko", "법 제19조의2제1항 전단에 따른 뱃사공", "법", ("19-2", "1"), "뱃사공"),
    ("zh", "《灯塔法》第二条第一款规定的灯具", "灯塔法", ("2", "1"), "灯具"),
    ("nl", "lamp als bedoeld in artikel 2, tweede lid, onder b, van de Kadewet", "Kadewet", ("2", "2", "b"), "lamp"),
    ("nl", "lamp als bedoeld in artikel 4, eerste lid, van verordening 31/30", "verordening 31/30", ("4", "1"), "lamp"),
    ("it", "lampada ai sensi dell’articolo 2 capoverso 1 della legge sui moli", "legge sui moli", ("2", "1"), ""),
    ("es", "la definida en el artículo 3, fracción II, de la Ley de Faros", "Ley de Faros", ("3", "ii"), ""),
    ("uk", "у значенні пункту 2 статті 3 Закону України «Про маяки»", "Закону України «Про маяки»", ("3", "2"), ""),
    ("ar", "المنارة المعرفة في المادة (2) من القانون البحري", "القانون البحري", ("2",), ""),
    ("cs", "lampa podle § 3 odst. 2 písm. a) zákona č. 13/2031 Sb.", "zákona č. 13/2031 Sb.", ("3", "2", "a"), ""),
    ("sk", "lampa podľa § 3 ods. 2 písm. a) zákona č. 39/2031 Z. z.", "zákona č. 39/2031 Z. z.", ("3", "2", "a"), ""),
    ("nb", "lykt som definert i § 3 første ledd i fyrloven", "fyrloven", ("3", "1"), ""),
    ("sv", "lykta som avses i 2 § första stycket fyrlagen (2031:7)", "fyrlagen (2031:7)", ("2", "1"), ""),
    ("da", "lygte som nævnt i § 3, stk. 2, nr. 1, i fyrloven", "fyrloven", ("3", "2", "1"), ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "law", "numbers", "term"), ONE, ids=[row[1][:40] for row in ONE])
def test_law_numbers_and_term(language: str, text: str, law: str, numbers: tuple[str, ...], term: str) -> None:
    first = cited(text, language)[0]
    assert (first.law, first.numbers, first.term) == (law, numbers, term)
    assert first.words in text


TERMS = [
    ("en", "See “Automatic Lamp System.”", ["Automatic Lamp System"]),
    ("en", "See: “Two way lamp”; “Three way lamp”.", ["Two way lamp", "Three way lamp"]),
    ("en", "See Board of Lamps.", ["Board of Lamps"]),
    ("de", "siehe „Fähre“ (ferry).", ["Fähre"]),
    ("fr", "Voir « bac ».", ["bac"]),
    ("it", "\"Lampada di molo\".", ["Lampada di molo"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), TERMS, ids=[row[1] for row in TERMS])
def test_another_term_of_the_same_law(language: str, text: str, expected: list[str]) -> None:
    found_here = cited(text, language)
    assert [one.term for one in found_here] == expected
    assert all((one.law, one.numbers) == ("", ()) for one in found_here)


def test_what_stands_before_names_the_law_and_the_article() -> None:
    before = "舟灯法（令和三年法律第九号）第二条第一項に規定する舟灯及び"
    (same,) = cited("同条第二号に規定する櫂", "ja", before=before)
    assert (same.law, same.numbers) == ("舟灯法", ("2", "2"))
    (korean,) = cited("같은 법 제3조에 따른 노", "ko", before="「등대법」 제2조에 따른 등대와 ")
    assert (korean.law, korean.numbers) == ("등대법", ("3",))
    _, second = cited("boats within the meaning of section 4 of the Boat Act; rafts within the meaning of section 5 of "
                      "that Act", "en", PROPER)  # fmt: skip
    assert (second.law, second.numbers) == ("Boat Act", ("5",))


def test_what_repeats_a_law_that_nobody_named_cites_nothing() -> None:
    assert cited("同条第二号に規定する櫂", "ja") == []
    assert cited("같은 법 제3조에 따른 노", "ko") == []


def test_a_list_shares_article_and_law() -> None:
    one, two = cited("法第二十条第一号又は第四号に規定する舟", "ja")
    assert (one.law, two.law, one.numbers, two.numbers) == ("法", "法", ("20", "1"), ("20", "4"))
    first, second = cited("a lamp as defined in Article 2 and Article 3(1) of the Pier Code", "en")
    assert (first.law, second.law) == ("Pier Code", "Pier Code")


RELATIVE = [
    ("en", "the meaning given in paragraph (d) of this section", ("d",), "article"),
    ("en", "the meaning given in subsection (2)", ("2",), "article"),
    ("en", "the meaning given in paragraph (b)", ("b",), "nearest"),
    ("ja", "前項に規定する灯", ("-1",), "article"),
    ("ja", "第二項に規定する灯", ("2",), "article"),
    ("ko", "제1항에 따른 등", ("1",), "article"),
    ("fr", "au sens du paragraphe (2)", ("2",), "article"),
]


@pytest.mark.parametrize(("language", "text", "numbers", "base"), RELATIVE, ids=[row[1] for row in RELATIVE])
def test_numbers_that_count_from_where_the_words_stand(
    language: str, text: str, numbers: tuple[str, ...], base: str
) -> None:
    (one,) = cited(text, language)
    assert (one.law, one.numbers, one.base) == ("", numbers, base)


LEANING = [
    ("en", "a ferry as defined in section 4, but not a raft", ["section 4"]),
    ("en", "a keeper within the meaning of the Lamp Act or a person who lights lamps", ["Lamp Act"]),
    ("en", "a resident as defined by 8 U.S.C. 1101(a)(20)", ["8 U.S.C. 1101(a)(20)"]),
    ("en", "a boat that is lit under section 4", []),
    ("en", "a lamp, as defined in Lamp Standard 755", []),
    ("en", "a lamp kept as defined by the keeper in accordance with section 9", []),
    ("de", "Stellen im Sinne des § 13 des Bootsgesetzes", ["§ 13 des Bootsgesetzes"]),
    ("fr", "Phare, au sens de l’article 3 de la Loi des bacs, qui est allumé", ["article 3 de la Loi des bacs"]),
    ("ja", "舟灯法第二条に規定する舟灯であつて青いもの", ["舟灯法第二条"]),
    ("ja", "舟灯法第二条の許可を受けた者", []),
    ("ko", "제5조의2에 따른 신고를 한 자", ["제5조의2"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), LEANING, ids=[row[1][:40] for row in LEANING])
def test_a_meaning_of_its_own_cites_only_what_it_rests_on(language: str, text: str, expected: list[str]) -> None:
    assert [one.words for one in cited(text, language, PROPER)] == expected


def test_definitions_carry_their_citations() -> None:
    see, leaning, own = found(
        "“Ferry” has the same meaning as in section 4 of the Boat Act;",
        "“raft” means a craft within the meaning of section 5;",
        "“pier” means a jetty of stone.",
        heading="Definitions",
    )
    assert (see.kind, see.reference) == (SEE, "section 4 of the Boat Act")
    assert [one.numbers for one in see.cites] == [("4",)]
    assert ([one.numbers for one in leaning.cites], leaning.reference) == ([("5",)], "")
    assert own.cites == ()


SAME_NUMBERS = [
    ("s. 2(1)", "subsection 2(1)"),
    ("15 CFR 734.13(a)(1)", "§ 734.13(a)(1)"),
    ("Article 20-3, paragraph 2", "Article 20-3(2)"),
    ("art. 1, lid 2, onder b", "artikel 1, tweede lid, onder b"),
    ("Art. 2 Abs. 1 Bst. a", "Artikel 2 Absatz 1 Buchstabe a"),
    ("art. 2b)(i)", "alinéa 2b)(i)"),
    ("art. L2342-2, al. 3", "article L. 2342-2, al. 3"),
    ("第六条第一項第九号イ", "第6条第1項第9号イ"),
    ("第十六条の二", "第16条の2"),
    ("第18-1條", "第十八條之一"),
    ("제22조의3제3항가목", "제22조의3 제3항 가목"),
    ("annexe, art. 1", "annexe, article 1"),
    ("Schedule, item 55(1)", "Sch. item 55(1)"),
    ("15 CFR Part 774 Supp. No. 1", "part 774, supplement no. 1"),
]


@pytest.mark.parametrize(("held", "asked"), SAME_NUMBERS)
def test_pinpoints_held_and_cited_are_the_same_numbers(held: str, asked: str) -> None:
    assert numbers_of(held) == numbers_of(asked)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Schedule, s. 1", "s. 1"), ("附則（令和三年）第三条", "第三条"), ("Annex I", "Annex II"), ("§ 12a", "§ 12")],
)
def test_rows_of_numbers_are_kept_apart(one: str, other: str) -> None:
    assert numbers_of(one) != numbers_of(other)


@pytest.mark.parametrize("language", ["en", "fr", "de", "ja", "ko", "zh", "nl"])
def test_ten_thousand_citations_take_no_time(language: str) -> None:
    text = (
        "within the meaning of section 2(1) of the Act, 法第二条又は第三項に規定する 「법」 제2조에 따른 § 2 Abs. 3 "
        * 2_000
    )
    began = time.perf_counter()
    for kind in (SEE, PROPER):
        assert len(cited(text, language, kind)) <= 8
    assert time.perf_counter() - began < 2


def test_a_language_that_nobody_described_cites_nothing() -> None:
    assert cited("see section 4", "xx") == []
    assert citing_of("xx").article == ""
    assert phrases_of("xx").see == ()
