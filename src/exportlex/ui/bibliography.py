"""References to take away: what is cited, as the files that reference managers and LaTeX read."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from exportlex.exporting.bibliography.bibtex import bibtex
from exportlex.exporting.bibliography.csl import csl_json
from exportlex.exporting.bibliography.reference import Reference
from exportlex.ui.taking_away import Extra


def files(references: Callable[[], Iterable[Reference]]) -> list[Extra]:
    """The references in each format; made when a button is pressed, outside of the page."""
    return [
        Extra("BibTeX", lambda: bibtex(references()), "bib", "application/x-bibtex"),
        Extra("CSL-JSON", lambda: csl_json(references()), "csl.json", "application/vnd.citationstyles.csl+json"),
    ]
