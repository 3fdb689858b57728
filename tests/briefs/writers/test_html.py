"""Briefs as HTML: one file, semantic, that asks for nothing and interprets nothing of what it prints."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html as parsing

from briefs import made
from exportlex.briefs.model import Brief
from exportlex.briefs.writers import html
from exportlex.errors import ExportlexError

_VISIBLE = " ".join(made.HOSTILE.replace("\x07", "").split())


def document(brief: Brief) -> parsing.HtmlElement:
    return parsing.document_fromstring(html.write(brief).decode())


def text_of(element: parsing.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.fixture(scope="module")
def whole() -> parsing.HtmlElement:
    return document(made.brief())


def test_it_asks_for_nothing_and_runs_nothing(whole: parsing.HtmlElement) -> None:
    assert not whole.xpath("//script | //link | //iframe | //object | //form | //@*[starts-with(name(), 'on')]")
    assert all(str(source).startswith("data:") for source in whole.xpath("//@src | //@srcset"))
    assert "url(" not in html.styles()
    assert "default-src 'none'" in whole.xpath("//meta[@http-equiv]/@content")[0]


def test_hostile_texts_show_as_they_stand() -> None:
    brief = made.brief(parties=3, concepts=2, title=made.HOSTILE, words=made.HOSTILE)
    shown = document(brief)
    assert not shown.xpath("//script | //a[@href='http://x'] | //main//b | //main//i")
    assert "\x07" not in html.write(brief).decode()
    assert text_of(shown.xpath("//h1")[0]) == _VISIBLE
    assert text_of(shown.xpath("//main")[0]).count(_VISIBLE) > 10
    assert _VISIBLE in text_of(parsing.fromstring(f"<div>{''.join(html.preview(brief))}</div>"))


def test_headings_go_down_one_level_at_a_time(whole: parsing.HtmlElement) -> None:
    levels = [int(heading.tag[1]) for heading in whole.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_tables_have_captions_and_heads_of_rows_and_columns() -> None:
    shown = document(made.brief(parties=5, concepts=20))
    for table in shown.xpath("//table"):
        assert text_of(table.find("caption"))
        assert set(table.xpath("./thead//th/@scope")) == {"col"}
        assert all(row.xpath("./th[1]/@scope") == ["row"] for row in table.xpath("./tbody/tr"))
        wide = {len(row) for row in table.xpath(".//tr")}
        assert len(wide) == 1
        assert wide <= set(range(2, 10))
    assert len(shown.xpath("//section[@id='matrix']//table")) == 3


def test_ids_stand_once_and_every_link_within_leads_to_one(whole: parsing.HtmlElement) -> None:
    ids = whole.xpath("//@id")
    assert len(set(ids)) == len(ids)
    led = {str(link)[1:] for link in whole.xpath("//a/@href[starts-with(., '#')]")}
    assert led <= set(ids)
    assert {"annex-1", "annex-S1", "matrix", "concept-lamps-1", "step-1", "figures-1", "limits-1"} <= led
    assert whole.xpath("//body/a[1][@class='skip']/@href") == ["#brief"]


def test_every_statement_is_printed_with_its_references(whole: parsing.HtmlElement) -> None:
    printed = text_of(whole)
    for section in made.brief().sections:
        points = (*section.core, *section.mostly, *section.differences)
        said = (statement for point in points for statement in (point.lead, *point.lines))
        for statement in (*said, *section.gaps, *section.moves):
            assert f"{statement.text} [{', '.join(statement.references)}]" in printed


def test_the_words_of_a_law_stand_in_their_language_and_direction(whole: parsing.HtmlElement) -> None:
    assert {(e.get("lang"), e.get("dir")) for e in whole.xpath("//blockquote | //*[@class='words']")} >= {
        ("ar", "rtl"), ("zh", "ltr"), ("en", "ltr"), ("ja", "ltr"),
    }  # fmt: skip
    assert whole.xpath("//*[@lang='ar'][not(@dir='rtl')]") == []


def test_a_passage_is_whole_and_leads_to_its_address_and_back(whole: parsing.HtmlElement) -> None:
    for source in made.brief().sources:
        (article,) = whole.xpath(f"//article[@id='annex-{source.key}']")
        assert article.find("blockquote").text_content() == source.text
        shown = text_of(article)
        for stated in (source.title, source.pinpoint, source.address, source.sha256, source.dated, source.held):
            assert stated in shown
        assert article.xpath(".//a[@href=$address]", address=source.address)
        assert article.xpath(".//a[@href='#matrix']")


@pytest.mark.parametrize(
    ("permalink", "led"),
    [
        ("brief?in=x1,x2", []),
        ("https://desk.example/law/brief?in=x1,x2", ["https://desk.example/law/provision?instrument=x1%2Flamps"]),
    ],
)
def test_the_app_is_led_to_where_its_address_is_known(permalink: str, led: list[str]) -> None:
    shown = document(replace(made.brief(), permalink=permalink))
    links = [str(href).split("&")[0] for href in shown.xpath("//article[@id='annex-1']//a/@href")]
    assert [href for href in links if "provision" in href] == led
    assert "provision?instrument=x1%2Flamps" in text_of(shown)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "//law.example", ""])
def test_only_addresses_of_the_web_are_led_to(address: str) -> None:
    brief = made.brief(1, 1)
    (source,) = brief.sources
    hostile = replace(brief, sources=(replace(source, address=address),))
    assert not document(hostile).xpath("//article//a[not(starts-with(@href, '#'))]")


def test_the_picture_has_words_beside_it_for_light_and_dark(whole: parsing.HtmlElement) -> None:
    (picture,) = whole.xpath("//figure/picture")
    assert "Matrix of 5 parties" in picture.xpath(".//img/@alt")[0]
    assert picture.xpath(".//source/@media")[0] == "(prefers-color-scheme: dark)"


def test_the_preview_has_no_frame_lower_headings_and_a_folded_annex() -> None:
    brief = made.brief(words=made.LONG)
    parts = html.preview(brief, cut=300)
    assert {parsing.fromstring(part).get("class") for part in parts} == {"brief"}
    assert len(parts) == 4 + len(brief.sections)
    shown = parsing.fromstring(f"<div>{''.join(parts)}</div>")
    assert shown.xpath("//h3")[0].text == brief.title
    assert not shown.xpath("//h1 | //h2 | //main | //img | //style")
    assert len(shown.xpath("//details[not(@open)]")) == len(brief.sources) + len(brief.searches)
    assert {len(quote.text_content()) for quote in shown.xpath("//details//blockquote")} == {300}
    assert f"{len(made.LONG) - 300:,} further characters" in text_of(shown)


@pytest.mark.parametrize("size", [(1, 1), (1, 0), (2, 9), (40, 2)])
def test_any_size(size: tuple[int, int]) -> None:
    brief = made.brief(*size)
    assert document(brief).xpath("//h1")[0].text == "Lamps and shades"
    assert ("<table>" in "".join(html.preview(brief)).split('id="matrix"')[1].split("</section>")[0]) is bool(size[1])


def test_a_sentence_keeps_its_quotation_marks() -> None:
    statement = made.brief().sections[0].core[0].lines[0]
    assert parsing.fromstring(f"<p>{html.said(statement)}</p>").text_content() == f"{statement.text}\xa0[1]"


def test_an_own_template_is_filled_in_a_sandbox(tmp_path: Path) -> None:
    own = tmp_path / "own.html"
    own.write_text("<p>{{ title }}</p>{{ sections[0].core[0].lines[0] | said }}")
    made_of_it = html.write(made.brief(2, 1, title="<b>"), own).decode()
    assert made_of_it.startswith("<p>&lt;b&gt;</p><strong>Isle 1</strong>")
    for text, said in (
        ("{{ titel }}", "'titel' is undefined"),
        ("{{ title | safe }}", "No filter named 'safe'"),
        ("{{ title.__class__.__mro__ }}", "unsafe"),
    ):
        own.write_text(text)
        with pytest.raises(ExportlexError, match=f"own.html.* cannot be filled: .*{re.escape(said)}"):
            html.write(made.brief(1, 1), own)
