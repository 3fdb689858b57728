"""Law in Markdown: inline marks, blocks, nesting of enumerators, run-on sub-units; and nothing crashes or is lost."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exportlex.markup.drafts import letters
from exportlex.markup.han_numerals import han_number, han_numeral
from exportlex.markup.law_markdown import read_law
from exportlex.markup.list_nesting import Enumerator, lead, place, readings
from exportlex.markup.markdown_blocks import front_matter, read_blocks
from exportlex.markup.markdown_inline import inline, is_all
from exportlex.markup.rich import plain
from exportlex.markup.run_on import glued_run_on, numbered_run_on
from exportlex.markup.tree import Tree
from exportlex.model import MarkKind, Provision
from exportlex.publishers import lawrefbook, legalize
from exportlex.publishers.base import Document
from exportlex.publishers.legalize_eu import EuStyle
from exportlex.publishers.legalize_uk import UkStyle

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


class TestInline:
    @pytest.mark.parametrize(
        ("source", "text", "marks"),
        [
            ("a **b** c", "a b c", [("bold", "b")]),
            ("*a **b** c*", "a b c", [("italic", "a b c"), ("bold", "b")]),
            ("***ab***", "ab", [("italic", "ab"), ("bold", "ab")]),
            ("“*term*” means", "“term” means", [("italic", "term")]),
            ("5 * 3 * 2", "5 * 3 * 2", []),
            (r"1\. \*no\*", "1. *no*", []),
            ("m<sup>2</sup> H<sub>2</sub>O", "m2 H2O", [("superscript", "2"), ("subscript", "2")]),
            ("[(EC) No 1](https://x.example/a(b)) x", "(EC) No 1 x", [("reference", "(EC) No 1")]),
            ("one<br/>two &amp; three", "one two & three", []),
            ("종이 <개정 2031.1.2>", "종이 <개정 2031.1.2>", []),
            ("lamp ([^E1]); oil[^2].", "lamp; oil.", []),
            ("left <!-- hidden --> right", "left right", []),
        ],
    )
    def test_marks(self, source: str, text: str, marks: list[tuple[str, str]]) -> None:
        rich = inline(source).rich
        assert rich.text == text
        assert [(mark.kind.value, rich.text[mark.start : mark.end]) for mark in rich.marks] == marks

    def test_footnotes_are_told(self) -> None:
        assert inline("lamp ([^E1]); oil[^2].").footnotes == ["E1", "2"]

    def test_all_of_a_kind(self) -> None:
        assert is_all(inline("*a.* *Reading lenses;*").rich, MarkKind.ITALIC)
        assert not is_all(inline("*a.* Reading lenses").rich, MarkKind.ITALIC)
        assert not is_all(plain("…"), MarkKind.ITALIC)

    @given(st.text(alphabet="a*_[]()<>^\\ \n&!sup1/", max_size=60))
    def test_letters_survive_anything(self, source: str) -> None:
        without_markup = re.sub(r"\[\^[^\]\s]+\]|<!--.*?-->|<[^<>]*>|\([^()\s]*\)|&\w+;?", "", source, flags=re.DOTALL)
        lost = Counter(letters(without_markup)) - Counter(letters(inline(source).rich.text))
        assert not +lost


class TestBlocks:
    def test_front_matter(self) -> None:
        fields = front_matter("title: \"A: b\"\nlast_updated: '2031-01-02'\nlist:\n  - x\nbare: y # z")
        assert fields["title"] == "A: b"
        assert fields["last_updated"] == "2031-01-02"
        assert "- x" not in fields

    def test_blocks_in_order(self) -> None:
        text = "---\na: b\n---\n# T\n\nline one\nline two\n- (1) x\n   - (a) y\n   tail\n"
        law = read_blocks(text + "\n| p | q |\n|---|---|\n| r\\|s | t |\n\n[^1]: foot")
        assert [(block.level, block.indent, block.bullet, block.text) for block in law.blocks] == [
            (1, 0, False, "T"),
            (0, 0, False, "line one\nline two"),
            (0, 0, True, "(1) x"),
            (0, 3, True, "(a) y"),
            (0, 3, False, "tail"),
            (0, 0, False, ""),
        ]
        assert law.blocks[-1].rows == [["p", "q"], ["r|s", "t"]]
        assert law.front == {"a": "b"}
        assert law.footnotes == {"1": "foot"}


class TestEnumerators:
    @pytest.mark.parametrize(
        ("text", "label"),
        [
            ("(1) x", "(1)"),
            ("(3A) x", "(3A)"),
            ("(iv) x", "(iv)"),
            ("1.Glued", "1."),
            ("a. x", "a."),
            ("— x", "—"),
            ("1.5 metres", ""),
            ("3.A.1 Lamps", ""),
            ("(EU) 2031/7", ""),
            ("(the lamp)", ""),
            ("no. 5", ""),
            ("2031 was wet", ""),
        ],
    )
    def test_lead(self, text: str, label: str) -> None:
        assert lead(text)[0] == label

    def test_an_ambiguous_letter_has_two_readings(self) -> None:
        assert {(way.form, way.value) for way in readings("(i)")} == {("(a)", 9), ("(i)", 1)}

    @pytest.mark.parametrize(
        ("labels", "depths"),
        [
            ("(1) (a) (b) (2)", [0, 1, 1, 0]),
            ("(1) (a) (i) (ii) (b) (2)", [0, 1, 2, 2, 1, 0]),
            ("(g) (h) (i) (j)", [0, 0, 0, 0]),
            ("(g) (h) (i) (ii) (iii)", [0, 0, 1, 1, 1]),
            ("(1) (2) (2A) (3)", [0, 0, 0, 0]),
            ("1. a. 1. 2. b. 2.", [0, 1, 2, 2, 1, 0]),
            ("(c) (d) (i) (o) (p)", [0, 0, 0, 0, 0]),
            ("(1) — — (2)", [0, 1, 1, 0]),
            ("(1) (2) (2) (3)", [0, 0, 0, 0]),
            ("(a) (b) (aa)", [0, 0, 0]),
        ],
    )
    def test_nesting_without_indentation(self, labels: str, depths: list[int]) -> None:
        open_levels: list[Enumerator] = []
        found = []
        sequence = labels.split()
        for at, label in enumerate(sequence):
            keep, way = place(open_levels, label, sequence[at + 1] if at + 1 < len(sequence) else "")
            open_levels = [*open_levels[:keep], way]
            found.append(keep)
        assert found == depths


class TestRunOn:
    def test_numbered(self) -> None:
        own, parts = numbered_run_on(plain("Lamps: (a) red; (b) green; and (c) blue."))
        assert own.text == "Lamps:"
        assert [part.text for part in parts] == ["(a) red;", "(b) green; and", "(c) blue."]

    @pytest.mark.parametrize(
        "text",
        ["as section 1(a) or (b) says; see (d)", "goods under paragraphs (a) and (b)", "one thing: (a) only", "plain"],
    )
    def test_references_are_no_sub_units(self, text: str) -> None:
        assert numbered_run_on(plain(text))[1] == []

    @pytest.mark.parametrize(
        ("text", "parts"),
        [
            ("means—a lamp;a wick;", ["means—", "a lamp;", "a wick;"]),
            ("includes—a lamp (lit); anda wick", ["includes—", "a lamp (lit); and", "a wick"]),
            ("an effect on—the lamp; orthe wick", ["an effect on—", "the lamp; or", "the wick"]),
            ("a lamp; organs; orders; and more", ["a lamp; organs; orders; and more"]),
        ],
    )
    def test_glued(self, text: str, parts: list[str]) -> None:
        own, found = glued_run_on(plain(text))
        assert [own.text, *[part.text for part in found]] == parts


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("一百零三", 103), ("一百二十", 120), ("二〇三一", 2031)],
)
def test_han_numbers(numeral: str, value: int) -> None:
    assert han_number(numeral) == value


def test_han_numerals_are_their_inverse() -> None:
    assert [han_number(han_numeral(value)) for value in range(1, 100)] == list(range(1, 100))


PIECES = [
    "# T",
    "## CHAPTER I X",
    "#### Article 1",
    "##### 2",
    "## SCHEDULE 1",
    "## ANNEX I",
    "##### *Note*:",
    "1. one",
]
PIECES += [
    "- (a) two",
    "   - (i) three",
    "- *N.B.*",
    " *four*",
    "“*five*” means—six;seven;",
    "| a | a |",
    "| --- |",
    "eight",
]
PIECES += [
    "",
    "",
    "**Part 1 — Nine**",
    "- — ten",
    ". . .",
    "- ...",
    "0A001Lamps",
    "   eleven",
    '"Twelve" means x',
    "(b) y;",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_no_order_of_lines_crashes_or_loses_words(lines: list[str]) -> None:
    for style in (EuStyle(), UkStyle("s.")):
        reading = read_law("\n".join(lines).encode(), "fuzz.md", style)
        assert not [issue for issue in reading.issues if issue.kind == "words-lost"]
        assert len({provision.key for provision in reading.provisions}) == len(reading.provisions)


def test_reading_time_grows_with_length_only() -> None:
    lines = [f"- ({number}) *lamp*\n\n- “oil” means—x;y;\n" for number in range(1, 3000)]
    assert len(read_law("\n".join(lines).encode(), "long.md", UkStyle("s.")).provisions) > 6000


# --- the hand-checked labels


def _reading(mirror: Path, path: str) -> Tree:
    raw = (mirror / path).read_bytes()
    if path.startswith("cn/"):
        return Tree(lawrefbook.read(Document(raw, path)).provisions)
    within = "Annex II" if "annexII" in path else ""
    return Tree(legalize.read(Document(raw, path, options={"style": "eu", "within": within})).provisions)


def _bare(pinpoint: str) -> str:
    return re.sub(r"[\s,\"“”‘’()（）]", "", re.sub(r",?\s*point\s*", " ", pinpoint)).lower()


def _resolve(tree: Tree, pinpoint: str) -> list[Provision]:
    """The units of that pinpoint, else the nearest around it."""
    wanted = _bare(pinpoint)
    exact = [unit for unit in tree.provisions if _bare(unit.pinpoint) == wanted]
    around = [unit for unit in tree.provisions if unit.pinpoint and wanted.startswith(_bare(unit.pinpoint))]
    return exact or sorted(around, key=lambda unit: len(unit.pinpoint))[-1:]


@pytest.mark.mirror
@pytest.mark.parametrize("name", ["provisions", "definitions"])
def test_gold_pinpoints_resolve(mirror: Path, gold: Path, name: str) -> None:
    trees: dict[str, Tree] = {}
    missed = []
    with (gold / f"{name}.tsv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]
    for row in rows:
        path = row["file"]
        if not re.match(r"(?:cn|eu)/.*\.md$", path):
            continue
        tree = trees.get(path) or trees.setdefault(path, _reading(mirror, path))
        texts = [letters(tree.compose(unit, notes=True).text).lower() for unit in _resolve(tree, row["pinpoint"])]
        phrases = [row["key_phrase"]] if name == "provisions" else [row["starts_with"], row["ends_with"]]
        if not any(all(letters(phrase).lower() in text for phrase in phrases) for text in texts):
            missed.append((path, row["pinpoint"]))
    assert len(trees) > 3
    assert missed == []
