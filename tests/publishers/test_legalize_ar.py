"""Codes of Argentina's list as its conversion prints them: alone on a line, over two lines, before an item."""

from __future__ import annotations

import pytest

from exportlex.model import Provision, ProvisionKind
from exportlex.publishers.base import Document
from exportlex.publishers.legalize import read

_FRONT = '---\ntitle: "FAROS"\nidentifier: "DEC-78-2031"\ncountry: "ar"\nenactment_date: "2031-04-09"\n---\n'
_HEAD = ["**Artículo 1°-** Apruébase la lista del", "### Anexo E", "LISTA DE FAROS", "4. A. FAROS Y LENTES"]
# Lines of the width at which the conversion breaks words: its paragraphs are put together again by that.
_WIDE = ["Los faros de la barra alumbran la noche entera y nadie los apaga jamás"] * 9


def units(*lines: str) -> list[Provision]:
    text = _FRONT + "\n\n".join([*_HEAD[:1], *_WIDE, *_HEAD[1:], *lines]) + "\n"
    reading = read(Document(raw=text.encode(), where="faros.md", language="es", citation="art."))
    return [unit for unit in reading.provisions if unit.pinpoint.startswith("Anexo E, 4.A.")]


def entries(*lines: str) -> list[tuple[str, str]]:
    listed = [unit for unit in units(*lines) if unit.kind is ProvisionKind.LIST_ENTRY]
    return [(unit.pinpoint.removeprefix("Anexo E, "), unit.text) for unit in listed]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["4. A. 1.", "Faros de torre;"], "Faros de torre;"),
        (["4. A. 1.", "FAROS DE TORRE"], "FAROS DE TORRE"),
        (["4. A.", "1. Faros de torre;"], "Faros de torre;"),
        (["4. A .1. Faros de torre;"], "Faros de torre;"),
        (["4.A.1. Faros de torre;"], "Faros de torre;"),
    ],
    ids=["alone", "above a name in capitals", "over two lines", "a dot astray", "on one line"],
)
def test_a_code_opens_an_entry(lines: list[str], said: str) -> None:
    assert entries(*lines, "4. A. 2. Lentes.") == [("4.A.1", said), ("4.A.2", "Lentes.")]


def test_a_code_before_an_item_names_its_entry_again() -> None:
    lines = ["4. A. 1. Faros, según se indica:", "NOTA:", "No incluye velas.", "4. A. 1. a. Faros rojos;"]
    found = {unit.pinpoint.removeprefix("Anexo E, "): unit for unit in units(*lines, "4. A. 1. b.", "Faros verdes.")}
    assert found["4.A.1"].text == "Faros, según se indica:"
    assert (found["4.A.1 a."].text, found["4.A.1 b."].text) == ("Faros rojos;", "Faros verdes.")
    assert found["4.A.1, NOTA"].text == "No incluye velas."


def test_the_first_item_of_an_entry_may_share_the_line_of_its_code() -> None:
    found = {
        unit.pinpoint.removeprefix("Anexo E, "): unit.text for unit in units("4. A. 1. a. Faros rojos;", "b. Lentes.")
    }
    assert (found["4.A.1"], found["4.A.1 a."], found["4.A.1 b."]) == ("", "Faros rojos;", "Lentes.")


def test_a_label_alone_on_its_line_has_the_words_of_the_next() -> None:
    found = {
        unit.pinpoint.removeprefix("Anexo E, "): unit.text
        for unit in units("4. A. 1. Faros:", "a.", "Rojos;", "b. Azules.")
    }
    assert (found["4.A.1 a."], found["4.A.1 b."]) == ("Rojos;", "Azules.")


def test_a_line_that_only_cites_a_code_opens_no_entry() -> None:
    assert entries("4. A. 1. Faros de la clase que se somete a control por los apartados", "4.A.2. o 4.A.3.;") == [
        ("4.A.1", "Faros de la clase que se somete a control por los apartados 4.A.2. o 4.A.3.;")
    ]


def test_entries_only_numbered_below_the_heading_of_their_group_have_whole_codes() -> None:
    lines = [
        "4. D. PROGRAMAS PARA FAROS",
        "1. Programas que encienden;",
        "2. Programas que apagan.",
        "NOTA:",
        "3. Velas.",
    ]
    text = _FRONT + "\n\n".join([*_HEAD[:1], *_WIDE, *_HEAD[1:], *lines]) + "\n"
    reading = read(Document(raw=text.encode(), where="faros.md", language="es", citation="art."))
    listed = [unit.pinpoint for unit in reading.provisions if unit.kind is ProvisionKind.LIST_ENTRY]
    assert listed == ["Anexo E, 4.D.1", "Anexo E, 4.D.2"]
