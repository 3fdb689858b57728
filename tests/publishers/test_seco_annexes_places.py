"""Items of the Swiss annexes go where they stand on the page: invented lists with the slips of the real ones."""

from __future__ import annotations

from drawn_pdf import drawn_pdf, words
from exportlex.model import ProvisionKind
from exportlex.publishers.base import Document
from exportlex.publishers.seco_annexes import read

Placed = tuple[float, str, str]  # points from the margin, "i" for italics or "s" for small print, the words
_MARGIN, _TOP, _STEP = 68.0, 60.0, 20.0
_FONTS = {"": "F1", "b": "F2", "i": "F3", "s": "F1"}


def _stream(lines: list[Placed], footer: str) -> str:
    shown = [(290.0, 585.0, "", footer)]
    shown += [(_MARGIN + x, _TOP + _STEP * at, style, text) for at, (x, style, text) in enumerate(lines)]
    return "".join(
        words(x, y, text.replace("(", r"\(").replace(")", r"\)"), 8.5 if style == "s" else 9.5, _FONTS[style])
        for x, y, style, text in shown
    )


def _codes(lines: list[Placed], language: str = "de") -> dict[str, str]:
    """Items by what their citation has after the entry, with their words; notes in brackets of their parent."""
    head, footer = {
        "de": ("ANHANG 2, TEIL 1", "(946.202.1) Mai 2031"),
        "it": ("ALLEGATO 2, PARTE 1", "(946.202.1) Maggio 2031"),
    }[language]
    last = (0.0, "", "0A002 Ende.")  # what the footer goes on with: one page has no furniture
    pages = drawn_pdf(_stream([(190, "b", head), *lines, last], footer))
    reading = read(Document(raw=pages, where="x.pdf", language=language))
    kinds = {ProvisionKind.LIST_ENTRY, ProvisionKind.NOTE, ProvisionKind.PARAGRAPH}
    units = [unit for unit in reading.provisions if unit.kind in kinds and "0A001" in unit.pinpoint]
    return {unit.pinpoint.partition("0A001")[2]: unit.text for unit in units}


def _entry(*lines: Placed) -> list[Placed]:
    return [(0, "", "0A001 Laternen wie folgt:"), *lines]


def test_a_list_goes_on_below_an_item_that_a_note_left_of_it_had_closed() -> None:
    found = _codes(
        _entry(
            (51, "", "a) Turmlaternen wie folgt:"),
            (63, "i", "Technische Anmerkung:"),
            (63, "i", "Ein Turm hat eine Spitze."),
            (52.6, "i", "Anmerkung: Zu Fackeln siehe Nummer 0A002."),
            (63, "", "1. mit Haken;"),
            (63, "", "2. mit Griff;"),
            (51, "", "b) Dochte."),
        )
    )
    assert (found["a1"], found["a2"], found["b"]) == ("mit Haken;", "mit Griff;", "Dochte.")


def test_an_item_printed_too_far_right_goes_where_a_note_says_that_it_stands() -> None:
    found = _codes(
        _entry(
            (51, "", "a) Kerzen,"),
            (51, "", "b) Lampen wie folgt:"),
            (63, "", "1. mit Docht und"),
            (63, "", "2. mit einer der folgenden Eigenschaften:"),
            (75, "", "a) tragbar oder"),
            (75, "", "b) faltbar,"),
            (77, "", "c) Leuchten wie folgt:"),
            (89, "", "1. rund,"),
            (87, "i", "Anmerkung: Unternummer 0A001c erfasst nicht Kinderleuchten."),
            (75, "", "d) Teile."),
        )
    )
    assert (found["b2b"], found["c"], found["c1"], found["d"]) == ("faltbar,", "Leuchten wie folgt:", "rund,", "Teile.")
    assert found["c, Anmerkung"].endswith("Kinderleuchten.")


def test_an_item_far_right_of_its_list_is_still_the_next_one() -> None:
    found = _codes(
        _entry((51, "", "a) nicht belegt,"), (59.2, "", "b) Gläser:"), (63, "", "1. klar,"), (51, "", "c) Öl."))
    )
    assert (found["b"], found["b1"], found["c"]) == ("Gläser:", "klar,", "Öl.")


def test_an_announced_list_in_italics_is_no_part_of_a_note_that_has_had_its_say() -> None:
    found = _codes(
        _entry(
            (51, "", "a) Laternen mit allen folgenden Eigenschaften:"),
            (63, "i", "Technische Anmerkung:"),
            (63, "i", "Das Licht zählt ohne Glas."),
            (63, "i", "1. mit Docht und"),
            (63, "i", "2. ohne Rauch;"),
            (51, "", "b) Fackeln."),
        )
    )
    assert (found["a1"], found["a2"], found["b"]) == ("mit Docht und", "ohne Rauch;", "Fackeln.")


def test_an_upright_number_that_goes_on_with_a_note_alone_is_part_of_it() -> None:
    found = _codes(
        _entry(
            (51, "", "a) Masten, höher als ein Haus;"),
            (63, "i", "Technische Anmerkungen:"),
            (63, "i", "1. Ein Mast steht aufrecht."),
            (63, "", "2. Ein Haus hat ein Dach."),
            (51, "", "b) Fahnen."),
        )
    )
    assert found["a, Technische Anmerkungen 2"] == "Ein Haus hat ein Dach."
    assert found["b"] == "Fahnen."


def test_a_note_keeps_its_second_list_and_words_that_stand_left_of_it() -> None:
    found = _codes(
        _entry(
            (51, "", "a) Kisten:"),
            (63, "", "1. aus Holz."),
            (63, "i", "Technische Anmerkung:"),
            (63, "i", "Gemessen wird so:"),
            (55, "i", "Länge: von Ecke zu Ecke."),
            (63, "i", "Breite: die kleinere von:"),
            (100, "i", "a) oben,"),
            (100, "i", "b) unten."),
            (63, "i", "Höhe: die grössere von:"),
            (100, "i", "a) vorn,"),
            (100, "i", "b) hinten."),
            (51, "", "b) Deckel."),
        )
    )
    assert {code for code in found if "," not in code} == {"", "a", "a1", "b"}


def test_a_number_without_its_dot_is_one_where_its_list_goes_on() -> None:
    lines = [(67.7 if at < 10 else 62.7, "", f"{at}. Glas;") for at in (8, 9, 10, 11)]
    first = [(67.7, "", f"{at}. Glas;") for at in range(1, 8)]
    found = _codes(
        [
            (0, "", "0A001 Lanterne, come segue:"),
            (51, "", "a. vetri:"),
            *first,
            *lines,
            (62.7, "", "12 tipi di lampade;"),
            (62.7, "", "13. olio."),
        ],
        "it",
    )
    assert (found[".a.12"], found[".a.13"]) == ("tipi di lampade;", "olio.")


def test_an_abbreviation_at_the_head_of_a_line_is_no_item() -> None:
    found = _codes(
        [
            (0, "", "0A001 Lanterne, come segue:"),
            (51, "", "a. costruite con:"),
            (63, "", "1. vetro che ha una purezza di un numero almeno uguale al"),
            (75, "", "n. 5 o superiore; o"),
            (63, "", "2. legno."),
        ],
        "it",
    )
    assert found[".a.1"].endswith("n. 5 o superiore; o")
    assert found[".a.2"] == "legno."


def test_labels_after_a_code_and_on_one_line_are_items() -> None:
    found = _codes(
        [
            (0, "", "0A001 a) Laternen mit Pfand,"),
            (51, "", "b) Gläser wie folgt:"),
            (64, "", "1. a) klar,"),
            (75, "", "b) matt;"),
            (57, "", "2. a) rund,"),
            (75, "", "b) eckig."),
        ]
    )
    assert {"a", "b", "b1", "b1a", "b1b", "b2", "b2a", "b2b"} <= set(found)


def test_a_footnote_is_a_note_of_the_entry_and_ends_no_list() -> None:
    found = _codes(
        _entry(
            (51, "", "a) Waagen:"),
            (63, "", "1. fein,"),
            (0, "s", "(6) Wer anders wiegt, meldet das."),
            (63, "", "2. grob."),
        )
    )
    assert found["a2"] == "grob."
    assert found[", Fussnote 6"] == "Wer anders wiegt, meldet das."


def test_a_note_without_words_of_its_own_takes_the_first_list_wherever_its_label_stands() -> None:
    found = _codes(
        _entry(
            (51, "", "a) Masten, höher als ein Haus;"),
            (62, "i", "Anmerkung: Unternummer 0A001a erfasst nicht:"),
            (114, "i", "a) Maste, die liegen."),
            (121, "i", "Technische Anmerkungen:"),
            (125, "i", "1. Ein Mast steht aufrecht."),
            (125, "i", "2. Ein Haus hat ein Dach."),
        )
    )
    assert {"a, Anmerkung Bst. a", "a, Anmerkung Bst. a, Technische Anmerkungen 2"} <= set(found)
