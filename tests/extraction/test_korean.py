"""Korean statutes, by examples: "…"이란 … 말한다, (이하 "…"라 한다), (…을 말한다), and what only looks like them."""

from __future__ import annotations

import time

import pytest

from exportlex.extraction.korean.noun_phrases import phrase_start
from exportlex.extraction.quantities import quantities
from exportlex.model import DefinitionKind, Scope

from .law import Unit, found

MEANS = [
    ('"나룻배"란 삯을 받고 강을 건너는 배를 말한다.', "나룻배", "삯을 받고 강을 건너는 배"),
    ('"나룻배"이라 함은 강을 건너는 것을 말한다.', "나룻배", "강을 건너는 것"),
    ("“나룻배”란 강을 건너는 배를 말한다.", "나룻배", "강을 건너는 배"),
    ('이 조에서 "나룻배"란 강배(노가 있는 것을 포함한다)를 말한다.', "나룻배", "강배(노가 있는 것을 포함한다)"),
    ('"나룻배"란 강배로 한다.', "나룻배", "강배로 한다"),
    ('"시설기재(施設機材)"란 노를 말한다.', "시설기재(施設機材)", "노"),
    (
        '"나룻배"란 강배를 말한다. 다만, 뗏목은 제외한다.',
        "나룻배",
        "강배를 말한다. 다만, 뗏목은 제외한다.",
    ),
]


@pytest.mark.parametrize(("unit", "term", "meaning"), MEANS)
def test_a_quoted_term(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="ko")
    assert (definition.term, definition.text) == (term, meaning)


def test_the_items_belong_to_a_meaning_that_lists_them() -> None:
    units: list[Unit] = ['"나룻배"란 다음 각 호의 것을 말한다.', ["1. 뗏목", "2. 쪽배"]]
    (definition,) = found(*units, language="ko")
    assert definition.text.endswith("2. 쪽배")


def test_names_that_share_a_meaning() -> None:
    (definition,) = found('"나룻배" 또는 "강배"(이하 "배"라 한다)란 강을 건너는 것을 말한다.', language="ko")
    assert (definition.term, definition.aliases) == ("나룻배", ("강배", "배"))


def test_an_exclusion() -> None:
    (definition,) = found('"나룻배"란 강배를 말한다. 다만, 뗏목은 제외한다.', language="ko")
    assert definition.exclusions == ("다만, 뗏목은 제외한다.",)


INLINE = [
    ('사공은 물때를 적은 표(이하 "물때표"라 한다)를 지닌다.', "물때표", "물때를 적은 표"),
    ('사공에게는 물때를 적은 표(이하 "물때표"라 한다)를 준다.', "물때표", "물때를 적은 표"),
    ('사공은 「강물법」 제3조에 따른 물때표(이하 "표"라 한다)를 지닌다.', "표", "「강물법」 제3조에 따른 물때표"),
    ('「강을 건너는 사람에 관한 법률」(이하 "법"이라 한다)', "법", "「강을 건너는 사람에 관한 법률」"),
    ('비가 오는 경우에는 강가의 집(이하 "쉼터"라 한다)에서 쉰다.', "쉼터", "강가의 집"),
    ('뗏목 및 쪽배(이하 이 조에서 "작은배"라 한다)', "작은배", "뗏목 및 쪽배"),
]


@pytest.mark.parametrize(("unit", "term", "meaning"), INLINE)
def test_a_short_name_stands_for_the_noun_phrase_before_it(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="ko")
    assert (definition.term, definition.text) == (term, meaning)


PHRASES = [
    ('강청은 나루를 돌보기 위하여 나루지기 모임(이하 "모임"이라 한다)을 둔다.', "모임", "나루지기 모임"),  # a purpose
    ('강청은 필요하면 나루의 등불(이하 "나룻불"이라 한다)을 켠다.', "나룻불", "나루의 등불"),  # a condition
    ('강청은 사공에게 물때를 적은 종이(이하 "표"라 한다)를 준다.', "표", "물때를 적은 종이"),  # a receiver
    ('강청은 해마다 나루를 강청장이 정하는 날(이하 "장날"이라 한다)에 연다.', "장날", "강청장이 정하는 날"),
    ('강청은 미리 나루를 지키는 사람(이하 "지기"라 한다)을 부른다.', "지기", "나루를 지키는 사람"),  # an adverb
    (
        '강청은 「강물법」 제3조에 따라 나루의 등불(이하 "나룻불"이라 한다)을 켠다.',
        "나룻불",
        "나루의 등불",
    ),  # what the act rests on
    (
        '제3조에 따라 뱃삯을 내야 하는 사람(이하 "손님"이라 한다)',
        "손님",
        "제3조에 따라 뱃삯을 내야 하는 사람",
    ),  # a duty
    ('강청의 심의를 거쳐 나루를 고치는 일(이하 "공사"라 한다)을 한다.', "공사", "나루를 고치는 일"),  # a step before
    ('쪽배(이하 "작은배"라 한다), 나룻배(이하 "큰배"라 한다)', "큰배", "나룻배"),  # after another short name
    ('강을 건너는 뗏목(통나무배를 포함한다)을 젓는 사람(이하 "사공"이라 한다)', "사공", None),  # a bracket inside
    ('사공 또는 「강물법」 제3조에 따른 지기(이하 "지기"라 한다)', "지기", "「강물법」 제3조에 따른 지기"),
    ('강청은 나루의 운영을 정지(이하 "나루정지"라 한다)할 수 있다.', "나루정지", "나루의 운영을 정지"),  # a verb's noun
]


@pytest.mark.parametrize(("unit", "term", "meaning"), PHRASES)
def test_what_belongs_to_the_noun_phrase(unit: str, term: str, meaning: str | None) -> None:
    made = {definition.term: definition.text for definition in found(unit, language="ko")}
    assert made[term] == (meaning or unit.partition("(이하")[0])


GLOSSES = [
    ("뱃삯(강을 건너는 값을 말한다. 이하 같다)을 낸다.", "뱃삯", "강을 건너는 값", DefinitionKind.DEFINITION),
    ("배(수레를 포함한다. 이하 이 조에서 같다)를 탄다.", "배", "수레를 포함한다", DefinitionKind.INCLUSION_ONLY),
    (
        "새 물때표(「강물법」 제3조에 따른 물때표를 말한다)를 본다.",
        "물때표",
        "「강물법」 제3조에 따른 물때표",
        DefinitionKind.SEE_REFERENCE,
    ),
    ("큰 나루터(강 너머의 큰 나루터를 말한다)에 선다.", "큰 나루터", "강 너머의 큰 나루터", DefinitionKind.DEFINITION),
]


@pytest.mark.parametrize(("unit", "term", "meaning", "kind"), GLOSSES)
def test_a_gloss_says_what_the_word_before_it_means(unit: str, term: str, meaning: str, kind: DefinitionKind) -> None:
    (definition,) = found(unit, language="ko")
    assert (definition.term, definition.text, definition.kind) == (term, meaning, kind)


NONE = [
    '법 제4조에서 "대통령령으로 정하는 사항"이란 물때를 말한다.',  # fills in a rule
    '법 제4조에서 "대통령령으로 정하는 중요한 사유"란 물때를 말한다.',
    "배(제3조에 따른 배만을 말한다)를 탄다.",  # narrows
    "뱃삯(짐을 나르는 경우에는 조개 열 개를 말한다)을 낸다.",  # another case
    "조개 10개(큰 배는 20개를 말한다)를 낸다.",  # a number
    "강물법(고쳐지기 전의 것을 말한다)을 따른다.",  # a version
    '사공이 "어이"라고 부른다.',
    '법 제4조에서 "뗏목 등 대통령령으로 정하는 배"란 쪽배를 말한다.',  # adds to examples
    "다음 각 호의 배(뗏목은 제외한다. 이하 같다)",
]


@pytest.mark.parametrize("unit", NONE)
def test_what_only_looks_like_a_definition(unit: str) -> None:
    assert found(unit, language="ko") == []


def test_words_of_the_act_that_a_decree_defines() -> None:
    (definition,) = found('법 제4조에서 "대통령령으로 정하는 뗏목"이란 통나무배를 말한다.', language="ko")
    assert (definition.term, definition.aliases) == ("대통령령으로 정하는 뗏목", ("뗏목",))


def test_an_article_headed_by_an_act_defines_its_heading() -> None:
    words = '법 제4조에서 "대통령령으로 정하는 경우"란 배를 다음 각 호의 방법으로 강건너기하는 경우를 말한다.'
    (definition,) = found(["1. 노", "2. 삿대"], lead=words, heading="강건너기", language="ko")
    assert definition.aliases == ("강건너기",)
    assert found(["1. 노", "2. 삿대"], lead=words, heading="그 밖의 경우", language="ko") == []


def test_an_article_headed_as_a_definition_defines_its_heading() -> None:
    words = '법 제4조에서 "대통령령으로 정하는 것"이란 강을 건너는 배를 말한다.'
    (definition,) = found(lead=words, heading="나룻배의 정의", language="ko")
    assert definition.aliases == ("나룻배",)


def test_terms_without_quotation_marks_below_words_that_announce_them() -> None:
    units: list[Unit] = ["1. 나룻배란 강을 건너는 배를 말한다.", "2. 사공이란 나룻배를 젓는 사람을 말한다."]
    made = found(*units, lead="이 규칙에서 사용하는 용어의 뜻은 다음과 같다.", language="ko")
    assert [(row.term, row.text) for row in made] == [("나룻배", "강을 건너는 배"), ("사공", "나룻배를 젓는 사람")]


def test_scope() -> None:
    assert found('이 장에서 "배"란 뗏목을 말한다.', language="ko")[0].scope is Scope.PART
    assert found('뗏목(이하 이 조에서 "배"라 한다)', language="ko")[0].scope is Scope.SECTION
    assert found('뗏목(이하 "배"라 한다)', language="ko")[0].scope is Scope.INSTRUMENT


def test_where_a_noun_phrase_begins() -> None:
    text = "사공은 강에서 고기를 잡는 사람"
    assert text[phrase_start(text, len(text), "어부") :] == "강에서 고기를 잡는 사람"


@pytest.mark.parametrize("text", ['(이하 "배"라 한다)', '"', "(", "([", "「", '"배" 또는 ', "는 ", "1억 "])
def test_a_long_paragraph_takes_no_time(text: str) -> None:
    started = time.process_time()
    found(text * (200_000 // len(text)), language="ko")
    assert time.process_time() - started < 8


QUANTITIES = [
    ("5년 이하의 징역", (5, "years", "at most")),
    ("열흘이 아니라 15일 이내에", (15, "days", "within")),
    ("값의 3배에 해당하는 금액 이하의 벌금", (3, "multiple", "at most")),
    ("1억 5천만원 이하", (150_000_000, "KRW", "at most")),
    ("2천만원 이상", (20_000_000, "KRW", "at least")),
    ("100분의 20 미만", (20, "percent", "less than")),
    ("2년을 초과하지 아니하는", (2, "years", "at most")),
    ("2년을 초과하는", (2, "years", "more than")),
]


@pytest.mark.parametrize(("text", "quantity"), QUANTITIES)
def test_quantities(text: str, quantity: tuple[float, str, str]) -> None:
    (stated,) = quantities(text, "ko")
    assert (stated.value, stated.unit, stated.direction) == quantity


@pytest.mark.parametrize("text", ["2031년 9월 5일부터", "제5조제2항", "3월 4일"])
def test_dates_and_citations_are_no_quantities(text: str) -> None:
    assert quantities(text, "ko") == []
