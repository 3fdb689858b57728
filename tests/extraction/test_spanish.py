"""Spanish recognisers, by examples of American and European drafting, and what only looks like a definition."""

from __future__ import annotations

import time

import pytest

from exportlex.model import DefinitionKind

from .law import Unit, found

LISTS: list[tuple[str, list[Unit], list[tuple[str, str]]]] = [
    (
        "En esta Ley se entenderá por:",
        ["1. Farol: toda lámpara de mano;", "2. Muelle: el lugar de atraque, y", "3. Noche: el tiempo oscuro."],
        [("Farol", "toda lámpara de mano"), ("Muelle", "el lugar de atraque"), ("Noche", "el tiempo oscuro.")],
    ),
    (
        "En la presente Ley, se entiende por:",
        ["1. Oficina, la Oficina de los Faros;", "2. Reglas, las que da la Oficina."],
        [("Oficina", "la Oficina de los Faros"), ("Reglas", "las que da la Oficina.")],
    ),
    (
        "A efectos del presente Reglamento, se entenderá por:",
        ["1. «farol» o «linterna»: toda lámpara de mano;", "2. «balsa»: un barco sin quilla."],
        [("farol", "toda lámpara de mano"), ("balsa", "un barco sin quilla.")],
    ),
    (
        "Los derechos podrán adoptar las siguientes modalidades:",
        ["1. Derecho de noche, cuando se cobre a oscuras;", "2. Las demás que señale la Oficina."],
        [("Derecho de noche", "cuando se cobre a oscuras")],
    ),
    (
        "En este estatuto se entiende por:",
        ["1. Farol. Toda lámpara de mano. Luce.", "2. Muelle. Lugar de atraque."],
        [("Farol", "Toda lámpara de mano. Luce."), ("Muelle", "Lugar de atraque.")],
    ),
    ("A los efectos de esta ley:", ["(a) Farol: una lámpara;"], [("Farol", "una lámpara")]),
    (
        "Valen en este anexo las siguientes definiciones:",
        ["(a) \"Farol\" se refiere a la lámpara de mano.", "(b) El \"muelle\" se define como un lugar de atraque."],
        [("Farol", "la lámpara de mano."), ("muelle", "un lugar de atraque.")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "units", "wanted"), LISTS)
def test_lists(lead: str, units: list[Unit], wanted: list[tuple[str, str]]) -> None:
    assert [(item.term, item.text) for item in found(*units, lead=lead, language="es")] == wanted


def test_terms_that_the_layout_of_a_list_of_goods_sets_apart() -> None:
    units: list[Unit] = ['"Luz de agua" (1 6): luz que flota.', "«LT» (luz de torre) (7). Luz de una torre."]
    first, second = found(*units, heading="Definiciones de los términos", language="es")
    assert (first.term, first.text, first.aliases) == ("Luz de agua", "luz que flota.", ())
    assert (second.term, second.text, second.aliases) == ("LT", "Luz de una torre.", ("luz de torre",))


SENTENCES = [
    ("Para efectos de este título se entiende por acopio la guarda de más de siete faroles.", "acopio",
     "la guarda de más de siete faroles."),
    ("Para la determinación del daño, se entenderá por flota el total de los barcos.", "flota",
     "el total de los barcos."),
    ("Se entiende por cupo el número de faroles. La guarda es libre.", "cupo", "el número de faroles."),
    ("Se entiende por cupo el número de faroles. No incluye las velas.", "cupo",
     "el número de faroles. No incluye las velas."),
    ("Por \"uso de día\" se entienden la pesca y la guarda.", "uso de día", "la pesca y la guarda."),
    ("En 7A001, por ‘farol’ se entiende toda lámpara.", "farol", "toda lámpara."),
    ("\"Farol\", a los fines de este anexo, significa toda lámpara.", "Farol", "toda lámpara."),
    ("A efectos del presente artículo, el término linterna significa una lámpara.", "linterna", "una lámpara."),
    ("El volumen de carga se define como el producto de tres medidas.", "volumen de carga",
     "el producto de tres medidas."),
    ("Se considera parte del puerto a los pilotos y a los guardas.", "parte del puerto",
     "los pilotos y a los guardas."),
    ("Se consideran prácticas del puerto la pesca y la guarda.", "prácticas del puerto", "la pesca y la guarda."),
    ("Daño grave es el menoscabo de un muelle.", "Daño grave", "el menoscabo de un muelle."),
    ("Las medidas de guarda son aquellas que cuidan los muelles.", "medidas de guarda",
     "aquellas que cuidan los muelles."),
    ("Para efectos de esta Ley, los derechos son las cuotas del muelle.", "derechos", "las cuotas del muelle."),
    ("Entiéndese por farol toda lámpara.", "farol", "toda lámpara."),
    ("A los efectos de esta ley se considera guarda a quien cuida un muelle.", "guarda", "quien cuida un muelle."),
    ("A efectos de la presente norma, tendrán la consideración de faroles las lámparas.", "faroles", "las lámparas."),
    ("Son luces vedadas, para los efectos de esta Ley, las que ciegan al guarda.", "luces vedadas",
     "las que ciegan al guarda."),
    ("La venta de noche consiste en la entrega de faroles sin permiso.", "venta de noche",
     "la entrega de faroles sin permiso."),
]  # fmt: skip


@pytest.mark.parametrize(("unit", "term", "meaning"), SENTENCES)
def test_sentences(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="es")
    assert (definition.term, definition.text) == (term, meaning)


def test_a_list_that_a_sentence_opens_ends_with_its_last_item() -> None:
    units: list[Unit] = ["1. Un golpe a un muelle;", "2. La amenaza de un golpe.", "La Oficina mira las pruebas."]
    definitions = found("(1) Para efectos de esta carta se entenderá por daño:", units, language="es")
    assert [(item.term, item.text) for item in definitions] == [
        ("daño", "1. Un golpe a un muelle;\n2. La amenaza de un golpe.")
    ]


@pytest.mark.parametrize(
    ("unit", "term", "meaning"),
    [
        ("Esta ley aplica en el puerto la Convención sobre los Faroles, en adelante la Convención.", "Convención",
         "la Convención sobre los Faroles"),
        ("Toda persona deberá presentar ante la Junta de los Faros, en adelante, la Autoridad, una lista.",
         "Autoridad", "la Junta de los Faros"),
        ("El permiso lo da el Jefe de la Oficina (en lo sucesivo, «la Oficina»).", "Oficina", "la Oficina"),
        ("Esta norma aplica el Reglamento del mar, en adelante Reglamento de faros.", "Reglamento de faros",
         "el Reglamento del mar"),
        ("La lista de luces (en adelante denominada «lista roja») es pública.", "lista roja", "La lista de luces"),
    ],
)  # fmt: skip
def test_a_short_name_stands_for_the_noun_phrase_before_it(unit: str, term: str, meaning: str) -> None:
    (definition,) = found(unit, language="es")
    assert (definition.term, definition.text) == (term, meaning)


@pytest.mark.parametrize(
    "unit",
    [
        "Para efectos de la presente Ley, la Oficina tendrá las siguientes funciones:",
        "Se considera que el farol es rojo.",
        "Se consideran infracciones las siguientes conductas.",
        "Se considerará recibido el aviso cinco días después.",
        "Las menciones a la Oficina se entenderán como hechas a la Junta.",
        "El guarda es el jefe del muelle.",
        "\"Mechas\" para faroles, como se describen a continuación:",
    ],
)  # fmt: skip
def test_what_defines_nothing(unit: str) -> None:
    assert found(unit, ["1. Cuidar, en su caso, los muelles;", "2. Ver: la luz."], language="es") == []


def test_items_of_a_meaning_are_no_entries_of_their_own() -> None:
    units: list[Unit] = ["1. En el caso de un farol rojo: La mecha;", "2. En el caso de uno verde: El vidrio."]
    definitions = found('(1) Se entiende por "partes críticas":', units, language="es")
    assert [item.term for item in definitions] == ["partes críticas"]


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ('"Farol" incluye las velas.', DefinitionKind.INCLUSION_ONLY),
        ('"Farol" tendrá el significado que le da la carta.', DefinitionKind.SEE_REFERENCE),
        ("Se entiende por farol lo definido en el artículo 4 de la carta.", DefinitionKind.SEE_REFERENCE),
        ('"Farol" significa una lámpara, salvo las velas.', DefinitionKind.DEFINITION),
    ],
)
def test_kinds(unit: str, kind: DefinitionKind) -> None:
    (definition,) = found(unit, language="es")
    assert definition.kind is kind


def test_what_a_definition_takes_out() -> None:
    (definition,) = found('"Farol" significa una lámpara. No se incluye la vela.', language="es")
    assert definition.exclusions == ("No se incluye la vela.",)


@pytest.mark.parametrize(
    "words",
    ["\"farol\" ", "“ farol ", "se entiende por farol ", "se considera farol ", ", en adelante la Ley ", "por farol, ",
     "A los efectos de esta ", "El término farol "],
)  # fmt: skip
def test_a_long_text_takes_no_time(words: str) -> None:
    started = time.process_time()
    found(words * (15_000 // len(words)), language="es")
    assert time.process_time() - started < 6.0  # seconds of this process; most take 0.1
