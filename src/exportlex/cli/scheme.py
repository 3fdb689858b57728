"""The command ``concepts``: the concept scheme, for people, as JSON Lines, as SKOS."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from exportlex.catalog.concepts import Concept, load_concepts
from exportlex.cli.options import Json, places
from exportlex.cli.output import json_lines, out
from exportlex.cli.survey_tables import listed
from exportlex.errors import UnknownWordError

_FORMATS = ("turtle", "json-ld")


def concepts(
    as_json: Json = False,
    skos: Annotated[str, typer.Option(help="Write the scheme as SKOS instead: turtle or json-ld.")] = "",
) -> None:
    """The concept scheme: what is compared, by which elements, and what laws call it in each language."""
    scheme = load_concepts(places(None, None).concepts)
    if skos:
        if skos not in _FORMATS or as_json:
            what = (
                f"--skos {skos!r} is no form of SKOS"
                if skos not in _FORMATS
                else "--skos and --json exclude each other"
            )
            raise UnknownWordError(f"{what}; write --skos {' or --skos '.join(_FORMATS)}")
        # rdflib takes a quarter of a second to load, and no other command needs it.
        from exportlex.catalog.skos import Format, as_skos

        sys.stdout.write(as_skos(scheme, Format(skos)))
    elif as_json:
        json_lines(map(_row, scheme.concepts))
    else:
        table = Table("group", "concept", "label", "elements")
        for concept in scheme.concepts:
            elements = listed([element.label for element in concept.elements])
            table.add_row(concept.group, concept.id, escape(concept.label), escape(elements))
        out().print(table)


def _row(concept: Concept) -> dict[str, Any]:
    elements = [{"id": one.id, "label": one.label, "values": one.values} for one in concept.elements]
    return {
        "id": concept.id, "group": concept.group, "label": concept.label, "definition": concept.definition,
        "not": concept.not_, "elements": elements, "measures": concept.measures, "terms": concept.terms,
        "signals": concept.signals,
    }  # fmt: skip
