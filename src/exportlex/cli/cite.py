"""The command ``cite``: how a provision, or the knowledge base at its date, is cited in a paper."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from exportlex.catalog.loading import load_catalog
from exportlex.cli.options import Data, places
from exportlex.comparison.units import language_of, provision_units
from exportlex.errors import UnknownWordError
from exportlex.exporting.bibliography.bibtex import bibtex
from exportlex.exporting.bibliography.csl import csl_json
from exportlex.exporting.bibliography.reference import Reference, of_corpus, of_provision
from exportlex.exporting.held import Held
from exportlex.indexing.knowledge import Knowledge
from exportlex.settings import Settings


def cite(
    instrument: Annotated[str, typer.Argument(help="An instrument, such as us/ear.")] = "",
    pinpoint: Annotated[str, typer.Argument(help="A provision as it is cited, such as '15 CFR 734.13(a)'.")] = "",
    language: Annotated[str, typer.Option(help="The language version, such as en (default: the law's first).")] = "",
    whole: Annotated[bool, typer.Option("--corpus", help="Cite the knowledge base itself, at its date.")] = False,
    as_bibtex: Annotated[bool, typer.Option("--bibtex", help="As BibTeX.")] = False,
    as_csl: Annotated[bool, typer.Option("--csl", help="As CSL-JSON: Zotero, pandoc, citeproc.")] = False,
    data: Data = None,
) -> None:
    """How to cite a provision as it is held, or the knowledge base itself: in one line, as BibTeX or as CSL-JSON."""
    if whole == bool(instrument and pinpoint) or (whole and instrument):
        raise UnknownWordError(
            "name an instrument and a pinpoint, such as us/ear '15 CFR 734.13(a)', or --corpus alone"
        )
    if as_bibtex and as_csl:
        raise UnknownWordError("--bibtex and --csl are two formats; choose one of them")
    where = places(data, None)
    knowledge = Knowledge.open(where)
    app = Settings().app
    if whole:
        reference = of_corpus(knowledge.manifest, app)
    else:
        load_catalog(where.corpora).instrument(instrument)
        reference = _provision(knowledge, instrument, language_of(knowledge, instrument, language), pinpoint, app)
    write = bibtex if as_bibtex else csl_json if as_csl else None
    sys.stdout.write(write([reference]) if write else f"{reference.text}\n{reference.permalink}".strip() + "\n")


def _provision(knowledge: Knowledge, instrument: str, language: str, pinpoint: str, app: str) -> Reference:
    chosen, _ = provision_units(knowledge, instrument, language, pinpoint)
    return of_provision(Held.of(knowledge), chosen, app)
