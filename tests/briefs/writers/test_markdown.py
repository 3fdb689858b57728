"""Briefs as Markdown: rendered by a parser of the common dialect, as well as read as they stand."""

from __future__ import annotations

import html
import re
from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from briefs import made
from exportlex.briefs.writers import markdown
from exportlex.errors import ExportlexError

_VISIBLE = " ".join(made.HOSTILE.replace("\x07", "").split())


def rendered(text: str) -> str:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text)


def words(text: str) -> str:
    """What a reader sees of rendered Markdown."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", rendered(text))).split())


def written(brief: made.Brief) -> str:
    return markdown.write(brief).decode()


@pytest.mark.parametrize(
    "text",
    [
        made.HOSTILE, "*a* _b_ `c` ~~d~~", "[l](http://x) ![i](j)", "&amp; &#65; AT&T", "# head", "> quote", "- item",
        "+ item", "12. item", "3) item", "=== ", "--- ", "| a | b |", "<b>bold</b> <!-- x -->", "a \\ b \\* c",
        "$x^2$", "http://law.example www.law.example", "snake_case_name", "2031. Lamps", "~", "x\ny\r\nz",
    ],
)  # fmt: skip
def test_what_looks_like_markup_is_read_as_it_stands(text: str) -> None:
    seen = re.sub(r"\s+", " ", text.replace("\x07", "")).strip()
    assert words(markdown.escaped(text)) == seen
    assert words(f"| {markdown.escaped(text)} |\n| --- |\n").startswith(seen)
    assert words(markdown.quoted(text)) == seen
    assert not re.search(r"<(?!/?(p|table|thead|tr|th)\b)", rendered(markdown.escaped(text)))


def test_plain_words_are_not_touched() -> None:
    text = "Article 2(1): lamps of 5 % or more – “bright” (a), (b); end-use & end-user, e.g. 3A001.b.4 + 1 = 2!"
    assert markdown.escaped(text) == text


def test_hostile_texts_show_everywhere_and_make_no_element() -> None:
    text = written(made.brief(parties=3, concepts=2, title=made.HOSTILE, words=made.HOSTILE))
    assert "\x07" not in text
    shown = rendered(text)
    assert not re.search(r"<(script|em|code|del|img|hr)\b", shown)
    assert 'href="http://x"' not in shown
    assert words(text).count(_VISIBLE) > 10


def test_every_reference_leads_to_an_anchor_that_stands_once() -> None:
    text = written(made.brief())
    anchors = re.findall(r'<a id="([^"]+)">', text)
    assert len(set(anchors)) == len(anchors)
    led = set(re.findall(r"\]\(#([^)]+)\)", text))
    assert led <= set(anchors)
    assert {"annex-1", "annex-S1", "matrix", "concept-lamps-1", "step-1", "figures-1", "limits-1"} <= led


def test_headings_and_tables() -> None:
    shown = rendered(written(made.brief(parties=5, concepts=20)))
    levels = [int(level) for level in re.findall(r"<h(\d)>", shown)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    matrix = shown.split('id="matrix"')[1].split('id="concept-')[0]
    assert [table.count("<th>") for table in matrix.split("<table>")[1:]] == [9, 9, 5]
    assert [table.count("<tr>") for table in matrix.split("<table>")[1:]] == [6, 6, 6]


def test_a_passage_is_whole_and_says_where_it_is_cited() -> None:
    brief = made.brief()
    annex = written(brief).split("## Annex A")[1]
    for source in brief.sources:
        part = annex.split(f'<a id="annex-{source.key}"></a>')[1].split("<a id=")[0]
        for stated in (source.title, source.pinpoint, source.text.strip(), source.address, source.sha256, source.dated):
            assert stated in part
        assert "[Matrix](#matrix)" in part


def test_a_long_passage_keeps_its_lines() -> None:
    assert words(markdown.quoted("first\n    second\n\n- third")) == "first second - third"
    assert "<pre>" not in rendered(markdown.quoted("first\n    second"))
    assert "<li>" not in rendered(markdown.quoted("- first\n1. second"))


def test_arabic_runs_from_right_to_left() -> None:
    text = written(made.brief())
    assert '<div dir="rtl" lang="ar">' in text
    assert text.count("<div") == 1


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//law.example", "lamps", ""])
def test_only_addresses_of_the_web_are_led_to(address: str) -> None:
    assert "](" not in markdown.leading("here", address)


def test_an_address_cannot_end_its_link() -> None:
    shown = rendered(markdown.leading("here", "https://law.example/a b>)<script>"))
    assert 'href="https://law.example/a%20b%3E)%3Cscript%3E"' in shown


@pytest.mark.parametrize("size", [(1, 1), (1, 0), (2, 9), (40, 2)])
def test_any_size(size: tuple[int, int]) -> None:
    assert written(made.brief(*size)).startswith("# Lamps and shades\n")


def test_an_own_template_is_filled_and_cannot_forget_to_escape(tmp_path: Path) -> None:
    own = tmp_path / "own.md.j2"
    own.write_text("{{ title }} {{ parties | map(attribute='name') | join(' *and* ') }}")
    assert markdown.write(made.brief(2, 1, title="*T*"), own).decode() == r"\*T\* Isle 1 \*and\* Isle 2"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ titel }}", "'titel' is undefined"),
        ("\n{% for x in parties %}", "own.md.j2, line 2"),
        ("{{ title.__class__.__mro__ }}", "unsafe"),
        ("{{ title | safe }}", "No filter named 'safe'"),
        ("{{ parties[99].name }}", "own.md.j2"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("{% include '/etc/passwd' %}", "/etc/passwd"),
        ("{% include '../writers/html.py' %}", "html.py"),
    ],
)
def test_a_template_that_cannot_be_filled_says_why(tmp_path: Path, text: str, said: str) -> None:
    own = tmp_path / "own.md.j2"
    own.write_text(text)
    with pytest.raises(ExportlexError, match=re.escape(said)):
        markdown.write(made.brief(1, 1), own)


def test_a_template_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    (tmp_path / "own.md.j2").write_bytes(b"\xff\xfe{{")
    for name in ("own.md.j2", "none.md.j2"):
        with pytest.raises(ExportlexError, match=f"{name} cannot be read"):
            markdown.write(made.brief(1, 1), tmp_path / name)
