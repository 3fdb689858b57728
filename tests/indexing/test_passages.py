"""Passages: what is searched; every word of the law is in one, and each is cited by its own pinpoint."""

from __future__ import annotations

from exportlex.extraction.extract import definitions
from exportlex.indexing.passages import Passage, passages
from exportlex.markup.rich import plain
from exportlex.markup.tree import Tree, TreeBuilder
from exportlex.model import HISTORY, ProvisionKind, Reading
from extraction.law import law
from pages import found, pages

LONG = "The ferry crosses the river at night and at noon. " * 20


def cut(reading: Reading) -> list[Passage]:
    return list(passages(Tree(reading.provisions), definitions(reading)[0]))


def test_an_article_without_paragraphs_is_one_passage() -> None:
    (passage,) = cut(law(lead="A ferry that leaks stays ashore until it is dry.", heading="Leaks"))
    assert (passage.pinpoint, passage.heading) == ("s 2", "Leaks")


def test_an_article_is_parted_at_its_paragraphs_with_their_items() -> None:
    reading = law("(1) A ferry leaves when", ["(a) the bell is rung; and", "(b) the tide is in."], "(2) It returns.")
    assert [(p.pinpoint, p.text) for p in cut(reading)] == [
        ("s 2(1)", "A ferry leaves when\n(a) the bell is rung; and\n(b) the tide is in."),
        ("s 2(2)", "It returns."),
    ]


def test_a_very_long_paragraph_is_parted_at_its_items_each_led_by_its_opening_words() -> None:
    made = cut(law("(1) A ferry leaves when:", [f"(a) {LONG}", f"(b) {LONG}", f"(c) {LONG}"]))
    assert [p.pinpoint for p in made] == ["s 2(1)", "s 2(1)(a)", "s 2(1)(b)", "s 2(1)(c)"]
    assert [p.lead for p in made] == ["", *["A ferry leaves when:"] * 3]
    assert not any("A ferry leaves" in p.text for p in made[1:])  # what introduces an item is not quoted as the item


def test_a_note_is_a_passage_of_its_own_at_any_depth() -> None:
    made = cut(law("(1) A ferry leaves when", ["(a) the bell is rung;", ["NOTE A drum is a bell at sea, too."]]))
    assert [p.text for p in made if "drum" in p.text] == ["A drum is a bell at sea, too."]
    assert "drum" not in made[0].text


def test_a_note_on_when_words_were_amended_is_no_passage() -> None:
    tree = TreeBuilder()
    article = tree.add(
        ProvisionKind.ARTICLE, "s. 2", plain("A ferry that leaks stays ashore until it is dry."), number="2"
    )
    amended = plain("Amended by the Ferries (Leaks) Act 2031, section 4, on the first of May")
    tree.add(ProvisionKind.NOTE, "s. 2, footnote 1", amended, parent=article, heading=HISTORY)
    assert [p.pinpoint for p in passages(Tree(tree.build()), [])] == ["s. 2"]


def test_a_note_below_a_definition_is_kept() -> None:
    reading = law(
        "“Ferry” means a boat that", ["(a) crosses;", ["NOTE A bridge crosses nothing."]], heading="Definitions"
    )
    assert any("bridge" in passage.text for passage in cut(reading))


def test_units_cited_as_their_parent_are_part_of_it_with_what_stands_below_them() -> None:
    tree = TreeBuilder()
    article = tree.add(ProvisionKind.ARTICLE, "art. 3", number="3.")
    tree.add(ProvisionKind.PARAGRAPH, "art. 3(a)", plain("send wares, or"), parent=article, number="(a)")
    closing = tree.add(ProvisionKind.CONTINUATION, "art. 3", plain("A permit may be refused"), parent=article)
    tree.add(ProvisionKind.PARAGRAPH, "art. 3(b)", plain("for want of a fee."), parent=closing, number="(b)")
    made = list(passages(Tree(tree.build()), []))
    assert ("art. 3", "A permit may be refused") in [(p.pinpoint, p.text) for p in made]
    assert "art. 3(b)" in [p.pinpoint for p in made]


def test_a_definition_is_one_passage_and_not_two() -> None:
    made = cut(law("(1) “Ferry” means a boat that crosses.", heading="Definitions"))
    assert [(p.term, p.text) for p in made] == [("Ferry", "Ferry: a boat that crosses.")]


def test_a_paragraph_with_more_than_its_definitions_stays() -> None:
    made = cut(law("“Ferry” means a boat. “Raft” means logs. A punt is flat.", heading="Definitions"))
    assert sum("A punt is flat" in p.text for p in made) >= 1


def test_tables_parts_of_list_entries_and_scraps_have_no_vector() -> None:
    tree = TreeBuilder()
    tree.add(ProvisionKind.TABLE, "Table 1", rows=[["a name that is long enough", "another name"]])
    entry = tree.add(ProvisionKind.LIST_ENTRY, "1A001", plain("Bells and bowls, as follows, and parts for them:"))
    tree.add(ProvisionKind.PARAGRAPH, "1A001.a", plain("Bells that are wider than a hand and hum;"), parent=entry)
    tree.add(ProvisionKind.ARTICLE, "s 9", plain("[Reserved]"))
    tree.add(ProvisionKind.ARTICLE, "s 10", plain("A ferry that leaks stays ashore."))
    made = {p.pinpoint: p.embeddable for p in passages(Tree(tree.build()), [])}
    assert made == {"Table 1": False, "1A001": True, "1A001.a": False, "s 9": False, "s 10": True}


def test_a_short_chinese_sentence_has_a_vector_and_a_lone_heading_has_none() -> None:
    made = cut(law("(1) 出口经营者应当保存合同和发票不少于五年。", "(2) 物资清单", language="zh"))
    assert [p.embeddable for p in made] == [True, False]


def test_headings_stand_outermost_first() -> None:
    reading = law("(1) A ferry leaves.", heading="Leaving", within=(ProvisionKind.DIVISION, "PART 1"))
    assert cut(reading)[0].heading == "PART 1 › Leaving"


def test_every_passage_of_every_page_is_cited_and_stands_in_its_provision() -> None:
    for page in pages():
        made = found(page)
        tree = Tree(made.reading.provisions)
        for passage in passages(tree, list(made.definitions)):
            assert passage.pinpoint == tree.by_key[passage.provision].pinpoint
            assert passage.text.strip()
            assert (passage.definition >= 0) is bool(passage.term)
