"""Japanese law, by examples: とは…をいう, 用語の意義, 以下「…」という, …をいう in brackets, and what only looks so."""

from __future__ import annotations

import pytest

from exportlex.extraction.extract import definitions
from exportlex.markup.rich import plain
from exportlex.markup.tree import TreeBuilder
from exportlex.model import Definition, DefinitionKind, ProvisionKind, Reading, Scope

PARAGRAPH = ProvisionKind.PARAGRAPH


def found(*items: str, lead: str = "", heading: str = "", within: str = "第九条") -> list[Definition]:
    """Definitions of an article whose ``items`` are its 号; alone, the first is the article's own text."""
    tree = TreeBuilder()
    article = tree.add(ProvisionKind.ARTICLE, within, plain(lead or items[0]), heading=heading)
    for nth, words in zip("一二三", items if lead else items[1:], strict=False):
        tree.add(PARAGRAPH, f"{within}第{nth}号", plain(words), parent=article, number=nth)
    return definitions(Reading(tree.build(), "ja"))[0]


ONE = [
    ("この法律において「凧」とは、風で揚がる紙をいう。", "凧", "風で揚がる紙"),
    (
        "「凧」とは、風で揚がる紙（布（麻布を含む。）を含む。）をいう。",
        "凧",
        "風で揚がる紙（布（麻布を含む。）を含む。）",
    ),
    ("紙凧とは、風で揚がる紙をいう。", "紙凧", "風で揚がる紙"),
    ("「凧」とは、紙をいう。ただし、鳥を除く。", "凧", "紙をいう。ただし、鳥を除く"),
    ("「凧」とは、紙をいう。凧師は、朝に集まる。", "凧", "紙"),
    ("「凧」には、鳥の形の紙を含むものとする。", "凧", "鳥の形の紙"),
    ("凧師は、凧を揚げる者（以下「揚げ手」という。）を選ぶ。", "揚げ手", "凧を揚げる者"),
    ("凧師は、紙、糸及び竹（以下この条において「材」と総称する。）を選ぶ。", "材", "紙、糸及び竹"),
    ("風見鶏（屋根で回る鳥をいい、紙の鳥を含む。）を置く。", "風見鶏", "屋根で回る鳥をいい、紙の鳥を含む"),
    ("当該揚場（凧を揚げる丘をいう。）を閉じる。", "揚場", "凧を揚げる丘"),
]


@pytest.mark.parametrize(("text", "term", "meaning"), ONE)
def test_one_definition(text: str, term: str, meaning: str) -> None:
    (definition,) = found(text)
    assert (definition.term, definition.text.rstrip("。")) == (term, meaning)


NONE = [
    "凧師は、凧（紙のものに限る。以下同じ。）を揚げる。",
    "第三条中「凧」の下に「（紙鳶（紙の鳥をいう。）を含む。）」を加える。",
    "凧師は、もの（軽いものをいう。）を選ぶ。",
    "この規則は、凧師にいう。",
]


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_definition(text: str) -> None:
    assert found(text) == []


PHRASES = [
    ("凧師は、雨の日を除き、丘で揚げる凧（以下「丘凧」という。）を選ぶ。", "丘で揚げる凧"),  # an exception
    ("凧師は、直ちに、帳簿に記す事項（以下「丘凧」という。）を届ける。", "帳簿に記す事項"),  # an adverb
    ("凧師は、その凧が紙、布又は竹（以下「丘凧」という。）から成るときは、休む。", "紙、布又は竹"),  # a subject
    ("凧師は、凧を凧番が定める丘（以下「丘凧」という。）に運ぶ。", "凧番が定める丘"),  # an object of another verb
    ("凧師は、第二条の規定により凧の日（以下「丘凧」という。）に休む。", "凧の日"),  # what the rule rests on
    ("凧師は、凧を買い求める者（以下「丘凧」という。）に会う。", "凧を買い求める者"),  # the verb's own object
    ("凧師は、軽い凧として凧令で定める凧（以下「丘凧」という。）を揚げる。", "軽い凧として凧令で定める凧"),
    ("凧師は、紙、糸の買付け、凧の売渡し（以下「丘凧」という。）を記す。", "紙、糸の買付け、凧の売渡し"),
    ("雨のとき 凧番の小屋（以下「丘凧」という。）に入る。", "凧番の小屋"),  # the head of an item
    ("丘を仕向地とする紙凧（以下「丘凧」という。）の輸出を禁ずる。", "紙凧"),  # said of the export
]


@pytest.mark.parametrize(("text", "meaning"), PHRASES)
def test_where_a_noun_phrase_begins(text: str, meaning: str) -> None:
    assert [(row.term, row.text) for row in found(text)] == [("丘凧", meaning)]


def test_two_short_names_in_a_row_each_have_their_own_words() -> None:
    text = "凧師は、紙の凧（以下「紙凧」という。）又は布の凧（以下「布凧」という。）を揚げる。"
    assert [(row.term, row.text) for row in found(text)] == [("紙凧", "紙の凧"), ("布凧", "布の凧")]


def test_a_law_has_a_short_name_too_but_for_what_it_was_before_an_amendment() -> None:
    numbered = "凧師は、風凧法（明治三年法律第一号。以下「法」という。）を守る。"
    named = "凧師は、風凧の取締に関する法律（以下「凧法」という。）を守る。"
    assert [(row.term, row.text) for row in found(numbered)] == [("法", "風凧法")]
    assert [(row.term, row.text) for row in found(named)] == [("凧法", "風凧の取締に関する法律")]
    assert found("改正前の風凧法（以下「旧法」という。）による。", within="附則第二条") == []


def test_names_of_one_thing_and_of_two() -> None:
    (one,) = found("揚げる者（以下「揚げ手」又は「凧師」という。）")
    assert (one.term, one.aliases) == ("揚げ手", ("凧師",))
    made = found("紙の凧及び布の凧（以下それぞれ「紙凧」及び「布凧」という。）を揚げる。")
    assert [row.term for row in made] == ["紙凧", "布凧"]


def test_a_list_belongs_to_the_meaning_that_opens_it() -> None:
    (definition,) = found("「凧」とは、次に掲げる物をいう。", "紙の鳥", "布の魚")
    assert definition.text == "次に掲げる物をいう。\n一 紙の鳥\n二 布の魚"


def test_items_below_the_words_that_announce_terms() -> None:
    items = ("凧　風で揚がる紙をいう。", "揚げ手　次に掲げる者", "風読風を読む法に規定する風読をいう。")
    made = found(*items, lead="この条において、次の各号の用語の意義は、当該各号のとおりとする。")
    assert [(row.term, row.text, row.pinpoint) for row in made] == [
        ("凧", "風で揚がる紙", "第九条第一号"),
        ("揚げ手", "次に掲げる者", "第九条第二号"),
        ("風読", "風を読む法に規定する風読", "第九条第三号"),
    ]
    assert {row.scope for row in made} == {Scope.SECTION}


def test_an_item_says_nothing_but_what_its_term_means() -> None:
    (definition,) = found("「揚げ手」とは、凧を揚げる者をいう。子供も揚げ手とみなす。", lead="次の意味とする。")
    assert definition.text == "凧を揚げる者をいう。子供も揚げ手とみなす"


def test_two_definitions_in_one_unit_end_where_the_next_begins() -> None:
    made = found("この章において「凧」とは紙の鳥をいい、「糸」とは麻の紐をいう。")
    assert [(row.term, row.text) for row in made] == [("凧", "紙の鳥"), ("糸", "麻の紐")]


def test_a_short_name_inside_a_bracket_stands_for_words_of_that_bracket() -> None:
    made = {row.term: row.text for row in found("紙（浜辺で売られる紙（以下「浜紙」という。）を除く。）を選ぶ。")}
    assert made == {"浜紙": "浜辺で売られる紙"}


def test_what_a_higher_law_leaves_open_is_defined_under_the_heading() -> None:
    text = "法第三条に規定する政令で定める凧は、紙の鳥とする。"
    assert [(row.term, row.text) for row in found(text, heading="定義")] == [("凧", "紙の鳥")]
    assert found(text, heading="手続") == []


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("この法律において「凧」とは、紙をいう。", Scope.INSTRUMENT),
        ("この章において「凧」とは、紙をいう。", Scope.PART),
        ("前項の「凧」とは、紙をいう。", Scope.SECTION),
        ("揚げる者（以下「揚げ手」という。）", Scope.INSTRUMENT),
        ("揚げる者（以下この条及び次条において「揚げ手」という。）", Scope.SECTION),
        ("揚げる者（第八条第一項及び第九条において「揚げ手」という。）", Scope.SECTION),
        ("揚場（凧の丘をいう。以下同じ。）", Scope.INSTRUMENT),
        ("揚場（凧の丘をいう。）", Scope.SECTION),
    ],
)
def test_how_far_a_definition_reaches(text: str, scope: Scope) -> None:
    (definition,) = found(text)
    assert definition.scope is scope


def test_supplementary_provisions_name_things_for_themselves() -> None:
    (definition,) = found("凧の日（以下「凧日」という。）から効く。", within="附則第一条")
    assert definition.scope is Scope.PART


def test_kind_reference_and_exclusion() -> None:
    (see,) = found("「凧」とは、風凧法第二条第一項に規定する凧をいう。")
    assert (see.kind, see.reference) == (DefinitionKind.SEE_REFERENCE, "風凧法第二条第一項")
    (inclusion,) = found("「凧」には、紙の鳥を含む。")
    assert inclusion.kind is DefinitionKind.INCLUSION_ONLY
    (definition,) = found("「凧」とは、紙（布を除く。）をいう。")
    assert definition.exclusions == ("紙（布を除く。）",) or "布を除く" in definition.exclusions[0]


def test_broken_brackets_take_bounded_time() -> None:
    assert found("（" * 20_000 + "「凧」とは、紙をいう。" + "）" * 10_000)
