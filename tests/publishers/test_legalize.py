"""legalize-eu and legalize-uk: addresses, pinpoints, nesting, and the traps of the conversion."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from exportlex.catalog.declarations import Expected, Source
from exportlex.errors import DeclarationError, ReadingError
from exportlex.markup.tree import Tree
from exportlex.model import MarkKind, Provision, ProvisionKind, Reading
from exportlex.publishers import legalize
from exportlex.publishers.base import Document

EXAMPLES = Path(__file__).resolve().parent.parent / "examples" / "legalize"
HEAD = "https://raw.example.org/law"


def source(**options: str | list[str]) -> Source:
    return Source(
        publisher="legalize",
        language="en",
        licence="free",
        official_address="https://law.example.org/",
        options=dict(options),
        expected=Expected(provisions=(1, 2)),
    )


def example(name: str) -> Reading:
    declared = tomllib.loads((EXAMPLES / f"{name}.toml").read_text(encoding="utf-8"))
    raw = (EXAMPLES / f"{name}.md").read_bytes()
    return legalize.read(
        Document(raw, f"{name}.md", language="en", citation=declared["citation"], options=declared["options"])
    )


def read(text: str, **options: str | list[str]) -> Reading:
    return legalize.read(Document(text.encode(), "test.md", name="part", options=options))


def at(reading: Reading, pinpoint: str) -> Provision:
    found = [provision for provision in reading.provisions if provision.pinpoint == pinpoint]
    assert found, f"{pinpoint} is not among {[provision.pinpoint for provision in reading.provisions]}"
    return found[0]


def issues(reading: Reading) -> list[tuple[str, str]]:
    return [(issue.kind, issue.where) for issue in reading.issues]


@pytest.fixture(scope="module")
def reading() -> Reading:
    return example("morland-regulation")


@pytest.fixture(scope="module")
def act() -> Reading:
    return example("tarrow-act")


@pytest.fixture(scope="module")
def order() -> Reading:
    return example("tarrow-order")


class TestAddresses:
    def test_one_address_is_one_document(self) -> None:
        (address,) = legalize.addresses(source(address=f"{HEAD}/act-4.md"), None)
        assert (address.document, address.url) == ("act-4", f"{HEAD}/act-4.md")
        assert address.media_types == ("text/markdown", "text/plain")

    def test_fragments_name_the_documents(self) -> None:
        found = legalize.addresses(source(addresses=[f"{HEAD}/a.md#body", f"{HEAD}/a.md#annex"]), date(2031, 1, 1))
        assert [address.document for address in found] == ["body", "annex"]

    def test_without_an_address_the_declaration_is_refused(self) -> None:
        with pytest.raises(DeclarationError, match="address"):
            legalize.addresses(source(style="eu"), None)


class TestEuropeanUnion:
    @pytest.mark.parametrize(
        ("pinpoint", "words"),
        [
            ("Article 1", "This Regulation sets out"),
            ("Article 2(2)(b)", "sending a drawing"),
            ("Article 2(2), second subparagraph", "For this Regulation a rehearsal"),
            ("Article 2(3)(a), second indent", "the key still turns"),
            ("Article 2(3)(b), second subparagraph", "Where two persons"),
            ("Article 3(2)(b)(ii)", "has grounds"),
            ("Article 3(2), second subparagraph", "The Guild shall answer"),
            ("Article 3(2), third subparagraph, point (b)", "turn to the Harbour Court"),
            ("Article 6, second paragraph", "This Regulation binds"),
            ("Annex I, introductory sentence", "This list follows"),
            ("Annex I, General Note 2", "A wick inside"),
            ("Annex I, General Light Note, second paragraph", 'A "drawing"'),
            ('Annex I, definition of "Beacon lens", point b.2', "By falling weights"),
            ('Annex I, definition of "Flare", Technical Notes, point 2', "Smoke is no flare"),
            ("Annex I, 0A001.b", "With several wicks"),
            ("Annex II, Section B, Part 1, first paragraph, second indent", "0A002."),
            ("Annex II, Section B, Part 2, point 1(b)", "the wick is wet"),
            ("Annex II, Section B, Part 2, point 2, second subparagraph", "The Guild may ask"),
        ],
    )
    def test_pinpoints(self, reading: Reading, pinpoint: str, words: str) -> None:
        assert at(reading, pinpoint).text.startswith(words)

    def test_titles_stand_on_the_line_below(self, reading: Reading) -> None:
        assert at(reading, "Article 2").heading == "Definitions"
        assert at(reading, "Chapter I").heading == "SUBJECT AND DEFINITIONS"
        assert at(reading, "Annex I, Part II, Category 0").heading == "LAMPS AND FLARES"

    def test_closing_words_belong_to_the_list(self, reading: Reading) -> None:
        closing = [unit for unit in reading.provisions if unit.kind is ProvisionKind.CONTINUATION]
        assert [(unit.pinpoint, unit.text) for unit in closing] == [("Article 6", "unless they charge for light.")]

    def test_notes_stand_below_the_definition_and_outside_its_text(self, reading: Reading) -> None:
        tree = Tree(reading.provisions)
        lens = at(reading, 'Annex I, definition of "Beacon lens"')
        assert "Reading lenses" not in tree.compose(lens).text
        assert "Reading lenses" in tree.compose(lens, notes=True).text
        notes = [unit.number for unit in tree.children(lens.key) if unit.kind is ProvisionKind.NOTE]
        assert notes == ["N.B.1.", "N.B.2."]

    def test_terms_are_told_from_quoted_words_at_the_head_of_a_rule(self, reading: Reading) -> None:
        entries = [unit.pinpoint for unit in reading.provisions if "definition of" in unit.pinpoint]
        assert 'Annex I, definition of "drawing"' not in entries

    def test_the_term_names_its_entry(self, reading: Reading) -> None:
        assert at(reading, 'Annex I, definition of "Beacon lens"').key.endswith("/beacon-lens")

    def test_footnotes_leave_the_text_and_become_notes(self, reading: Reading) -> None:
        visitor = at(reading, "Article 2(2)(c)")
        assert visitor.text == "handing a wick to a visitor;"
        assert at(reading, "Article 2(2)(c), footnote E0001").kind is ProvisionKind.NOTE

    def test_marks(self, reading: Reading) -> None:
        permit = at(reading, "Article 3(3)")
        marked = {mark.kind: (permit.text[mark.start : mark.end], mark.target) for mark in permit.marks}
        assert marked[MarkKind.BOLD][0] == "two"
        assert marked[MarkKind.REFERENCE] == ("Article 5", "https://law.example.ml/2031/17#art_5")

    def test_tables_keep_repeated_cells_in_their_rows_only(self, reading: Reading) -> None:
        (table,) = [unit for unit in reading.provisions if unit.kind is ProvisionKind.TABLE]
        assert table.rows[0] == ("CONTENTS", "CONTENTS")
        assert table.text.splitlines()[0] == "CONTENTS"

    def test_silence_is_reported(self, reading: Reading) -> None:
        assert ("empty-article", "Article 4") in issues(reading)
        assert ("missing-number", "Article 6") in issues(reading)

    def test_the_front_matter_dates_and_names_the_text(self, reading: Reading) -> None:
        assert reading.as_of == "2032-02-29"
        assert reading.title.startswith("Regulation (ML) 2031/17")

    def test_a_part_of_an_annex_is_told_where_it_stands(self) -> None:
        addresses = [f"{HEAD}#body", f"{HEAD}#part"]
        reading = read("**Part 1 — Goods**\n\n- 1.Nothing.\n", addresses=addresses, within=["", "Annex IV"])
        assert reading.provisions[-1].pinpoint == "Annex IV, Part 1, point 1"

    def test_a_piece_without_any_heading_is_read_by_its_lines_in_bold(self) -> None:
        reading = read("B. **SHIPMENTS**\n\n**Part 1 — Goods**\n\n- 1.Nothing.\n")
        assert reading.provisions[-1].pinpoint == "Section B, Part 1, point 1"

    def test_paragraphs_lost_by_an_older_conversion(self) -> None:
        reading = read("## CHAPTER I\n\n### **SCOPE**\n\n#### Article 1\n\n#### Article 2\n\nIt rains.\n")
        assert issues(reading) == [("empty-article", "Article 1")]
        assert at(reading, "Chapter I").heading == "SCOPE"


class TestUnitedKingdom:
    @pytest.mark.parametrize(
        ("pinpoint", "words"),
        [
            ("s. 1(2)(b)(ii)", "signals to"),
            ("s. 1(2A)", "An order may name"),
            ("s. 2(1), definition of “Tarrow person”, (b)", "a company"),
            ("s. 2(2)", "A lens"),
            ("s. 3(b)", "at the south pier"),
            ("Sch. para. 1(3)", "In this paragraph"),
            ("Sch. para. 2", "Rafts need"),
        ],
    )
    def test_act_pinpoints(self, act: Reading, pinpoint: str, words: str) -> None:
        assert at(act, pinpoint).text.startswith(words)

    @pytest.mark.parametrize(
        ("pinpoint", "words"),
        [
            ("art. 3(b)", "send its drawing"),
            ("art. 4(1)(b)(i)", "wears a whistle"),
            ("art. 4(2)", "A drill lasts"),
            ("Sch. 2, definition of “lamp room”, b", "a window"),
            ("Sch. 2, definition of “wick”", "“ wick ” in relation"),
            ("Sch. 2, definition of “watch”", "“watch” means"),
            ("Sch. 2, ML1, b", "without a hood"),
        ],
    )
    def test_order_pinpoints(self, order: Reading, pinpoint: str, words: str) -> None:
        assert at(order, pinpoint).text.startswith(words)

    def test_what_stands_before_the_first_article_is_the_preamble(self, order: Reading) -> None:
        preamble = [unit.text for unit in order.provisions if unit.pinpoint == "Preamble" and unit.text]
        assert [text.split(":")[0] for text in preamble[:2]] == ["Made", "Coming into force"]

    def test_a_section_takes_the_heading_before_its_number(self, act: Reading, order: Reading) -> None:
        assert at(act, "s. 2").heading == "Interpretation"
        assert at(order, "art. 4").heading == "Storm drills"

    def test_italics_between_quotation_marks_are_terms(self, act: Reading) -> None:
        marks = at(act, "s. 2(1), definition of “beacon”").marks
        assert MarkKind.TERM in {mark.kind for mark in marks}
        assert MarkKind.ITALIC not in {mark.kind for mark in marks}

    def test_full_out_words_close_the_numbered_unit(self, act: Reading, order: Reading) -> None:
        closing = [unit for unit in act.provisions if unit.kind is ProvisionKind.CONTINUATION]
        assert [unit.pinpoint for unit in closing] == ["s. 1(2)", "s. 1(3)"]
        assert Tree(order.provisions).compose(at(order, "art. 4(1)")).text.endswith("the day before.")

    def test_sub_units_that_run_on_in_one_line_are_taken_apart(self, act: Reading) -> None:
        assert [at(act, f"s. 1(3)({letter})").text for letter in "abc"] == [
            "cover a candle;",
            "cover a mirror; or",
            "cover the moon,",
        ]

    def test_sub_units_glued_without_a_space_are_taken_apart(self, act: Reading, order: Reading) -> None:
        tree = Tree(act.provisions)
        beacon = at(act, "s. 2(1), definition of “beacon”")
        assert [unit.text for unit in tree.children(beacon.key)] == [
            "guiding a ship;",
            "warning a ship; and",
            "frightening a ship;",
        ]
        rules = at(order, "art. 2(1), definition of “the old Rules”")
        assert len(Tree(order.provisions).children(rules.key)) == 2

    def test_dots_say_that_an_article_was_repealed(self, act: Reading, order: Reading) -> None:
        assert at(act, "s. 4").text == at(act, "s. 6(2)").text == at(order, "art. 5").text == ". . ."
        assert not [where for kind, where in issues(act) if kind == "empty-article"]

    def test_repeated_and_missing_numbers(self, act: Reading, order: Reading) -> None:
        assert issues(act) == [("missing-number", "s. 6")]
        assert issues(order) == [("missing-number", "art. 7"), ("repeated-number", "art. 7")]

    def test_inserted_articles_leave_no_gap(self) -> None:
        reading = read("##### 1\n\nRed.\n\n##### 1A\n\nGreen.\n\n##### 2\n\nBlue.\n", style="uk-act")
        assert issues(reading) == []

    def test_the_date_is_that_of_the_version(self, act: Reading) -> None:
        assert act.as_of == "2030-07-15"


@pytest.mark.parametrize(
    ("name", "style"), [("morland-regulation", "eu"), ("tarrow-act", "uk-act"), ("tarrow-order", "uk-order")]
)
def test_the_style_is_told_from_the_file(name: str, style: str) -> None:
    raw = (EXAMPLES / f"{name}.md").read_bytes()
    assert legalize.detected_style(raw) == style


class TestRefusals:
    def test_a_page_in_place_of_markdown(self) -> None:
        with pytest.raises(ReadingError, match="HTML page"):
            read("<!DOCTYPE html><html><body>Just a moment</body></html>")

    def test_another_encoding(self) -> None:
        with pytest.raises(ReadingError, match="not utf-8"):
            legalize.read(Document(b"#### Article 1\n\n\xff\xfe", "bad.md"))

    def test_an_unknown_style(self) -> None:
        with pytest.raises(DeclarationError, match="uk-act"):
            read("#### Article 1\n", style="klingon")

    def test_an_empty_file_is_an_issue(self) -> None:
        assert issues(read("---\ntitle: x\n---\n")) == [("no-provisions", "test.md")]


@pytest.mark.mirror
class TestMirror:
    @staticmethod
    def read(mirror: Path, path: str, **options: str) -> Reading:
        return legalize.read(Document((mirror / path).read_bytes(), path, options=options))

    @pytest.mark.parametrize(
        ("path", "options", "count", "articles"),
        [
            ("eu/02021R0821-20230526_body_annexI-part1.md", {"style": "eu"}, 637, 32),
            ("eu/32021R0821_annexII_sectionB_EU002.md", {"style": "eu", "within": "Annex II"}, 55, 0),
            ("eu/32009R0428_arts1-4.md", {"style": "eu"}, 35, 4),
            ("eu/32019R0125_arts1-2.md", {"style": "eu"}, 37, 2),
            ("eu/32014R0833_art1_defs.md", {"style": "eu"}, 12, 1),
            ("gb/ukpga-2002-28.md", {"style": "uk-act"}, 209, 20),
            ("gb/uksi-2008-3231_arts1-34.md", {"style": "uk-order"}, 342, 34),
            ("gb/uksi-2008-3231_sch2_definitions_dedup.md", {"style": "uk-order"}, 54, 0),
        ],
    )
    def test_counts_and_nothing_lost(
        self, mirror: Path, path: str, options: dict[str, str], count: int, articles: int
    ) -> None:
        reading = self.read(mirror, path, **options)
        assert len(reading.provisions) == pytest.approx(count, rel=0.05)
        assert sum(unit.kind is ProvisionKind.ARTICLE for unit in reading.provisions) == articles
        assert not [issue for issue in reading.issues if issue.suspect]

    def test_definitions_of_the_annex(self, mirror: Path) -> None:
        reading = self.read(mirror, "eu/02021R0821-20230526_body_annexI-part1.md", style="eu")
        pinpoints = [unit.pinpoint for unit in reading.provisions]
        assert sum(bool(re.fullmatch('Annex I, definition of ".+"', pinpoint)) for pinpoint in pinpoints) == 179

    def test_the_older_conversion_is_found_out(self, mirror: Path) -> None:
        reading = self.read(mirror, "eu/defect_example_32021R0821_old-parser.md", style="eu")
        suspect = [(issue.kind, issue.where) for issue in reading.issues if issue.suspect]
        assert suspect == [("empty-article", f"Article {number}") for number in (3, 5, 6)]
