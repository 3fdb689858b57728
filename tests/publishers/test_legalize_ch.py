from __future__ import annotations

from exportlex.model import Reading
from exportlex.publishers.base import Document
from exportlex.publishers.legalize import detected_style, read

FRONT = '---\ntitle: "G"\ncountry: "ch"\npublication_date: "2011-03-03"\nlast_updated: "{updated}"\n---\n# G\n\n'


def _read(body: str, updated: str = "2011-03-03") -> Reading:
    return read(Document(raw=(FRONT.format(updated=updated) + body).encode(), where="x.md"))


def _pinpoints(reading: Reading) -> list[str]:
    return [unit.pinpoint for unit in reading.provisions]


def test_the_style_is_told_from_the_front_matter() -> None:
    assert detected_style(FRONT.format(updated="2011-03-03").encode()) == "ch"
    assert detected_style(b'---\ncountry: "ch"\nlanguage: "fr"\n---\n') == "ch-fr"


def test_the_date_of_enactment_is_no_date_of_the_text() -> None:
    assert _read("##### Art. 1\n\nÖl.").as_of == ""
    assert _read("##### Art. 1\n\nÖl.", "2013-07-01").as_of == "2013-07-01"


def test_a_range_of_repealed_articles_is_one_article_each() -> None:
    reading = _read("##### **Art. 1** Öl\n\nÖl.\n\n##### **Art. 2–4**[^1]\n\n[^1]: Aufgehoben durch Ziff. I.\n")
    assert _pinpoints(reading) == ["Art. 1", "Art. 2", "Art. 3", "Art. 4"]
    assert not reading.issues


def test_an_article_without_words_and_without_repeal_is_a_doubt() -> None:
    assert [issue.kind for issue in _read("##### **Art. 1** Öl\n\n##### **Art. 2** Docht\n\nDocht.").issues] == [
        "empty-article"
    ]


def test_a_text_that_breaks_off_is_a_doubt() -> None:
    reading = _read("##### **Art. 1** Öl\n\n<sup>1</sup> Verboten sind:\n\n- a. Öl;\n")
    assert [issue.kind for issue in reading.issues] == ["truncated"]


def test_numbers_that_stand_twice_and_gaps_are_doubts() -> None:
    reading = _read("##### Art. 1\n\nÖl.\n\n##### Art. 1\n\nTalg.\n\n##### Art. 5\n\nDocht.")
    assert {issue.kind for issue in reading.issues} == {"repeated-number", "missing-number"}


def test_an_article_that_amends_another_law_is_no_article_of_this_one() -> None:
    reading = _read("##### **Art. 1** Änderung\n\nGeändert wird:\n\n##### **Art. 9** Abs. 1\n\nÖl.")
    assert _pinpoints(reading)[0] == "Art. 1"
    assert "Art. 9" not in _pinpoints(reading)


def test_stars_that_are_no_emphasis_stay() -> None:
    reading = _read("##### **Art. 1** Öl\n\n<sup>1</sup> Mit «*» und *Docht: *Gezeichnetes nach Artikel 2*a *gilt.")
    assert reading.provisions[-1].text == "Mit «*» und Docht: Gezeichnetes nach Artikel 2a gilt."


def test_a_footnote_that_is_not_only_the_editors_is_kept_as_a_note() -> None:
    notes = "[^1]: [SR **9**](https://x.example)\n\n[^2]: Siehe Merkblatt 4.\n"
    reading = _read(f"##### **Art. 1** Öl\n\nÖl[^1] und Talg[^2].\n\n{notes}")
    assert [unit.text for unit in reading.provisions] == ["Öl und Talg.", "Siehe Merkblatt 4."]


def test_an_older_conversion_keeps_every_word_but_the_footnote_numbers() -> None:
    body = (
        "##### **Art. 1** Öl\n\n<sup>1</sup> Das Öl nach Anhang <sup>2</sup> ist zu mel-\n\n<sup>1</sup> den.\n\n"
        "<sup>2</sup> Art. 2 Talg Der Talg ist frei.\n\n[^1]: SR 9\n\n[^2]: SR 8\n"
    )
    reading = _read(body, "2012-01-01")
    assert [(unit.pinpoint, unit.text) for unit in reading.provisions] == [
        ("Art. 1", ""),
        ("Art. 1 Abs. 1", "Das Öl nach Anhang 2 ist zu melden."),
        ("Art. 2", "Der Talg ist frei."),
    ]
