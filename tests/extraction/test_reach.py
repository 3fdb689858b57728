"""The unit inside which a definition governs: named by its own words, by the words above it, or by its place."""

from __future__ import annotations

import pytest

from exportlex.extraction.extract import definitions
from exportlex.markup.rich import plain
from exportlex.markup.tree import TreeBuilder
from exportlex.model import Definition, ProvisionKind, Reading, Scope

ARTICLE, DIVISION, PARAGRAPH = ProvisionKind.ARTICLE, ProvisionKind.DIVISION, ProvisionKind.PARAGRAPH
SCHEDULE, NOTE, ENTRY = ProvisionKind.SCHEDULE, ProvisionKind.NOTE, ProvisionKind.LIST_ENTRY


def ferry_law(words: str, language: str = "en", part: str = "Part", unit: str = "s. {}", title: str = "") -> Definition:
    """Two parts of three articles each; the words stand in the first paragraph of article 2, in the first part."""
    tree = TreeBuilder()
    for number, articles in ((1, (1, 2, 3)), (2, (4, 5, 6))):
        above = tree.add(DIVISION, f"{part} {number}", number=f"{part} {number}")
        for article in articles:
            cited = unit.format(article)
            below = tree.add(ARTICLE, cited, parent=above, number=str(article), slug=str(article), heading=title)
            for letter in "ab":
                text = words if (article, letter) == (2, "a") else "A lamp burns on every deck."
                tree.add(PARAGRAPH, f"{cited}({letter})", plain(text), parent=below, number=f"({letter})", slug=letter)
    (definition,) = definitions(Reading(tree.build(), language))[0]
    return definition


ENGLISH = [
    ("In this Act, “ferry” means a boat.", Scope.INSTRUMENT, ""),
    ("In this Part, “ferry” means a boat.", Scope.PART, "Part1"),
    ("For the purposes of Part 2, “ferry” means a boat.", Scope.PART, "Part2"),
    ("For the purposes of Part 2 of this Act, “ferry” means a boat.", Scope.PART, "Part2"),
    ("In this section, “ferry” means a boat.", Scope.SECTION, "Part1/2"),
    ("In section 5, “ferry” means a boat.", Scope.SECTION, "Part2/5"),
    ("In section 5 of this Act, “ferry” means a boat.", Scope.SECTION, "Part2/5"),
    ("For the purposes of section 5(b), “ferry” means a boat.", Scope.SECTION, "Part2/5/b"),
    ("For the purposes of paragraph (b), “ferry” means a boat.", Scope.SECTION, "Part1/2/b"),
    ("For the purposes of this paragraph, “ferry” means a boat.", Scope.SECTION, "Part1/2/a"),
    ("For the purposes of paragraph (z), “ferry” means a boat.", Scope.SECTION, "Part1/2"),
    ("For the purposes of section 99, “ferry” means a boat.", Scope.SECTION, "Part1/2"),
    ("In sections 4 to 6, “ferry” means a boat.", Scope.SECTION, "Part2"),
    ("In this section and section 3, “ferry” means a boat.", Scope.SECTION, "Part1"),
    ("In this section and section 4, “ferry” means a boat.", Scope.SECTION, ""),
    ("Except in section 4, in this Part, “ferry” means a boat.", Scope.PART, "Part1"),
    ("“Ferry” means, for the purposes of this section only, a boat.", Scope.SECTION, "Part1/2"),
    ("A raft or punt, in this section called a “small ferry”, is lit at dusk.", Scope.SECTION, "Part1/2"),
]


@pytest.mark.parametrize(("words", "scope", "reach"), ENGLISH, ids=[words[:45] for words, *_ in ENGLISH])
def test_the_unit_that_the_words_name(words: str, scope: Scope, reach: str) -> None:
    definition = ferry_law(words, title="Interpretation")
    assert (definition.scope, definition.reach) == (scope, reach)


PARTS = [
    ("de", "Abschnitt", "Im Sinne dieses Abschnitts ist Fähre ein Boot."),
    ("fr", "Chapitre", "Pour l’application du présent chapitre, on entend par « bac » un bateau."),
    ("it", "Capo", "Ai fini del presente capo, per «traghetto» si intende una barca."),
    ("es", "CAPITULO", "Para los efectos de este capítulo, se entiende por balsa una embarcación."),
    ("nb", "Kapittel", "I dette kapittelet menes med ferje: en båt."),
    ("cs", "HLAVA", "Pro účely této hlavy se převozem rozumí plavba lodí."),
    ("uk", "Розділ", "У цьому розділі термін «пором» вживається у значенні: човен."),
    ("ja", "章", "この章において「渡船」とは、川を渡る船をいう。"),
    ("ko", "장", "이 장에서 \"나룻배\"란 강을 건너는 배를 말한다."),
    ("zh", "章", "本章所称渡船，是指过河的船。"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "part", "words"), PARTS, ids=[language for language, *_ in PARTS])
def test_this_part_in_the_languages_of_law(language: str, part: str, words: str) -> None:
    definition = ferry_law(words, language, part)
    assert (definition.scope, definition.reach) == (Scope.PART, f"{part}1")


SECTIONS = [
    ("de", "Im Sinne des Absatzes 1 ist Fähre ein Boot.", "x1/2"),
    ("de", "Im Sinne der Absätze 1 und 2 ist Fähre ein Boot.", "x1/2"),
    ("de", "Im Sinne dieses Paragraphen ist Fähre ein Boot.", "x1/2"),
    ("fr", "Pour l’application du présent article, on entend par « bac » un bateau.", "x1/2"),
    ("fr", "Pour l’application de l’article 5, on entend par « bac » un bateau.", "x2/5"),
    ("ja", "この条において「渡船」とは、川を渡る船をいう。", "x1/2"),
    ("ja", "川を渡る船（以下この条及び次条において「渡船」という。）は、灯火を掲げる。", "x1"),
    ("ja", "川を渡る船（第五条において「渡船」という。）は、灯火を掲げる。", ""),
    ("ko", "강을 건너는 배(이하 이 조에서 \"나룻배\"라 한다)는 등불을 단다.", "x1/2"),
    ("zh", "本条所称渡船，是指过河的船。", "x1/2"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "reach"), SECTIONS, ids=[words[:20] for _, words, _ in SECTIONS])
def test_this_section_in_the_languages_of_law(language: str, words: str, reach: str) -> None:
    definition = ferry_law(words, language, "x")
    assert (definition.scope, definition.reach) == (Scope.SECTION, reach)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ja", "川を渡る船（以下「渡船」という。）は、灯火を掲げる。"),
        ("ko", "강을 건너는 배(이하 \"나룻배\"라 한다)는 등불을 단다."),
        ("zh", "过河的船（以下简称渡船）应当挂灯。"),
        ("de", "Im Sinne dieses Gesetzes ist Fähre ein Boot."),
    ],
)  # fmt: skip
def test_from_here_on_is_the_whole_law(language: str, words: str) -> None:
    definition = ferry_law(words, language)
    assert (definition.scope, definition.reach) == (Scope.INSTRUMENT, "")


def test_a_lower_case_regulation_is_a_unit_where_the_units_are_called_so() -> None:
    words = "In this regulation, “ferry” means a boat."
    assert ferry_law(words, unit="reg. {}").reach == "Part1/2"
    assert ferry_law(words, unit="Article {}").scope is Scope.INSTRUMENT


def test_the_second_of_a_sentence_reaches_as_far_as_the_first() -> None:
    tree = TreeBuilder()
    text = "In this section, “ferry” means a boat. “Punt” means a small boat."
    tree.add(ARTICLE, "s. 4", plain(text), number="4", heading="Tolls")
    found, _ = definitions(Reading(tree.build(), "en"))
    assert [(d.term, d.scope, d.reach) for d in found] == [
        ("ferry", Scope.SECTION, "4"),
        ("Punt", Scope.SECTION, "4"),
    ]


def test_a_mention_of_another_section_above_is_no_reach() -> None:
    tree = TreeBuilder()
    above = tree.add(ARTICLE, "s. 4", plain("Except as set forth in § 7, lit means:"), number="4", heading="Tolls")
    tree.add(PARAGRAPH, "s. 4(a)", plain("that a lamp burns (a “flare”);"), number="(a)", parent=above)
    found, _ = definitions(Reading(tree.build(), "en"))
    assert [d.scope for d in found if d.term == "flare"] == [Scope.INSTRUMENT]


def test_a_limit_after_the_heading_of_a_definition() -> None:
    tree = TreeBuilder()
    above = tree.add(ARTICLE, "s. 4", number="4", heading="Definitions")
    tree.add(PARAGRAPH, "s. 4", plain("“Dusk code”. For purposes of § 7(a), words that a keeper calls."), parent=above)
    tree.add(PARAGRAPH, "s. 4", plain("“Flare”. (§ 7, Cat 4) means a light of one minute."), parent=above)
    other = tree.add(ARTICLE, "s. 7", number="7")
    tree.add(PARAGRAPH, "s. 7(a)", plain("No keeper calls before dusk."), number="(a)", parent=other)
    found, _ = definitions(Reading(tree.build(), "en"))
    assert [(d.term, d.scope, d.reach) for d in found] == [
        ("Dusk code", Scope.SECTION, "7/a"),
        ("Flare", Scope.SECTION, "7"),
    ]


def test_a_definitions_paragraph_of_another_section_is_local() -> None:
    tree = TreeBuilder()
    above = tree.add(ARTICLE, "s. 4", number="4", heading="Tolls at night")
    tree.add(PARAGRAPH, "s. 4(1)", plain("“Ferry” means a boat."), number="(1)", heading="Definitions", parent=above)
    (definition,) = definitions(Reading(tree.build(), "en"))[0]
    assert (definition.scope, definition.reach) == (Scope.SECTION, "4")


@pytest.mark.parametrize(("quoted", "scope"), [("'Support'", Scope.SECTION), ("“Support”", Scope.INSTRUMENT)])
def test_single_quotes_are_local_in_a_law_that_else_uses_double_ones(quoted: str, scope: Scope) -> None:
    tree = TreeBuilder()
    above = tree.add(ARTICLE, "s. 4", plain("No “ferry” may pass."), number="4", heading="Tolls at night")
    tree.add(PARAGRAPH, "s. 4(1)", plain(f"{quoted} means to pull a ferry."), number="(1)", parent=above)
    (definition,) = definitions(Reading(tree.build(), "en"))[0]
    assert definition.scope is scope


def listed(parent: ProvisionKind, note: str = "Note. 'Lit' means that a lamp burns.") -> tuple[Scope, str]:
    """A note below a unit of that kind in a category of a schedule."""
    tree = TreeBuilder()
    schedule = tree.add(SCHEDULE, "Sch. 1", number="1", slug="sch")
    category = tree.add(DIVISION, "Category 3", number="3", parent=schedule, slug="cat")
    unit = category if parent is DIVISION else tree.add(parent, "3A", plain("Ferries."), parent=category, slug="3A")
    tree.add(NOTE, "3A, note", plain(note), parent=unit, slug="note")
    tree.add(ARTICLE, "s. 1", plain("Every ferry is lit."), number="1")
    (definition,) = definitions(Reading(tree.build(), "en"))[0]
    return definition.scope, definition.reach


def test_local_terms_of_a_control_list() -> None:
    assert listed(ENTRY) == (Scope.LIST_ENTRY, "sch/cat/3A")
    assert listed(PARAGRAPH) == (Scope.LIST_ENTRY, "sch/cat/3A")
    assert listed(DIVISION) == (Scope.PART, "sch/cat")
    assert listed(ENTRY, "For the purposes of this Schedule, 'lit' means that a lamp burns.") == (Scope.PART, "sch")


def test_a_note_to_a_definition_is_local_and_one_to_a_section_holds_there() -> None:
    tree = TreeBuilder()
    above = tree.add(ARTICLE, "s. 4", number="4", heading="Definitions", slug="4")
    entry = tree.add(PARAGRAPH, "s. 4", plain("“Ferry” means a boat that is lit."), parent=above, slug="ferry")
    tree.add(NOTE, "s. 4, note", plain("Note: ‘lit’ means that a lamp burns."), parent=entry)
    other = tree.add(ARTICLE, "s. 5", plain("Every keeper pays at dusk."), number="5", heading="Tolls", slug="5")
    tree.add(NOTE, "s. 5, note", plain("In this note, ‘paid’ means handed over."), parent=other)
    found, _ = definitions(Reading(tree.build(), "en"))
    assert [(d.term, d.scope, d.reach) for d in found if d.term != "Ferry"] == [
        ("lit", Scope.LIST_ENTRY, "4/ferry"),
        ("paid", Scope.SECTION, "5"),
    ]


def annexed(*roots: ProvisionKind) -> tuple[Scope, str]:
    """Definitions of an annex that calls itself this list, beside other units."""
    tree = TreeBuilder()
    annex = tree.add(SCHEDULE, "annexe", slug="annexe")
    above = tree.add(DIVISION, "annexe, Termes", heading="TERMES DE LA PRÉSENTE LISTE", parent=annex, slug="termes")
    tree.add(PARAGRAPH, "annexe, « Bac »", plain("« Bac » désigne un bateau."), parent=above, slug="bac")
    for root in roots:
        tree.add(root, "art. 1", plain("Tout bac porte un feu."), number="1")
    (definition,) = definitions(Reading(tree.build(), "fr"))[0]
    return definition.scope, definition.reach


def test_a_list_that_is_all_of_the_document_is_the_instrument() -> None:
    assert annexed() == (Scope.INSTRUMENT, "")
    assert annexed(ARTICLE) == (Scope.PART, "annexe")


def test_what_a_following_paragraph_adds_reaches_as_far_as_the_term_did() -> None:
    tree = TreeBuilder()
    above = tree.add(ARTICLE, "第二条", number="第二条")
    tree.add(PARAGRAPH, "第二条第一款", plain("过河的船（以下统称渡船）应当挂灯。"), parent=above)
    tree.add(PARAGRAPH, "第二条第二款", plain("前款所称渡船，包括木筏。"), parent=above)
    found, _ = definitions(Reading(tree.build(), "zh"))
    assert [(d.term, d.scope) for d in found] == [("渡船", Scope.INSTRUMENT)] * 2


def test_a_single_quoted_term_below_a_definition_is_local_to_it() -> None:
    tree = TreeBuilder()
    above = tree.add(SCHEDULE, "Sch. 2", heading="Definitions", slug="sch")
    entry = tree.add(PARAGRAPH, "Sch. 2", plain("“Ferry” means a boat that is ‘lit’."), parent=above, slug="ferry")
    tree.add(PARAGRAPH, "Sch. 2", plain("‘Lit’ means that a lamp burns."), parent=entry)
    found, _ = definitions(Reading(tree.build(), "en"))
    assert [(d.term, d.scope, d.reach) for d in found] == [
        ("Ferry", Scope.PART, "sch"),
        ("Lit", Scope.LIST_ENTRY, "sch/ferry"),
    ]


def test_from_here_on_in_an_annex_is_the_annex() -> None:
    tree = TreeBuilder()
    above = tree.add(SCHEDULE, "別表第一", slug="table")
    tree.add(ENTRY, "別表第一の一", plain("渡船（川を渡る船をいう。以下同じ。）"), parent=above)
    tree.add(ARTICLE, "第一条", plain("渡船は灯火を掲げる。"), number="第一条")
    found, _ = definitions(Reading(tree.build(), "ja"))
    assert [(d.scope, d.reach) for d in found] == [(Scope.PART, "table")]
