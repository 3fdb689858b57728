"""On a machine without fonts for a script no character is silently missing: a note stands in its place."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pypdf
import pytest
import typst

from briefs.made import brief
from exportlex.briefs import fonts, typesetting
from exportlex.briefs.picture import png
from exportlex.briefs.unset import settable
from exportlex.briefs.writers.pdf import write


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine with no fonts but those of typst."""
    found = typst.Fonts(include_system_fonts=False)
    monkeypatch.setattr(fonts, "fonts", lambda: found)
    monkeypatch.setattr(typesetting, "fonts", lambda: found)
    monkeypatch.setattr(fonts, "_known", {})
    fonts.families.cache_clear()
    yield
    fonts.families.cache_clear()


@pytest.mark.usefixtures("bare")
def test_what_typst_brings_serves_latin_cyrillic_arabic_and_signs() -> None:
    assert fonts.lacking(["Äß “lamp” §≤→ лампи ї مصابيح ●◐◇○?✓–⊘ \ufffd\u200e\x07"]) == frozenset()
    assert fonts.lacking(["灯lampとう등\ue000\\\"'"]) == frozenset("灯とう등\ue000")


@pytest.mark.usefixtures("bare")
def test_a_text_without_glyphs_gives_way_to_a_note_with_its_address() -> None:
    pages = pypdf.PdfReader(io.BytesIO(write(brief()))).pages
    said = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert "Isle 2 says: [10 characters for which this computer has no font" in said  # in no quotation marks
    assert "fonts-noto-cjk; else pip install mplfonts); see https://law.example/lamps/2]" in said
    assert "Some texts cannot be shown: this computer has no font for them." in said
    assert "[144 characters for which" in said  # in the annex
    assert "Lamps of two colours." in said  # the gloss


@pytest.mark.usefixtures("bare")
def test_a_single_lost_character_is_counted_in_its_place() -> None:
    text = "A lamp that bears the sign 灯 shines in two colours and bears a shade."
    made = settable({"text": text, "address": "https://law.example/1", "language": "ar"})
    assert made["text"].startswith("A lamp that bears the sign \ufffd shines")
    assert "[1 × \ufffd: characters for which this computer has no font: install" in made["text"]
    assert made["language"] == "ar"
    private = settable({"text": "A \ue000 lamp that shines in two colours", "address": "https://law.example/1"})
    assert private["text"].endswith("[1 × \ufffd: characters of the source’s own font; see https://law.example/1]")
    lost = settable({"text": "灯の", "address": "https://law.example/1", "language": "ar", "style": "words"})
    assert (lost["language"], lost["style"]) == ("en", "plain")


@pytest.mark.usefixtures("bare")
def test_a_picture_notes_it_too() -> None:
    assert png(brief(2, 2, title="灯具")) != png(brief(2, 2, title="\u25af\u25af"))


def test_the_whole_is_left_alone_where_all_can_be_set() -> None:
    data = {"text": "Lamps", "address": "https://law.example/1"}
    assert settable(data) is data
